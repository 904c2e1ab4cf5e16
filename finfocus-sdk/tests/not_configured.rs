//! A plugin that could not be set up is there, says who it is, and says what is wrong.

#![allow(clippy::expect_used, clippy::indexing_slicing)] // in what the tests share

mod common;

use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

use common::{Served, called, example, moods, projected, resource};
use finfocus_sdk::pluginrpc::{Call, block_on};
use finfocus_sdk::pluginrpc_grpc::Channel;
use finfocus_sdk::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_sdk::v1::health_check_response::Status;
use finfocus_sdk::v1::observability_service::{ObservabilityService, ObservabilityServiceClient};
use finfocus_sdk::v1::{
    DryRunRequest, ErrorCode, ErrorDetail, EstimateCostRequest, GetBudgetsRequest, GetPluginInfoRequest,
    GetPricingSpecRequest, GetRecommendationsRequest, HealthCheckRequest, NameRequest, SupportsRequest,
};
use finfocus_sdk::{Code, Context, CostSourcePlugin, Error, Invocation};

const BROKEN: &str = "moods is not configured: prices.csv:2:33: rate is no number; \
                      prices.csv:3:1: \\u{1b}[31mno sku; correct it and run again";

fn plugin(args: &[&str]) -> CostSourcePlugin<moods::Moods> {
    moods::plugin().invocation(Invocation::new(args.iter().copied(), [("", ""); 0]))
}

fn is_not_configured(error: &Error, message: &str) {
    assert_eq!((error.code(), error.message()), (Code::FailedPrecondition, message));
    let detail: ErrorDetail = error.detail().expect("a detail");
    assert_eq!(
        (detail.code(), detail.message.as_str()),
        (ErrorCode::PluginNotConfigured, message)
    );
    assert_eq!(detail.details["trace_id"].len(), 32);
    assert!(!message.contains('\n'));
}

/// Everything that there is to ask of a plugin whose prices are broken.
async fn is_broken<C: Call + Clone>(call: C) -> Result<(), Error> {
    let costs = CostSourceServiceClient::new(call.clone());
    let ctx = Context::new().with_timeout(Duration::from_secs(10));
    assert_eq!(costs.name(&ctx, NameRequest {}).await?.name, "moods");
    let began = Instant::now();
    assert!(costs.get_projected_cost(&ctx, projected("ec2")).await.is_err());
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    let info = costs.get_plugin_info(&ctx, GetPluginInfoRequest {}).await?;
    assert_eq!((info.name.as_str(), info.capabilities.len()), ("moods", 8));

    let dry_run = DryRunRequest {
        resource: resource("ec2"),
        ..DryRunRequest::default()
    };
    let dry_run = costs.dry_run(&ctx, dry_run).await?;
    assert!(!dry_run.configuration_valid);
    assert_eq!(
        dry_run.configuration_errors,
        [
            "prices.csv:2:33: rate is no number",
            "prices.csv:3:1: \\u{1b}[31mno sku"
        ]
    );
    let mut request = projected("ec2");
    request.dry_run = true;
    assert_eq!(
        costs.get_projected_cost(&ctx, request).await?.dry_run_result,
        Some(dry_run)
    );

    let errors = [
        costs.get_projected_cost(&ctx, projected("ec2")).await.map(drop),
        costs.get_actual_cost(&ctx, common::actual("i-1")).await.map(drop),
        costs
            .get_pricing_spec(
                &ctx,
                GetPricingSpecRequest {
                    resource: resource("ec2"),
                },
            )
            .await
            .map(drop),
        costs
            .supports(
                &ctx,
                SupportsRequest {
                    resource: resource("ec2"),
                },
            )
            .await
            .map(drop),
        costs
            .get_recommendations(&ctx, GetRecommendationsRequest::default())
            .await
            .map(drop),
        costs.get_budgets(&ctx, GetBudgetsRequest::default()).await.map(drop),
        costs
            .estimate_cost(
                &ctx,
                EstimateCostRequest {
                    resource_type: "aws:ec2/instance:Instance".to_owned(),
                    ..EstimateCostRequest::default()
                },
            )
            .await
            .map(drop),
    ];
    for error in errors {
        is_not_configured(&error.expect_err("there is no source"), BROKEN);
    }

    let observed = ObservabilityServiceClient::new(call);
    let health = observed.health_check(&ctx, HealthCheckRequest::default()).await?;
    assert_eq!((health.status(), health.message.as_str()), (Status::NotServing, BROKEN));
    Ok(())
}

#[tokio::test]
async fn over_grpc_every_call_says_what_is_wrong_within_a_second() -> Result<(), Error> {
    let served = Served::start(example("moods").arg("--mood=broken"));
    let channel = Channel::connect(&format!("http://{}", served.address)).await?;
    is_broken(channel.clone()).await?;
    is_broken(finfocus_proto::pulumicost::Client::new(channel)).await?;

    let said = served.stderr();
    assert_eq!(said.matches("is not configured").count(), 1, "told once: {said}");
    assert!(said.contains("\"level\":\"error\""), "{said}");
    Ok(())
}

