//! Platforms without signals and process groups.

use std::io::{self, Stdout};

use crate::Context;

/// There are no signals to cancel by: Ctrl-C ends the process.
pub(crate) fn cancel_on_signal(_: Context) {}

/// Standard output.
pub(crate) fn unbuffered_stdout() -> io::Result<Stdout> {
    Ok(io::stdout())
}

pub(crate) mod process {
    use std::io;
    use std::process::Command;
    use std::time::Duration;

    use crate::Error;
    use crate::runner::{Finished, Invocation};

    pub(crate) struct Stop;

    pub(crate) fn stop_pair() -> io::Result<(Stop, Stop)> {
        Ok((Stop, Stop))
    }

    pub(crate) fn own_group(_: &mut Command) {}

    pub(crate) fn run(_: Command, name: &str, _: Invocation, _: &Stop, _: Duration) -> Result<Finished, Error> {
        Err(Error::unimplemented(format!(
            "cannot run {name}: executables are run on unix only so far; use `InProcess`, or a gRPC plugin"
        )))
    }
}
