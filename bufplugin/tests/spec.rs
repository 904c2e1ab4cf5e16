//! Plugins that are put together wrongly, options, paging, and the client.

use bufplugin::descriptor::FileSet;
use bufplugin::test::CheckTest;
use bufplugin::{
    Category, Check, CheckClient, CheckRequest, Code, Context, Enum, EnumValue, Error, Extension, File, Import, Info,
    Message, Method, Oneof, Place, Rule, Service, Spec, each, pair,
};
use pluginrpc::block_on;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

fn nothing(_: &mut Check<'_>) -> std::result::Result<(), Error> {
    Ok(())
}

fn rule(id: &str) -> Rule {
    Rule::lint(id, "Checks something.", nothing)
}

fn plugin(rules: impl IntoIterator<Item = Rule>) -> Spec {
    Spec::new("buf-plugin-test").rules(rules)
}

#[test]
fn mistakes_of_the_plugin_are_named() {
    let category = || Category::new("SOME", "Checks several things.");
    let good = plugin([
        rule("NEW_RULE").by_default().in_category("SOME"),
        rule("OLD").deprecated(["NEW_RULE"]),
    ]);
    good.category(category())
        .option::<i64>("some_option")
        .validate()
        .expect("valid");
    for (spec, fault) in [
        (plugin([]), "the plugin has no rules"),
        (plugin([rule("no")]), "\"no\" is not a valid id"),
        (
            plugin([rule("RULE"), rule("RULE")]),
            "RULE names two rules or categories",
        ),
        (
            plugin([rule("SOME").in_category("SOME")]).category(category()),
            "SOME names two",
        ),
        (
            plugin([rule("RULE").in_category("NONE")]),
            "RULE is in NONE, which is not a category of this plugin",
        ),
        (plugin([rule("RULE")]).category(category()), "SOME has no rules"),
        (
            plugin([rule("RULE").by_default().deprecated([""; 0])]),
            "RULE is deprecated and runs by default",
        ),
        (
            plugin([rule("RULE").deprecated(["NONE"])]),
            "replaced by NONE, which is deprecated or not a rule",
        ),
        (
            plugin([rule("RULE").deprecated(["RULE"])]),
            "replaced by RULE, which is deprecated",
        ),
        (
            plugin([rule("RULE")]).option::<bool>("no"),
            "\"no\" is not a valid option key",
        ),
        (
            plugin([rule("RULE")]).option::<bool>("key").option::<i64>("key"),
            "the option key is declared twice",
        ),
        (
            plugin([Rule::lint("RULE", "no sentence", nothing)]),
            "RULE: \"no sentence\" is not a valid purpose",
        ),
        (
            plugin([rule("RULE")]).info(Info::new("").license("A B", "https://a")),
            "\"A B\" is not a valid SPDX",
        ),
        (
            plugin([rule("RULE")]).info(Info::new("").license("MIT", "a.txt")),
            "\"a.txt\" is not a valid license URL",
        ),
    ] {
        let error = spec.validate().expect_err(fault);
        assert!(error.message().contains(fault), "{error}");
        assert!(spec.into_plugin().is_err(), "{fault}");
    }
}

#[test]
fn options_have_the_declared_type() {
    fn spec() -> Spec {
        let read = |check: &mut Check<'_>| {
            let words = check.option::<Vec<String>>("words")?;
            let numbers = (check.option::<i64>("count")?, check.option::<f64>("ratio")?);
            let flag = check.option::<bool>("flag")?;
            check.report_without_place(format!("{words:?} {numbers:?} {flag:?}"));
            Ok(())
        };
        plugin([Rule::lint("READ", "Reads options.", read)])
            .option::<Vec<String>>("words")
            .option::<i64>("count")
            .option::<f64>("ratio")
            .option::<bool>("flag")
    }
    let test = || {
        CheckTest::new(spec())
            .file("a.proto", "syntax = \"proto3\";")
            .rule_ids(["READ"])
    };
    test().expect("READ - None (None, None) None").run();
    test()
        .option("words", vec!["a", "b"])
        .option("count", 3)
        .option("ratio", 1)
        .option("flag", true)
        .expect("READ - Some([\"a\", \"b\"]) (Some(3), Some(1.0)) Some(true)")
        .run();
    test()
        .option("words", "a")
        .run_to_error("option \"words\" is a string: expected a list of strings");
    test()
        .option("count", 1.5)
        .run_to_error("\"count\" is a number with a fraction: expected a whole number");
    test()
        .option("flag", vec![true])
        .run_to_error("\"flag\" is a list of booleans: expected a boolean");
    test()
        .option("words", Vec::<i64>::new())
        .run_to_error("\"words\" is an empty list");
    test().option("nope", true).run_to_error(
        "unknown option \"nope\": this plugin has words (a list of strings), count (a whole number), ratio (a number), flag (a boolean)",
    );
    let undeclared = plugin([Rule::lint("READ", "Reads.", |check: &mut Check<'_>| {
        check.option::<bool>("secret").map(|_| ())
    })]);
    let test = CheckTest::new(undeclared).file("a.proto", "").rule_ids(["READ"]);
    test.run_to_error("rule READ: the rule reads the option secret as a boolean, which the plugin does not declare");
}

const ALL: &str = "syntax = \"proto3\";
package acme;
import \"google/protobuf/descriptor.proto\";
message Outer {
  message Inner {}
  map<string, Inner> map = 1;
  oneof choice { string a = 2; }
  optional string synthetic = 3;
  enum Kind { KIND_A = 0; }
}
extend google.protobuf.FieldOptions { bool flag = 50001; }
service Works { rpc Work(Outer) returns (Outer.Inner); }
";

