//! Messages and path of the measured call, shaped like a price lookup.

use std::collections::HashMap;

use pluginrpc::prost::{Message, Name};

pub(crate) const SERVICE: &str = "bench.v1.PriceService";
pub(crate) const PATH: &str = "/bench.v1.PriceService/GetPrice";

#[derive(Clone, PartialEq, Message)]
pub(crate) struct GetPriceRequest {
    #[prost(string, tag = "1")]
    provider: String,
    #[prost(string, tag = "2")]
    resource_type: String,
    #[prost(string, tag = "3")]
    sku: String,
    #[prost(string, tag = "4")]
    region: String,
    #[prost(map = "string, string", tag = "5")]
    tags: HashMap<String, String>,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct GetPriceResponse {
    #[prost(double, tag = "1")]
    unit_price: f64,
    #[prost(string, tag = "2")]
    currency: String,
    #[prost(double, tag = "3")]
    cost_per_month: f64,
    #[prost(string, tag = "4")]
    billing_detail: String,
}

impl Name for GetPriceRequest {
    const PACKAGE: &'static str = "bench.v1";
    const NAME: &'static str = "GetPriceRequest";
}

impl Name for GetPriceResponse {
    const PACKAGE: &'static str = "bench.v1";
    const NAME: &'static str = "GetPriceResponse";
}

/// Returns the request that every caller sends.
pub(crate) fn request() -> GetPriceRequest {
    GetPriceRequest {
        provider: "aws".to_owned(),
        resource_type: "ec2".to_owned(),
        sku: "t3.micro".to_owned(),
        region: "us-east-1".to_owned(),
        tags: HashMap::from([
            ("Name".to_owned(), "web".to_owned()),
            ("env".to_owned(), "prod".to_owned()),
        ]),
    }
}

/// Returns the response of every server.
pub(crate) fn answer(request: &GetPriceRequest) -> GetPriceResponse {
    GetPriceResponse {
        unit_price: 0.0104,
        currency: "USD".to_owned(),
        cost_per_month: 0.0104 * 730.0,
        billing_detail: format!("on-demand, {}", request.region),
    }
}
