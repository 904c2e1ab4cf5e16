//! Files that belong together, and what can be found in them by name.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use crate::data::FileData;
use crate::error::Error;
use crate::views::{Enum, Extension, Field, File, Message, Service};
use crate::wire::{self, WireFields, WireValue};

/// Facts about a file that a compiler knows and a descriptor does not carry.
///
/// buf sends them to its plugins and writes them into its images.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileInfo<'a> {
    /// The file is only there since another one imports it.
    pub is_import: bool,
    /// The file states no syntax; its descriptor is that of a proto2 file.
    pub is_syntax_unspecified: bool,
    /// Imports that are not used: indexes of dependencies.
    pub unused_dependencies: Vec<i32>,
    /// The module that the file belongs to.
    pub module_name: Option<ModuleName<'a>>,
}

/// Full name of a module of the Buf Schema Registry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModuleName<'a> {
    /// Host name of the registry.
    pub registry: &'a str,
    /// User or organization.
    pub owner: &'a str,
    /// Name within its owner's modules.
    pub module: &'a str,
}

impl fmt::Display for ModuleName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.registry, self.owner, self.module)
    }
}

/// Files that belong together: names resolve among them.
///
/// Views borrow from the set, and the set borrows from the bytes it was read from.
#[derive(Default)]
pub struct FileSet<'a> {
    files: Vec<Entry<'a>>,
    names: HashMap<&'a str, usize>,
    symbols: OnceLock<Symbols>,
}

pub(crate) struct Entry<'a> {
    pub(crate) data: FileData<'a>,
    pub(crate) info: FileInfo<'a>,
}

/// Named types, sorted by name, and extensions: each by its file and its index within the file's list.
struct Symbols {
    types: Vec<(Kind, u32, u32)>,
    extensions: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Message,
    Enum,
    Service,
}

impl<'a> FileSet<'a> {
    /// Creates a set without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads an encoded `google.protobuf.FileDescriptorSet`, or an image of buf, which also carries [`FileInfo`].
    ///
    /// # Errors
    /// If the bytes are not a valid set of descriptors.
    pub fn from_descriptor_set(set: &'a [u8]) -> Result<Self, Error> {
        let mut files = Self::new();
        for field in WireFields::new(set) {
            if let (1, WireValue::Bytes(file)) = field? {
                files.push(file, image_info(file)?)?;
            }
        }
        Ok(files)
    }

    /// Reads encoded `google.protobuf.FileDescriptorProto`s.
    ///
    /// # Errors
    /// If one of them is not a valid descriptor.
    pub fn from_files(files: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, Error> {
        let mut set = Self::new();
        for file in files {
            set.push(file, FileInfo::default())?;
        }
        Ok(set)
    }

    /// Adds an encoded `google.protobuf.FileDescriptorProto`. Of two files or types with one name, lookups find the
    /// first.
    ///
    /// # Errors
    /// If the bytes are not a valid descriptor; the set is as it was before.
    pub fn push(&mut self, file: &'a [u8], info: FileInfo<'a>) -> Result<(), Error> {
        let data = FileData::read(file)?;
        self.names.entry(data.name).or_insert(self.files.len());
        self.files.push(Entry { data, info });
        self.symbols = OnceLock::new();
        Ok(())
    }

    /// Number of files.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns true for a set without files.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files, in the order in which they were added.
    pub fn files(&self) -> impl ExactSizeIterator<Item = File<'_>> + Clone {
        self.files.iter().map(|entry| File { set: self, entry })
    }

