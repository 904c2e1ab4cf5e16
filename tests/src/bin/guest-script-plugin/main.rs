//! A plugin of the Guest Agent whose work, orders and questions are words that say what it does, faults among them.

use std::process::ExitCode;
use std::time::Duration;

use guest_agent_proto::{FromPayload, GuestAgent, GuestPlugin, Health, Payload, Started, Stop, Task};
use pluginrpc::{Code, Error, Invocation, Plugin};
use pluginrpc_grpc::Grpc;

/// Follows its script.
struct Script;

const FOREVER: Duration = Duration::from_secs(3600);

fn unknown(word: &str) -> Error {
    Error::invalid_argument(format!("{word:?} is no word of this plugin's script"))
}

impl GuestPlugin for Script {
    type Config = String;

    #[allow(clippy::panic)] // on purpose
    async fn run(&self, invocation: Started<String>, task: Task) -> Result<(), Error> {
        let starts: u32 = invocation.state.load("starts")?.unwrap_or_default();
        invocation.state.save("starts", &(starts + 1))?;
        task.healthy(format!("{}, invocation {}", invocation.config, starts + 1));
        match invocation.config.as_str() {
            "work" => task.stopping().await,
            "done" => {}
            "fail" => return Err(Error::new(Code::NotFound, "what it works on is gone")),
            "panic" => panic!("on purpose"),
            "exit" => std::process::exit(7),
            // Holds its thread, and looks up now and then.
            "busy" => {
                while !task.is_stopping() {
                    std::thread::sleep(Duration::from_millis(5));
                }
            }
            "stuck" => std::thread::sleep(FOREVER),
            "slow stop" => {
                task.stopping().await;
                tokio::time::sleep(Duration::from_millis(600)).await;
                invocation.state.save("stopped", &true)?;
            }
            word => return Err(unknown(word)),
        }
        Ok(())
    }

    #[allow(clippy::panic)] // on purpose
    async fn apply(&self, payload: Payload) -> Result<(), Error> {
        let text = String::from_payload(payload)?;
        match text.as_str() {
            "well" => Ok(()),
            "fail" => Err(Error::failed_precondition("not now")),
            "panic" => panic!("on purpose"),
            "stuck" => {
                std::thread::sleep(FOREVER);
                Ok(())
            }
            "restart" => Err(Error::unimplemented("start me anew")),
            text if text.len() > 1000 => Ok(()),
            word => Err(unknown(word)),
        }
    }

    #[allow(clippy::panic)] // on purpose
    async fn status(&self, asked: Option<String>, health: Health) -> Result<Health, Error> {
        match asked.as_deref() {
            None => Ok(health),
            Some("panic") => panic!("on purpose"),
            Some("stuck") => {
                std::thread::sleep(FOREVER);
                Ok(health)
            }
            Some("crash") => Err(Error::internal("start me anew")),
            Some(asked) => Ok(health.with(format!("asked about {asked}"))),
        }
    }

    async fn stop(&self, stop: Stop) -> Result<(), Error> {
        if stop.cleanup && stop.state.read("refuse")?.is_some() {
            return Err(Error::failed_precondition("told to refuse"));
        }
        Ok(())
    }
}

fn main() -> ExitCode {
    // The words of a manifest come before the agent's; these are faults of the process as a whole.
    let invocation = Invocation::from_env();
    if invocation.has_option("--hang-at-start") {
        std::thread::sleep(FOREVER);
    }
    let no_socket = invocation.has_option("--no-socket")
        && invocation
            .option("--protocol")
            .is_ok_and(|protocol| protocol.is_some_and(|word| word == "unix"));
    if no_socket {
        std::thread::sleep(FOREVER);
    }
    let agent = GuestAgent::new();
    Plugin::new("guest-script-plugin")
        .service(agent.serve(Script))
        .host(Grpc::new(agent))
        .invocation(invocation)
        .main()
}