#[test]
fn on_a_command_line_too() {
    let mut command = example("moods");
    command
        .env("FINFOCUS_PLUGIN_MOODS_MOOD", "broken")
        .env("FINFOCUS_LOG_LEVEL", "off");
    let run = |args: &[&str]| {
        let mut child = common::again(&command)
            .args(args)
            .stdin(Stdio::piped())
            .spawn()
            .expect("it is built");
        if let Some(mut stdin) = child.stdin.take() {
            let request =
                br#"{"value": {"@type": "finfocus.v1.GetProjectedCostRequest", "resource": {"resource_type": "ec2"}}}"#;
            let _ = stdin.write_all(if args.contains(&"projected-cost") {
                request
            } else {
                b"{\"value\": {}}"
            });
        }
        let output = child.wait_with_output().expect("it ends");
        (
            String::from_utf8_lossy(&output.stdout).into_owned(),
            output.status.success(),
        )
    };
    let (answer, _) = run(&["projected-cost", "--format", "json"]);
    assert!(
        answer.contains("CODE_FAILED_PRECONDITION") && answer.contains("prices.csv:2:33"),
        "{answer}"
    );
    let (name, ok) = run(&["call", "name"]);
    assert!(ok && name.contains("moods"), "{name}");
    let (spec, ok) = run(&["--spec", "--format", "json"]);
    assert!(ok && spec.contains("projected-cost"), "{spec}");
}

#[test]
fn a_panic_is_a_reason_as_any_other_and_its_text_stays_inside() -> Result<(), Error> {
    let plugin = plugin(&["--mood", "panic"]);
    let (costs, observed) = called(plugin);
    let error = block_on(costs.get_projected_cost(&Context::new(), projected("ec2"))).unwrap_err();
    let message = "moods is not configured: setting it up panicked: standard error says where, for whoever wrote the \
                   plugin; correct it and run again";
    is_not_configured(&error, message);
    let health = block_on(observed.health_check(&Context::new(), HealthCheckRequest::default()))?;
    assert_eq!(
        (health.status(), health.message.as_str()),
        (Status::NotServing, message)
    );
    Ok(())
}

#[test]
fn an_option_without_a_value_and_a_broken_file_are_reasons_too() {
    let (costs, _) = called(plugin(&["--mood"]));
    let error = block_on(costs.get_projected_cost(&Context::new(), projected("ec2"))).unwrap_err();
    is_not_configured(
        &error,
        "moods is not configured: --mood: it requires a value: --mood=VALUE; correct it and run again",
    );

    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("config.yaml");
    std::fs::write(&config, "plugins:\n  moods: [\n").unwrap();
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    let (costs, _) = called(moods::plugin().invocation(invocation));
    let error = block_on(costs.get_projected_cost(&Context::new(), projected("ec2"))).unwrap_err();
    assert!(error.message().contains("config.yaml:"), "{error}");
}

#[test]
fn one_that_takes_long_says_who_it_is_meanwhile() -> Result<(), Error> {
    let (costs, observed) = called(plugin(&["--mood=slow"]));
    let ctx = Context::new();
    let began = Instant::now();
    let health = block_on(observed.health_check(&ctx, HealthCheckRequest::default()))?;
    assert_eq!(health.status(), Status::NotServing);
    assert!(health.message.contains("still"), "{}", health.message);
    assert_eq!(block_on(costs.name(&ctx, NameRequest {}))?.name, "moods");
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let cost = block_on(costs.get_projected_cost(&ctx, projected("ec2")))?;
    assert_eq!(cost.cost_per_month, 365.0, "who can wait is answered");
    assert!(began.elapsed() > Duration::from_secs(5));
    Ok(())
}

#[test]
fn the_place_of_a_wrong_setting_is_told_in_parts_too() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("config.yaml");
    std::fs::write(&config, "plugins:\n  flat:\n    rate: a lot\n").unwrap();
    let mut command = example("minimal");
    let served = Served::start(command.env("FINFOCUS_HOME", home.path()));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let error = runtime.block_on(async {
        let channel = Channel::connect(&format!("http://{}", served.address)).await?;
        let costs = CostSourceServiceClient::new(channel);
        costs.get_projected_cost(&Context::new(), projected("ec2")).await
    });
    let error = error.unwrap_err();
    let config = config.display().to_string();
    let message = format!(
        "flat is not configured: {config}:3:11: plugins.flat.rate has to be dollars an hour, 0.05 for example; correct it \
         and run again"
    );
    is_not_configured(&error, &message);
    let details = error.detail::<ErrorDetail>().unwrap_or_default().details;
    let of = |key: &str| details.get(key).map(String::as_str);
    assert_eq!(
        (of("file"), of("line"), of("column")),
        (Some(config.as_str()), Some("3"), Some("11"))
    );
}
