//! A check plugin for buf: fifteen rules of Google's [API improvement proposals](https://google.aip.dev).
//!
//! ```yaml
//! version: v2
//! lint:
//!   use: [AIP]
//! plugins:
//!   - plugin: buf-plugin-aip
//! ```
//!
//! The rules need descriptors only; every id starts with the number of its proposal. Annotations such as
//! `google.api.resource` are custom options and are read by number, so that no generated code is needed.

mod case;
mod enums;
mod methods;
mod resources;

use bufplugin::{Category, Check, Enum, EnumValue, Error, Field, Info, Message, Method, Place, Rule, Spec, each};

const ABOUT: &str = "Checks APIs against Google's API improvement proposals, https://google.aip.dev.";
const CATEGORY: &str = "AIP";

/// The plugin.
pub fn spec() -> Spec {
    Spec::new("buf-plugin-aip")
        .version(env!("CARGO_PKG_VERSION"))
        .info(Info::new(ABOUT).license("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"))
        .category(Category::new(CATEGORY, ABOUT))
        .rules([
            rule(
                "AIP_0122_PATTERN_SEGMENTS",
                "collection ids in resource patterns are lowerCamelCase",
                each::<Message>(resources::segments),
            ),
            rule(
                "AIP_0123_NAME_FIELD",
                "resources have a string field for their name",
                each::<Message>(resources::name_field),
            ),
            rule(
                "AIP_0123_RESOURCE_TYPE",
                "types of resources are written {service}/{Type}",
                each::<Message>(resources::resource_type),
            ),
            rule(
                "AIP_0126_UNSPECIFIED",
                "the first value of an enum is zero and named after it with _UNSPECIFIED",
                each::<Enum>(enums::unspecified),
            ),
            rule(
                "AIP_0126_UPPER_SNAKE_CASE",
                "enum values are UPPER_SNAKE_CASE",
                each::<EnumValue>(enums::upper_snake_case),
            ),
            rule(
                "AIP_0131_REQUEST_MESSAGE",
                "requests of Get methods are named after the method",
                each::<Method>(methods::get_request),
            ),
            rule(
                "AIP_0131_RESPONSE_MESSAGE",
                "Get methods return the resource",
                each::<Method>(methods::get_response),
            ),
            rule(
                "AIP_0132_REQUEST_MESSAGE",
                "requests of List methods are named after the method",
                each::<Method>(methods::list_request),
            ),
            rule(
                "AIP_0132_RESPONSE_MESSAGE",
                "responses of List methods are named after the method",
                each::<Method>(methods::list_response),
            ),
            rule(
                "AIP_0133_REQUEST_MESSAGE",
                "requests of Create methods are named after the method",
                each::<Method>(methods::create_request),
            ),
            rule(
                "AIP_0134_UPDATE_MASK",
                "Update methods over PATCH take a field mask named update_mask",
                each::<Method>(methods::update_mask),
            ),
            rule(
                "AIP_0135_RESPONSE_MESSAGE",
                "Delete methods return nothing, an operation or the resource",
                each::<Method>(methods::delete_response),
            ),
            rule(
                "AIP_0140_LOWER_SNAKE_CASE",
                "field names are lower_snake_case",
                each::<Field>(field_name),
            ),
            rule(
                "AIP_0151_OPERATION_INFO",
                "methods that return an operation state its response and metadata types",
                each::<Method>(methods::operation_info),
            ),
            rule(
                "AIP_0158_PAGE_FIELDS",
                "List methods with pages have page_size, page_token and next_page_token",
                each::<Method>(methods::page_fields),
            ),
        ])
}

/// A rule whose id starts with `AIP_0…`, and whose purpose ends in the address of the proposal.
fn rule(id: &str, that: &str, handler: impl bufplugin::Handler) -> Rule {
    Rule::lint(id, format!("Checks that {that} ({}).", address(id)), handler)
        .by_default()
        .in_category(CATEGORY)
}

/// Address of the proposal that a rule comes from.
fn address(id: &str) -> String {
    let number = id.split('_').nth(1).unwrap_or_default().trim_start_matches('0');
    format!("https://google.aip.dev/{number}")
}

/// Reports a finding with the address of the proposal.
fn report<'a>(check: &mut Check<'_>, at: impl Into<Place<'a>>, problem: &str) -> Result<(), Error> {
    let address = address(check.rule_id());
    check.report(at, format!("{problem}, see {address}."));
    Ok(())
}

fn field_name(field: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if case::is_lower_snake(field.name()) {
        return Ok(());
    }
    report(
        check,
        field,
        &format!("Field {:?} must be lower_snake_case", field.name()),
    )
}
