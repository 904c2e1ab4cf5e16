// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.old.OldService`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod old_service {
    /// `nasty.old.OldService`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait OldService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.old.OldService/Get`
        fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::old::Old,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::old::Old,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.old.OldService/Get`
    pub static GET: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.old.OldService/Get",
        ::pluginrpc::TypeName::new("nasty.old", "Old"),
        ::pluginrpc::TypeName::new("nasty.old", "Old"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.old.OldService",
        &[&GET],
    );
    /// Server of [`OldService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct OldServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> OldServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for OldServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: OldService> ::pluginrpc::Call for OldServiceServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Unary(method, request);
            match method.path() {
                "/nasty.old.OldService/Get" => {
                    call.unary(move |message| inner.get(ctx, message))
                }
                _ => ::pluginrpc::__private::missing(method),
            }
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            ::pluginrpc::__private::Streamed(method, requests)
                .or_unary(self, &SERVICE_DESCRIPTOR, ctx)
        }
    }
    impl<T: OldService> ::pluginrpc::Service for OldServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for OldServiceServer<T> {
        const NAME: &'static str = "nasty.old.OldService";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`OldService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct OldServiceClient<C> {
        call: C,
    }
    impl<C> OldServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> OldService for OldServiceClient<C> {
        async fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::old::Old,
        ) -> ::core::result::Result<crate::proto::nasty::old::Old, ::pluginrpc::Error> {
            call_unary(&self.call, &GET, ctx, request).await
        }
    }
}
