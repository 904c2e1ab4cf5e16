//! Every element of files that protox compiled, compared with the same descriptors as prost-types decodes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pluginrpc_descriptor::{Enum, Field, File, FileSet, Message};
use prost::Message as _;
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const NASTY: &str = r#"
syntax = "proto2";
// About the package.
package acme.nasty;
import "google/protobuf/descriptor.proto";
import public "google/protobuf/any.proto";

// Detached.

// Leading.
message Outer { // Trailing.
  reserved 5, 7 to 9;
  reserved "gone";
  extensions 100 to 199;
  message Inner {
    message Innermost { optional Outer outer = 1; }
    repeated Innermost all = 1;
    extend Outer { optional string inner_extension = 101; }
  }
  map<string, Inner> by_name = 1;
  oneof choice { string text = 2; Inner inner = 3; }
  enum Kind { KIND_A = 0; KIND_B = 1 [deprecated = true]; reserved 4 to 6; reserved "KIND_GONE"; }
  optional Kind kind = 4 [default = KIND_B, json_name = "sort"];
  // A field.
  optional group Group = 10 { optional bytes inside = 1; }
}
enum Top { TOP = 0; }
extend Outer { repeated int32 top_extension = 102; optional Top second = 103; }
message Second { option deprecated = true; }
service Works {
  option deprecated = true;
  // A method.
  rpc Work(Outer) returns (stream Outer.Inner);
  rpc Both(stream Second) returns (stream google.protobuf.Any) { option deprecated = true; }
}
"#;

/// Source path to what is known of the element there.
type Elements = BTreeMap<Vec<i32>, String>;

fn compiled(files: &[PathBuf], include: &Path) -> Result<Vec<u8>> {
    let mut compiler = protox::Compiler::new([include])?;
    compiler.include_source_info(true).include_imports(true);
    compiler.open_files(files)?;
    Ok(compiler.encode_file_descriptor_set())
}

fn ours(file: File<'_>) -> Elements {
    fn field(field: Field<'_>, all: &mut Elements) {
        let text = format!(
            "field {} {} {:?} {} {} {:?} {:?} {:?} {}",
            field.full_name(),
            field.number(),
            field.label(),
            field.field_type().map_or("", |kind| kind.as_str()),
            field.type_name(),
            field.json_name(),
            field.default_value(),
            field.oneof().map(|oneof| oneof.full_name()),
            field.extendee_name(),
        );
        all.insert(field.path(), text);
    }
    fn item(item: Enum<'_>, all: &mut Elements) {
        let reserved: Vec<_> = item.reserved_ranges().map(|range| (range.start, range.end)).collect();
        let names: Vec<_> = item.reserved_names().collect();
        all.insert(item.path(), format!("enum {} {reserved:?} {names:?}", item.full_name()));
        for value in item.values() {
            let text = format!("value {} {}", value.full_name(), value.number());
            all.insert(value.path(), text);
        }
    }
    let mut all = Elements::new();
    for message in file.all_messages() {
        let reserved: Vec<_> = message
            .reserved_ranges()
            .map(|range| (range.start, range.end))
            .collect();
        let open: Vec<_> = message
            .extension_ranges()
            .map(|range| (range.start, range.end))
            .collect();
        let names: Vec<_> = message.reserved_names().collect();
        let text = format!(
            "message {} {} {reserved:?} {names:?} {open:?}",
            message.full_name(),
            message.is_map_entry()
        );
        all.insert(message.path(), text);
        message.fields().for_each(|each| field(each, &mut all));
        for oneof in message.oneofs() {
            all.insert(oneof.path(), format!("oneof {}", oneof.full_name()));
        }
    }
    file.all_extensions().for_each(|each| field(*each, &mut all));
    file.all_enums().for_each(|each| item(each, &mut all));
    for service in file.services() {
        all.insert(service.path(), format!("service {}", service.full_name()));
        for method in service.methods() {
            let text = format!(
                "method {} {} {} {} {}",
                method.full_name(),
                method.input_name(),
                method.output_name(),
                method.is_client_streaming(),
                method.is_server_streaming()
            );
            all.insert(method.path(), text);
        }
    }
    all
}

