//! Generates files from descriptors.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use pluginrpc_codegen::schema::{self, Descriptors, Messages, ModelOptions, Package, Paths, Schema};
use pluginrpc_codegen::{Errors, Parts};
use prost_types::{FileDescriptorProto, FileDescriptorSet};

use crate::docs::Docs;
use crate::include::{self, Reach};
use crate::{Builder, Config, Error, GeneratedFile, StreamingPolicy, limits, messages, parallel};

/// The first line of every generated file.
const HEADER: &str = "// @generated from .proto files by pluginrpc; changes are lost.\n";

/// Generated code.
#[derive(Debug)]
#[non_exhaustive]
pub struct Generated {
    /// The files; the include file is the last and includes the others by relative names.
    pub files: Vec<GeneratedFile>,
    /// Warnings, one line each.
    pub warnings: Vec<String>,
}

impl Builder {
    /// Compiles `.proto` files; see [`compile`](crate::compile()).
    ///
    /// # Errors
    /// Returns every error in the files, and I/O errors.
    #[cfg(feature = "protox")]
    pub fn compile(
        self,
        protos: &[impl AsRef<std::path::Path>],
        includes: &[impl AsRef<std::path::Path>],
    ) -> Result<(), Error> {
        let sources = match self.protoc {
            true => {
                println!("cargo::rerun-if-env-changed=PROTOC");
                crate::protoc::read(protos, includes)?
            }
            false => crate::sources::read(protos, includes)?,
        };
        for path in &sources.read {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        self.write(Schema::decode(&sources.set)?, &sources.roots)
    }

    /// Compiles a file with an encoded `FileDescriptorSet`, imports included: what `buf build -o schema.binpb` and
    /// `protoc --include_imports --descriptor_set_out=schema.binpb` write. For build scripts, as
    /// [`compile`](Builder::compile()).
    ///
    /// The file contains comments if protoc ran with `--include_source_info`; buf always includes them.
    ///
    /// # Errors
    /// Returns every error in the descriptors or the options, and I/O errors.
    pub fn compile_descriptors(self, path: impl Into<PathBuf>) -> Result<(), Error> {
        let path = path.into();
        println!("cargo::rerun-if-changed={}", path.display());
        let encoded = std::fs::read(&path).map_err(|e| Error::io("read", &path, e))?;
        self.write(Schema::decode(&encoded)?, &[])
    }

    /// Writes the code of all files of a schema.
    fn write(mut self, schema: Schema, roots: &[String]) -> Result<(), Error> {
        let (dir, reach) = match self.out_dir.take() {
            Some(dir) => (dir, Reach::Beside),
            None => match std::env::var_os("OUT_DIR") {
                Some(dir) => (PathBuf::from(dir), Reach::OutDir),
                None => {
                    return Err(Error::one(
                        "OUT_DIR is not set: call this from a build script, or say where to write with out_dir",
                    ));
                }
            },
        };
        let all: Vec<_> = schema.files().iter().map(|file| file.name().to_owned()).collect();
        let generated = self.generate_for(&schema, roots, &all, reach)?;
        for warning in &generated.warnings {
            println!("cargo::warning={warning}");
        }
        crate::write(&dir, &generated.files)
    }

    /// Generates code for `files` of a descriptor set, which must contain all their imports too.
    ///
    /// The types of `prost_types` lose editions and custom options, those of `pluginrpc/options/v1/options.proto` among
    /// them; [`generate_encoded`](Self::generate_encoded) keeps both.
    ///
    /// # Errors
    /// Returns every error in the descriptors or the options.
    pub fn generate(self, set: FileDescriptorSet, files: &[String]) -> Result<Generated, Error> {
        self.generate_for(&Schema::new(set)?, files, files, Reach::Beside)
    }

    /// Generates code for `files` of an encoded `FileDescriptorSet`; see [`generate`](Self::generate).
    ///
    /// # Errors
    /// Returns every error in the descriptors or the options, or one if the bytes are not a descriptor set.
    pub fn generate_encoded(self, set: &[u8], files: &[String]) -> Result<Generated, Error> {
        self.generate_for(&Schema::decode(set)?, files, files, Reach::Beside)
    }

    /// Generates code for `files`; `roots` are those that the user named.
    fn generate_for(
        mut self,
        schema: &Schema,
        roots: &[String],
        files: &[String],
        reach: Reach,
    ) -> Result<Generated, Error> {
        let paths = self.paths(schema, roots)?;
        let files: Vec<_> = files.iter().map(String::as_str).collect();
        limits::schema(schema, &files, self.descriptors)?;
        let mut warnings = self.warnings(schema, &files, &paths)?;
        if self.messages.is_none() {
            let found = schema::limitations(schema, &files);
            warnings.extend(found.iter().map(ToString::to_string));
        }
        let options = ModelOptions {
            descriptors: self.descriptors,
            set_per_package: self.file_per_package,
            comments: self.comments,
            types: self.parts != Parts::TABLE,
        };
        let run = Run {
            schema,
            generated: files.iter().copied().collect(),
            paths: &paths,
            options,
            parts: self.parts,
            file_per_package: self.file_per_package,
        };
        let custom = self.base.is_some() || !self.configure_prost.is_empty();
        let may_box = custom || !self.boxed.is_empty();
        let config = self.messages.is_none().then(|| self.config());
        let (services, messages) = std::thread::scope(|scope| {
            let services = scope.spawn(|| parallel::map(&by_package(schema, &files), |files| run.services(files)));
            // Generators of a user, which prost calls, may not be `Send`.
            let messages = config.map_or_else(
                || Ok(messages::Messages::default()),
                |config| {
                    schema::check_messages(schema, &files, &paths, !custom)?;
                    messages::generate(schema, &files, &paths, config, may_box)
                },
            );
            let services = services.join().unwrap_or_else(|panic| Err(parallel::gave_up(&*panic)));
            parallel::both(services, messages)
        })?;
        let services: Vec<_> = services.into_iter().flatten().collect();
        let mut texts: BTreeMap<String, String> = parallel::map(&messages.packages, |(package, text)| {
            let text = pluginrpc_codegen::format(text, allow(package))?;
            Ok((package.clone(), messages.docs.insert(&text)))
        })?
        .into_iter()
        .collect();
        for package in &services {
            texts.entry(package.name.clone()).or_default().push_str(&package.text);
        }
        let include_file =
            (!self.file_per_package).then(|| self.include_file.unwrap_or_else(|| "pluginrpc.rs".to_owned()));
        let names = file_names(texts.keys().map(String::as_str), include_file.as_deref());
        let include = include_file.map(|name| {
            let files: Vec<_> = services.iter().flat_map(|package| &package.files).collect();
            let set = (self.descriptors == Descriptors::All && !files.is_empty())
                .then(|| schema::file_descriptor_set(schema, files.into_iter().map(String::as_str)));
            let modules = names.iter().map(|(package, file)| (*package, file.as_str()));
            GeneratedFile {
                name,
                text: format!("{HEADER}{}", include::file(modules, set.as_deref(), reach)),
            }
        });
        let mut outputs: Vec<_> = names
            .iter()
            .filter_map(|(package, name)| {
                Some(GeneratedFile {
                    name: name.clone(),
                    text: format!("{HEADER}{}", texts.get(*package)?),
                })
            })
            .collect();
        outputs.extend(include);
        Ok(Generated {
            files: outputs,
            warnings,
        })
    }

    /// The streaming methods, as warnings or as an error.
    fn warnings(&self, schema: &Schema, files: &[&str], paths: &Paths) -> Result<Vec<String>, Error> {
        if self.streaming == StreamingPolicy::Ignore {
            return Ok(Vec::new());
        }
        let found = schema::streaming(schema, files, paths);
        match self.streaming {
            StreamingPolicy::Error => Errors::check(found).map(|()| Vec::new()).map_err(Error::from),
            _ => Ok(found.iter().map(ToString::to_string).collect()),
        }
    }

    fn paths(&self, schema: &Schema, roots: &[String]) -> Result<Paths, Error> {
        let messages = self.messages.clone().unwrap_or(Messages::Beside);
        let under = match &messages {
            Messages::Under(path) => Some(path.as_str()),
            _ => None,
        };
        limits::paths(self.externs.iter().map(|(_, rust)| rust.as_str()).chain(under))?;
        let externs = self
            .externs
            .iter()
            .map(|(schema, rust)| (schema.as_str(), rust.as_str()));
        // A build that names the protocol's own files generates them.
        let own: Vec<_> = roots
            .iter()
            .filter_map(|name| schema.file(name))
            .map(FileDescriptorProto::package)
            .collect();
        Ok(Paths::new(externs, messages, &own)?)
    }

    fn config(&mut self) -> Config {
        let mut config = self.base.take().unwrap_or_default();
        config
            .prost_path("::pluginrpc::prost")
            .prost_types_path("::pluginrpc::prost_types")
            .enable_type_names()
            .format(false)
            .type_name_domain(["."], "type.googleapis.com");
        if !self.bytes.is_empty() {
            config.bytes(&self.bytes);
        }
        if !self.btree_map.is_empty() {
            config.btree_map(&self.btree_map);
        }
        if !self.comments {
            config.disable_comments(["."]);
        }
        for path in &self.boxed {
            config.boxed(path);
        }
        for (path, attribute) in &self.type_attributes {
            config.type_attribute(path, attribute);
        }
        for (path, attribute) in &self.field_attributes {
            config.field_attribute(path, attribute);
        }
        if let Some(generator) = self.service_generator.take() {
            config.service_generator(generator);
        }
        for change in self.configure_prost.drain(..) {
            change(&mut config);
        }
        config
    }
}

/// Inputs shared by the services of all packages.
struct Run<'a> {
    schema: &'a Schema,
    /// The files whose messages are written as well.
    generated: HashSet<&'a str>,
    paths: &'a Paths,
    options: ModelOptions,
    parts: Parts,
    file_per_package: bool,
}

