//! A service written by hand, whose requests say what it does.

// Each test takes what it needs, and fails where something is not as it should be.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::pin::Pin;
use std::sync::{Arc, LazyLock, Mutex};
use std::task::{Context as TaskContext, Poll};
use std::time::Duration;

use futures_core::Stream;
use pluginrpc::prost::Message;
use pluginrpc::{
    BoxFuture, Bytes, Call, Code, Context, Error, Method, MethodKind, Named, Service, ServiceDescriptor, Streaming,
    TypeName,
};
use prost_types::descriptor_proto::ExtensionRange;
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{
    DescriptorProto, EnumDescriptorProto, EnumValueDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
    FileDescriptorSet, MethodDescriptorProto, ServiceDescriptorProto,
};

pub(crate) const NAME: &str = "pluginrpc.test.v1.Script";

const TEXT: TypeName = TypeName::for_message::<String>();
pub(crate) static DO: Method = Method::new("/pluginrpc.test.v1.Script/Do", TEXT, TEXT);
pub(crate) static MANY: Method =
    Method::new("/pluginrpc.test.v1.Script/Many", TEXT, TEXT).with_kind(MethodKind::ServerStreaming);
pub(crate) static COLLECT: Method =
    Method::new("/pluginrpc.test.v1.Script/Collect", TEXT, TEXT).with_kind(MethodKind::ClientStreaming);
pub(crate) static CHAT: Method =
    Method::new("/pluginrpc.test.v1.Script/Chat", TEXT, TEXT).with_kind(MethodKind::BidiStreaming);
pub(crate) static UNKNOWN: Method = Method::new("/pluginrpc.test.v1.Script/Nope", TEXT, TEXT);

static METHODS: [&Method; 4] = [&DO, &MANY, &COLLECT, &CHAT];

static DESCRIPTOR: LazyLock<ServiceDescriptor> = LazyLock::new(|| {
    ServiceDescriptor::new(NAME, &METHODS).with_file_descriptor_set(file_descriptor_set().encode_to_vec().leak())
});

/// Follows what its requests say.
#[derive(Clone, Default)]
pub(crate) struct Script {
    log: Arc<Mutex<Vec<String>>>,
}

