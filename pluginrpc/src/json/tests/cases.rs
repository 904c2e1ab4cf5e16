use serde_json::Value;

use super::*;

fn cases() -> Vec<Value> {
    let text = std::fs::read(dir().join("cases.json")).unwrap();
    let file: Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(file["type"], TYPE);
    let cases = file["cases"].as_array().unwrap().clone();
    assert!(cases.len() > 500);
    cases
}

/// The request of a case; `None` where the case begins with what is on the wire.
fn request(case: &Value) -> Option<String> {
    let text = match case.get("repeat") {
        Some(repeat) => {
            let part = |name| repeat.get(name).map_or("", |part| part.as_str().unwrap());
            let times = repeat["times"].as_u64().unwrap() as usize;
            let (open, close) = (part("open").repeat(times), part("close").repeat(times));
            [part("before"), &open, part("middle"), &close, part("after")].concat()
        }
        None => case.get("in")?.as_str().unwrap().to_owned(),
    };
    if case.get("whole").is_some() {
        return Some(text);
    }
    // Behind the first brace, so that what is wrong with the text stays as it is.
    let rest = text.trim_start().strip_prefix('{').unwrap_or(&text);
    let comma = if rest.trim_start().starts_with('}') { "" } else { "," };
    Some(format!(
        "{{\"value\":{{\"@type\":\"type.googleapis.com/{TYPE}\"{comma}{rest}}}"
    ))
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<_> = hex.chars().map(|c| c.to_digit(16).unwrap() as u8).collect();
    digits.chunks(2).map(|two| two[0] << 4 | two[1]).collect()
}

/// Numbers are compared as numbers, however they are written.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64().map(f64::to_bits) == b.as_f64().map(f64::to_bits),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

fn binary(case: &Value) -> Result<Vec<u8>, String> {
    match request(case) {
        Some(text) => to_binary(text.as_bytes()),
        None => Ok(bytes(case["wire"].as_str().unwrap())),
    }
}

/// A case that says in `ours` why it does otherwise has to do so: what is mended loses its mark.
#[test]
fn every_case_holds() {
    let mut failed = Vec::new();
    for case in cases() {
        let came = binary(&case).and_then(|bytes| to_json(&bytes));
        let held = match (&came, case.get("error")) {
            (Ok(value), None) => same(value, &case["out"]),
            (Err(_), Some(_)) => true,
            _ => false,
        };
        if held == case.get("ours").is_some() {
            let came = format!("{came:?}").chars().take(200).collect::<String>();
            failed.push(format!("{case}\n  came {came}"));
        }
    }
    assert!(failed.is_empty(), "{} fail:\n{}", failed.len(), failed.join("\n"));
}

/// What is written is read again, and the same comes of it.
#[test]
fn what_is_written_comes_back_the_same() {
    for case in cases()
        .iter()
        .filter(|case| case.get("out").is_some() && case.get("ours").is_none())
    {
        let once = to_json(&binary(case).unwrap()).unwrap();
        let again = serde_json::json!({ "value": with_type(&once) }).to_string();
        assert_eq!(
            to_binary(again.as_bytes()).and_then(|bytes| to_json(&bytes)),
            Ok(once),
            "{case}"
        );
    }
}

fn with_type(message: &Value) -> Value {
    let mut message = message.clone();
    let url = format!("type.googleapis.com/{TYPE}");
    message.as_object_mut().unwrap().insert("@type".to_owned(), url.into());
    message
}
