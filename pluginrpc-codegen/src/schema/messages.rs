//! Checks messages before prost generates their code.

use std::collections::{BTreeMap, HashMap, HashSet};

use prost_types::field_descriptor_proto::Type;
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto};

use super::index::place;
use super::{Paths, Schema};
use crate::error::{Diagnostic, Errors, Mistake};
use crate::model::join;
use crate::names;

/// Checks the messages of the files in `generate`, whose code prost is going to write: that code exists for the types
/// of their fields, and that everything gets a Rust name of its own. `variants` includes the names of enum values,
/// which a configuration of prost may change.
///
/// # Errors
/// Returns every error.
pub fn check_messages(schema: &Schema, generate: &[&str], paths: &Paths, variants: bool) -> Result<(), Errors> {
    let mut checker = Checker {
        schema,
        paths,
        variants,
        generated: generate.iter().copied().collect(),
        types: HashMap::new(),
        mistakes: Vec::new(),
    };
    let files: Vec<_> = schema
        .files()
        .iter()
        .filter(|file| checker.generated.contains(file.name()))
        .collect();
    for file in &files {
        checker.file(file);
    }
    checker.modules(&files);
    Errors::check(checker.mistakes)
}

struct Checker<'a> {
    schema: &'a Schema,
    paths: &'a Paths,
    variants: bool,
    generated: HashSet<&'a str>,
    /// The type that has a name in Rust, by the module and that name.
    types: HashMap<(String, String), String>,
    mistakes: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn report(&mut self, file: &FileDescriptorProto, path: &[i32], element: &str, mistake: Mistake) {
        self.mistakes
            .push(Diagnostic::new(&place(file, path, element), mistake));
    }

    fn file(&mut self, file: &FileDescriptorProto) {
        let parts = file.package().split('.').filter(|_| !file.package().is_empty());
        for part in parts.filter(|part| names::ident(&names::snake(part)).is_none()) {
            self.report(file, &[2], "", Mistake::NoRustName(part.to_owned()));
        }
        for (i, message) in (0..).zip(&file.message_type) {
            self.message(file, &[4, i], file.package(), message);
        }
        for (i, item) in (0..).zip(&file.enum_type) {
            self.enumeration(file, &[5, i], file.package(), item);
        }
    }

    fn message(&mut self, file: &FileDescriptorProto, path: &[i32], outer: &str, message: &DescriptorProto) {
        let full_name = join(outer, message.name());
        if self.paths.is_extern(&full_name) {
            return;
        }
        if !is_map(message) {
            self.name(file, path, outer, message.name());
            self.members(file, path, &full_name, message);
        }
        for (i, field) in (0..).zip(&message.field) {
            let element = join(&full_name, field.name());
            self.field(file, &[path, &[2, i]].concat(), &element, message, field);
        }
        for (i, nested) in (0..).zip(&message.nested_type) {
            self.message(file, &[path, &[3, i]].concat(), &full_name, nested);
        }
        for (i, item) in (0..).zip(&message.enum_type) {
            self.enumeration(file, &[path, &[4, i]].concat(), &full_name, item);
        }
    }

    /// The type of a field must have code.
    fn field(
        &mut self,
        file: &FileDescriptorProto,
        path: &[i32],
        element: &str,
        message: &DescriptorProto,
        field: &FieldDescriptorProto,
    ) {
        let Some((declared, info)) = field.type_name.as_deref().and_then(|name| self.schema.get(name)) else {
            return;
        };
        let name = join(declared.package(), &info.name);
        if self.paths.is_missing_in_prost_types(&name) {
            self.report(file, path, element, Mistake::NotInProstTypes(name));
        } else if !self.paths.has_code(&name, declared.name(), &self.generated) {
            let mistake = Mistake::NotGenerated {
                name,
                file: declared.name().to_owned(),
                package: declared.package().to_owned(),
            };
            self.report(file, path, element, mistake);
        } else if names::snake(field.name()).starts_with("r#") {
            // prost derives a function with the raw name inside a longer one, which is not Rust.
            let entry = message
                .nested_type
                .iter()
                .find(|nested| is_map(nested) && field.type_name().rsplit('.').next() == Some(nested.name()));
            let of_enums = |entry: &DescriptorProto| entry.field.iter().any(|field| field.r#type() == Type::Enum);
            if entry.is_some_and(of_enums) {
                self.report(file, path, element, Mistake::KeywordMap(field.name().to_owned()));
            }
        }
    }

    /// Fields and oneofs of a message share the names of a struct, the fields of a oneof those of an enum.
    fn members(&mut self, file: &FileDescriptorProto, path: &[i32], full_name: &str, message: &DescriptorProto) {
        let mut fields = HashMap::new();
        let mut variants = HashMap::new();
        let oneof_of = |field: &FieldDescriptorProto| field.oneof_index.filter(|_| !field.proto3_optional());
        for (i, field) in (0..).zip(&message.field) {
            let oneof = oneof_of(field);
            let rust = match oneof {
                Some(_) => names::camel(field.name()),
                None => names::snake(field.name()),
            };
            let mistake = if names::ident(&rust).is_none() {
                Some(Mistake::NoRustName(field.name().to_owned()))
            } else {
                let other = match oneof {
                    Some(oneof) => variants.insert((oneof, rust.clone()), field.name()),
                    None => fields.insert(rust.clone(), field.name()),
                };
                other.map(|other| Mistake::SameField {
                    rust,
                    other: other.to_owned(),
                })
            };
            if let Some(mistake) = mistake {
                self.report(file, &[path, &[2, i]].concat(), &join(full_name, field.name()), mistake);
            }
        }
        for (i, oneof) in (0..).zip(&message.oneof_decl) {
            if message.field.iter().all(|field| oneof_of(field) != Some(i)) {
                continue;
            }
            let rust = names::snake(oneof.name());
            let mistake = match fields.insert(rust.clone(), oneof.name()) {
                Some(other) => Mistake::SameField {
                    rust,
                    other: other.to_owned(),
                },
                None if names::ident(&rust).is_none() => Mistake::NoRustName(oneof.name().to_owned()),
                None => continue,
            };
            self.report(file, &[path, &[8, i]].concat(), &join(full_name, oneof.name()), mistake);
        }
    }

    fn enumeration(&mut self, file: &FileDescriptorProto, path: &[i32], outer: &str, item: &EnumDescriptorProto) {
        let full_name = join(outer, item.name());
        if self.paths.is_extern(&full_name) {
            return;
        }
        self.name(file, path, outer, item.name());
        if !self.variants {
            return;
        }
        let prefix = names::camel(item.name());
        let (mut numbers, mut variants) = (HashSet::new(), HashMap::new());
        for (i, value) in (0..).zip(&item.value) {
            // An alias gets no variant.
            if !numbers.insert(value.number()) {
                continue;
            }
            let rust = variant(&prefix, &names::camel(value.name()));
            let mistake = match variants.insert(rust.clone(), value.name()) {
                Some(other) => Mistake::SameVariant {
                    rust,
                    other: other.to_owned(),
                },
                None if names::ident(&rust).is_none() => Mistake::NoRustName(value.name().to_owned()),
                None => continue,
            };
            let element = join(&full_name, value.name());
            self.report(file, &[path, &[2, i]].concat(), &element, mistake);
        }
    }

    /// A type must have a Rust name of its own.
    fn name(&mut self, file: &FileDescriptorProto, path: &[i32], outer: &str, name: &str) {
        let full_name = join(outer, name);
        let rust = names::camel(name);
        let mistake = if names::ident(&rust).is_none() {
            Mistake::NoRustName(name.to_owned())
        } else {
            match self.types.insert((module(outer), rust.clone()), full_name.clone()) {
                Some(other) => Mistake::SameType { rust, other },
                None => return,
            }
        };
        self.report(file, path, &full_name, mistake);
    }

    /// The module of a package must not be that of another package, or of what is nested in a message.
    fn modules(&mut self, files: &[&FileDescriptorProto]) {
        let mut packages: BTreeMap<String, &str> = BTreeMap::new();
        for file in files {
            let empty = file.message_type.is_empty() && file.enum_type.is_empty() && file.service.is_empty();
            if empty || file.package().is_empty() {
                continue;
            }
            let package = file.package();
            match packages.insert(module(package), package) {
                Some(other) if other != package => self.report(
                    file,
                    &[2],
                    "",
                    Mistake::SamePackage {
                        module: module(package),
                        other: other.to_owned(),
                    },
                ),
                _ => {}
            }
        }
        // `foo::bar` is a module if there is a package `foo.bar` or one below.
        let below = |name: &str| {
            let (found, package) = packages.range(name.to_owned()..).next()?;
            let rest = found.strip_prefix(name)?;
            (rest.is_empty() || rest.starts_with("::")).then_some(*package)
        };
        let mut mistakes = Vec::new();
        for file in files {
            for (i, message) in (0..).zip(&file.message_type) {
                nested_modules(file.package(), &[4, i], message, &mut |path, full_name| {
                    let name = module(full_name);
                    // Sorting puts other names between `foo` and `foo::bar`.
                    let package = below(&name).or_else(|| below(&format!("{name}::")));
                    if let Some(package) = package.filter(|_| !self.paths.is_extern(full_name)) {
                        let mistake = Mistake::ModuleOfPackage {
                            module: name,
                            package: package.to_owned(),
                        };
                        mistakes.push(Diagnostic::new(&place(file, path, full_name), mistake));
                    }
                });
            }
        }
        self.mistakes.extend(mistakes);
    }
}

