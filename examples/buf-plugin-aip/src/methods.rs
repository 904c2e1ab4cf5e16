//! AIP-131 to 135, 151 and 158: standard methods, operations and pages.

use bufplugin::{Check, Error, FieldType, Message, Method, Place};

use crate::report;

/// `google.api.http` of a method, and its field `patch`.
const HTTP: u32 = 72_295_728;
const PATCH: u32 = 6;
/// `google.longrunning.operation_info` of a method.
const OPERATION_INFO: u32 = 1049;

const OPERATION: &str = "google.longrunning.Operation";
const EMPTY: &str = "google.protobuf.Empty";
/// Bodies of any type, in place of a message of the API's own.
const HTTP_BODY: &str = "google.api.HttpBody";
const FIELD_MASK: &str = "google.protobuf.FieldMask";

/// Name of the resource of a standard method with this verb. Streams and the methods of IAM are not standard methods.
fn resource<'a>(method: Method<'a>, verb: &str) -> Option<&'a str> {
    let resource = method.name().strip_prefix(verb)?;
    let is_standard = !method.is_client_streaming() && !method.is_server_streaming() && resource != "IamPolicy";
    (is_standard && resource.starts_with(|c: char| c.is_ascii_uppercase())).then_some(resource)
}

fn short(full_name: &str) -> &str {
    full_name.rsplit('.').next().unwrap_or(full_name)
}

fn request_place(method: Method<'_>) -> Place<'_> {
    Place::from(method).within([2])
}

fn response_place(method: Method<'_>) -> Place<'_> {
    Place::from(method).within([3])
}

/// The request is the method's name with `Request`.
fn request(method: Method<'_>, verb: &str, check: &mut Check<'_>) -> Result<(), Error> {
    let (name, input) = (method.name(), short(method.input_name()));
    if resource(method, verb).is_none() || input == format!("{name}Request") {
        return Ok(());
    }
    report(
        check,
        request_place(method),
        &format!("Request of {name:?} must be \"{name}Request\", not {input:?}"),
    )
}

pub(crate) fn get_request(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    request(method, "Get", check)
}

pub(crate) fn list_request(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    request(method, "List", check)
}

pub(crate) fn create_request(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    request(method, "Create", check)
}

/// Checks methods that get something by its resource name; others are lookups of another kind.
pub(crate) fn get_response(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let Some(resource) = resource(method, "Get") else {
        return Ok(());
    };
    let by_name = method.input().is_some_and(|input| input.field("name").is_some());
    let output = short(method.output_name());
    if !by_name || output == resource || [OPERATION, HTTP_BODY].contains(&method.output_name()) {
        return Ok(());
    }
    let name = method.name();
    report(
        check,
        response_place(method),
        &format!("Response of {name:?} must be {resource:?}, not {output:?}"),
    )
}

pub(crate) fn list_response(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let (name, output) = (method.name(), short(method.output_name()));
    if resource(method, "List").is_none() || output == format!("{name}Response") || method.output_name() == HTTP_BODY {
        return Ok(());
    }
    report(
        check,
        response_place(method),
        &format!("Response of {name:?} must be \"{name}Response\", not {output:?}"),
    )
}

/// PATCH is a partial update, which needs a mask; PUT replaces the whole resource.
pub(crate) fn update_mask(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let is_patch = method
        .options()
        .embedded(HTTP)
        .is_some_and(|http| http.fields().any(|(number, _)| number == PATCH));
    let (Some(_), true, Some(input)) = (resource(method, "Update"), is_patch, method.input()) else {
        return Ok(());
    };
    if input
        .field("update_mask")
        .is_some_and(|mask| mask.type_name() == FIELD_MASK)
    {
        return Ok(());
    }
    let input = input.name();
    report(
        check,
        request_place(method),
        &format!("Request {input:?} must have a {FIELD_MASK} named \"update_mask\""),
    )
}

pub(crate) fn delete_response(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let Some(resource) = resource(method, "Delete") else {
        return Ok(());
    };
    let output = method.output_name();
    if [EMPTY, OPERATION, HTTP_BODY].contains(&output) || short(output) == resource {
        return Ok(());
    }
    let name = method.name();
    report(
        check,
        response_place(method),
        &format!(
            "Response of {name:?} must be {EMPTY}, {OPERATION} or {resource:?}, not {:?}",
            short(output)
        ),
    )
}

/// Methods of `google.longrunning` itself manage operations and start none.
pub(crate) fn operation_info(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if method.output_name() != OPERATION || method.file().package() == "google.longrunning" {
        return Ok(());
    }
    let info = method.options().embedded(OPERATION_INFO);
    let states = |number| {
        info.is_some_and(|info| {
            info.get::<&str>(number)
                .is_ok_and(|name| name.is_some_and(|name| !name.is_empty()))
        })
    };
    if states(1) && states(2) {
        return Ok(());
    }
    let name = method.name();
    report(
        check,
        method,
        &format!("Method {name:?} must state google.longrunning.operation_info with both types"),
    )
}

/// Checks List methods that page in any way.
pub(crate) fn page_fields(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let (Some(_), Some(input), Some(output)) = (resource(method, "List"), method.input(), method.output()) else {
        return Ok(());
    };
    let has =
        |message: Message<'_>, name: &str, kind| message.field(name).and_then(|field| field.field_type()) == Some(kind);
    let pages = [
        input.field("page_size"),
        input.field("page_token"),
        output.field("next_page_token"),
    ];
    if pages.iter().all(Option::is_none) {
        return Ok(());
    }
    let (request, response) = (input.name(), output.name());
    for (message, owner, name, kind) in [
        (input, request, "page_size", FieldType::Int32),
        (input, request, "page_token", FieldType::String),
        (output, response, "next_page_token", FieldType::String),
    ] {
        if !has(message, name, kind) {
            report(
                check,
                method,
                &format!("{owner:?} must have a field {name:?} of type {}", kind.as_str()),
            )?;
        }
    }
    Ok(())
}
