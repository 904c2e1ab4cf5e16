// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.streams.Streams`: its trait, method table, server and client.
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
pub mod streams {
    /// `nasty.streams.Streams`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Streams: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.streams.Streams/Unary`
        fn unary(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::streams::Number,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::streams::Number,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&UNARY)
        }
        /// `/nasty.streams.Streams/Client`
        fn client(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::streams::Number,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&CLIENT)
        }
        /// `/nasty.streams.Streams/Server`
        fn server(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::streams::Number,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SERVER)
        }
        /// `/nasty.streams.Streams/Bidi`
        fn bidi(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&BIDI)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.streams.Streams/Unary`
    pub static UNARY: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.streams.Streams/Unary",
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
        )
        .with_idempotency(::pluginrpc::Idempotency::NoSideEffects);
    /// `/nasty.streams.Streams/Client`
    pub static CLIENT: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.streams.Streams/Client",
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
        )
        .with_kind(::pluginrpc::MethodKind::ClientStreaming)
        .with_idempotency(::pluginrpc::Idempotency::Idempotent);
    /// `/nasty.streams.Streams/Server`
    pub static SERVER: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.streams.Streams/Server",
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
        )
        .with_kind(::pluginrpc::MethodKind::ServerStreaming);
    /// `/nasty.streams.Streams/Bidi`
    pub static BIDI: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.streams.Streams/Bidi",
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
        )
        .with_kind(::pluginrpc::MethodKind::BidiStreaming);
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.streams.Streams",
        &[&UNARY, &CLIENT, &SERVER, &BIDI],
    );
    /// Server of [`Streams`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct StreamsServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> StreamsServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for StreamsServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Streams> ::pluginrpc::Call for StreamsServer<T> {
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
                "/nasty.streams.Streams/Unary" => {
                    call.unary(move |message| inner.unary(ctx, message))
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
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Streamed(method, requests);
            match method.path() {
                "/nasty.streams.Streams/Client" => {
                    call.client_streaming(move |message| inner.client(ctx, message))
                }
                "/nasty.streams.Streams/Server" => {
                    call.server_streaming(move |message| inner.server(ctx, message))
                }
                "/nasty.streams.Streams/Bidi" => {
                    call.bidi_streaming(move |message| inner.bidi(ctx, message))
                }
                _ => call.or_unary(self, &SERVICE_DESCRIPTOR, ctx),
            }
        }
    }
    impl<T: Streams> ::pluginrpc::Service for StreamsServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for StreamsServer<T> {
        const NAME: &'static str = "nasty.streams.Streams";
    }
    use ::pluginrpc::__private::{
        call_bidi_streaming, call_client_streaming, call_server_streaming, call_unary,
    };
    /// Client of [`Streams`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct StreamsClient<C> {
        call: C,
    }
    impl<C> StreamsClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Streams for StreamsClient<C> {
        async fn unary(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::streams::Number,
        ) -> ::core::result::Result<
            crate::proto::nasty::streams::Number,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &UNARY, ctx, request).await
        }
        async fn client(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
        ) -> ::core::result::Result<
            crate::proto::nasty::streams::Number,
            ::pluginrpc::Error,
        > {
            call_client_streaming(&self.call, &CLIENT, ctx, requests).await
        }
        async fn server(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::streams::Number,
        ) -> ::core::result::Result<
            ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
            ::pluginrpc::Error,
        > {
            call_server_streaming(&self.call, &SERVER, ctx, request).await
        }
        async fn bidi(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
        ) -> ::core::result::Result<
            ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
            ::pluginrpc::Error,
        > {
            call_bidi_streaming(&self.call, &BIDI, ctx, requests).await
        }
    }
}
/// `nasty.streams.OnlyStreams`: its trait, method table, server and client.
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
pub mod only_streams {
    /// `nasty.streams.OnlyStreams`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait OnlyStreams: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.streams.OnlyStreams/Bidi`
        fn bidi(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&BIDI)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.streams.OnlyStreams/Bidi`
    pub static BIDI: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.streams.OnlyStreams/Bidi",
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
            ::pluginrpc::TypeName::new("nasty.streams", "Number"),
        )
        .with_kind(::pluginrpc::MethodKind::BidiStreaming);
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.streams.OnlyStreams",
        &[&BIDI],
    );
    /// Server of [`OnlyStreams`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct OnlyStreamsServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> OnlyStreamsServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for OnlyStreamsServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: OnlyStreams> ::pluginrpc::Call for OnlyStreamsServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            ::pluginrpc::__private::missing(method)
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
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Streamed(method, requests);
            match method.path() {
                "/nasty.streams.OnlyStreams/Bidi" => {
                    call.bidi_streaming(move |message| inner.bidi(ctx, message))
                }
                _ => call.or_unary(self, &SERVICE_DESCRIPTOR, ctx),
            }
        }
    }
    impl<T: OnlyStreams> ::pluginrpc::Service for OnlyStreamsServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for OnlyStreamsServer<T> {
        const NAME: &'static str = "nasty.streams.OnlyStreams";
    }
    use ::pluginrpc::__private::call_bidi_streaming;
    /// Client of [`OnlyStreams`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct OnlyStreamsClient<C> {
        call: C,
    }
    impl<C> OnlyStreamsClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> OnlyStreams for OnlyStreamsClient<C> {
        async fn bidi(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
        ) -> ::core::result::Result<
            ::pluginrpc::Streaming<crate::proto::nasty::streams::Number>,
            ::pluginrpc::Error,
        > {
            call_bidi_streaming(&self.call, &BIDI, ctx, requests).await
        }
    }
}
/// `nasty.streams.Nothing`: its trait, method table, server and client.
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
pub mod nothing {
    /// `nasty.streams.Nothing`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Nothing: ::core::marker::Send + ::core::marker::Sync + 'static {}
    const _: () = ::pluginrpc::__private::codegen(1);
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.streams.Nothing",
        &[],
    );
    /// Server of [`Nothing`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct NothingServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> NothingServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for NothingServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Nothing> ::pluginrpc::Call for NothingServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            ::pluginrpc::__private::missing(method)
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
    impl<T: Nothing> ::pluginrpc::Service for NothingServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for NothingServer<T> {
        const NAME: &'static str = "nasty.streams.Nothing";
    }
    /// Client of [`Nothing`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct NothingClient<C> {
        call: C,
    }
    impl<C> NothingClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Nothing for NothingClient<C> {}
}
