//! BatchCost, and the services beside costs, through the generated clients.

// clippy lets tests unwrap, but not the functions they call.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use finfocus_sdk::domain::TypeMap;
use finfocus_sdk::domain::period::Period;
use finfocus_sdk::pluginrpc::block_on;
use finfocus_sdk::prost_types::Timestamp;
use finfocus_sdk::v1::cost_data::Data;
use finfocus_sdk::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_sdk::v1::resource_cost_result::Result as Outcome;
use finfocus_sdk::v1::supplemental_dataset_service::{SupplementalDatasetService, SupplementalDatasetServiceClient};
use finfocus_sdk::v1::usage_source_service::{UsageSourceService, UsageSourceServiceClient};
use finfocus_sdk::v1::*;
use finfocus_sdk::{
    BatchCost, Code, Context, ContractCommitments, CostSource, CostSourcePlugin, Error, LocalChannel,
    ResolveResourceTypes, Settings, abilities,
};

/// Prices `tN` at N, one lookup each.
struct Single {
    lookups: Arc<AtomicUsize>,
    at_once: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

impl CostSource for Single {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        self.lookups.fetch_add(1, Ordering::SeqCst);
        let now = self.at_once.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(1)).await;
        self.at_once.fetch_sub(1, Ordering::SeqCst);
        let resource = request.resource.unwrap_or_default();
        let price = resource.sku.trim_start_matches('t').parse::<f64>();
        let cost_per_month = price.map_err(|_| ErrorCode::ResourceNotFound.error("no such size"))?;
        Ok(GetProjectedCostResponse {
            cost_per_month,
            currency: "USD".to_owned(),
            ..GetProjectedCostResponse::default()
        })
    }

    async fn actual_cost(&self, _: &Context, request: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        let record = FocusCostRecord {
            billing_account_id: "our own".to_owned(),
            resource_id: request.resource_id,
            ..FocusCostRecord::default()
        };
        Ok(GetActualCostResponse {
            results: vec![ActualCostResult {
                cost: 1.0,
                focus_record: Some(record),
                ..ActualCostResult::default()
            }],
            next_page_token: "more".to_owned(),
            ..GetActualCostResponse::default()
        })
    }

    async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        Ok(GetPricingSpecResponse::default())
    }
}

fn single() -> (CostSourcePlugin<Single>, Arc<AtomicUsize>, Arc<AtomicUsize>) {
    let (lookups, most) = (Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
    let source = Single {
        lookups: lookups.clone(),
        at_once: Arc::default(),
        most: most.clone(),
    };
    let plugin = CostSourcePlugin::new("single", abilities!(Single), move |_: &Settings| Ok::<_, Error>(source));
    (plugin, lookups, most)
}

fn resource(sku: impl Into<String>) -> ResourceDescriptor {
    ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "ec2".to_owned(),
        sku: sku.into(),
        id: "urn".to_owned(),
        ..ResourceDescriptor::default()
    }
}

fn batch(query: CostQueryType, resources: Vec<ResourceDescriptor>) -> BatchCostRequest {
    let at = |seconds| Some(Timestamp { seconds, nanos: 0 });
    BatchCostRequest {
        resources,
        query_type: query.into(),
        start: at(0),
        end: at(3600),
        dry_run: false,
    }
}

fn client(channel: &LocalChannel) -> CostSourceServiceClient<LocalChannel> {
    CostSourceServiceClient::new(channel.clone())
}