impl Script {
    /// What handlers noted, in order.
    pub(crate) fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    /// Waits until a handler has noted `line`.
    pub(crate) async fn wait_for(&self, line: &str) {
        for _ in 0..500 {
            if self.log().iter().any(|l| l == line) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("nobody noted {line:?}: {:?}", self.log());
    }

    fn note(&self, line: impl Into<String>) {
        let mut log = self.log.lock().unwrap();
        // More than any test reads; a plugin under load must not grow by it.
        if log.len() < 1000 {
            log.push(line.into());
        }
    }

    async fn act(&self, ctx: &Context, request: String) -> Result<String, Error> {
        let (word, rest) = request.split_once(' ').unwrap_or((&request, ""));
        match word {
            "echo" => Ok(rest.to_owned()),
            "fail" => {
                let (code, message) = rest.split_once(' ').unwrap();
                let code = Code::from_number(code.parse().unwrap()).unwrap();
                Err(Error::new(code, message)
                    .with_detail(&"a detail".to_owned())
                    .with_detail(&7_u64))
            }
            "panic" => panic!("on purpose"),
            "hang" => {
                let _guard = OnDrop(self.clone());
                self.note("hanging");
                let watched = ctx.clone();
                let script = self.clone();
                tokio::spawn(async move { script.note(format!("ended: {}", watched.wait_ended().await.code())) });
                std::future::pending().await
            }
            "sleep" => {
                tokio::time::sleep(Duration::from_millis(rest.parse().unwrap())).await;
                Ok("slept".to_owned())
            }
            "block" => {
                self.note("blocking");
                std::thread::sleep(Duration::from_millis(rest.parse().unwrap()));
                Ok("blocked".to_owned())
            }
            "metadata" => {
                let text = ctx.metadata().get("x-text").unwrap_or("none").to_owned();
                let bytes = ctx.metadata().get_bin("x-bytes-bin").cloned().unwrap_or_default();
                ctx.edit_response_headers(|m| m.append("x-before", &text))?;
                ctx.edit_response_headers(|m| m.append_bin("x-before-bin", bytes.clone()))?;
                ctx.edit_response_trailers(|m| m.append("x-after", &text))?;
                ctx.edit_response_trailers(|m| m.append_bin("x-after-bin", bytes))?;
                if rest == "fail" {
                    Err(Error::not_found("with metadata"))
                } else {
                    Ok(text)
                }
            }
            "context" => Ok(format!(
                "{} from {} with {:?}",
                ctx.transport(),
                ctx.peer().unwrap_or("nobody"),
                ctx.remaining().map(|d| d.as_secs_f64().ceil()),
            )),
            "pid" => Ok(std::process::id().to_string()),
            "print" => {
                println!("{rest}");
                Ok("printed".to_owned())
            }
            "bytes" => Ok("x".repeat(rest.parse().unwrap())),
            _ => Err(Error::invalid_argument(format!("what is {word:?}?"))),
        }
    }

    fn many(&self, ctx: &Context, request: &str) -> Streaming<Bytes> {
        let mut words = request.split(' ');
        let count: u32 = words.next().unwrap().parse().unwrap();
        let end = words.next().map(str::to_owned);
        let pause = words.next().map_or(0, |ms| ms.parse().unwrap());
        let script = self.clone();
        let _ = ctx.edit_response_trailers(|m| m.append("x-count", &count.to_string()));
        Streaming::new(Counter {
            next: 1,
            count,
            end,
            pause: Duration::from_millis(pause),
            guard: OnDrop(script),
        })
    }
}

struct OnDrop(Script);

impl Drop for OnDrop {
    fn drop(&mut self) {
        self.0.note("dropped");
    }
}

struct Counter {
    next: u32,
    count: u32,
    end: Option<String>,
    pause: Duration,
    guard: OnDrop,
}

impl Stream for Counter {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        if self.next <= self.count {
            let number = self.next.to_string();
            self.next += 1;
            return Poll::Ready(Some(Ok(encode(number))));
        }
        match self.end.as_deref() {
            None => Poll::Ready(None),
            Some("fail") => Poll::Ready(Some(Err(Error::not_found("no more").with_detail(&7_u64)))),
            Some("panic") => panic!("on purpose"),
            Some("block") => {
                std::thread::sleep(self.pause);
                Poll::Ready(None)
            }
            Some(_) => {
                self.guard.0.note("hanging");
                Poll::Pending
            }
        }
    }
}

impl Call for Script {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            assert_eq!(method.path(), DO.path());
            self.act(ctx, decode(request)?).await.map(encode)
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        mut requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move {
            if method.path() == MANY.path() {
                let request = decode(requests.message().await?.unwrap())?;
                return Ok(self.many(ctx, &request));
            }
            if method.path() == CHAT.path() {
                return Ok(requests.and_then(|bytes| Ok(encode(decode(bytes)?.to_uppercase()))));
            }
            let mut all = Vec::new();
            loop {
                match requests.message().await {
                    Ok(Some(bytes)) => all.push(decode(bytes)?),
                    Ok(None) => break,
                    Err(error) => {
                        self.note(format!("broken after {}: {}", all.len(), error.code()));
                        return Err(error);
                    }
                }
                self.note(format!("got {}", all.len()));
            }
            self.note(format!("complete: {}", all.join(",")));
            Ok(Streaming::from_messages([encode(all.join(","))]))
        })
    }
}

impl Service for Script {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &DESCRIPTOR
    }
}

impl Named for Script {
    const NAME: &'static str = NAME;
}

pub(crate) fn encode(text: impl Into<String>) -> Bytes {
    text.into().encode_to_vec().into()
}

pub(crate) fn decode(bytes: Bytes) -> Result<String, Error> {
    String::decode(bytes).map_err(|e| Error::invalid_argument(e.to_string()))
}

