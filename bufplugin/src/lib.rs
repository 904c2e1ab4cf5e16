//! Check plugins for [buf](https://buf.build): rules for `buf lint` and `buf breaking`, written in Rust.
//!
//! A plugin is a [`Spec`] and its `main`:
//!
//! ```no_run
//! use std::process::ExitCode;
//!
//! use bufplugin::{Category, Check, Error, Info, Method, Rule, Spec, each, pair};
//!
//! fn main() -> ExitCode {
//!     Spec::new("buf-plugin-acme")
//!         .info(Info::new("Checks what Acme expects of its APIs.").license("Apache-2.0", "https://acme.dev/license"))
//!         .category(Category::new("ACME", "Checks what Acme expects of its APIs."))
//!         .option::<Vec<String>>("rpc_verbs")
//!         .rule(
//!             Rule::lint("RPC_STARTS_WITH_VERB", "Checks that RPCs start with a verb.", each::<Method>(verb))
//!                 .by_default()
//!                 .in_category("ACME"),
//!         )
//!         .rule(Rule::breaking(
//!             "RPC_COMMENT_KEPT",
//!             "Checks that RPCs keep their comment.",
//!             pair::<Method>(comment_kept),
//!         ))
//!         .main()
//! }
//!
//! fn verb(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
//!     let verbs: Vec<String> = check.option("rpc_verbs")?.unwrap_or_else(|| vec!["Get".into(), "List".into()]);
//!     if !verbs.iter().any(|verb| method.name().starts_with(verb.as_str())) {
//!         check.report(method, format!("RPC {:?} must start with one of {}.", method.name(), verbs.join(", ")));
//!     }
//!     Ok(())
//! }
//!
//! fn comment_kept(method: Method<'_>, old: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
//!     if old.leading_comments().is_some() && method.leading_comments().is_none() {
//!         check.report_against(method, old, format!("RPC {:?} lost its comment.", method.name()));
//!     }
//!     Ok(())
//! }
//! ```
//!
//! With the executable on PATH, buf.yaml names it:
//!
//! ```yaml
//! version: v2
//! lint:
//!   use: [STANDARD, ACME]
//! plugins:
//!   - plugin: buf-plugin-acme
//!     options:
//!       rpc_verbs: [Get, List, Create]
//! ```
//!
//! # Rules
//!
//! [`each`] runs a function on every element of a kind, [`pair`] on every element that the files and those they are
//! compared with have in common. A rule that looks at everything at once is a function of [`Check`] alone. Elements
//! are views of [`pluginrpc_descriptor`]: they know their place, comments, file and parents, resolve the types they
//! refer to, and read custom options ([`Options`]). Entries of maps and the oneofs of `optional` fields, which the
//! compiler generates, are left out, and so are imports unless a rule asks for them.
//!
//! # Differences from bufplugin-go
//!
//! | | here | bufplugin-go |
//! |---|---|---|
//! | option not declared, or of another type | INVALID_ARGUMENT, naming those there are | ignored, or UNKNOWN |
//! | rule asked for twice | INVALID_ARGUMENT | UNKNOWN |
//! | fields of a map's entry, synthetic oneofs | not visited | visited |
//! | size of a request | at most 1 GiB | not bounded |
//! | rules | one after the other, in the order of their ids | in parallel |
//!
//! # Testing, WebAssembly
//!
//! The feature `test` has the module of the same name: a rule, .proto files, the expected findings. A plugin for the
//! target `wasm32-wasip1` needs no change; buf runs it in a sandbox without files, environment and network.

mod check;
mod client;
mod element;
mod findings;
mod info;
mod option;
mod page;
mod request;
mod rule;
mod service;
mod spec;
#[cfg(feature = "test")]
pub mod test;
mod validate;

/// Messages and method tables of buf's protocol, `buf.plugin.*.v1`.
pub mod proto {
    // `::`, since modules of other names come out of it.
    ::core::include!("gen/mod.rs");
}

pub use check::{Check, Place};
pub use client::{CheckClient, CheckRequest, IntoOption};
pub use element::{Each, Element, Handler, Import, Pair, each, pair};
pub use info::Info;
pub use option::OptionType;
pub use pluginrpc::{Code, Context, Error};
pub use pluginrpc_descriptor as descriptor;
#[doc(inline)]
pub use pluginrpc_descriptor::{
    Edition, Enum, EnumValue, Extension, Field, FieldType, File, FileSet, Location, Message, Method, ModuleName, Oneof,
    Options, Service,
};
pub use rule::{Category, Rule};
pub use service::CheckServer;
pub use spec::Spec;
