//! `go-plugin-kv`: a key-value store in files, for go-plugin's own example host.

use std::path::PathBuf;
use std::process::ExitCode;

use go_plugin_proto::GoPlugin;
use pluginrpc::{Code, Context, Error, Plugin};
use pluginrpc_grpc::Grpc;
use proto::kv::{Kv, KvServer};
use proto::{Empty, GetRequest, GetResponse, PutRequest};

pluginrpc::include_proto!();

/// Keeps each key in a file of the working directory.
struct Files;

fn file(key: &str) -> Result<PathBuf, Error> {
    // The key becomes part of a path, so only what cannot leave the directory is let through.
    let plain =
        !key.is_empty() && key.len() <= 200 && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    if plain {
        return Ok(format!("kv_{key}").into());
    }
    Err(Error::invalid_argument(format!(
        "{key:?} is no key: letters, digits, - and _, at most 200"
    )))
}

fn not_kept(what: &str, key: &str, e: &std::io::Error) -> Error {
    let code = match e.kind() {
        std::io::ErrorKind::NotFound => Code::NotFound,
        _ => Code::Unknown,
    };
    Error::new(code, format!("{key} cannot be {what}: {e}"))
}

impl Kv for Files {
    async fn get(&self, _: &Context, request: GetRequest) -> Result<GetResponse, Error> {
        let value = std::fs::read(file(&request.key)?).map_err(|e| not_kept("read", &request.key, &e))?;
        Ok(GetResponse { value })
    }

    async fn put(&self, _: &Context, request: PutRequest) -> Result<Empty, Error> {
        std::fs::write(file(&request.key)?, &request.value).map_err(|e| not_kept("written", &request.key, &e))?;
        Ok(Empty {})
    }
}

fn main() -> ExitCode {
    Plugin::new("go-plugin-kv")
        .version(env!("CARGO_PKG_VERSION"))
        .about("A key-value store in files, for hosts built with hashicorp/go-plugin.")
        .service(KvServer::new(Files))
        .host(Grpc::new(GoPlugin::new("BASIC_PLUGIN", "hello").versions([1])))
        .main()
}
