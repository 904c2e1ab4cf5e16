//! Services that are written in Rust, called through the generated clients.
#![allow(clippy::non_minimal_cfg)] // cases of cfg

use pluginrpc::prost::{self, Message as _};
use pluginrpc::{
    Bytes, Call, Client, Code, Context, Error, InProcess, MethodKind, Named, Plugin, Service, Spec, Streaming, block_on,
};

/// A message, as prost would generate it.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(prost_path = "pluginrpc::prost")]
pub struct Text {
    /// Any text.
    #[prost(string, tag = "1")]
    pub text: String,
}

impl prost::Name for Text {
    const NAME: &'static str = "Text";
    const PACKAGE: &'static str = "acme.v1";
}

fn text(text: &str) -> Text {
    Text { text: text.to_owned() }
}

/// Does things with text.
#[pluginrpc::service(package = "acme.v1", name = "TextService", binary_only)]
pub trait Texts {
    /// Makes it loud.
    #[rpc(args = ["shout", "loud"])]
    async fn shout(&self, ctx: &Context, request: Text) -> Result<Text, Error>;
    /// Tells how well it goes.
    #[rpc(name = "GetSLIs", args = "slis")]
    async fn get_slis(&self, _: &Context, request: Text) -> Result<Text, Error> {
        Ok(text(&format!("{}%", request.text)))
    }
    /// Gives word for word.
    async fn split(&self, _: &Context, request: Text) -> Result<Streaming<Text>, Error> {
        let words: Vec<_> = request.text.split(' ').map(text).collect();
        Ok(Streaming::from_messages(words))
    }
    /// Does nothing.
    async fn nothing(&self, ctx: &Context, request: ()) -> Result<(), Error> {
        let _ = (ctx, request);
        Ok(())
    }
}

struct Loud;

/// With the sugar: no context, and nothing to wait for.
#[pluginrpc::service]
impl Texts for Loud {
    fn shout(&self, request: Text) -> Result<Text, Error> {
        match request.text.as_str() {
            "" => Err(Error::invalid_argument("nothing to shout")),
            loud => Ok(text(&loud.to_uppercase())),
        }
    }
}

#[test]
fn a_contract_has_a_table_of_wire_names() {
    let service = texts::TextsServer::new(Loud);
    let table = service.descriptor();
    assert_eq!(table.name(), "acme.v1.TextService");
    assert_eq!(<texts::TextsServer<Loud> as Named>::NAME, "acme.v1.TextService");
    assert_eq!(table.comment(), "Does things with text.");
    let rows: Vec<_> = table
        .methods()
        .iter()
        .map(|m| (m.path(), m.input().to_string(), m.output().to_string(), m.kind()))
        .collect();
    let row = |path, ty: &str, kind| (path, ty.to_owned(), ty.to_owned(), kind);
    assert_eq!(
        rows,
        [
            row("/acme.v1.TextService/Shout", "acme.v1.Text", MethodKind::Unary),
            row("/acme.v1.TextService/GetSLIs", "acme.v1.Text", MethodKind::Unary),
            row(
                "/acme.v1.TextService/Split",
                "acme.v1.Text",
                MethodKind::ServerStreaming
            ),
            row(
                "/acme.v1.TextService/Nothing",
                "google.protobuf.Empty",
                MethodKind::Unary
            ),
        ]
    );
    assert_eq!(texts::SHOUT.comment(), "Makes it loud.");
}

#[test]
fn words_call_what_is_written_in_rust() -> Result<(), Error> {
    let spec = Spec::from_descriptor(&texts::SERVICE_DESCRIPTOR)?;
    let rows: Vec<_> = spec
        .procedures()
        .iter()
        .map(|p| (p.path(), p.args().join(" ")))
        .collect();
    assert_eq!(
        rows,
        [
            ("/acme.v1.TextService/Shout", "shout loud".to_owned()),
            ("/acme.v1.TextService/GetSLIs", "slis".to_owned()),
            ("/acme.v1.TextService/Nothing", String::new()),
        ]
    );
    let plugin = || Plugin::new("texts").service(texts::TextsServer::new(Loud));
    // The plugin says the same of itself, and a client calls it by its words.
    let client = Client::new(InProcess::new(plugin()));
    assert_eq!(*block_on(client.spec(&Context::new()))?, spec);
    let client = texts::TextsClient::new(client);
    assert_eq!(block_on(client.shout(&Context::new(), text("hey")))?.text, "HEY");
    Ok(())
}

#[test]
fn a_contract_is_called_through_its_client() -> Result<(), Error> {
    let client = texts::TextsClient::new(texts::TextsServer::new(Loud));
    let ctx = Context::new();
    assert_eq!(block_on(client.shout(&ctx, text("hey")))?.text, "HEY");
    assert_eq!(block_on(client.get_slis(&ctx, text("99")))?.text, "99%");
    assert_eq!(
        block_on(client.shout(&ctx, text(""))).unwrap_err().code(),
        Code::InvalidArgument
    );
    block_on(client.nothing(&ctx, ()))?;
    let mut words = block_on(client.split(&ctx, text("a b")))?;
    assert_eq!(block_on(words.message())?, Some(text("a")));
    assert_eq!(block_on(words.message())?, Some(text("b")));
    assert_eq!(block_on(words.message())?, None);
    Ok(())
}

struct Counter<T> {
    steps: Vec<T>,
}

/// Counts.
#[pluginrpc::service(package = "acme.v1", binary_only)]
impl<T> Counter<T>
where
    T: AsRef<str> + Send + Sync + 'static,
{
    fn join(&self, request: Text) -> Result<Text, Error> {
        let steps: Vec<_> = self.steps.iter().map(AsRef::as_ref).collect();
        Ok(text(&steps.join(&request.text)))
    }

    /// Tells how the call came.
    async fn transport(&self, ctx: &Context, _: Text) -> Result<Text, Error> {
        Ok(text(ctx.transport().name()))
    }
}

