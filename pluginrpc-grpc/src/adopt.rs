//! Servers that tonic generated, as services.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body as HttpBody;
use pluginrpc::{
    BoxFuture, Call, Context, Error, Idempotency, Method, MethodKind, Named, Service, ServiceDescriptor, Streaming,
    TypeName,
};
use prost::Message;
use prost_types::method_options::IdempotencyLevel;
use prost_types::{DescriptorProto, FileDescriptorProto, FileDescriptorSet, MethodDescriptorProto};
use tonic::body::Body;
use tonic::codegen::StdError;
use tonic::server::NamedService;

use crate::Channel;

/// Makes a [`pluginrpc::Service`] from a server that tonic generated, for example `GreeterServer::new(greeter)`. The
/// server keeps its interceptors and limits. `table` is generated from the same `.proto` by `pluginrpc-build`
/// (`Builder::tables_only`) or by `#[pluginrpc::service]`.
///
/// The server is called in this process with the encoded messages, without a connection.
///
/// With the table of another service, every call fails with `INTERNAL` and a message that names both services.
pub fn adopt<S>(server: S, table: &'static ServiceDescriptor) -> Adopted<S> {
    Adopted { server, table }
}

/// Works like [`adopt`], with a table made from an encoded `FileDescriptorSet` that contains the service's file and its
/// imports: the output of `tonic-prost-build` with `file_descriptor_set_path`, which reflection uses as well.
///
/// The table stays in memory until the process ends; call this once per server.
///
/// # Errors
/// `INVALID_ARGUMENT` if the bytes are not such a set, or do not contain the server's service.
pub fn adopt_with_descriptors<S: NamedService>(
    server: S,
    file_descriptor_set: &'static [u8],
) -> Result<Adopted<S>, Error> {
    table(S::NAME, file_descriptor_set).map(|table| adopt(server, table))
}

/// A server that tonic generated, with its method table: a [`pluginrpc::Service`], and still a tower service and
/// [`NamedService`] for `tonic::transport::Server`. Created by [`adopt`].
///
/// - All four kinds of methods are supported. A request stream that fails midway fails for the handler, too; the caller
///   gets the original error.
/// - The handler's `tonic::Request` contains the metadata and the deadline of the call, and the [`Context`] in its
///   extensions. Without a connection, `remote_addr` is `None`.
/// - The server's limits apply: tonic refuses requests above 4 MiB unless `max_decoding_message_size` is set.
/// - Handlers that use tokio require the feature `tokio` of pluginrpc.
#[derive(Clone, Debug)]
pub struct Adopted<S> {
    server: S,
    table: &'static ServiceDescriptor,
}

impl<S> Adopted<S> {
    /// Returns the adopted server.
    pub fn into_inner(self) -> S {
        self.server
    }
}

impl<S, B> Adopted<S>
where
    S: tower::Service<Request<Body>, Response = Response<B>, Error = Infallible> + NamedService,
    S: Clone + Send + Sync + 'static,
    S::Future: Send,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<StdError>,
{
    /// Returns a channel to the server that passes the context along.
    fn channel(&self, ctx: &Context) -> Result<Channel<WithContext<S>>, Error> {
        if S::NAME != self.table.name() {
            return Err(Error::internal(format!(
                "the server serves {} and the method table describes {}: adopt the server with its own table",
                S::NAME,
                self.table.name()
            )));
        }
        let server = WithContext {
            server: self.server.clone(),
            ctx: ctx.clone(),
        };
        Ok(Channel::from_tonic(server).with_max_response_bytes(usize::MAX))
    }
}

impl<S, B> Call for Adopted<S>
where
    S: tower::Service<Request<Body>, Response = Response<B>, Error = Infallible> + NamedService,
    S: Clone + Send + Sync + 'static,
    S::Future: Send,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<StdError>,
{
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move { self.channel(ctx)?.unary(method, ctx, request).await })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move { self.channel(ctx)?.streaming(method, ctx, requests).await })
    }
}

impl<S> Service for Adopted<S>
where
    Self: Call,
{
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.table
    }
}

impl<S: NamedService> Named for Adopted<S> {
    const NAME: &'static str = S::NAME;
}

impl<S: NamedService> NamedService for Adopted<S> {
    const NAME: &'static str = S::NAME;
}

impl<S, B> tower::Service<Request<B>> for Adopted<S>
where
    S: tower::Service<Request<B>>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), S::Error>> {
        self.server.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> S::Future {
        self.server.call(request)
    }
}

/// Adds the context to the request's extensions.
#[derive(Clone)]
struct WithContext<S> {
    server: S,
    ctx: Context,
}

