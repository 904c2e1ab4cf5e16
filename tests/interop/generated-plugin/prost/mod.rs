pub mod services;

pub mod messages {
    pub mod pluginrpc {
        pub mod v1 {
            include!("messages/pluginrpc.v1.rs");
        }
        pub mod example {
            pub mod v1 {
                include!("messages/pluginrpc.example.v1.rs");
            }
        }
    }
}

// Both in one place, for whoever does not care who wrote what.
pub mod pluginrpc {
    pub mod example {
        pub mod v1 {
            pub use crate::proto::messages::pluginrpc::example::v1::*;
            pub use crate::proto::services::pluginrpc::example::v1::*;
        }
    }
}
