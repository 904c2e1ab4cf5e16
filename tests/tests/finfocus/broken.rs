//! A price list that cannot be used: the plugin serves, and says what is wrong.

use std::fs;
use std::time::{Duration, Instant};

use finfocus_proto::v1::cost_source_service::CostSourceService;
use finfocus_proto::v1::{
    DryRunRequest, ErrorCategory, ErrorCode, ErrorDetail, EstimateCostRequest, GetBudgetsRequest, GetPluginInfoRequest,
    GetPricingSpecRequest, GetRecommendationsRequest, NameRequest, ResourceDescriptor, SupportsRequest,
};
use pluginrpc::Code;

use crate::plugin::{client, hosted, projected_cost, soon};

const HEADER: &str = "provider,resource_type,sku,region,unit,rate,currency\n";

#[tokio::test]
async fn every_cost_call_says_at_once_what_is_wrong_and_where() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("prices.csv");
    fs::write(&file, format!("{HEADER}aws,ec2,t3.micro,us-east-1,hour,-1,USD\n")).unwrap();
    let (mut running, port) = hosted(&[], &[("FINFOCUS_PLUGIN_PRICELIST_FILE", &file)]);
    let source = client(port).await;
    assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
    assert_eq!(
        source
            .get_plugin_info(&soon(), GetPluginInfoRequest {})
            .await
            .unwrap()
            .name,
        "pricelist"
    );
    let started = Instant::now();
    let place = format!("{}:2:33: rate is \"-1\", which is negative", file.display());
    let resource = Some(ResourceDescriptor {
        resource_type: "ec2".to_owned(),
        ..ResourceDescriptor::default()
    });
    let spec = GetPricingSpecRequest {
        resource: resource.clone(),
    };
    let supports = SupportsRequest {
        resource: resource.clone(),
    };
    let estimate = EstimateCostRequest {
        resource_type: "ec2".to_owned(),
        ..EstimateCostRequest::default()
    };
    let actual = crate::actual::request("i-1", "2026-01-01", "2026-01-02");
    let recommendations = GetRecommendationsRequest::default();
    for error in [
        projected_cost(&source, ["ec2", "t3.micro", "us-east-1"]).await.err(),
        source.get_pricing_spec(&soon(), spec).await.err(),
        source.get_actual_cost(&soon(), actual).await.err(),
        source.supports(&soon(), supports).await.err(),
        source.estimate_cost(&soon(), estimate).await.err(),
        source.get_recommendations(&soon(), recommendations).await.err(),
        source.get_budgets(&soon(), GetBudgetsRequest::default()).await.err(),
    ] {
        let error = error.unwrap();
        assert_eq!(error.code(), Code::FailedPrecondition);
        assert!(
            error.message().contains(&place) && !error.message().contains('\n'),
            "{error}"
        );
        assert!(
            error.message().contains("named by FINFOCUS_PLUGIN_PRICELIST_FILE"),
            "{error}"
        );
        let detail: ErrorDetail = error.detail().unwrap();
        assert_eq!(
            (detail.code(), detail.category()),
            (ErrorCode::PluginNotConfigured, ErrorCategory::Configuration)
        );
        assert_eq!(
            (detail.details["line"].as_str(), detail.details["column"].as_str()),
            ("2", "33")
        );
    }
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());

    let dry_run = source
        .dry_run(
            &soon(),
            DryRunRequest {
                resource,
                ..DryRunRequest::default()
            },
        )
        .await
        .unwrap();
    assert!(!dry_run.configuration_valid);
    let [error] = &dry_run.configuration_errors[..] else {
        panic!("{dry_run:?}");
    };
    assert!(error.contains(&place), "{error}");
    assert!(running.is_running());
    // Said once, for whoever reads logs.
    let logged = running.stderr();
    assert_eq!(logged.lines().count(), 1, "{logged}");
    assert!(
        logged.contains("\"level\":\"error\"") && logged.contains("prices.csv:2:33"),
        "{logged}"
    );
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once() {
    let directory = tempfile::tempdir().unwrap();
    let usage = directory.path().join("usage.csv");
    fs::write(
        &usage,
        "resource_id,start,end,amount,unit\ni-1,2026-01-01,2026-01-02,much,hour\n",
    )
    .unwrap();
    let usage = usage.to_str().unwrap();
    let args = [
        "--price-list=/nonexistent/p.csv",
        "--usage",
        usage,
        "--budgets=/nonexistent/b.csv",
    ];
    let (_running, port) = hosted(&args, &[]);
    let request = DryRunRequest {
        resource: Some(ResourceDescriptor {
            resource_type: "ec2".to_owned(),
            ..ResourceDescriptor::default()
        }),
        ..DryRunRequest::default()
    };
    let dry_run = client(port).await.dry_run(&soon(), request).await.unwrap();
    let told = &dry_run.configuration_errors;
    // A mistake in the budgets stops budgets only.
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("/nonexistent/p.csv: it cannot be read"), "{told:?}");
    assert!(told[1].contains("usage.csv:2:27: amount is no number"), "{told:?}");
    assert!(told[1].contains("named by --usage"), "{told:?}");
    let budgets = client(port)
        .await
        .get_budgets(&soon(), GetBudgetsRequest::default())
        .await;
    assert_eq!(budgets.unwrap_err().code(), Code::FailedPrecondition);
}

#[tokio::test]
async fn whatever_is_wrong_it_serves() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("config.yaml"), "plugins: [\n").unwrap();
    let missing = "--price-list=/nonexistent/prices.csv";
    for (args, env, told) in [
        (&[missing][..], &[][..], "/nonexistent/prices.csv: it cannot be read"),
        (&["--price-list="], &[], "--price-list: it requires a value"),
        (&[], &[("FINFOCUS_HOME", home.path())], "config.yaml:"),
        (&[], &[("FINFOCUS_PLUGIN_PRICELIST_FILE", home.path())], "it is no file"),
    ] {
        let (_running, port) = hosted(args, env);
        let error = projected_cost(&client(port).await, ["ec2", "t3.micro", "us-east-1"])
            .await
            .unwrap_err();
        assert_eq!(error.code(), Code::FailedPrecondition);
        assert!(error.message().contains(told), "{error}");
    }
}

#[tokio::test]
async fn a_good_list_is_used_whoever_names_it() {
    let home = tempfile::tempdir().unwrap();
    fs::write(
        home.path().join("prices.csv"),
        format!("{HEADER}aws,ec2,t3.micro,us-east-1,month,5,EUR\n"),
    )
    .unwrap();
    let json =
        r#"[{"provider":"aws","resource_type":"ec2","sku":"t3.micro","unit":"month","rate":5,"currency":"EUR"}]"#;
    fs::write(home.path().join("prices.json"), json).unwrap();
    fs::write(
        home.path().join("config.yaml"),
        "plugins:\n  pricelist:\n    file: prices.csv\n",
    )
    .unwrap();
    let (csv, json) = (home.path().join("prices.csv"), home.path().join("prices.json"));
    for (args, env) in [
        (&["--price-list", json.to_str().unwrap()][..], &[][..]),
        (&[], &[("FINFOCUS_PLUGIN_PRICELIST_FILE", csv.as_path())]),
        (&[], &[("FINFOCUS_HOME", home.path())]),
    ] {
        let (_running, port) = hosted(args, env);
        let cost = projected_cost(&client(port).await, ["ec2:Instance", "t3.micro", "us-east-1"])
            .await
            .unwrap();
        assert_eq!((cost.cost_per_month, cost.currency.as_str()), (5.0, "EUR"));
    }
}
