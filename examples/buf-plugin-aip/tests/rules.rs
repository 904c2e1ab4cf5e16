//! Each rule on a fixture that meets its proposal, and on one that does not.

use buf_plugin_aip::spec;
use bufplugin::test::CheckTest;

const HEAD: &str = "syntax = \"proto3\"; package acme.v1; \
    import \"google/api/annotations.proto\"; import \"google/api/resource.proto\"; \
    import \"google/longrunning/operations.proto\"; import \"google/protobuf/empty.proto\"; \
    import \"google/protobuf/field_mask.proto\";";

/// Checks a file whose text starts on line 2.
fn check(rule: &str, text: &str) -> CheckTest {
    CheckTest::new(spec())
        .directory("testdata/imports")
        .import("google/api/annotations.proto")
        .import("google/api/resource.proto")
        .import("google/longrunning/operations.proto")
        .file("a.proto", format!("{HEAD}\n{text}"))
        .rule_ids([rule])
}

/// `expected` are `line:column problem`, one a line; rule, file and address are added.
#[track_caller]
fn rule(rule: &str, pass: &str, fail: &str, expected: &str) {
    check(rule, pass).run();
    let number = rule.get(5..8).unwrap_or_default();
    let expected = expected.lines().map(str::trim).filter(|line| !line.is_empty());
    let expected: Vec<_> = expected
        .map(|line| format!("{rule} a.proto:{line}, see https://google.aip.dev/{number}."))
        .collect();
    check(rule, fail).expect(&expected.join("\n")).run();
}

/// A resource and the messages around it.
const BOOK: &str = "message Book { string name = 1; } message Shelf { string name = 1; }";

#[test]
fn the_plugin_is_valid() {
    spec().validate().expect("as the protocol demands");
}

#[test]
fn aip_0122_pattern_segments() {
    let book = |pattern: &str| {
        format!(
            "message Book {{ option (google.api.resource) = {{ type: \"acme.com/Book\" pattern: \"{pattern}\" }}; string name = 1; }}"
        )
    };
    rule(
        "AIP_0122_PATTERN_SEGMENTS",
        &book("publishers/{publisher}/bookShelves/{shelf}/books/{book}"),
        &book("publishers/{publisher}/book_shelves/{shelf}"),
        "2:1 Collection ids of pattern \"publishers/{publisher}/book_shelves/{shelf}\" must be lowerCamelCase",
    );
}

#[test]
fn aip_0123_name_field() {
    let book =
        |fields: &str| format!("message Book {{ option (google.api.resource) = {{ type: \"acme.com/Book\" {fields} }}");
    rule(
        "AIP_0123_NAME_FIELD",
        &book("name_field: \"path\" }; string path = 1;"),
        &book("}; int64 name = 1;"),
        "2:1 Resource \"Book\" must have a string field \"name\"",
    );
}

#[test]
fn aip_0123_resource_type() {
    let book = |kind: &str| format!("message Book {{ option (google.api.resource) = {{ type: \"{kind}\" }}; }}");
    rule(
        "AIP_0123_RESOURCE_TYPE",
        &book("library.acme.com/Book"),
        &format!(
            "{}\n{}",
            book("Book"),
            book("acme.com/book").replace("Book {", "Other {")
        ),
        "2:1 Resource type \"Book\" must be {service}/{Type}, such as example.com/Book
         3:1 Resource type \"acme.com/book\" must be {service}/{Type}, such as example.com/Book",
    );
}

#[test]
fn aip_0126_unspecified() {
    rule(
        "AIP_0126_UNSPECIFIED",
        "enum IPVersion { IP_VERSION_UNSPECIFIED = 0; IPV4 = 1; }",
        "enum Format { HARDBACK = 0; FORMAT_UNSPECIFIED = 1; }",
        "2:15 First value of enum \"Format\" must be its name with _UNSPECIFIED = 0, not \"HARDBACK\"",
    );
}

#[test]
fn aip_0126_upper_snake_case() {
    rule(
        "AIP_0126_UPPER_SNAKE_CASE",
        "enum Format { FORMAT_UNSPECIFIED = 0; E_BOOK_2 = 1; }",
        "enum Format { FORMAT_UNSPECIFIED = 0; eBook = 1; }",
        "2:39 Enum value \"eBook\" must be UPPER_SNAKE_CASE",
    );
}

#[test]
fn aip_0131_request_message() {
    let get = |request: &str| {
        format!(
            "{BOOK} message {request} {{ string name = 1; }}\nservice Library {{ rpc GetBook({request}) returns (Book); }}"
        )
    };
    rule(
        "AIP_0131_REQUEST_MESSAGE",
        &get("GetBookRequest"),
        &get("BookQuery"),
        "3:31 Request of \"GetBook\" must be \"GetBookRequest\", not \"BookQuery\"",
    );
}

