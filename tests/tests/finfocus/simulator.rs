//! The calls of host 0.4.6 over plans of 1, 100 and 10,000 resources: support, batches with single calls for what they
//! cannot price, estimates before and after a change, pricing specs.

use std::fs;
use std::time::{Duration, Instant};

use finfocus_proto::v1::cost_data::Data;
use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_proto::v1::resource_cost_result::Result as Outcome;
use finfocus_proto::v1::{
    BatchCostRequest, CostData, CostQueryType, EstimateCostRequest, GetPluginInfoRequest, GetPricingSpecRequest,
    GetProjectedCostRequest, NameRequest, PluginCapability, ResourceDescriptor, SupportsRequest,
};
use pluginrpc::prost_types::{Struct, Value};
use pluginrpc::{Code, Context};
use pluginrpc_grpc::Channel;

use crate::plugin::{client, hosted};

/// Resources of the plan in turn, with their monthly costs; the last one has no price.
const RESOURCES: [(&str, &str, Option<f64>); 5] = [
    ("aws:ec2/instance:Instance", "t3.micro", Some(7.592)),
    ("aws:ec2/instance:Instance", "m5.large", Some(70.08)),
    ("aws:eks/cluster:Cluster", "cluster", Some(73.0)),
    ("aws:lb/loadBalancer:LoadBalancer", "", Some(16.425)),
    ("aws:iam/role:Role", "", None),
];

/// Resources in one batch of the host.
const CHUNK: usize = 100;

fn plan(count: usize) -> Vec<ResourceDescriptor> {
    let resources = RESOURCES.iter().cycle().take(count).enumerate();
    let resource = |(at, (resource_type, sku, _)): (usize, &(&str, &str, Option<f64>))| ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: (*resource_type).to_owned(),
        sku: (*sku).to_owned(),
        region: "us-east-1".to_owned(),
        id: format!("urn:pulumi:dev::shop::{resource_type}::r{at}"),
        tags: [("Name".to_owned(), format!("r{at}"))].into(),
        attributes: Some(Struct {
            fields: [("instanceType".to_owned(), Value::from(*sku))].into(),
        }),
        ..ResourceDescriptor::default()
    };
    resources.map(resource).collect()
}

fn soon() -> Context {
    Context::new().with_timeout(Duration::from_secs(30))
}

/// Runs the host's sequence and returns the sum of the monthly costs.
async fn run(source: &CostSourceServiceClient<Channel>, plan: &[ResourceDescriptor]) -> f64 {
    source.name(&soon(), NameRequest {}).await.unwrap();
    let info = source.get_plugin_info(&soon(), GetPluginInfoRequest {}).await.unwrap();
    assert!(
        info.capabilities()
            .any(|capability| capability == PluginCapability::BatchCost)
    );
    let mut selected = Vec::new();
    for (at, resource) in plan.iter().enumerate() {
        let request = SupportsRequest {
            resource: Some(resource.clone()),
        };
        let supports = source.supports(&soon(), request).await.unwrap();
        let has_price = RESOURCES[at % RESOURCES.len()].2.is_some();
        assert_eq!(
            supports.supported, has_price,
            "{}: {}",
            resource.resource_type, supports.reason
        );
        // The host drops the plugin for a resource that it declines; one in a hundred is asked for all the same.
        if supports.supported || at % 100 == 4 {
            selected.push((at, resource.clone()));
        }
    }
    let mut sum = 0.0;
    for chunk in selected.chunks(CHUNK) {
        let request = BatchCostRequest {
            resources: chunk.iter().map(|(_, resource)| resource.clone()).collect(),
            query_type: CostQueryType::Projected.into(),
            ..BatchCostRequest::default()
        };
        let response = source.batch_cost(&soon(), request).await.unwrap();
        assert_eq!((response.results.len(), response.max_batch_size), (chunk.len(), 100));
        for ((at, resource), result) in chunk.iter().zip(response.results) {
            let expected = RESOURCES[at % RESOURCES.len()].2;
            match (result.result, expected) {
                (
                    Some(Outcome::CostData(CostData {
                        data: Some(Data::ProjectedCost(cost)),
                    })),
                    Some(expected),
                ) => {
                    assert!(
                        (cost.cost_per_month - expected).abs() < 1e-9,
                        "{}",
                        resource.resource_type
                    );
                    sum += cost.cost_per_month;
                }
                (Some(Outcome::Error(error)), None) => {
                    assert_eq!(error.code, Code::NotFound.number());
                    let request = GetProjectedCostRequest {
                        resource: Some(resource.clone()),
                        ..GetProjectedCostRequest::default()
                    };
                    let single = source.get_projected_cost(&soon(), request).await.unwrap_err();
                    assert_eq!(
                        (single.code(), single.message()),
                        (Code::NotFound, error.message.as_str())
                    );
                }
                (outcome, _) => panic!("{}: {outcome:?}", resource.resource_type),
            }
        }
    }
    if let Some((_, resource)) = selected.first() {
        for (size, cost) in [("t3.micro", 7.592), ("t3.small", 15.184)] {
            let fields = [("instanceType", size), ("region", "us-east-1")];
            let request = EstimateCostRequest {
                resource_type: "aws:ec2/instance:Instance".to_owned(),
                attributes: Some(Struct {
                    fields: fields.map(|(name, value)| (name.to_owned(), Value::from(value))).into(),
                }),
            };
            let estimate = source.estimate_cost(&soon(), request).await.unwrap();
            assert!(
                (estimate.cost_monthly - cost).abs() < 1e-9 && estimate.currency == "USD",
                "{estimate:?}"
            );
        }
        let request = GetPricingSpecRequest {
            resource: Some(resource.clone()),
        };
        let spec = source.get_pricing_spec(&soon(), request).await.unwrap().spec.unwrap();
        assert_eq!((spec.rate_per_unit, spec.billing_mode.as_str()), (0.0104, "per_hour"));
    }
    sum
}

/// Resident memory in KiB, and processor time in clock ticks.
fn measure(pid: u32) -> (u64, u64) {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let resident = resident.and_then(|text| text.split_whitespace().next()?.parse().ok());
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let fields: Vec<_> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| {
        fields
            .get(at)
            .and_then(|text| text.parse::<u64>().ok())
            .unwrap_or_default()
    };
    (resident.unwrap_or_default(), ticks(11) + ticks(12))
}

#[tokio::test]
async fn plans_of_every_size_have_the_right_sum_in_flat_memory() {
    let (running, port) = hosted(&[], &[]);
    let source = client(port).await;
    let pid = running.pid();
    let mut resident = Vec::new();
    for count in [1, 100, 10_000] {
        let plan = plan(count);
        let (_, ticks) = measure(pid);
        let began = Instant::now();
        let sum = run(&source, &plan).await;
        let took = began.elapsed();
        let (memory, after) = measure(pid);
        resident.push(memory);
        let costs = RESOURCES.iter().cycle().take(count);
        let expected: f64 = costs.filter_map(|(_, _, cost)| *cost).sum();
        assert!(
            (sum - expected).abs() < expected * 1e-9,
            "{count}: {sum} instead of {expected}"
        );
        let per = u32::try_from(count).unwrap();
        println!(
            "{count} resources: {took:?}, {:?} each; processor {} ticks of 10 ms; {memory} KiB",
            took / per,
            after - ticks
        );
    }
    // Two orders of magnitude more resources take no more than buffers do.
    if cfg!(target_os = "linux") {
        assert!(resident[2] < resident[1] + 16 * 1024, "{resident:?} KiB");
    }
}
