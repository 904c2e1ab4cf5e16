//! A call through every service: client, call, server, implementation.

use codegen_tests::proto;
use pluginrpc::{
    Bytes, Call, Code, Context, Error, Idempotency, Method, Named, Service, Streaming, block_on, prost_types,
};

fn text<M>(text: &str, message: impl Fn(String) -> M) -> M {
    message(text.to_owned())
}

#[test]
fn messages_may_be_named_like_the_prelude() -> Result<(), Error> {
    use p::foo_service::{FooService, FooServiceClient, FooServiceServer};
    use proto::nasty::prelude::v1 as p;
    struct Foo;
    impl FooService for Foo {
        async fn one(&self, _: &Context, request: p::Result) -> Result<p::Option, Error> {
            let strings = vec![p::String { text: request.text }];
            let vec = Some(p::Vec { strings });
            Ok(p::Option { vec })
        }
        async fn two(&self, _: &Context, request: p::T) -> Result<p::FooServiceClient, Error> {
            Ok(p::FooServiceClient { text: request.text })
        }
        async fn three(&self, _: &Context, _: Streaming<p::Future>) -> Result<Streaming<p::Box>, Error> {
            Ok(Streaming::from_messages([p::Box {}]))
        }
    }
    let (ctx, client) = (Context::new(), FooServiceClient::new(FooServiceServer::new(Foo)));
    let one = block_on(client.one(&ctx, text("a", |text| p::Result { text, option: None })))?;
    assert_eq!(one.vec.map(|vec| vec.strings.len()), Some(1));
    assert_eq!(block_on(client.two(&ctx, text("b", |text| p::T { text })))?.text, "b");
    let mut boxes = block_on(client.three(&ctx, Streaming::from_messages([])))?;
    assert_eq!(block_on(boxes.message())?, Some(p::Box {}));
    let missing = block_on(client.four(&ctx, p::Arc {})).unwrap_err();
    assert_eq!(missing.code(), Code::Unimplemented);
    assert_eq!(
        missing.message(),
        "/nasty.prelude.v1.FooService/Four is not implemented"
    );
    Ok(())
}

#[test]
fn services_may_be_named_like_type_parameters() -> Result<(), Error> {
    use proto::nasty::generics::{In, c, t};
    struct Both;
    impl t::T for Both {
        async fn c(&self, _: &Context, request: In) -> Result<In, Error> {
            Ok(request)
        }
    }
    impl c::C for Both {
        async fn t(&self, _: &Context, request: In) -> Result<In, Error> {
            Ok(request)
        }
    }
    let ctx = Context::new();
    let request = text("x", |text| In { text });
    assert_eq!(
        block_on(t::T::c(&t::TClient::new(t::TServer::new(Both)), &ctx, request.clone()))?,
        request
    );
    assert_eq!(
        block_on(c::C::t(&c::CClient::new(c::CServer::new(Both)), &ctx, request.clone()))?,
        request
    );
    Ok(())
}

