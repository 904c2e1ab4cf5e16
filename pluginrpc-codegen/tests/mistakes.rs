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
        schema::check_messages(&schema, &names, &paths)?;
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
    let edition = FileDescriptorProto {
        syntax: Some("editions".to_owned()),
        message_type: vec![message("In")],
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![edition]),
        [
            "a.proto: editions are not supported by prost, which writes the messages: use syntax = \"proto3\" (or \"proto2\")"
        ]
    );
    let chain = |i: i32| DescriptorProto {
        field: vec![field("next", &format!(".a.v1.M{}", i / 2))],
        ..message(&format!("M{i}"))
    };
    let many = FileDescriptorProto {
        message_type: (0..10_001).map(chain).collect(),
        ..file("a.proto")
    };
    assert_eq!(
        mistakes(vec![many]),
        [
            "10001 messages hang together through their fields, and prost, which writes the messages, takes far too long beyond 10000: generate them in parts, with extern_path from one to the other"
        ]
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
fn options_that_are_none() {
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
