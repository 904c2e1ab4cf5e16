//! Options.

use std::fmt;
use std::path::PathBuf;

use pluginrpc_codegen::Parts;
use pluginrpc_codegen::schema::{Descriptors, Messages};
use prost_build::ServiceGenerator;

use crate::Config;

/// Options of the generator. Created by [`configure`](crate::configure).
#[must_use = "a builder does nothing before `compile`"]
pub struct Builder {
    pub(crate) externs: Vec<(String, String)>,
    pub(crate) messages: Option<Messages>,
    pub(crate) type_attributes: Vec<(String, String)>,
    pub(crate) field_attributes: Vec<(String, String)>,
    pub(crate) bytes: Vec<String>,
    pub(crate) btree_map: Vec<String>,
    pub(crate) boxed: Vec<String>,
    pub(crate) comments: bool,
    pub(crate) parts: Parts,
    pub(crate) descriptors: Descriptors,
    pub(crate) streaming: StreamingPolicy,
    pub(crate) base: Option<Config>,
    pub(crate) configure_prost: Vec<Change>,
    pub(crate) service_generator: Option<Box<dyn ServiceGenerator>>,
    pub(crate) include_file: Option<String>,
    pub(crate) file_per_package: bool,
    pub(crate) out_dir: Option<PathBuf>,
    pub(crate) protoc: bool,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            externs: Vec::new(),
            messages: None,
            type_attributes: Vec::new(),
            field_attributes: Vec::new(),
            bytes: Vec::new(),
            btree_map: Vec::new(),
            boxed: Vec::new(),
            comments: true,
            parts: Parts::ALL,
            descriptors: Descriptors::All,
            streaming: StreamingPolicy::Warn,
            base: None,
            configure_prost: Vec::new(),
            service_generator: None,
            include_file: None,
            file_per_package: false,
            out_dir: None,
            protoc: false,
        }
    }
}

/// Treatment of streaming methods: gRPC supports them, PluginRPC omits them from its spec.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum StreamingPolicy {
    /// No message.
    Ignore,
    /// A warning for each of them.
    #[default]
    Warn,
    /// An error for each of them.
    Error,
}

impl fmt::Debug for Builder {
    /// Shows the options; generators and changes of prost's configuration by their number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("extern_paths", &self.externs)
            .field("messages", &self.messages)
            .field("type_attributes", &self.type_attributes)
            .field("field_attributes", &self.field_attributes)
            .field("bytes", &self.bytes)
            .field("btree_map", &self.btree_map)
            .field("boxed", &self.boxed)
            .field("comments", &self.comments)
            .field("parts", &self.parts)
            .field("descriptors", &self.descriptors)
            .field("streaming", &self.streaming)
            .field("prost_config", &self.base)
            .field("configure_prost", &self.configure_prost.len())
            .field("service_generator", &self.service_generator.is_some())
            .field("include_file", &self.include_file)
            .field("file_per_package", &self.file_per_package)
            .field("out_dir", &self.out_dir)
            .field("protoc", &self.protoc)
            .finish()
    }
}

type Change = Box<dyn FnOnce(&mut Config)>;

impl Builder {
    /// Uses a Rust path (`::acme::v1`) for the types below `schema` (`.acme.v1`, or one type) and does not generate
    /// them. The longest match wins.
    ///
    /// `google.protobuf` maps to `pluginrpc::prost_types` and `pluginrpc.v1` to `pluginrpc::v1` by default.
    pub fn extern_path(mut self, schema: impl Into<String>, rust: impl Into<String>) -> Self {
        self.externs.push((schema.into(), rust.into()));
        self
    }

    /// Generates services only; messages that no [`extern_path`](Self::extern_path) covers are in modules of their
    /// packages below this path, such as `crate::proto`.
    pub fn messages_in(mut self, path: impl Into<String>) -> Self {
        self.messages = Some(Messages::Under(path.into()));
        self
    }

    /// Generates services only; an [`extern_path`](Self::extern_path) covers every message.
    pub fn services_only(mut self) -> Self {
        self.messages = Some(Messages::Extern);
        self
    }