/// Calls `found` for each message that gets a module, with its path and full name.
fn nested_modules(outer: &str, path: &[i32], message: &DescriptorProto, found: &mut impl FnMut(&[i32], &str)) {
    let full_name = join(outer, message.name());
    let oneof = |field: &FieldDescriptorProto| field.oneof_index.is_some() && !field.proto3_optional();
    let has_types = message.nested_type.iter().any(|nested| !is_map(nested)) || !message.enum_type.is_empty();
    if has_types || message.field.iter().any(oneof) {
        found(path, &full_name);
    }
    for (i, nested) in (0..).zip(&message.nested_type).filter(|(_, nested)| !is_map(nested)) {
        nested_modules(&full_name, &[path, &[3, i]].concat(), nested, found);
    }
}

fn is_map(message: &DescriptorProto) -> bool {
    message
        .options
        .as_ref()
        .is_some_and(prost_types::MessageOptions::map_entry)
}

/// The module of a package, or of what is nested in a message.
fn module(name: &str) -> String {
    name.split('.').map(names::snake).collect::<Vec<_>>().join("::")
}

/// The variant that prost makes of an enum value: without the name of the enum before it.
fn variant(prefix: &str, name: &str) -> String {
    let stripped = name.strip_prefix(prefix).unwrap_or(name);
    let stripped = match stripped.starts_with(char::is_uppercase) {
        true => stripped,
        false => name,
    };
    names::sanitize(stripped.to_owned())
}

/// A warning for each thing in these files that prost's messages do less about than the schema asks for, at its first
/// place. Only features of editions are looked at: proto2 means the same by default.
#[must_use]
pub fn limitations(schema: &Schema, files: &[&str]) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    for (file, path, element, limitation) in schema.limitations() {
        let Some(file) = schema.file(file).filter(|file| files.contains(&file.name())) else {
            continue;
        };
        let mistake = Mistake::Limitation(*limitation);
        if found.iter().all(|known| known.mistake != mistake) {
            found.push(Diagnostic::new(&place(file, path, element), mistake));
        }
    }
    found
}
