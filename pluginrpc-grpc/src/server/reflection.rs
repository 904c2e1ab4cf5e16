//! grpc.reflection.v1 and v1alpha, whose messages are the same.

use std::sync::Arc;

use bytes::Bytes;
use pluginrpc::{
    BoxFuture, Call, Context, Error, Method, MethodKind, Service, ServiceDescriptor, Streaming, TypeName, text,
};
use prost::Message;
use tonic_reflection::pb::v1::server_reflection_request::MessageRequest;
use tonic_reflection::pb::v1::server_reflection_response::MessageResponse;
use tonic_reflection::pb::v1::{
    ErrorResponse, ExtensionNumberResponse, FileDescriptorResponse, ListServiceResponse, ServerReflectionRequest,
    ServerReflectionResponse, ServiceResponse,
};
use tonic_reflection::pb::{v1, v1alpha};

use super::descriptor_index::DescriptorIndex;

pub(crate) const V1: &str = "grpc.reflection.v1.ServerReflection";
pub(crate) const V1ALPHA: &str = "grpc.reflection.v1alpha.ServerReflection";

static V1_INFO: Method = info(
    "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    "grpc.reflection.v1",
);
static V1ALPHA_INFO: Method = info(
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    "grpc.reflection.v1alpha",
);
static V1_DESCRIPTOR: ServiceDescriptor =
    ServiceDescriptor::new(V1, &[&V1_INFO]).with_file_descriptor_set(v1::FILE_DESCRIPTOR_SET);
static V1ALPHA_DESCRIPTOR: ServiceDescriptor =
    ServiceDescriptor::new(V1ALPHA, &[&V1ALPHA_INFO]).with_file_descriptor_set(v1alpha::FILE_DESCRIPTOR_SET);

const fn info(path: &'static str, package: &'static str) -> Method {
    let request = TypeName::new(package, "ServerReflectionRequest");
    let response = TypeName::new(package, "ServerReflectionResponse");
    Method::new(path, request, response).with_kind(MethodKind::BidiStreaming)
}

/// The reflection service, in one of its versions.
pub(crate) struct Reflection {
    descriptor: &'static ServiceDescriptor,
    served: Arc<Served>,
}

/// Services by name, and the files that describe them.
struct Served {
    names: Vec<String>,
    index: DescriptorIndex,
}

impl Reflection {
    /// Returns v1 and v1alpha. They list every service; one whose descriptors are absent or invalid is listed and
    /// cannot be described. `further` services are listed before `services`.
    pub(crate) fn versions(further: &[&ServiceDescriptor], services: &[Arc<dyn Service>]) -> [Self; 2] {
        let mut served = Served {
            names: Vec::new(),
            index: DescriptorIndex::default(),
        };
        let own = [&V1_DESCRIPTOR, &V1ALPHA_DESCRIPTOR];
        let services = services.iter().map(|service| service.descriptor());
        for descriptor in own.into_iter().chain(further.iter().copied()).chain(services) {
            served.names.push(descriptor.name().to_owned());
            served.index.add(descriptor.file_descriptor_set());
        }
        let served = Arc::new(served);
        own.map(|descriptor| Self {
            descriptor,
            served: Arc::clone(&served),
        })
    }
}

impl Served {
    /// # Errors
    /// `INVALID_ARGUMENT` for what is not a request. An unsuccessful request is answered with an error response.
    fn answer(&self, request: Bytes) -> Result<Bytes, Error> {
        let request = ServerReflectionRequest::decode(request)
            .map_err(|e| Error::invalid_argument(format!("not a valid ServerReflectionRequest: {e}")).with_source(e))?;
        let response = self.look_up(request.message_request.as_ref()).unwrap_or_else(|error| {
            MessageResponse::ErrorResponse(ErrorResponse {
                error_code: error.code().number(),
                error_message: error.message().to_owned(),
            })
        });
        let response = ServerReflectionResponse {
            valid_host: request.host.clone(),
            original_request: Some(request),
            message_response: Some(response),
        };
        Ok(response.encode_to_vec().into())
    }

    fn look_up(&self, request: Option<&MessageRequest>) -> Result<MessageResponse, Error> {
        let not_found = |kind: &str, name: &str| {
            let name = text::quoted(name.as_bytes());
            Error::not_found(format!("{kind} {name} is not known to this server"))
        };
        let file = match request {
            Some(MessageRequest::FileByFilename(name)) => self.index.file(name).ok_or_else(|| not_found("file", name)),
            Some(MessageRequest::FileContainingSymbol(symbol)) => self
                .index
                .file_of_symbol(symbol)
                .ok_or_else(|| not_found("symbol", symbol)),
            Some(MessageRequest::FileContainingExtension(extension)) => {
                let (message, number) = (&extension.containing_type, extension.extension_number);
                let file = self.index.file_of_extension(message, number);
                file.ok_or_else(|| not_found(&format!("extension {number} of"), message))
            }
            Some(MessageRequest::AllExtensionNumbersOfType(message)) => {
                let numbers = self.index.extension_numbers(message);
                return Ok(MessageResponse::AllExtensionNumbersResponse(ExtensionNumberResponse {
                    extension_number: numbers.ok_or_else(|| not_found("message", message))?,
                    base_type_name: message.clone(),
                }));
            }
            Some(MessageRequest::ListServices(_)) => {
                let service = self.names.iter().cloned().map(|name| ServiceResponse { name });
                return Ok(MessageResponse::ListServicesResponse(ListServiceResponse {
                    service: service.collect(),
                }));
            }
            None => Err(Error::invalid_argument(
                "the request asks for nothing this server knows",
            )),
        }?;
        Ok(MessageResponse::FileDescriptorResponse(FileDescriptorResponse {
            file_descriptor_proto: vec![file.to_vec()],
        }))
    }
}

impl Call for Reflection {
    fn unary<'a>(&'a self, method: &'a Method, _: &'a Context, _: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        let error = Error::unimplemented(format!("{} is not implemented", method.path()));
        Box::pin(std::future::ready(Err(error)))
    }

    fn streaming<'a>(
        &'a self,
        _: &'a Method,
        _: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        let served = Arc::clone(&self.served);
        Box::pin(std::future::ready(Ok(
            requests.and_then(move |request| served.answer(request))
        )))
    }
}

impl Service for Reflection {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.descriptor
    }
}
