//! grpcurl against the price list, started as a FinFocus host starts it.

use std::process::Command;

use serde_json::Value;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::run::Ended;
use pluginrpc_tests::text;

const SERVICE: &str = "finfocus.v1.CostSourceService";

/// Source of the schema.
#[derive(Clone, Copy)]
enum By {
    Reflection,
    Proto,
}

fn grpcurl(lab: &Lab, by: By, before: &[&str], after: &[&str]) -> Result<Ended, Stop> {
    let mut command = Command::new(lab.grpcurl()?);
    command.args(["-plaintext", "-max-time", "20"]);
    if let By::Proto = by {
        // With -proto and without -use-reflection, grpcurl does not use reflection.
        command
            .arg("-import-path")
            .arg(lab.path("finfocus-proto/proto"))
            .args(["-proto", "finfocus/v1/costsource.proto"]);
    }
    command.args(before).arg(lab.price_list()?.address()).args(after);
    lab.run(command, b"")
}

/// Calls a method and returns its response as JSON.
fn answer(lab: &Lab, by: By, method: &str, request: &Value) -> Result<Value, Stop> {
    let ended = grpcurl(lab, by, &["-d", &request.to_string()], &[method])?;
    check(ended.status.success(), &format!("{method} to answer"), &ended)?;
    serde_json::from_slice(&ended.stdout).map_err(|error| {
        Stop::Failed(format!(
            "{method} did not respond with JSON ({error}): {}",
            ended.describe()
        ))
    })
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

fn list(lab: &Lab) -> Outcome {
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

fn describe(lab: &Lab) -> Outcome {
    let service = grpcurl(lab, By::Reflection, &[], &["describe", SERVICE])?;
    check(
        service.status.success() && service.stdout_text().contains("rpc GetProjectedCost ("),
        "the service with rpc GetProjectedCost",
        &service,
    )?;
    // The types of its fields are in other files, so reflection must serve the imports too.
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

fn call(lab: &Lab, by: By) -> Outcome {
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

fn error(lab: &Lab, by: By) -> Outcome {
    let ended = grpcurl(
        lab,
        by,
        &["-d", &resource("ec2", "no-such-sku").to_string()],
        &[&format!("{SERVICE}/GetProjectedCost")],
    )?;
    // grpcurl exits with 64 plus the code, 5.
    let said = ended.stderr_text();
    check(
        ended.status.code() == Some(64 + 5) && said.contains("Code: NotFound") && said.contains("no-such-sku"),
        "NotFound, naming no-such-sku",
        &ended,
    )?;
    Ok(text::quote(said.as_bytes(), 120))
}

fn health(lab: &Lab) -> Outcome {
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

#[test]
fn list_by_reflection() {
    attempt(list);
}

#[test]
fn describe_by_reflection() {
    attempt(describe);
}

#[test]
fn call_by_reflection() {
    attempt(|lab| call(lab, By::Reflection));
}

#[test]
fn call_by_proto() {
    attempt(|lab| call(lab, By::Proto));
}

#[test]
fn error_by_reflection() {
    attempt(|lab| error(lab, By::Reflection));
}

#[test]
fn error_by_proto() {
    attempt(|lab| error(lab, By::Proto));
}

#[test]
fn health_by_reflection() {
    attempt(health);
}
