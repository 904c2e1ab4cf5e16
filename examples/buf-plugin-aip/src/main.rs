//! `buf-plugin-aip`: rules of Google's API improvement proposals for `buf lint`.

use std::process::ExitCode;

fn main() -> ExitCode {
    buf_plugin_aip::spec().main()
}
