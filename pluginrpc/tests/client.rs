//! What a client asks of a plugin, how often, and what it makes of the answers, with a runner that counts.
#![allow(clippy::unwrap_used)] // helpers of tests are tests

use std::future::ready;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pluginrpc::runner::{ExitStatus, Input, Output, Runner};
use pluginrpc::{
    BoxFuture, Bytes, Call, Client, Code, Context, Error, Format, Method, MethodKind, Procedure, ServiceDescriptor,
    Spec, TypeName, block_on,
};

const PROCEDURE: TypeName = TypeName::new("pluginrpc.v1", "Procedure");
static COST: Method = Method::new("/acme.v1.Costs/Cost", PROCEDURE, PROCEDURE);
static BUDGET: Method = Method::new("/acme.v1.Budgets/Budget", PROCEDURE, PROCEDURE);
static WATCH: Method = Method::new("/acme.v1.Budgets/Watch", PROCEDURE, PROCEDURE).with_kind(MethodKind::BidiStreaming);
static RESET: Method = Method::new("/acme.v1.Budgets/Reset", PROCEDURE, PROCEDURE);
static COSTS: ServiceDescriptor = ServiceDescriptor::new("acme.v1.Costs", &[&COST]);
static BUDGETS: ServiceDescriptor = ServiceDescriptor::new("acme.v1.Budgets", &[&BUDGET, &WATCH, &RESET]);

/// A plugin that answers everything with the default message, and keeps a list of what it was asked.
#[derive(Clone)]
struct Counted {
    asked: Arc<Mutex<Vec<String>>>,
    spec: Bytes,
    /// How many times `--protocol` fails first.
    failures: Arc<AtomicUsize>,
}

impl Counted {
    fn new(spec: Bytes) -> Self {
        Self {
            asked: Arc::default(),
            spec,
            failures: Arc::default(),
        }
    }

    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

impl Runner for Counted {
    fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
        let asked = input.args.join(" ");
        let (status, stdout) = match asked.as_str() {
            "--protocol" if self.failures.load(Ordering::SeqCst) > 0 => {
                self.failures.fetch_sub(1, Ordering::SeqCst);
                (3, Bytes::new())
            }
            "--protocol" => (0, Bytes::from_static(b"1\n")),
            asked if asked.starts_with("--spec") => (0, self.spec.clone()),
            _ => (0, Bytes::new()),
        };
        self.asked.lock().unwrap().push(asked);
        let answer = if let Some(ended) = ctx.ended() {
            Err(ended)
        } else if stdout.len() > input.max_stdout {
            Err(Error::new(Code::ResourceExhausted, "too much"))
        } else {
            Ok(Output::new(ExitStatus::Exited(status), stdout).with_stderr_tail(Bytes::new()))
        };
        Box::pin(async move {
            // Others get to run meanwhile.
            yield_once().await;
            ready(answer).await
        })
    }
}

