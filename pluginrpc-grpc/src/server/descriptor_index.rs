//! Files of descriptor sets by name, by the symbols they define and by the extensions they declare.

use std::collections::{BTreeMap, HashMap};

use bytes::Bytes;
use prost::Message;
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto};

/// A `FileDescriptorSet` whose files stay encoded, custom options included.
#[derive(Clone, PartialEq, Message)]
struct EncodedFiles {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    file: Vec<Bytes>,
}

#[derive(Default)]
pub(crate) struct DescriptorIndex {
    files: HashMap<String, Bytes>,
    /// Full names, and the encoded file that each is defined in.
    symbols: HashMap<String, Bytes>,
    /// Messages by full name, each with its extensions by number.
    extensions: HashMap<String, BTreeMap<i32, Bytes>>,
}

impl DescriptorIndex {
    /// Adds the files of an encoded `FileDescriptorSet`. Names that are known already keep their meaning; invalid sets
    /// and files are skipped.
    pub(crate) fn add(&mut self, set: &'static [u8]) {
        let Ok(set) = EncodedFiles::decode(Bytes::from_static(set)) else {
            return;
        };
        for encoded in set.file {
            if let Ok(file) = FileDescriptorProto::decode(encoded.clone())
                && !self.files.contains_key(file.name())
            {
                self.add_file(&file, &encoded);
                self.files.insert(file.name().to_owned(), encoded);
            }
        }
    }

    fn add_file(&mut self, file: &FileDescriptorProto, encoded: &Bytes) {
        let package = file.package();
        // A loop rather than recursion, since messages nest.
        let mut messages: Vec<(String, &DescriptorProto)> = Vec::new();
        messages.extend(
            file.message_type
                .iter()
                .map(|message| (join(package, message.name()), message)),
        );
        self.add_extensions(package, &file.extension, encoded);
        self.add_enums(package, &file.enum_type, encoded);
        while let Some((name, message)) = messages.pop() {
            let nested = message.nested_type.iter();
            messages.extend(nested.map(|nested| (join(&name, nested.name()), nested)));
            self.add_extensions(&name, &message.extension, encoded);
            self.add_enums(&name, &message.enum_type, encoded);
            let fields = message.field.iter().map(FieldDescriptorProto::name);
            for member in fields.chain(message.oneof_decl.iter().map(|oneof| oneof.name())) {
                self.add_symbol(join(&name, member), encoded);
            }
            self.extensions.entry(name.clone()).or_default();
            self.add_symbol(name, encoded);
        }
        for service in &file.service {
            let name = join(package, service.name());
            for method in &service.method {
                self.add_symbol(join(&name, method.name()), encoded);
            }
            self.add_symbol(name, encoded);
        }
    }

    fn add_enums(&mut self, scope: &str, enums: &[EnumDescriptorProto], encoded: &Bytes) {
        for declared in enums {
            let name = join(scope, declared.name());
            for value in &declared.value {
                // A value's full name has the scope of its enum; clients ask by the enum's name as well.
                self.add_symbol(join(scope, value.name()), encoded);
                self.add_symbol(join(&name, value.name()), encoded);
            }
            self.add_symbol(name, encoded);
        }
    }

    fn add_extensions(&mut self, scope: &str, extensions: &[FieldDescriptorProto], encoded: &Bytes) {
        for extension in extensions {
            self.add_symbol(join(scope, extension.name()), encoded);
            let message = extension.extendee().trim_start_matches('.').to_owned();
            let numbers = self.extensions.entry(message).or_default();
            numbers.entry(extension.number()).or_insert_with(|| encoded.clone());
        }
    }

    fn add_symbol(&mut self, name: String, encoded: &Bytes) {
        self.symbols.entry(name).or_insert_with(|| encoded.clone());
    }

    pub(crate) fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.get(name)
    }

    pub(crate) fn file_of_symbol(&self, name: &str) -> Option<&Bytes> {
        self.symbols.get(name)
    }

    pub(crate) fn file_of_extension(&self, message: &str, number: i32) -> Option<&Bytes> {
        self.extensions.get(message)?.get(&number)
    }

    /// Returns the numbers of a message's extensions, in order; `None` for an unknown message.
    pub(crate) fn extension_numbers(&self, message: &str) -> Option<Vec<i32>> {
        Some(self.extensions.get(message)?.keys().copied().collect())
    }
}

fn join(scope: &str, name: &str) -> String {
    match scope {
        "" => name.to_owned(),
        scope => format!("{scope}.{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use prost_types::{EnumValueDescriptorProto, FileDescriptorSet};

    fn named<T>(name: &str, make: impl FnOnce(Option<String>) -> T) -> T {
        make(Some(name.to_owned()))
    }

    /// `package acme; message A { extensions …; message B { enum E { X = 0; } } } extend A { int32 e = 100; }`
    fn set() -> &'static [u8] {
        let value = named("X", |name| EnumValueDescriptorProto {
            name,
            number: Some(0),
            options: None,
        });
        let inner = named("E", |name| EnumDescriptorProto {
            name,
            value: vec![value],
            ..Default::default()
        });
        let b = named("B", |name| DescriptorProto {
            name,
            enum_type: vec![inner],
            ..Default::default()
        });
        let a = named("A", |name| DescriptorProto {
            name,
            nested_type: vec![b],
            ..Default::default()
        });
        let extension = named("e", |name| FieldDescriptorProto {
            name,
            number: Some(100),
            extendee: Some(".acme.A".to_owned()),
            ..Default::default()
        });
        let file = named("acme.proto", |name| FileDescriptorProto {
            name,
            package: Some("acme".to_owned()),
            message_type: vec![a],
            extension: vec![extension],
            ..Default::default()
        });
        FileDescriptorSet { file: vec![file] }.encode_to_vec().leak()
    }

    #[test]
    fn symbols_and_extensions_are_found() {
        let mut index = DescriptorIndex::default();
        index.add(b"\x0a\xff");
        index.add(set());
        for symbol in [
            "acme.A",
            "acme.A.B",
            "acme.A.B.E",
            "acme.A.B.X",
            "acme.A.B.E.X",
            "acme.e",
        ] {
            assert!(index.file_of_symbol(symbol).is_some(), "{symbol}");
        }
        assert!(index.file("acme.proto").is_some() && index.file_of_symbol("acme").is_none());
        assert!(index.file_of_extension("acme.A", 100).is_some());
        assert!(index.file_of_extension("acme.A", 101).is_none());
        assert_eq!(index.extension_numbers("acme.A"), Some(vec![100]));
        assert_eq!(index.extension_numbers("acme.A.B"), Some(vec![]));
        assert_eq!(index.extension_numbers("acme.Nope"), None);
    }
}
