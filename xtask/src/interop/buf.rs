//! buf, whose plugins speak PluginRPC: here as the linter of our schemas.

use std::process::Command;

use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};

pub(super) const ROWS: &[Row] = &[Row {
    peer: "buf",
    what: "lint is content with proto/",
    try_it: lint,
}];

fn lint(lab: &Lab<'_>) -> Outcome {
    let buf = lab.peers.buf().map_err(Stop::Skipped)?;
    let mut command = Command::new(buf);
    command
        .arg("lint")
        .arg(lab.workspace.path("proto"))
        // Its cache goes there.
        .env("HOME", lab.folder("buf-home")?);
    let ended = lab.run(command, b"")?;
    // buf says nothing where it has nothing to say.
    check(ended.status.success() && ended.stdout.is_empty(), "no findings", &ended)?;
    Ok("no findings".to_owned())
}