async fn yield_once() {
    let mut yielded = false;
    std::future::poll_fn(|cx| {
        if std::mem::replace(&mut yielded, true) {
            return std::task::Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        std::task::Poll::Pending
    })
    .await;
}

fn spec(paths: &[&str]) -> Spec {
    Spec::new(paths.iter().map(|path| Procedure::new(*path, [""; 0]).unwrap())).unwrap()
}

fn both() -> Bytes {
    spec(&[COST.path(), BUDGET.path()]).encode(Format::Binary)
}

fn call(client: &Client<Counted>, method: &Method) -> Result<Bytes, Error> {
    block_on(client.unary(method, &Context::new(), Bytes::new()))
}

fn is_a_handle<T: Clone + Send + Sync + 'static>(_: &T) {}

#[test]
fn the_spec_is_asked_for_once_and_shared_by_clones() {
    let plugin = Counted::new(both());
    let client = Client::new(plugin.clone());
    is_a_handle(&client);
    let other = client.clone().with_max_response_bytes(1000);
    call(&client, &COST).unwrap();
    assert_eq!(
        plugin.asked(),
        [
            "--protocol",
            "--spec --format binary",
            "/acme.v1.Costs/Cost --format binary"
        ]
    );
    call(&other, &BUDGET).unwrap();
    assert_eq!(plugin.asked(), ["/acme.v1.Budgets/Budget --format binary"]);
    other.forget_spec();
    block_on(client.spec(&Context::new())).unwrap();
    assert_eq!(plugin.asked(), ["--protocol", "--spec --format binary"]);
}

#[test]
fn many_at_once_ask_once() {
    let plugin = Counted::new(both());
    let client = Client::new(plugin.clone());
    std::thread::scope(|scope| {
        for _ in 0..16 {
            let client = client.clone();
            scope.spawn(move || call(&client, &COST).unwrap());
        }
    });
    let asked = plugin.asked();
    assert_eq!(
        asked.iter().filter(|args| *args == "--protocol").count(),
        1,
        "{asked:?}"
    );
    assert_eq!(asked.len(), 18, "{asked:?}");
}

#[test]
fn a_failure_is_not_kept() {
    let plugin = Counted::new(both());
    plugin.failures.store(1, Ordering::SeqCst);
    let client = Client::new(plugin.clone());
    assert_eq!(call(&client, &COST).unwrap_err().code(), Code::Internal);
    call(&client, &COST).unwrap();
    // Nor is a context that ended: the next one asks for itself.
    client.forget_spec();
    let ended = Context::new();
    ended.cancel();
    assert_eq!(block_on(client.spec(&ended)).unwrap_err().code(), Code::Canceled);
    call(&client, &COST).unwrap();
}

#[test]
fn who_waits_for_the_spec_waits_no_longer_than_its_own_deadline() {
    struct Silent;
    impl Runner for Silent {
        fn run<'a>(&'a self, ctx: &'a Context, _: Input) -> BoxFuture<'a, Result<Output, Error>> {
            Box::pin(async move { Err(ctx.wait_ended().await) })
        }
    }
    let client = Client::new(Silent);
    let patient = Context::new();
    let asking = {
        let (client, patient) = (client.clone(), patient.clone());
        std::thread::spawn(move || block_on(client.spec(&patient)))
    };
    std::thread::sleep(Duration::from_millis(50));
    let hurried = Context::new().with_timeout(Duration::from_millis(50));
    let error = block_on(client.spec(&hurried)).unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    patient.cancel();
    assert_eq!(asking.join().unwrap().unwrap_err().code(), Code::Canceled);
}

#[test]
fn a_known_spec_costs_no_process() {
    let plugin = Counted::new(Bytes::new());
    let known = Spec::new([Procedure::new(COST.path(), ["cost", "now"]).unwrap()]).unwrap();
    let client = Client::new(plugin.clone()).with_spec(known.clone());
    assert_eq!(*block_on(client.spec(&Context::new())).unwrap(), known);
    call(&client, &COST).unwrap();
    assert_eq!(plugin.asked(), ["cost now --format binary"]);
    assert_eq!(call(&client, &BUDGET).unwrap_err().code(), Code::Unimplemented);
    block_on(client.check_serves(&Context::new(), &COSTS)).unwrap();
    assert_eq!(plugin.asked(), [""; 0]);
    // It holds for this client and those made from it, not for those it was made from.
    let before = Client::new(plugin.clone());
    let after = before.clone().with_spec(Arc::new(known));
    call(&after, &COST).unwrap();
    assert_eq!(call(&before, &COST).unwrap_err().code(), Code::Internal);
}

#[test]
fn a_service_is_checked_as_a_whole() {
    let plugin = Counted::new(both());
    let client = Client::new(plugin.clone());
    block_on(client.check_serves(&Context::new(), &COSTS)).unwrap();
    let error = block_on(client.check_serves(&Context::new(), &BUDGETS)).unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
    let says = error.message();
    assert!(
        says.contains("lacks 1 of the 2 procedures of acme.v1.Budgets: /acme.v1.Budgets/Reset;"),
        "{says}"
    );
    let nothing = Client::new(plugin.clone()).with_spec(spec(&["/other.v1.S/M"]));
    let error = block_on(nothing.check_serves(&Context::new(), &BUDGETS)).unwrap_err();
    assert!(
        error.message().contains(BUDGET.path()) && error.message().contains(RESET.path()),
        "{error}"
    );
    // What the plugin is cannot be known.
    let broken = Client::new(Counted::new(Bytes::from_static(b"\xff")));
    assert_eq!(
        block_on(broken.check_serves(&Context::new(), &COSTS))
            .unwrap_err()
            .code(),
        Code::Internal
    );
    assert_eq!(plugin.asked(), ["--protocol", "--spec --format binary"]);
}

#[test]
fn beyond_a_limit_it_says_which() {
    let exhausted = |client: Client<Counted>, option: &str| {
        let error = call(&client, &COST).unwrap_err();
        assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
        assert!(error.message().contains(option), "{error}");
    };
    let size = both().len();
    let client = || Client::new(Counted::new(both()));
    exhausted(client().with_max_spec_bytes(size - 1), "Client::with_max_spec_bytes");
    exhausted(client().with_max_procedures(1), "2 procedures, more than the 1");
    call(&client().with_max_spec_bytes(size).with_max_procedures(2), &COST).unwrap();
    // Two bytes each; none of them is looked at.
    let many = Bytes::from([0x0a, 0].repeat(1_000_000));
    exhausted(Client::new(Counted::new(many)), "1000000 procedures");
    #[cfg(feature = "json")]
    {
        let many = Bytes::from(format!("{{\"procedures\":[{}{{}}]}}", "{},".repeat(1_000_000)));
        exhausted(
            Client::new(Counted::new(many)).with_format(Format::Json),
            "1000001 procedures",
        );
    }
}
