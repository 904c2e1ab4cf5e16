//! What `protoc-gen-pluginrpc-rs` does between its stdin and its stdout.

mod generate;
mod options;
mod request;
mod response;

use crate::response::Response;

/// Schemas nest, and so do the functions that walk them.
const STACK: usize = 256 << 20;

/// What a request is answered with.
#[derive(Debug)]
#[non_exhaustive]
pub struct Answer {
    /// An encoded `google.protobuf.compiler.CodeGeneratorResponse`: the files, or all that is wrong.
    pub response: Vec<u8>,
    /// Lines for people: the methods that stream.
    pub warnings: Vec<String>,
}

/// Answers an encoded `google.protobuf.compiler.CodeGeneratorRequest`. Blocks until the code is written; a panic of a
/// library on the way is told in the response.
///
/// # Errors
/// One line for bytes that are no request.
pub fn answer(request: &[u8]) -> Result<Answer, String> {
    let request = request::Request::read(request)?;
    let worker = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || generate::run(&request))
        .map_err(|e| format!("cannot start a thread: {e}"))?;
    let (response, warnings) = match worker.join() {
        Ok(Ok(generated)) => (Response::with_files(generated.files), generated.warnings),
        Ok(Err(error)) => (Response::with_error(error), Vec::new()),
        Err(_) => {
            let sorry = "the generator gave up on this schema, which is a mistake of the generator: please report it";
            (Response::with_error(sorry.to_owned()), Vec::new())
        }
    };
    Ok(Answer {
        response: response.encode(),
        warnings,
    })
}
