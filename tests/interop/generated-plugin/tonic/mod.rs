pub mod pluginrpc {
    pub mod v1 {
        include!("pluginrpc.v1.rs");
    }
    pub mod example {
        pub mod v1 {
            // prost's file includes tonic's.
            include!("pluginrpc.example.v1.rs");
            include!("tables/pluginrpc.example.v1.rs");
        }
    }
}
