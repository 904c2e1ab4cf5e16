//! The services of files as models.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::{Ident, Span, TokenStream};
use prost_types::method_options::IdempotencyLevel;
use prost_types::{FileDescriptorProto, MethodDescriptorProto, ServiceDescriptorProto};
use quote::quote;

use super::index::Locations;
use super::{FILE_DESCRIPTOR_SET, Paths, Schema, prune};
use crate::error::{Diagnostic, Errors, Mistake, Place};
use crate::model::{Idempotency, MessageModel, MessageName, MethodKind, MethodModel, ServiceModel, join};
use crate::{comments, names};

/// Descriptors that the generated code contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Descriptors {
    /// No descriptors: no JSON, no reflection.
    None,
    /// The types that each method reaches: JSON, but no reflection.
    Methods,
    /// The types that each method reaches, and once the files of the services with all imports: JSON and reflection.
    #[default]
    All,
}

/// Options of [`packages`].
#[derive(Clone, Copy, Debug)]
pub struct ModelOptions {
    /// The descriptors.
    pub descriptors: Descriptors,
    /// Puts [`FILE_DESCRIPTOR_SET`] into the module of each package instead of once at the root of the tree.
    pub set_per_package: bool,
    /// Turns comments into documentation.
    pub comments: bool,
    /// Resolves messages to Rust types; a method table alone does not need them.
    pub types: bool,
}

impl Default for ModelOptions {
    fn default() -> Self {
        Self {
            descriptors: Descriptors::All,
            set_per_package: false,
            comments: true,
            types: true,
        }
    }
}

/// The services of one package, at least one.
#[derive(Debug)]
pub struct Package {
    /// The name in the schema; empty if there is none.
    pub name: String,
    /// The services, in the order of files and schema.
    pub services: Vec<ServiceModel>,
    /// The files that declare them.
    pub files: Vec<String>,
}

/// The services of `files`, by package and in its order; `generated` are the files whose messages are written as well.
///
/// With [`Descriptors::All`] they refer to [`FILE_DESCRIPTOR_SET`] at the root of the module tree.
///
/// # Errors
/// Returns every error: files and types that are missing, and types for which no code exists.
pub fn packages(
    schema: &Schema,
    files: &[&str],
    generated: &HashSet<&str>,
    paths: &Paths,
    options: ModelOptions,
) -> Result<Vec<Package>, Errors> {
    let mut reader = Reader {
        schema,
        paths,
        options,
        generated,
        mistakes: Vec::new(),
    };
    let mut packages: BTreeMap<&str, Package> = BTreeMap::new();
    for name in files {
        let Some(file) = schema.file(name) else {
            let mistake = Mistake::UnknownFile((*name).to_owned());
            reader.mistakes.push(Diagnostic::new(&Place::Options, mistake));
            continue;
        };
        let services = reader.file(file);
        if !services.is_empty() {
            let package = packages.entry(file.package()).or_insert_with(|| Package {
                name: file.package().to_owned(),
                services: Vec::new(),
                files: Vec::new(),
            });
            package.services.extend(services);
            package.files.push((*name).to_owned());
        }
    }
    Errors::check(reader.mistakes)?;
    Ok(packages.into_values().collect())
}

