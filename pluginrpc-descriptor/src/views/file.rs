use std::fmt;
use std::ptr;

use crate::data::{EnumData, FieldData, MessageData, Span};
use crate::features::{Edition, Features};
use crate::options::Options;
use crate::set::{Entry, FileInfo, FileSet};
use crate::source::Location;
use crate::views::{Enum, Extension, Field, Message, Service, deprecation};

/// A `.proto` file.
#[derive(Clone, Copy)]
pub struct File<'a> {
    pub(crate) set: &'a FileSet<'a>,
    pub(crate) entry: &'a Entry<'a>,
}

deprecation!(File, 23);

impl<'a> File<'a> {
    /// Name, as imports state it.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.entry.data.name
    }

    /// Package; empty for none.
    #[must_use]
    pub fn package(&self) -> &'a str {
        self.entry.data.package
    }

    /// The field `syntax` of the descriptor: empty for proto2, `proto3`, or `editions`.
    #[must_use]
    pub fn syntax(&self) -> &'a str {
        self.entry.data.syntax
    }

    /// Edition, where `proto2` and `proto3` count as editions.
    #[must_use]
    pub fn edition(&self) -> Edition {
        self.entry.data.edition
    }

    /// Options, custom ones included.
    #[must_use]
    pub fn options(&self) -> Options<'a> {
        Options::new(self.entry.data.options)
    }

    /// Features that apply to the file.
    #[must_use]
    pub fn features(&self) -> Features {
        self.entry.data.features
    }

    /// Facts that the descriptor does not carry.
    #[must_use]
    pub fn info(&self) -> &'a FileInfo<'a> {
        &self.entry.info
    }

    /// Returns true if the file is only there since another one imports it; see [`FileInfo`].
    #[must_use]
    pub fn is_import(&self) -> bool {
        self.entry.info.is_import
    }

    /// The set that names are resolved in.
    #[must_use]
    pub fn set(&self) -> &'a FileSet<'a> {
        self.set
    }

    /// Names of the files it imports, as `import` states them.
    pub fn dependencies(&self) -> impl ExactSizeIterator<Item = &'a str> + use<'a> {
        self.entry.data.dependencies.iter().copied()
    }

    /// Indexes of the dependencies that are `import public`.
    #[must_use]
    pub fn public_dependencies(&self) -> &'a [i32] {
        &self.entry.data.public_dependencies
    }

    /// Indexes of the dependencies that are `import weak`.
    #[must_use]
    pub fn weak_dependencies(&self) -> &'a [i32] {
        &self.entry.data.weak_dependencies
    }

    /// Names of the files that `import option` states, from edition 2024 on.
    pub fn option_dependencies(&self) -> impl ExactSizeIterator<Item = &'a str> + use<'a> {
        self.entry.data.option_dependencies.iter().copied()
    }

    /// Messages at the top of the file.
    pub fn messages(&self) -> impl ExactSizeIterator<Item = Message<'a>> + use<'a> {
        self.messages_of(self.entry.data.top_messages)
    }

    /// Messages at the top and inside others; each before those that it holds. Entries of maps are among them.
    pub fn all_messages(&self) -> impl Iterator<Item = Message<'a>> + use<'a> {
        let mut rest: Vec<_> = self.messages().collect();
        rest.reverse();
        std::iter::from_fn(move || {
            let next = rest.pop()?;
            let before = rest.len();
            rest.extend(next.messages());
            if let Some(nested) = rest.get_mut(before..) {
                nested.reverse();
            }
            Some(next)
        })
    }

    /// Enums at the top of the file.
    pub fn enums(&self) -> impl ExactSizeIterator<Item = Enum<'a>> + use<'a> {
        self.enums_of(self.entry.data.top_enums)
    }

    /// Enums at the top, then those of [`File::all_messages`].
    pub fn all_enums(&self) -> impl Iterator<Item = Enum<'a>> + use<'a> {
        let nested = self.all_messages().flat_map(|message| message.enums());
        self.enums().chain(nested)
    }

    /// Extensions at the top of the file.
    pub fn extensions(&self) -> impl ExactSizeIterator<Item = Extension<'a>> + use<'a> {
        self.fields_of(self.entry.data.top_extensions).map(Extension)
    }

    /// Extensions inside of [`File::all_messages`], then those at the top.
    pub fn all_extensions(&self) -> impl Iterator<Item = Extension<'a>> + use<'a> {
        let nested = self.all_messages().flat_map(|message| message.extensions());
        nested.chain(self.extensions())
    }

    /// Services.
    pub fn services(&self) -> impl ExactSizeIterator<Item = Service<'a>> + use<'a> {
        let file = *self;
        let services = self.entry.data.services.iter();
        services.map(move |data| Service { file, data })
    }

    /// Place and comments of a source path.
    #[must_use]
    pub fn location(&self, path: &[i32]) -> Option<Location<'a>> {
        self.entry.data.source.find(path)
    }

    /// Places and comments of everything in the file, in the order of the descriptor.
    pub fn locations(&self) -> impl Iterator<Item = Location<'a>> + use<'a> {
        self.entry.data.source.locations()
    }

    /// The encoded `SourceCodeInfo`; empty for none.
    #[must_use]
    pub fn source_code_info(&self) -> &'a [u8] {
        self.entry.data.source.as_bytes()
    }

    /// The encoded descriptor, with everything in it.
    #[must_use]
    pub fn as_bytes(&self) -> &'a [u8] {
        self.entry.data.raw
    }

    pub(crate) fn messages_of(self, span: Span) -> impl ExactSizeIterator<Item = Message<'a>> + use<'a> {
        let list: &'a [MessageData<'a>] = span.of(&self.entry.data.messages);
        list.iter().map(move |data| Message { file: self, data })
    }

    pub(crate) fn enums_of(self, span: Span) -> impl ExactSizeIterator<Item = Enum<'a>> + use<'a> {
        let list: &'a [EnumData<'a>] = span.of(&self.entry.data.enums);
        list.iter().map(move |data| Enum { file: self, data })
    }

    pub(crate) fn fields_of(self, span: Span) -> impl ExactSizeIterator<Item = Field<'a>> + use<'a> {
        let list: &'a [FieldData<'a>] = span.of(&self.entry.data.fields);
        list.iter().map(move |data| Field { file: self, data })
    }

    pub(crate) fn message_at(self, at: Option<u32>) -> Option<Message<'a>> {
        let data = self.entry.data.messages.get(at? as usize)?;
        Some(Message { file: self, data })
    }
}

impl PartialEq for File<'_> {
    /// Compares identity: the same file of the same set.
    fn eq(&self, other: &Self) -> bool {
        ptr::addr_eq(self.entry, other.entry)
    }
}

impl Eq for File<'_> {}

impl fmt::Debug for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name())
            .field("package", &self.package())
            .field("edition", &self.edition())
            .finish_non_exhaustive()
    }
}
