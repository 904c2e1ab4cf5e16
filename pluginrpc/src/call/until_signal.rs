//! Contexts that end with Ctrl-C.

use std::sync::OnceLock;

use crate::{Context, sys};

impl Context {
    /// A context that ends with the first SIGINT or SIGTERM that this process gets, for programs that call plugins:
    /// Ctrl-C reaches the program only, and by this context the plugins that it runs, which are asked to end, and
    /// killed after their grace period.
    ///
    /// Calls then fail with `CANCELED`; it is up to the program to end after that. A second signal ends the program at
    /// once. A signal that the program was started to ignore stays ignored. Every such context ends with the same
    /// signal, and one that is made later has ended already.
    ///
    /// The first use installs handlers for both signals and starts a thread; a program that handles them by itself
    /// calls [`Context::cancel`] there instead. Platforms without signals have no use of it: there Ctrl-C ends the
    /// program.
    ///
    /// ```
    /// use std::time::Duration;
    /// use pluginrpc::Context;
    ///
    /// let ctx = Context::until_signal().with_timeout(Duration::from_secs(60));
    /// assert!(ctx.ended().is_none());
    /// ```
    #[must_use]
    pub fn until_signal() -> Self {
        static OF_PROCESS: OnceLock<Context> = OnceLock::new();
        let of_process = OF_PROCESS.get_or_init(|| {
            let ctx = Self::new();
            sys::cancel_on_signal(ctx.clone());
            ctx
        });
        of_process.child()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::{Code, Context, Metadata};

    #[test]
    fn cancellation_reaches_grandchildren_of_dropped_contexts() {
        let ctx = Context::new();
        let made = ctx.child().with_timeout(Duration::from_secs(60)).child();
        let made = made
            .with_metadata(Metadata::new())
            .with_timeout(Duration::from_secs(50));
        ctx.cancel();
        assert_eq!(made.ended().map(|error| error.code()), Some(Code::Canceled));
    }
}