struct Reader<'a> {
    schema: &'a Schema,
    paths: &'a Paths,
    options: ModelOptions,
    generated: &'a HashSet<&'a str>,
    mistakes: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn file(&mut self, file: &FileDescriptorProto) -> Vec<ServiceModel> {
        let locations = Locations::new(file);
        let taken_modules = taken_modules(self.schema, file.package());
        (0..)
            .zip(&file.service)
            .filter(|(_, service)| !self.paths.skips(&join(file.package(), service.name())))
            .map(|(i, service)| self.service(file, i, service, &locations, &taken_modules))
            .collect()
    }

    fn service(
        &mut self,
        file: &FileDescriptorProto,
        index: i32,
        service: &ServiceDescriptorProto,
        locations: &Locations<'_>,
        taken_modules: &[String],
    ) -> ServiceModel {
        let full_name = join(file.package(), service.name());
        let path = [6, index];
        let methods = (0..)
            .zip(&service.method)
            .filter_map(|(i, method)| {
                let path = [6, index, 2, i];
                let place = locations.place(file, &path, &join(&full_name, method.name()));
                let comment = self.comment(locations, &path);
                self.method(file, service.name(), method, comment, place)
            })
            .collect();
        ServiceModel {
            package: file.package().to_owned(),
            name: service.name().to_owned(),
            item: None,
            taken_modules: taken_modules.to_vec(),
            comment: self.comment(locations, &path),
            doc_placeholder: None,
            deprecated: service
                .options
                .as_ref()
                .is_some_and(prost_types::ServiceOptions::deprecated),
            methods,
            file_descriptor_set: (self.options.descriptors == Descriptors::All).then(|| self.set(file.package())),
            place: locations.place(file, &path, &full_name),
        }
    }

    fn method(
        &mut self,
        file: &FileDescriptorProto,
        service: &str,
        method: &MethodDescriptorProto,
        comment: String,
        place: Place,
    ) -> Option<MethodModel> {
        let types = [method.input_type(), method.output_type()].map(|name| name.trim_start_matches('.'));
        let element = &join(&join(file.package(), service), method.name());
        let models = types.map(|name| self.message(file, name, &place));
        let [Some(input), Some(output)] = models else {
            return None;
        };
        let options = method.options.clone().unwrap_or_default();
        Some(MethodModel {
            name: method.name().to_owned(),
            function: None,
            input,
            output,
            cfg: TokenStream::new(),
            kind: MethodKind::new(method.client_streaming(), method.server_streaming()),
            args: self.schema.args(element).to_vec(),
            args_places: Vec::new(),
            idempotency: match options.idempotency_level() {
                IdempotencyLevel::IdempotencyUnknown => Idempotency::Unknown,
                IdempotencyLevel::NoSideEffects => Idempotency::NoSideEffects,
                IdempotencyLevel::Idempotent => Idempotency::Idempotent,
            },
            deprecated: options.deprecated(),
            comment,
            doc_placeholder: None,
            descriptors: (self.options.descriptors != Descriptors::None).then(|| prune::closure(self.schema, &types)),
            place,
        })
    }

    /// The set, as the module of a service sees it.
    fn set(&self, package: &str) -> TokenStream {
        let package = if self.options.set_per_package { "" } else { package };
        let up = package
            .split('.')
            .filter(|part| !part.is_empty())
            .map(|_| quote!(super::));
        let name = Ident::new(FILE_DESCRIPTOR_SET, Span::call_site());
        quote!(&super:: #(#up)* #name)
    }

    /// The leading and trailing comments of an element.
    fn comment(&self, locations: &Locations<'_>, path: &[i32]) -> String {
        let Some(location) = locations.get(path).filter(|_| self.options.comments) else {
            return String::new();
        };
        match (location.leading_comments(), location.trailing_comments()) {
            ("", only) | (only, "") => comments::printable(only),
            (leading, trailing) => comments::printable(&format!("{leading}\n{trailing}")),
        }
    }

    fn message(&mut self, from: &FileDescriptorProto, full_name: &str, place: &Place) -> Option<MessageModel> {
        let mut mistake = |mistake| self.mistakes.push(Diagnostic::new(place, mistake));
        let Some((file, info)) = self.schema.get(full_name) else {
            mistake(Mistake::UnknownType(full_name.to_owned()));
            return None;
        };
        let name = MessageName::Known {
            package: file.package().to_owned(),
            name: info.name.clone(),
        };
        if !self.options.types {
            let rust = TokenStream::new();
            return Some(MessageModel { rust, name });
        }
        if !self.paths.has_code(full_name, file.name(), self.generated) {
            mistake(Mistake::NotGenerated {
                name: full_name.to_owned(),
                file: file.name().to_owned(),
                package: file.package().to_owned(),
            });
            return None;
        }
        match self.paths.rust(from.package(), full_name) {
            Ok(rust) => Some(MessageModel { rust, name }),
            Err(error) => {
                mistake(error);
                None
            }
        }
    }
}

/// Returns a diagnostic for each streaming method of these files, since PluginRPC does not support streaming.
#[must_use]
pub fn streaming(schema: &Schema, files: &[&str], paths: &Paths) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for file in files.iter().filter_map(|name| schema.file(name)) {
        let locations = Locations::new(file);
        for (i, service) in (0..).zip(&file.service) {
            let full_name = join(file.package(), service.name());
            if paths.skips(&full_name) {
                continue;
            }
            for (j, method) in (0..).zip(&service.method) {
                if method.client_streaming() || method.server_streaming() {
                    let place = locations.place(file, &[6, i, 2, j], &join(&full_name, method.name()));
                    found.push(Diagnostic::new(&place, Mistake::Streams));
                }
            }
        }
    }
    found
}

/// The modules that stand, or may stand one day, in the module of a package: of packages below it and of messages.
fn taken_modules(schema: &Schema, package: &str) -> Vec<String> {
    let mut taken = Vec::new();
    for file in schema.files() {
        if file.package() == package {
            taken.extend(file.message_type.iter().map(|message| names::snake(message.name())));
        }
        let below = match package {
            "" => Some(file.package()),
            package => file
                .package()
                .strip_prefix(package)
                .and_then(|rest| rest.strip_prefix('.')),
        };
        taken.extend(
            below
                .and_then(|rest| rest.split('.').next())
                .filter(|part| !part.is_empty())
                .map(names::snake),
        );
    }
    taken
}
