//! Recommendations, filtered, sorted and summed up as a request asks for it.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use finfocus_proto::v1::{
    GetRecommendationsRequest, GetRecommendationsResponse, Recommendation, RecommendationFilter, RecommendationSortBy,
    RecommendationSummary, ResourceRecommendationInfo, SortOrder,
};
use pluginrpc::Error;

use super::{Currency, PageRequest, ResourceType};

/// The period of a projection when a request names none.
pub const DEFAULT_PERIOD: &str = "monthly";

/// Answers a request out of all recommendations: filters, excludes, sorts, returns one page, and summarizes all pages.
///
/// The source selects by `target_resources` itself.
///
/// ```
/// use finfocus_proto::v1::GetRecommendationsRequest;
/// use finfocus_sdk::domain::recommendations;
///
/// let none = recommendations::answer(Vec::new(), &GetRecommendationsRequest::default())?;
/// assert_eq!(none.summary.unwrap().total_recommendations, 0);
/// # Ok::<(), pluginrpc::Error>(())
/// ```
///
/// # Errors
/// `INVALID_ARGUMENT` for a malformed page token.
pub fn answer(
    recommendations: Vec<Recommendation>,
    request: &GetRecommendationsRequest,
) -> Result<GetRecommendationsResponse, Error> {
    let page = PageRequest::new(request.page_size, &request.page_token)?;
    let excluded: HashSet<&str> = request.excluded_recommendation_ids.iter().map(String::as_str).collect();
    let filter = request.filter.clone().unwrap_or_default();
    let now = SystemTime::now();
    let mut found = recommendations;
    found.retain(|one| !excluded.contains(one.id.as_str()) && matches(one, &filter, now));
    sort(&mut found, filter.sort_by(), filter.sort_order());
    let summary = summary(&found, &request.projection_period);
    let page = page.cut(found);
    Ok(GetRecommendationsResponse {
        recommendations: page.items,
        summary: Some(summary),
        next_page_token: page.next_page_token,
    })
}

/// Returns true if a recommendation passes the filter; its age counts from `now`. Empty fields match everything, and
/// figures that a recommendation does not state match too; resource types match in every spelling.
#[must_use]
pub fn matches(recommendation: &Recommendation, filter: &RecommendationFilter, now: SystemTime) -> bool {
    let same = |wanted: i32, has: i32| wanted == 0 || wanted == has;
    let account = recommendation.metadata.get("account_id");
    let confident = recommendation
        .confidence_score
        .is_none_or(|score| filter.min_confidence_score <= 0.0 || score >= filter.min_confidence_score);
    same(filter.category, recommendation.category)
        && same(filter.action_type, recommendation.action_type)
        && same(filter.priority, recommendation.priority)
        && (filter.source.is_empty() || filter.source == recommendation.source)
        && (filter.account_id.is_empty() || account == Some(&filter.account_id))
        && (filter.min_estimated_savings <= 0.0 || savings(recommendation) >= filter.min_estimated_savings)
        && confident
        && young_enough(recommendation, filter.max_age_days, now)
        && about(recommendation.resource.as_ref(), filter)
}

/// Returns true if the resource passes the filter.
fn about(resource: Option<&ResourceRecommendationInfo>, filter: &RecommendationFilter) -> bool {
    let none = ResourceRecommendationInfo::default();
    let resource = resource.unwrap_or(&none);
    let same = |wanted: &str, has: &str| wanted.is_empty() || wanted.eq_ignore_ascii_case(has);
    let mut tags = filter.tags.iter();
    same(&filter.provider, &resource.provider)
        && same(&filter.region, &resource.region)
        && same(&filter.sku, &resource.sku)
        && (filter.resource_id.is_empty() || filter.resource_id == resource.id)
        && (filter.resource_type.is_empty()
            || ResourceType::new(&filter.resource_type) == ResourceType::new(&resource.resource_type))
        && tags.all(|(key, value)| resource.tags.get(key) == Some(value))
}

fn young_enough(recommendation: &Recommendation, max_age_days: i32, now: SystemTime) -> bool {
    let Some(days) = u64::try_from(max_age_days).ok().filter(|days| *days > 0) else {
        return true;
    };
    let made = recommendation.created_at.and_then(|at| SystemTime::try_from(at).ok());
    let age = made.and_then(|made| now.duration_since(made).ok());
    age.is_none_or(|age| age <= Duration::from_secs(days * 24 * 60 * 60))
}

fn savings(recommendation: &Recommendation) -> f64 {
    recommendation
        .impact
        .as_ref()
        .map_or(0.0, |impact| impact.estimated_savings)
}

