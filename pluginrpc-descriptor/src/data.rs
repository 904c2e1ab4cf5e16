//! Elements of a file in flat lists. Names and bytes are borrowed.

use crate::features::{Edition, Features};
use crate::source::SourceInfo;
use crate::wire::Pieces;

/// A part of one of the lists of [`FileData`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(crate) fn of<T>(self, list: &[T]) -> &[T] {
        list.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

#[derive(Debug)]
pub(crate) struct FileData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) package: &'a str,
    pub(crate) syntax: &'a str,
    pub(crate) edition: Edition,
    pub(crate) dependencies: Vec<&'a str>,
    pub(crate) public_dependencies: Vec<i32>,
    pub(crate) weak_dependencies: Vec<i32>,
    pub(crate) option_dependencies: Vec<&'a str>,
    pub(crate) options: Pieces<'a>,
    pub(crate) features: Features,
    pub(crate) source: SourceInfo<'a>,
    /// Each message after the one around it; the messages of one scope stand together.
    pub(crate) messages: Vec<MessageData<'a>>,
    pub(crate) enums: Vec<EnumData<'a>>,
    pub(crate) values: Vec<ValueData<'a>>,
    /// Fields and extensions.
    pub(crate) fields: Vec<FieldData<'a>>,
    pub(crate) oneofs: Vec<OneofData<'a>>,
    pub(crate) services: Vec<ServiceData<'a>>,
    pub(crate) methods: Vec<MethodData<'a>>,
    pub(crate) top_messages: Span,
    pub(crate) top_enums: Span,
    pub(crate) top_extensions: Span,
}

#[derive(Debug)]
pub(crate) struct MessageData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) full_name: Box<str>,
    /// In the list of messages.
    pub(crate) parent: Option<u32>,
    /// Among the messages of its scope.
    pub(crate) index: u32,
    pub(super) depth: u8,
    pub(crate) options: Pieces<'a>,
    pub(crate) features: Features,
    pub(crate) messages: Span,
    pub(crate) enums: Span,
    pub(crate) fields: Span,
    pub(crate) extensions: Span,
    pub(crate) oneofs: Span,
}

#[derive(Debug)]
pub(crate) struct EnumData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) full_name: Box<str>,
    pub(crate) parent: Option<u32>,
    pub(crate) index: u32,
    pub(crate) options: Pieces<'a>,
    pub(crate) features: Features,
    pub(crate) values: Span,
}

#[derive(Debug)]
pub(crate) struct ValueData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) number: i32,
    pub(crate) parent: u32,
    pub(crate) index: u32,
    pub(crate) features: Features,
}

#[derive(Debug)]
pub(crate) struct FieldData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) type_name: &'a str,
    pub(crate) number: i32,
    pub(crate) label: i32,
    pub(crate) kind: i32,
    /// Among the oneofs of its message.
    pub(crate) oneof: Option<u32>,
    pub(crate) is_extension: bool,
    pub(crate) is_proto3_optional: bool,
    pub(crate) parent: Option<u32>,
    pub(crate) index: u32,
    pub(crate) features: Features,
}

#[derive(Debug)]
pub(crate) struct OneofData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) parent: u32,
    pub(crate) index: u32,
    pub(crate) features: Features,
}

#[derive(Debug)]
pub(crate) struct ServiceData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) full_name: Box<str>,
    pub(crate) index: u32,
    pub(crate) options: Pieces<'a>,
    pub(crate) features: Features,
    pub(crate) methods: Span,
}

#[derive(Debug)]
pub(crate) struct MethodData<'a> {
    pub(crate) raw: &'a [u8],
    pub(crate) name: &'a str,
    pub(crate) input: &'a str,
    pub(crate) output: &'a str,
    pub(crate) client_streaming: bool,
    pub(crate) server_streaming: bool,
    pub(crate) parent: u32,
    pub(crate) index: u32,
    pub(crate) features: Features,
}
