//! Recommendations, from the prices of the list alone.
//!
//! A size of a later generation of the family does the same for less. And since the sizes of a family are
//! priced by their capacity, a smaller one may do where the utilization is known.

use finfocus_sdk::domain::projection::{self, HOURS_PER_MONTH};
use finfocus_sdk::domain::recommendations::DEFAULT_PERIOD;
use finfocus_sdk::v1::recommendation::ActionDetail;
use finfocus_sdk::v1::{
    GetRecommendationsRequest, Recommendation, RecommendationActionType, RecommendationCategory, RecommendationImpact,
    RecommendationPriority, RecommendationReason, ResourceDescriptor, ResourceRecommendationInfo, ResourceUtilization,
    RightsizeAction,
};

use crate::cost::Use;
use crate::sku::Sku;
use crate::{NAME, Price, PriceList, answer};

/// Highest utilization of a resource after it is made smaller, 0 to 1.
const BUSY: f64 = 0.8;

/// The recommendations for the resources of a request; for none, if it names none.
pub(crate) fn recommendations(list: &PriceList, request: &GetRecommendationsRequest) -> Vec<Recommendation> {
    let (period, months) = match request.projection_period.as_str() {
        "daily" => ("daily", 24.0 / HOURS_PER_MONTH),
        "annual" => ("annual", 12.0),
        _ => (DEFAULT_PERIOD, 1.0),
    };
    let mut all = Vec::new();
    for resource in &request.target_resources {
        let Ok(price) = list.find(&answer::wanted(resource)) else {
            continue;
        };
        let r#use = Use::of(&resource.tags, request.usage_profile());
        let better = [newer(list, price), smaller(list, price, resource)];
        for better in better.into_iter().flatten() {
            let (Some(now), Some(then)) = (price.cost(r#use).per_month, better.0.cost(r#use).per_month) else {
                continue;
            };
            let impact = RecommendationImpact {
                estimated_savings: (now - then) * months,
                currency: price.currency.code().to_owned(),
                projection_period: period.to_owned(),
                current_cost: now * months,
                projected_cost: then * months,
                savings_percentage: (now - then) / now * 100.0,
                ..RecommendationImpact::default()
            };
            if impact.estimated_savings > 0.0 {
                all.push(recommendation(resource, price, better, impact));
            }
        }
    }
    all
}

/// A price, why it is better, how sure that is, and the reasons for people.
type Better<'a> = (&'a Price, RecommendationReason, f64, Vec<String>);

/// The cheapest later generation of the same size.
fn newer<'a>(list: &'a PriceList, price: &Price) -> Option<Better<'a>> {
    let current = Sku::parse(&price.sku)?;
    let other = cheapest(list, price, |_, sku| sku.succeeds(&current))?;
    let mut why = vec![format!(
        "{} is a later generation of {} and costs {} per {} in place of {}.",
        other.sku, price.sku, other.rate, price.unit, price.rate
    )];
    let arm = Sku::parse(&other.sku).is_some_and(|sku| sku.is_arm()) && !current.is_arm();
    if arm {
        why.push("It has Arm processors: what runs on it has to be there for them.".to_owned());
    }
    let confidence = if arm { 0.6 } else { 0.9 };
    Some((other, RecommendationReason::ObsoleteGeneration, confidence, why))
}

/// The cheapest size of the same family in which the resource would not be too busy, if it says how busy it is.
fn smaller<'a>(list: &'a PriceList, price: &Price, resource: &ResourceDescriptor) -> Option<Better<'a>> {
    let current = Sku::parse(&price.sku)?;
    let busy = projection::stated_utilization(resource)?;
    let then = |other: &Price| busy * price.rate / other.rate;
    let other = cheapest(list, price, |other, sku| sku.is_beside(&current) && then(other) <= BUSY)?;
    let percent = |part: f64| (part * 100.0).round();
    let why = format!(
        "It is {} % busy; by the prices of its family, {} would be {} % busy.",
        percent(busy),
        other.sku,
        percent(then(other))
    );
    Some((other, RecommendationReason::OverProvisioned, 0.7, vec![why]))
}