/// The services of a package as text.
struct Services {
    /// The package.
    name: String,
    text: String,
    /// The files that declare them.
    files: Vec<String>,
}

impl Run<'_> {
    /// The services of the files of one package.
    fn services(&self, files: &[&str]) -> Result<Vec<Services>, Error> {
        let packages = schema::packages(self.schema, files, &self.generated, self.paths, self.options)?;
        let text = |mut package: Package| {
            let mut docs = Docs::default();
            docs.take_from_services(&mut package);
            let services = pluginrpc_codegen::modules(&package.services, self.parts)?;
            let text = pluginrpc_codegen::format_tokens(services, allow(&package.name))?;
            let mut text = docs.insert(&text);
            if self.file_per_package && self.options.descriptors == Descriptors::All {
                let files = package.files.iter().map(String::as_str);
                include::set(&mut text, &schema::file_descriptor_set(self.schema, files));
            }
            Ok(Services {
                name: package.name,
                text,
                files: package.files,
            })
        };
        packages.into_iter().map(text).collect()
    }
}

/// The files, those of one package together.
fn by_package<'a>(schema: &Schema, files: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut packages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in files {
        let package = schema.file(name).map_or("", FileDescriptorProto::package);
        packages.entry(package).or_default().push(name);
    }
    packages.into_values().collect()
}

/// The attribute before each item of a package.
fn allow(package: &str) -> Option<&'static str> {
    // These items are at the root, where no module has the attribute.
    package.is_empty().then_some(include::ALLOW)
}

/// The file of each package: `acme.v1.rs`, `_.rs` for no package. Names that are taken, also by a name that differs in
/// case only, get a trailing `_`.
fn file_names<'a>(packages: impl Iterator<Item = &'a str>, include_file: Option<&str>) -> Vec<(&'a str, String)> {
    let mut taken: HashSet<String> = include_file.iter().map(|name| name.to_lowercase()).collect();
    let unique = |package: &'a str| {
        let mut stem = if package.is_empty() { "_" } else { package }.to_owned();
        while !taken.insert(format!("{stem}.rs").to_lowercase()) {
            stem.push('_');
        }
        (package, format!("{stem}.rs"))
    };
    packages.map(unique).collect()
}
