// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.halves.First`: its trait, method table, server and client.
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
pub mod first {
    /// `nasty.halves.First`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait First: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.halves.First/Get`
        fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::halves::More,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<crate::proto::Bare, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.halves.First/Get`
    pub static GET: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.halves.First/Get",
        ::pluginrpc::TypeName::new("nasty.halves", "More"),
        ::pluginrpc::TypeName::new("", "Bare"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.halves.First",
        &[&GET],
    );
    /// Server of [`First`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct FirstServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> FirstServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for FirstServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: First> ::pluginrpc::Call for FirstServer<T> {
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
                "/nasty.halves.First/Get" => {
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
    impl<T: First> ::pluginrpc::Service for FirstServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for FirstServer<T> {
        const NAME: &'static str = "nasty.halves.First";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`First`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct FirstClient<C> {
        call: C,
    }
    impl<C> FirstClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> First for FirstClient<C> {
        async fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::halves::More,
        ) -> ::core::result::Result<crate::proto::Bare, ::pluginrpc::Error> {
            call_unary(&self.call, &GET, ctx, request).await
        }
    }
}
/// `nasty.halves.Second`: its trait, method table, server and client.
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
pub mod second {
    /// `nasty.halves.Second`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Second: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.halves.Second/Get`
        fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::halves::More,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::halves::More,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.halves.Second/Get`
    pub static GET: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.halves.Second/Get",
        ::pluginrpc::TypeName::new("nasty.halves", "More"),
        ::pluginrpc::TypeName::new("nasty.halves", "More"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.halves.Second",
        &[&GET],
    );
    /// Server of [`Second`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct SecondServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> SecondServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for SecondServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Second> ::pluginrpc::Call for SecondServer<T> {
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
                "/nasty.halves.Second/Get" => {
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
    impl<T: Second> ::pluginrpc::Service for SecondServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for SecondServer<T> {
        const NAME: &'static str = "nasty.halves.Second";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`Second`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct SecondClient<C> {
        call: C,
    }
    impl<C> SecondClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Second for SecondClient<C> {
        async fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::halves::More,
        ) -> ::core::result::Result<
            crate::proto::nasty::halves::More,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET, ctx, request).await
        }
    }
}