/// Sorts in the order of a request; the sort is stable, and without a key nothing moves. Savings and priority are
/// descending by default, other keys ascending; absent values are smallest.
pub fn sort(recommendations: &mut [Recommendation], by: RecommendationSortBy, order: SortOrder) {
    use RecommendationSortBy as By;
    let ascending = |a: &Recommendation, b: &Recommendation| match by {
        By::Unspecified => Ordering::Equal,
        By::EstimatedSavings => savings(a).total_cmp(&savings(b)),
        By::Priority => a.priority.cmp(&b.priority),
        By::CreatedAt => {
            let made = |one: &Recommendation| one.created_at.map(|at| (at.seconds, at.nanos));
            made(a).cmp(&made(b))
        }
        By::Confidence => {
            let sure = |one: &Recommendation| one.confidence_score.unwrap_or(-1.0);
            sure(a).total_cmp(&sure(b))
        }
    };
    let largest_first = match order {
        SortOrder::Asc => false,
        SortOrder::Desc => true,
        SortOrder::Unspecified => matches!(by, By::EstimatedSavings | By::Priority),
    };
    recommendations.sort_by(|a, b| {
        if largest_first {
            ascending(b, a)
        } else {
            ascending(a, b)
        }
    });
}

/// Totals of recommendations: number and savings, in all, by category and by action.
///
/// The currency is that of the savings: empty where there are several (their sum means nothing), US dollars, the
/// host's assumption, where there are none. An empty `period` becomes [`DEFAULT_PERIOD`].
#[must_use]
pub fn summary(recommendations: &[Recommendation], period: &str) -> RecommendationSummary {
    let mut summary = RecommendationSummary {
        total_recommendations: i32::try_from(recommendations.len()).unwrap_or(i32::MAX),
        projection_period: if period.is_empty() { DEFAULT_PERIOD } else { period }.to_owned(),
        ..RecommendationSummary::default()
    };
    let mut currencies = HashSet::new();
    for one in recommendations {
        let category = one.category().as_str_name();
        let action = one.action_type().as_str_name();
        let saves = savings(one);
        summary.total_estimated_savings += saves;
        *summary.count_by_category.entry(category.to_owned()).or_default() += 1;
        *summary.savings_by_category.entry(category.to_owned()).or_default() += saves;
        *summary.count_by_action_type.entry(action.to_owned()).or_default() += 1;
        *summary.savings_by_action_type.entry(action.to_owned()).or_default() += saves;
        currencies.extend(one.impact.as_ref().map(|impact| impact.currency.as_str()));
    }
    currencies.remove("");
    let mut currencies = currencies.into_iter();
    summary.currency = match (currencies.next(), currencies.next()) {
        (None, _) => Currency::USD.code(),
        (Some(currency), None) => currency,
        (Some(_), Some(_)) => "",
    }
    .to_owned();
    summary
}

#[cfg(test)]
mod tests {
    use finfocus_proto::v1::{
        RecommendationActionType, RecommendationCategory, RecommendationImpact, RecommendationPriority,
    };
    use pluginrpc::Code;

    use super::*;

    fn one(id: &str, saves: f64, priority: RecommendationPriority) -> Recommendation {
        Recommendation {
            id: id.to_owned(),
            category: RecommendationCategory::Cost.into(),
            action_type: RecommendationActionType::Rightsize.into(),
            resource: Some(ResourceRecommendationInfo {
                id: format!("r-{id}"),
                provider: "aws".to_owned(),
                resource_type: "aws:ec2/instance:Instance".to_owned(),
                region: "us-east-1".to_owned(),
                sku: "t3.micro".to_owned(),
                tags: [("app".to_owned(), "web".to_owned())].into(),
                ..ResourceRecommendationInfo::default()
            }),
            impact: Some(RecommendationImpact {
                estimated_savings: saves,
                currency: "USD".to_owned(),
                ..RecommendationImpact::default()
            }),
            priority: priority.into(),
            confidence_score: Some(0.5),
            source: "list".to_owned(),
            ..Recommendation::default()
        }
    }

    fn three() -> Vec<Recommendation> {
        use RecommendationPriority::{High, Low, Medium};
        vec![one("a", 5.0, Low), one("b", 20.0, High), one("c", 10.0, Medium)]
    }

    fn ids(response: &GetRecommendationsResponse) -> String {
        response.recommendations.iter().map(|one| one.id.as_str()).collect()
    }

    #[test]
    fn excluded_filtered_sorted_paged_and_summed_up() {
        let mut request = GetRecommendationsRequest {
            excluded_recommendation_ids: vec!["a".to_owned()],
            projection_period: "annual".to_owned(),
            filter: Some(RecommendationFilter {
                sort_by: RecommendationSortBy::EstimatedSavings.into(),
                ..RecommendationFilter::default()
            }),
            page_size: 1,
            ..GetRecommendationsRequest::default()
        };
        let first = answer(three(), &request).unwrap();
        assert_eq!(ids(&first), "b");
        let summary = first.summary.clone().unwrap();
        assert_eq!(
            (summary.total_recommendations, summary.total_estimated_savings),
            (2, 30.0)
        );
        assert_eq!(
            (summary.currency.as_str(), summary.projection_period.as_str()),
            ("USD", "annual")
        );
        assert_eq!(summary.count_by_category["RECOMMENDATION_CATEGORY_COST"], 2);
        assert_eq!(
            summary.savings_by_action_type["RECOMMENDATION_ACTION_TYPE_RIGHTSIZE"],
            30.0
        );
        request.page_token = first.next_page_token;
        let second = answer(three(), &request).unwrap();
        assert_eq!((ids(&second).as_str(), second.next_page_token.as_str()), ("c", ""));
        assert_eq!(second.summary.unwrap().total_recommendations, 2);
    }