/// Calls the one unary method.
pub(crate) async fn ask(call: &impl Call, ctx: &Context, request: &str) -> Result<String, Error> {
    decode(call.unary(&DO, ctx, encode(request)).await?)
}

/// Calls a streaming method with requests that are all there and gathers what comes, up to the error.
pub(crate) async fn gather(
    call: &impl Call,
    method: &'static Method,
    ctx: &Context,
    requests: &[&str],
) -> (Vec<String>, Option<Error>) {
    let requests: Vec<_> = requests.iter().map(|text| encode(*text)).collect();
    let mut all = Vec::new();
    let mut responses = match call.streaming(method, ctx, Streaming::from_messages(requests)).await {
        Ok(responses) => responses,
        Err(error) => return (all, Some(error)),
    };
    loop {
        match responses.message().await {
            Ok(Some(bytes)) => all.push(decode(bytes).unwrap()),
            Ok(None) => return (all, None),
            Err(error) => return (all, Some(error)),
        }
    }
}

fn file_descriptor_set() -> FileDescriptorSet {
    let text = ".google.protobuf.StringValue";
    let method = |method: &Method| MethodDescriptorProto {
        name: Some(method.name().to_owned()),
        input_type: Some(text.to_owned()),
        output_type: Some(text.to_owned()),
        client_streaming: Some(matches!(
            method.kind(),
            MethodKind::ClientStreaming | MethodKind::BidiStreaming
        )),
        server_streaming: Some(matches!(
            method.kind(),
            MethodKind::ServerStreaming | MethodKind::BidiStreaming
        )),
        ..Default::default()
    };
    let wrappers = FileDescriptorProto {
        name: Some("google/protobuf/wrappers.proto".to_owned()),
        package: Some("google.protobuf".to_owned()),
        message_type: vec![DescriptorProto {
            name: Some("StringValue".to_owned()),
            field: vec![FieldDescriptorProto {
                name: Some("value".to_owned()),
                number: Some(1),
                label: Some(Label::Optional.into()),
                r#type: Some(Type::String.into()),
                ..Default::default()
            }],
            ..Default::default()
        }],
        syntax: Some("proto3".to_owned()),
        ..Default::default()
    };
    let script = FileDescriptorProto {
        name: Some("pluginrpc/test/v1/script.proto".to_owned()),
        package: Some("pluginrpc.test.v1".to_owned()),
        dependency: vec!["google/protobuf/wrappers.proto".to_owned()],
        service: vec![ServiceDescriptorProto {
            name: Some("Script".to_owned()),
            method: METHODS.into_iter().map(method).collect(),
            ..Default::default()
        }],
        syntax: Some("proto3".to_owned()),
        ..Default::default()
    };
    FileDescriptorSet {
        file: vec![wrappers, script, extended()],
    }
}

/// `message Extended { extensions 100 to 199; enum Level { LEVEL_LOW = 0; } } extend Extended { optional string note = 100; }`
fn extended() -> FileDescriptorProto {
    let level = EnumDescriptorProto {
        name: Some("Level".to_owned()),
        value: vec![EnumValueDescriptorProto {
            name: Some("LEVEL_LOW".to_owned()),
            number: Some(0),
            ..Default::default()
        }],
        ..Default::default()
    };
    FileDescriptorProto {
        name: Some("pluginrpc/test/v1/extended.proto".to_owned()),
        package: Some("pluginrpc.test.v1".to_owned()),
        message_type: vec![DescriptorProto {
            name: Some("Extended".to_owned()),
            enum_type: vec![level],
            extension_range: vec![ExtensionRange {
                start: Some(100),
                end: Some(200),
                ..Default::default()
            }],
            ..Default::default()
        }],
        extension: vec![FieldDescriptorProto {
            name: Some("note".to_owned()),
            number: Some(100),
            extendee: Some(".pluginrpc.test.v1.Extended".to_owned()),
            label: Some(Label::Optional.into()),
            r#type: Some(Type::String.into()),
            ..Default::default()
        }],
        syntax: Some("proto2".to_owned()),
        ..Default::default()
    }
}
