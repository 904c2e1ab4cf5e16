//! Schemas as compilers of `.proto` files return them, and files of this project that every schema can import.

use std::path::PathBuf;

/// Descriptors of `.proto` files.
pub(crate) struct Sources {
    /// An encoded `FileDescriptorSet` with source information, imports before the files that import them.
    pub(crate) set: Vec<u8>,
    /// The names of the files that the user named.
    pub(crate) roots: Vec<String>,
    /// Every file that was read from disk.
    pub(crate) read: Vec<PathBuf>,
}

/// Import names and texts.
pub(crate) const OWN: [(&str, &str); 2] = [
    (
        "pluginrpc/v1/pluginrpc.proto",
        include_str!("../proto/pluginrpc/v1/pluginrpc.proto"),
    ),
    (
        "pluginrpc/options/v1/options.proto",
        include_str!("../proto/pluginrpc/options/v1/options.proto"),
    ),
];