#[test]
fn a_type_is_a_service_by_itself() -> Result<(), Error> {
    let counter = Counter {
        steps: vec!["one", "two"],
    };
    let ctx = Context::new();
    let call = |method, request: &Text| block_on(counter.unary(method, &ctx, request.encode_to_vec().into()));
    let joined = call(Counter::<&str>::JOIN, &text(", "))?;
    assert_eq!(Text::decode(joined).map_err(Error::unknown)?, text("one, two"));
    let transport = call(Counter::<&str>::TRANSPORT, &text(""))?;
    assert_eq!(Text::decode(transport).map_err(Error::unknown)?, text("in process"));
    assert_eq!(counter.descriptor().name(), "acme.v1.Counter");
    assert_eq!(counter.descriptor().methods().len(), 2);
    // The functions are still there.
    assert_eq!(counter.join(text("+"))?, text("one+two"));
    Ok(())
}

#[test]
fn what_is_not_there_and_what_cannot_be_read_is_answered() {
    let ctx = Context::new();
    let server = texts::TextsServer::new(Loud);
    let other = block_on(server.unary(Counter::<&str>::JOIN, &ctx, Bytes::new())).unwrap_err();
    assert_eq!(other.code(), Code::Unimplemented);
    assert!(other.message().contains("/acme.v1.Counter/Join"), "{other}");
    let streaming = block_on(server.unary(&texts::SPLIT, &ctx, Bytes::new())).unwrap_err();
    assert_eq!(streaming.code(), Code::Unimplemented);
    let broken = block_on(server.unary(&texts::SHOUT, &ctx, Bytes::from_static(b"\xff"))).unwrap_err();
    assert_eq!(broken.code(), Code::InvalidArgument);
}

/// Items that are compiled conditionally, use aliases, or come out of other macros.
mod unusual {
    use super::{Context, Error, Service, Text, block_on, text};

    type Answer<T> = std::result::Result<T, Error>;

    #[pluginrpc::service(package = "acme.v1", binary_only)]
    trait Conditional {
        #[cfg(any())]
        async fn gone(&self, ctx: &Context, request: Nope) -> Result<Nope, Error>;
        #[cfg(any())]
        async fn gone_too(&self, ctx: &Context, request: Nope) -> Result<pluginrpc::Streaming<Nope>, Error>;
        #[cfg(all())]
        async fn stays(&self, ctx: &Context, request: Text) -> Answer<Text>;
    }

    struct Impl;

    #[pluginrpc::service]
    impl Conditional for Impl {
        #[cfg(any())]
        fn gone(&self, request: Nope) -> Result<Nope, Error> {
            Ok(request)
        }
        fn stays(&self, request: Text) -> Answer<Text> {
            Ok(request)
        }
    }

    struct Direct;

    #[pluginrpc::service(package = "acme.v1", binary_only)]
    impl Direct {
        #[cfg(any())]
        fn gone(&self, request: Nope) -> Result<Nope, Error> {
            Ok(request)
        }
        #[cfg(all())]
        #[inline]
        #[must_use = "the answer"]
        #[doc = "Stays."]
        fn stays(&self, mut request: Text) -> Answer<Text> {
            request.text.push('!');
            Ok(request)
        }
    }

    /// The crate by another path, as one that renamed the dependency says it.
    mod renamed {
        pub(super) mod inner {
            pub(in super::super) use pluginrpc as prpc;
        }
    }

    struct Renamed;

    #[pluginrpc::service(package = "acme.v1", binary_only, crate = renamed::inner::prpc)]
    impl Renamed {
        fn stays(&self, request: Text) -> Answer<Text> {
            Ok(request)
        }
    }

    macro_rules! contract {
        ($name:ident, $message:ty, $package:literal, $context:ty) => {
            #[pluginrpc::service(package = $package, binary_only)]
            trait $name {
                async fn stays(&self, ctx: $context, request: $message) -> Result<$message, Error>;
            }
        };
    }
    contract!(FromMacro, Text, "acme.v1", &Context);

    macro_rules! service {
        ($this:ty, $message:ty, $answer:ty) => {
            #[pluginrpc::service(package = "acme.v1", binary_only)]
            impl $this {
                fn stays(&self, request: $message) -> $answer {
                    Ok(request)
                }
            }
        };
    }
    struct Out;
    service!(Out, Text, Result<Text, Error>);

    struct Mac;

    impl FromMacro for Mac {
        async fn stays(&self, _: &Context, request: Text) -> Result<Text, Error> {
            Ok(request)
        }
    }

    #[test]
    fn conditional_methods_leave_nothing_behind() {
        let server = conditional::ConditionalServer::new(Impl);
        assert_eq!(server.descriptor().methods().len(), 1);
        let client = conditional::ConditionalClient::new(server);
        assert_eq!(block_on(client.stays(&Context::new(), text("a"))).unwrap().text, "a");
        assert_eq!(Direct.descriptor().methods().len(), 1);
        assert_eq!(Direct::STAYS.path(), "/acme.v1.Direct/Stays");
    }

    #[test]
    fn items_of_macros_are_services() {
        let client = from_macro::FromMacroClient::new(from_macro::FromMacroServer::new(Mac));
        assert_eq!(block_on(client.stays(&Context::new(), text("a"))).unwrap().text, "a");
        assert_eq!(Out.descriptor().name(), "acme.v1.Out");
        assert_eq!(Renamed.descriptor().name(), "acme.v1.Renamed");
    }
}
