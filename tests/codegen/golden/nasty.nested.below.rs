// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.nested.below.Outer`: its trait, method table, server and client.
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
pub mod outer_ {
    /// `nasty.nested.below.Outer`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Outer: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.nested.below.Outer/Deep`
        fn deep(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::nested::below::Outer,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::nested::below::outer::Inner,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&DEEP)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.nested.below.Outer/Deep`
    pub static DEEP: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.nested.below.Outer/Deep",
        ::pluginrpc::TypeName::new("nasty.nested.below", "outer"),
        ::pluginrpc::TypeName::new("nasty.nested.below", "outer.Inner"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.nested.below.Outer",
        &[&DEEP],
    );
    /// Server of [`Outer`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct OuterServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> OuterServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for OuterServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Outer> ::pluginrpc::Call for OuterServer<T> {
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
                "/nasty.nested.below.Outer/Deep" => {
                    call.unary(move |message| inner.deep(ctx, message))
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
    impl<T: Outer> ::pluginrpc::Service for OuterServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for OuterServer<T> {
        const NAME: &'static str = "nasty.nested.below.Outer";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`Outer`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct OuterClient<C> {
        call: C,
    }
    impl<C> OuterClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Outer for OuterClient<C> {
        async fn deep(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::nested::below::Outer,
        ) -> ::core::result::Result<
            crate::proto::nasty::nested::below::outer::Inner,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &DEEP, ctx, request).await
        }
    }
}