#[test]
fn every_kind_of_element_is_visited() {
    macro_rules! visit {
        ($($id:literal $element:ident)+) => {
            plugin([$(Rule::lint($id, "Visits.", each::<$element>(|element, check| {
                check.report(element, element.name());
                Ok(())
            }))),+])
        };
    }
    let spec = visit! {
        "EACH_FILE" File "EACH_IMPORT" Import "EACH_MESSAGE" Message "EACH_ONEOF" Oneof "EACH_ENUM" Enum
        "EACH_VALUE" EnumValue "EACH_EXTENSION" Extension "EACH_SERVICE" Service "EACH_METHOD" Method
    };
    CheckTest::new(spec)
        .file("a.proto", ALL)
        .rule_ids([
            "EACH_FILE",
            "EACH_IMPORT",
            "EACH_MESSAGE",
            "EACH_ONEOF",
            "EACH_ENUM",
            "EACH_VALUE",
            "EACH_EXTENSION",
            "EACH_SERVICE",
            "EACH_METHOD",
        ])
        .expect(
            "EACH_FILE a.proto:1:1 a.proto
             EACH_IMPORT a.proto:3:1 google/protobuf/descriptor.proto
             EACH_MESSAGE a.proto:4:1 Outer
             EACH_MESSAGE a.proto:5:3 Inner
             EACH_ONEOF a.proto:7:3 choice
             EACH_ENUM a.proto:9:3 Kind
             EACH_VALUE a.proto:9:15 KIND_A
             EACH_EXTENSION a.proto:11:39 flag
             EACH_SERVICE a.proto:12:1 Works
             EACH_METHOD a.proto:12:17 Work",
        )
        .run();
}

#[test]
fn imports_are_visited_on_request() {
    let spec = || {
        plugin([Rule::lint(
            "ALL_FILES",
            "Visits.",
            each::<File>(|file, check| {
                check.report_without_place(format!("{} {}", file.name(), file.is_import()));
                Ok(())
            })
            .with_imports(),
        )])
    };
    CheckTest::new(spec())
        .file("a.proto", ALL)
        .rule_ids(["ALL_FILES"])
        .expect("ALL_FILES - a.proto false\nALL_FILES - google/protobuf/descriptor.proto true")
        .run();
}

#[test]
fn elements_pair_by_name_and_number() {
    let spec = plugin([
        Rule::breaking(
            "PAIR_VALUE",
            "Pairs.",
            pair::<EnumValue>(|new, old, check| {
                check.report_against(new, old, format!("{} was {}", new.name(), old.name()));
                Ok(())
            }),
        ),
        Rule::breaking(
            "PAIR_METHOD",
            "Pairs.",
            pair::<Method>(|new, old, check| {
                // The place of the request's type.
                check.report_against(Place::from(new).within([2]), old, new.name());
                Ok(())
            }),
        ),
    ]);
    let head = "syntax = \"proto3\"; message M {} ";
    CheckTest::new(spec)
        .against_file("a.proto", format!("{head}enum E {{ option allow_alias = true; A = 0; B = 1; C = 1; G = 2; }} service S {{ rpc M(M) returns (M); rpc Gone(M) returns (M); }}"))
        .file("b.proto", format!("{head}\nenum E {{ option allow_alias = true; A2 = 0; C = 1; B = 1; }}\nservice S {{ rpc M(M) returns (M); }}"))
        .rule_ids(["PAIR_VALUE", "PAIR_METHOD"])
        .expect(
            "PAIR_METHOD b.proto:3:19 M
             PAIR_VALUE b.proto:2:37 A2 was A
             PAIR_VALUE b.proto:2:45 C was C
             PAIR_VALUE b.proto:2:52 B was B",
        )
        .run();
}

#[test]
fn a_client_turns_pages_and_splits_calls() -> Result {
    let report = |check: &mut Check<'_>| {
        check.report_without_place(check.rule_id());
        Ok(())
    };
    let ids: Vec<_> = (0..600).map(|number| format!("RULE_{number:03}")).collect();
    let rules = ids
        .iter()
        .map(|id| Rule::lint(id, "Reports.", report).in_category("ALL"));
    let spec = plugin(rules)
        .category(Category::new("ALL", "All of them."))
        .info(Info::new("Has many rules."));
    let client = CheckClient::new(spec.into_service()?);
    let ctx = Context::new();
    let listed = block_on(client.rules(&ctx))?;
    assert!(listed.iter().map(|rule| &rule.id).eq(&ids));
    assert_eq!(block_on(client.categories(&ctx))?.len(), 1);
    assert_eq!(block_on(client.info(&ctx))?.documentation, "Has many rules.");

    let files = FileSet::from_files([&b"\x0a\x07a.proto"[..]])?;
    let request = CheckRequest::new().files(&files).rule_ids(&ids);
    let found = block_on(client.check(&ctx, &request))?;
    assert!(found.iter().map(|found| &found.message).eq(&ids));
    let none = block_on(client.check(&ctx, &CheckRequest::new().files(&files)))?;
    assert!(none.is_empty(), "no rule runs by default");
    let error = block_on(client.check(&ctx, &CheckRequest::new())).expect_err("no files");
    assert_eq!(error.code(), Code::InvalidArgument);
    Ok(())
}

#[test]
#[should_panic(expected = "+ RULE - Found.\n- RULE a.proto:1:1 Expected.\n")]
fn a_failing_test_prints_a_diff() {
    let found = |check: &mut Check<'_>| {
        check.report_without_place("Found.");
        Ok(())
    };
    CheckTest::new(plugin([Rule::lint("RULE", "Reports.", found)]))
        .file("a.proto", "syntax = \"proto3\";")
        .rule_ids(["RULE"])
        .expect("RULE a.proto:1:1 Expected.")
        .run();
}
