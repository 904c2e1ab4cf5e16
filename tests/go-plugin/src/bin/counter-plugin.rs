//! go-plugin's counter example, with keys that make it misbehave: `print` and `stderr` write as many bytes as the value
//! says, `log` logs, `panic` panics, `exit` exits.

use std::collections::HashMap;
use std::io::Write;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use go_plugin_proto::{Broker, GoPlugin, HclogLayer, hosts};
use go_plugin_tests::proto::add_helper::{AddHelper, AddHelperClient};
use go_plugin_tests::proto::counter::{Counter, CounterServer};
use go_plugin_tests::proto::{Empty, GetRequest, GetResponse, PutRequest, SumRequest};
use pluginrpc::{Context, Error, Plugin};
use pluginrpc_grpc::Grpc;
use tracing_subscriber::layer::SubscriberExt as _;

struct Sums {
    broker: Broker,
    sums: Mutex<HashMap<String, i64>>,
}

impl Sums {
    fn get(&self, key: &str) -> i64 {
        let sums = self.sums.lock().unwrap_or_else(PoisonError::into_inner);
        sums.get(key).copied().unwrap_or_default()
    }
}

impl Counter for Sums {
    async fn get(&self, _: &Context, request: GetRequest) -> Result<GetResponse, Error> {
        Ok(GetResponse {
            value: self.get(&request.key),
        })
    }

    #[allow(clippy::panic)] // what is tested
    async fn put(&self, ctx: &Context, request: PutRequest) -> Result<Empty, Error> {
        let bytes = || "x".repeat(usize::try_from(request.value).unwrap_or_default());
        match request.key.as_str() {
            "print" => println!("{}", bytes()),
            "stderr" => eprintln!("{}", bytes()),
            "log" => tracing::warn!(value = request.value, "logged"),
            "panic" => panic!("panics as asked"),
            "exit" => {
                let _ = writeln!(std::io::stderr(), "exits as asked");
                std::process::exit(3);
            }
            _ => {
                let channel = self.broker.dial(ctx, request.add_server).await?;
                let sum = SumRequest {
                    a: self.get(&request.key),
                    b: request.value,
                };
                let sum = AddHelperClient::new(channel).sum(ctx, sum).await?.r;
                self.sums
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(request.key, sum);
            }
        }
        Ok(Empty {})
    }
}

fn main() -> ExitCode {
    let subscriber = tracing_subscriber::registry().with(HclogLayer::new());
    // It is the first one of this process.
    let _ = tracing::subscriber::set_global_default(subscriber);
    let mut profile = match std::env::var("COUNTER_HOST").as_deref() {
        Ok("terraform") => hosts::terraform_provider(),
        Ok("vault") => hosts::vault_database(),
        Ok("nomad") => hosts::nomad(),
        Ok("grafana") => hosts::grafana(),
        Ok("velero") => hosts::velero(),
        _ => GoPlugin::new("BASIC_PLUGIN", "hello").versions([1]),
    };
    if std::env::var_os("COUNTER_STREAM_STDERR").is_some() {
        profile = profile.stream_stderr();
    }
    if std::env::var_os("COUNTER_TCP").is_some() {
        profile = profile.over_tcp();
    }
    let sums = Sums {
        broker: profile.broker(),
        sums: Mutex::default(),
    };
    Plugin::new("counter-plugin")
        .service(CounterServer::new(sums))
        .host(Grpc::new(profile))
        .main()
}
