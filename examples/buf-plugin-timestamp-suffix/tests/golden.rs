//! The very bytes that buf 1.75.0 sends.

use std::io::Write;
use std::process::{Command, Stdio};

use buf_plugin_timestamp_suffix::check::check_service::CheckService;
use buf_plugin_timestamp_suffix::check::v1::{
    CheckRequest, ListCategoriesRequest, ListCategoriesResponse, ListRulesRequest, ListRulesResponse, RuleType,
};
use buf_plugin_timestamp_suffix::check::{Checks, Rule};
use pluginrpc::prost::{Message, Name};
use pluginrpc::{Code, Context, Error, block_on, v1};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// `page_size: 250`
const LIST_RULES: &str = "0a3f0a38747970652e676f6f676c65617069732e636f6d2f6275662e706c7567696e2e636865636b2e76312e4c69737452756c657352657175657374120308fa01";
/// `page_size: 250`
const LIST_CATEGORIES: &str = "0a440a3d747970652e676f6f676c65617069732e636f6d2f6275662e706c7567696e2e636865636b2e76312e4c69737443617465676f7269657352657175657374120308fa01";
/// foo.proto with `message Foo { string a = 1; }`, the option some_opt and the rule MY_RULE.
const CHECK: &str = "0af6010a34747970652e676f6f676c65617069732e636f6d2f6275662e706c7567696e2e636865636b2e76312e436865636b5265717565737412bd010a9c010a99010a09666f6f2e70726f746f1203666f6f22130a03466f6f120c0a01611801200128095201614a6a0a0612040000021d0a080a010c12030000120a080a0102120301000c0a090a020400120302001d0a0a0a03040001120302080b0a0c0a0504000200051203020e140a0b0a04040002001203020e1b0a0c0a05040002000112030215160a0c0a050400020003120302191a620670726f746f331a130a08736f6d655f6f70741207220568656c6c6f22074d595f52554c45";

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits
        .map(|pair| u8::from_str_radix(&String::from_utf8_lossy(pair), 16).unwrap_or_default())
        .collect()
}

/// The message of a request, which is encoded again as buf has encoded it.
fn sent<M: Message + Name + Default + PartialEq>(hex: &str) -> Result<M> {
    let any = v1::Request::decode(bytes(hex).as_slice())?.value.ok_or("no value")?;
    assert_eq!(any.type_url, format!("type.googleapis.com/{}", M::full_name()));
    let message = M::decode(any.value.clone())?;
    assert_eq!(message.encode_to_vec(), any.value, "nothing is lost");
    Ok(message)
}

/// What the executable answers.
fn answer(args: &[&str], stdin: &[u8]) -> Result<v1::Response> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_buf-plugin-timestamp-suffix"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    child.stdin.take().ok_or("no stdin")?.write_all(stdin)?;
    let output = child.wait_with_output()?;
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    Ok(v1::Response::decode(output.stdout.as_slice())?)
}

fn value<M: Message + Name + Default>(response: v1::Response) -> Result<M> {
    assert_eq!(response.error, None);
    let any = response.value.ok_or("no value")?;
    assert_eq!(any.type_url, format!("type.googleapis.com/{}", M::full_name()));
    Ok(M::decode(any.value.clone())?)
}

#[test]
fn rules_are_listed() -> Result {
    assert_eq!(sent::<ListRulesRequest>(LIST_RULES)?.page_size, 250);
    let listed: ListRulesResponse = value(answer(&["list-rules", "--format", "binary"], &bytes(LIST_RULES))?)?;
    assert_eq!(listed.next_page_token, "");
    let rules: Vec<_> = listed
        .rules
        .iter()
        .map(|rule| {
            (
                rule.id.as_str(),
                rule.r#type(),
                rule.default,
                rule.category_ids.join(" "),
            )
        })
        .collect();
    let category = || "TIMESTAMP".to_owned();
    assert_eq!(
        rules,
        [
            ("TIMESTAMP_KEPT", RuleType::Breaking, true, category()),
            ("TIMESTAMP_SUFFIX", RuleType::Lint, true, category()),
        ]
    );
    Ok(())
}

#[test]
fn categories_are_listed() -> Result {
    assert_eq!(sent::<ListCategoriesRequest>(LIST_CATEGORIES)?.page_size, 250);
    let stdin = bytes(LIST_CATEGORIES);
    let listed: ListCategoriesResponse = value(answer(&["list-categories", "--format", "binary"], &stdin)?)?;
    assert_eq!(listed.categories.len(), 1);
    assert_eq!(listed.categories[0].id, "TIMESTAMP");
    Ok(())
}

