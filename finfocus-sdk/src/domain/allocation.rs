//! Rules of cost allocation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::Error;
use crate::v1::{AllocateRequest, AllocateResponse, AllocationRow, ErrorCode, PricedResource};

/// Largest relative difference of the sum of all rows and the priced cost.
const TOLERANCE: f64 = 1e-6;

/// Largest absolute difference, for costs near 0.
const FLOOR: f64 = 1e-9;

/// Kind of a row with the unused part of a node.
pub const IDLE: &str = "__idle__";

/// Kind of a row with the cost of the control plane.
pub const CLUSTER: &str = "__cluster__";

/// Returns the SHA-256 of a policy, in lower-case hexadecimal, as `policy_digest` carries it.
///
/// ```
/// let digest = finfocus_sdk::domain::allocation::policy_digest(b"{}");
/// assert!(digest.starts_with("44136fa355b3678a"));
/// ```
#[must_use]
pub fn policy_digest(policy_json: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(policy_json) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Returns the currency of a request: the single one of its resources, else US dollars.
///
/// # Errors
/// `INVALID_ARGUMENT` for several currencies.
pub fn currency(request: &AllocateRequest) -> Result<String, Error> {
    let named = request.priced.iter().map(|priced| priced.currency.as_str());
    let named: BTreeSet<_> = named.filter(|currency| !currency.is_empty()).collect();
    let mut named = named.into_iter();
    match (named.next(), named.next()) {
        (Some(first), Some(second)) => Err(ErrorCode::InvalidResource.error(format!(
            "priced resources are in {first} and {second}: convert them to one currency"
        ))),
        (Some(currency), None) => Ok(currency.to_owned()),
        _ => Ok("USD".to_owned()),
    }
}

/// Checks a request: no cost on unpriced resources, no negative costs, one currency, no duplicates, a complete period.
///
/// # Errors
/// `INVALID_ARGUMENT` for the first violation.
pub fn check_request(request: &AllocateRequest) -> Result<(), Error> {
    let refuse = |text: String| Err(ErrorCode::InvalidResource.error(text));
    if request.start.is_some() != request.end.is_some() {
        return Err(ErrorCode::InvalidTimeRange.error("a period requires a start and an end: set both or none"));
    }
    let mut seen = BTreeSet::new();
    for (at, priced) in request.priced.iter().enumerate() {
        if !priced.cost.is_finite() || priced.cost < 0.0 {
            return refuse(format!("priced[{at}].cost is {}: expected 0 or more", priced.cost));
        }
        if !priced.priced && priced.cost > 0.0 {
            return refuse(format!("priced[{at}] is not priced but has a cost: expected 0"));
        }
        if !seen.insert(key(priced)) {
            return refuse(format!("priced[{at}] is there twice: send each kind and id once"));
        }
    }
    let mut rows = BTreeSet::new();
    for (at, row) in request.usage.iter().enumerate() {
        if !row.amount.is_finite() || row.amount < 0.0 {
            return refuse(format!("usage[{at}].amount is {}: expected 0 or more", row.amount));
        }
        let subject: BTreeMap<_, _> = row.subject.iter().collect();
        if !rows.insert((subject, &row.metric)) {
            return refuse(format!("usage[{at}] is there twice: send each subject and metric once"));
        }
    }
    currency(request).map(drop)
}

/// Fills in what follows from the request: the echoed period, the policy's digest, and the currency of rows.
pub(crate) fn complete(request: &AllocateRequest, mut response: AllocateResponse) -> AllocateResponse {
    response.start = request.start;
    response.end = request.end;
    if response.effective_policy_json.is_empty() {
        let policy = Some(&request.policy_json).filter(|policy| !policy.is_empty());
        response.effective_policy_json = policy.cloned().unwrap_or_else(|| b"{}".to_vec());
    }
    if response.policy_digest.is_empty() {
        response.policy_digest = policy_digest(&response.effective_policy_json);
    }
    let currency = currency(request).unwrap_or_default();
    for row in response.rows.iter_mut().filter(|row| row.currency.is_empty()) {
        row.currency.clone_from(&currency);
    }
    response
}

/// Checks a response by the rules of the host: the rows add up to the priced cost, a row is the sum of its parts,
/// nothing is negative, every priced node has exactly one idle row, and there is one currency.
///
/// # Errors
/// `INTERNAL` for the first violation, which is a mistake of the allocator.
pub fn check_response(request: &AllocateRequest, response: &AllocateResponse) -> Result<(), Error> {
    let fail = |text: String| Err(Error::internal(format!("the allocation is wrong: {text}")));
    let currency = currency(request)?;
    let mut sum = 0.0;
    let mut idle: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, row) in response.rows.iter().enumerate() {
        let parts = [row.cpu_cost, row.mem_cost, row.total_cost];
        if parts.iter().any(|cost| !cost.is_finite() || *cost < 0.0) {
            return fail(format!("rows[{at}] has a cost that is not 0 or more"));
        }
        let kind = kind(row);
        if kind != CLUSTER && !same(row.cpu_cost + row.mem_cost, row.total_cost) {
            return fail(format!("rows[{at}].total_cost is not the sum of its parts"));
        }
        if row.currency != currency {
            return fail(format!("rows[{at}] is not in {currency}"));
        }
        if !row.allocated_method_id.is_empty() && row.allocated_resource_id.is_empty() {
            return fail(format!(
                "rows[{at}] has an allocated_method_id without an allocated_resource_id"
            ));
        }
        if kind == IDLE {
            let node = row.subject.get("node").map_or("", String::as_str);
            *idle.entry(node).or_default() += 1;
        }
        sum += row.total_cost;
    }
    let priced = request.priced.iter().filter(|priced| priced.priced);
    let expected: f64 = priced.clone().map(|priced| priced.cost).sum();
    if !same(sum, expected) {
        return fail(format!(
            "its rows add up to {sum}, and the priced resources to {expected}"
        ));
    }
    for node in priced.filter(|priced| key(priced).0 == "node") {
        let id = key(node).1;
        if idle.get(id) != Some(&1) {
            return fail("a priced node does not have exactly one idle row".to_owned());
        }
    }
    if response.policy_digest != policy_digest(&response.effective_policy_json) {
        return fail("policy_digest is not the SHA-256 of effective_policy_json".to_owned());
    }
    Ok(())
}

