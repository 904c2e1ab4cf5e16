//! Checks messages before prost generates their code.

use std::collections::{HashMap, HashSet};

use prost_types::{DescriptorProto, FileDescriptorProto};

use super::index::place;
use super::{Paths, Schema};
use crate::error::{Diagnostic, Errors, Mistake};
use crate::model::join;
use crate::names;

/// Checks the messages of the files in `generate`, whose code prost is going to write: that there is code for the types
/// of their fields, and that each gets a Rust name of its own.
///
/// # Errors
/// Everything that is wrong, at once.
pub fn check_messages(schema: &Schema, generate: &[&str], paths: &Paths) -> Result<(), Errors> {
    let mut checker = Checker {
        schema,
        paths,
        generated: generate.iter().copied().collect(),
        types: HashMap::new(),
        mistakes: Vec::new(),
    };
    for file in schema
        .files()
        .iter()
        .filter(|file| checker.generated.contains(file.name()))
        .collect::<Vec<_>>()
    {
        checker.file(file);
    }
    Errors::check(checker.mistakes)
}

struct Checker<'a> {
    schema: &'a Schema,
    paths: &'a Paths,
    generated: HashSet<&'a str>,
    /// Which type has a name in Rust, by the module and that name.
    types: HashMap<(String, String), String>,
    mistakes: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn file(&mut self, file: &FileDescriptorProto) {
        if !matches!(file.syntax(), "" | "proto2" | "proto3") && !file.message_type.is_empty() {
            self.mistakes
                .push(Diagnostic::new(&place(file, &[12], ""), Mistake::Edition));
        }
        for (i, message) in (0..).zip(&file.message_type) {
            self.message(file, &[4, i], file.package(), message);
        }
        for (i, item) in (0..).zip(&file.enum_type) {
            self.name(file, &[5, i], file.package(), item.name());
        }
    }

    fn message(&mut self, file: &FileDescriptorProto, path: &[i32], outer: &str, message: &DescriptorProto) {
        let full_name = join(outer, message.name());
        if self.paths.is_extern(&full_name) {
            return;
        }
        let map_entry = message
            .options
            .as_ref()
            .is_some_and(prost_types::MessageOptions::map_entry);
        if !map_entry {
            self.name(file, path, outer, message.name());
        }
        for (i, field) in (0..).zip(&message.field) {
            let Some((declared, info)) = field.type_name.as_deref().and_then(|name| self.schema.get(name)) else {
                continue;
            };
            let name = join(declared.package(), &info.name);
            if !self.paths.has_code(&name, declared.name(), &self.generated) {
                let mistake = Mistake::NotGenerated {
                    name,
                    file: declared.name().to_owned(),
                    package: declared.package().to_owned(),
                };
                let place = place(file, &[path, &[2, i]].concat(), &join(&full_name, field.name()));
                self.mistakes.push(Diagnostic::new(&place, mistake));
            }
        }
        for (i, nested) in (0..).zip(&message.nested_type) {
            self.message(file, &[path, &[3, i]].concat(), &full_name, nested);
        }
        for (i, item) in (0..).zip(&message.enum_type) {
            self.name(file, &[path, &[4, i]].concat(), &full_name, item.name());
        }
    }

    /// The Rust name of a type must be there and be its own.
    fn name(&mut self, file: &FileDescriptorProto, path: &[i32], outer: &str, name: &str) {
        let full_name = join(outer, name);
        let rust = names::camel(name);
        let mistake = if names::ident(&rust).is_none() {
            Mistake::NoRustName(name.to_owned())
        } else {
            let module = outer.split('.').map(names::snake).collect::<Vec<_>>().join("::");
            match self.types.insert((module, rust.clone()), full_name.clone()) {
                Some(other) => Mistake::SameType { rust, other },
                None => return,
            }
        };
        self.mistakes
            .push(Diagnostic::new(&place(file, path, &full_name), mistake));
    }
}