#[test]
fn keywords_are_names_like_others() -> Result<(), Error> {
    use p::self__::{Self_, SelfClient, SelfServer};
    use proto::nasty::r#type::r#async::self_ as p;
    struct It;
    impl Self_ for It {
        async fn self_(&self, _: &Context, request: p::Self_) -> Result<p::self_::Crate, Error> {
            Ok(p::self_::Crate { gen: request.r#type })
        }
        async fn r#move(&self, _: &Context, request: p::Type) -> Result<p::Type, Error> {
            Ok(request)
        }
        async fn new(&self, _: &Context, request: p::Type) -> Result<p::Type, Error> {
            Ok(request)
        }
        async fn clone(&self, _: &Context, request: p::Type) -> Result<p::Type, Error> {
            Ok(request)
        }
        async fn get_sl_is(&self, _: &Context, request: p::Type) -> Result<p::Type, Error> {
            Ok(request)
        }
    }
    let (ctx, client) = (Context::new(), SelfClient::new(SelfServer::new(It)));
    let request = p::Self_ {
        self_: String::new(),
        r#type: "t".to_owned(),
    };
    assert_eq!(block_on(client.self_(&ctx, request))?.r#gen, "t");
    let same = text("x", |text| p::Type { text });
    assert_eq!(block_on(client.r#move(&ctx, same.clone()))?, same);
    assert_eq!(block_on(Self_::new(&client, &ctx, same.clone()))?, same);
    assert_eq!(block_on(Self_::clone(&client, &ctx, same.clone()))?, same);
    assert_eq!(block_on(client.get_sl_is(&ctx, same.clone()))?, same);
    assert_eq!(
        block_on(client.snake_case(&ctx, same)).unwrap_err().code(),
        Code::Unimplemented
    );
    // Wire names are the schema's, whatever Rust makes of them.
    let names: Vec<_> = p::self__::SERVICE_DESCRIPTOR
        .methods()
        .iter()
        .map(|m| m.name())
        .collect();
    assert_eq!(
        names.join(" "),
        "Self Crate Super Type Move Gen New Clone FromArc Descriptor Unary Ctx Request ServiceDescriptor snake_case _1st GetSLIs"
    );
    assert!(p::self__::SERVICE_DESCRIPTOR_.path().ends_with("/ServiceDescriptor"));
    Ok(())
}

#[test]
fn nested_types_and_taken_modules_are_found() -> Result<(), Error> {
    use proto::nasty::nested as p;
    struct It;
    impl p::outer_::Outer for It {
        async fn deep(&self, _: &Context, request: p::outer::middle::Inner) -> Result<p::below::outer::Inner, Error> {
            Ok(p::below::outer::Inner {
                text: Some(request.text),
            })
        }
    }
    impl p::below_::Below for It {}
    impl p::below::outer_::Outer for It {
        async fn deep(&self, _: &Context, request: p::below::Outer) -> Result<p::below::outer::Inner, Error> {
            request.inner.ok_or_else(|| Error::not_found("inner"))
        }
    }
    use p::outer_::Outer as _;
    let ctx = Context::new();
    let client = p::outer_::OuterClient::new(p::outer_::OuterServer::new(It));
    let request = text("in", |text| p::outer::middle::Inner {
        text,
        ..Default::default()
    });
    assert_eq!(block_on(client.deep(&ctx, request))?.text.as_deref(), Some("in"));
    let below = p::below::outer_::OuterClient::new(p::below::outer_::OuterServer::new(It));
    let missing = block_on(p::below::outer_::Outer::deep(
        &below,
        &ctx,
        p::below::Outer { inner: None },
    ));
    assert_eq!(missing.unwrap_err().code(), Code::NotFound);
    assert_eq!(<p::below_::BelowServer<It> as Named>::NAME, "nasty.nested.Below");
    Ok(())
}

#[test]
fn a_package_may_be_absent_or_in_two_files() -> Result<(), Error> {
    use proto::bare_service::{BareService, BareServiceClient, BareServiceServer, SAME};
    use proto::nasty::halves;
    struct It;
    impl BareService for It {
        async fn same(&self, _: &Context, request: proto::Bare) -> Result<proto::Bare, Error> {
            Ok(request)
        }
    }
    impl halves::first::First for It {
        async fn get(&self, _: &Context, request: halves::More) -> Result<proto::Bare, Error> {
            Ok(proto::Bare { text: request.text })
        }
    }
    let ctx = Context::new();
    let client = BareServiceClient::new(BareServiceServer::new(It));
    let request = text("x", |text| proto::Bare { text });
    assert_eq!(block_on(client.same(&ctx, request.clone()))?, request);
    assert_eq!(
        (SAME.path(), SAME.input().to_string()),
        ("/BareService/Same", "Bare".to_owned())
    );
    let first = halves::first::FirstClient::new(halves::first::FirstServer::new(It));
    let more = text("x", |text| halves::More { text });
    assert_eq!(block_on(halves::first::First::get(&first, &ctx, more))?, request);
    assert_eq!(halves::second::GET.path(), "/nasty.halves.Second/Get");
    Ok(())
}

mod streams {
    use super::*;
    use proto::nasty::streams::streams::{BIDI, CLIENT, SERVER, Streams, StreamsClient, StreamsServer, UNARY};
    use proto::nasty::streams::{Number, nothing, only_streams};

    struct It;
    impl Streams for It {
        async fn unary(&self, _: &Context, request: Number) -> Result<Number, Error> {
            Ok(request)
        }
        async fn client(&self, _: &Context, mut requests: Streaming<Number>) -> Result<Number, Error> {
            let mut number = 0;
            while let Some(next) = requests.message().await? {
                number += next.number;
            }
            Ok(Number { number })
        }
        async fn server(&self, _: &Context, request: Number) -> Result<Streaming<Number>, Error> {
            Ok(numbers(0..request.number))
        }
        async fn bidi(&self, _: &Context, requests: Streaming<Number>) -> Result<Streaming<Number>, Error> {
            Ok(requests.and_then(|request| match request.number {
                number if number < 0 => Err(Error::invalid_argument("negative")),
                number => Ok(Number { number: number * 2 }),
            }))
        }
    }

    fn numbers(numbers: impl IntoIterator<Item = i64>) -> Streaming<Number> {
        let numbers: Vec<_> = numbers.into_iter().map(|number| Number { number }).collect();
        Streaming::from_messages(numbers)
    }

    fn all(mut stream: Streaming<Number>) -> (Vec<i64>, Option<Code>) {
        let mut seen = Vec::new();
        loop {
            match block_on(stream.message()) {
                Ok(Some(next)) => seen.push(next.number),
                Ok(None) => return (seen, None),
                Err(error) => return (seen, Some(error.code())),
            }
        }
    }

    #[test]
    fn every_kind_of_method_is_called() -> Result<(), Error> {
        let (ctx, client) = (Context::new(), StreamsClient::new(StreamsServer::new(It)));
        assert_eq!(block_on(client.unary(&ctx, Number { number: 3 }))?.number, 3);
        assert_eq!(block_on(client.client(&ctx, numbers(1..4)))?.number, 6);
        assert_eq!(
            all(block_on(client.server(&ctx, Number { number: 3 }))?),
            (vec![0, 1, 2], None)
        );
        let doubled = block_on(client.bidi(&ctx, numbers(vec![1, 2, -1, 5])))?;
        assert_eq!(all(doubled), (vec![2, 4], Some(Code::InvalidArgument)));
        Ok(())
    }

    #[test]
    fn the_two_functions_of_the_seam_take_what_they_can() -> Result<(), Error> {
        let (ctx, server) = (Context::new(), StreamsServer::new(It));
        // Number { number: 3 }
        let three = Bytes::from_static(b"\x08\x03");
        let mut answer = block_on(server.streaming(&UNARY, &ctx, Streaming::from_messages([three.clone()])))?;
        assert_eq!(block_on(answer.message())?, Some(three.clone()));
        assert_eq!(block_on(answer.message())?, None);
        let none = block_on(server.streaming(&UNARY, &ctx, Streaming::from_messages([])));
        assert_eq!(none.unwrap_err().code(), Code::InvalidArgument);
        let two = block_on(server.streaming(&SERVER, &ctx, Streaming::from_messages([three.clone(), three.clone()])));
        assert_eq!(two.unwrap_err().code(), Code::InvalidArgument);
        for method in [&CLIENT, &SERVER, &BIDI] {
            let error = block_on(server.unary(method, &ctx, three.clone())).unwrap_err();
            assert_eq!(
                (error.code(), error.message()),
                (Code::Unimplemented, &*format!("{} is not implemented", method.path()))
            );
        }
        let broken = block_on(server.unary(&UNARY, &ctx, Bytes::from_static(b"\x08"))).unwrap_err();
        assert_eq!(broken.code(), Code::InvalidArgument);
        Ok(())
    }

    #[test]
    fn a_service_may_have_no_unary_method_or_none_at_all() {
        struct Empty;
        impl only_streams::OnlyStreams for Empty {}
        impl nothing::Nothing for Empty {}
        let ctx = Context::new();
        let unknown = Method::new("/other.Service/Method", UNARY.input(), UNARY.output());
        let services: [Box<dyn Service>; 2] = [
            Box::new(only_streams::OnlyStreamsServer::new(Empty)),
            Box::new(nothing::NothingServer::new(Empty)),
        ];
        for service in services {
            let error = block_on(service.unary(&unknown, &ctx, Bytes::new())).unwrap_err();
            assert_eq!(error.code(), Code::Unimplemented);
            let error = block_on(service.streaming(&unknown, &ctx, Streaming::from_messages([]))).unwrap_err();
            assert_eq!(error.message(), "/other.Service/Method is not implemented");
        }
    }

    #[test]
    fn the_table_carries_what_the_schema_promises() {
        assert_eq!(UNARY.idempotency(), Idempotency::NoSideEffects);
        assert_eq!(CLIENT.idempotency(), Idempotency::Idempotent);
        assert_eq!(BIDI.idempotency(), Idempotency::Unknown);
        use proto::nasty::comments::comments::{NO_COMMENT, OLD, SERVICE_DESCRIPTOR};
        assert!(OLD.deprecated() && !NO_COMMENT.deprecated());
        assert_eq!(NO_COMMENT.comment(), "After the method.");
        assert!(SERVICE_DESCRIPTOR.comment().starts_with("A service in a block comment"));
    }
}

#[test]
fn well_known_types_are_what_prost_makes_of_them() -> Result<(), Error> {
    use proto::nasty::known::Holder;
    use proto::nasty::known::known::{EMPTY, Known, KnownClient, KnownServer, STRINGS};
    struct It;
    impl Known for It {
        async fn empty(&self, _: &Context, (): ()) -> Result<(), Error> {
            Ok(())
        }
        async fn strings(&self, _: &Context, request: String) -> Result<Vec<u8>, Error> {
            Ok(request.into_bytes())
        }
        async fn numbers(&self, _: &Context, request: f64) -> Result<i32, Error> {
            Ok(if request > 1.0 { 2 } else { 1 })
        }
        async fn time(&self, _: &Context, request: prost_types::Timestamp) -> Result<prost_types::Duration, Error> {
            Ok(prost_types::Duration {
                seconds: request.seconds,
                nanos: 0,
            })
        }
        async fn spec(&self, _: &Context, request: pluginrpc::v1::Spec) -> Result<Holder, Error> {
            Ok(Holder {
                any: prost_types::Any::from_msg(&request).ok(),
                timestamp: None,
                code: pluginrpc::v1::Code::Aborted.into(),
            })
        }
    }
    let (ctx, client) = (Context::new(), KnownClient::new(KnownServer::new(It)));
    block_on(client.empty(&ctx, ()))?;
    assert_eq!(block_on(client.strings(&ctx, "é".to_owned()))?, "é".as_bytes());
    assert_eq!(block_on(client.numbers(&ctx, 1.5))?, 2);
    let time = prost_types::Timestamp { seconds: 7, nanos: 0 };
    assert_eq!(block_on(client.time(&ctx, time))?.seconds, 7);
    let holder = block_on(client.spec(&ctx, pluginrpc::v1::Spec { procedures: vec![] }))?;
    assert_eq!(
        holder.any.map(|any| any.type_url).as_deref(),
        Some("type.googleapis.com/pluginrpc.v1.Spec")
    );
    assert_eq!(EMPTY.input().to_string(), "google.protobuf.Empty");
    assert_eq!(STRINGS.output().to_string(), "google.protobuf.BytesValue");
    Ok(())
}

#[test]
fn proto2_and_deprecated_services_are_called() -> Result<(), Error> {
    use proto::nasty::old::{Old, old_service};
    struct It;
    impl old_service::OldService for It {
        async fn get(&self, _: &Context, request: Old) -> Result<Old, Error> {
            Ok(request)
        }
    }
    #[allow(deprecated)]
    impl proto::nasty::comments::gone::Gone for It {}
    let client = old_service::OldServiceClient::new(old_service::OldServiceServer::new(It));
    let old = text("x", |text| Old {
        text,
        packed: vec![1, 2],
        ..Old::default()
    });
    let answer = block_on(old_service::OldService::get(&client, &Context::new(), old.clone()))?;
    assert_eq!((answer.number(), answer), (7, old));
    Ok(())
}
