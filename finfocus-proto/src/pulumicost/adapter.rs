//! From the one package's calls to the other's.

use pluginrpc::{Any, BoxFuture, Bytes, Call, Context, Error, Method, Named, Service, ServiceDescriptor, Streaming};

use super::v1::{cost_source_service, observability_service, plugin_registry_service};

const FINFOCUS: &str = "finfocus.v1.";
const PULUMICOST: &str = "pulumicost.v1.";

static TABLES: [&ServiceDescriptor; 3] = [
    &cost_source_service::SERVICE_DESCRIPTOR,
    &observability_service::SERVICE_DESCRIPTOR,
    &plugin_registry_service::SERVICE_DESCRIPTOR,
];

/// A service of `finfocus.v1`, served as the service of `pulumicost.v1` that has its name.
///
/// Messages pass as they are; a detail of an error that is a message of `finfocus.v1` is one of `pulumicost.v1`
/// afterwards.
#[derive(Clone, Debug)]
pub struct Server<S> {
    service: S,
    table: &'static ServiceDescriptor,
}

impl<S: Service> Server<S> {
    /// Serves a generated server of [`crate::v1`]; that `pulumicost.v1` has its service is checked at compile time.
    pub fn new(service: S) -> Self
    where
        S: Named,
    {
        let table = const { table_of(S::NAME) };
        Self { service, table }
    }

    /// Serves a service whose type does not say which one it is; `None` unless it is one of `finfocus.v1`.
    #[must_use]
    pub fn from_dyn(service: S) -> Option<Self> {
        let table = twin(service.descriptor().name())?;
        Some(Self { service, table })
    }

    /// The method of the service inside that answers `method`.
    fn inner(&self, method: &Method) -> Result<&'static Method, Error> {
        // A foreign method may have the name of one of ours.
        let known = self.table.method(method.path()).ok_or_else(|| missing(method))?;
        find(self.service.descriptor(), known.name()).ok_or_else(|| missing(method))
    }
}

impl<S: Service> Call for Server<S> {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let inner = self.inner(method)?;
            let answer = self.service.unary(inner, ctx, request).await;
            answer.map_err(|error| renamed(error, FINFOCUS, PULUMICOST))
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move {
            let inner = self.inner(method)?;
            let answer = self.service.streaming(inner, ctx, requests).await;
            answer.map_err(|error| renamed(error, FINFOCUS, PULUMICOST))
        })
    }
}

impl<S: Service> Service for Server<S> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.table
    }
}

impl<S: Named> Named for Server<S> {
    const NAME: &'static str = table_of(S::NAME).name();
}

/// The way by which the clients of [`crate::v1`] call a plugin that serves `pulumicost.v1`.
///
/// Fields that `pulumicost.v1` does not have are sent all the same; such a plugin steps over them. A detail of an error
/// that is a message of `pulumicost.v1` is one of `finfocus.v1` afterwards, so that it is found by its Rust type.
#[derive(Clone, Debug)]
pub struct Client<C> {
    call: C,
}

impl<C: Call> Client<C> {
    /// Calls by `call`, whatever leads to the plugin.
    pub const fn new(call: C) -> Self {
        Self { call }
    }
}

impl<C: Call> Call for Client<C> {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let outer = outer(method).ok_or_else(|| missing(method))?;
            let answer = self.call.unary(outer, ctx, request).await;
            answer.map_err(|error| renamed(error, PULUMICOST, FINFOCUS))
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move {
            let outer = outer(method).ok_or_else(|| missing(method))?;
            let answer = self.call.streaming(outer, ctx, requests).await;
            answer.map_err(|error| renamed(error, PULUMICOST, FINFOCUS))
        })
    }
}

/// The method of `pulumicost.v1` that is `method` of `finfocus.v1`.
fn outer(method: &Method) -> Option<&'static Method> {
    let (service, name) = method.path().strip_prefix('/')?.split_once('/')?;
    find(twin(service)?, name)
}

fn find(table: &'static ServiceDescriptor, name: &str) -> Option<&'static Method> {
    table.methods().iter().copied().find(|method| method.name() == name)
}

/// Like [`twin`], but stops the build where there is none.
#[allow(clippy::panic)] // at compile time
const fn table_of(service: &str) -> &'static ServiceDescriptor {
    match twin(service) {
        Some(table) => table,
        None => panic!("pulumicost.v1 has no such service: it has those of finfocus.v1"),
    }
}

/// The table of the service of `pulumicost.v1` that has the name of this one of `finfocus.v1`.
const fn twin(service: &str) -> Option<&'static ServiceDescriptor> {
    let Some(wanted) = after(service.as_bytes(), FINFOCUS.as_bytes()) else {
        return None;
    };
    let mut rest: &[&'static ServiceDescriptor] = &TABLES;
    while let [table, others @ ..] = rest {
        if let Some(name) = after(table.name().as_bytes(), PULUMICOST.as_bytes())
            && let Some([]) = after(wanted, name)
        {
            return Some(table);
        }
        rest = others;
    }
    None
}

/// Returns the text after `prefix`; `strip_prefix` is not const.
const fn after<'a>(text: &'a [u8], prefix: &[u8]) -> Option<&'a [u8]> {
    match (text, prefix) {
        (text, []) => Some(text),
        ([a, text @ ..], [b, prefix @ ..]) if *a == *b => after(text, prefix),
        _ => None,
    }
}

fn missing(method: &Method) -> Error {
    Error::unimplemented(format!("{} is not implemented", method.path()))
}

/// The error with every message of the one package named as one of the other.
fn renamed(mut error: Error, from: &str, to: &str) -> Error {
    if error.details().iter().any(|any| any.type_name().starts_with(from)) {
        let details = error.details().iter().map(|any| renamed_any(any, from, to));
        let details = details.collect();
        error = error.with_details(details);
    }
    if let Some(response) = error.response_any().map(|any| renamed_any(any, from, to)) {
        error = error.with_response_any(response);
    }
    error
}

fn renamed_any(any: &Any, from: &str, to: &str) -> Any {
    match any.type_name().strip_prefix(from) {
        Some(name) => Any::from_encoded(&format!("{to}{name}"), any.value.clone()),
        None => any.clone(),
    }
}