#[test]
fn aip_0131_response_message() {
    let get = |response: &str| {
        format!(
            "{BOOK} message GetBookRequest {{ string name = 1; }}\n\
             service Library {{ rpc GetBook(GetBookRequest) returns ({response}); }}"
        )
    };
    rule(
        "AIP_0131_RESPONSE_MESSAGE",
        &get("Book"),
        &get("Shelf"),
        "3:56 Response of \"GetBook\" must be \"Book\", not \"Shelf\"",
    );
}

const LIST: &str = "message ListBooksRequest { int32 page_size = 1; string page_token = 2; }
message ListBooksResponse { string next_page_token = 1; }
service Library { rpc ListBooks(ListBooksRequest) returns (ListBooksResponse); }";

#[test]
fn aip_0132_request_message() {
    rule(
        "AIP_0132_REQUEST_MESSAGE",
        LIST,
        &LIST.replace("ListBooksRequest", "BooksQuery"),
        "4:33 Request of \"ListBooks\" must be \"ListBooksRequest\", not \"BooksQuery\"",
    );
}

#[test]
fn aip_0132_response_message() {
    rule(
        "AIP_0132_RESPONSE_MESSAGE",
        LIST,
        &LIST.replace("ListBooksResponse", "Books"),
        "4:60 Response of \"ListBooks\" must be \"ListBooksResponse\", not \"Books\"",
    );
}

#[test]
fn aip_0133_request_message() {
    let create = |request: &str| {
        let message = if request == "Book" {
            ""
        } else {
            "message CreateBookRequest {}"
        };
        format!("{BOOK} {message}\nservice Library {{ rpc CreateBook({request}) returns (Book); }}")
    };
    rule(
        "AIP_0133_REQUEST_MESSAGE",
        &create("CreateBookRequest"),
        &create("Book"),
        "3:34 Request of \"CreateBook\" must be \"CreateBookRequest\", not \"Book\"",
    );
}

#[test]
fn aip_0134_update_mask() {
    let update = |mask: &str, verb: &str| {
        format!(
            "{BOOK} message UpdateBookRequest {{ Book book = 1; google.protobuf.FieldMask {mask} = 2; }}\n\
             service Library {{ rpc UpdateBook(UpdateBookRequest) returns (Book) {{ \
             option (google.api.http) = {{ {verb}: \"/v1/x\" body: \"book\" }}; }} }}"
        )
    };
    check("AIP_0134_UPDATE_MASK", &update("other", "put")).run();
    rule(
        "AIP_0134_UPDATE_MASK",
        &update("update_mask", "patch"),
        &update("mask", "patch"),
        "3:34 Request \"UpdateBookRequest\" must have a google.protobuf.FieldMask named \"update_mask\"",
    );
}

#[test]
fn aip_0135_response_message() {
    let delete = |response: &str| {
        format!(
            "{BOOK} message DeleteBookRequest {{}}\nservice Library {{ rpc DeleteBook(DeleteBookRequest) returns ({response}); }}"
        )
    };
    check("AIP_0135_RESPONSE_MESSAGE", &delete("Book")).run();
    check("AIP_0135_RESPONSE_MESSAGE", &delete("google.longrunning.Operation")).run();
    rule(
        "AIP_0135_RESPONSE_MESSAGE",
        &delete("google.protobuf.Empty"),
        &delete("Shelf"),
        "3:62 Response of \"DeleteBook\" must be google.protobuf.Empty, google.longrunning.Operation or \"Book\", not \"Shelf\"",
    );
}

#[test]
fn aip_0140_lower_snake_case() {
    rule(
        "AIP_0140_LOWER_SNAKE_CASE",
        "message Book { string e_mail2 = 1; map<string, string> by_name = 2; }",
        "message Book { string eMail = 1; string trailing_ = 2; }",
        "2:16 Field \"eMail\" must be lower_snake_case
         2:34 Field \"trailing_\" must be lower_snake_case",
    );
}

#[test]
fn aip_0151_operation_info() {
    let write = |info: &str| {
        format!(
            "message WriteRequest {{}}\nservice Library {{ rpc WriteBook(WriteRequest) returns (google.longrunning.Operation) {{ \
             option (google.longrunning.operation_info) = {{ {info} }}; }} }}"
        )
    };
    rule(
        "AIP_0151_OPERATION_INFO",
        &write("response_type: \"Book\" metadata_type: \"WriteMetadata\""),
        &write("response_type: \"Book\""),
        "3:19 Method \"WriteBook\" must state google.longrunning.operation_info with both types",
    );
}

#[test]
fn aip_0158_page_fields() {
    rule(
        "AIP_0158_PAGE_FIELDS",
        LIST,
        &LIST
            .replace("int32 page_size", "int64 page_size")
            .replace("string next_page_token", "string next"),
        "4:19 \"ListBooksRequest\" must have a field \"page_size\" of type int32
         4:19 \"ListBooksResponse\" must have a field \"next_page_token\" of type string",
    );
}
