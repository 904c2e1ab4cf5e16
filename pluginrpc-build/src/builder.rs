//! Options, and the way from descriptors to files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use pluginrpc_codegen::schema::{self, Descriptors, Messages, Paths, Schema};
use prost_types::FileDescriptorSet;

use crate::include::{self, Reach};
use crate::{Config, Error, Output, messages};

/// What is generated, and how. Made by [`configure`](crate::configure).
#[derive(Default)]
#[must_use = "a builder does nothing before `compile`"]
pub struct Builder {
    externs: Vec<(String, String)>,
    messages: Option<Messages>,
    type_attributes: Vec<(String, String)>,
    field_attributes: Vec<(String, String)>,
    bytes: Vec<String>,
    btree_map: Vec<String>,
    descriptors: Descriptors,
    prost_config: Vec<Change>,
    include_file: Option<String>,
    out_dir: Option<PathBuf>,
}

type Change = Box<dyn FnOnce(&mut Config)>;

/// The first line of every generated file.
const HEADER: &str = "// @generated from .proto files by pluginrpc; changes are lost.\n";

impl Builder {
    /// Takes the types below `schema` (`.acme.v1`, or one type) from a Rust path (`::acme::v1`) and does not generate
    /// them. The longest path that fits counts.
    ///
    /// `google.protobuf` is in `pluginrpc::prost_types` and `pluginrpc.v1` in `pluginrpc::v1` unless this says
    /// otherwise.
    pub fn extern_path(mut self, schema: impl Into<String>, rust: impl Into<String>) -> Self {
        self.externs.push((schema.into(), rust.into()));
        self
    }

    /// Generates services only; the messages that no [`extern_path`](Self::extern_path) covers are in modules of their
    /// packages below this path, such as `crate::proto`.
    pub fn messages_in(mut self, path: impl Into<String>) -> Self {
        self.messages = Some(Messages::Under(path.into()));
        self
    }

    /// Generates services only; an [`extern_path`](Self::extern_path) covers every message.
    pub fn services_only(mut self) -> Self {
        self.messages = Some(Messages::Extern);
        self
    }

