// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.prelude.v1.FooService`: its trait, method table, server and client.
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
pub mod foo_service {
    /// `nasty.prelude.v1.FooService`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait FooService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.prelude.v1.FooService/One`
        fn one(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::prelude::v1::Result,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::prelude::v1::Option,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&ONE)
        }
        /// `/nasty.prelude.v1.FooService/Two`
        fn two(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::prelude::v1::T,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::prelude::v1::FooServiceClient,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&TWO)
        }
        /// `/nasty.prelude.v1.FooService/Three`
        fn three(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::prelude::v1::Future>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::Streaming<crate::proto::nasty::prelude::v1::Box>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&THREE)
        }
        /// `/nasty.prelude.v1.FooService/Four`
        fn four(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::prelude::v1::Arc,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::prelude::v1::C,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&FOUR)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.prelude.v1.FooService/One`
    pub static ONE: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.prelude.v1.FooService/One",
        ::pluginrpc::TypeName::new("nasty.prelude.v1", "Result"),
        ::pluginrpc::TypeName::new("nasty.prelude.v1", "Option"),
    );
    /// `/nasty.prelude.v1.FooService/Two`
    pub static TWO: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.prelude.v1.FooService/Two",
        ::pluginrpc::TypeName::new("nasty.prelude.v1", "T"),
        ::pluginrpc::TypeName::new("nasty.prelude.v1", "FooServiceClient"),
    );
    /// `/nasty.prelude.v1.FooService/Three`
    pub static THREE: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.prelude.v1.FooService/Three",
            ::pluginrpc::TypeName::new("nasty.prelude.v1", "Future"),
            ::pluginrpc::TypeName::new("nasty.prelude.v1", "Box"),
        )
        .with_kind(::pluginrpc::MethodKind::BidiStreaming);
    /// `/nasty.prelude.v1.FooService/Four`
    pub static FOUR: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.prelude.v1.FooService/Four",
        ::pluginrpc::TypeName::new("nasty.prelude.v1", "Arc"),
        ::pluginrpc::TypeName::new("nasty.prelude.v1", "C"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.prelude.v1.FooService",
        &[&ONE, &TWO, &THREE, &FOUR],
    );
    /// Server of [`FooService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct FooServiceServer<T_> {
        inner: ::pluginrpc::__private::Arc<T_>,
    }
    impl<T_> FooServiceServer<T_> {
        /// Serves `service`.
        pub fn new(service: T_) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T_>) -> Self {
            Self { inner }
        }
    }
    impl<T_> ::core::clone::Clone for FooServiceServer<T_> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T_: FooService> ::pluginrpc::Call for FooServiceServer<T_> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            let inner: &'a T_ = &self.inner;
            let call = ::pluginrpc::__private::Unary(method, request);
            match method.path() {
                "/nasty.prelude.v1.FooService/One" => {
                    call.unary(move |message| inner.one(ctx, message))
                }
                "/nasty.prelude.v1.FooService/Two" => {
                    call.unary(move |message| inner.two(ctx, message))
                }
                "/nasty.prelude.v1.FooService/Four" => {
                    call.unary(move |message| inner.four(ctx, message))
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
            let inner: &'a T_ = &self.inner;
            let call = ::pluginrpc::__private::Streamed(method, requests);
            match method.path() {
                "/nasty.prelude.v1.FooService/Three" => {
                    call.bidi_streaming(move |message| inner.three(ctx, message))
                }
                _ => call.or_unary(self, &SERVICE_DESCRIPTOR, ctx),
            }
        }
    }
    impl<T_: FooService> ::pluginrpc::Service for FooServiceServer<T_> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T_> ::pluginrpc::Named for FooServiceServer<T_> {
        const NAME: &'static str = "nasty.prelude.v1.FooService";
    }
    use ::pluginrpc::__private::{call_bidi_streaming, call_unary};
    /// Client of [`FooService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct FooServiceClient<C_> {
        call: C_,
    }
    impl<C_> FooServiceClient<C_> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C_) -> Self {
            Self { call }
        }
    }
    impl<C_: ::pluginrpc::Call> FooService for FooServiceClient<C_> {
        async fn one(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::prelude::v1::Result,
        ) -> ::core::result::Result<
            crate::proto::nasty::prelude::v1::Option,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &ONE, ctx, request).await
        }
        async fn two(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::prelude::v1::T,
        ) -> ::core::result::Result<
            crate::proto::nasty::prelude::v1::FooServiceClient,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &TWO, ctx, request).await
        }
        async fn three(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::prelude::v1::Future>,
        ) -> ::core::result::Result<
            ::pluginrpc::Streaming<crate::proto::nasty::prelude::v1::Box>,
            ::pluginrpc::Error,
        > {
            call_bidi_streaming(&self.call, &THREE, ctx, requests).await
        }
        async fn four(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::prelude::v1::Arc,
        ) -> ::core::result::Result<
            crate::proto::nasty::prelude::v1::C,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &FOUR, ctx, request).await
        }
    }
}
