//! What a plugin adds to the time of `buf lint`, ours and its twin in Go, in one run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::bench::measure::{self, Timed, quantile};
use crate::bench::programs::{self, Linked};
use crate::bench::report::{milliseconds, ratio};
use crate::error::{Context, Error, Result};
use crate::peers::Peers;
use crate::process;
use crate::ui::{self, Paint, Table, Tone};
use crate::workspace::Workspace;

const PLUGIN: &str = "buf-plugin-timestamp-suffix";

/// Our plugin may add this much of what the twin adds.
const TO_GO: f64 = 0.2;

/// What is linted: nothing is wrong with it, so that all runs end alike.
const FILE: &str = "syntax = \"proto3\";

package acme.v1;

import \"google/protobuf/timestamp.proto\";

message Event {
  string id = 1;
  google.protobuf.Timestamp create_time = 2;
}
";

/// Whose plugin buf runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Nobodys,
    Ours(Linked),
    Go,
}

impl Whose {
    fn name(self) -> &'static str {
        match self {
            Self::Nobodys => "buf lint alone",
            Self::Ours(_) => "buf lint with our plugin",
            Self::Go => "buf lint with its twin in Go",
        }
    }

    fn linked(self) -> &'static str {
        match self {
            Self::Nobodys | Self::Go => "",
            Self::Ours(linked) => linked.name(),
        }
    }
}

struct Lint {
    whose: Whose,
    buf: PathBuf,
    /// Files of which nothing is wrong; `wrong` lies beside them.
    good: PathBuf,
    config: String,
    stdin: PathBuf,
}

impl Lint {
    /// buf's command in a folder. Of the environment only the place of its cache, which lies beside the folder.
    fn command_in(&self, folder: &Path) -> Command {
        let mut command = Command::new(&self.buf);
        command
            .args(["lint", "--config", &self.config])
            .current_dir(folder)
            .env_clear()
            .env("HOME", folder.with_file_name("home"));
        command
    }

    /// Runs it over good files and over wrong ones: the time of a plugin that finds nothing is worth nothing.
    fn verify(&self) -> Result<()> {
        for folder in [self.good.clone(), self.good.with_file_name("wrong")] {
            let ended = process::capture(self.command_in(&folder), b"", Duration::from_secs(30))?;
            let finds = folder != self.good && self.whose != Whose::Nobodys;
            let found = ended.stdout_text().contains("acme/v1/event.proto:9:3:Fields of type");
            let code = if finds { 100 } else { 0 };
            if ended.status.code() != Some(code) || found != finds || !ended.stderr.is_empty() {
                return Err(Error::new(format!(
                    "{} does not work, so it is not measured: {}",
                    self.title(),
                    ended.describe()
                )));
            }
        }
        Ok(())
    }
}

impl Timed for Lint {
    fn title(&self) -> String {
        format!("{} {}", self.whose.name(), self.whose.linked())
    }

    fn command(&self) -> Command {
        self.command_in(&self.good)
    }

    fn stdin(&self) -> &Path {
        &self.stdin
    }
}

/// Builds, measures and prints.
pub(super) fn run(workspace: &Workspace, rounds: u32) -> Result<()> {
    let peers = Peers::install(workspace, &["buf", "bufplugin-go"])?;
    let Ok(buf) = peers.buf() else {
        ui::say(&format!("\nbuf lint is not measured: {}", peers.missing().join("; ")));
        return Ok(());
    };
    let lints = prepare(workspace, &peers, &buf)?;
    ui::step("checking what each lint finds");
    for lint in &lints {
        lint.verify()?;
    }
    let times = measure::rounds(&lints, rounds)?;
    ui::say(&format!(
        "\nbuf lint of one small file, {rounds} runs each, order shuffled in each round\n\n{}",
        table(&lints, &times).render(Paint::stdout())
    ));
    ui::say("added: the median less that of buf lint alone; × Go: what ours adds beside what its twin in Go adds.");
    for reason in peers.missing() {
        ui::say(&format!("without the twin: {reason}"));
    }
    Ok(())
}

/// The files and plugins, side by side in one folder.
fn prepare(workspace: &Workspace, peers: &Peers, buf: &Path) -> Result<Vec<Lint>> {
    let folder = workspace.path(".scratch/bench/lint");
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        file.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&file, text))
            .context(|| format!("{} cannot be written", file.display()))
    };
    write("good/acme/v1/event.proto", FILE)?;
    write("wrong/acme/v1/event.proto", &FILE.replace("create_time", "created"))?;
    write("stdin", "")?;

    let mut plugins = vec![(Whose::Nobodys, None)];
    let host = programs::host_triple()?;
    for linked in [Linked::Dynamic, Linked::Static] {
        ui::step(&format!("building {PLUGIN}, release, {}", linked.name()));
        let to = folder.join(format!("{PLUGIN}-{}", linked.name()));
        programs::build(workspace, linked, &host, PLUGIN, &[], &to)?;
        plugins.push((Whose::Ours(linked), Some(to)));
    }
    if let Ok(go) = peers.bufplugin_go(PLUGIN) {
        let to = folder.join(format!("{PLUGIN}-go"));
        programs::copy(&go, &to)?;
        plugins.push((Whose::Go, Some(to)));
    }
    let lint = |(whose, plugin): (Whose, Option<PathBuf>)| Lint {
        whose,
        buf: buf.to_path_buf(),
        good: folder.join("good"),
        config: match plugin {
            None => "{version: v2, lint: {use: [STANDARD]}}".to_owned(),
            Some(plugin) => format!(
                "{{version: v2, lint: {{use: [STANDARD, TIMESTAMP_SUFFIX]}}, plugins: [{{plugin: {:?}}}]}}",
                plugin.display().to_string()
            ),
        },
        stdin: folder.join("stdin"),
    };
    Ok(plugins.into_iter().map(lint).collect())
}

fn table(lints: &[Lint], times: &[Vec<Duration>]) -> Table {
    let median_of = |whose| {
        let mut measured = lints.iter().zip(times);
        let (_, times) = measured.find(|(lint, _)| lint.whose == whose)?;
        Some(quantile(times, 0.5))
    };
    let alone = median_of(Whose::Nobodys).unwrap_or_default();
    let go = median_of(Whose::Go).map(|median| median.saturating_sub(alone));
    let mut table = Table::new(&["what", "linked", ">median ms", ">p90 ms", ">added ms", ">× Go"]);
    for (lint, times) in lints.iter().zip(times) {
        let median = quantile(times, 0.5);
        let added = median.saturating_sub(alone);
        let ours = matches!(lint.whose, Whose::Ours(_));
        table.row(vec![
            (Tone::Plain, lint.whose.name().to_owned()),
            (Tone::Plain, lint.whose.linked().to_owned()),
            (Tone::Plain, milliseconds(median)),
            (Tone::Dim, milliseconds(quantile(times, 0.9))),
            match lint.whose {
                Whose::Nobodys => (Tone::Plain, String::new()),
                _ => (Tone::Strong, milliseconds(added)),
            },
            ratio(added, go.filter(|_| ours), Some(TO_GO)),
        ]);
    }
    table
}
