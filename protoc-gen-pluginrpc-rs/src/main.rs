//! `protoc-gen-pluginrpc-rs`: started by protoc or buf, a request on stdin, generated files on stdout.

use std::io::{IsTerminal, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Generates Rust services for pluginrpc. protoc and buf run this program as a plugin.

    protoc --pluginrpc-rs_out=src/gen --pluginrpc-rs_opt=messages echo.proto

With buf, one run must see all files, since mod.rs holds the tree of all modules. buf.gen.yaml:

    plugins:
      - local: protoc-gen-pluginrpc-rs
        out: src/gen
        strategy: all
        opt: [messages]

Include the code with `include!(\"gen/mod.rs\");` in a crate that depends on pluginrpc.

Options are separated by commas; write a comma within an option as `\\,` and a backslash as `\\\\`:
    messages                       generate messages too; no other plugin is needed
    proto_module=crate::proto      messages are in modules of their packages below this path
    extern_path=.acme.v1=::acme    types below .acme.v1 (or one type) are below this path
    file_per_package               no mod.rs; for `strategy: directory` of buf
    no_client, no_server           omit clients or servers
    tables_only                    method tables only, for services whose servers tonic generates
    no_comments                    omit comments
    descriptors=all|methods|none   descriptors for JSON and reflection (default), for JSON, or none
    streaming=warn|ignore|error    report streaming methods, which are available over gRPC only

    -h, --help                     print this help
    -V, --version                  print the version
";

/// Far more than a schema needs; protoc itself refuses messages of more than 2 GiB.
const MAX_REQUEST: u64 = 512 << 20;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    match args.as_slice() {
        [] => {}
        [arg] if arg == "--help" || arg == "-h" => return print(HELP.as_bytes()),
        [arg] if arg == "--version" || arg == "-V" => {
            return print(concat!("protoc-gen-pluginrpc-rs ", env!("CARGO_PKG_VERSION"), "\n").as_bytes());
        }
        [arg, ..] => {
            let arg = arg.to_string_lossy();
            eprintln!(
                "protoc-gen-pluginrpc-rs: unexpected argument {arg:?}: pass options through protoc, for example \
                 --pluginrpc-rs_opt=messages; see --help"
            );
            return ExitCode::from(2);
        }
    }
    if std::io::stdin().is_terminal() {
        eprintln!(
            "protoc-gen-pluginrpc-rs: stdin is a terminal: expected a request of protoc or buf, which start this program; see --help"
        );
        return ExitCode::from(2);
    }
    match run() {
        Ok(response) => print(&response),
        Err(error) => {
            eprintln!("protoc-gen-pluginrpc-rs: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the encoded response to the request on stdin, or an error if stdin holds something else.
fn run() -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MAX_REQUEST + 1).read_to_end(&mut bytes);
    read.map_err(|e| format!("cannot read stdin: {e}"))?;
    if bytes.is_empty() {
        return Err(
            "stdin is empty: expected a request of protoc or buf, which start this program; see --help".to_owned(),
        );
    }
    if u64::try_from(bytes.len()).map_or(true, |length| length > MAX_REQUEST) {
        return Err(format!("the request is larger than {MAX_REQUEST} bytes"));
    }
    // The response reports a panic of a library.
    std::panic::set_hook(Box::new(|_| {}));
    let response = protoc_gen_pluginrpc_rs::respond(&bytes)?;
    for warning in &response.warnings {
        eprintln!("{warning}");
    }
    Ok(response.encoded)
}

fn print(bytes: &[u8]) -> ExitCode {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("protoc-gen-pluginrpc-rs: cannot write to stdout: {e}");
            ExitCode::FAILURE
        }
    }
}
