//! `protoc-gen-pluginrpc-rs`: started by protoc or buf, a request on stdin, generated files on stdout.

use std::io::{IsTerminal, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Generates Rust services for pluginrpc. protoc and buf start it; it is not for calling by hand.

    protoc --pluginrpc-rs_out=src/gen --pluginrpc-rs_opt=messages echo.proto

In a buf.gen.yaml, with `strategy: all`, since one file holds the tree of all modules:

    plugins:
      - local: protoc-gen-pluginrpc-rs
        out: src/gen
        strategy: all
        opt: [messages]

The crate has `include!(\"gen/mod.rs\");` and depends on pluginrpc.

Options, several with commas between them; a comma within one is written `\\,` and a backslash `\\\\`:
    messages                       write the messages too; no other plugin is needed then
    proto_module=crate::proto      the messages are in modules of their packages below this path
    extern_path=.acme.v1=::acme    what is below .acme.v1 (or one type) is below this path
    file_per_package               no mod.rs; for buf's `strategy: directory`, where no run knows of the others
    no_client, no_server           leave the clients or the servers out
    tables_only                    method tables only, for services whose servers tonic generates
    no_comments                    leave the comments out
    descriptors=all|methods|none   for JSON and reflection (default), for JSON only, neither
    streaming=warn|ignore|error    at methods that stream, which gRPC carries and PluginRPC does not

    -h, --help                     this text
    -V, --version                  the version
";

/// More than any schema: protoc itself refuses messages beyond 2 GiB.
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
                "protoc-gen-pluginrpc-rs takes no argument {arg:?}: options go through protoc, as in \
                 --pluginrpc-rs_opt=messages; see --help"
            );
            return ExitCode::from(2);
        }
    }
    if std::io::stdin().is_terminal() {
        eprintln!("protoc-gen-pluginrpc-rs reads a request of protoc or buf on stdin; see --help");
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
