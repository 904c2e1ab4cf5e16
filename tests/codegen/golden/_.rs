// @generated from .proto files by pluginrpc; changes are lost.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_qualifications
)]
/// `BareService`: its trait, method table, server and client.
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
pub mod bare_service {
    /// `BareService`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait BareService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/BareService/Up`
        fn up(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::Bare,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::nested::below::Outer,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&UP)
        }
        /// `/BareService/Same`
        fn same(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::Bare,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<crate::proto::Bare, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SAME)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/BareService/Up`
    pub static UP: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/BareService/Up",
        ::pluginrpc::TypeName::new("", "Bare"),
        ::pluginrpc::TypeName::new("nasty.nested.below", "outer"),
    );
    /// `/BareService/Same`
    pub static SAME: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/BareService/Same",
        ::pluginrpc::TypeName::new("", "Bare"),
        ::pluginrpc::TypeName::new("", "Bare"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "BareService",
        &[&UP, &SAME],
    );
    /// Server of [`BareService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct BareServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> BareServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for BareServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: BareService> ::pluginrpc::Call for BareServiceServer<T> {
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
                "/BareService/Up" => call.unary(move |message| inner.up(ctx, message)),
                "/BareService/Same" => {
                    call.unary(move |message| inner.same(ctx, message))
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
    impl<T: BareService> ::pluginrpc::Service for BareServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for BareServiceServer<T> {
        const NAME: &'static str = "BareService";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`BareService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct BareServiceClient<C> {
        call: C,
    }
    impl<C> BareServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> BareService for BareServiceClient<C> {
        async fn up(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::Bare,
        ) -> ::core::result::Result<
            crate::proto::nasty::nested::below::Outer,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &UP, ctx, request).await
        }
        async fn same(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::Bare,
        ) -> ::core::result::Result<crate::proto::Bare, ::pluginrpc::Error> {
            call_unary(&self.call, &SAME, ctx, request).await
        }
    }
}
