//! A call through every service: of gRPC's own against tonic's servers, of the others against servers of ours.
#![allow(clippy::unwrap_used)]

use pluginrpc::{Code, Context, Error, MethodKind, Service, Streaming, block_on};
use pluginrpc_grpc::Channel;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::test]
async fn health_of_tonic_is_asked_by_our_client() -> Result {
    use schemas_tests::health::grpc::health::v1::HealthCheckRequest;
    use schemas_tests::health::grpc::health::v1::health::{Health, HealthClient};
    use schemas_tests::health::grpc::health::v1::health_check_response::ServingStatus;
    let (reporter, server) = tonic_health::server::health_reporter();
    reporter
        .set_service_status("acme.v1.Greeter", tonic_health::ServingStatus::NotServing)
        .await;
    let client = HealthClient::new(Channel::from_tonic(server));
    let ctx = Context::new();
    let request = |service: &str| HealthCheckRequest {
        service: service.to_owned(),
    };
    let answer = client.check(&ctx, request("acme.v1.Greeter")).await?;
    assert_eq!(answer.status(), ServingStatus::NotServing);
    assert_eq!(
        client.check(&ctx, request("gone")).await.unwrap_err().code(),
        Code::NotFound
    );
    let mut answers = client.watch(&ctx, request("acme.v1.Greeter")).await?;
    let first = answers.message().await?.ok_or("it ended")?;
    assert_eq!(first.status(), ServingStatus::NotServing);
    reporter
        .set_service_status("acme.v1.Greeter", tonic_health::ServingStatus::Serving)
        .await;
    let next = answers.message().await?.ok_or("it ended")?;
    assert_eq!(next.status(), ServingStatus::Serving);
    Ok(())
}

/// Both versions differ in nothing but their names.
macro_rules! reflection {
    ($name:ident, $proto:path, $build:ident) => {
        #[tokio::test]
        async fn $name() -> Result {
            use proto::server_reflection::{ServerReflection, ServerReflectionClient};
            use proto::server_reflection_request::MessageRequest;
            use proto::server_reflection_response::MessageResponse;
            use $proto as proto;
            let server = tonic_reflection::server::Builder::configure()
                .register_encoded_file_descriptor_set(tonic_health::pb::FILE_DESCRIPTOR_SET)
                .$build()?;
            let client = ServerReflectionClient::new(Channel::from_tonic(server));
            let request = |message| proto::ServerReflectionRequest {
                host: String::new(),
                message_request: Some(message),
            };
            let requests = Streaming::from_messages([
                request(MessageRequest::ListServices(String::new())),
                request(MessageRequest::FileContainingSymbol(
                    "grpc.health.v1.Health".to_owned(),
                )),
            ]);
            let mut answers = client.server_reflection_info(&Context::new(), requests).await?;
            let Some(MessageResponse::ListServicesResponse(list)) =
                answers.message().await?.ok_or("it ended")?.message_response
            else {
                return Err("no list".into());
            };
            assert!(
                list.service
                    .iter()
                    .any(|service| service.name == "grpc.health.v1.Health"),
                "{list:?}"
            );
            let Some(MessageResponse::FileDescriptorResponse(files)) =
                answers.message().await?.ok_or("it ended")?.message_response
            else {
                return Err("no file".into());
            };
            assert_eq!(files.file_descriptor_proto.len(), 1);
            assert_eq!(answers.message().await?, None);
            Ok(())
        }
    };
}

reflection!(
    reflection_of_tonic_is_asked,
    schemas_tests::reflection::grpc::reflection::v1,
    build_v1
);
reflection!(
    reflection_alpha_of_tonic_is_asked,
    schemas_tests::reflection_alpha::grpc::reflection::v1alpha,
    build_v1alpha
);

mod testing {
    pub(crate) use schemas_tests::testing::grpc::testing::*;
}

/// As gRPC's implementations answer.
struct Testing;

fn payload(size: i32) -> Option<testing::Payload> {
    Some(testing::Payload {
        body: vec![0; usize::try_from(size).unwrap_or(0)],
        ..testing::Payload::default()
    })
}

fn size(payload: Option<testing::Payload>) -> i32 {
    payload.map_or(0, |payload| i32::try_from(payload.body.len()).unwrap_or(i32::MAX))
}

impl testing::test_service::TestService for Testing {
    async fn unary_call(
        &self,
        _: &Context,
        request: testing::SimpleRequest,
    ) -> std::result::Result<testing::SimpleResponse, Error> {
        match request.response_status {
            Some(status) => Err(Error::new(
                Code::from_number(status.code).unwrap_or(Code::Unknown),
                status.message,
            )),
            None => Ok(testing::SimpleResponse {
                payload: payload(request.response_size),
                ..testing::SimpleResponse::default()
            }),
        }
    }

    async fn streaming_output_call(
        &self,
        _: &Context,
        request: testing::StreamingOutputCallRequest,
    ) -> std::result::Result<Streaming<testing::StreamingOutputCallResponse>, Error> {
        let answers = request.response_parameters.into_iter();
        Ok(Streaming::from_messages(answers.map(|wanted| {
            testing::StreamingOutputCallResponse {
                payload: payload(wanted.size),
            }
        })))
    }

    async fn streaming_input_call(
        &self,
        _: &Context,
        mut requests: Streaming<testing::StreamingInputCallRequest>,
    ) -> std::result::Result<testing::StreamingInputCallResponse, Error> {
        let mut aggregated_payload_size = 0;
        while let Some(request) = requests.message().await? {
            aggregated_payload_size += size(request.payload);
        }
        Ok(testing::StreamingInputCallResponse {
            aggregated_payload_size,
        })
    }

