//! Calls an EchoService through the generated client, and ends as pluginrpc-go's example clients end, so that the two
//! can be compared: answers on stdout, `Failed with code NAME: MESSAGE` on stderr and exit 1 for an error.
//!
//! Usage: echo-client PLUGIN binary|json request WORD… | error NUMBER WORD… | list

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use echo_plugin::example::echo_service::{EchoService, EchoServiceClient};
use echo_plugin::example::{EchoErrorRequest, EchoListRequest, EchoRequestRequest};
use pluginrpc::{Call, Client, Context, Error, Executable, Format, block_on};

fn main() -> ExitCode {
    // An argument that is no text makes no request.
    let args: Option<Vec<String>> = std::env::args_os().skip(1).map(|arg| arg.into_string().ok()).collect();
    let args = args.unwrap_or_default();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let [plugin, format, what, words @ ..] = args.as_slice() else {
        return usage();
    };
    let format = match *format {
        "binary" => Format::Binary,
        "json" => Format::Json,
        _ => return usage(),
    };
    let client = EchoServiceClient::new(Client::new(Executable::new(*plugin)).with_format(format));
    match block_on(call(&client, what, words)) {
        Some(Ok(lines)) => {
            let text: String = lines.into_iter().map(|line| line + "\n").collect();
            match std::io::stdout().write_all(text.as_bytes()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            }
        }
        Some(Err(error)) => {
            eprintln!("Failed with code {}: {}", error.code(), error.message());
            ExitCode::FAILURE
        }
        None => usage(),
    }
}

/// The lines of the answer; `None` where the arguments make no request.
async fn call<C: Call>(
    client: &EchoServiceClient<C>,
    what: &str,
    words: &[&str],
) -> Option<Result<Vec<String>, Error>> {
    let ctx = Context::until_signal().with_timeout(Duration::from_secs(20));
    match (what, words) {
        ("request", words) => {
            let message = words.join(" ");
            let response = client.echo_request(&ctx, EchoRequestRequest { message }).await;
            Some(response.map(|response| vec![response.message]))
        }
        ("error", [code, words @ ..]) => {
            let code = code.parse().ok()?;
            let message = words.join(" ");
            let response = client.echo_error(&ctx, EchoErrorRequest { code, message }).await;
            Some(response.map(|_| vec!["no error".to_owned()]))
        }
        ("list", []) => {
            let response = client.echo_list(&ctx, EchoListRequest {}).await;
            Some(response.map(|response| response.list))
        }
        _ => None,
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: echo-client PLUGIN binary|json request WORD… | error NUMBER WORD… | list");
    ExitCode::from(2)
}
