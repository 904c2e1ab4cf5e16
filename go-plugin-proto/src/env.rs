//! Names of the environment variables that a host sets beside its magic cookie.

/// Versions of the application's protocol that the host speaks, separated by commas, in any order.
pub const PROTOCOL_VERSIONS: &str = "PLUGIN_PROTOCOL_VERSIONS";
/// Lowest TCP port that the plugin may listen on.
pub const MIN_PORT: &str = "PLUGIN_MIN_PORT";
/// Highest TCP port that the plugin may listen on.
pub const MAX_PORT: &str = "PLUGIN_MAX_PORT";
/// Directory for Unix sockets.
pub const UNIX_SOCKET_DIR: &str = "PLUGIN_UNIX_SOCKET_DIR";
/// Group that may connect to Unix sockets, by name or number.
pub const UNIX_SOCKET_GROUP: &str = "PLUGIN_UNIX_SOCKET_GROUP";
/// The host's certificate in PEM; set for AutoMTLS.
pub const CLIENT_CERT: &str = "PLUGIN_CLIENT_CERT";
/// `true` where the host wants to multiplex broker connections over the first one.
pub const MULTIPLEX_GRPC: &str = "PLUGIN_MULTIPLEX_GRPC";

/// Every variable above: a plugin does not pass them on to processes that it starts.
pub const ALL: [&str; 7] = [
    PROTOCOL_VERSIONS,
    MIN_PORT,
    MAX_PORT,
    UNIX_SOCKET_DIR,
    UNIX_SOCKET_GROUP,
    CLIENT_CERT,
    MULTIPLEX_GRPC,
];
