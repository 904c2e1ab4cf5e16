//! Procedures that misbehave, one each.
#![allow(clippy::panic)] // that is one of the ways

use std::future::poll_fn;
use std::io::Write;
use std::task::Poll;
use std::time::Duration;

use echo_plugin::example::{EchoListResponse, EchoRequestRequest, EchoRequestResponse, echo_service};
use pluginrpc::prost::Message;
use pluginrpc::{
    BoxFuture, Bytes, Call, Client, Code, Context, Error, Executable, Method, MethodKind, Service, ServiceDescriptor,
    TypeName,
};

const fn fault(path: &'static str, args: &'static [&'static str]) -> Method {
    bare(path, args).with_descriptors(echo_service::ECHO_REQUEST.descriptors())
}

const fn bare(path: &'static str, args: &'static [&'static str]) -> Method {
    Method::new(
        path,
        TypeName::for_message::<EchoRequestRequest>(),
        TypeName::for_message::<EchoRequestResponse>(),
    )
    .with_args(args)
}

macro_rules! table {
    ($service:literal $table:ident: $($name:ident = $method:literal $args:tt $($more:ident($value:expr))?,)*) => {
        $(pub(crate) static $name: Method = table!(@ $service $method $args $($more($value))?);)*
        static $table: ServiceDescriptor = ServiceDescriptor::new($service, &[$(&$name),*]);
    };
    (@ $service:literal $method:literal $args:tt) => { fault(concat!("/", $service, "/", $method), &$args) };
    (@ $service:literal $method:literal $args:tt descriptors($none:expr)) => {
        bare(concat!("/", $service, "/", $method), &$args)
    };
    (@ $service:literal $method:literal $args:tt kind($kind:expr)) => {
        fault(concat!("/", $service, "/", $method), &$args).with_kind($kind)
    };
}

table! { "pluginrpc.fault.v1.FaultService" TABLE:
    BOTH = "Both" ["both"],
    BOTH_OTHER = "BothOther" ["both", "other"],
    PLAIN = "Plain" ["plain"],
    WRAPPED = "Wrapped" ["wrapped"],
    MUTE = "Mute" ["mute"],
    EXIT_ERROR = "ExitError" ["exit-error"],
    EXIT = "Exit" ["exit"],
    DEADLINE = "Deadline" ["deadline"],
    PANIC = "Panic" ["panic"],
    PANIC_LATER = "PanicLater" ["panic", "later"],
    PANIC_MUTE = "PanicMute" ["panic", "mute"],
    REACTOR = "Reactor" ["reactor"],
    SLOW = "Slow" ["slow"],
    WAIT = "Wait" ["wait"],
    DEAF = "Deaf" ["deaf"],
    STUBBORN = "Stubborn" ["stubborn"],
    BUSY = "Busy" ["busy"],
    BIG = "Big" ["big"],
    BINARY_ONLY = "BinaryOnly" ["binary-only"] descriptors(()),
    STREAMS = "Streams" ["streams"] kind(MethodKind::ServerStreaming),
}

table! { "pluginrpc.fault.v1.NestedService" NESTED_TABLE:
    FOO_BAR = "FooBar" ["foo", "bar"],
    FOO = "Foo" ["foo"],
}

pub(crate) struct Faults;

impl Service for Faults {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &TABLE
    }
}

impl Call for Faults {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let message = EchoRequestRequest::decode(request).map_err(Error::unknown)?.message;
            misbehave(method.name(), ctx, message).await
        })
    }
}

async fn misbehave(how: &str, ctx: &Context, message: String) -> Result<Bytes, Error> {
    match how {
        "Both" => {
            let response = EchoRequestResponse { message };
            Err(Error::new(Code::Aborted, "half way").with_response(&response))
        }
        "BothOther" => {
            let response = EchoListResponse { list: vec![message] };
            Err(Error::new(Code::Aborted, "half way").with_response(&response))
        }
        "Plain" => Err(Error::unknown(std::io::Error::other("the disk is gone"))),
        "Wrapped" => {
            let inner = Error::not_found("inner");
            Err(Error::failed_precondition("outer").with_source(inner))
        }
        "Mute" => Err(Error::new(Code::Aborted, "")),
        "ExitError" => {
            let us = std::env::current_exe().map_err(Error::unknown)?;
            let broken = Client::new(Executable::new(us).with_args(["--nonsense"]));
            Err(match broken.spec(ctx).await {
                Err(error) => error,
                Ok(_) => Error::unknown("it understood --nonsense"),
            })
        }
        "Exit" => std::process::exit(7),
        "Deadline" => {
            let hurry = ctx.child().with_timeout(Duration::from_millis(20));
            hurry.run_until_ended(std::future::pending()).await?
        }
        "Panic" => panic!("as asked: {message}"),
        "PanicLater" => {
            wait_once().await;
            panic!("as asked: {message}")
        }
        "PanicMute" => std::panic::panic_any(7),
        "Reactor" => {
            // Like any handler that uses tokio where there is no runtime; on a thread of its own there never is one.
            let asks = std::thread::spawn(|| drop(tokio::time::sleep(Duration::from_millis(1))));
            match asks.join() {
                Ok(()) => answer(message),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        "Slow" => {
            let nap = ctx.child().with_timeout(Duration::from_millis(300));
            let _ = nap.wait_ended().await;
            answer(message)
        }
        "Wait" => {
            wait_once().await;
            say("waiting");
            Err(ctx.wait_ended().await)
        }
        "Deaf" => {
            wait_once().await;
            say("waiting");
            std::future::pending().await
        }
        "Stubborn" => {
            wait_once().await;
            say("waiting");
            block()
        }
        "Busy" => {
            say("busy");
            block()
        }
        "Big" => {
            let mebibytes: usize = message.parse().map_err(Error::unknown)?;
            answer("x".repeat(mebibytes << 20))
        }
        _ => answer(message),
    }
}

fn answer(message: String) -> Result<Bytes, Error> {
    Ok(EchoRequestResponse { message }.encode_to_vec().into())
}

/// Gives way once; from then on signals cancel the context (row S49).
async fn wait_once() {
    let mut waited = false;
    poll_fn(|cx| {
        if std::mem::replace(&mut waited, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Tells the test how far we are.
fn say(word: &str) {
    let _ = writeln!(std::io::stderr(), "{word}");
}

/// Does not give way again, whatever happens.
fn block() -> ! {
    loop {
        std::thread::sleep(Duration::from_secs(3600));
    }
}

/// Two procedures of which one has the other's words and one more, with the longer one first.
pub(crate) struct Nested;

impl Service for Nested {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &NESTED_TABLE
    }
}

impl Call for Nested {
    fn unary<'a>(&'a self, method: &'a Method, _: &'a Context, _: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move { answer(method.name().to_owned()) })
    }
}
