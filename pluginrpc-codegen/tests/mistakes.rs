//! The mistakes that only a schema or an option can have; those of Rust items are in `pluginrpc-derive`.
#![cfg(all(feature = "schema", feature = "format"))]

use std::collections::HashSet;

use pluginrpc_codegen::schema::{self, Messages, ModelOptions, Paths, Schema};
use pluginrpc_codegen::{Errors, Parts};
use prost_types::field_descriptor_proto::Type;
use prost_types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet,
    MethodDescriptorProto, ServiceDescriptorProto,
};

fn file(name: &str) -> FileDescriptorProto {
    FileDescriptorProto {
        name: Some(name.to_owned()),
        package: Some("a.v1".to_owned()),
        syntax: Some("proto3".to_owned()),
        ..FileDescriptorProto::default()
    }
}

fn message(name: &str) -> DescriptorProto {
    DescriptorProto {
        name: Some(name.to_owned()),
        ..DescriptorProto::default()
    }
}

/// A service with a method `M`, whose responses stream or not.
fn service(name: &str, input: &str, output: &str, streams: bool) -> ServiceDescriptorProto {
    ServiceDescriptorProto {
        name: Some(name.to_owned()),
        method: vec![MethodDescriptorProto {
            name: Some("M".to_owned()),
            input_type: Some(input.to_owned()),
            output_type: Some(output.to_owned()),
            server_streaming: Some(streams),
            ..MethodDescriptorProto::default()
        }],
        ..ServiceDescriptorProto::default()
    }
}

fn field(name: &str, ty: &str) -> FieldDescriptorProto {
    FieldDescriptorProto {
        name: Some(name.to_owned()),
        number: Some(1),
        r#type: Some(Type::Message.into()),
        type_name: Some(ty.to_owned()),
        ..FieldDescriptorProto::default()
    }
}

/// What is wrong with the files, all of which but those called `other` are generated.
fn mistakes(file: Vec<FileDescriptorProto>) -> Vec<String> {
    let check = || -> Result<(), Errors> {
        let schema = Schema::new(FileDescriptorSet { file: file.clone() })?;
        let names = file.iter().map(FileDescriptorProto::name);
        let names: Vec<_> = names.filter(|name| !name.starts_with("other")).collect();
        let paths = Paths::new([], Messages::Beside, &[])?;
        let generated: HashSet<_> = names.iter().copied().collect();
        for package in schema::packages(&schema, &names, &generated, &paths, ModelOptions::default())? {
            pluginrpc_codegen::modules(&package.services, Parts::ALL)?;
        }
        schema::check_messages(&schema, &names, &paths, true)?;
        Errors::check(schema::streaming(&schema, &names, &paths))
    };
    lines(check())
}

fn lines<T>(result: Result<T, Errors>) -> Vec<String> {
    let error = result.err().map(|errors| errors.to_string()).unwrap_or_default();
    error.lines().map(str::to_owned).collect()
}

#[test]
fn names_that_are_taken() {
    let two = FileDescriptorProto {
        service: vec![
            service("GetFoo", ".a.v1.In", ".a.v1.In", false),
            service("get_foo", ".a.v1.In", ".a.v1.In", false),
        ],
        message_type: vec![message("In")],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![two]),
        ["a.proto: a.v1.get_foo: its Rust module get_foo is also that of a.v1.GetFoo: rename one of the two"]
    );
    let types = FileDescriptorProto {
        message_type: vec![message("FooBar"), message("foo_bar"), message("_")],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![types]),
        [
            "a.proto: a.v1.foo_bar: its Rust type FooBar is also that of a.v1.FooBar: rename one of the two",
            "a.proto: a.v1._: \"_\" has no spelling in Rust: use at least one letter or digit",
        ]
    );
    let twice = FileDescriptorProto {
        message_type: vec![message("In"), message("In")],
        ..file("a.proto")
    };
    assert_eq!(mistakes(vec![twice]), ["a.proto: a.v1.In: a.v1.In is defined twice"]);
}

