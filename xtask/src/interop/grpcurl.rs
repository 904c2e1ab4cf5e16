//! grpcurl against the price list, started as a FinFocus host starts it.

use std::process::Command;

use serde_json::Value;

use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::process::Ended;
use crate::ui;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "grpcurl",
        what: "list, by reflection",
        try_it: list,
    },
    Row {
        peer: "grpcurl",
        what: "describe, by reflection",
        try_it: describe,
    },
    Row {
        peer: "grpcurl",
        what: "call, by reflection",
        try_it: |lab| call(lab, By::Reflection),
    },
    Row {
        peer: "grpcurl",
        what: "call, by -proto",
        try_it: |lab| call(lab, By::Proto),
    },
    Row {
        peer: "grpcurl",
        what: "error, by reflection",
        try_it: |lab| error(lab, By::Reflection),
    },
    Row {
        peer: "grpcurl",
        what: "error, by -proto",
        try_it: |lab| error(lab, By::Proto),
    },
    Row {
        peer: "grpcurl",
        what: "grpc.health.v1, by reflection",
        try_it: health,
    },
];

const SERVICE: &str = "finfocus.v1.CostSourceService";

/// Where grpcurl has the schema from.
#[derive(Clone, Copy)]
enum By {
    Reflection,
    Proto,
}

fn grpcurl(lab: &Lab<'_>, by: By, before: &[&str], after: &[&str]) -> Result<Ended, Stop> {
    let mut command = Command::new(lab.peers.grpcurl().map_err(Stop::Skipped)?);
    command.args(["-plaintext", "-max-time", "20"]);
    if let By::Proto = by {
        // Without -use-reflection grpcurl then asks the server for nothing.
        command
            .arg("-import-path")
            .arg(lab.workspace.path("finfocus-proto/proto"))
            .args(["-proto", "finfocus/v1/costsource.proto"]);
    }
    command.args(before).arg(lab.price_list()?.address()).args(after);
    lab.run(command, b"")
}

/// Calls a method; its answer as JSON.
fn answer(lab: &Lab<'_>, by: By, method: &str, request: &Value) -> Result<Value, Stop> {
    let ended = grpcurl(lab, by, &["-d", &request.to_string()], &[method])?;
    check(ended.status.success(), &format!("{method} to answer"), &ended)?;
    serde_json::from_slice(&ended.stdout)
        .map_err(|error| Stop::Failed(format!("{method} answered no JSON ({error}): {}", ended.describe())))
}

fn resource(resource_type: &str, sku: &str) -> Value {
    serde_json::json!({ "resource": {
        "provider": "aws", "resource_type": resource_type, "sku": sku, "region": "us-east-1"
    }})
}

fn expect_number(answer: &Value, field: &str, expected: f64) -> Result<(), Stop> {
    match answer.get(field).and_then(Value::as_f64) {
        Some(number) if (number - expected).abs() < 1e-9 => Ok(()),
        _ => Err(Stop::Failed(format!("expected {field} {expected} in {answer}"))),
    }
}

fn expect_text(answer: &Value, field: &str, expected: &str) -> Result<(), Stop> {
    if answer.get(field).and_then(Value::as_str) == Some(expected) {
        return Ok(());
    }
    Err(Stop::Failed(format!("expected {field} \"{expected}\" in {answer}")))
}

fn list(lab: &Lab<'_>) -> Outcome {
    let ended = grpcurl(lab, By::Reflection, &[], &["list"])?;
    let services = ended.stdout_text();
    let services: Vec<&str> = services.lines().collect();
    let wanted = [
        SERVICE,
        "grpc.health.v1.Health",
        "grpc.reflection.v1.ServerReflection",
        "grpc.reflection.v1alpha.ServerReflection",
    ];
    check(
        ended.status.success() && wanted.iter().all(|service| services.contains(service)),
        &wanted.join(", "),
        &ended,
    )?;
    Ok(services.join(", "))
}

fn describe(lab: &Lab<'_>) -> Outcome {
    let service = grpcurl(lab, By::Reflection, &[], &["describe", SERVICE])?;
    check(
        service.status.success() && service.stdout_text().contains("rpc GetProjectedCost ("),
        "the service with rpc GetProjectedCost",
        &service,
    )?;
    // A message whose fields' types stand in other files: the import closure has to be there.
    let message = "finfocus.v1.GetProjectedCostResponse";
    let described = grpcurl(lab, By::Reflection, &[], &["describe", message])?;
    check(
        described.status.success() && described.stdout_text().contains("double unit_price = 1"),
        "the message with double unit_price = 1",
        &described,
    )?;
    let rpcs = service.stdout_text().matches("rpc ").count();
    Ok(format!("{SERVICE} with {rpcs} rpcs, and {message}"))
}

fn call(lab: &Lab<'_>, by: By) -> Outcome {
    let method = |name: &str| format!("{SERVICE}/{name}");
    let name = answer(lab, by, &method("Name"), &serde_json::json!({}))?;
    expect_text(&name, "name", "pricelist")?;

    let hourly = answer(lab, by, &method("GetProjectedCost"), &resource("ec2", "t3.micro"))?;
    expect_number(&hourly, "unitPrice", 0.0104)?;
    expect_number(&hourly, "costPerMonth", 0.0104 * 730.0)?;
    expect_text(&hourly, "currency", "USD")?;

    let usage = answer(lab, by, &method("GetProjectedCost"), &resource("s3", "standard"))?;
    expect_number(&usage, "unitPrice", 0.023)?;
    expect_text(&usage, "billingDetail", "usage-based, per GB-month")?;
    Ok(format!("Name and GetProjectedCost: {hourly}"))
}

fn error(lab: &Lab<'_>, by: By) -> Outcome {
    let ended = grpcurl(
        lab,
        by,
        &["-d", &resource("ec2", "no-such-sku").to_string()],
        &[&format!("{SERVICE}/GetProjectedCost")],
    )?;
    // grpcurl exits with 64 and the number of the code, which is 5 here.
    let said = ended.stderr_text();
    check(
        ended.status.code() == Some(64 + 5) && said.contains("Code: NotFound") && said.contains("no-such-sku"),
        "NotFound, naming no-such-sku",
        &ended,
    )?;
    Ok(ui::quote(said.as_bytes(), 120))
}

fn health(lab: &Lab<'_>) -> Outcome {
    for service in ["", SERVICE] {
        let health = answer(
            lab,
            By::Reflection,
            "grpc.health.v1.Health/Check",
            &serde_json::json!({ "service": service }),
        )?;
        expect_text(&health, "status", "SERVING")?;
    }
    Ok("SERVING".to_owned())
}
