//! Services that a plugin has beside its costs: usage, allocation, scores, data sets.

use finfocus_proto::v1::allocator_service::AllocatorService;
use finfocus_proto::v1::recommendation_scorer_service::RecommendationScorerService;
use finfocus_proto::v1::supplemental_dataset_service::SupplementalDatasetService;
use finfocus_proto::v1::usage_source_service::UsageSourceService;
use pluginrpc::prost_types::Timestamp;

use super::Served;
use crate::domain::page::{self, Page, PageRequest};
use crate::domain::period::Period;
use crate::domain::{allocation, scoring};
use crate::source::CostSource;
use crate::v1::{
    AllocateRequest, AllocateResponse, ContractCommitment, ErrorCode, GetBillingPeriodsRequest,
    GetBillingPeriodsResponse, GetContractCommitmentsRequest, GetContractCommitmentsResponse, GetInvoiceDetailsRequest,
    GetInvoiceDetailsResponse, GetStatsRequest, GetStatsResponse, ScoreRecommendationsRequest,
    ScoreRecommendationsResponse, StatsMode,
};
use crate::{Context, Error};

impl<S: CostSource> UsageSourceService for Served<S> {
    async fn get_stats(&self, ctx: &Context, request: GetStatsRequest) -> Result<GetStatsResponse, Error> {
        let Some(stats) = self.0.abilities.usage else {
            return Err(not_implemented("GetStats"));
        };
        let mode = match (request.start, request.end) {
            (None, None) => StatsMode::RunRate,
            (Some(start), Some(end)) if (start.seconds, start.nanos) <= (end.seconds, end.nanos) => {
                StatsMode::Historical
            }
            (Some(_), Some(_)) => return Err(ErrorCode::InvalidTimeRange.error("the end is before the start")),
            _ => {
                return Err(ErrorCode::InvalidTimeRange
                    .error("a period requires a start and an end: set both, or none for the present run rate"));
            }
        };
        let mut response = stats(self.0.opening.source().await?, ctx, (request,)).await?;
        if response.mode() == StatsMode::Unspecified {
            response.mode = mode.into();
        }
        Ok(response)
    }
}

impl<S: CostSource> AllocatorService for Served<S> {
    async fn allocate(&self, ctx: &Context, request: AllocateRequest) -> Result<AllocateResponse, Error> {
        let Some(allocate) = self.0.abilities.allocator else {
            return Err(not_implemented("Allocate"));
        };
        allocation::check_request(&request)?;
        let source = self.0.opening.source().await?;
        let response = allocate(source, ctx, (request.clone(),)).await?;
        let response = allocation::complete(&request, response);
        allocation::check_response(&request, &response)?;
        Ok(response)
    }
}

impl<S: CostSource> RecommendationScorerService for Served<S> {
    async fn score_recommendations(
        &self,
        ctx: &Context,
        request: ScoreRecommendationsRequest,
    ) -> Result<ScoreRecommendationsResponse, Error> {
        let Some(score) = self.0.abilities.scorer else {
            return Err(not_implemented("ScoreRecommendations"));
        };
        scoring::check_request(&request)?;
        let source = self.0.opening.source().await?;
        let response = score(source, ctx, (request.clone(),)).await?;
        scoring::check_response(&request, &response)?;
        Ok(response)
    }
}

impl<S: CostSource> SupplementalDatasetService for Served<S> {
    async fn get_contract_commitments(
        &self,
        ctx: &Context,
        request: GetContractCommitmentsRequest,
    ) -> Result<GetContractCommitmentsResponse, Error> {
        let Some(commitments) = self.0.abilities.contract_commitments else {
            return Err(not_implemented("GetContractCommitments"));
        };
        let window = window(request.start, request.end)?;
        let page = page(request.page_size, &request.page_token)?;
        let mut all = commitments(self.0.opening.source().await?, ctx, (window,)).await?;
        all.retain(|commitment| {
            let (start, end) = commitment_period(commitment);
            overlaps(window, start, end)
        });
        all.sort_by(|a, b| a.contract_commitment_id.cmp(&b.contract_commitment_id));
        let Page {
            items,
            next_page_token,
            total_count,
        } = page.cut(all);
        Ok(GetContractCommitmentsResponse {
            commitments: items,
            next_page_token,
            total_count,
        })
    }

