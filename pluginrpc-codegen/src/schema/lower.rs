//! Lowers files of editions 2023 and 2024 to proto2 or proto3, which prost and prost-reflect read.
//!
//! A file becomes proto3 if it has a field without presence, which proto2 cannot express, and proto2 otherwise. What
//! the features say is then stated by means of that syntax: `optional` and `required`, `packed`, groups.

use pluginrpc_descriptor::{Edition, Field, FieldPresence, File, FileSet, Message, Utf8Validation};
use prost::Message as _;
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, FieldDescriptorProto, FieldOptions, FileDescriptorProto, OneofDescriptorProto};

use super::index::place;
use crate::error::{Diagnostic, Errors, Limitation, Mistake, Place};

/// The files of a set, lowered.
#[derive(Debug, Default)]
pub(super) struct Lowered {
    pub(super) files: Vec<FileDescriptorProto>,
    /// The bytes of each file, without source information.
    pub(super) encoded: Vec<Vec<u8>>,
    pub(super) limitations: Vec<(String, Vec<i32>, String, Limitation)>,
}

/// Reads an encoded `FileDescriptorSet`.
pub(super) fn read(set: &[u8]) -> Result<Lowered, Errors> {
    let files = open(set)?;
    let mut lowered = Lowered::default();
    let mut mistakes = Vec::new();
    for view in files.files() {
        let mut file = FileDescriptorProto::decode(view.as_bytes()).map_err(|e| malformed(&e))?;
        match view.edition() {
            Edition::Proto2 => {}
            Edition::Proto3 => file.syntax = Some("proto3".to_owned()),
            Edition::Edition2023 | Edition::Edition2024 => lower(&view, &mut file, &mut lowered.limitations),
            edition => {
                let mistake = match edition.number() {
                    0 => Mistake::UnknownSyntax(view.syntax().to_owned()),
                    number => Mistake::UnknownEdition(number),
                };
                mistakes.push(Diagnostic::new(&place(&file, &[12], ""), mistake));
            }
        }
        lowered.encoded.push(without_source_info(view.as_bytes()));
        lowered.files.push(file);
    }
    Errors::check(mistakes)?;
    Ok(lowered)
}

/// The names of the files of an encoded `FileDescriptorSet`.
pub(super) fn names(set: &[u8]) -> Result<Vec<String>, Errors> {
    Ok(open(set)?.files().map(|file| file.name().to_owned()).collect())
}

fn malformed(why: &impl std::fmt::Display) -> Errors {
    let what = format!("it is not a FileDescriptorSet: {why}");
    Errors::new(&Place::Options, Mistake::Malformed(what))
}

fn open(set: &[u8]) -> Result<FileSet<'_>, Errors> {
    FileSet::from_descriptor_set(set).map_err(|e| malformed(&e))
}

/// The encoded file without its field `source_code_info`; everything else keeps its bytes.
fn without_source_info(mut file: &[u8]) -> Vec<u8> {
    const SOURCE_CODE_INFO: u32 = 9;
    let mut kept = Vec::with_capacity(file.len());
    while !file.is_empty() {
        let before = file;
        let Ok((tag, wire_type)) = prost::encoding::decode_key(&mut file) else {
            break;
        };
        if prost::encoding::skip_field(wire_type, tag, &mut file, prost::encoding::DecodeContext::default()).is_err() {
            break;
        }
        if tag != SOURCE_CODE_INFO {
            kept.extend_from_slice(before.get(..before.len() - file.len()).unwrap_or_default());
        }
    }
    kept
}

type Limitations = Vec<(String, Vec<i32>, String, Limitation)>;

fn lower(view: &File<'_>, file: &mut FileDescriptorProto, limitations: &mut Limitations) {
    let implicit = |message: Message<'_>| !message.is_map_entry() && message.fields().any(|field| is_implicit(&field));
    let proto3 = view.all_messages().any(implicit);
    file.syntax = Some(if proto3 { "proto3" } else { "proto2" }.to_owned());
    for (view, message) in view.messages().zip(&mut file.message_type) {
        lower_message(&view, message, proto3, limitations);
    }
    let mut add = |path: Vec<i32>, element: String, limitation| {
        limitations.push((view.name().to_owned(), path, element, limitation));
    };
    for item in view.all_enums().filter(|item| item.is_closed()) {
        add(item.path(), item.full_name().to_owned(), Limitation::ClosedEnum);
    }
    for extension in view.all_extensions() {
        add(
            extension.path(),
            extension.full_name().to_string(),
            Limitation::Extension,
        );
    }
}

/// A field whose zero value counts as unset.
fn is_implicit(field: &Field<'_>) -> bool {
    !field.is_repeated() && !field.has_presence()
}

fn lower_message(view: &Message<'_>, message: &mut DescriptorProto, proto3: bool, limitations: &mut Limitations) {
    for (view, nested) in view.messages().zip(&mut message.nested_type) {
        lower_message(&view, nested, proto3, limitations);
    }
    if view.is_map_entry() {
        return;
    }
    let mut synthetic = Vec::new();
    for (view, field) in view.fields().zip(&mut message.field) {
        lower_field(&view, field, proto3);
        let in_oneof = field.oneof_index.is_some();
        let scalar = !matches!(field.r#type(), Type::Message | Type::Group);
        if proto3 && scalar && !in_oneof && field.label() == Label::Optional && !is_implicit(&view) {
            field.proto3_optional = Some(true);
            synthetic.push(field);
        }
        let mut add = |limitation| {
            let file = view.file().name().to_owned();
            limitations.push((file, view.path(), view.full_name().to_string(), limitation));
        };
        let features = view.features();
        if features.utf8_validation == Utf8Validation::None
            && view.field_type() == Some(pluginrpc_descriptor::FieldType::String)
        {
            add(Limitation::UncheckedString);
        }
        if features.field_presence == FieldPresence::LegacyRequired && !view.is_repeated() {
            add(Limitation::Required);
        }
    }
    // Synthetic oneofs come after the others, as in proto3.
    let mut names: std::collections::HashSet<_> =
        message.oneof_decl.iter().map(|oneof| oneof.name().to_owned()).collect();
    names.extend(view.fields().map(|field| field.name().to_owned()));
    for field in synthetic {
        let mut name = format!("_{}", field.name());
        while !names.insert(name.clone()) {
            name.insert(0, 'X');
        }
        field.oneof_index = i32::try_from(message.oneof_decl.len()).ok();
        message.oneof_decl.push(OneofDescriptorProto {
            name: Some(name),
            options: None,
        });
    }
}

fn lower_field(view: &Field<'_>, field: &mut FieldDescriptorProto, proto3: bool) {
    if view.is_required() {
        field.label = Some(Label::Required.into());
    }
    if view.is_delimited() {
        field.r#type = Some(Type::Group.into());
    }
    if view.is_repeated() && view.field_type().is_some_and(|kind| kind.is_packable()) {
        let options = field.options.get_or_insert_with(FieldOptions::default);
        options.packed = Some(view.is_packed());
    }
    if proto3 {
        // proto3 has none; prost would accept it, prost-reflect need not.
        field.default_value = field.default_value.take().filter(|_| !is_implicit(view));
    }
}
