use std::fs;

use super::*;
use crate::{Currency, ResourceType, Unit};

const HEADER: &str = "provider,resource_type,sku,region,unit,rate,currency\n";

/// Reads a file of this name and content, and returns the error without the directory.
fn read(name: &str, content: impl AsRef<[u8]>) -> Result<PriceList, String> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(name);
    fs::write(&path, content).unwrap();
    PriceList::read(&path).map_err(|error| {
        let directory = format!("{}/", directory.path().display());
        error.to_string().strip_prefix(&directory).unwrap().to_owned()
    })
}

fn prices(list: &PriceList) -> Vec<&Price> {
    let skus = list.tree.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values);
    skus.flat_map(BTreeMap::values).map(|entry| &entry.price).collect()
}

fn t3_micro() -> Price {
    Price {
        provider: "aws".into(),
        resource_type: ResourceType::new("ec2"),
        sku: "t3.micro".into(),
        region: "us-east-1".into(),
        unit: Unit::Hour,
        rate: 0.0104,
        currency: Currency::USD,
    }
}

#[test]
fn the_built_in_list_is_sound() {
    let list = PriceList::built_in().unwrap();
    assert!((20..=40).contains(&list.len()), "{}", list.len());
    assert_eq!(list.providers().collect::<Vec<_>>(), ["aws", "azure", "gcp"]);
    assert!(prices(&list).contains(&&t3_micro()));
}

