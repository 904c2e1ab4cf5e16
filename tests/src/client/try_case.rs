//! Runs our client as a case says.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use echo_plugin::example::{EchoListRequest, EchoRequestRequest, echo_service};
use pluginrpc::prost::Message as _;
use pluginrpc::{Bytes, Call, Client, Context, Error, Executable, Format, block_on};

use super::script::Step;
use super::{Case, Method, judge};

/// Limit for processes left behind by a call to end.
const AFTERMATH: Duration = Duration::from_secs(5);

/// In no spec of any case.
static ABSENT: pluginrpc::Method = pluginrpc::Method::new(
    "/pluginrpc.example.v1.EchoService/Absent",
    echo_service::ECHO_LIST.input(),
    echo_service::ECHO_LIST.output(),
);

/// Runs one case with the scripted plugin at `program`, and says what is wrong.
///
/// # Errors
/// A line for each difference.
pub fn try_case(program: &Path, cases: &Path, case: &Case, format: Format) -> Result<(), Vec<String>> {
    let directory = tempfile::tempdir().map_err(|e| vec![format!("no directory for the case: {e}")])?;
    let runner = runner(program, cases, case, directory.path()).map_err(|why| vec![why])?;
    let client = Client::new(runner).with_format(format);
    let client = match case.client.max_response {
        Some(limit) => client.with_max_response_bytes(limit),
        None => client,
    };
    let (sender, receiver) = channel();
    let calls = case.clone();
    // On a thread of its own: a client that hangs has to fail the case and nothing else.
    thread::spawn(move || {
        for _ in 0..=calls.before.len() {
            let _ = sender.send(call(&client, &calls));
        }
    });
    let end = Instant::now() + case.limit();
    let mut wrong = Vec::new();
    for expect in case.before.iter().chain([&case.expect]) {
        let Ok(answer) = receiver.recv_timeout(end.saturating_duration_since(Instant::now())) else {
            wrong.push(format!("the client was not done after {:?}", case.limit()));
            break;
        };
        let output = method(case.method).output().to_string();
        wrong.extend(judge::differences(expect, &answer, &output));
    }
    wrong.extend(aftermath(case, directory.path(), format));
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn runner(program: &Path, cases: &Path, case: &Case, directory: &Path) -> Result<Executable, String> {
    let program = match &case.client.program {
        Some(other) => other.clone(),
        None if case
            .plugin
            .call
            .iter()
            .chain(&case.plugin.spec)
            .any(|step| matches!(step, Step::DeleteProgram)) =>
        {
            of_its_own(program, directory)?
        }
        None => program.to_owned(),
    };
    let args: [OsString; 3] = [cases.into(), case.id.clone().into(), directory.into()];
    let runner = Executable::new(program).with_args(args);
    Ok(match case.client.grace_ms {
        Some(ms) => runner.with_grace(Duration::from_millis(ms)),
        None => runner,
    })
}

/// A copy that may be deleted, made by another process: a file that this one writes could be held open by a child that
/// another thread starts meanwhile, and then it cannot be run.
fn of_its_own(program: &Path, directory: &Path) -> Result<PathBuf, String> {
    let copy = directory.join("plugin");
    let copied = Command::new("cp").arg(program).arg(&copy).status();
    match copied {
        Ok(status) if status.success() => Ok(copy),
        Ok(status) => Err(format!("cp ended with {status}")),
        Err(e) => Err(format!("cp: {e}")),
    }
}

fn method(method: Method) -> &'static pluginrpc::Method {
    match method {
        Method::EchoRequest => &echo_service::ECHO_REQUEST,
        Method::EchoList => &echo_service::ECHO_LIST,
        Method::Absent => &ABSENT,
    }
}

fn call(client: &Client<Executable>, case: &Case) -> Result<Bytes, Error> {
    let message = case.message.as_ref().map(super::Message::text).unwrap_or_default();
    let request = match case.method {
        Method::EchoRequest => EchoRequestRequest { message }.encode_to_vec(),
        Method::EchoList | Method::Absent => EchoListRequest {}.encode_to_vec(),
    };
    let mut ctx = Context::new();
    if let Some(ms) = case.client.timeout_ms {
        ctx = ctx.with_timeout(Duration::from_millis(ms));
    }
    if let Some(ms) = case.client.cancel_ms {
        let ctx = ctx.clone();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(ms));
            ctx.cancel();
        });
    }
    block_on(client.unary(method(case.method), &ctx, request.into()))
}

/// Reads the notes of the plugin's processes, after all of them have ended.
fn aftermath(case: &Case, directory: &Path, format: Format) -> Vec<String> {
    let lines = |file: &str| -> Vec<String> {
        let text = std::fs::read_to_string(directory.join(file)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    };
    let mut wrong = Vec::new();
    if let Some(expected) = &case.ran {
        let word = |word: &String| {
            if word == "FORMAT" {
                format.name().to_owned()
            } else {
                word.clone()
            }
        };
        let expected: Vec<Vec<String>> = expected.iter().map(|args| args.iter().map(word).collect()).collect();
        let ran: Result<Vec<Vec<String>>, _> = lines("runs").iter().map(|line| serde_json::from_str(line)).collect();
        match ran {
            Ok(ran) if ran == expected => {}
            Ok(ran) => wrong.push(format!("ran {ran:?}, expected {expected:?}")),
            Err(e) => wrong.push(format!("the notes cannot be read: {e}")),
        }
    }
    let end = Instant::now() + AFTERMATH;
    let left = || -> Vec<String> { lines("pids").into_iter().filter(|pid| is_alive(pid)).collect() };
    while (!left().is_empty() || lines("notes") != case.notes) && Instant::now() < end {
        thread::sleep(Duration::from_millis(5));
    }
    let (left, notes) = (left(), lines("notes"));
    if !left.is_empty() {
        wrong.push(format!("processes are left: {}", left.join(" ")));
    }
    if notes != case.notes {
        wrong.push(format!("noted {notes:?}, expected {:?}", case.notes));
    }
    wrong
}

/// Returns true if a process exists and is not a zombie. Only Linux reports this; elsewhere it is false.
#[must_use]
pub fn is_alive(pid: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name, in brackets, may hold anything.
    let state = stat.rsplit_once(") ").map(|(_, rest)| rest.starts_with(['Z', 'X']));
    state == Some(false)
}
