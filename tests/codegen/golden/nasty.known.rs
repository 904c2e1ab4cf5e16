// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.known.Known`: its trait, method table, server and client.
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
pub mod known {
    /// `nasty.known.Known`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Known: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.known.Known/Empty`
        fn empty(
            &self,
            ctx: &::pluginrpc::Context,
            request: (),
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<(), ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&EMPTY)
        }
        /// `/nasty.known.Known/Strings`
        fn strings(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::prost::alloc::string::String,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::prost::alloc::vec::Vec<u8>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&STRINGS)
        }
        /// `/nasty.known.Known/Numbers`
        fn numbers(
            &self,
            ctx: &::pluginrpc::Context,
            request: f64,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<i32, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&NUMBERS)
        }
        /// `/nasty.known.Known/Time`
        fn time(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::prost_types::Timestamp,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::prost_types::Duration,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&TIME)
        }
        /// `/nasty.known.Known/Values`
        fn values(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::prost_types::Struct,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::prost_types::Any,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&VALUES)
        }
        /// `/nasty.known.Known/Spec`
        fn spec(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::v1::Spec,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::known::Holder,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SPEC)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.known.Known/Empty`
    pub static EMPTY: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.known.Known/Empty",
        ::pluginrpc::TypeName::new("google.protobuf", "Empty"),
        ::pluginrpc::TypeName::new("google.protobuf", "Empty"),
    );
    /// `/nasty.known.Known/Strings`
    pub static STRINGS: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.known.Known/Strings",
        ::pluginrpc::TypeName::new("google.protobuf", "StringValue"),
        ::pluginrpc::TypeName::new("google.protobuf", "BytesValue"),
    );
    /// `/nasty.known.Known/Numbers`
    pub static NUMBERS: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.known.Known/Numbers",
        ::pluginrpc::TypeName::new("google.protobuf", "DoubleValue"),
        ::pluginrpc::TypeName::new("google.protobuf", "Int32Value"),
    );
    /// `/nasty.known.Known/Time`
    pub static TIME: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.known.Known/Time",
        ::pluginrpc::TypeName::new("google.protobuf", "Timestamp"),
        ::pluginrpc::TypeName::new("google.protobuf", "Duration"),
    );
    /// `/nasty.known.Known/Values`
    pub static VALUES: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.known.Known/Values",
        ::pluginrpc::TypeName::new("google.protobuf", "Struct"),
        ::pluginrpc::TypeName::new("google.protobuf", "Any"),
    );
    /// `/nasty.known.Known/Spec`
    pub static SPEC: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.known.Known/Spec",
        ::pluginrpc::TypeName::new("pluginrpc.v1", "Spec"),
        ::pluginrpc::TypeName::new("nasty.known", "Holder"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.known.Known",
        &[&EMPTY, &STRINGS, &NUMBERS, &TIME, &VALUES, &SPEC],
    );
    /// Server of [`Known`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct KnownServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> KnownServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for KnownServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Known> ::pluginrpc::Call for KnownServer<T> {
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
                "/nasty.known.Known/Empty" => {
                    call.unary(move |message| inner.empty(ctx, message))
                }
                "/nasty.known.Known/Strings" => {
                    call.unary(move |message| inner.strings(ctx, message))
                }
                "/nasty.known.Known/Numbers" => {
                    call.unary(move |message| inner.numbers(ctx, message))
                }
                "/nasty.known.Known/Time" => {
                    call.unary(move |message| inner.time(ctx, message))
                }
                "/nasty.known.Known/Values" => {
                    call.unary(move |message| inner.values(ctx, message))
                }
                "/nasty.known.Known/Spec" => {
                    call.unary(move |message| inner.spec(ctx, message))
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
    impl<T: Known> ::pluginrpc::Service for KnownServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for KnownServer<T> {
        const NAME: &'static str = "nasty.known.Known";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`Known`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct KnownClient<C> {
        call: C,
    }
    impl<C> KnownClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Known for KnownClient<C> {
        async fn empty(
            &self,
            ctx: &::pluginrpc::Context,
            request: (),
        ) -> ::core::result::Result<(), ::pluginrpc::Error> {
            call_unary(&self.call, &EMPTY, ctx, request).await
        }
        async fn strings(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::prost::alloc::string::String,
        ) -> ::core::result::Result<
            ::pluginrpc::prost::alloc::vec::Vec<u8>,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &STRINGS, ctx, request).await
        }
        async fn numbers(
            &self,
            ctx: &::pluginrpc::Context,
            request: f64,
        ) -> ::core::result::Result<i32, ::pluginrpc::Error> {
            call_unary(&self.call, &NUMBERS, ctx, request).await
        }
        async fn time(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::prost_types::Timestamp,
        ) -> ::core::result::Result<
            ::pluginrpc::prost_types::Duration,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &TIME, ctx, request).await
        }
        async fn values(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::prost_types::Struct,
        ) -> ::core::result::Result<::pluginrpc::prost_types::Any, ::pluginrpc::Error> {
            call_unary(&self.call, &VALUES, ctx, request).await
        }
        async fn spec(
            &self,
            ctx: &::pluginrpc::Context,
            request: ::pluginrpc::v1::Spec,
        ) -> ::core::result::Result<
            crate::proto::nasty::known::Holder,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &SPEC, ctx, request).await
        }
    }
}
