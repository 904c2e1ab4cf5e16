//! The author's code, on its own thread: it may block, hang and panic without harm to other calls.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pluginrpc::{Code, Error};
use tokio::runtime::Builder;

/// The reason why the author's code has no result.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// It returned this error, or could not be run.
    Error(Error),
    /// It panicked; the panic hook has written the place to the error log.
    Panic(String),
}

impl Failure {
    /// Returns the error that the agent is answered with; `INTERNAL` for a panic.
    pub(crate) fn into_error(self) -> Error {
        match self {
            Self::Error(error) => error,
            Self::Panic(message) => Error::internal(format!("panicked: {message}")),
        }
    }
}

/// Runs a future to completion on a new thread in its own runtime, and passes the result to `then`.
///
/// # Errors
/// `RESOURCE_EXHAUSTED` if no thread can be started.
pub(crate) fn run<T, F>(
    name: &str,
    make: impl FnOnce() -> F + Send + 'static,
    then: impl FnOnce(Result<T, Failure>) + Send + 'static,
) -> Result<(), Error>
where
    T: 'static,
    F: Future<Output = Result<T, Error>>,
{
    let exhausted =
        |e: std::io::Error| Error::new(Code::ResourceExhausted, format!("cannot start a thread: {e}")).with_source(e);
    let thread = std::thread::Builder::new().name(format!("guest-{name}"));
    let spawned = thread.spawn(move || {
        let result = match Builder::new_current_thread().enable_all().build() {
            // State that a panic left inconsistent is the author's own.
            Ok(runtime) => match catch_unwind(AssertUnwindSafe(|| runtime.block_on(make()))) {
                Ok(result) => result.map_err(Failure::Error),
                Err(panic) => Err(Failure::Panic(message(&*panic).to_owned())),
            },
            Err(e) => Err(Failure::Error(exhausted(e))),
        };
        then(result);
    });
    spawned.map(drop).map_err(exhausted)
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let as_str = panic.downcast_ref::<&'static str>().copied();
    as_str
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}
