//! Reads a file descriptor once, into flat lists.

mod elements;
mod inherit;

use self::inherit::{number, resolve};
use crate::data::{FileData, MessageData, Span};
use crate::error::{Error, Kind};
use crate::features::{Edition, Features};
use crate::source::SourceInfo;
use crate::wire::{self, Pieces, WireFields, WireValue, text};

/// Depth of nested messages that is read; deeper ones are an error. Compilers stop at 32.
pub const MAX_DEPTH: usize = 100;

impl<'a> FileData<'a> {
    /// # Errors
    /// If the bytes are not a valid descriptor.
    pub(crate) fn read(raw: &'a [u8]) -> Result<Self, Error> {
        let name = wire::last_text(raw, 1).unwrap_or_default();
        Self::read_named(raw, name).map_err(|error| error.in_file(name))
    }

    fn read_named(raw: &'a [u8], name: &'a str) -> Result<Self, Error> {
        if u32::try_from(raw.len()).is_err() {
            return Err(Error::new(Kind::Large));
        }
        let mut file = Self::head(raw, name)?;
        let (mut enums, mut extensions, mut services) = (Vec::new(), Vec::new(), Vec::new());
        let scope = Scope {
            name: file.package,
            features: file.features,
            parent: None,
            depth: 0,
        };
        for field in WireFields::new(raw) {
            match field? {
                (4, WireValue::Bytes(raw)) => file.declare_message(raw, &scope, file.messages.len())?,
                (5, WireValue::Bytes(raw)) => enums.push(raw),
                (6, WireValue::Bytes(raw)) => services.push(raw),
                (7, WireValue::Bytes(raw)) => extensions.push(raw),
                _ => {}
            }
        }
        file.top_messages = Self::span(0, file.messages.len());
        file.top_enums = file.read_enums(&enums, &scope)?;
        file.top_extensions = file.read_fields(&extensions, &scope, true, Span::default())?;
        // The list grows while it is read: messages of one scope stand together, and nothing recurses.
        let mut at = 0;
        while at < file.messages.len() {
            file.read_message(at)?;
            at += 1;
        }
        for raw in services {
            file.read_service(raw)?;
        }
        file.shrink();
        Ok(file)
    }

    /// Everything but elements.
    fn head(raw: &'a [u8], name: &'a str) -> Result<Self, Error> {
        let (mut package, mut syntax, mut edition) = ("", "", None);
        let (mut options, mut source) = (Pieces::EMPTY, Pieces::EMPTY);
        let (mut dependencies, mut option_dependencies) = (Vec::new(), Vec::new());
        let (mut public_dependencies, mut weak_dependencies) = (Vec::new(), Vec::new());
        for field in WireFields::new(raw) {
            let (number, value) = field?;
            match (number, value) {
                (1, WireValue::Bytes(bytes)) => _ = text(bytes)?,
                (2, WireValue::Bytes(bytes)) => package = text(bytes)?,
                (3, WireValue::Bytes(bytes)) => dependencies.push(text(bytes)?),
                (8, WireValue::Bytes(bytes)) => options.add(bytes, raw, 8),
                (9, WireValue::Bytes(bytes)) => source.add(bytes, raw, 9),
                (10, value) => wire::push_ints(&mut public_dependencies, value)?,
                (11, value) => wire::push_ints(&mut weak_dependencies, value)?,
                (12, WireValue::Bytes(bytes)) => syntax = text(bytes)?,
                (14, WireValue::Varint(number)) => edition = Some(wire::int32(number)),
                (15, WireValue::Bytes(bytes)) => option_dependencies.push(text(bytes)?),
                _ => {}
            }
        }
        let edition = Edition::new(syntax, edition);
        let features = resolve(edition, Features::defaults(edition), options, number::FILE)?;
        Ok(Self {
            raw,
            name,
            package,
            syntax,
            edition,
            dependencies,
            public_dependencies,
            weak_dependencies,
            option_dependencies,
            options,
            features,
            source: SourceInfo::new(source)?,
            messages: Vec::new(),
            enums: Vec::new(),
            values: Vec::new(),
            fields: Vec::new(),
            oneofs: Vec::new(),
            services: Vec::new(),
            methods: Vec::new(),
            top_messages: Span::default(),
            top_enums: Span::default(),
            top_extensions: Span::default(),
        })
    }

