//! ObservabilityService, answered from what this process has counted.

use std::time::SystemTime;

use finfocus_proto::v1::cost_source_service::SERVICE_DESCRIPTOR as COST_SOURCE;
use finfocus_proto::v1::observability_service::{ObservabilityService, SERVICE_DESCRIPTOR as OBSERVABILITY};

use super::{Inner, Served, short_wait};
use crate::source::CostSource;
use crate::v1::health_check_response::Status;
use crate::v1::{
    GetMetricsRequest, GetMetricsResponse, GetServiceLevelIndicatorsRequest, GetServiceLevelIndicatorsResponse,
    HealthCheckRequest, HealthCheckResponse, TimeRange,
};
use crate::watch::{indicators, metrics_messages};
use crate::{Context, Error};

/// The format of our metrics: names and labels after Prometheus' rules.
const FORMAT: &str = "prometheus";

impl<S: CostSource> ObservabilityService for Served<S> {
    async fn health_check(&self, ctx: &Context, request: HealthCheckRequest) -> Result<HealthCheckResponse, Error> {
        let names = [COST_SOURCE.name(), OBSERVABILITY.name()];
        let name = request.service_name.as_str();
        // The older package has the same services.
        let is_known = name.is_empty()
            || names.contains(&name)
            || name.strip_prefix("pulumicost.v1.").is_some_and(|name| {
                names
                    .iter()
                    .any(|known| known.strip_prefix("finfocus.v1.") == Some(name))
            });
        let (status, message) = if is_known {
            self.0.health(ctx).await
        } else {
            (
                Status::ServiceUnknown,
                format!("the services are {}", names.join(" and ")),
            )
        };
        Ok(HealthCheckResponse {
            status: status.into(),
            message,
            last_check_time: Some(SystemTime::now().into()),
        })
    }

    async fn get_metrics(&self, _: &Context, request: GetMetricsRequest) -> Result<GetMetricsResponse, Error> {
        let mut metrics = metrics_messages(&self.0.metrics, &self.0.identity.name);
        if !request.metric_names.is_empty() {
            metrics.retain(|metric| request.metric_names.contains(&metric.name));
        }
        Ok(GetMetricsResponse {
            metrics,
            timestamp: Some(SystemTime::now().into()),
            format: FORMAT.to_owned(),
        })
    }

    async fn get_service_level_indicators(
        &self,
        _: &Context,
        request: GetServiceLevelIndicatorsRequest,
    ) -> Result<GetServiceLevelIndicatorsResponse, Error> {
        let mut slis = match request.time_range {
            Some(range) if !self.0.has_lived_in(&range)? => Vec::new(),
            _ => indicators(&self.0.metrics),
        };
        if !request.sli_names.is_empty() {
            slis.retain(|sli| request.sli_names.contains(&sli.name));
        }
        Ok(GetServiceLevelIndicatorsResponse {
            slis,
            measurement_time: Some(SystemTime::now().into()),
        })
    }
}

impl<S: CostSource> Inner<S> {
    async fn health(&self, ctx: &Context) -> (Status, String) {
        let checked = async {
            let source = match self.opening.outcome().await {
                Ok(source) => source,
                Err(why) => return (Status::NotServing, why.message().to_owned()),
            };
            match self.abilities.health {
                Some(health) => match health(source, ctx, ()).await {
                    Ok(()) => (Status::Serving, String::new()),
                    Err(error) => (Status::NotServing, error.message().to_owned()),
                },
                None => (Status::Serving, String::new()),
            }
        };
        let late = || "it does not say how it is: it may still be setting itself up".to_owned();
        short_wait(ctx)
            .run_until_ended(checked)
            .await
            .unwrap_or_else(|_| (Status::NotServing, late()))
    }

    /// Returns an error unless the process ran in this period. Counters are not kept by time, so a part of the
    /// process's life gets the totals.
    fn has_lived_in(&self, range: &TimeRange) -> Result<bool, Error> {
        let (Some(start), Some(end)) = (range.start, range.end) else {
            return Err(Error::invalid_argument(
                "time_range wants both a start and an end, or leave it out",
            ));
        };
        let (start, end) = ((start.seconds, start.nanos), (end.seconds, end.nanos));
        if end <= start {
            return Err(Error::invalid_argument(
                "time_range.end has to be after time_range.start",
            ));
        }
        let timestamp = |time: SystemTime| {
            let time = pluginrpc::prost_types::Timestamp::from(time);
            (time.seconds, time.nanos)
        };
        Ok(start <= timestamp(SystemTime::now()) && timestamp(self.metrics.began()) < end)
    }
}
