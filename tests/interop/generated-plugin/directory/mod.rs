pub mod pluginrpc {
    pub mod example {
        pub mod v1 {
            include!("pluginrpc.example.v1.rs");
        }
    }
}