#[test]
fn types_and_files_that_are_not_there() {
    let broken = FileDescriptorProto {
        dependency: vec!["b.proto".to_owned()],
        service: vec![service("S", ".a.v1.Gone", ".a.v1.E", false)],
        enum_type: vec![EnumDescriptorProto {
            name: Some("E".to_owned()),
            ..EnumDescriptorProto::default()
        }],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![broken]),
        [
            "a.proto: file \"b.proto\" is imported but missing from the descriptors: include imports in the set",
            "a.proto: a.v1.S.M: type \".a.v1.Gone\" is not defined: import its file",
            "a.proto: a.v1.S.M: a.v1.E is an enum: expected a message",
        ]
    );
    assert_eq!(
        mistakes(vec![FileDescriptorProto::default()]),
        [": malformed descriptor: a file has no name"]
    );
}

#[test]
fn messages_without_code() {
    let other = FileDescriptorProto {
        message_type: vec![message("In")],
        package: Some("b".to_owned()),
        ..file("other.proto")
    };
    let uses = FileDescriptorProto {
        dependency: vec!["other.proto".to_owned()],
        service: vec![service("S", ".b.In", ".b.In", false)],
        ..file("a.proto")
    };
    let expected = "a.proto: a.v1.S.M: no code exists for b.In: generate the messages of other.proto too, or set its path, for example extern_path .b=::some::path";
    assert_eq!(mistakes(vec![other, uses]), [expected; 2]);
    let known = FileDescriptorProto {
        message_type: vec![message("Edition")],
        package: Some("google.protobuf".to_owned()),
        ..file("other.proto")
    };
    let uses = FileDescriptorProto {
        dependency: vec!["other.proto".to_owned()],
        message_type: vec![DescriptorProto {
            field: vec![field("edition", ".google.protobuf.Edition")],
            ..message("In")
        }],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![known, uses]),
        [
            "a.proto: a.v1.In.edition: prost_types does not contain google.protobuf.Edition: set a Rust type for it, for example extern_path .google.protobuf.Edition=::some::Type, or use another type"
        ]
    );
}

fn scalar(name: &str, number: i32, oneof: Option<i32>) -> FieldDescriptorProto {
    FieldDescriptorProto {
        number: Some(number),
        r#type: Some(Type::Int32.into()),
        type_name: None,
        oneof_index: oneof,
        ..field(name, "")
    }
}

#[test]
fn members_with_one_rust_name() {
    let oneof = prost_types::OneofDescriptorProto {
        name: Some("foo_Bar".to_owned()),
        options: None,
    };
    let fields = DescriptorProto {
        field: vec![
            scalar("fooBar", 1, None),
            scalar("foo_bar", 2, None),
            scalar("x_y", 3, Some(0)),
            scalar("xY", 4, Some(0)),
            scalar("__", 5, None),
        ],
        oneof_decl: vec![oneof],
        ..message("M")
    };
    let value = |name: &str, number| prost_types::EnumValueDescriptorProto {
        name: Some(name.to_owned()),
        number: Some(number),
        options: None,
    };
    let values = EnumDescriptorProto {
        name: Some("E".to_owned()),
        value: vec![value("E_A", 0), value("ALIAS", 0), value("a", 1)],
        ..EnumDescriptorProto::default()
    };
    let entry = DescriptorProto {
        field: vec![
            scalar("key", 1, None),
            FieldDescriptorProto {
                r#type: Some(Type::Enum.into()),
                number: Some(2),
                ..field("value", ".a.v1.E")
            },
        ],
        options: Some(prost_types::MessageOptions {
            map_entry: Some(true),
            ..prost_types::MessageOptions::default()
        }),
        ..message("TypeEntry")
    };
    let map = DescriptorProto {
        field: vec![FieldDescriptorProto {
            label: Some(prost_types::field_descriptor_proto::Label::Repeated.into()),
            ..field("type", ".a.v1.Map.TypeEntry")
        }],
        nested_type: vec![entry],
        ..message("Map")
    };
    let all = FileDescriptorProto {
        message_type: vec![fields, map],
        enum_type: vec![values],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![all]),
        [
            "a.proto: a.v1.M.foo_bar: its Rust name foo_bar is also that of fooBar: rename one of the two",
            "a.proto: a.v1.M.xY: its Rust name XY is also that of x_y: rename one of the two",
            "a.proto: a.v1.M.__: \"__\" has no spelling in Rust: use at least one letter or digit",
            "a.proto: a.v1.M.foo_Bar: its Rust name foo_bar is also that of foo_bar: rename one of the two",
            "a.proto: a.v1.Map.type: prost does not support a map of enum values with a name that is a keyword in Rust, type: rename the field",
            "a.proto: a.v1.E.a: its Rust variant A is also that of E_A: rename one of the two",
        ]
    );
}

