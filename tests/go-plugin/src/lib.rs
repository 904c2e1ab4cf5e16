//! The services of go-plugin's bidirectional example, for the tests of this package and their plugin.
#![allow(missing_docs)] // generated

pluginrpc::include_proto!();