    /// Adds an attribute to messages, enums and oneofs; paths as prost-build takes them (`.` is all).
    pub fn type_attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        self.type_attributes.push((path.into(), attribute.into()));
        self
    }

    /// Adds an attribute to fields; paths as prost-build takes them.
    pub fn field_attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        self.field_attributes.push((path.into(), attribute.into()));
        self
    }

    /// Makes `bytes` fields `Bytes` and not `Vec<u8>`; paths as prost-build takes them.
    pub fn bytes(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.bytes.extend(paths.into_iter().map(Into::into));
        self
    }

    /// Makes `map` fields `BTreeMap` and not `HashMap`; paths as prost-build takes them.
    pub fn btree_map(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.btree_map.extend(paths.into_iter().map(Into::into));
        self
    }

    /// Which descriptors the code carries along; all by default.
    pub fn descriptors(mut self, descriptors: Descriptors) -> Self {
        self.descriptors = descriptors;
        self
    }

    /// Changes what else prost-build can be told. Names and paths of types are the business of this builder.
    pub fn prost_config(mut self, change: impl FnOnce(&mut Config) + 'static) -> Self {
        self.prost_config.push(Box::new(change));
        self
    }

    /// The name of the file to include; `pluginrpc.rs` by default.
    pub fn include_file(mut self, name: impl Into<String>) -> Self {
        self.include_file = Some(name.into());
        self
    }

    /// Where to write; the build script's own directory by default. In another one the files find each other by their
    /// names, so that they can be checked in.
    pub fn out_dir(mut self, dir: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(dir.into());
        self
    }

    /// Compiles `.proto` files; see [`compile`](crate::compile()).
    ///
    /// # Errors
    /// As there.
    #[cfg(feature = "protox")]
    pub fn compile(
        mut self,
        protos: &[impl AsRef<std::path::Path>],
        includes: &[impl AsRef<std::path::Path>],
    ) -> Result<(), Error> {
        let sources = crate::sources::read(protos, includes)?;
        for path in &sources.read {
            println!("cargo::rerun-if-changed={}", path.display());
        }
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
        let all: Vec<_> = sources.set.file.iter().map(|file| file.name().to_owned()).collect();
        let outputs = self.generate_for(sources.set, &sources.roots, &all, reach)?;
        crate::write(&dir, &outputs)
    }

    /// Generates code for `files` of a descriptor set, which has to hold all that they import too. The include file
    /// comes last and finds the others beside itself.
    ///
    /// # Errors
    /// Everything that is wrong with the descriptors or the options.
    pub fn generate(self, set: FileDescriptorSet, files: &[String]) -> Result<Vec<Output>, Error> {
        self.generate_for(set, files, files, Reach::Beside)
    }

    /// `roots` are the files that were asked for, `files` those whose code is written.
    fn generate_for(
        mut self,
        set: FileDescriptorSet,
        roots: &[String],
        files: &[String],
        reach: Reach,
    ) -> Result<Vec<Output>, Error> {
        let schema = Schema::new(set)?;
        let paths = self.paths(&schema, roots)?;
        let files: Vec<_> = files.iter().map(String::as_str).collect();
        let packages = schema::packages(&schema, &files, &paths, self.descriptors)?;
        let mut texts = BTreeMap::new();
        if self.messages.is_none() {
            schema::check_messages(&schema, &files, &paths)?;
            texts.extend(messages::generate(&schema, &files, &paths, self.config())?);
        }
        let mut with_services = BTreeSet::new();
        for package in &packages {
            let services = pluginrpc_codegen::modules(&package.services)?;
            texts
                .entry(package.name.clone())
                .or_default()
                .push_str(&services.to_string());
            with_services.extend(package.files.iter().map(String::as_str));
        }
        let carries_set = self.descriptors == Descriptors::All && !with_services.is_empty();
        let set = carries_set.then(|| schema::file_descriptor_set(&schema, with_services.iter().copied()));
        let mut outputs = Vec::new();
        for (package, text) in &texts {
            outputs.push(Output {
                name: file_name(package),
                text: format!("{HEADER}{}", pluginrpc_codegen::format(text)?),
            });
        }
        let names: Vec<_> = texts
            .keys()
            .map(|package| (package.as_str(), file_name(package)))
            .collect();
        let modules = names.iter().map(|(package, file)| (*package, file.as_str()));
        outputs.push(Output {
            name: self.include_file.unwrap_or_else(|| "pluginrpc.rs".to_owned()),
            text: format!("{HEADER}{}", include::file(modules, set.as_deref(), reach)),
        });
        Ok(outputs)
    }

    fn paths(&self, schema: &Schema, roots: &[String]) -> Result<Paths, Error> {
        let messages = self.messages.clone().unwrap_or(Messages::Beside);
        let externs = self
            .externs
            .iter()
            .map(|(schema, rust)| (schema.as_str(), rust.as_str()));
        // Whoever asks for the protocol's own files gets them.
        let own: Vec<_> = roots
            .iter()
            .filter_map(|name| schema.file(name))
            .map(prost_types::FileDescriptorProto::package)
            .collect();
        Ok(Paths::new(externs, messages, &own)?)
    }

    fn config(&mut self) -> Config {
        let mut config = Config::new();
        config
            .prost_path("::pluginrpc::prost")
            .prost_types_path("::pluginrpc::prost_types")
            .enable_type_names()
            .type_name_domain(["."], "type.googleapis.com")
            .bytes(&self.bytes)
            .btree_map(&self.btree_map);
        for (path, attribute) in &self.type_attributes {
            config.type_attribute(path, attribute);
        }
        for (path, attribute) in &self.field_attributes {
            config.field_attribute(path, attribute);
        }
        for change in self.prost_config.drain(..) {
            change(&mut config);
        }
        config
    }
}

/// `acme.v1.rs`; `_.rs` for no package.
fn file_name(package: &str) -> String {
    match package {
        "" => "_.rs".to_owned(),
        package => format!("{package}.rs"),
    }
}