#[test]
fn a_check_takes_buf_s_request_as_it_comes() -> Result {
    let rule = |finds: &'static str| {
        Rule::lint("MY_RULE", "Checks what fields are called.", move |request, findings| {
            let wanted: &str = request.options().get("some_opt")?.unwrap_or_default();
            assert_eq!(wanted, "hello");
            for field in request.files().flat_map(|file| file.fields()) {
                if field.name() == finds {
                    findings.add(format!("{} is a field", field.name()), field.place());
                }
            }
            Ok(())
        })
    };
    let request: CheckRequest = sent(CHECK)?;
    let check = |finds| {
        let checks = Checks::new([rule(finds)]).options(["some_opt"]);
        block_on(checks.check(&Context::new(), request.clone()))
    };
    let found = check("a")?.annotations;
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].rule_id.as_str(), found[0].message.as_str()),
        ("MY_RULE", "a is a field")
    );
    let place = found[0].file_location.as_ref().ok_or("no place")?;
    assert_eq!(
        (place.file_name.as_str(), &*place.source_path),
        ("foo.proto", &[4, 0, 2, 0][..])
    );
    assert_eq!(found[0].against_file_location, None);
    assert!(check("b")?.annotations.is_empty());
    Ok(())
}

#[test]
fn what_the_plugin_does_not_know_is_said() -> Result {
    // The option is unknown here, and so is the rule.
    let error = answer(&["check", "--format", "binary"], &bytes(CHECK))?
        .error
        .ok_or("it was let through")?;
    assert_eq!(error.code, Code::InvalidArgument.number());
    assert_eq!(
        error.message,
        "unknown option \"some_opt\": this plugin knows timestamp_suffix"
    );
    let mut request: CheckRequest = sent(CHECK)?;
    request.options.clear();
    let checks = buf_plugin_timestamp_suffix::timestamps::checks();
    let error = refused(&checks, request)?;
    assert!(error.message().starts_with("unknown rule \"MY_RULE\""), "{error}");
    Ok(())
}

/// Makes a good request a bad one.
type Spoil = fn(&mut CheckRequest);

#[test]
fn a_request_beyond_the_bounds_is_refused() -> Result {
    let checks = Checks::new([Rule::lint("MY_RULE", "Checks nothing.", |_, _| Ok(()))]).options(["some_opt"]);
    let cases: [(&str, Spoil); 8] = [
        ("file_descriptors is empty", |r| r.file_descriptors.clear()),
        ("two files named \"foo.proto\"", |r| {
            r.file_descriptors.extend_from_within(..)
        }),
        ("against_file_descriptors has two files", |r| {
            for _ in 0..2 {
                r.against_file_descriptors.extend_from_slice(&r.file_descriptors);
            }
        }),
        ("file_descriptors[1] has no file_descriptor_proto", |r| {
            r.file_descriptors.push(Default::default())
        }),
        ("rule_ids names 251 rules", |r| {
            r.rule_ids = (0..251).map(|n| format!("RULE_{n}")).collect()
        }),
        ("rule_ids names MY_RULE twice", |r| r.rule_ids.extend_from_within(..)),
        ("rule_ids: \"my\\u{1b}\" is no id", |r| {
            r.rule_ids[0] = "my\u{1b}".to_owned()
        }),
        ("option \"some_opt\" is set twice", |r| r.options.extend_from_within(..)),
    ];
    for (why, spoil) in cases {
        let mut request: CheckRequest = sent(CHECK)?;
        spoil(&mut request);
        let error = refused(&checks, request)?;
        assert!(error.message().contains(why), "{why}: {error}");
    }
    Ok(())
}

/// Each byte of buf's request made another one: an answer or an error, and no panic.
#[test]
fn a_damaged_request_is_answered() -> Result {
    let rule = Rule::lint("MY_RULE", "Checks every field.", |request, findings| {
        for field in request.files().flat_map(|file| file.fields()) {
            findings.add(format!("{} {}", field.message(), field.type_name()), field.place());
        }
        Ok(())
    });
    let checks = Checks::new([rule]).options(["some_opt"]);
    let request = sent::<CheckRequest>(CHECK)?.encode_to_vec();
    let (mut answered, mut refused) = (0, 0);
    for at in 0..request.len() {
        for byte in [0x00, 0x01, 0x7f, 0x80, 0xff, request[at] ^ 1, request[at] ^ 8] {
            let mut damaged = request.clone();
            damaged[at] = byte;
            let checked = CheckRequest::decode(damaged.as_slice())
                .map_err(Error::unknown)
                .and_then(|request| block_on(checks.check(&Context::new(), request)));
            *(if checked.is_ok() { &mut answered } else { &mut refused }) += 1;
        }
    }
    assert!(
        answered > 100 && refused > 100,
        "{answered} answered, {refused} refused"
    );
    Ok(())
}

/// The error of a check, which is the caller's fault.
fn refused(checks: &Checks, request: CheckRequest) -> Result<Error> {
    let error = block_on(checks.check(&Context::new(), request))
        .err()
        .ok_or("it was let through")?;
    assert_eq!(error.code(), Code::InvalidArgument, "{error}");
    Ok(error)
}
