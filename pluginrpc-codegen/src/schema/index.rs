//! Types and files of a descriptor set by name, validated once so that all later code can rely on them.

use std::collections::{HashMap, HashSet};

use prost::Message as _;
use prost_types::field_descriptor_proto::Type;
use prost_types::source_code_info::Location;
use prost_types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet};

use super::lower;
use super::options::{self, Args};
use crate::error::{Diagnostic, Errors, Limitation, Mistake, Place};
use crate::model::join;
use crate::names;

/// A descriptor set in which every reference is resolved.
#[derive(Debug)]
pub struct Schema {
    files: Vec<FileDescriptorProto>,
    /// Types by full name, without a leading dot.
    types: HashMap<String, TypeInfo>,
    /// The place of each file by its name.
    names: HashMap<String, usize>,
    args: Args,
    /// The bytes of each file, without source information.
    encoded: Vec<Vec<u8>>,
    /// The imports of each file, as they are in its bytes.
    imports: Vec<Vec<String>>,
    limitations: Vec<(String, Vec<i32>, String, Limitation)>,
}

/// The declaration of a message or an enum.
#[derive(Clone, Debug)]
pub(super) struct TypeInfo {
    pub(super) file: usize,
    /// The name within the package, `Outer.Inner` for a nested one.
    pub(super) name: String,
    pub(super) is_enum: bool,
    /// The full names of the types of the fields.
    pub(super) fields: Vec<String>,
}

impl Schema {
    /// Reads and validates an encoded `FileDescriptorSet`, which must contain all files that its files import. Files of
    /// editions 2023 and 2024 are lowered to proto2 or proto3.
    ///
    /// # Errors
    /// Returns every error in it, or one if the bytes are not a descriptor set.
    pub fn decode(encoded: &[u8]) -> Result<Self, Errors> {
        let args = options::args(encoded)?;
        let lowered = lower::read(encoded)?;
        let mut schema = Self::validate(lowered.files)?;
        schema.args = args;
        schema.encoded = lowered.encoded;
        schema.limitations = lowered.limitations;
        Ok(schema)
    }

    /// Validates a set, which must contain all files that its files import. Editions and custom options, those of
    /// [`OPTIONS_FILE`](super::OPTIONS_FILE) among them, are lost in these types; [`Schema::decode`] keeps them.
    ///
    /// # Errors
    /// Returns every error in it.
    pub fn new(set: FileDescriptorSet) -> Result<Self, Errors> {
        let encoded = |file: &FileDescriptorProto| {
            let file = FileDescriptorProto {
                source_code_info: None,
                ..file.clone()
            };
            file.encode_to_vec()
        };
        let mut mistakes = Vec::new();
        for file in &set.file {
            if !matches!(file.syntax(), "" | "proto2" | "proto3") {
                let mistake = match file.syntax() {
                    "editions" => Mistake::EditionLost,
                    syntax => Mistake::UnknownSyntax(syntax.to_owned()),
                };
                mistakes.push(Diagnostic::new(&place(file, &[12], ""), mistake));
            }
        }
        Errors::check(mistakes)?;
        let encoded = set.file.iter().map(encoded).collect();
        let mut schema = Self::validate(set.file)?;
        schema.encoded = encoded;
        Ok(schema)
    }

    fn validate(mut files: Vec<FileDescriptorProto>) -> Result<Self, Errors> {
        let mut builder = Builder::default();
        for (index, file) in files.iter().enumerate() {
            builder.file(index, file);
        }
        builder.references(&files);
        Errors::check(builder.mistakes)?;
        let imports = files.iter().map(|file| file.dependency.clone()).collect();
        files.iter_mut().for_each(options::without_import);
        let names = files.iter().enumerate();
        Ok(Self {
            names: names.map(|(i, file)| (file.name().to_owned(), i)).collect(),
            files,
            types: builder.types,
            args: Args::new(),
            encoded: Vec::new(),
            imports,
            limitations: Vec::new(),
        })
    }

    /// The files, in the order of the set.
    #[must_use]
    pub fn files(&self) -> &[FileDescriptorProto] {
        &self.files
    }

