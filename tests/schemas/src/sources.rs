/// The descriptor sets below descriptors/, by their names.
pub const SETS: [&str; 3] = ["health", "reflection", "reflection_alpha"];

/// Schemas compiled from .proto files: a name, the files, and the directories of the files and their imports.
pub const SOURCES: [(&str, &[&str], &[&str]); 4] = [
    ("testing", &["grpc/testing/test.proto"], &["proto"]),
    (
        "buf",
        &[
            "buf/plugin/check/v1/check_service.proto",
            "buf/plugin/info/v1/plugin_info_service.proto",
        ],
        &["../../bufplugin/proto", "../../proto"],
    ),
    (
        "finfocus",
        &["finfocus/v1/costsource.proto", "finfocus/v1/registry.proto"],
        &["../../finfocus-proto/proto"],
    ),
    (
        "guest_agent",
        &[
            "plugin_comm/plugin_comm.proto",
            "plugin/grpc_stdio.proto",
            "plugin/grpc_controller.proto",
        ],
        &["../../guest-agent-proto/proto", "../../go-plugin-proto/proto"],
    ),
];