impl<S: tower::Service<Request<Body>>> tower::Service<Request<Body>> for WithContext<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut TaskContext<'_>) -> Poll<Result<(), S::Error>> {
        self.server.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<Body>) -> S::Future {
        request.extensions_mut().insert(self.ctx.clone());
        self.server.call(request)
    }
}

/// Builds the method table of a service in a descriptor set.
fn table(name: &str, encoded: &'static [u8]) -> Result<&'static ServiceDescriptor, Error> {
    let mut set = FileDescriptorSet::decode(encoded).map_err(|e| {
        Error::invalid_argument(format!("the bytes are not a valid FileDescriptorSet: {e}")).with_source(e)
    })?;
    let names = TypeNames::from_set(&set);
    let found = set.file.iter().find_map(|file| {
        let service = file
            .service
            .iter()
            .find(|service| join(file.package(), service.name()) == name)?;
        Some(service.method.clone())
    });
    let methods = found.ok_or_else(|| {
        Error::invalid_argument(format!(
            "the descriptors do not contain the service {name}: use those that its server was generated from"
        ))
    })?;
    for file in &mut set.file {
        file.source_code_info = None;
    }
    if !set.file.iter().any(|file| file.name() == "google/protobuf/any.proto") {
        set.file.insert(0, any());
    }
    let descriptors = leak(set.encode_to_vec());
    let methods: Result<Vec<_>, Error> = methods
        .iter()
        .map(|method| row(name, method, &names, descriptors))
        .collect();
    let table = ServiceDescriptor::new(text(name), leak(methods?)).with_file_descriptor_set(encoded);
    Ok(Box::leak(Box::new(table)))
}

fn row(
    service: &str,
    method: &MethodDescriptorProto,
    names: &TypeNames,
    descriptors: &'static [u8],
) -> Result<&'static Method, Error> {
    let options = method.options.clone().unwrap_or_default();
    let kind = match (method.client_streaming(), method.server_streaming()) {
        (false, false) => MethodKind::Unary,
        (true, false) => MethodKind::ClientStreaming,
        (false, true) => MethodKind::ServerStreaming,
        (true, true) => MethodKind::BidiStreaming,
    };
    let idempotency = match options.idempotency_level() {
        IdempotencyLevel::IdempotencyUnknown => Idempotency::Unknown,
        IdempotencyLevel::NoSideEffects => Idempotency::NoSideEffects,
        IdempotencyLevel::Idempotent => Idempotency::Idempotent,
    };
    let path = text(&format!("/{service}/{}", method.name()));
    let row = Method::new(path, names.get(method.input_type())?, names.get(method.output_type())?)
        .with_kind(kind)
        .with_idempotency(idempotency)
        .with_deprecated(options.deprecated())
        .with_descriptors(descriptors);
    Ok(Box::leak(Box::new(row)))
}

/// Package and relative name of each message, by full name with a leading dot.
struct TypeNames(HashMap<String, (Arc<str>, String)>);

impl TypeNames {
    fn from_set(set: &FileDescriptorSet) -> Self {
        let mut names = HashMap::new();
        for file in &set.file {
            let package: Arc<str> = file.package().into();
            // A loop rather than recursion, since the nesting is not bounded.
            let mut todo: Vec<(String, &DescriptorProto)> = Vec::new();
            todo.extend(file.message_type.iter().map(|m| (m.name().to_owned(), m)));
            while let Some((name, message)) = todo.pop() {
                let nested = message.nested_type.iter();
                todo.extend(nested.map(|inner| (format!("{name}.{}", inner.name()), inner)));
                let full_name = format!(".{}", join(&package, &name));
                names.insert(full_name, (Arc::clone(&package), name));
            }
        }
        Self(names)
    }

    fn get(&self, full_name: &str) -> Result<TypeName, Error> {
        let (package, name) = self.0.get(full_name).ok_or_else(|| {
            Error::invalid_argument(format!(
                "the descriptors do not contain the message {full_name}: use a set that includes imports"
            ))
        })?;
        Ok(TypeName::new(text(package), text(name)))
    }
}

fn join(package: &str, name: &str) -> String {
    match package {
        "" => name.to_owned(),
        package => format!("{package}.{name}"),
    }
}

fn text(text: &str) -> &'static str {
    Box::leak(text.into())
}

fn leak<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

/// Returns `google/protobuf/any.proto`, which JSON requires even if the schema does not import it.
fn any() -> FileDescriptorProto {
    FileDescriptorProto::decode(pluginrpc_descriptor::ANY_PROTO).unwrap_or_default()
}
