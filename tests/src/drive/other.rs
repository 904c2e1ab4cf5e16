//! Platforms without signals: cases that need them are skipped.

use std::ffi::OsString;
use std::process::{Child, Command, ExitStatus, Stdio};

use super::Stop;
use crate::case::{Case, Exit, Signal, Sink, Stdin};

pub(super) struct Wiring;

impl Wiring {
    pub(super) fn new(command: &mut Command, case: &Case) -> Result<Self, Stop> {
        let plain = matches!(case.stdin, Stdin::Empty | Stdin::Bytes(_) | Stdin::Open(_))
            && case.stdout_to == Sink::Pipe
            && case.stderr_to == Sink::Pipe
            && case.signals.is_empty()
            && case.ignores.is_empty();
        if !plain {
            return Err(unix_only());
        }
        let empty = matches!(case.stdin, Stdin::Empty);
        command.stdin(if empty { Stdio::null() } else { Stdio::piped() });
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(Self)
    }
}

fn unix_only() -> Stop {
    Stop::Skipped("it needs closed descriptors, a terminal, raw arguments or signals as unix has them".to_owned())
}

pub(super) fn send(_: &Child, _: Signal) -> Result<(), Stop> {
    Err(unix_only())
}

pub(super) fn kill_group(_: &Child) {}

pub(super) fn exit(status: ExitStatus) -> Exit {
    Exit::Status(status.code().unwrap_or_default())
}

pub(super) fn argument(bytes: Vec<u8>) -> Result<OsString, Stop> {
    String::from_utf8(bytes).map(OsString::from).map_err(|_| unix_only())
}
