use serde_json::Value;

use super::*;

fn cases() -> Vec<Value> {
    let text = std::fs::read(folder().join("cases.json")).unwrap();
    let file: Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(file["type"], TYPE);
    let cases = file["cases"].as_array().unwrap().clone();
    assert!(cases.len() > 500);
    cases
}

/// The text of a case; `None` where it begins with what is on the wire.
fn text(case: &Value) -> Option<String> {
    if let Some(repeat) = case.get("repeat") {
        let part = |name| repeat.get(name).map_or("", |part| part.as_str().unwrap());
        let times = repeat["times"].as_u64().unwrap() as usize;
        return Some(
            [
                part("before"),
                &part("open").repeat(times),
                part("middle"),
                &part("close").repeat(times),
                part("after"),
            ]
            .concat(),
        );
    }
    case.get("in").map(|text| text.as_str().unwrap().to_owned())
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

#[test]
fn every_case_holds() {
    let mut failed = Vec::new();
    for case in cases() {
        let binary = match text(&case) {
            Some(text) => to_binary(text.as_bytes()),
            None => Ok(bytes(case["wire"].as_str().unwrap())),
        };
        let came = binary.and_then(|bytes| to_json(&bytes));
        let held = match (&came, case.get("error")) {
            (Ok(text), None) => same(&serde_json::from_str(text).unwrap(), &case["out"]),
            (Err(error), Some(expected)) => error.contains(expected.as_str().unwrap()),
            _ => false,
        };
        if !held {
            failed.push(format!("{case}\n  came {came:?}"));
        }
    }
    assert!(failed.is_empty(), "{} fail:\n{}", failed.len(), failed.join("\n"));
}

/// What is written is read again, and the same comes of it.
#[test]
fn what_is_written_comes_back_the_same() {
    for case in cases().iter().filter(|case| case.get("out").is_some()) {
        let binary = match text(case) {
            Some(text) => to_binary(text.as_bytes()).unwrap(),
            None => bytes(case["wire"].as_str().unwrap()),
        };
        let once = to_json(&binary).unwrap();
        assert_eq!(
            to_binary(once.as_bytes()).and_then(|bytes| to_json(&bytes)).as_deref(),
            Ok(&*once),
            "{case}"
        );
        let indented = TYPES.with(|types| encode::encode(types, TYPE, &binary, true)).unwrap();
        assert_eq!(
            to_binary(indented.as_bytes()).and_then(|bytes| to_json(&bytes)),
            Ok(once),
            "{case}"
        );
    }
}

/// Whatever is cut off or changed: an answer or an error, never a panic.
#[test]
fn broken_input_is_an_error_or_read() {
    let mut state = 1_u32;
    for case in cases() {
        let Some(text) = text(&case).filter(|text| text.len() < 4096) else {
            continue;
        };
        for cut in 0..text.len() {
            drop(to_binary(&text.as_bytes()[..cut]));
        }
        for _ in 0..20 {
            let mut changed = text.clone().into_bytes();
            for byte in &mut changed {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if state >> 28 == 0 {
                    *byte = (state >> 16) as u8;
                }
            }
            drop(to_json(&changed));
            if let Ok(bytes) = to_binary(&changed) {
                to_json(&bytes).unwrap_or_default();
            }
        }
    }
}