#[tokio::test]
async fn a_source_without_a_batch_is_asked_one_by_one_in_order_and_bounded() {
    let (plugin, lookups, most) = single();
    let channel = plugin.batch_concurrency(4).into_channel();
    let resources: Vec<_> = (0..100)
        .map(|n| resource(if n == 7 { "large".to_owned() } else { format!("t{n}") }))
        .collect();
    let response = client(&channel)
        .batch_cost(&Context::new(), batch(CostQueryType::Projected, resources.clone()))
        .await;
    let response = response.unwrap();
    assert_eq!((response.results.len(), response.max_batch_size), (100, 100));
    for (at, (result, resource)) in response.results.iter().zip(&resources).enumerate() {
        assert_eq!(result.resource.as_ref(), Some(resource));
        match result.result.as_ref().unwrap() {
            Outcome::CostData(CostData {
                data: Some(Data::ProjectedCost(cost)),
            }) => {
                assert_eq!(cost.cost_per_month, f64::from(u8::try_from(at).unwrap()));
            }
            Outcome::Error(error) => {
                assert_eq!(
                    (at, error.code, error.message.as_str()),
                    (7, Code::NotFound.number(), "no such size")
                );
            }
            other => panic!("{at}: {other:?}"),
        }
    }
    assert_eq!((lookups.load(Ordering::SeqCst), most.load(Ordering::SeqCst)), (100, 4));
    let info = client(&channel)
        .get_plugin_info(&Context::new(), GetPluginInfoRequest {})
        .await
        .unwrap();
    assert!(
        info.capabilities()
            .all(|capability| capability != PluginCapability::BatchCost),
        "not announced"
    );
}

#[tokio::test]
async fn a_batch_is_refused_as_a_whole_only_for_what_is_wrong_with_it() {
    let (plugin, lookups, _) = single();
    let channel = plugin.max_batch_size(2).into_channel();
    let ask = async |request| client(&channel).batch_cost(&Context::new(), request).await;
    let empty = ask(batch(CostQueryType::Projected, Vec::new())).await.unwrap();
    assert_eq!((empty.results.len(), empty.max_batch_size), (0, 2));
    let three = vec![resource("t1"); 3];
    let mut unknown = batch(CostQueryType::Projected, Vec::new());
    unknown.query_type = 9;
    let mut backwards = batch(CostQueryType::Actual, vec![resource("t1")]);
    backwards.end = backwards.start;
    let long = ResourceDescriptor {
        region: "x".repeat(65),
        ..resource("t1")
    };
    for (request, part) in [
        (batch(CostQueryType::Projected, three), "at most 2"),
        (unknown, "query_type 9"),
        (backwards, "after it"),
        (
            batch(CostQueryType::Projected, vec![resource("t1"), long]),
            "resources[1].region",
        ),
    ] {
        let error = ask(request).await.unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument);
        assert!(error.message().contains(part), "{error}");
    }
    assert_eq!(lookups.load(Ordering::SeqCst), 0);
    // An empty type is one bad entry.
    let untyped = ResourceDescriptor::default();
    let response = ask(batch(CostQueryType::Projected, vec![untyped, resource("t1")]))
        .await
        .unwrap();
    assert!(matches!(&response.results[0].result, Some(Outcome::Error(error)) if error.code == 3));
    assert!(matches!(&response.results[1].result, Some(Outcome::CostData(_))));
}

#[test]
fn actual_costs_of_a_batch_keep_identifier_and_page_token() {
    let (plugin, ..) = single();
    let channel = plugin.into_channel();
    let response =
        block_on(client(&channel).batch_cost(&Context::new(), batch(CostQueryType::Actual, vec![resource("t1")])));
    let response = response.unwrap();
    let Some(Outcome::CostData(CostData {
        data: Some(Data::ActualCost(data)),
    })) = &response.results[0].result
    else {
        panic!("{response:?}");
    };
    assert_eq!(data.next_page_token, "more");
    assert_eq!(data.results[0].focus_record.as_ref().unwrap().resource_id, "urn");
}