#[test]
fn csv_and_json_say_the_same() {
    for (name, content) in [
        ("a.csv", format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,0.0104,USD\n")),
        ("a.csv", format!("\u{feff}# c\r\n\r\n{}# c\r\naws ,\"ec2:Instance\",t3.micro,us-east-1,hour,0.0104,usd", HEADER.replace('\n', "\r\n"))),
        ("a.csv", "note,Currency,rate,unit,region,sku,resource_type,provider\n\"a, \"\"b\"\"\nc\",USD,0.0104,hour,us-east-1,t3.micro,ec2,aws\n".into()),
        ("a.json", r#"[{"provider":"aws","resource_type":"aws:ec2/instance:Instance","sku":"t3.micro","region":"us-east-1","unit":"hour","rate":0.0104,"currency":"USD"}]"#.into()),
        ("a.txt", "\u{feff} [ {\"note\": [{}], \"provider\":\"\\u0061ws\",\"resource_type\":\"ec2\",\"sku\":\"t3.micro\",\n\"region\":\"us-east-1\",\"unit\":\"hour\",\"rate\":\"0.0104\",\"currency\":\"USD\"} ]\n".into()),
    ] {
        let list = read(name, &content).unwrap();
        assert_eq!(prices(&list), [&t3_micro()], "{content}");
        assert_eq!(list.len(), 1);
    }
    let json = r#"[{"provider":"aws","resource_type":"kms","region":null,"unit":"month","rate":1,"currency":"USD"}]"#;
    let list = read("a.json", json).unwrap();
    assert_eq!(
        (prices(&list)[0].sku.as_str(), prices(&list)[0].region.as_str()),
        ("", "")
    );
}

#[test]
fn mistakes_in_csv_have_a_place() {
    let row = "aws,ec2,t3.micro,us-east-1,hour,0.0104,USD\n";
    for (content, told) in [
        (
            format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,-1,USD\n"),
            "a.csv:2:33: rate is \"-1\", which is negative: write",
        ),
        (
            format!("note,{HEADER}n,{row}# c\n\n\"us\n-1, \"\"q\"\"\",aws,ä,t3.micro,us-east-1,hour, inf,USD\n"),
            "a.csv:6:43: rate is \"inf\", which is infinite: write",
        ),
        (
            format!("{HEADER}aws, \"ec2\",t3.micro,us-east-1,hour,0.1,USD\n"),
            "a.csv:2:6: resource_type holds a quote",
        ),
        (
            format!("{HEADER}aws,\"ec\n2\",t3.micro,us-east-1,hour,0.1,USD\n"),
            "a.csv:2:5: resource_type holds a control",
        ),
        (
            format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,0.1,US\n"),
            "a.csv:2:37: currency: \"US\" is no currency: write",
        ),
        (
            format!("{HEADER},ec2,t3.micro,us-east-1,hour,0.1,USD\n"),
            "a.csv:2:1: provider is missing",
        ),
        (
            format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,,USD\n"),
            "a.csv:2:33: rate is missing",
        ),
        (
            format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,0.1,\n"),
            "a.csv:2:37: currency is missing",
        ),
        (
            format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,0.1"),
            "a.csv:2:1: this row has 6 fields and the header 7:",
        ),
        (
            format!("{HEADER}{row}\n  # not a comment\n"),
            "a.csv:4:3: this row has 1 fields",
        ),
        (
            format!("{HEADER}{row}aws,\"ec2:Instance\",T3.micro,us-east-1,hour,2,USD\n"),
            "a.csv:3:1: there are two prices for \"aws ec2 T3.micro us-east-1\", the other in line 2: keep",
        ),
        (
            "provider,sku,rate\n".into(),
            "a.csv:1:1: the header \"provider,sku,rate\" lacks resource_type, unit, currency: it has to name provider,resource_type,unit,rate,currency, sep",
        ),
        (
            "# c\nprovider;resource_type;sku;region;unit;rate;currency\n".into(),
            "a.csv:2:1: the header",
        ),
        (format!("rate,{HEADER}"), "a.csv:1:45: there are two columns rate: keep"),
        (String::new(), "a.csv:1:1: the header \"\" lacks provider,"),
        (HEADER.into(), "a.csv: there is no price in it"),
        (
            format!("{HEADER}aws,ec2,\"t3.micro,us-east-1,hour,0.1,USD\n"),
            "a.csv:2:1: this row has 3 fields",
        ),
    ] {
        let error = read("a.csv", &content).unwrap_err();
        assert!(error.starts_with(told), "{content:?}\n{error}");
        assert!(!error.contains('\n'), "{error}");
    }
}

#[test]
fn mistakes_in_json_have_a_place() {
    let rest = r#""unit":"hour","currency":"USD""#;
    let one = format!(r#"{{"provider":"aws","resource_type":"ec2","rate":1,{rest}}}"#);
    for (content, told) in [
        (
            format!("[\n {{\"provider\":\"aws\",\n  \"resource_type\":\"ec2\", \"rate\": -1, {rest}}}]"),
            "a.json:3:34: rate is \"-1\", which is negative",
        ),
        (
            format!("[{{\"provider\":\"aws\",\"resource_type\":\"ec2\",\"rate\":NaN,{rest}}}]"),
            "a.json:1:49: it is not JSON: expected",
        ),
        (
            format!("[{{\"provider\":\"aws\",\"resource_type\":\"ec2\",\"rate\":\"NaN\",{rest}}}]"),
            "a.json:1:49: rate is \"NaN\", which is no number",
        ),
        (
            format!("[{{\"provider\":\"aws\",\"resource_type\":\"ec2\",\"rate\":1e999,{rest}}}]"),
            "a.json:1:49: rate is \"1e999\", which is infinite",
        ),
        (
            format!("[{{\"provider\":\"aws\",\"resource_type\":\"ec2\",\"rate\":true,{rest}}}]"),
            "a.json:1:49: rate has to be a number",
        ),
        (
            format!("[{{\"provider\":7,\"resource_type\":\"ec2\",\"rate\":1,{rest}}}]"),
            "a.json:1:14: provider has to be a string",
        ),
        (
            format!("[{{\"provider\":\"aws\",\"rate\":1,{rest}}}]"),
            "a.json:1:2: resource_type is missing",
        ),
        (
            format!("[{one},\n  {one}]"),
            "a.json:2:3: there are two prices for \"aws ec2\", the other in line 1: keep",
        ),
        (
            format!("[{{\"rate\":1,\n\"rate\":2,{rest}}}]"),
            "a.json:2:6: rate is there twice: keep",
        ),
        (format!("[{one},\n {one}"), "a.json:2:"),
        (format!("[{one}]]"), "a.json:1:"),
        (
            "{\"prices\": []}".into(),
            "a.json:1:1: it has to be an array of objects with provider,resource_type,unit,",
        ),
        (
            "[1]".into(),
            "a.json:1:2: invalid type: integer `1`, expected an object",
        ),
        ("[]".into(), "a.json: there is no price in it"),
        ("[".repeat(100_000), "a.json:1:"),
        (String::new(), "a.json:1:1: it is not JSON: EOF while parsing a value"),
        ("[\"\\ud800\"]".into(), "a.json:1:"),
    ] {
        let error = read("a.json", &content).unwrap_err();
        assert!(error.starts_with(told), "{content:.200}\n{error}");
        assert!(!error.contains('\n') && error.len() < 400, "{error}");
    }
}

#[test]
fn a_file_that_is_no_text_or_too_much_of_it_is_refused() {
    assert!(
        read("a.csv", b"provider\n\xff")
            .unwrap_err()
            .starts_with("a.csv:2:1: it is not UTF-8")
    );
    assert!(
        read("a.csv", vec![b'#'; 16 * 1024 * 1024 + 1])
            .unwrap_err()
            .contains("over 16 MiB")
    );
    let directory = tempfile::tempdir().unwrap();
    assert!(
        PriceList::read(directory.path())
            .unwrap_err()
            .to_string()
            .contains("no file")
    );
    let error = PriceList::read(&directory.path().join("none.csv")).unwrap_err();
    assert!(error.to_string().contains("cannot be read"), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn a_long_list_is_read_in_one_go() {
    let mut content = HEADER.to_owned();
    for number in 0..50_000 {
        content += &format!("aws,ec2,size-{number},us-east-1,hour,0.5,USD\n");
    }
    let started = std::time::Instant::now();
    let list = read("a.csv", &content).unwrap();
    assert_eq!(list.len(), 50_000);
    // Ten times what it takes without optimisation; a place sought from the beginning for each row takes minutes.
    assert!(started.elapsed().as_secs() < 20);
    content += "aws,ec2,size-7,us-east-1,hour,0.5,USD\n";
    assert!(
        read("a.csv", &content)
            .unwrap_err()
            .starts_with("a.csv:50002:1: there are two prices")
    );
}

#[test]
fn no_damage_to_a_list_ends_the_process() {
    let csv = format!("# c\n{HEADER}aws,\"ec2\",ä,us-east-1,hour,0.1,USD\n");
    let json = r#"[{"provider":"\u0061","resource_type":"ä","rate":1e3,"unit":"hour","currency":"USD"}]"#;
    for (text, format) in [(csv.as_str(), Format::Csv), (json, Format::Json)] {
        let mut results = [0, 0];
        for (at, c) in text.char_indices() {
            let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
            for put in [
                "", "\"", ",", "\n", "\r", "#", "[", "}", ":", "\\", "\0", "ä", "\u{feff}",
            ] {
                for damaged in [before.to_owned() + put, format!("{before}{put}{after}")] {
                    match PriceList::parse("list", &damaged, format) {
                        Ok(_) => results[0] += 1,
                        Err(error) => {
                            assert!(!error.to_string().contains(['\n', '\r', '\0']), "{damaged:?}: {error}");
                            results[1] += 1;
                        }
                    }
                }
            }
        }
        assert!(results[0] > 0 && results[1] > 1000, "{format:?} {results:?}");
    }
}
