//! The source, set up once, when it is first needed.

use std::error::Error as StdError;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::{Poll, Waker};

use pluginrpc::text::escaped;
use tokio::runtime::Handle;

use crate::v1::{ErrorCode, ErrorDetail};
use crate::{Error, SettingError, Settings};

/// An error of any kind.
pub(crate) type BoxError = Box<dyn StdError + Send + Sync>;

/// Creates a source.
pub(crate) type Make<S> = Box<dyn FnOnce(&Settings) -> Result<S, BoxError> + Send>;

/// Maximum length of the author's error text, in bytes; gRPC metadata holds 16 KiB in all.
const MOST_TOLD: usize = 2048;

/// A source that is there, is being set up, or could not be.
pub(crate) struct Opening<S>(Arc<State<S>>);

struct State<S> {
    begun: AtomicBool,
    make: Mutex<Option<(Make<S>, Settings)>>,
    done: OnceLock<Result<S, NotConfigured>>,
    waiting: Mutex<Vec<Waker>>,
}

/// Reason for the absence of a source.
#[derive(Clone, Debug)]
pub(crate) struct NotConfigured {
    /// Each in one line, without control characters; at least one.
    pub(crate) problems: Vec<String>,
    detail: ErrorDetail,
}

impl<S: Send + Sync + 'static> Opening<S> {
    pub(crate) fn new(make: Make<S>, settings: Settings) -> Self {
        Self(Arc::new(State {
            begun: AtomicBool::new(false),
            make: Mutex::new(Some((make, settings))),
            done: OnceLock::new(),
            waiting: Mutex::default(),
        }))
    }

    /// Begins to set the source up, unless that is done or under way. Does not block.
    pub(crate) fn begin(&self) {
        if self.0.begun.swap(true, Ordering::AcqRel) {
            return;
        }
        let state = self.0.clone();
        // Tasks that the author spawns belong to the runtime of the calls, if there is one.
        let runtime = Handle::try_current().ok();
        // On a thread of its own: it may block, and calls that need no source are answered meanwhile.
        let started = std::thread::Builder::new()
            .name("finfocus-open".to_owned())
            .spawn(move || {
                let _guard = runtime.as_ref().map(Handle::enter);
                state.open();
            });
        if started.is_err() {
            self.0.open();
        }
    }

    /// The source, as soon as it is set up.
    ///
    /// # Errors
    /// `FAILED_PRECONDITION` with `PLUGIN_NOT_CONFIGURED` where it could not be; the same every time.
    pub(crate) async fn source(&self) -> Result<&S, Error> {
        self.outcome().await.as_ref().map_err(NotConfigured::error)
    }

    /// The source or why there is none, as soon as that is known.
    pub(crate) async fn outcome(&self) -> &Result<S, NotConfigured> {
        self.begin();
        poll_fn(|cx| {
            if let Some(done) = self.0.done.get() {
                return Poll::Ready(done);
            }
            let mut waiting = lock(&self.0.waiting);
            // Checked under the lock, since the list is taken after the outcome is set.
            if let Some(done) = self.0.done.get() {
                return Poll::Ready(done);
            }
            if !waiting.iter().any(|waker| waker.will_wake(cx.waker())) {
                waiting.push(cx.waker().clone());
            }
            Poll::Pending
        })
        .await
    }
}

impl<S> State<S> {
    fn open(&self) {
        let Some((make, settings)) = lock(&self.make).take() else {
            return;
        };
        let name = settings.name().to_owned();
        if let Some(warning) = finfocus_proto::config::warning(settings.invocation()) {
            tracing::warn!("{warning}");
        }
        // The closure is gone afterwards, whatever state it was in.
        let made = catch_unwind(AssertUnwindSafe(|| make(&settings)));
        let outcome = match made {
            Ok(Ok(source)) => Ok(source),
            Ok(Err(error)) => Err(NotConfigured::new(&name, &*error)),
            Err(_) => Err(NotConfigured::panicked(&name)),
        };
        // A command prints the error of its call, and needs no second line.
        if let Err(why) = &outcome
            && crate::launch::is_serving()
        {
            tracing::error!("{}", why.detail.message);
        }
        // There is one closure, so the outcome is set once.
        let _ = self.done.set(outcome);
        for waker in std::mem::take(&mut *lock(&self.waiting)) {
            waker.wake();
        }
    }
}

impl NotConfigured {
    fn new(name: &str, error: &(dyn StdError + Send + Sync + 'static)) -> Self {
        let called = error.downcast_ref::<Error>();
        let text = called.map_or_else(|| error.to_string(), |error| error.message().to_owned());
        let mut problems: Vec<String> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| cut(escaped(line.as_bytes())))
            .collect();
        if problems.is_empty() {
            problems.push("it does not say why".to_owned());
        }
        let mut this = Self::of(name, problems);
        // Keeps the details of a structured error.
        if let Some(detail) = called.and_then(ErrorDetail::from_error) {
            this.detail.details = detail.details;
        }
        if let Some(error) = error.downcast_ref::<SettingError>() {
            let entries = error.entries().into_iter();
            this.detail
                .details
                .extend(entries.map(|(key, value)| (key.to_owned(), value)));
        }
        this
    }

    fn panicked(name: &str) -> Self {
        Self::of(
            name,
            vec!["setting it up panicked: standard error says where, for whoever wrote the plugin".to_owned()],
        )
    }

    fn of(name: &str, problems: Vec<String>) -> Self {
        let message = cut(format!(
            "{name} is not configured: {}; correct it and run again",
            problems.join("; ")
        ));
        Self {
            problems,
            detail: ErrorDetail::new(ErrorCode::PluginNotConfigured, message),
        }
    }

    pub(crate) fn message(&self) -> &str {
        &self.detail.message
    }

    pub(crate) fn error(&self) -> Error {
        self.detail.clone().into_error()
    }
}

/// At most so much of a text.
fn cut(mut text: String) -> String {
    if text.len() > MOST_TOLD {
        let end = (0..=MOST_TOLD)
            .rev()
            .find(|end| text.is_char_boundary(*end))
            .unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
    text
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
