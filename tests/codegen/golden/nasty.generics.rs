// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.generics.T`: its trait, method table, server and client.
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
pub mod t {
    /// `nasty.generics.T`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait T: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.generics.T/C`
        fn c(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::generics::In,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::generics::In,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&C)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.generics.T/C`
    pub static C: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.generics.T/C",
        ::pluginrpc::TypeName::new("nasty.generics", "In"),
        ::pluginrpc::TypeName::new("nasty.generics", "In"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.generics.T",
        &[&C],
    );
    /// Server of [`T`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct TServer<T_> {
        inner: ::pluginrpc::__private::Arc<T_>,
    }
    impl<T_> TServer<T_> {
        /// Serves `service`.
        pub fn new(service: T_) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T_>) -> Self {
            Self { inner }
        }
    }
    impl<T_> ::core::clone::Clone for TServer<T_> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T_: T> ::pluginrpc::Call for TServer<T_> {
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
                "/nasty.generics.T/C" => call.unary(move |message| inner.c(ctx, message)),
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
    impl<T_: T> ::pluginrpc::Service for TServer<T_> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T_> ::pluginrpc::Named for TServer<T_> {
        const NAME: &'static str = "nasty.generics.T";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`T`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct TClient<C> {
        call: C,
    }
    impl<C> TClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> T for TClient<C> {
        async fn c(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::generics::In,
        ) -> ::core::result::Result<
            crate::proto::nasty::generics::In,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &C, ctx, request).await
        }
    }
}
/// `nasty.generics.C`: its trait, method table, server and client.
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
pub mod c {
    /// `nasty.generics.C`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait C: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.generics.C/T`
        fn t(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::generics::In,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::generics::In,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&T)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.generics.C/T`
    pub static T: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.generics.C/T",
        ::pluginrpc::TypeName::new("nasty.generics", "In"),
        ::pluginrpc::TypeName::new("nasty.generics", "In"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.generics.C",
        &[&T],
    );
    /// Server of [`C`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct CServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> CServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for CServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: C> ::pluginrpc::Call for CServer<T> {
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
                "/nasty.generics.C/T" => call.unary(move |message| inner.t(ctx, message)),
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
    impl<T: C> ::pluginrpc::Service for CServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for CServer<T> {
        const NAME: &'static str = "nasty.generics.C";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`C`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct CClient<C_> {
        call: C_,
    }
    impl<C_> CClient<C_> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C_) -> Self {
            Self { call }
        }
    }
    impl<C_: ::pluginrpc::Call> C for CClient<C_> {
        async fn t(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::generics::In,
        ) -> ::core::result::Result<
            crate::proto::nasty::generics::In,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &T, ctx, request).await
        }
    }
}
