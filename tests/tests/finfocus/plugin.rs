//! A plugin process, and what a host does with it.

use std::io::{ErrorKind, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_proto::v1::{GetProjectedCostRequest, GetProjectedCostResponse, NameRequest, ResourceDescriptor};
use pluginrpc::{Context, Error};
use pluginrpc_grpc::Channel;
use pluginrpc_tests::programs;

/// How long anything here may take before a test gives it up.
pub(crate) const LIMIT: Duration = Duration::from_secs(10);

/// The plugin, with nothing of our environment and the built-in prices.
pub(crate) fn plugin() -> Command {
    with_pipes(Command::new(programs::built("finfocus-plugin-pricelist")))
}

/// A shell script in which `$0` is the plugin and `$1` and so on are `args`. One that leaves the plugin in the background
/// writes its `$!` to standard error.
pub(crate) fn shell(script: &str, args: &[&str]) -> Command {
    let mut command = with_pipes(Command::new("/bin/sh"));
    command
        .arg("-c")
        .arg(script)
        .arg(programs::built("finfocus-plugin-pricelist"))
        .args(args);
    command
}

fn with_pipes(mut command: Command) -> Command {
    command
        .env_clear()
        .env("FINFOCUS_HOME", "/nonexistent/finfocus")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A port that was free a moment ago, found as the released host finds one.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A process that runs, and is gone with the test.
pub(crate) struct Running {
    child: Child,
    stdout: Output,
    stderr: Output,
}

impl Running {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        // Where it is a pipe at all, it ends here.
        drop(child.stdin.take());
        let stdout = Output::of(child.stdout.take().unwrap());
        let stderr = Output::of(child.stderr.take().unwrap());
        Self { child, stdout, stderr }
    }

    /// Starts it on a port that is free, which `command` is given. Another one when somebody takes the port meanwhile, as
    /// the released host does.
    pub(crate) fn on_given_port(command: impl Fn(u16) -> Command) -> (Self, u16) {
        for _ in 0..5 {
            let port = free_port();
            let mut running = Self::start(command(port));
            running.until("it announces itself", |running| {
                running.stdout.text().lines().count() >= 2 || running.child.try_wait().unwrap().is_some()
            });
            if !running.stderr.text().contains("in use") {
                return (running, port);
            }
        }
        panic!("every port is taken");
    }

    /// Starts it without a word about a port, and reads the one it took.
    pub(crate) fn on_free_port(command: Command) -> (Self, u16) {
        let mut running = Self::start(command);
        let port = running.announced().port();
        (running, port)
    }

    /// Where it says that it listens, in both of its lines.
    pub(crate) fn announced(&mut self) -> SocketAddr {
        self.until("it announces itself", |running| {
            running.stdout.text().lines().count() >= 2
        });
        let text = self.stdout.text();
        let told: Vec<_> = text.lines().map(finfocus_proto::announcement::read).collect();
        match told.as_slice() {
            [Some(one), Some(other)] if one == other => *one,
            _ => panic!("{text:?}"),
        }
    }

    /// Everything it wrote to standard output so far.
    pub(crate) fn stdout(&self) -> String {
        self.stdout.text()
    }

    /// Everything it wrote to standard error so far.
    pub(crate) fn stderr(&self) -> String {
        self.stderr.text()
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    pub(crate) fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    /// Ends the plugin that a [`shell`] left in the background, which nobody else does.
    pub(crate) fn kill_background(&self) {
        let told = self.stderr.text();
        // Whoever holds the pipe is still there, so the number is that of no other process.
        if let (Ok(pid), false) = (told.trim().parse(), self.stdout.is_closed()) {
            signal(pid, "KILL");
        }
    }

    /// Waits for its end; how it ended, and how long it took.
    pub(crate) fn ended(&mut self) -> (ExitStatus, Duration) {
        let started = Instant::now();
        self.until("it ends", |running| !running.is_running());
        let status = self.child.wait().unwrap();
        self.closed();
        (status, started.elapsed())
    }

    /// Waits until nobody holds its standard output any more, children included.
    pub(crate) fn closed(&mut self) {
        self.until("it is gone", |running| {
            running.stdout.is_closed() && running.stderr.is_closed()
        });
    }

    fn until(&mut self, what: &str, mut done: impl FnMut(&mut Self) -> bool) {
        let end = Instant::now() + LIMIT;
        while !done(self) {
            assert!(
                Instant::now() < end,
                "waited in vain until {what}: {:?} {:?}",
                self.stdout(),
                self.stderr()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.kill_background();
    }
}

/// The plugin under a host that gives it a port, with these arguments before the host's own, and this in its environment.
pub(crate) fn hosted(args: &[&str], env: &[(&str, &Path)]) -> (Running, u16) {
    Running::on_given_port(|port| {
        let mut command = plugin();
        command
            .args(args)
            .envs(env.iter().copied())
            .arg(format!("--port={port}"));
        command
    })
}

fn signal(pid: u32, name: &str) {
    let script = format!("kill -{name} {pid}");
    let _ = Command::new("/bin/sh")
        .args(["-c", &script])
        .stderr(Stdio::null())
        .status();
}

/// What a process writes to one of its pipes.
struct Output(Arc<Mutex<(Vec<u8>, bool)>>);

impl Output {
    fn of(mut pipe: impl Read + Send + 'static) -> Self {
        let written = Arc::new(Mutex::new((Vec::new(), false)));
        let shared = written.clone();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                match pipe.read(&mut buffer) {
                    Ok(read) if read > 0 => shared.lock().unwrap().0.extend_from_slice(&buffer[..read]),
                    Err(e) if e.kind() == ErrorKind::Interrupted => {}
                    _ => break,
                }
            }
            shared.lock().unwrap().1 = true;
        });
        Self(written)
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().0.clone()).unwrap()
    }

    fn is_closed(&self) -> bool {
        self.0.lock().unwrap().1
    }
}

/// A client of the plugin on a port of 127.0.0.1.
pub(crate) async fn client(port: u16) -> CostSourceServiceClient<Channel> {
    CostSourceServiceClient::new(Channel::connect(&format!("http://127.0.0.1:{port}")).await.unwrap())
}

/// The context of a call that has to be answered soon.
pub(crate) fn soon() -> Context {
    Context::new().with_timeout(LIMIT)
}

/// Asks for the plugin's name over a new connection.
pub(crate) async fn name(port: u16) -> String {
    client(port).await.name(&soon(), NameRequest {}).await.unwrap().name
}

/// Asks what a resource costs.
pub(crate) async fn projected_cost(
    source: &impl CostSourceService,
    [resource_type, sku, region]: [&str; 3],
) -> Result<GetProjectedCostResponse, Error> {
    let request = GetProjectedCostRequest {
        resource: Some(ResourceDescriptor {
            provider: "aws".to_owned(),
            resource_type: resource_type.to_owned(),
            sku: sku.to_owned(),
            region: region.to_owned(),
            ..ResourceDescriptor::default()
        }),
        ..GetProjectedCostRequest::default()
    };
    source.get_projected_cost(&soon(), request).await
}

/// Asks so many times at once what a t3.micro costs; every answer has to be right.
pub(crate) async fn at_once(source: &CostSourceServiceClient<Channel>, times: usize) {
    let calls: Vec<_> = (0..times)
        .map(|_| {
            let source = source.clone();
            tokio::spawn(async move { projected_cost(&source, ["ec2", "t3.micro", "us-east-1"]).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().cost_per_month, 7.592);
    }
}