fn theirs(file: &FileDescriptorProto) -> Elements {
    struct Walk(Elements);
    fn oneof_name(message: &DescriptorProto, at: i32) -> &str {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        message.oneof_decl.get(at).map_or("", |oneof| oneof.name())
    }
    fn under(path: &[i32], number: i32, at: usize) -> Vec<i32> {
        [path, &[number, i32::try_from(at).unwrap_or(-1)]].concat()
    }
    fn join(scope: &str, name: &str) -> String {
        if scope.is_empty() {
            name.to_owned()
        } else {
            format!("{scope}.{name}")
        }
    }
    impl Walk {
        fn field(
            &mut self,
            path: Vec<i32>,
            scope: &str,
            field: &FieldDescriptorProto,
            around: Option<&DescriptorProto>,
        ) {
            let label = &field.label().as_str_name()["LABEL_".len()..];
            let oneof = field
                .oneof_index
                .zip(around)
                .map(|(at, message)| join(scope, oneof_name(message, at)));
            let text = format!(
                "field {} {} {} {} {} {:?} {:?} {oneof:?} {}",
                join(scope, field.name()),
                field.number(),
                label[..1].to_owned() + &label[1..].to_lowercase(),
                field.r#type().as_str_name()["TYPE_".len()..].to_lowercase(),
                field.type_name().trim_start_matches('.'),
                field.json_name,
                field.default_value,
                field.extendee().trim_start_matches('.'),
            );
            self.0.insert(path, text);
        }
        fn item(&mut self, path: &[i32], scope: &str, item: &EnumDescriptorProto) {
            let reserved: Vec<_> = item
                .reserved_range
                .iter()
                .map(|range| (range.start(), range.end()))
                .collect();
            let text = format!(
                "enum {} {reserved:?} {:?}",
                join(scope, item.name()),
                item.reserved_name
            );
            self.0.insert(path.to_owned(), text);
            for (at, value) in item.value.iter().enumerate() {
                let text = format!("value {} {}", join(scope, value.name()), value.number());
                self.0.insert(under(path, 2, at), text);
            }
        }
        fn message(&mut self, path: &[i32], scope: &str, message: &DescriptorProto) {
            let name = join(scope, message.name());
            let reserved: Vec<_> = message
                .reserved_range
                .iter()
                .map(|range| (range.start(), range.end()))
                .collect();
            let open: Vec<_> = message
                .extension_range
                .iter()
                .map(|range| (range.start(), range.end()))
                .collect();
            let is_map_entry = message.options.as_ref().is_some_and(|options| options.map_entry());
            let text = format!(
                "message {name} {is_map_entry} {reserved:?} {:?} {open:?}",
                message.reserved_name
            );
            self.0.insert(path.to_owned(), text);
            for (at, field) in message.field.iter().enumerate() {
                self.field(under(path, 2, at), &name, field, Some(message));
            }
            for (at, field) in message.extension.iter().enumerate() {
                self.field(under(path, 6, at), &name, field, None);
            }
            for (at, oneof) in message.oneof_decl.iter().enumerate() {
                self.0
                    .insert(under(path, 8, at), format!("oneof {}", join(&name, oneof.name())));
            }
            for (at, nested) in message.nested_type.iter().enumerate() {
                self.message(&under(path, 3, at), &name, nested);
            }
            for (at, item) in message.enum_type.iter().enumerate() {
                self.item(&under(path, 4, at), &name, item);
            }
        }
    }
    let mut walk = Walk(Elements::new());
    let package = file.package();
    for (at, message) in file.message_type.iter().enumerate() {
        walk.message(&under(&[], 4, at), package, message);
    }
    for (at, item) in file.enum_type.iter().enumerate() {
        walk.item(&under(&[], 5, at), package, item);
    }
    for (at, field) in file.extension.iter().enumerate() {
        walk.field(under(&[], 7, at), package, field, None);
    }
    for (at, service) in file.service.iter().enumerate() {
        let (path, name) = (under(&[], 6, at), join(package, service.name()));
        for (at, method) in service.method.iter().enumerate() {
            let text = format!(
                "method {} {} {} {} {}",
                join(&name, method.name()),
                method.input_type().trim_start_matches('.'),
                method.output_type().trim_start_matches('.'),
                method.client_streaming(),
                method.server_streaming()
            );
            walk.0.insert(under(&path, 2, at), text);
        }
        walk.0.insert(path, format!("service {name}"));
    }
    walk.0
}

/// Compares all that a file says of its elements, places and comments.
fn compare(set: &[u8]) -> Result<usize> {
    let files = FileSet::from_descriptor_set(set)?;
    let decoded = FileDescriptorSet::decode(set)?;
    assert_eq!(files.len(), decoded.file.len());
    let mut count = 0;
    for (file, proto) in files.files().zip(&decoded.file) {
        assert_eq!((file.name(), file.package()), (proto.name(), proto.package()));
        assert!(file.dependencies().eq(proto.dependency.iter().map(String::as_str)));
        assert_eq!(file.public_dependencies(), proto.public_dependency);
        let elements = ours(file);
        assert_eq!(elements, theirs(proto), "{}", file.name());
        let locations = &proto.source_code_info.clone().unwrap_or_default().location;
        assert_eq!(file.locations().count(), locations.len());
        for (location, proto) in file.locations().zip(locations) {
            assert!(location.path().eq(proto.path.iter().copied()));
            let (start, end) = (location.start(), location.end());
            let span =
                [start.line, start.column, end.line, end.column].map(|number| i32::try_from(number).unwrap_or(-1));
            match proto.span[..] {
                [line, column, end] => assert_eq!(span, [line, column, line, end]),
                _ => assert_eq!(span, proto.span[..]),
            }
            assert_eq!(location.leading_comments(), proto.leading_comments.as_deref());
            assert_eq!(location.trailing_comments(), proto.trailing_comments.as_deref());
            assert!(
                location
                    .leading_detached_comments()
                    .eq(proto.leading_detached_comments.iter().map(String::as_str))
            );
        }
        for path in elements.keys() {
            let first = locations.iter().find(|location| location.path == *path);
            let found = file.location(path).and_then(|found| found.leading_comments());
            assert_eq!(
                found,
                first.and_then(|first| first.leading_comments.as_deref()),
                "{path:?}"
            );
            assert_eq!(file.location(path).is_some(), first.is_some(), "{path:?}");
        }
        count += elements.len();
    }
    Ok(count)
}