#[test]
fn modules_of_packages() {
    let nested = DescriptorProto {
        nested_type: vec![message("Inner")],
        ..message("Sub")
    };
    let outer = FileDescriptorProto {
        message_type: vec![nested],
        ..file("a.proto")
    };
    let below = |name: &str, package: &str| FileDescriptorProto {
        message_type: vec![message(name)],
        package: Some(package.to_owned()),
        ..file(&format!("{package}.proto"))
    };
    assert_eq!(
        mistakes(vec![outer, below("A", "a.v1.sub"), below("B", "a.V1")]),
        [
            "a.V1.proto: the Rust module a::v1 of this package is also that of package a.v1: rename one of the two",
            "a.proto: a.v1.Sub: the Rust module a::v1::sub for its nested types is also that of package a.v1.sub: rename one of the two, or generate one of them in another crate and set extern_path",
        ]
    );
}

#[test]
fn editions() {
    let edition = FileDescriptorProto {
        syntax: Some("editions".to_owned()),
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![edition]),
        [
            "a.proto: the types of prost_types do not contain the edition of this file: pass the encoded descriptors, for example to generate_encoded"
        ]
    );
    // FileDescriptorProto { name: "a", syntax: "editions", edition: 1002 }, and one with the syntax proto4.
    let future = b"\x0a\x10\x0a\x01a\x62\x08editions\x70\xea\x07";
    assert_eq!(
        lines(Schema::decode(future)),
        ["a: edition 1002 is not supported: expected proto2, proto3, edition 2023 or edition 2024"]
    );
    let other = b"\x0a\x0b\x0a\x01a\x62\x06proto4";
    assert_eq!(
        lines(Schema::decode(other)),
        ["a: syntax \"proto4\" is not supported: expected proto2, proto3, edition 2023 or edition 2024"]
    );
    // What only the built-in compiler says, and what no mistake is.
    assert_eq!(
        pluginrpc_codegen::Mistake::Edition.to_string(),
        "the built-in compiler does not support editions: use Builder::protoc(), which needs protoc 27 or later, a descriptor set with compile_descriptors, or protoc-gen-pluginrpc-rs under protoc or buf"
    );
    let limitation = pluginrpc_codegen::Mistake::Limitation(pluginrpc_codegen::Limitation::Required);
    assert_eq!(
        limitation.to_string(),
        "prost does not implement this feature: required fields are not enforced: a missing one decodes to its default value"
    );
}

#[test]
fn methods_that_stream() {
    let streams = FileDescriptorProto {
        service: vec![service("S", ".a.v1.In", ".a.v1.In", true)],
        message_type: vec![message("In")],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![streams]),
        [
            "a.proto: a.v1.S.M: streaming methods are available over gRPC and not over PluginRPC (the option `streaming` silences this or makes it an error)"
        ]
    );
}

#[test]
fn malformed_options_are_refused() {
    assert_eq!(
        lines(Paths::new([("acme.v1", "a b")], Messages::Beside, &[])),
        [
            "\"acme.v1\" is not a full name with a leading dot: expected one like .acme.v1 or .acme.v1.Thing",
            "\"a b\" is not a valid Rust path: expected one like ::acme::v1",
        ]
    );
    assert_eq!(
        lines(pluginrpc_codegen::format("struct", None)),
        [
            "the generated code is not valid Rust: unexpected end of input, expected identifier; check the attributes and paths in the options"
        ]
    );
}