#[test]
fn records_carry_the_billing_account_of_the_caller() {
    let (plugin, ..) = single();
    let channel = plugin.into_channel();
    let account_of = |account: &str| {
        let at = |seconds| Some(Timestamp { seconds, nanos: 0 });
        let request = GetActualCostRequest {
            resource_id: "urn".to_owned(),
            start: at(0),
            end: at(1),
            billing_account_id: account.to_owned(),
            ..GetActualCostRequest::default()
        };
        let response = block_on(client(&channel).get_actual_cost(&Context::new(), request)).unwrap();
        response.results[0].focus_record.clone().unwrap().billing_account_id
    };
    assert_eq!(account_of(""), "our own");
    assert_eq!(account_of("conformance-billing-account"), "conformance-billing-account");
}

#[test]
fn supports_of_a_source_without_it_costs_no_lookup_and_hides_nothing() {
    let (plugin, lookups, _) = single();
    let without_projected = single().0.without_capability(PluginCapability::ProjectedCosts);
    for plugin in [plugin, without_projected] {
        let channel = plugin.into_channel();
        let request = SupportsRequest {
            resource: Some(resource("t1")),
        };
        let response = block_on(client(&channel).supports(&Context::new(), request)).unwrap();
        // The host compares the reason with this text and requests the costs.
        assert!(!response.supported);
        assert_eq!(response.reason, "Supports capability not implemented by this plugin");
        let response = block_on(client(&channel).supports(&Context::new(), SupportsRequest::default())).unwrap();
        assert!(
            !response.supported && response.reason.contains("resource"),
            "{response:?}"
        );
    }
    assert_eq!(lookups.load(Ordering::SeqCst), 0);
}

/// A source with abilities of its own.
struct Rich;

impl CostSource for Rich {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let part = request.resource.unwrap_or_default().sku.parse().unwrap_or(0.0);
        Ok(GetProjectedCostResponse {
            cost_per_month: 10.0,
            cost_breakdown: [("compute".to_owned(), part)].into(),
            ..GetProjectedCostResponse::default()
        })
    }

    async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        Ok(GetActualCostResponse::default())
    }

    async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        Ok(GetPricingSpecResponse::default())
    }
}

impl BatchCost for Rich {
    async fn batch_cost(&self, _: &Context, request: BatchCostRequest) -> Result<BatchCostResponse, Error> {
        let cost = ResourceCostResult {
            result: Some(Outcome::CostData(CostData::default())),
            ..ResourceCostResult::default()
        };
        // One of several resources is forgotten.
        let count = request.resources.len().min(1);
        Ok(BatchCostResponse {
            results: vec![cost; count],
            ..BatchCostResponse::default()
        })
    }
}

impl ResolveResourceTypes for Rich {
    async fn resolve_resource_types(
        &self,
        _: &Context,
        request: ResolveResourceTypesRequest,
    ) -> Result<ResolveResourceTypesResponse, Error> {
        let types = TypeMap::new(SourceFormat::Terraform).with("aws_instance", "aws:ec2/instance:Instance");
        Ok(types.resolve(&request))
    }
}

impl ContractCommitments for Rich {
    async fn contract_commitments(&self, _: &Context, _: Option<Period>) -> Result<Vec<ContractCommitment>, Error> {
        let at = |seconds| Some(Timestamp { seconds, nanos: 0 });
        let commitment = |id: usize| ContractCommitment {
            contract_commitment_id: format!("c{id:03}"),
            contract_commitment_period_start: at(i64::try_from(id).unwrap() * 100),
            contract_commitment_period_end: at(i64::try_from(id).unwrap() * 100 + 100),
            ..ContractCommitment::default()
        };
        Ok((0..120).rev().map(commitment).collect())
    }
}

fn rich() -> LocalChannel {
    CostSourcePlugin::new("rich", abilities!(Rich), |_: &Settings| Ok::<_, Error>(Rich)).into_channel()
}