    /// Adds an attribute to messages, enums and oneofs; paths as prost-build takes them (`.` is all).
    pub fn type_attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        self.type_attributes.push((path.into(), attribute.into()));
        self
    }

    /// Adds an attribute to fields; paths as prost-build takes them.
    pub fn field_attribute(mut self, path: impl Into<String>, attribute: impl Into<String>) -> Self {
        self.field_attributes.push((path.into(), attribute.into()));
        self
    }

    /// Makes `bytes` fields `Bytes` and not `Vec<u8>`; paths as prost-build takes them.
    pub fn bytes(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.bytes.extend(paths.into_iter().map(Into::into));
        self
    }

    /// Makes `map` fields `BTreeMap` and not `HashMap`; paths as prost-build takes them.
    pub fn btree_map(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.btree_map.extend(paths.into_iter().map(Into::into));
        self
    }

    /// Puts fields into a `Box`; paths as prost-build takes them.
    pub fn boxed(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.boxed.extend(paths.into_iter().map(Into::into));
        self
    }

    /// Compiles `.proto` files with protoc instead of the built-in compiler, protox: the executable named by the
    /// variable `PROTOC`, or `protoc` on the `PATH`. The output is the same. Editions need this, and protoc 27 or
    /// later; so do files that protox refuses and protoc accepts.
    pub fn protoc(mut self) -> Self {
        self.protoc = true;
        self
    }

    /// Turns comments of the schema into documentation and command-line help; `true` by default.
    pub fn comments(mut self, comments: bool) -> Self {
        self.comments = comments;
        self
    }

    /// Generates clients; `true` by default.
    pub fn clients(mut self, clients: bool) -> Self {
        self.parts.client = clients;
        self
    }

    /// Generates servers; `true` by default.
    pub fn servers(mut self, servers: bool) -> Self {
        self.parts.server = servers;
        self
    }

    /// Generates only the method tables of services: tonic generates the trait and the server, and
    /// `pluginrpc_grpc::adopt` makes them callable. With [`service_generator`](Self::service_generator) one build
    /// script generates both:
    ///
    /// ```ignore
    /// pluginrpc_build::configure()
    ///     .tables_only()
    ///     .service_generator(tonic_prost_build::configure().service_generator())
    ///     .compile(&["greeter.proto"], &["."])
    /// ```
    pub fn tables_only(self) -> Self {
        self.clients(false).servers(false)
    }

    /// Sets the treatment of streaming methods; a warning by default.
    pub fn streaming(mut self, streaming: StreamingPolicy) -> Self {
        self.streaming = streaming;
        self
    }

    /// Runs another service generator too, for example tonic's; its code is added to the same modules.
    pub fn service_generator(mut self, generator: Box<dyn ServiceGenerator>) -> Self {
        self.service_generator = Some(generator);
        self
    }

    /// Starts from this configuration of prost instead of an empty one. This builder then sets names and paths of
    /// types, and [`configure_prost`](Self::configure_prost) changes the result.
    pub fn prost_config(mut self, config: Config) -> Self {
        self.base = Some(config);
        self
    }

    /// Selects the descriptors that the code contains; all by default.
    pub fn descriptors(mut self, descriptors: Descriptors) -> Self {
        self.descriptors = descriptors;
        self
    }

    /// Changes other options of prost-build. Names and paths of types must stay as this builder sets them.
    pub fn configure_prost(mut self, change: impl FnOnce(&mut Config) + 'static) -> Self {
        self.configure_prost.push(Box::new(change));
        self
    }

    /// Sets the name of the file to include; `pluginrpc.rs` by default.
    pub fn include_file(mut self, name: impl Into<String>) -> Self {
        self.include_file = Some(name.into());
        self
    }

    /// Writes one file per package and no include file, for one run per directory, which is buf's default. Declare the
    /// modules around the files by hand.
    pub fn file_per_package(mut self) -> Self {
        self.file_per_package = true;
        self
    }

    /// Sets the output directory; `OUT_DIR` by default. In another directory the files include each other by relative
    /// names, so that they can be checked in.
    pub fn out_dir(mut self, dir: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(dir.into());
        self
    }
}