#[test]
fn elements_are_those_of_the_descriptor() -> Result {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nasty");
    fs::create_dir_all(&directory)?;
    let file = directory.join("nasty.proto");
    fs::write(&file, NASTY)?;
    let set = compiled(&[file], &directory)?;
    assert!(compare(&set)? > 100);

    let files = FileSet::from_descriptor_set(&set)?;
    let message = |name: &str| files.message(name).ok_or(format!("no message {name}"));
    let outer = message(".acme.nasty.Outer")?;
    let location = outer.location().ok_or("no location")?;
    assert_eq!(location.start().to_string(), "11:1");
    assert_eq!(location.leading_comments(), Some(" Leading.\n"));
    assert_eq!(location.trailing_comments(), Some(" Trailing.\n"));
    assert_eq!(
        location.leading_detached_comments().collect::<Vec<_>>(),
        [" Detached.\n"]
    );

    let innermost = message("acme.nasty.Outer.Inner.Innermost")?;
    assert_eq!(innermost.parent().and_then(|inner| inner.parent()), Some(outer));
    assert_eq!(
        innermost.field("outer").and_then(|field| field.message_type()),
        Some(outer)
    );
    assert!(outer.field("by_name").is_some_and(|field| field.is_map()));
    assert_eq!(
        outer
            .field("kind")
            .and_then(|field| field.enum_type())
            .map(|kind| kind.name()),
        Some("Kind")
    );
    let group = outer.field("group").and_then(|field| field.message_type());
    assert_eq!(group.map(|group| group.full_name()), Some("acme.nasty.Outer.Group"));
    let choice = outer.oneofs().next().ok_or("no oneof")?;
    assert_eq!(
        choice.fields().map(|field| field.name()).collect::<Vec<_>>(),
        ["text", "inner"]
    );
    assert!(!choice.is_synthetic());

    let extension = files
        .extension("acme.nasty.Outer.Inner.inner_extension")
        .ok_or("no extension")?;
    assert_eq!(extension.extendee(), Some(outer));
    assert_eq!(files.extension_by_number("acme.nasty.Outer", 101), Some(extension));
    assert_eq!(files.extension_by_number("acme.nasty.Outer", 1), None);

    let works = files.service("acme.nasty.Works").ok_or("no service")?;
    let both = works.methods().nth(1).ok_or("no method")?;
    assert_eq!(both.output().map(|any| any.full_name()), Some("google.protobuf.Any"));
    assert_eq!(both.service(), Some(works));
    assert!(both.is_deprecated() && works.is_deprecated() && message("acme.nasty.Second")?.is_deprecated());
    assert!(!outer.is_deprecated());

    // A message is not found by a name of another kind, nor an unknown one at all.
    assert!(files.message("acme.nasty.Top").is_none() && files.enumeration("acme.nasty.Top").is_some());
    assert!(files.message("acme.nasty.Nope").is_none() && files.message("").is_none());
    Ok(())
}

#[test]
fn protocols_of_this_repository_are_read() -> Result {
    fn add(directory: &Path, files: &mut Vec<PathBuf>) -> Result {
        for entry in fs::read_dir(directory)? {
            let path = entry?.path();
            if path.is_dir() {
                add(&path, files)?;
            } else if path.extension().is_some_and(|extension| extension == "proto") {
                files.push(path);
            }
        }
        Ok(())
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proto");
    if !root.exists() {
        return Ok(()); // in a package of its own
    }
    let mut files = Vec::new();
    add(&root, &mut files)?;
    assert!(compare(&compiled(&files, &root)?)? > 1000);
    Ok(())
}

#[test]
fn all_messages_are_in_order_of_declaration() -> Result {
    fn walk<'a>(message: Message<'a>, names: &mut Vec<&'a str>) {
        names.push(message.name());
        message.messages().for_each(|nested| walk(nested, names));
    }
    let nest = |name: &str, nested: Vec<DescriptorProto>| DescriptorProto {
        name: Some(name.to_owned()),
        nested_type: nested,
        ..Default::default()
    };
    let file = FileDescriptorProto {
        message_type: vec![
            nest("A", vec![nest("B", vec![nest("C", vec![])]), nest("D", vec![])]),
            nest("E", vec![nest("F", vec![])]),
        ],
        ..Default::default()
    };
    let bytes = file.encode_to_vec();
    let files = FileSet::from_files([&bytes[..]])?;
    let file = files.files().next().ok_or("no file")?;
    let mut recursive = Vec::new();
    file.messages().for_each(|message| walk(message, &mut recursive));
    assert_eq!(recursive, ["A", "B", "C", "D", "E", "F"]);
    assert!(file.all_messages().map(|message| message.name()).eq(recursive));
    Ok(())
}
