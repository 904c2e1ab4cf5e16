//! A plugin that does what tests ask of it.

mod source;

use std::process::ExitCode;

fn main() -> ExitCode {
    source::plugin().main()
}
