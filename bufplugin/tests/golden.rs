//! The very bytes that buf 1.75.0 sends, and damaged ones.

use bufplugin::proto::buf::plugin::check::v1::check_service::{CHECK, LIST_CATEGORIES, LIST_RULES};
use bufplugin::proto::buf::plugin::check::v1::{CheckResponse, ListCategoriesResponse, ListRulesResponse, RuleType};
use bufplugin::{Category, CheckServer, Code, Context, Error, Field, Rule, Spec, each};
use pluginrpc::prost::Message;
use pluginrpc::{Call, Method, block_on, v1};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// `page_size: 250`
const LIST_RULES_BYTES: &str = "0a3f0a38747970652e676f6f676c65617069732e636f6d2f6275662e706c7567696e2e636865636b2e76312e4c69737452756c657352657175657374120308fa01";
/// `page_size: 250`
const LIST_CATEGORIES_BYTES: &str = "0a440a3d747970652e676f6f676c65617069732e636f6d2f6275662e706c7567696e2e636865636b2e76312e4c69737443617465676f7269657352657175657374120308fa01";
/// foo.proto with `message Foo { string a = 1; }`, the option some_opt and the rule MY_RULE.
const CHECK_BYTES: &str = "0af6010a34747970652e676f6f676c65617069732e636f6d2f6275662e706c7567696e2e636865636b2e76312e436865636b5265717565737412bd010a9c010a99010a09666f6f2e70726f746f1203666f6f22130a03466f6f120c0a01611801200128095201614a6a0a0612040000021d0a080a010c12030000120a080a0102120301000c0a090a020400120302001d0a0a0a03040001120302080b0a0c0a0504000200051203020e140a0b0a04040002001203020e1b0a0c0a05040002000112030215160a0c0a050400020003120302191a620670726f746f331a130a08736f6d655f6f70741207220568656c6c6f22074d595f52554c45";

fn server() -> Result<CheckServer> {
    let fields = each::<Field>(|field, check| {
        let option = check.option::<String>("some_opt")?.unwrap_or_default();
        check.report(field, format!("{} {option}", field.full_name()));
        Ok(())
    });
    let spec = Spec::new("golden")
        .option::<String>("some_opt")
        .category(Category::new("MINE", "Checks something."))
        .rule(Rule::lint("MY_RULE", "Checks fields.", fields).in_category("MINE"));
    Ok(spec.into_service()?)
}

/// The message inside of an encoded `pluginrpc.v1.Request`.
fn sent(hex: &str) -> Result<Vec<u8>> {
    let digits = |at: usize| u8::from_str_radix(hex.get(at..at + 2).unwrap_or_default(), 16);
    let bytes: Vec<u8> = (0..hex.len())
        .step_by(2)
        .map(digits)
        .collect::<std::result::Result<_, _>>()?;
    Ok(v1::Request::decode(bytes.as_slice())?
        .value
        .ok_or("no value")?
        .value
        .to_vec())
}

fn call(server: &CheckServer, method: &'static Method, request: &[u8]) -> std::result::Result<Vec<u8>, Error> {
    let response = block_on(server.unary(method, &Context::new(), request.to_vec().into()))?;
    Ok(response.to_vec())
}

#[test]
fn requests_of_buf_are_answered() -> Result {
    let server = server()?;
    let rules = ListRulesResponse::decode(call(&server, &LIST_RULES, &sent(LIST_RULES_BYTES)?)?.as_slice())?;
    let rule = rules.rules.first().ok_or("no rule")?;
    assert_eq!(
        (rule.id.as_str(), rule.r#type(), rule.default),
        ("MY_RULE", RuleType::Lint, false)
    );
    let listed = call(&server, &LIST_CATEGORIES, &sent(LIST_CATEGORIES_BYTES)?)?;
    assert_eq!(ListCategoriesResponse::decode(listed.as_slice())?.categories.len(), 1);

    let checked = CheckResponse::decode(call(&server, &CHECK, &sent(CHECK_BYTES)?)?.as_slice())?;
    let found = checked.annotations.first().ok_or("nothing found")?;
    assert_eq!(
        (found.rule_id.as_str(), found.message.as_str()),
        ("MY_RULE", "foo.Foo.a hello")
    );
    let place = found.file_location.as_ref().ok_or("no place")?;
    assert_eq!(
        (place.file_name.as_str(), &*place.source_path),
        ("foo.proto", &[4, 0, 2, 0][..])
    );
    assert_eq!((checked.annotations.len(), &found.against_file_location), (1, &None));
    Ok(())
}

#[test]
fn requests_beyond_the_protocol_are_refused() -> Result {
    let server = server()?;
    let good = sent(CHECK_BYTES)?;
    let file = good.get(..159).ok_or("no file")?;
    let with = |more: &[u8]| [&good, more].concat();
    let many: Vec<u8> = (0..251)
        .flat_map(|n| [&b"\x22\x08"[..], format!("RULE_{n:03}").as_bytes()].concat())
        .collect();
    let against: Vec<u8> = [&[0x12], &file[1..], &[0x12], &file[1..]].concat();
    let cases: [(&str, Vec<u8>); 11] = [
        ("file_descriptors is empty", b"\x22\x07MY_RULE".to_vec()),
        ("file_descriptors has two files named \"foo.proto\"", with(file)),
        ("against_file_descriptors has two files", with(&against)),
        ("file_descriptors[1] has no descriptor with a name", with(b"\x0a\x00")),
        ("rule_ids names 252 rules", with(&many)),
        ("rule_ids names MY_RULE twice", with(b"\x22\x07MY_RULE")),
        ("rule_ids: \"my\\u{1b}\" is not a valid id", with(b"\x22\x03my\x1b")),
        ("unknown rule \"NO_RULE\"", with(b"\x22\x07NO_RULE")),
        (
            "option \"some_opt\" is set twice",
            with(b"\x1a\x0c\x0a\x08some_opt\x12\x00"),
        ),
        (
            "unknown option \"other\": this plugin has some_opt (a string)",
            with(b"\x1a\x07\x0a\x05other"),
        ),
        ("invalid check request", with(b"\x0a\x7f")),
    ];
    for (why, request) in cases {
        let error = call(&server, &CHECK, &request).err().ok_or(why)?;
        assert_eq!(error.code(), Code::InvalidArgument, "{error}");
        assert!(error.message().contains(why), "{why}: {error}");
    }
    Ok(())
}

#[test]
fn damaged_requests_are_answered_or_refused() -> Result {
    let server = server()?;
    let good = sent(CHECK_BYTES)?;
    let (mut answered, mut refused) = (0, 0);
    for at in 0..good.len() {
        for change in [0x01, 0x08, 0x7f, 0x80, 0xff] {
            let mut damaged = good.clone();
            damaged[at] ^= change;
            match call(&server, &CHECK, &damaged) {
                Ok(_) => answered += 1,
                Err(error) => {
                    assert_eq!(error.code(), Code::InvalidArgument, "{error}");
                    refused += 1;
                }
            }
        }
    }
    assert!(
        answered > 100 && refused > 100,
        "{answered} answered, {refused} refused"
    );
    Ok(())
}
