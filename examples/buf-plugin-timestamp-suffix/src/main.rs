//! `buf-plugin-timestamp-suffix`: names and types of timestamp fields, for `buf lint` and `buf breaking`.

use std::process::ExitCode;

fn main() -> ExitCode {
    buf_plugin_timestamp_suffix::spec().main()
}