    #[allow(clippy::cast_possible_truncation)] // no longer than the file, whose length fits
    fn span(start: usize, end: usize) -> Span {
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    /// Adds the message number `at` of a scope; its content is read later.
    fn declare_message(&mut self, raw: &'a [u8], scope: &Scope<'_>, at: usize) -> Result<(), Error> {
        if usize::from(scope.depth) >= MAX_DEPTH {
            return Err(Error::new(Kind::Depth));
        }
        let name = wire::last_text(raw, 1).unwrap_or_default();
        self.messages.push(MessageData {
            raw,
            name,
            full_name: scope.join(name),
            parent: scope.parent,
            index: index(at),
            depth: scope.depth + 1,
            options: Pieces::EMPTY,
            features: scope.features,
            messages: Span::default(),
            enums: Span::default(),
            fields: Span::default(),
            extensions: Span::default(),
            oneofs: Span::default(),
        });
        Ok(())
    }

    fn read_message(&mut self, at: usize) -> Result<(), Error> {
        let Some(message) = self.messages.get(at) else {
            return Ok(());
        };
        let (raw, inherited) = (message.raw, message.features);
        let (mut options, mut nested) = (Pieces::EMPTY, Vec::new());
        let (mut enums, mut fields, mut extensions, mut oneofs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for field in WireFields::new(raw) {
            match field? {
                (1, WireValue::Bytes(bytes)) => _ = text(bytes)?,
                (2, WireValue::Bytes(raw)) => fields.push(raw),
                (3, WireValue::Bytes(raw)) => nested.push(raw),
                (4, WireValue::Bytes(raw)) => enums.push(raw),
                (6, WireValue::Bytes(raw)) => extensions.push(raw),
                (7, WireValue::Bytes(bytes)) => options.add(bytes, raw, 7),
                (8, WireValue::Bytes(raw)) => oneofs.push(raw),
                (10, WireValue::Bytes(bytes)) => _ = text(bytes)?,
                _ => {}
            }
        }
        let features = resolve(self.edition, inherited, options, number::MESSAGE)?;
        let (name, depth) = (message.full_name.clone(), message.depth);
        let scope = Scope {
            name: &name,
            features,
            parent: Some(index(at)),
            depth,
        };
        let first = self.messages.len();
        for (at, raw) in nested.into_iter().enumerate() {
            self.declare_message(raw, &scope, at)?;
        }
        let messages = Self::span(first, self.messages.len());
        let oneofs = self.read_oneofs(&oneofs, &scope)?;
        let (enums, fields, extensions) = (
            self.read_enums(&enums, &scope)?,
            self.read_fields(&fields, &scope, false, oneofs)?,
            self.read_fields(&extensions, &scope, true, Span::default())?,
        );
        if let Some(message) = self.messages.get_mut(at) {
            (message.options, message.features) = (options, features);
            (message.messages, message.enums, message.oneofs) = (messages, enums, oneofs);
            (message.fields, message.extensions) = (fields, extensions);
        }
        Ok(())
    }

    fn shrink(&mut self) {
        self.messages.shrink_to_fit();
        self.enums.shrink_to_fit();
        self.values.shrink_to_fit();
        self.fields.shrink_to_fit();
        self.oneofs.shrink_to_fit();
        self.services.shrink_to_fit();
        self.methods.shrink_to_fit();
    }
}

/// A file or a message, for the elements inside.
struct Scope<'s> {
    name: &'s str,
    features: Features,
    parent: Option<u32>,
    depth: u8,
}

impl Scope<'_> {
    fn join(&self, name: &str) -> Box<str> {
        join(self.name, name)
    }
}

pub(crate) fn join(scope: &str, name: &str) -> Box<str> {
    if scope.is_empty() {
        name.into()
    } else {
        [scope, ".", name].concat().into()
    }
}

/// Lists are no longer than the file, whose length fits.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