    async fn get_billing_periods(
        &self,
        ctx: &Context,
        request: GetBillingPeriodsRequest,
    ) -> Result<GetBillingPeriodsResponse, Error> {
        let Some(periods) = self.0.abilities.billing_periods else {
            return Err(not_implemented("GetBillingPeriods"));
        };
        let window = window(request.start, request.end)?;
        let page = page(request.page_size, &request.page_token)?;
        let mut all = periods(self.0.opening.source().await?, ctx, (window,)).await?;
        all.retain(|period| overlaps(window, period.billing_period_start, period.billing_period_end));
        all.sort_by_key(|period| {
            let start = period.billing_period_start.map(|start| (start.seconds, start.nanos));
            (start, period.invoice_issuer_name.clone())
        });
        let Page {
            items,
            next_page_token,
            total_count,
        } = page.cut(all);
        Ok(GetBillingPeriodsResponse {
            billing_periods: items,
            next_page_token,
            total_count,
        })
    }

    async fn get_invoice_details(
        &self,
        ctx: &Context,
        request: GetInvoiceDetailsRequest,
    ) -> Result<GetInvoiceDetailsResponse, Error> {
        let Some(details) = self.0.abilities.invoice_details else {
            return Err(not_implemented("GetInvoiceDetails"));
        };
        let window = window(request.start, request.end)?;
        let page = page(request.page_size, &request.page_token)?;
        let mut all = details(self.0.opening.source().await?, ctx, (window,)).await?;
        all.retain(|detail| overlaps(window, detail.billing_period_start, detail.billing_period_end));
        all.sort_by(|a, b| a.invoice_detail_id.cmp(&b.invoice_detail_id));
        let Page {
            items,
            next_page_token,
            total_count,
        } = page.cut(all);
        Ok(GetInvoiceDetailsResponse {
            invoice_details: items,
            next_page_token,
            total_count,
        })
    }
}

/// The message is the Go SDK's, by which hosts recognize it.
fn not_implemented(rpc: &str) -> Error {
    Error::unimplemented(format!("method {rpc} not implemented"))
}

/// Reads the window of a request: both bounds or none.
fn window(start: Option<Timestamp>, end: Option<Timestamp>) -> Result<Option<Period>, Error> {
    match (start, end) {
        (None, None) => Ok(None),
        (Some(start), Some(end)) => Period::new(&start, &end)
            .map(Some)
            .ok_or_else(|| ErrorCode::InvalidTimeRange.error("the end of the window is not after its start")),
        _ => Err(ErrorCode::InvalidTimeRange.error("a window requires a start and an end: set both or none")),
    }
}

/// Reads the page of a request. Unlike GetActualCost, there is no size that returns everything.
fn page(size: i32, token: &str) -> Result<PageRequest, Error> {
    let size = match size {
        ..0 => {
            return Err(Error::invalid_argument(format!(
                "page_size is {size}: expected 0 to 1000"
            )));
        }
        0 => i32::try_from(page::DEFAULT_SIZE).unwrap_or(i32::MAX),
        size => size,
    };
    PageRequest::new(size, token)
}

/// The commitment's own period if it has a bound, else that of its contract.
fn commitment_period(commitment: &ContractCommitment) -> (Option<Timestamp>, Option<Timestamp>) {
    let own = (
        commitment.contract_commitment_period_start,
        commitment.contract_commitment_period_end,
    );
    match own {
        (None, None) => (commitment.contract_period_start, commitment.contract_period_end),
        own => own,
    }
}

/// Returns true if the record overlaps the window; an absent bound is open.
fn overlaps(window: Option<Period>, start: Option<Timestamp>, end: Option<Timestamp>) -> bool {
    let Some(window) = window else {
        return true;
    };
    start.is_none_or(|start| start.seconds < window.end().seconds)
        && end.is_none_or(|end| end.seconds > window.start().seconds)
}
