//! The commands of the protocols' specifications, character for character, against the price list on their port.

use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use crate::price_list::PriceList;

/// Port of every command.
const PORT: u16 = 50051;

static PORT_IN_USE: Mutex<()> = Mutex::new(());

/// Commands of FinFocus' specification, each with a part of its response.
const FINFOCUS: [(&str, &str); 3] = [
    (
        r"grpcurl -plaintext localhost:50051 \
finfocus.v1.ObservabilityService/HealthCheck",
        r#""status": "STATUS_SERVING""#,
    ),
    (
        r"grpcurl -plaintext localhost:50051 \
finfocus.v1.CostSourceService/Name",
        r#""name": "pricelist""#,
    ),
    (
        r#"grpcurl -plaintext -d '{
"resource": {
"provider": "aws",
"resource_type": "ec2",
"sku": "t3.micro"
}
}' localhost:50051 \
finfocus.v1.CostSourceService/Supports"#,
        r#""supported": true"#,
    ),
];

/// Commands of PulumiCost's specification, each with a part of its response.
const PULUMICOST: [(&str, &str); 3] = [
    (
        r"grpcurl -plaintext localhost:50051 \
  pulumicost.v1.ObservabilityService/HealthCheck",
        r#""status": "STATUS_SERVING""#,
    ),
    (
        r"grpcurl -plaintext localhost:50051 \
  pulumicost.v1.CostSourceService/Name",
        r#""name": "pricelist""#,
    ),
    (
        r#"grpcurl -plaintext -d '{
  "resource": {
    "provider": "aws",
    "resource_type": "ec2",
    "sku": "t3.micro"
  }
}' localhost:50051 \
  pulumicost.v1.CostSourceService/Supports"#,
        r#""supported": true"#,
    ),
];

/// Runs each command in a shell. With a file, grpcurl reads the schema from it instead of asking the plugin.
fn commands(lab: &Lab, commands: &[(&str, &str)], proto: Option<&str>) -> Outcome {
    let grpcurl = lab.grpcurl()?;
    let program = lab.ours("finfocus-plugin-pricelist");
    let _one_at_a_time = PORT_IN_USE.lock();
    // Another program on the port must not pass for our plugin.
    TcpListener::bind((Ipv4Addr::LOCALHOST, PORT)).map_err(|e| {
        Stop::Skipped(format!(
            "cannot listen on port {PORT}: {e}; end the program that uses it"
        ))
    })?;
    let _plugin = PriceList::start_on(&program, &lab.prices(), PORT)?;
    for (command, expected) in commands {
        let mut shell = Command::new("sh");
        shell
            .arg("-c")
            .arg(match proto {
                // Everything after the program's name stays as it is.
                Some(file) => command.replacen(
                    "grpcurl",
                    &format!("grpcurl -import-path finfocus-proto/proto -proto {file}"),
                    1,
                ),
                None => (*command).to_owned(),
            })
            .current_dir(lab.path("."))
            .env("PATH", path_with(&grpcurl));
        let ended = lab.run(shell, b"")?;
        let held = ended.status.success() && ended.stdout_text().contains(expected);
        check(held, &format!("{expected} from `{command}`"), &ended)?;
    }
    Ok(format!("{} commands", commands.len()))
}

/// PATH with the directory of this program first.
fn path_with(program: &Path) -> OsString {
    let mut path = program.parent().unwrap_or(Path::new("")).as_os_str().to_owned();
    if let Some(rest) = std::env::var_os("PATH") {
        path.push(":");
        path.push(rest);
    }
    path
}

#[test]
fn finfocus_commands_by_reflection() {
    attempt(|lab| commands(lab, &FINFOCUS, None));
}

#[test]
fn finfocus_commands_by_proto() {
    attempt(|lab| commands(lab, &FINFOCUS, Some("finfocus/v1/costsource.proto")));
}

#[test]
fn pulumicost_commands_by_reflection() {
    attempt(|lab| commands(lab, &PULUMICOST, None));
}

#[test]
fn pulumicost_commands_by_proto() {
    attempt(|lab| commands(lab, &PULUMICOST, Some("pulumicost/v1/costsource.proto")));
}
