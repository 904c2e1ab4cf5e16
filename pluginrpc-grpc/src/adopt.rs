//! Servers that tonic generated, as services of the seam.

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
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::method_options::IdempotencyLevel;
use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet, MethodDescriptorProto,
};
use tonic::body::Body;
use tonic::codegen::StdError;
use tonic::server::NamedService;

use crate::Channel;

/// Makes a [`pluginrpc::Service`] of a server that tonic generated, `GreeterServer::new(greeter)`; the server stays as
/// it is, with its interceptors and limits, and `table` is what the same `.proto` became by `pluginrpc-build`
/// (`Builder::tables_only`) or by `#[pluginrpc::service]`.
///
/// Nothing is sent anywhere: the server is called with the encoded messages, without a connection.
///
/// A table of another service than the server's is a mistake of the program; every call then answers `INTERNAL` and
/// names the two.
pub fn adopt<S>(server: S, table: &'static ServiceDescriptor) -> Adopted<S> {
    Adopted { server, table }
}

/// As [`adopt`], with the table made from an encoded `FileDescriptorSet` that holds the service and all that its file
/// imports: what `tonic-prost-build` writes by `file_descriptor_set_path` and reflection needs as well.
///
/// The table stays in memory for as long as the process lives; call this once for each server.
///
/// # Errors
/// `INVALID_ARGUMENT` when the bytes are no such set, or the server's service is not in it.
pub fn adopt_with_descriptors<S: NamedService>(
    server: S,
    file_descriptor_set: &'static [u8],
) -> Result<Adopted<S>, Error> {
    table(S::NAME, file_descriptor_set).map(|table| adopt(server, table))
}

/// A server that tonic generated, and its method table: a [`pluginrpc::Service`], and still a tower service and a
/// [`NamedService`] that `tonic::transport::Server` takes. Made by [`adopt`].
///
/// - All four kinds of methods. A request stream that fails midway is a broken one for the handler, never a short one,
///   and the caller gets the failure itself.
/// - The handler's `tonic::Request` has the metadata and the deadline of the call, and the [`Context`] among its
///   extensions. There is no connection, and so no `remote_addr`.
/// - The limits are the server's: tonic refuses requests above 4 MiB unless `max_decoding_message_size` says otherwise.
/// - A handler that needs tokio needs it here too: the feature `tokio` of pluginrpc.
#[derive(Clone, Debug)]
pub struct Adopted<S> {
    server: S,
    table: &'static ServiceDescriptor,
}

impl<S> Adopted<S> {
    /// The server that was adopted.
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
    /// The server as something to call; its context travels along.
    fn channel(&self, ctx: &Context) -> Result<Channel<WithContext<S>>, Error> {
        if S::NAME != self.table.name() {
            return Err(Error::internal(format!(
                "the server is that of {} and its method table that of {}: adopt it with its own",
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

/// Puts the context where a handler finds it.
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

/// The method table of a service in a descriptor set.
fn table(name: &str, encoded: &'static [u8]) -> Result<&'static ServiceDescriptor, Error> {
    let mut set = FileDescriptorSet::decode(encoded)
        .map_err(|e| Error::invalid_argument(format!("the bytes are no FileDescriptorSet: {e}")).with_source(e))?;
    let names = TypeNames::of(&set);
    let found = set.file.iter().find_map(|file| {
        let service = file
            .service
            .iter()
            .find(|service| join(file.package(), service.name()) == name)?;
        Some(service.method.clone())
    });
    let methods = found.ok_or_else(|| {
        Error::invalid_argument(format!(
            "the descriptors do not hold the service {name}: take those that its server was generated from"
        ))
    })?;
    for file in &mut set.file {
        file.source_code_info = None;
    }
    if !set.file.iter().any(|file| file.name() == "google/protobuf/any.proto") {
        set.file.insert(0, any());
    }
    let descriptors = forever(set.encode_to_vec());
    let methods: Result<Vec<_>, Error> = methods
        .iter()
        .map(|method| row(name, method, &names, descriptors))
        .collect();
    let table = ServiceDescriptor::new(text(name), forever(methods?)).with_file_descriptor_set(encoded);
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

/// Messages by full name with a dot before it: package, and name within it.
struct TypeNames(HashMap<String, (Arc<str>, String)>);

impl TypeNames {
    fn of(set: &FileDescriptorSet) -> Self {
        let mut names = HashMap::new();
        for file in &set.file {
            let package: Arc<str> = file.package().into();
            // Not by recursion: nothing bounds how deep messages nest.
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
                "the descriptors do not hold the message {full_name}: take a set that includes imports"
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

fn forever<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

/// `google/protobuf/any.proto`, which JSON needs and a schema need not import.
fn any() -> FileDescriptorProto {
    let field = |name: &str, number, json_name: &str, kind: Type| FieldDescriptorProto {
        name: Some(name.to_owned()),
        number: Some(number),
        label: Some(Label::Optional.into()),
        r#type: Some(kind.into()),
        json_name: Some(json_name.to_owned()),
        ..FieldDescriptorProto::default()
    };
    FileDescriptorProto {
        name: Some("google/protobuf/any.proto".to_owned()),
        package: Some("google.protobuf".to_owned()),
        message_type: vec![DescriptorProto {
            name: Some("Any".to_owned()),
            field: vec![
                field("type_url", 1, "typeUrl", Type::String),
                field("value", 2, "value", Type::Bytes),
            ],
            ..DescriptorProto::default()
        }],
        syntax: Some("proto3".to_owned()),
        ..FileDescriptorProto::default()
    }
}
