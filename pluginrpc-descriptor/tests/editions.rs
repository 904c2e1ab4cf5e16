//! Features and what follows from them, compared with Protobuf's own runtime.
//!
//! `data/editions.binpb` is the output of protoc for the .proto files beside it, and `data/editions.facts` what
//! Python's runtime says of it by `data/facts.py`. With grpcio-tools in `.peers/`, both are made again and compared.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use pluginrpc_descriptor::{
    Edition, Enum, EnumType, Field, FieldPresence, FileSet, JsonFormat, MessageEncoding, NamingStyle,
    RepeatedFieldEncoding, SymbolVisibility, Utf8Validation,
};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const SET: &[u8] = include_bytes!("data/editions.binpb");

fn field_facts(field: Field<'_>) -> String {
    let facts = [
        (field.has_presence(), " presence"),
        (field.is_required(), " required"),
        (field.is_repeated(), " repeated"),
        (field.is_packed(), " packed"),
        (field.is_delimited(), " delimited"),
    ];
    let facts = facts.iter().filter(|(holds, _)| *holds).map(|(_, fact)| *fact);
    format!("field {}{}", field.full_name(), facts.collect::<String>())
}

fn enum_facts(item: Enum<'_>) -> String {
    let closed = if item.is_closed() { " closed" } else { "" };
    format!("enum {}{closed}", item.full_name())
}

/// The lines of `facts.py`, sorted.
fn facts(set: &[u8]) -> Result<Vec<String>> {
    let files = FileSet::from_descriptor_set(set)?;
    let mut lines = Vec::new();
    for file in files.files() {
        let fields = file.all_messages().flat_map(|message| message.fields());
        lines.extend(fields.map(field_facts));
        lines.extend(file.all_extensions().map(|extension| field_facts(*extension)));
        lines.extend(file.all_enums().map(enum_facts));
    }
    lines.sort();
    Ok(lines)
}

fn sorted(text: &str) -> Vec<String> {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

#[test]
fn features_are_those_of_the_python_runtime() -> Result {
    assert_eq!(facts(SET)?, sorted(include_str!("data/editions.facts")));
    Ok(())
}

/// Python with grpcio-tools; absence fails in CI, where everything is installed.
fn python() -> Option<PathBuf> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.peers");
    let found = fs::read_dir(peers)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("grpcio-"))
        .map(|entry| entry.path().join("bin/python"))
        .find(|python| python.exists());
    if found.is_none() {
        eprintln!("skipped: no grpcio in .peers; `cargo xtask interop --install` installs it");
        assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "skipped in CI");
    }
    found
}

#[test]
fn recorded_files_are_current() -> Result {
    let Some(python) = python() else {
        return Ok(());
    };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let set = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editions.binpb");
    let mut protos: Vec<_> = fs::read_dir(&data)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "proto"))
        .collect();
    protos.sort();
    let compiled = Command::new(&python)
        .args([
            "-m",
            "grpc_tools.protoc",
            "--include_source_info",
            "--retain_options",
            "-I",
        ])
        .arg(&data)
        .arg("-o")
        .arg(&set)
        .args(&protos)
        .output()?;
    assert!(compiled.status.success(), "{compiled:?}");
    assert!(
        fs::read(&set)? == SET,
        "tests/data/editions.binpb is not what protoc makes of the files"
    );
    let printed = Command::new(&python).arg(data.join("facts.py")).arg(&set).output()?;
    assert!(printed.status.success(), "{printed:?}");
    assert_eq!(facts(SET)?, sorted(&String::from_utf8(printed.stdout)?));
    Ok(())
}

#[test]
fn every_feature_is_inherited_and_overridden() -> Result {
    let files = FileSet::from_descriptor_set(SET)?;
    let file = files.file("editions_2023.proto").ok_or("no file")?;
    assert_eq!((file.edition(), file.syntax()), (Edition::Edition2023, "editions"));
    assert_eq!(file.features().field_presence, FieldPresence::Implicit);
    assert_eq!(file.features().enforce_naming_style, NamingStyle::Legacy);
    assert_eq!(file.features().default_symbol_visibility, SymbolVisibility::ExportAll);

    let inherits = files.message("acme.editions.Inherits").ok_or("no message")?;
    let features = |name: &str| {
        inherits
            .field(name)
            .map(|field| field.features())
            .ok_or(name.to_owned())
    };
    assert_eq!(features("from_file")?.field_presence, FieldPresence::Implicit);
    assert_eq!(features("from_file")?.utf8_validation, Utf8Validation::None);
    assert_eq!(features("explicit")?.field_presence, FieldPresence::Explicit);
    assert_eq!(features("required")?.field_presence, FieldPresence::LegacyRequired);
    assert_eq!(
        features("packed")?.repeated_field_encoding,
        RepeatedFieldEncoding::Packed
    );
    assert_eq!(
        features("expanded")?.repeated_field_encoding,
        RepeatedFieldEncoding::Expanded
    );
    assert_eq!(features("texts")?.utf8_validation, Utf8Validation::Verify);
    assert_eq!(features("delimited")?.message_encoding, MessageEncoding::Delimited);

    let nested = files.message("acme.editions.Inherits.Nested").ok_or("no message")?;
    assert_eq!(inherits.features().json_format, JsonFormat::Allow);
    assert_eq!(nested.features().json_format, JsonFormat::LegacyBestEffort);
    for field in nested.fields() {
        assert_eq!(field.features().json_format, JsonFormat::LegacyBestEffort);
    }
    let color = files
        .enumeration("acme.editions.Inherits.Nested.Color")
        .ok_or("no enum")?;
    assert_eq!(color.features().enum_type, EnumType::Closed);
    assert_eq!(color.features().json_format, JsonFormat::LegacyBestEffort);
    for value in color.values() {
        assert_eq!(value.features(), color.features());
    }

    let late = files.file("editions_2024.proto").ok_or("no file")?;
    assert_eq!(late.edition(), Edition::Edition2024);
    assert_eq!(late.features().enforce_naming_style, NamingStyle::Legacy);
    assert_eq!(
        late.features().default_symbol_visibility,
        SymbolVisibility::ExportTopLevel
    );
    Ok(())
}

#[test]
fn syntax_and_edition_are_read() -> Result {
    let of = |bytes: &'static [u8]| -> Result<Edition> {
        let set = FileSet::from_files([bytes])?;
        Ok(set.files().next().ok_or("no file")?.edition())
    };
    assert_eq!(of(b"")?, Edition::Proto2);
    assert_eq!(of(b"\x62\x06proto2")?, Edition::Proto2);
    assert_eq!(of(b"\x62\x06proto3")?, Edition::Proto3);
    assert_eq!(of(b"\x62\x08editions\x70\xe8\x07")?, Edition::Edition2023);
    assert_eq!(of(b"\x62\x08editions\x70\xe9\x07")?, Edition::Edition2024);
    let future = of(b"\x62\x08editions\x70\x8f\x4e")?;
    assert_eq!(
        (future, future.is_supported(), future.number()),
        (Edition::Other(9999), false, 9999)
    );
    assert!(!of(b"\x62\x06proto4")?.is_supported());
    Ok(())
}
