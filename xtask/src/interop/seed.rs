//! The commands of the protocol's specification, as they are written there, against the price list on the port that they
//! name.

use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, PriceList, Stop, check};

/// The port of all of them.
const PORT: u16 = 50051;

/// What the specification of FinFocus shows, and a word of each answer.
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

/// What that of PulumiCost shows.
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

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "grpcurl",
        what: "the commands of FinFocus' specification, by reflection",
        try_it: |lab| commands(lab, &FINFOCUS, None),
    },
    Row {
        peer: "grpcurl",
        what: "the commands of FinFocus' specification, by -proto",
        try_it: |lab| commands(lab, &FINFOCUS, Some("finfocus/v1/costsource.proto")),
    },
    Row {
        peer: "grpcurl",
        what: "the commands of PulumiCost's specification, by reflection",
        try_it: |lab| commands(lab, &PULUMICOST, None),
    },
    Row {
        peer: "grpcurl",
        what: "the commands of PulumiCost's specification, by -proto",
        try_it: |lab| commands(lab, &PULUMICOST, Some("pulumicost/v1/costsource.proto")),
    },
];

/// Has a shell run each command word for word; with a file, grpcurl is told the schema and asks for none.
fn commands(lab: &Lab<'_>, commands: &[(&str, &str)], proto: Option<&str>) -> Outcome {
    let grpcurl = lab.peers.grpcurl().map_err(Stop::Skipped)?;
    let program = lab.ours("finfocus-plugin-pricelist")?;
    // Somebody else's plugin must not be taken for ours.
    TcpListener::bind((Ipv4Addr::LOCALHOST, PORT))
        .map_err(|e| Stop::Skipped(format!("port {PORT} cannot be had: {e}; end who listens there")))?;
    let _plugin = PriceList::start_on(program, &lab.workspace.path("tests/interop/prices.csv"), PORT)?;
    for (command, expected) in commands {
        let mut shell = Command::new("sh");
        shell
            .arg("-c")
            .arg(match proto {
                // The words after the program stay as they are.
                Some(file) => command.replacen(
                    "grpcurl",
                    &format!("grpcurl -import-path finfocus-proto/proto -proto {file}"),
                    1,
                ),
                None => (*command).to_owned(),
            })
            .current_dir(lab.workspace.path("."))
            .env("PATH", path_with(&grpcurl));
        let ended = lab.run(shell, b"")?;
        let held = ended.status.success() && ended.stdout_text().contains(expected);
        check(held, &format!("{expected} from `{command}`"), &ended)?;
    }
    Ok(format!("{} commands as they are written", commands.len()))
}

/// Where programs are looked for, with the folder of this one first.
fn path_with(program: &Path) -> OsString {
    let mut path = program.parent().unwrap_or(Path::new("")).as_os_str().to_owned();
    if let Some(rest) = std::env::var_os("PATH") {
        path.push(":");
        path.push(rest);
    }
    path
}
