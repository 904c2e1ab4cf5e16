//! What somebody hears whose JSON is refused.

use super::*;

fn refused(request: &str) -> String {
    to_binary(request.as_bytes()).unwrap_err()
}

fn of_type(fields: &str) -> String {
    format!("{{\"value\":{{\"@type\":\"x/{TYPE}\",{fields}}}}}")
}

#[test]
fn the_nearest_field_is_named_wherever_it_is() {
    for (fields, hint) in [
        (
            r#""strnig_value":"x""#,
            "Everything has no field \"strnig_value\"; did you mean \"string_value\"?",
        ),
        (
            r#""inners":[{},{"nmae":"x"}]"#,
            "Inner has no field \"nmae\"; did you mean \"name\"?",
        ),
        (
            r#""any":{"@type":"/pluginrpc.test.json.v1.Inner","nam":"x"}"#,
            "did you mean \"name\"?",
        ),
        (
            r#""any":{"nam":"x","@type":"/pluginrpc.test.json.v1.Inner"}"#,
            "did you mean \"name\"?",
        ),
        // Only what is linked beside the method knows this one.
        (
            r#""any":{"@type":"/pluginrpc.test.json.v1.Unreached","nam":"x"}"#,
            "did you mean \"name\"?",
        ),
        (r#""inner_by_string":{"a":{"nam":"x"}}"#, "did you mean \"name\"?"),
        (
            r#""inner":{"completely":1}"#,
            "Inner has no field \"completely\" at line 1",
        ),
    ] {
        let message = refused(&of_type(fields));
        assert!(message.contains(hint), "{message}");
    }
}

#[test]
fn an_unknown_enum_value_names_the_field_and_the_nearest_value() {
    let nearest = "field \"colour\" requires a value of pluginrpc.test.json.v1.Colour, got \"COLOUR_GREN\"; did you mean \"COLOUR_GREEN\"?";
    let message = refused(&of_type(r#""colour":"COLOUR_GREN""#));
    assert!(message.contains(nearest), "{message}");
}

#[test]
fn somebody_without_an_envelope_is_shown_one() {
    let form = format!("{{\"value\": {{\"@type\": \"type.googleapis.com/{TYPE}\", …}}}}");
    for request in [
        r#"{"string_value":"x"}"#,
        r#"{"value":{"string_value":"x"}}"#,
        r#"{"value":"x"}"#,
        r#"{"@type":"x/pluginrpc.test.json.v1.Everything"}"#,
        r#"{"request":{"string_value":"x"}}"#,
    ] {
        let message = refused(request);
        assert!(message.ends_with(&form), "{message}");
    }
    // They know of it.
    for request in [of_type(r#""x":1"#), "[]".to_owned(), "{".to_owned()] {
        let message = refused(&request);
        assert!(!message.contains("…"), "{message}");
    }
}

#[test]
fn what_is_repeated_acts_on_no_terminal_and_is_short() {
    for text in [
        "\u{1b}[31m".to_owned(),
        "\u{7f}\u{202e}".to_owned(),
        "x".repeat(1 << 20),
    ] {
        let text = serde_json::Value::from(text);
        for fields in [
            format!("{text}:1"),
            format!("\"colour\":{text}"),
            format!("\"timestamp\":{text}"),
            format!("\"any\":{{\"@type\":{text}}}"),
        ] {
            let message = refused(&of_type(&fields));
            assert!(message.len() < 4096, "{} bytes", message.len());
            assert!(
                !message.contains(|c: char| c.is_control() || c == '\u{202e}'),
                "{message}"
            );
        }
    }
}

#[test]
fn a_client_knows_the_types_of_the_services_that_it_was_told_of() {
    let (method, whole) = &*METHOD;
    let response = format!(
        "{{\"value\":{{\"@type\":\"x/{TYPE}\",\"any\":{{\"@type\":\"x/pluginrpc.test.json.v1.Unreached\",\"name\":\"n\"}}}}}}"
    );
    let read = |linked: &[&'static [u8]]| crate::json::decode_response(method, response.as_bytes(), linked);
    assert_eq!(read(&[]).unwrap_err().code(), Code::Internal);
    let request = v1::Request {
        value: read(&[*whole]).unwrap().value,
    };
    let write = |linked: &[&'static [u8]]| crate::json::encode_request(method, &request, linked);
    assert_eq!(write(&[]).unwrap_err().code(), Code::InvalidArgument);
    let text = write(&[*whole]).unwrap();
    assert!(String::from_utf8_lossy(&text).contains("Unreached\",\"name\":\"n\""));
}
