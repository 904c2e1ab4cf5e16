//! Files, their fields, and the places of both.

use std::rc::Rc;

use pluginrpc::prost_types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto};

use super::descriptor::{FileDescriptor, FileLocation};

/// How deep a place may be, in numbers of its path.
const DEEPEST: usize = 64;

/// Numbers of fields in descriptor.proto, which paths are made of.
mod number {
    pub(super) const FILE_MESSAGE: i32 = 4;
    pub(super) const FILE_EXTENSION: i32 = 7;
    pub(super) const MESSAGE_FIELD: i32 = 2;
    pub(super) const MESSAGE_NESTED: i32 = 3;
    pub(super) const MESSAGE_EXTENSION: i32 = 6;
}

/// A file of a request.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    message: &'a FileDescriptor,
    descriptor: &'a FileDescriptorProto,
}

impl<'a> File<'a> {
    /// `None` for a file without a descriptor, which no request has.
    pub(super) fn new(message: &'a FileDescriptor) -> Option<Self> {
        let descriptor = message.file_descriptor_proto.as_ref()?;
        Some(Self { message, descriptor })
    }

    /// The name that others import it by.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.descriptor.name()
    }

    /// Whether the file is only here because another one imports it; lint rules pass such files over.
    #[must_use]
    pub fn is_import(&self) -> bool {
        self.message.is_import
    }

    /// The file as buf sent it, with all that it knows of it.
    #[must_use]
    pub fn message(&self) -> &'a FileDescriptor {
        self.message
    }

    /// The descriptor of the file.
    #[must_use]
    pub fn descriptor(&self) -> &'a FileDescriptorProto {
        self.descriptor
    }

    /// The fields of all messages, nested ones too, and all extensions. Left out are the fields of a map's entries,
    /// which nobody wrote.
    pub fn fields(self) -> impl Iterator<Item = Field<'a>> + use<'a> {
        let root = Rc::new(Scope {
            name: self.descriptor.package().to_owned(),
            path: Vec::new(),
        });
        let outer = Field::all(self, &root, number::FILE_EXTENSION, &self.descriptor.extension);
        outer.chain(Messages::of(self, root).flat_map(move |(scope, message)| {
            Field::all(self, &scope, number::MESSAGE_FIELD, &message.field).chain(Field::all(
                self,
                &scope,
                number::MESSAGE_EXTENSION,
                &message.extension,
            ))
        }))
    }
}

/// A message, or the file around all messages.
#[derive(Debug)]
struct Scope {
    /// The full name, without a dot before it.
    name: String,
    path: Vec<i32>,
}

/// Every message of a file that somebody wrote, each before those within it.
struct Messages<'a>(Vec<(Rc<Scope>, &'a DescriptorProto)>);

impl<'a> Messages<'a> {
    fn of(file: File<'a>, root: Rc<Scope>) -> Self {
        let mut messages = Self(Vec::new());
        messages.push(&root, number::FILE_MESSAGE, &file.descriptor.message_type);
        messages
    }

    fn push(&mut self, within: &Scope, number: i32, messages: &'a [DescriptorProto]) {
        let written = (0..)
            .zip(messages)
            .filter(|(_, message)| !message.options.as_ref().is_some_and(|options| options.map_entry()));
        self.0.extend(written.map(|(at, message)| {
            let name = match within.name.as_str() {
                "" => message.name().to_owned(),
                outer => format!("{outer}.{}", message.name()),
            };
            let path = [&within.path[..], &[number, at]].concat();
            (Rc::new(Scope { name, path }), message)
        }));
    }
}

impl<'a> Iterator for Messages<'a> {
    type Item = (Rc<Scope>, &'a DescriptorProto);

    fn next(&mut self) -> Option<Self::Item> {
        let (scope, message) = self.0.pop()?;
        self.push(&scope, number::MESSAGE_NESTED, &message.nested_type);
        Some((scope, message))
    }
}

/// A field of a message, or an extension.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    file: File<'a>,
    scope: Rc<Scope>,
    /// The last two numbers of its path.
    element: [i32; 2],
    descriptor: &'a FieldDescriptorProto,
}

impl<'a> Field<'a> {
    fn all(
        file: File<'a>,
        scope: &Rc<Scope>,
        number: i32,
        fields: &'a [FieldDescriptorProto],
    ) -> impl Iterator<Item = Self> + use<'a> {
        let scope = Rc::clone(scope);
        (0..).zip(fields).map(move |(at, descriptor)| Self {
            file,
            scope: Rc::clone(&scope),
            element: [number, at],
            descriptor,
        })
    }

    /// The name of the field alone.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.descriptor.name()
    }

    /// The full name of the message that the field belongs to; of an extension, the message that it extends.
    #[must_use]
    pub fn message(&self) -> &str {
        match self.descriptor.extendee.as_deref() {
            Some(extended) => without_dot(extended),
            None => &self.scope.name,
        }
    }

    /// The full name of the message or enum that the field holds; empty for a field of another type.
    #[must_use]
    pub fn type_name(&self) -> &'a str {
        without_dot(self.descriptor.type_name())
    }

    /// The descriptor of the field.
    #[must_use]
    pub fn descriptor(&self) -> &'a FieldDescriptorProto {
        self.descriptor
    }

    /// Where the field stands.
    #[must_use]
    pub fn place(&self) -> Place<'a> {
        Place::new(self.file, [&self.scope.path[..], &self.element].concat())
    }
}

fn without_dot(name: &str) -> &str {
    name.strip_prefix('.').unwrap_or(name)
}

/// A place in a file of the request.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    file: File<'a>,
    path: Vec<i32>,
}

impl<'a> Place<'a> {
    /// A place by its path, as `google.protobuf.SourceCodeInfo.Location.path` gives it; empty for the whole file.
    /// Where a path is deeper than the schema allows, the place around it is meant.
    #[must_use]
    pub fn new(file: File<'a>, mut path: Vec<i32>) -> Self {
        path.truncate(DEEPEST);
        Self { file, path }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> File<'a> {
        self.file
    }

    /// The path within the file.
    #[must_use]
    pub fn path(&self) -> &[i32] {
        &self.path
    }
}

impl From<Place<'_>> for FileLocation {
    fn from(place: Place<'_>) -> Self {
        Self {
            file_name: place.file.name().to_owned(),
            source_path: place.path,
        }
    }
}
