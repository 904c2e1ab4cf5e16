// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.comments.Comments`: its trait, method table, server and client.
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
pub mod comments {
    /// A service in a block comment, with `Vec<T>` and \<T>.
    ///
    /// ```text
    /// panic!("as a doctest");
    /// ```
    ///
    /// ```text
    /// panic!("indented");
    /// ```
    ///
    /// - a list \[x\]
    ///
    ///    panic!("in a list");
    ///
    /// <https://example.com/a_b>, [a link](https://example.com) and \[brackets\].
    ///
    /// ~~~text
    /// never closed
    /// ~~~
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Comments: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// An old method: \[Commented\].
        ///
        ///    tabs();
        #[deprecated]
        fn old(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::comments::Commented,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::comments::Commented,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&OLD)
        }
        /// After the method.
        fn no_comment(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::comments::Commented,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::comments::Commented,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&NO_COMMENT)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.comments.Comments/Old`
    pub static OLD: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.comments.Comments/Old",
            ::pluginrpc::TypeName::new("nasty.comments", "Commented"),
            ::pluginrpc::TypeName::new("nasty.comments", "Commented"),
        )
        .with_deprecated(true)
        .with_comment("An old method: [Commented].\n\n\ttabs();");
    /// `/nasty.comments.Comments/NoComment`
    pub static NO_COMMENT: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/nasty.comments.Comments/NoComment",
            ::pluginrpc::TypeName::new("nasty.comments", "Commented"),
            ::pluginrpc::TypeName::new("nasty.comments", "Commented"),
        )
        .with_comment("After the method.");
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "nasty.comments.Comments",
            &[&OLD, &NO_COMMENT],
        )
        .with_comment(
            "A service in a block comment, with `Vec<T>` and <T>.\n\n ```rust\n panic!(\"as a doctest\");\n ```\n\n     panic!(\"indented\");\n\n - a list [x]\n\n         panic!(\"in a list\");\n\n https://example.com/a_b, [a link](https://example.com) and \\[brackets\\].\n\n ~~~\n never closed",
        );
    /// Server of [`Comments`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct CommentsServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> CommentsServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for CommentsServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Comments> ::pluginrpc::Call for CommentsServer<T> {
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
                "/nasty.comments.Comments/Old" => {
                    call.unary(move |message| inner.old(ctx, message))
                }
                "/nasty.comments.Comments/NoComment" => {
                    call.unary(move |message| inner.no_comment(ctx, message))
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
    impl<T: Comments> ::pluginrpc::Service for CommentsServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for CommentsServer<T> {
        const NAME: &'static str = "nasty.comments.Comments";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`Comments`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct CommentsClient<C> {
        call: C,
    }
    impl<C> CommentsClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Comments for CommentsClient<C> {
        async fn old(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::comments::Commented,
        ) -> ::core::result::Result<
            crate::proto::nasty::comments::Commented,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &OLD, ctx, request).await
        }
        async fn no_comment(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::comments::Commented,
        ) -> ::core::result::Result<
            crate::proto::nasty::comments::Commented,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &NO_COMMENT, ctx, request).await
        }
    }
}
/// `nasty.comments.Gone`: its trait, method table, server and client.
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
pub mod gone {
    /// An old service.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    #[deprecated]
    pub trait Gone: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.comments.Gone/Get`
        fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::comments::Commented,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::comments::Commented,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.comments.Gone/Get`
    pub static GET: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.comments.Gone/Get",
        ::pluginrpc::TypeName::new("nasty.comments", "Commented"),
        ::pluginrpc::TypeName::new("nasty.comments", "Commented"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "nasty.comments.Gone",
            &[&GET],
        )
        .with_comment("An old service.");
    /// Server of [`Gone`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct GoneServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GoneServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for GoneServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Gone> ::pluginrpc::Call for GoneServer<T> {
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
                "/nasty.comments.Gone/Get" => {
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
    impl<T: Gone> ::pluginrpc::Service for GoneServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for GoneServer<T> {
        const NAME: &'static str = "nasty.comments.Gone";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`Gone`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct GoneClient<C> {
        call: C,
    }
    impl<C> GoneClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Gone for GoneClient<C> {
        async fn get(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::comments::Commented,
        ) -> ::core::result::Result<
            crate::proto::nasty::comments::Commented,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET, ctx, request).await
        }
    }
}
