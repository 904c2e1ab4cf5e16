use prost_reflect::{DescriptorPool, MessageDescriptor};

use super::super::pool;
use super::*;

fn everything(pool: &DescriptorPool) -> MessageDescriptor {
    pool.get_message_by_name(TYPE).unwrap()
}

#[test]
fn maps_packing_and_aliases_are_as_with_the_real_options() {
    let (method, whole) = &*METHOD;
    let (stub, real) = (
        pool::for_method(method).unwrap(),
        DescriptorPool::decode(*whole).unwrap(),
    );
    for field in everything(&real).fields() {
        let ours = everything(&stub).get_field(field.number()).unwrap();
        let shape = |field: &prost_reflect::FieldDescriptor| (field.is_map(), field.is_packed(), field.is_list());
        assert_eq!(shape(&ours), shape(&field), "{}", field.name());
    }
    assert!(!everything(&stub).get_field_by_name("loose_ints").unwrap().is_packed());
}

#[test]
fn a_schema_with_the_real_options_in_it_is_taken_as_it_is() {
    let proto = "google/protobuf/descriptor.proto";
    let set = protox::compile([proto], [dir()]).unwrap();
    let schema = pluginrpc_codegen::schema::Schema::new(set).unwrap();
    for (package, name) in [
        ("google.protobuf", "FileDescriptorProto"),
        ("google.protobuf", "FieldOptions"),
    ] {
        let pruned = pluginrpc_codegen::schema::closure(&schema, &[&format!("{package}.{name}")]);
        let name = TypeName::new(package, name);
        let method = Method::new("/a.B/C", name, name).with_descriptors(pruned.leak());
        let pool = pool::for_method(&method).unwrap();
        assert!(pool::by_name(&pool, &name.to_string()).is_ok());
    }
}

#[test]
fn broken_descriptors_are_an_error() {
    for broken in [&b"\xff"[..], b"\x0a\x02\x0a\x00", b"\x0a\x05\x0a\x01a\x1a\x00"] {
        let method = Method::new("/a.B/C", NAME, NAME).with_descriptors(broken);
        let error = crate::json::decode_request(&method, b"{\"value\":{}}", &[]).unwrap_err();
        assert!(
            matches!(error.code(), Code::Internal | Code::InvalidArgument),
            "{error}"
        );
    }
}

/// `A { b = 1 }` in a file of edition 2023, whose field has no label, as protoc writes it. prost-reflect panics on it.
const EDITION: &[u8] = b"\x0a!\x0a\x01a\x12\x01a\x22\x0c\x0a\x01A\x12\x07\x0a\x01b\x18\x01(\x05b\x08editionsp\xe8\x07";

#[test]
fn descriptors_of_editions_are_refused_before_they_are_read() {
    let method = Method::new("/a.B/C", TypeName::new("a", "A"), TypeName::new("a", "A")).with_descriptors(EDITION);
    let error = crate::json::decode_request(&method, b"{\"value\":{}}", &[]).unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented, "{error}");
    assert!(error.message().contains("--format binary"), "{error}");
    // Beside others they are left out.
    let (method, _) = &*METHOD;
    let any = b"{\"value\":{\"any\":{\"@type\":\"type.googleapis.com/a.A\"}}}";
    assert!(crate::json::decode_request(method, any, &[EDITION]).is_err());
}
