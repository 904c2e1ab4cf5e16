//! Plugins of any kind under the generic host: real processes, every wait with a deadline.
//!
//! Tests that are named `row_N` cover row N of the fault matrix of plugin hosts.
#![cfg(target_os = "linux")] // /proc
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as expected

mod addresses;
mod cycles;
mod process;
mod restarts;
mod running;
mod starts;
mod stops;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pluginrpc::prost::Message;
use pluginrpc::runner::Environment;
use pluginrpc::{Call, Context, Error, Executable, Method, TypeName};
use pluginrpc_host::{Address, PluginProcess, Starting};

/// More than anything here takes on a busy machine.
const LONG: Duration = Duration::from_secs(60);

static ECHO: Method = Method::new(
    "/plain.v1.EchoService/Echo",
    TypeName::for_message::<String>(),
    TypeName::for_message::<String>(),
);

/// The example beside the tests: `cargo test` builds both.
fn plain_plugin() -> Executable {
    let test = std::env::current_exe().unwrap();
    let path = test.parent().unwrap().parent().unwrap().join("examples/plain-plugin");
    assert!(
        path.exists(),
        "{path:?} is missing: cargo build -p pluginrpc-host --example plain-plugin"
    );
    Executable::new(path)
}

fn shell(script: &str) -> Executable {
    Executable::new("/bin/sh").with_args(["-c", script])
}

/// A launcher as a protocol's host writes it: reads `READY tcp ADDRESS` or `READY unix PATH`.
async fn launch(program: &Executable, listen: &str, ctx: &Context) -> Result<PluginProcess, Error> {
    let mut starting = Starting::spawn(program, [format!("--serve={listen}")], ctx).await?;
    let line = starting.next_line().await?;
    let address = std::str::from_utf8(&line.text).ok().and_then(|line| {
        let (network, address) = line.strip_prefix("READY ")?.split_once(' ')?;
        match network {
            "tcp" => address.parse().ok().map(Address::Tcp),
            _ => Some(Address::Unix(PathBuf::from(address))),
        }
    });
    let Some(address) = address.filter(|_| !line.cut) else {
        return Err(starting.unexpected_line(&line, "READY tcp HOST:PORT or READY unix PATH"));
    };
    let channel = starting.connect(&address).await?;
    Ok(starting.finish(channel))
}

/// Launches a script instead of the plugin.
async fn launch_script(script: &str, timeout: Duration) -> Result<PluginProcess, Error> {
    launch(&shell(script), "tcp", &Context::new().with_timeout(timeout)).await
}

async fn started() -> PluginProcess {
    let ctx = Context::new().with_timeout(LONG);
    launch(&plain_plugin(), "tcp", &ctx).await.unwrap()
}

async fn echo(plugin: &impl Call, ctx: &Context, text: &str) -> Result<String, Error> {
    let request = text.to_owned().encode_to_vec().into();
    let response = plugin.unary(&ECHO, ctx, request).await?;
    Ok(String::decode(response).unwrap())
}

fn soon() -> Context {
    Context::new().with_timeout(LONG)
}

/// The state of a process, `Z` for a zombie; `None` if it does not exist.
fn state(pid: u32) -> Option<char> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit(") ").next()?.chars().next()
}

/// Waits until a child of ours has disappeared, not even a zombie left.
async fn gone(pid: u32) {
    until(&format!("process {pid} exists"), || state(pid).is_none()).await;
}

/// Waits until a process that another one waits for has ended.
async fn ended(pid: u32) {
    until(&format!("process {pid} runs"), || {
        state(pid).is_none_or(|state| state == 'Z')
    })
    .await;
}

async fn until(what: &str, done: impl Fn() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(began.elapsed() < LONG, "still: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Our children, zombies included, whose command line holds `mark`; a zombie has none and always counts.
fn children(mark: &str) -> Vec<u32> {
    let us = std::process::id().to_string();
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let is_ours = |dir: &Path| {
        let stat = std::fs::read_to_string(dir.join("stat")).unwrap_or_default();
        let mut fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
        let (state, parent) = (fields.next(), fields.next());
        let command = std::fs::read(dir.join("cmdline")).unwrap_or_default();
        let marked = String::from_utf8_lossy(&command).contains(mark);
        parent == Some(us.as_str()) && (marked || state == Some("Z"))
    };
    processes
        .filter_map(|entry| {
            entry
                .file_name()
                .to_str()?
                .parse()
                .ok()
                .filter(|_| is_ours(&entry.path()))
        })
        .collect()
}

/// A program without the environment of cargo.
fn clean(program: Executable) -> Executable {
    program.with_environment(Environment::needed())
}