    #[test]
    fn every_field_of_a_filter_filters() {
        let text = |set: fn(&mut RecommendationFilter, String), right: &str, wrong: &str| {
            let filter = |value: &str| {
                let mut filter = RecommendationFilter::default();
                set(&mut filter, value.to_owned());
                filter
            };
            (filter(right), filter(wrong))
        };
        let figure = |set: fn(&mut RecommendationFilter, f64), right: f64, wrong: f64| {
            let filter = |value| {
                let mut filter = RecommendationFilter::default();
                set(&mut filter, value);
                filter
            };
            (filter(right), filter(wrong))
        };
        for (right, wrong) in [
            text(|filter, value| filter.provider = value, "AWS", "gcp"),
            text(|filter, value| filter.region = value, "us-east-1", "eu-west-1"),
            text(|filter, value| filter.resource_type = value, "ec2:Instance", "s3"),
            text(|filter, value| filter.sku = value, "t3.micro", "t3.nano"),
            text(|filter, value| filter.resource_id = value, "r-a", "r-b"),
            text(|filter, value| filter.source = value, "list", "other"),
            text(|filter, value| filter.account_id = value, "", "123"),
            text(
                |filter, value| filter.tags = [("app".to_owned(), value)].into(),
                "web",
                "db",
            ),
            figure(|filter, value| filter.min_estimated_savings = value, 5.0, 5.1),
            figure(|filter, value| filter.min_confidence_score = value, 0.5, 0.6),
            (
                RecommendationFilter {
                    category: RecommendationCategory::Cost.into(),
                    action_type: RecommendationActionType::Rightsize.into(),
                    priority: RecommendationPriority::Low.into(),
                    ..RecommendationFilter::default()
                },
                RecommendationFilter {
                    category: RecommendationCategory::Security.into(),
                    ..RecommendationFilter::default()
                },
            ),
        ] {
            let (recommendation, now) = (one("a", 5.0, RecommendationPriority::Low), SystemTime::now());
            assert!(matches(&recommendation, &right, now), "{right:?}");
            assert!(!matches(&recommendation, &wrong, now), "{wrong:?}");
        }
    }

    #[test]
    fn what_is_too_old_is_left_out_and_what_has_no_date_is_not() {
        let now = SystemTime::now();
        let mut recommendation = one("a", 5.0, RecommendationPriority::Low);
        let mut filter = RecommendationFilter {
            max_age_days: 7,
            ..RecommendationFilter::default()
        };
        assert!(matches(&recommendation, &filter, now));
        recommendation.created_at = Some((now - Duration::from_secs(8 * 24 * 60 * 60)).into());
        assert!(!matches(&recommendation, &filter, now));
        filter.max_age_days = 9;
        assert!(matches(&recommendation, &filter, now));
        filter.max_age_days = -1;
        assert!(matches(&recommendation, &filter, now));
    }

    #[test]
    fn each_key_has_its_order() {
        use RecommendationSortBy::{Confidence, CreatedAt, EstimatedSavings, Priority, Unspecified};
        let mut all = three();
        all[0].confidence_score = None;
        all[1].confidence_score = Some(0.9);
        all[2].created_at = Some(SystemTime::now().into());
        for (by, order, expected) in [
            (Unspecified, SortOrder::Desc, "abc"),
            (EstimatedSavings, SortOrder::Unspecified, "bca"),
            (EstimatedSavings, SortOrder::Asc, "acb"),
            (Priority, SortOrder::Unspecified, "bca"),
            (Confidence, SortOrder::Unspecified, "acb"),
            (Confidence, SortOrder::Desc, "bca"),
            (CreatedAt, SortOrder::Unspecified, "abc"),
            (CreatedAt, SortOrder::Desc, "cab"),
        ] {
            let mut sorted = all.clone();
            sort(&mut sorted, by, order);
            let sorted: String = sorted.iter().map(|one| one.id.as_str()).collect();
            assert_eq!(sorted, expected, "{by:?} {order:?}");
        }
    }

    #[test]
    fn savings_in_several_currencies_have_none_in_common() {
        let mut all = three();
        if let Some(impact) = &mut all[0].impact {
            impact.currency = "EUR".to_owned();
        }
        assert_eq!(summary(&all, "").currency, "");
        let none = summary(&[], "");
        assert_eq!(
            (none.currency.as_str(), none.projection_period.as_str()),
            ("USD", "monthly")
        );
    }

    #[test]
    fn a_malformed_token_is_an_error_without_recommendations_too() {
        let request = GetRecommendationsRequest {
            page_token: "x".to_owned(),
            ..GetRecommendationsRequest::default()
        };
        assert_eq!(answer(Vec::new(), &request).unwrap_err().code(), Code::InvalidArgument);
    }
}
