//! Messages and services out of buf's schema.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(
        &[
            "../../proto/buf/plugin/check/v1/check_service.proto",
            "../../proto/buf/plugin/info/v1/plugin_info_service.proto",
        ],
        &["../../proto"],
    )
}
