//! The descriptors that generated code carries, read by the library that JSON and reflection read them with.

use codegen_tests::proto;
use pluginrpc::{Method, ServiceDescriptor};
use prost_reflect::DescriptorPool;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

fn services() -> Vec<&'static ServiceDescriptor> {
    use finfocus_proto::v1 as finfocus;
    use proto::nasty;
    vec![
        &nasty::prelude::v1::foo_service::SERVICE_DESCRIPTOR,
        &nasty::r#type::r#async::self_::self__::SERVICE_DESCRIPTOR,
        &nasty::nested::outer_::SERVICE_DESCRIPTOR,
        &nasty::nested::below_::SERVICE_DESCRIPTOR,
        &nasty::nested::below::outer_::SERVICE_DESCRIPTOR,
        &nasty::halves::first::SERVICE_DESCRIPTOR,
        &nasty::streams::streams::SERVICE_DESCRIPTOR,
        &nasty::known::known::SERVICE_DESCRIPTOR,
        &nasty::old::old_service::SERVICE_DESCRIPTOR,
        &proto::bare_service::SERVICE_DESCRIPTOR,
        &finfocus::cost_source_service::SERVICE_DESCRIPTOR,
        &finfocus::observability_service::SERVICE_DESCRIPTOR,
        &finfocus::plugin_registry_service::SERVICE_DESCRIPTOR,
    ]
}

fn pool(method: &Method) -> std::result::Result<DescriptorPool, prost_reflect::DescriptorError> {
    DescriptorPool::decode(method.descriptors())
}

#[test]
fn each_method_carries_what_json_needs() -> Result {
    for service in services() {
        for method in service.methods() {
            let pool = pool(method).map_err(|e| format!("{}: {e:?}", method.path()))?;
            for name in [
                method.input().to_string(),
                method.output().to_string(),
                "google.protobuf.Any".to_owned(),
            ] {
                assert!(
                    pool.get_message_by_name(&name).is_some(),
                    "{name} for {}",
                    method.path()
                );
            }
            assert_eq!(pool.services().len(), 0, "{}", method.path());
            // Source information and options make the pool slow.
            for file in pool.files() {
                let file = file.file_descriptor_proto();
                assert!(
                    file.source_code_info.is_none() && file.options.is_none(),
                    "{}",
                    method.path()
                );
            }
        }
    }
    Ok(())
}

#[test]
fn a_method_carries_no_more_than_its_types_reach() -> Result {
    use proto::nasty::nested::outer_::DEEP;
    let pool = pool(&DEEP)?;
    let mut names: Vec<_> = pool.all_messages().map(|m| m.full_name().to_owned()).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "google.protobuf.Any",
            // Empty, for what is nested in it.
            "nasty.nested.below.outer",
            "nasty.nested.below.outer.Inner",
            "nasty.nested.outer",
            "nasty.nested.outer.Middle",
            "nasty.nested.outer.Middle.Inner",
            "nasty.nested.outer.Middle.Inner.OthersEntry",
        ]
    );
    let fields = |name: &str| pool.get_message_by_name(name).map_or(0, |m| m.fields().len());
    assert_eq!(fields("nasty.nested.outer.Middle.Inner"), 5);
    assert_eq!(fields("nasty.nested.below.outer"), 0);
    assert_eq!(pool.all_enums().count(), 1);
    Ok(())
}

#[test]
fn one_constant_holds_every_service_with_its_imports() -> Result {
    let mut constants: Vec<_> = services().iter().map(|s| s.file_descriptor_set().as_ptr()).collect();
    constants.dedup();
    // That of this crate and that of finfocus-proto.
    assert_eq!(constants.len(), 2);
    for service in services() {
        let pool = DescriptorPool::decode(service.file_descriptor_set())?;
        let described = pool.get_service_by_name(service.name()).ok_or(service.name())?;
        let methods: Vec<_> = described.methods().map(|m| m.name().to_owned()).collect();
        assert_eq!(methods, service.methods().iter().map(|m| m.name()).collect::<Vec<_>>());
    }
    Ok(())
}