    /// Finds a file by its name, for example `google/protobuf/any.proto`.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<File<'_>> {
        self.file_at(*self.names.get(name)?)
    }

    fn file_at(&self, at: usize) -> Option<File<'_>> {
        let entry = self.files.get(at)?;
        Some(File { set: self, entry })
    }

    /// Finds a message by its full name, with or without the leading dot of type references.
    #[must_use]
    pub fn message(&self, full_name: &str) -> Option<Message<'_>> {
        let (file, at) = self.find(Kind::Message, full_name)?;
        Some(Message {
            file,
            data: file.entry.data.messages.get(at)?,
        })
    }

    /// Finds an enum by its full name, as [`FileSet::message`].
    #[must_use]
    pub fn enumeration(&self, full_name: &str) -> Option<Enum<'_>> {
        let (file, at) = self.find(Kind::Enum, full_name)?;
        Some(Enum {
            file,
            data: file.entry.data.enums.get(at)?,
        })
    }

    /// Finds a service by its full name, as [`FileSet::message`].
    #[must_use]
    pub fn service(&self, full_name: &str) -> Option<Service<'_>> {
        let (file, at) = self.find(Kind::Service, full_name)?;
        Some(Service {
            file,
            data: file.entry.data.services.get(at)?,
        })
    }

    /// Finds an extension by its full name, as [`FileSet::message`].
    #[must_use]
    pub fn extension(&self, full_name: &str) -> Option<Extension<'_>> {
        let full_name = full_name.strip_prefix('.').unwrap_or(full_name);
        let (scope, name) = full_name.rsplit_once('.').unwrap_or(("", full_name));
        self.extensions()
            .find(|extension| extension.name() == name && extension.scope_name() == scope)
    }

    /// Finds the extension of a message by its number.
    #[must_use]
    pub fn extension_by_number(&self, extendee: &str, number: i32) -> Option<Extension<'_>> {
        let extendee = extendee.strip_prefix('.').unwrap_or(extendee);
        self.extensions().find(|extension| {
            let of = extension.extendee_name();
            extension.number() == number && of.strip_prefix('.').unwrap_or(of) == extendee
        })
    }

    /// All extensions of all files.
    pub fn extensions(&self) -> impl Iterator<Item = Extension<'_>> {
        self.symbols().extensions.iter().filter_map(|(file, at)| {
            let file = self.file_at(*file as usize)?;
            Some(Extension(Field {
                file,
                data: file.entry.data.fields.get(*at as usize)?,
            }))
        })
    }

    fn find(&self, kind: Kind, full_name: &str) -> Option<(File<'_>, usize)> {
        let full_name = full_name.strip_prefix('.').unwrap_or(full_name);
        let types = &self.symbols().types;
        let first = types.partition_point(|symbol| self.name_of(symbol) < full_name);
        let same = types.get(first..)?.iter();
        same.take_while(|symbol| self.name_of(symbol) == full_name)
            .find(|(found, ..)| *found == kind)
            .and_then(|(_, file, at)| Some((self.file_at(*file as usize)?, *at as usize)))
    }

    fn name_of(&self, (kind, file, at): &(Kind, u32, u32)) -> &str {
        let Some(entry) = self.files.get(*file as usize) else {
            return "";
        };
        let (data, at) = (&entry.data, *at as usize);
        match kind {
            Kind::Message => data.messages.get(at).map(|message| &*message.full_name),
            Kind::Enum => data.enums.get(at).map(|item| &*item.full_name),
            Kind::Service => data.services.get(at).map(|service| &*service.full_name),
        }
        .unwrap_or_default()
    }

    fn symbols(&self) -> &Symbols {
        self.symbols.get_or_init(|| {
            let (mut types, mut extensions) = (Vec::new(), Vec::new());
            for (file, entry) in (0u32..).zip(&self.files) {
                let data = &entry.data;
                let all = |kind, count: usize| (0u32..).take(count).map(move |at| (kind, file, at));
                types.extend(all(Kind::Message, data.messages.len()));
                types.extend(all(Kind::Enum, data.enums.len()));
                types.extend(all(Kind::Service, data.services.len()));
                let fields = (0u32..).zip(&data.fields);
                extensions.extend(fields.filter(|(_, field)| field.is_extension).map(|(at, _)| (file, at)));
            }
            types.sort_by(|one, two| self.name_of(one).cmp(self.name_of(two)));
            Symbols { types, extensions }
        })
    }
}

impl fmt::Debug for FileSet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.files.iter().map(|entry| entry.data.name);
        f.debug_list().entries(names).finish()
    }
}

/// Number of the extension that buf adds to the files of its images.
const BUF_EXTENSION: u32 = 8042;

/// Reads what buf knows of a file of an image.
fn image_info(file: &[u8]) -> Result<FileInfo<'_>, Error> {
    let mut info = FileInfo::default();
    for field in WireFields::new(file) {
        let (BUF_EXTENSION, WireValue::Bytes(extension)) = field? else {
            continue;
        };
        for field in WireFields::new(extension) {
            match field? {
                (1, WireValue::Varint(value)) => info.is_import = value != 0,
                (2, WireValue::Bytes(module)) => {
                    for field in WireFields::new(module) {
                        if let (1, WireValue::Bytes(name)) = field? {
                            info.module_name = Some(ModuleName::read(name)?);
                        }
                    }
                }
                (3, WireValue::Varint(value)) => info.is_syntax_unspecified = value != 0,
                (4, value) => wire::push_ints(&mut info.unused_dependencies, value)?,
                _ => {}
            }
        }
    }
    Ok(info)
}

impl<'a> ModuleName<'a> {
    fn read(name: &'a [u8]) -> Result<Self, Error> {
        let mut module = Self::default();
        for field in WireFields::new(name) {
            match field? {
                (1, WireValue::Bytes(text)) => module.registry = wire::text(text)?,
                (2, WireValue::Bytes(text)) => module.owner = wire::text(text)?,
                (3, WireValue::Bytes(text)) => module.module = wire::text(text)?,
                _ => {}
            }
        }
        Ok(module)
    }
}
