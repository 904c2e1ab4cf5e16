//! The services of go-plugin's bidirectional example and of Vault's database plugins, for tests and their plugins.
#![allow(missing_docs)] // generated

pluginrpc::include_proto!();