#[test]
fn a_batch_of_the_source_is_announced_and_must_be_complete() {
    let channel = rich();
    let info = block_on(client(&channel).get_plugin_info(&Context::new(), GetPluginInfoRequest {})).unwrap();
    let capabilities: Vec<_> = info.capabilities().collect();
    for capability in [
        PluginCapability::BatchCost,
        PluginCapability::ResolveResourceTypes,
        PluginCapability::ContractCommitments,
    ] {
        assert!(capabilities.contains(&capability), "{capability:?}");
    }
    assert_eq!(info.metadata["supports_batch_cost"], "true");
    let ask = |count| {
        let request = batch(CostQueryType::Projected, vec![resource("t1"); count]);
        block_on(client(&channel).batch_cost(&Context::new(), request))
    };
    let response = ask(1).unwrap();
    assert_eq!(
        (response.max_batch_size, response.results[0].resource.as_ref()),
        (100, Some(&resource("t1")))
    );
    assert_eq!(ask(2).unwrap_err().code(), Code::Internal);
}

#[test]
fn a_breakdown_has_to_add_up() {
    let channel = rich();
    let ask = |sku: &str| {
        let request = GetProjectedCostRequest {
            resource: Some(resource(sku)),
            ..GetProjectedCostRequest::default()
        };
        block_on(client(&channel).get_projected_cost(&Context::new(), request))
    };
    assert!(ask("9.995").is_ok());
    let error = ask("9.9").unwrap_err();
    assert!(error.message().contains("does not add up"), "{error}");
}

#[test]
fn resource_types_are_resolved_within_limits() {
    let channel = rich();
    let ask = |types: usize| {
        let request = ResolveResourceTypesRequest {
            source_format: SourceFormat::Terraform.into(),
            source_types: vec!["aws_instance".to_owned(); types],
        };
        block_on(client(&channel).resolve_resource_types(&Context::new(), request))
    };
    assert_eq!(
        ask(200).unwrap().mappings["aws_instance"].pulumi_token,
        "aws:ec2/instance:Instance"
    );
    assert!(ask(0).unwrap().mappings.is_empty());
    assert_eq!(ask(201).unwrap_err().code(), Code::InvalidArgument);
}

#[test]
fn commitments_come_in_pages_of_a_window_in_a_stable_order() {
    let datasets = SupplementalDatasetServiceClient::new(rich());
    let ask = |start, end, size, token: &str| {
        let at = |seconds: Option<i64>| seconds.map(|seconds| Timestamp { seconds, nanos: 0 });
        let request = GetContractCommitmentsRequest {
            start: at(start),
            end: at(end),
            page_size: size,
            page_token: token.to_owned(),
        };
        block_on(datasets.get_contract_commitments(&Context::new(), request))
    };
    let mut ids = Vec::new();
    let mut token = String::new();
    loop {
        let page = ask(None, None, 0, &token).unwrap();
        assert_eq!(page.total_count, 120);
        assert!(page.commitments.len() <= 50);
        ids.extend(
            page.commitments
                .into_iter()
                .map(|commitment| commitment.contract_commitment_id),
        );
        token = page.next_page_token;
        if token.is_empty() {
            break;
        }
    }
    assert!(ids.len() == 120 && ids.is_sorted(), "{ids:?}");
    // Half-open: what ends at the start, or starts at the end, is outside.
    assert_eq!(ask(Some(100), Some(300), 0, "").unwrap().total_count, 2);
    for (start, end, size, token) in [
        (Some(1), None, 0, ""),
        (Some(2), Some(2), 0, ""),
        (None, None, -1, ""),
        (None, None, 1, "?"),
    ] {
        assert_eq!(ask(start, end, size, token).unwrap_err().code(), Code::InvalidArgument);
    }
    let error =
        block_on(datasets.get_billing_periods(&Context::new(), GetBillingPeriodsRequest::default())).unwrap_err();
    assert_eq!(error.message(), "method GetBillingPeriods not implemented");
    let usage = UsageSourceServiceClient::new(rich());
    let error = block_on(usage.get_stats(&Context::new(), GetStatsRequest::default())).unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
}
