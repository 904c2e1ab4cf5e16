//! Code of the author's, on a thread of its own: it may block, hang and panic without harm to anybody else.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pluginrpc::{Code, Error};
use tokio::runtime::Builder;

/// How the message of an error begins that was a panic.
pub(super) const PANICKED: &str = "panicked";

/// Runs a future to its end on a new thread, within a runtime of its own, and hands over what comes out: the future's
/// error, or `INTERNAL` for a panic.
///
/// # Errors
/// `RESOURCE_EXHAUSTED` where there are no more threads.
pub(super) fn run<T, F>(
    name: &str,
    make: impl FnOnce() -> F + Send + 'static,
    then: impl FnOnce(Result<T, Error>) + Send + 'static,
) -> Result<(), Error>
where
    T: 'static,
    F: Future<Output = Result<T, Error>>,
{
    let exhausted = |e: std::io::Error| {
        Error::new(Code::ResourceExhausted, format!("there is no thread to run on: {e}")).with_source(e)
    };
    let thread = std::thread::Builder::new().name(format!("guest-{name}"));
    let spawned = thread.spawn(move || {
        let result = match Builder::new_current_thread().enable_all().build() {
            // What a panic left half done is the author's, who may look at it or not.
            Ok(runtime) => catch_unwind(AssertUnwindSafe(|| runtime.block_on(make())))
                .unwrap_or_else(|panic| Err(Error::internal(format!("{PANICKED}: {}", text(&*panic))))),
            Err(e) => Err(exhausted(e)),
        };
        then(result);
    });
    spawned.map(drop).map_err(exhausted)
}

fn text(panic: &(dyn Any + Send)) -> &str {
    let as_str = panic.downcast_ref::<&'static str>().copied();
    as_str
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}