    /// The file with that name.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&FileDescriptorProto> {
        self.files.get(*self.names.get(name)?)
    }

    /// The index of the file in [`Schema::files`].
    pub(super) fn order(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// Each file by name, with its bytes.
    pub(super) fn encoded(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let names = self.files.iter().map(FileDescriptorProto::name);
        names.zip(self.encoded.iter().map(Vec::as_slice))
    }

    /// Features that prost does not implement: file, path, full name and feature.
    pub(super) fn limitations(&self) -> &[(String, Vec<i32>, String, Limitation)] {
        &self.limitations
    }

    /// The default subcommand of a method, by its full name.
    pub(super) fn args(&self, method: &str) -> &[String] {
        self.args.get(method).map_or(&[], Vec::as_slice)
    }

    /// The names of the files and of all that they import.
    pub(super) fn with_imports<'a>(&'a self, files: impl IntoIterator<Item = &'a str>) -> HashSet<&'a str> {
        let mut reached = HashSet::new();
        let mut todo: Vec<&str> = files.into_iter().collect();
        while let Some(name) = todo.pop() {
            let imports = self.order(name).and_then(|index| self.imports.get(index));
            if let Some(imports) = imports.filter(|_| reached.insert(name)) {
                todo.extend(imports.iter().map(String::as_str));
            }
        }
        reached
    }

    /// A type by its full name, with or without the dot.
    pub(super) fn get(&self, full_name: &str) -> Option<(&FileDescriptorProto, &TypeInfo)> {
        let info = self.types.get(full_name.trim_start_matches('.'))?;
        Some((self.files.get(info.file)?, info))
    }
}

/// The locations of a file by path.
pub(super) struct Locations<'a>(HashMap<&'a [i32], &'a Location>);

impl<'a> Locations<'a> {
    pub(super) fn new(file: &'a FileDescriptorProto) -> Self {
        let locations = file.source_code_info.iter().flat_map(|info| &info.location);
        Self(locations.map(|location| (location.path.as_slice(), location)).collect())
    }

    pub(super) fn get(&self, path: &[i32]) -> Option<&'a Location> {
        self.0.get(path).copied()
    }

    /// The place of an element of this file.
    pub(super) fn place(&self, file: &FileDescriptorProto, path: &[i32], element: &str) -> Place {
        Place::Schema {
            file: file.name().to_owned(),
            position: position(|path| self.get(path), path),
            element: element.to_owned(),
        }
    }
}

/// A place in a file, by the path that descriptors use for source information. It takes time linear in the size of the
/// file; [`Locations`] is faster for many places.
pub(super) fn place(file: &FileDescriptorProto, path: &[i32], element: &str) -> Place {
    let locations = || file.source_code_info.iter().flat_map(|info| &info.location);
    let position = position(|path| locations().find(|location| location.path == path), path);
    Place::Schema {
        file: file.name().to_owned(),
        position,
        element: element.to_owned(),
    }
}

/// Line and column of the name of an element, or of the element if its name has no location.
fn position<'a>(at: impl Fn(&[i32]) -> Option<&'a Location>, path: &[i32]) -> Option<(u32, u32)> {
    let location = at(&[path, &[1]].concat()).or_else(|| at(path))?;
    let [line, column, ..] = location.span.as_slice() else {
        return None;
    };
    Some((
        u32::try_from(*line).ok()?.checked_add(1)?,
        u32::try_from(*column).ok()?.checked_add(1)?,
    ))
}

#[derive(Default)]
struct Builder {
    types: HashMap<String, TypeInfo>,
    mistakes: Vec<Diagnostic>,
}

impl Builder {
    fn mistake(&mut self, file: &FileDescriptorProto, path: &[i32], element: &str, mistake: Mistake) {
        self.mistakes
            .push(Diagnostic::new(&place(file, path, element), mistake));
    }

    fn file(&mut self, index: usize, file: &FileDescriptorProto) {
        if file.name().is_empty() {
            self.mistake(file, &[], "", Mistake::Malformed("a file has no name".to_owned()));
        }
        if !file.package().is_empty() && !file.package().split('.').all(names::is_identifier) {
            self.mistake(file, &[2], "", Mistake::NotAName(file.package().to_owned()));
        }
        for (i, message) in (0..).zip(&file.message_type) {
            self.message(index, file, &[4, i], "", message);
        }
        for (i, item) in (0..).zip(&file.enum_type) {
            self.add(index, file, &[5, i], item.name().to_owned(), None);
        }
    }

