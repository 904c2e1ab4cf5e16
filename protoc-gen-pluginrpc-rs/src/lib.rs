//! The generator behind the executable `protoc-gen-pluginrpc-rs`: a request of protoc or buf in, a response out.

mod generate;
mod options;
mod request;
mod response;

use crate::response::CodeGeneratorResponse;

/// Stack in bytes, for deeply nested messages.
const STACK: usize = 256 << 20;

/// Response to a request of protoc or buf.
#[derive(Debug)]
#[non_exhaustive]
pub struct Response {
    /// An encoded `google.protobuf.compiler.CodeGeneratorResponse`: the generated files, or every error.
    pub encoded: Vec<u8>,
    /// Warnings to print on stderr, one line each.
    pub warnings: Vec<String>,
}

/// Runs an encoded `google.protobuf.compiler.CodeGeneratorRequest`. Blocks until the code is generated; a panic of a
/// library on the way becomes an error in the response.
///
/// # Errors
/// Returns one line if the bytes are not a request.
pub fn respond(request: &[u8]) -> Result<Response, String> {
    let request = request::Request::read(request)?;
    let worker = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || generate::run(&request))
        .map_err(|e| format!("cannot start a thread: {e}"))?;
    let (response, warnings) = match worker.join() {
        Ok(Ok(generated)) => (CodeGeneratorResponse::with_files(generated.files), generated.warnings),
        Ok(Err(error)) => (CodeGeneratorResponse::with_error(error), Vec::new()),
        Err(_) => {
            let sorry = "the generator gave up on this schema, which is a bug in the generator: please report it";
            (CodeGeneratorResponse::with_error(sorry.to_owned()), Vec::new())
        }
    };
    Ok(Response {
        encoded: response.encode(),
        warnings,
    })
}
