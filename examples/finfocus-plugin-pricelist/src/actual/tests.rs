use finfocus_sdk::Code;

use super::*;

const URN: &str = "urn:pulumi:dev::shop::aws:ec2/instance:Instance::web";

fn usage(rows: &str) -> UsageFile {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("usage.csv");
    std::fs::write(&path, format!("resource_id,start,end,amount,unit,sku,account\n{rows}")).unwrap();
    UsageFile::read(&path).unwrap()
}

fn request(start: &str, end: &str) -> GetActualCostRequest {
    GetActualCostRequest {
        resource_id: URN.to_owned(),
        start: Some(start.parse().unwrap()),
        end: Some(end.parse().unwrap()),
        // Tags as the released host sends them.
        tags: [("sku", "t3.micro"), ("region", "us-east-1")]
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .into(),
        ..GetActualCostRequest::default()
    }
}

fn ask(usage: &UsageFile, request: &GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
    actual_cost(&PriceList::built_in().unwrap(), usage, request)
}

fn days(response: &GetActualCostResponse) -> Vec<(String, f64)> {
    let day = |result: &ActualCostResult| (result.timestamp.unwrap().to_string(), result.usage_amount);
    response.results.iter().map(day).collect()
}

fn day(text: &str, amount: f64) -> (String, f64) {
    (text.to_owned(), amount)
}

#[test]
fn usage_is_divided_by_days_and_by_what_was_asked_for() {
    let usage = usage(&format!("{URN},2026-01-01,2026-01-05,96,hours,,\n"));
    let response = ask(&usage, &request("2026-01-02T12:00:00Z", "2026-01-04T06:00:00Z")).unwrap();
    assert_eq!(
        days(&response),
        [
            day("2026-01-02T12:00:00Z", 12.0),
            day("2026-01-03T00:00:00Z", 24.0),
            day("2026-01-04T00:00:00Z", 6.0)
        ]
    );
    let first = &response.results[0];
    assert_eq!(
        (first.cost, first.usage_unit.as_str(), first.source.as_str()),
        (0.0104 * 12.0, "hour", "pricelist")
    );
    assert!(first.focus_record.is_none(), "nobody said whose account it is");
    assert_eq!(response.total_count, 3);
    assert_eq!(response.fallback_hint(), FallbackHint::None);
}

#[test]
fn rows_of_one_day_are_one_result_unless_the_size_has_changed() {
    let usage = usage(&format!(
        "{URN},2026-01-01T00:00:00Z,2026-01-01T06:00:00Z,6,hour,t3.micro,\n\
         {URN},2026-01-01T06:00:00Z,2026-01-01T12:00:00Z,6,hour,t3.micro,\n\
         {URN},2026-01-01T12:00:00Z,2026-01-02T00:00:00Z,12,hour,t3.small,\n"
    ));
    let response = ask(&usage, &request("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")).unwrap();
    let costs: Vec<_> = response
        .results
        .iter()
        .map(|result| (result.usage_amount, result.cost))
        .collect();
    assert_eq!(costs, [(12.0, 0.0104 * 12.0), (12.0, 0.0208 * 12.0)]);
}

#[test]
fn a_known_account_makes_a_focus_record() {
    let usage = usage(&format!("{URN},2026-01-31,2026-02-01,24,hour,,123456789012\n"));
    let response = ask(&usage, &request("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z")).unwrap();
    let record = response.results[0].focus_record.as_ref().unwrap();
    focus::check(record).unwrap();
    assert_eq!(
        (
            record.billing_account_id.as_str(),
            record.resource_name.as_str(),
            record.sku_id.as_str()
        ),
        ("123456789012", "web", "t3.micro")
    );
    assert_eq!((record.billed_cost, record.consumed_quantity), (0.0104 * 24.0, 24.0));
    assert_eq!(record.charge_description, "aws ec2 t3.micro us-east-1, per hour");
}

#[test]
fn a_resource_of_which_nothing_is_known_is_left_to_another_plugin() {
    let usage = usage(&format!("{URN},2026-01-01,2026-01-02,24,hour,,\n"));
    let mut other = request("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
    other.resource_id = "i-2".to_owned();
    for nothing in [&other, &request("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")] {
        let response = ask(&usage, nothing).unwrap();
        assert!(response.results.is_empty());
        assert_eq!(response.fallback_hint(), FallbackHint::Recommended);
    }
    other.arn = URN.to_owned();
    assert_eq!(ask(&usage, &other).unwrap().results.len(), 1);
}

#[test]
fn pages_are_those_of_the_days_and_everything_comes_unasked() {
    let usage = usage(&format!("{URN},2025-02-01,2026-02-01,8760,hour,,\n"));
    let mut request = request("2025-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
    assert_eq!(ask(&usage, &request).unwrap().results.len(), 365);
    request.page_size = 100;
    let (mut seen, mut pages) = (Vec::new(), 0);
    loop {
        let response = ask(&usage, &request).unwrap();
        assert_eq!(response.total_count, 365);
        seen.extend(days(&response));
        pages += 1;
        request.page_token = response.next_page_token;
        if request.page_token.is_empty() {
            break;
        }
    }
    assert_eq!((seen.len(), pages), (365, 4));
    request.page_token = "x".to_owned();
    request.resource_id = "i-2".to_owned();
    assert_eq!(ask(&usage, &request).unwrap_err().code(), Code::InvalidArgument);
}

#[test]
fn what_fits_no_price_is_an_error() {
    let whole = request("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
    let wrong_unit = ask(&usage(&format!("{URN},2026-01-01,2026-01-02,24,GB-month,,\n")), &whole).unwrap_err();
    assert_eq!(wrong_unit.code(), Code::FailedPrecondition);
    assert!(
        wrong_unit
            .message()
            .contains("usage.csv:2:1: the unit is GB-month, and the price of it is per hour"),
        "{wrong_unit}"
    );
    let unknown = ask(
        &usage(&format!("{URN},2026-01-01,2026-01-02,24,hour,t9.huge,\n")),
        &whole,
    )
    .unwrap_err();
    assert_eq!(unknown.code(), Code::NotFound);
    let backwards = ask(&usage(""), &request("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")).unwrap_err();
    let detail: ErrorDetail = backwards.detail().unwrap();
    assert_eq!(
        (backwards.code(), detail.code()),
        (Code::InvalidArgument, ErrorCode::InvalidTimeRange)
    );
}