    fn message(
        &mut self,
        index: usize,
        file: &FileDescriptorProto,
        path: &[i32],
        outer: &str,
        message: &DescriptorProto,
    ) {
        let name = join(outer, message.name());
        if message
            .options
            .as_ref()
            .is_some_and(prost_types::MessageOptions::map_entry)
        {
            let fields = message.field.iter().map(FieldDescriptorProto::name);
            if !fields.eq(["key", "value"]) {
                let what = "a map entry has other fields than key and value".to_owned();
                self.mistake(file, path, &name, Mistake::Malformed(what));
            }
        }
        self.add(index, file, path, name.clone(), Some(message));
        for (i, nested) in (0..).zip(&message.nested_type) {
            self.message(index, file, &[path, &[3, i]].concat(), &name, nested);
        }
        for (i, item) in (0..).zip(&message.enum_type) {
            self.add(index, file, &[path, &[4, i]].concat(), join(&name, item.name()), None);
        }
    }

    fn add(
        &mut self,
        index: usize,
        file: &FileDescriptorProto,
        path: &[i32],
        name: String,
        message: Option<&DescriptorProto>,
    ) {
        let full_name = join(file.package(), &name);
        if !name.rsplit('.').next().is_some_and(names::is_identifier) {
            self.mistake(file, path, &full_name, Mistake::NotAName(name.clone()));
        }
        let fields = message.iter().flat_map(|message| &message.field);
        for field in fields.clone().filter(|field| !names::is_identifier(field.name())) {
            self.mistake(file, path, &full_name, Mistake::NotAName(field.name().to_owned()));
        }
        let info = TypeInfo {
            file: index,
            name,
            is_enum: message.is_none(),
            fields: fields
                .filter_map(|field| field.type_name.as_ref())
                .map(|name| name.trim_start_matches('.').to_owned())
                .collect(),
        };
        if self.types.insert(full_name.clone(), info).is_some() {
            self.mistake(file, path, &full_name, Mistake::Duplicate(full_name.clone()));
        }
    }

    /// Checks that every referenced type and file exists.
    fn references(&mut self, files: &[FileDescriptorProto]) {
        let mut by_name = HashSet::new();
        for file in files {
            if !by_name.insert(file.name()) {
                self.mistake(file, &[], "", Mistake::Duplicate(file.name().to_owned()));
            }
        }
        for file in files {
            for (i, import) in (0..).zip(&file.dependency) {
                if !by_name.contains(import.as_str()) {
                    self.mistake(file, &[3, i], "", Mistake::UnknownFile(import.clone()));
                }
            }
            for (i, message) in (0..).zip(&file.message_type) {
                self.fields(file, &[4, i], file.package(), message);
            }
            for (i, service) in (0..).zip(&file.service) {
                let full_name = join(file.package(), service.name());
                for (j, method) in (0..).zip(&service.method) {
                    let element = join(&full_name, method.name());
                    for name in [method.input_type(), method.output_type()] {
                        self.reference(file, &[6, i, 2, j], &element, name, Type::Message);
                    }
                }
            }
        }
    }

    fn fields(&mut self, file: &FileDescriptorProto, path: &[i32], outer: &str, message: &DescriptorProto) {
        let name = join(outer, message.name());
        for (i, field) in (0..).zip(&message.field) {
            let (path, element) = ([path, &[2, i]].concat(), join(&name, field.name()));
            match field.r#type() {
                kind @ (Type::Message | Type::Group | Type::Enum) => {
                    self.reference(file, &path, &element, field.type_name(), kind);
                }
                _ if field.type_name.is_some() => {
                    let what = "a field of a scalar type names a type".to_owned();
                    self.mistake(file, &path, &element, Mistake::Malformed(what));
                }
                _ => {}
            }
            let oneofs = message.oneof_decl.len();
            if field
                .oneof_index
                .is_some_and(|i| usize::try_from(i).map_or(true, |i| i >= oneofs))
            {
                let what = "a field belongs to a oneof that is not there".to_owned();
                self.mistake(file, &path, &element, Mistake::Malformed(what));
            }
        }
        for (i, nested) in (0..).zip(&message.nested_type) {
            self.fields(file, &[path, &[3, i]].concat(), &name, nested);
        }
    }

    fn reference(&mut self, file: &FileDescriptorProto, path: &[i32], element: &str, name: &str, kind: Type) {
        let found = name.strip_prefix('.').and_then(|name| self.types.get(name));
        let mistake = match found {
            None => Mistake::UnknownType(name.to_owned()),
            Some(info) if info.is_enum != (kind == Type::Enum) => match kind {
                Type::Enum => Mistake::Malformed(format!("{name} is not an enum")),
                _ => Mistake::NotAMessage(name.trim_start_matches('.').to_owned()),
            },
            Some(_) => return,
        };
        self.mistake(file, path, element, mistake);
    }
}
