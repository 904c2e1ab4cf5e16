//! One schema, once for each way of having it; `build.rs` says which is which.
#![allow(missing_docs, unreachable_pub)] // One of them is without comments.

pub mod whole {
    pluginrpc::include_proto!("whole.rs");
}

pub mod attributes {
    pluginrpc::include_proto!("attributes/pluginrpc.rs");
}

pub mod externs {
    pluginrpc::include_proto!("externs/pluginrpc.rs");
}

pub mod elsewhere {
    pluginrpc::include_proto!("elsewhere/pluginrpc.rs");
}

pub mod services {
    pluginrpc::include_proto!("services/pluginrpc.rs");
}

pub mod clients {
    pluginrpc::include_proto!("clients/pluginrpc.rs");
}

pub mod servers {
    pluginrpc::include_proto!("servers/pluginrpc.rs");
}

pub mod tables {
    pluginrpc::include_proto!("tables/pluginrpc.rs");
}

pub mod binary {
    pluginrpc::include_proto!("binary/pluginrpc.rs");
}

pub mod methods {
    pluginrpc::include_proto!("methods/pluginrpc.rs");
}

/// A tree of the user's own, as the files know nothing of each other.
#[allow(clippy::all, dead_code)]
pub mod packages {
    pub mod options {
        pub mod base {
            pluginrpc::include_proto!("packages/options.base.rs");
        }
        pub mod v1 {
            pluginrpc::include_proto!("packages/options.v1.rs");
        }
    }
}

pub mod beside_tonic {
    pluginrpc::include_proto!("beside_tonic/pluginrpc.rs");
}
