//! `buf-plugin-timestamp-suffix`: names of timestamp fields, for `buf lint` and `buf breaking`.

use std::process::ExitCode;

use buf_plugin_timestamp_suffix::check::{Info, check_service, plugin_info_service};
use buf_plugin_timestamp_suffix::timestamps;
use pluginrpc::Plugin;

const ABOUT: &str = "Checks that fields of type google.protobuf.Timestamp end in \"_time\", or in the option timestamp_suffix, and keep doing so.";

/// 256 MiB. A module of 18,000 messages, with a comment on each field, takes 28 MiB.
const MAX_REQUEST: usize = 256 << 20;

fn main() -> ExitCode {
    let info = Info::new(ABOUT).license("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0");
    Plugin::new("buf-plugin-timestamp-suffix")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        // buf sends every file of a module and all that they import in one request, comments and places included.
        .max_request_bytes(MAX_REQUEST)
        .service(check_service::CheckServiceServer::new(timestamps::checks()))
        .command(&check_service::CHECK, ["check"])
        .command(&check_service::LIST_RULES, ["list-rules"])
        .command(&check_service::LIST_CATEGORIES, ["list-categories"])
        .service(plugin_info_service::PluginInfoServiceServer::new(info))
        .command(&plugin_info_service::GET_PLUGIN_INFO, ["info"])
        .main()
}
