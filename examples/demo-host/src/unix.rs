//! gRPC over a Unix socket, with streams.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use count_plugin::count::v1::count_service::{CountService, CountServiceClient};
use count_plugin::count::v1::{CountRequest, SumRequest};
use pluginrpc::{Code, Error, Streaming};
use pluginrpc_grpc::Channel;

use crate::table::Table;
use crate::{TIMEOUT, context};

/// Starts the plugin as the Guest Agent does and calls its streaming methods.
pub(crate) async fn calls(program: &Path, table: &mut Table) {
    table.section("count-plugin", "one process, gRPC over a Unix socket");
    let started = table.step("(start)", || async {
        let directory = tempfile::tempdir().map_err(|e| Error::internal(e.to_string()))?;
        let socket = directory.path().join("count.sock");
        let running = Running(spawn(program, &socket)?);
        let channel = connect(&socket).await?;
        Ok((
            "connected".to_owned(),
            (directory, running, CountServiceClient::new(channel)),
        ))
    });
    let Some((_directory, _running, counter)) = started.await else {
        return;
    };
    table
        .ask("Count to 3, a stream of responses", "1, 2, 3", || async {
            let mut numbers = Vec::new();
            let mut responses = counter.count(&context(), CountRequest { to: 3 }).await?;
            while let Some(response) = responses.message().await? {
                numbers.push(response.number.to_string());
            }
            Ok(numbers.join(", "))
        })
        .await;
    table
        .ask("Sum of a stream of requests", "6", || async {
            let requests = [1, 2, 3].map(|number| SumRequest { number });
            let response = counter.sum(&context(), Streaming::from_messages(requests)).await?;
            Ok(response.sum.to_string())
        })
        .await;
}

/// A running plugin; killed when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn spawn(program: &Path, socket: &Path) -> Result<Child, Error> {
    Command::new(program)
        .arg("--protocol=unix")
        .arg(format!("--address={}", socket.display()))
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|e| Error::new(Code::Unavailable, format!("cannot start {}: {e}", program.display())))
}

/// Connects as soon as the plugin listens.
async fn connect(socket: &Path) -> Result<Channel, Error> {
    let deadline = Instant::now() + TIMEOUT;
    loop {
        match Channel::connect_unix(socket).await {
            Err(_) if Instant::now() < deadline => tokio::time::sleep(Duration::from_millis(2)).await,
            connected => return connected,
        }
    }
}
