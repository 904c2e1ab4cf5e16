//! A service beside the protocol of FinFocus, with messages of that protocol in its own.

pluginrpc::include_proto!();

#[cfg(test)]
mod tests {
    use finfocus_proto::v1::{PricingSpec, ResourceDescriptor, UsageProfile};
    use pluginrpc::{Context, Error};

    use crate::acme::quota::v1::quota_service::{QuotaService, QuotaServiceClient, QuotaServiceServer};
    use crate::acme::quota::v1::{GetQuotaRequest, GetQuotaResponse};

    struct Quota;

    impl QuotaService for Quota {
        async fn get_quota(&self, _: &Context, request: GetQuotaRequest) -> Result<GetQuotaResponse, Error> {
            let resource: ResourceDescriptor = request.resource.unwrap_or_default();
            let mut response = GetQuotaResponse {
                left: 3,
                pricing: Some(PricingSpec {
                    sku: resource.sku,
                    ..PricingSpec::default()
                }),
                ..GetQuotaResponse::default()
            };
            response.set_profile(UsageProfile::Dev);
            Ok(response)
        }
    }

    #[test]
    fn the_messages_are_those_of_the_protocol_crate() {
        let client = QuotaServiceClient::new(QuotaServiceServer::new(Quota));
        let resource = ResourceDescriptor {
            sku: "t3.micro".to_owned(),
            ..ResourceDescriptor::default()
        };
        let request = GetQuotaRequest {
            resource: Some(resource),
        };
        let answer = pluginrpc::block_on(client.get_quota(&Context::new(), request)).unwrap();
        assert_eq!((answer.left, answer.profile()), (3, UsageProfile::Dev));
        assert_eq!(answer.pricing.unwrap().sku, "t3.micro");
    }
}
