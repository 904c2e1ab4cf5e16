//! What a plugin adds to the time of `buf lint`, ours and its twin in Go, in one run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::bench::measure::{self, Timed, quantile};
use crate::bench::programs::{self, Linked};
use crate::bench::report::{beside_goal, milliseconds};
use crate::error::{Context, Error, Result};
use crate::peers::Peers;
use crate::process;
use crate::ui::{self, Paint, Table, Tone};
use crate::workspace::Workspace;

const PLUGIN: &str = "buf-plugin-timestamp-suffix";

/// Our plugin may add this much of what the twin adds.
const TO_GO: f64 = 0.2;

const LEGEND: &str = "\
added: what a run took more than buf lint alone took in the same round, as median and quartiles; below zero the machine
was too busy to tell. × Go: what ours adds beside what its twin in Go adds.";

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
    let times = measure::in_order(&lints, rounds)?;
    ui::say(&format!(
        "\nbuf lint of one small file, {rounds} runs each, order shuffled in each round\n\n{}",
        table(&lints, &times).render(Paint::stdout())
    ));
    ui::say(LEGEND);
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
    let of = |whose| lints.iter().zip(times).find(|(lint, _)| lint.whose == whose);
    let alone = of(Whose::Nobodys)
        .map(|(_, times)| times.as_slice())
        .unwrap_or_default();
    let go = of(Whose::Go).map(|(_, times)| quantile(&added(times, alone), 0.5));
    let mut table = Table::new(&["what", "linked", ">median ms", ">added ms", ">quartiles", ">× Go"]);
    for (lint, times) in lints.iter().zip(times) {
        let mut sorted = times.clone();
        sorted.sort_unstable();
        let mut cells = vec![
            (Tone::Plain, lint.whose.name().to_owned()),
            (Tone::Plain, lint.whose.linked().to_owned()),
            (Tone::Plain, milliseconds(quantile(&sorted, 0.5))),
        ];
        if lint.whose != Whose::Nobodys {
            let added = added(times, alone);
            let median = quantile(&added, 0.5);
            let quartiles = format!("{:.1} to {:.1}", quantile(&added, 0.25), quantile(&added, 0.75));
            cells.push((Tone::Strong, format!("{median:.1}")));
            cells.push((Tone::Dim, quartiles));
            let ours = matches!(lint.whose, Whose::Ours(_));
            if let Some(go) = go.filter(|go| ours && *go > 0.0) {
                cells.push(beside_goal(median / go, Some(TO_GO)));
            }
        }
        cells.resize(6, (Tone::Plain, String::new()));
        table.row(cells);
    }
    table
}

/// Round by round, how many milliseconds more than alone; sorted.
fn added(times: &[Duration], alone: &[Duration]) -> Vec<f64> {
    let milliseconds = |time: &Duration| time.as_secs_f64() * 1000.0;
    let pairs = times.iter().zip(alone);
    let mut added: Vec<f64> = pairs
        .map(|(with, alone)| milliseconds(with) - milliseconds(alone))
        .collect();
    added.sort_by(f64::total_cmp);
    added
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_told_round_by_round() {
        let ms = |times: [u64; 3]| times.map(Duration::from_millis);
        // Whatever slows a whole round down is in both.
        assert_eq!(added(&ms([110, 215, 310]), &ms([100, 200, 305])), [5.0, 10.0, 15.0]);
        assert_eq!(added(&ms([90, 100, 100]), &ms([100, 100, 100])), [-10.0, 0.0, 0.0]);
    }
}