/// Kind and id of a resource, which identify it.
fn key(priced: &PricedResource) -> (&str, &str) {
    let resource = priced.resource.as_ref();
    let kind = resource.and_then(|resource| resource.tags.get("kind"));
    (
        kind.map_or("", String::as_str),
        resource.map_or("", |resource| resource.id.as_str()),
    )
}

fn kind(row: &AllocationRow) -> &str {
    row.subject.get("kind").map_or("", String::as_str)
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= (a.abs().max(b.abs()) * TOLERANCE).max(FLOOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::v1::ResourceDescriptor;

    fn node(id: &str, cost: f64) -> PricedResource {
        PricedResource {
            resource: Some(ResourceDescriptor {
                id: id.to_owned(),
                tags: [("kind".to_owned(), "node".to_owned())].into(),
                ..ResourceDescriptor::default()
            }),
            cost,
            priced: true,
            ..PricedResource::default()
        }
    }

    fn row(kind: &str, cpu: f64, mem: f64) -> AllocationRow {
        AllocationRow {
            subject: [("kind", kind), ("node", "n")]
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into(),
            cpu_cost: cpu,
            mem_cost: mem,
            total_cost: cpu + mem,
            ..AllocationRow::default()
        }
    }

    fn outcome(request: &AllocateRequest, rows: Vec<AllocationRow>) -> Result<(), Error> {
        let response = AllocateResponse {
            rows,
            ..AllocateResponse::default()
        };
        check_response(request, &complete(request, response))
    }

    #[test]
    fn sums_idle_rows_and_digest_are_checked() {
        let request = AllocateRequest {
            priced: vec![node("n", 10.0)],
            ..AllocateRequest::default()
        };
        outcome(&request, vec![row("workload", 3.0, 4.0), row(IDLE, 1.0, 2.0)]).unwrap();
        let wrong = [
            vec![row("workload", 3.0, 4.0), row(IDLE, 1.0, 1.0)],
            vec![row("workload", 3.0, 7.0)],
            vec![row("workload", 5.0, 4.0), row(IDLE, 0.5, 0.0), row(IDLE, 0.5, 0.0)],
            vec![row("workload", 11.0, 0.0), row(IDLE, -1.0, 0.0)],
        ];
        for rows in wrong {
            assert_eq!(outcome(&request, rows).unwrap_err().code(), pluginrpc::Code::Internal);
        }
        let mut unequal = row("workload", 3.0, 4.0);
        unequal.total_cost = 8.0;
        assert!(outcome(&request, vec![unequal, row(IDLE, 1.0, 1.0)]).is_err());
    }

    #[test]
    fn requests_that_contradict_themselves_are_refused() {
        let request = |priced: Vec<PricedResource>| AllocateRequest {
            priced,
            ..AllocateRequest::default()
        };
        let in_currency = |id: &str, currency: &str| PricedResource {
            currency: currency.to_owned(),
            ..node(id, 1.0)
        };
        let unpriced = PricedResource {
            priced: false,
            ..node("n", 1.0)
        };
        for wrong in [
            request(vec![unpriced]),
            request(vec![node("n", -1.0)]),
            request(vec![node("n", 1.0), node("n", 1.0)]),
            request(vec![in_currency("a", "USD"), in_currency("b", "EUR")]),
        ] {
            assert_eq!(
                check_request(&wrong).unwrap_err().code(),
                pluginrpc::Code::InvalidArgument
            );
        }
        check_request(&request(vec![in_currency("a", "EUR"), node("b", 1.0)])).unwrap();
    }
}
