//! The same executable on the command line: PluginRPC, whatever the environment says about hosts.

use std::process::Command;
use std::time::Duration;

use finfocus_proto::v1::NameRequest;
use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use pluginrpc::runner::Environment;
use pluginrpc::{Client, Code, Executable, Format, Spec};
use pluginrpc_tests::programs;

use crate::plugin::{Running, plugin, projected_cost, soon};

/// What a host of another kind, or a shell that one was started from, hands on to everybody.
const HOSTILE: [(&str, &str); 4] = [
    ("FINFOCUS_PLUGIN_PORT", "1"),
    ("PULUMICOST_PLUGIN_PORT", "http"),
    ("PLUGIN_PROTOCOL_VERSIONS", "1"),
    ("PORT", "0"),
];

/// The executable as a client runs it.
fn executable() -> Executable {
    let mut environment = Environment::empty().with("FINFOCUS_HOME", "/nonexistent/finfocus");
    for (name, value) in HOSTILE {
        environment = environment.with(name, value);
    }
    Executable::new(programs::built("finfocus-plugin-pricelist")).with_environment(environment)
}

#[tokio::test]
async fn procedures_answer_in_binary_and_json() {
    for format in [Format::Binary, Format::Json] {
        let source = CostSourceServiceClient::new(Client::new(executable()).with_format(format));
        assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
        let cost = projected_cost(&source, ["aws:ec2/instance:Instance", "t3.micro", "us-east-1"])
            .await
            .unwrap();
        assert_eq!((cost.unit_price, cost.cost_per_month), (0.0104, 7.592));
        let error = projected_cost(&source, ["ec2", "t9.huge", "us-east-1"])
            .await
            .unwrap_err();
        assert_eq!(error.code(), Code::NotFound);
        assert!(error.message().contains("no sku \"t9.huge\""), "{error}");

        let broken = executable().with_args(["--price-list", "/nonexistent/p.csv"]);
        let source = CostSourceServiceClient::new(Client::new(broken).with_format(format));
        let error = projected_cost(&source, ["ec2", "t3.micro", "us-east-1"])
            .await
            .unwrap_err();
        assert_eq!(error.code(), Code::FailedPrecondition);
        assert!(
            error.message().contains("/nonexistent/p.csv: it cannot be read"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn the_spec_names_the_procedures() {
    for format in [Format::Binary, Format::Json] {
        let spec = Client::new(executable())
            .with_format(format)
            .spec(&soon())
            .await
            .unwrap();
        assert!(
            find(&spec, "/finfocus.v1.CostSourceService/GetProjectedCost")
                .is_some_and(|args| args == ["projected-cost"]),
            "{spec:?}"
        );
        // One word cannot mean two procedures.
        assert!(
            find(&spec, "/pulumicost.v1.CostSourceService/GetProjectedCost").is_some_and(|args| args.is_empty()),
            "{spec:?}"
        );
    }
}

/// The words of a procedure.
fn find(spec: &Spec, path: &str) -> Option<Vec<String>> {
    let procedure = spec.procedures().iter().find(|procedure| procedure.path() == path);
    procedure.map(|procedure| procedure.args().to_vec())
}

#[test]
fn what_is_asked_decides_and_not_the_environment() {
    for (args, told) in [
        (&["--protocol"][..], "1\n"),
        (
            &["--version"],
            concat!("finfocus-plugin-pricelist ", env!("CARGO_PKG_VERSION"), "\n"),
        ),
        (&["--help"], "Prices cloud resources from a price list.\n"),
        (&["--spec", "--format=json"], "{\"procedures\":["),
        (
            &["name", "--format", "json"],
            "{\"value\":{\"@type\":\"type.googleapis.com/finfocus.v1.NameResponse\",",
        ),
    ] {
        let mut running = Running::start(hostile(args));
        let (status, took) = running.ended();
        assert_eq!((status.code(), running.stderr().as_str()), (Some(0), ""), "{args:?}");
        assert!(running.stdout().starts_with(told), "{args:?}: {}", running.stdout());
        assert!(took < Duration::from_secs(5), "{args:?}: {took:?}");
    }
    let mut running = Running::start(hostile(&["no-such-procedure"]));
    let (status, _) = running.ended();
    assert_eq!((status.code(), running.stdout().as_str()), (Some(1), ""));
    assert!(running.stderr().contains("no-such-procedure"), "{}", running.stderr());
}

fn hostile(args: &[&str]) -> Command {
    let mut command = plugin();
    command.args(args).envs(HOSTILE);
    command
}

#[test]
fn help_names_what_hosts_and_people_pass() {
    let mut running = Running::start(hostile(&["-h"]));
    running.ended();
    let help = running.stdout();
    for option in [
        "--price-list FILE",
        "--usage FILE",
        "--budgets FILE",
        "--port N",
        "--stdio",
        "projected-cost",
        "FINFOCUS_PLUGIN_PRICELIST_FILE",
    ] {
        assert!(help.contains(option), "{option}: {help}");
    }
}