    async fn full_duplex_call(
        &self,
        _: &Context,
        requests: Streaming<testing::StreamingOutputCallRequest>,
    ) -> std::result::Result<Streaming<testing::StreamingOutputCallResponse>, Error> {
        Ok(requests.and_then(|request| {
            Ok(testing::StreamingOutputCallResponse {
                payload: request.payload,
            })
        }))
    }
}

#[test]
fn the_testing_service_answers_all_kinds_of_calls() -> Result {
    use testing::test_service::{TestService, TestServiceClient, TestServiceServer};
    let client = TestServiceClient::new(TestServiceServer::new(Testing));
    let ctx = Context::new();
    block_on(async {
        let large = testing::SimpleRequest {
            response_size: 314_159,
            payload: payload(271_828),
            ..Default::default()
        };
        assert_eq!(size(client.unary_call(&ctx, large).await?.payload), 314_159);
        let failing = testing::SimpleRequest {
            response_status: Some(testing::EchoStatus {
                code: 2,
                message: "test status message".to_owned(),
            }),
            ..Default::default()
        };
        let error = client.unary_call(&ctx, failing).await.unwrap_err();
        assert_eq!((error.code(), error.message()), (Code::Unknown, "test status message"));

        let sizes = [31_415, 9, 2_653, 58_979];
        let request = testing::StreamingOutputCallRequest {
            response_parameters: sizes
                .map(|size| testing::ResponseParameters {
                    size,
                    ..Default::default()
                })
                .into(),
            ..Default::default()
        };
        let mut answers = client.streaming_output_call(&ctx, request).await?;
        for expected in sizes {
            assert_eq!(
                answers.message().await?.map(|answer| size(answer.payload)),
                Some(expected)
            );
        }
        assert_eq!(answers.message().await?, None);

        let requests = [27_182, 8, 1_828, 45_904].map(|size| testing::StreamingInputCallRequest {
            payload: payload(size),
            ..Default::default()
        });
        let answer = client
            .streaming_input_call(&ctx, Streaming::from_messages(requests))
            .await?;
        assert_eq!(answer.aggregated_payload_size, 74_922);

        let requests = [7, 8].map(|size| testing::StreamingOutputCallRequest {
            payload: payload(size),
            ..Default::default()
        });
        let mut answers = client
            .full_duplex_call(&ctx, Streaming::from_messages(requests))
            .await?;
        for expected in [7, 8] {
            assert_eq!(
                answers.message().await?.map(|answer| size(answer.payload)),
                Some(expected)
            );
        }
        let missing = client.unimplemented_call(&ctx, testing::Empty {}).await.unwrap_err();
        assert_eq!(missing.code(), Code::Unimplemented);
        Ok(())
    })
}

/// Calls every method of a service that implements none.
async fn unimplemented(service: &dyn Service) -> Result<usize> {
    let ctx = Context::new();
    let methods = service.descriptor().methods();
    for method in methods {
        let error = match method.kind() {
            MethodKind::Unary => service.unary(method, &ctx, Default::default()).await.err(),
            _ => {
                let requests = Streaming::from_messages([Default::default()]);
                service.streaming(method, &ctx, requests).await.err()
            }
        };
        let error = error.ok_or("it answered")?;
        assert_eq!(error.code(), Code::Unimplemented, "{error}");
        assert!(error.message().contains(method.path()), "{error}");
    }
    Ok(methods.len())
}

/// `module::Service`, with nothing written.
macro_rules! nobody {
    ($($package:path { $($module:ident :: $service:ident, $server:ident);+ $(;)? })+) => {{
        let mut services: Vec<Box<dyn Service>> = Vec::new();
        $({
            use $package as package;
            $({
                struct Nobody;
                impl package::$module::$service for Nobody {}
                services.push(Box::new(package::$module::$server::new(Nobody)));
            })+
        })+
        services
    }};
}

#[test]
fn every_method_of_every_service_is_there() -> Result {
    let services = nobody! {
        testing {
            test_service::TestService, TestServiceServer;
            unimplemented_service::UnimplementedService, UnimplementedServiceServer;
            reconnect_service::ReconnectService, ReconnectServiceServer;
            load_balancer_stats_service::LoadBalancerStatsService, LoadBalancerStatsServiceServer;
            hook_service::HookService, HookServiceServer;
            xds_update_health_service::XdsUpdateHealthService, XdsUpdateHealthServiceServer;
            xds_update_client_configure_service::XdsUpdateClientConfigureService, XdsUpdateClientConfigureServiceServer;
        }
        schemas_tests::health::grpc::health::v1 { health::Health, HealthServer }
        schemas_tests::reflection::grpc::reflection::v1 { server_reflection::ServerReflection, ServerReflectionServer }
        schemas_tests::buf::buf::plugin::check::v1 { check_service::CheckService, CheckServiceServer }
        schemas_tests::buf::buf::plugin::info::v1 { plugin_info_service::PluginInfoService, PluginInfoServiceServer }
        schemas_tests::finfocus::finfocus::v1 {
            cost_source_service::CostSourceService, CostSourceServiceServer;
            observability_service::ObservabilityService, ObservabilityServiceServer;
            plugin_registry_service::PluginRegistryService, PluginRegistryServiceServer;
        }
        schemas_tests::guest_agent::plugin_comm { guest_agent_plugin::GuestAgentPlugin, GuestAgentPluginServer }
        schemas_tests::guest_agent::plugin {
            grpc_stdio::GrpcStdio, GrpcStdioServer;
            grpc_controller::GrpcController, GrpcControllerServer;
        }
    };
    let mut methods = 0;
    for service in &services {
        methods += block_on(unimplemented(service.as_ref()))?;
    }
    assert_eq!((services.len(), methods), (17, 57));
    Ok(())
}
