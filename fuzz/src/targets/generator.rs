//! protoc's plugin.

use prost::Message;

/// The part of a `CodeGeneratorResponse` that reports errors.
#[derive(Clone, PartialEq, Message)]
struct Response {
    #[prost(string, optional, tag = "1")]
    error: Option<String>,
}

/// A `CodeGeneratorRequest`: an answer, bounded. Threads are started here; the panics of prost, which become answers,
/// are expected.
pub fn generator(input: &[u8]) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let response = protoc_gen_pluginrpc_rs::respond(input);
    std::panic::set_hook(hook);
    let Ok(response) = response else {
        return;
    };
    assert!(response.encoded.len() <= (1 << 20) + 2000 * input.len());
    let response = Response::decode(response.encoded.as_slice());
    let gave_up = response.is_ok_and(|response| response.error().contains("gave up"));
    if gave_up {
        eprintln!("the generator gave up");
        std::process::abort();
    }
}