/// The cheapest price that is less than this one, of the same kind in the same region and counted alike, whose size is
/// one that is `wanted`.
fn cheapest<'a>(list: &'a PriceList, price: &Price, wanted: impl Fn(&Price, &Sku<'_>) -> bool) -> Option<&'a Price> {
    list.of_kind(&price.provider, &price.resource_type)
        .filter(|other| other.rate < price.rate && other.rate > 0.0)
        .filter(|other| other.unit == price.unit && other.currency == price.currency)
        .filter(|other| other.region.eq_ignore_ascii_case(&price.region))
        .filter(|other| Sku::parse(&other.sku).is_some_and(|sku| wanted(other, &sku)))
        .min_by(|a, b| a.rate.total_cmp(&b.rate))
}

fn recommendation(
    resource: &ResourceDescriptor,
    price: &Price,
    (other, reason, confidence, reasoning): Better<'_>,
    impact: RecommendationImpact,
) -> Recommendation {
    let then = projection::stated_utilization(resource).map(|busy| busy * price.rate / other.rate);
    let projected_utilization = then.filter(|_| reason == RecommendationReason::OverProvisioned);
    let id = [&resource.id, &resource.arn].into_iter().find(|id| !id.is_empty());
    let id = id.cloned().unwrap_or_else(|| price.what());
    let priority = match impact.savings_percentage {
        half if half >= 50.0 => RecommendationPriority::High,
        fifth if fifth >= 20.0 => RecommendationPriority::Medium,
        _ => RecommendationPriority::Low,
    };
    Recommendation {
        // Stable for the same recommendation, so that it can be excluded.
        id: format!("{NAME}/{id}/{}/{}", price.sku, other.sku),
        category: RecommendationCategory::Cost.into(),
        action_type: RecommendationActionType::Rightsize.into(),
        resource: Some(ResourceRecommendationInfo {
            id,
            provider: price.provider.clone(),
            resource_type: resource.resource_type.clone(),
            region: price.region.clone(),
            sku: price.sku.clone(),
            ..ResourceRecommendationInfo::default()
        }),
        action_detail: Some(ActionDetail::Rightsize(RightsizeAction {
            current_sku: price.sku.clone(),
            recommended_sku: other.sku.clone(),
            current_instance_type: price.sku.clone(),
            recommended_instance_type: other.sku.clone(),
            projected_utilization: projected_utilization.map(|busy| ResourceUtilization {
                cpu_percent: busy * 100.0,
                ..ResourceUtilization::default()
            }),
        })),
        description: format!(
            "Change {} to {}: {} {} in place of {}.",
            price.sku,
            other.sku,
            price.currency.amount(impact.projected_cost),
            impact.projection_period,
            price.currency.amount(impact.current_cost)
        ),
        impact: Some(impact),
        priority: priority.into(),
        confidence_score: Some(confidence),
        reasoning,
        source: NAME.to_owned(),
        primary_reason: reason.into(),
        ..Recommendation::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(resource_type: &str, sku: &str, busy: Option<f64>, tags: &[(&str, &str)]) -> ResourceDescriptor {
        let owned = tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        ResourceDescriptor {
            id: "web".to_owned(),
            resource_type: resource_type.to_owned(),
            sku: sku.to_owned(),
            region: "us-east-1".to_owned(),
            utilization_percentage: busy,
            tags: owned.collect(),
            ..ResourceDescriptor::default()
        }
    }

    fn found(target_resources: Vec<ResourceDescriptor>, period: &str) -> Vec<Recommendation> {
        let request = GetRecommendationsRequest {
            target_resources,
            projection_period: period.to_owned(),
            ..GetRecommendationsRequest::default()
        };
        recommendations(&PriceList::built_in().unwrap(), &request)
    }

    fn changes(all: &[Recommendation]) -> Vec<String> {
        let ids = all.iter().map(|one| one.id.replace("pricelist/", ""));
        ids.collect()
    }

    #[test]
    fn a_later_generation_of_the_same_size_is_cheaper() {
        let all = found(
            vec![resource("aws:ec2/instance:Instance", "t3.micro", None, &[])],
            "monthly",
        );
        assert_eq!(changes(&all), ["web/t3.micro/t4g.micro"]);
        let impact = all[0].impact.as_ref().unwrap();
        assert!((impact.estimated_savings - (0.0104 - 0.0084) * 730.0).abs() < 1e-9);
        assert!((impact.savings_percentage - 19.23).abs() < 0.01, "{impact:?}");
        assert_eq!(
            all[0].description,
            "Change t3.micro to t4g.micro: 6.13 USD monthly in place of 7.59 USD."
        );
        assert!(all[0].reasoning[1].contains("Arm"), "{:?}", all[0].reasoning);
        assert_eq!(all[0].primary_reason(), RecommendationReason::ObsoleteGeneration);
    }

    #[test]
    fn who_is_hardly_busy_needs_a_smaller_size() {
        let all = found(vec![resource("ec2", "t3.xlarge", Some(0.1), &[])], "annual");
        // 0.1 of a t3.xlarge is 0.4 of a t3.medium and 0.8 of a t3.small.
        assert_eq!(changes(&all), ["web/t3.xlarge/t3.small"]);
        let impact = all[0].impact.as_ref().unwrap();
        assert!((impact.estimated_savings - (0.1664 - 0.0208) * 730.0 * 12.0).abs() < 1e-6);
        assert_eq!(all[0].priority(), RecommendationPriority::High);
        let Some(ActionDetail::Rightsize(action)) = &all[0].action_detail else {
            panic!("{:?}", all[0]);
        };
        let then = action.projected_utilization.as_ref().unwrap().cpu_percent;
        assert!((then - 80.0).abs() < 1e-9, "{then}");
        assert_eq!(found(vec![resource("ec2", "t3.xlarge", Some(0.9), &[])], "").len(), 0);
    }

    #[test]
    fn a_disk_is_cheaper_by_its_size() {
        let all = found(
            vec![resource("aws:ebs/volume:Volume", "gp2", None, &[("size", "500")])],
            "monthly",
        );
        assert_eq!(changes(&all), ["web/gp2/gp3"]);
        assert!((all[0].impact.as_ref().unwrap().estimated_savings - 10.0).abs() < 1e-9);
        assert_eq!(found(vec![resource("ebs", "gp2", None, &[])], "monthly").len(), 0);
    }

    #[test]
    fn for_what_is_cheapest_or_not_known_there_is_nothing() {
        let resources = vec![
            resource("ec2", "t4g.micro", Some(0.0), &[]),
            resource("ec2", "t9.huge", None, &[]),
            resource("s3", "", None, &[]),
            ResourceDescriptor::default(),
        ];
        // No size is smaller than t4g.nano, and its utilization is unknown.
        assert_eq!(changes(&found(resources, "monthly")), ["web/t4g.micro/t4g.nano"]);
        assert_eq!(found(Vec::new(), "monthly").len(), 0);
    }
}
