// @generated from .proto files by pluginrpc; changes are lost.
/// `nasty.type.async.self.Self`: its trait, method table, server and client.
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
pub mod self__ {
    /// `nasty.type.async.self.Self`
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait Self_: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// `/nasty.type.async.self.Self/Self`
        fn self_(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Self_,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::self_::Crate,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SELF)
        }
        /// `/nasty.type.async.self.Self/Crate`
        fn crate_(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::self_::Crate,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Self_,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&CRATE)
        }
        /// `/nasty.type.async.self.Self/Super`
        fn super_(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SUPER)
        }
        /// `/nasty.type.async.self.Self/Type`
        fn r#type(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&TYPE)
        }
        /// `/nasty.type.async.self.Self/Move`
        fn r#move(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&MOVE)
        }
        /// `/nasty.type.async.self.Self/Gen`
        fn r#gen(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GEN)
        }
        /// `/nasty.type.async.self.Self/New`
        fn new(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&NEW)
        }
        /// `/nasty.type.async.self.Self/Clone`
        fn clone(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&CLONE)
        }
        /// `/nasty.type.async.self.Self/FromArc`
        fn from_arc(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&FROM_ARC)
        }
        /// `/nasty.type.async.self.Self/Descriptor`
        fn descriptor(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&DESCRIPTOR)
        }
        /// `/nasty.type.async.self.Self/Unary`
        fn unary(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&UNARY)
        }
        /// `/nasty.type.async.self.Self/Ctx`
        fn ctx(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&CTX)
        }
        /// `/nasty.type.async.self.Self/Request`
        fn request(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&REQUEST)
        }
        /// `/nasty.type.async.self.Self/ServiceDescriptor`
        fn service_descriptor(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SERVICE_DESCRIPTOR_)
        }
        /// `/nasty.type.async.self.Self/snake_case`
        fn snake_case(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SNAKE_CASE)
        }
        /// `/nasty.type.async.self.Self/_1st`
        fn _1st(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&_1ST)
        }
        /// `/nasty.type.async.self.Self/GetSLIs`
        fn get_sl_is(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                crate::proto::nasty::r#type::r#async::self_::Type,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_SL_IS)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/nasty.type.async.self.Self/Self`
    pub static SELF: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Self",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "self"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "self.Crate"),
    );
    /// `/nasty.type.async.self.Self/Crate`
    pub static CRATE: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Crate",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "self.Crate"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "self"),
    );
    /// `/nasty.type.async.self.Self/Super`
    pub static SUPER: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Super",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Type`
    pub static TYPE: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Type",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Move`
    pub static MOVE: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Move",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Gen`
    pub static GEN: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Gen",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/New`
    pub static NEW: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/New",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Clone`
    pub static CLONE: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Clone",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/FromArc`
    pub static FROM_ARC: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/FromArc",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Descriptor`
    pub static DESCRIPTOR: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Descriptor",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Unary`
    pub static UNARY: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Unary",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Ctx`
    pub static CTX: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Ctx",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/Request`
    pub static REQUEST: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/Request",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/ServiceDescriptor`
    pub static SERVICE_DESCRIPTOR_: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/ServiceDescriptor",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/snake_case`
    pub static SNAKE_CASE: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/snake_case",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/_1st`
    pub static _1ST: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/_1st",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// `/nasty.type.async.self.Self/GetSLIs`
    pub static GET_SL_IS: ::pluginrpc::Method = ::pluginrpc::Method::new(
        "/nasty.type.async.self.Self/GetSLIs",
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
        ::pluginrpc::TypeName::new("nasty.type.async.self", "type"),
    );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
        "nasty.type.async.self.Self",
        &[
            &SELF,
            &CRATE,
            &SUPER,
            &TYPE,
            &MOVE,
            &GEN,
            &NEW,
            &CLONE,
            &FROM_ARC,
            &DESCRIPTOR,
            &UNARY,
            &CTX,
            &REQUEST,
            &SERVICE_DESCRIPTOR_,
            &SNAKE_CASE,
            &_1ST,
            &GET_SL_IS,
        ],
    );
    /// Server of [`Self_`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct SelfServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> SelfServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for SelfServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: Self_> ::pluginrpc::Call for SelfServer<T> {
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
                "/nasty.type.async.self.Self/Self" => {
                    call.unary(move |message| inner.self_(ctx, message))
                }
                "/nasty.type.async.self.Self/Crate" => {
                    call.unary(move |message| inner.crate_(ctx, message))
                }
                "/nasty.type.async.self.Self/Super" => {
                    call.unary(move |message| inner.super_(ctx, message))
                }
                "/nasty.type.async.self.Self/Type" => {
                    call.unary(move |message| inner.r#type(ctx, message))
                }
                "/nasty.type.async.self.Self/Move" => {
                    call.unary(move |message| inner.r#move(ctx, message))
                }
                "/nasty.type.async.self.Self/Gen" => {
                    call.unary(move |message| inner.r#gen(ctx, message))
                }
                "/nasty.type.async.self.Self/New" => {
                    call.unary(move |message| inner.new(ctx, message))
                }
                "/nasty.type.async.self.Self/Clone" => {
                    call.unary(move |message| inner.clone(ctx, message))
                }
                "/nasty.type.async.self.Self/FromArc" => {
                    call.unary(move |message| inner.from_arc(ctx, message))
                }
                "/nasty.type.async.self.Self/Descriptor" => {
                    call.unary(move |message| inner.descriptor(ctx, message))
                }
                "/nasty.type.async.self.Self/Unary" => {
                    call.unary(move |message| inner.unary(ctx, message))
                }
                "/nasty.type.async.self.Self/Ctx" => {
                    call.unary(move |message| inner.ctx(ctx, message))
                }
                "/nasty.type.async.self.Self/Request" => {
                    call.unary(move |message| inner.request(ctx, message))
                }
                "/nasty.type.async.self.Self/ServiceDescriptor" => {
                    call.unary(move |message| inner.service_descriptor(ctx, message))
                }
                "/nasty.type.async.self.Self/snake_case" => {
                    call.unary(move |message| inner.snake_case(ctx, message))
                }
                "/nasty.type.async.self.Self/_1st" => {
                    call.unary(move |message| inner._1st(ctx, message))
                }
                "/nasty.type.async.self.Self/GetSLIs" => {
                    call.unary(move |message| inner.get_sl_is(ctx, message))
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
    impl<T: Self_> ::pluginrpc::Service for SelfServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for SelfServer<T> {
        const NAME: &'static str = "nasty.type.async.self.Self";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`Self_`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct SelfClient<C> {
        call: C,
    }
    impl<C> SelfClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> Self_ for SelfClient<C> {
        async fn self_(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Self_,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::self_::Crate,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &SELF, ctx, request).await
        }
        async fn crate_(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::self_::Crate,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Self_,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &CRATE, ctx, request).await
        }
        async fn super_(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &SUPER, ctx, request).await
        }
        async fn r#type(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &TYPE, ctx, request).await
        }
        async fn r#move(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &MOVE, ctx, request).await
        }
        async fn r#gen(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GEN, ctx, request).await
        }
        async fn new(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &NEW, ctx, request).await
        }
        async fn clone(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &CLONE, ctx, request).await
        }
        async fn from_arc(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &FROM_ARC, ctx, request).await
        }
        async fn descriptor(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &DESCRIPTOR, ctx, request).await
        }
        async fn unary(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &UNARY, ctx, request).await
        }
        async fn ctx(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &CTX, ctx, request).await
        }
        async fn request(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &REQUEST, ctx, request).await
        }
        async fn service_descriptor(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &SERVICE_DESCRIPTOR_, ctx, request).await
        }
        async fn snake_case(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &SNAKE_CASE, ctx, request).await
        }
        async fn _1st(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &_1ST, ctx, request).await
        }
        async fn get_sl_is(
            &self,
            ctx: &::pluginrpc::Context,
            request: crate::proto::nasty::r#type::r#async::self_::Type,
        ) -> ::core::result::Result<
            crate::proto::nasty::r#type::r#async::self_::Type,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_SL_IS, ctx, request).await
        }
    }
}
