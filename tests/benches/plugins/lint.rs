//! Time that a plugin adds to `buf lint`: ours and its Go twin, in one run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use pluginrpc_tests::figures::{added, beside_goal, milliseconds, quantile};
use pluginrpc_tests::table::{Table, Tone};
use pluginrpc_tests::{peers, run};

use crate::measure::{self, Timed};
use crate::programs::{self, Linked};
use crate::{Result, scratch, step};

const PLUGIN: &str = "buf-plugin-timestamp-suffix";

/// Goal for the time that our plugin adds, as a share of the twin's.
const TO_GO: f64 = 0.2;

const LEGEND: &str = "\
added: time beyond that of buf lint alone in the same round, as median and quartiles; negative on a busy machine.
× Go: time added by ours, as a share of the time added by its Go twin.";

/// A file without findings, so that all runs end alike.
const FILE: &str = "syntax = \"proto3\";

package acme.v1;

import \"google/protobuf/timestamp.proto\";

message Event {
  string id = 1;
  google.protobuf.Timestamp create_time = 2;
}
";

/// The plugin that buf runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Variant {
    None,
    Ours(Linked),
    Go,
}

impl Variant {
    fn name(self) -> &'static str {
        match self {
            Self::None => "buf lint alone",
            Self::Ours(_) => "buf lint with our plugin",
            Self::Go => "buf lint with its twin in Go",
        }
    }

    fn linked(self) -> &'static str {
        match self {
            Self::None | Self::Go => "",
            Self::Ours(linked) => linked.name(),
        }
    }
}

struct Lint {
    variant: Variant,
    buf: PathBuf,
    /// Directory of files without findings, beside a directory `wrong`.
    good: PathBuf,
    config: String,
    stdin: PathBuf,
}

impl Lint {
    /// buf's command in a directory. Its environment names only its cache, beside the directory.
    fn command_in(&self, directory: &Path) -> Command {
        let mut command = Command::new(&self.buf);
        command
            .args(["lint", "--config", &self.config])
            .current_dir(directory)
            .env_clear()
            .env("HOME", directory.with_file_name("home"));
        command
    }

    /// Checks that the plugin has findings in wrong files and none in good ones.
    fn verify(&self) -> Result<()> {
        for directory in [self.good.clone(), self.good.with_file_name("wrong")] {
            let ended = run::capture(self.command_in(&directory), b"", Duration::from_secs(30))?;
            let finds = directory != self.good && self.variant != Variant::None;
            let found = ended.stdout_text().contains("acme/v1/event.proto:9:3:Fields of type");
            let code = if finds { 100 } else { 0 };
            if ended.status.code() != Some(code) || found != finds || !ended.stderr.is_empty() {
                return Err(format!("{} does not work: {}", self.title(), ended.describe()).into());
            }
        }
        Ok(())
    }
}

impl Timed for Lint {
    fn title(&self) -> String {
        format!("{} {}", self.variant.name(), self.variant.linked())
    }

    fn command(&self) -> Command {
        self.command_in(&self.good)
    }

    fn stdin(&self) -> &Path {
        &self.stdin
    }
}

/// Builds, measures and prints.
pub(crate) fn run(rounds: u32) -> Result<()> {
    let buf = match peers::buf() {
        Ok(buf) => buf,
        Err(reason) => {
            println!("\nbuf lint is not measured: {reason}");
            return Ok(());
        }
    };
    let lints = prepare(&buf)?;
    step("checking the findings of each lint");
    for lint in &lints {
        lint.verify()?;
    }
    let times = measure::in_order(&lints, rounds)?;
    println!("\nbuf lint of one small file, {rounds} runs each, order shuffled in each round\n");
    table(&lints, &times).print();
    println!("{LEGEND}");
    if let Err(reason) = peers::bufplugin_go(PLUGIN) {
        println!("without the twin: {reason}");
    }
    Ok(())
}

/// Writes the files and builds the plugins, in one directory.
fn prepare(buf: &Path) -> Result<Vec<Lint>> {
    let directory = scratch().join("lint");
    let write = |name: &str, text: &str| {
        let file = directory.join(name);
        file.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&file, text))
    };
    write("good/acme/v1/event.proto", FILE)?;
    write("wrong/acme/v1/event.proto", &FILE.replace("create_time", "created"))?;
    write("stdin", "")?;

    let mut plugins = vec![(Variant::None, None)];
    let host = programs::host_triple()?;
    for linked in [Linked::Dynamic, Linked::Static] {
        step(&format!("building {PLUGIN}, release, {}", linked.name()));
        let to = directory.join(format!("{PLUGIN}-{}", linked.name()));
        programs::build(linked, &host, PLUGIN, &[], &to)?;
        plugins.push((Variant::Ours(linked), Some(to)));
    }
    if let Ok(go) = peers::bufplugin_go(PLUGIN) {
        let to = directory.join(format!("{PLUGIN}-go"));
        programs::copy(&go, &to)?;
        plugins.push((Variant::Go, Some(to)));
    }
    let lint = |(variant, plugin): (Variant, Option<PathBuf>)| Lint {
        variant,
        buf: buf.to_path_buf(),
        good: directory.join("good"),
        config: match plugin {
            None => "{version: v2, lint: {use: [STANDARD]}}".to_owned(),
            Some(plugin) => format!(
                "{{version: v2, lint: {{use: [STANDARD, TIMESTAMP_SUFFIX]}}, plugins: [{{plugin: {:?}}}]}}",
                plugin.display().to_string()
            ),
        },
        stdin: directory.join("stdin"),
    };
    Ok(plugins.into_iter().map(lint).collect())
}

fn table(lints: &[Lint], times: &[Vec<Duration>]) -> Table {
    let of = |variant| lints.iter().zip(times).find(|(lint, _)| lint.variant == variant);
    let alone = of(Variant::None).map(|(_, times)| times.as_slice()).unwrap_or_default();
    let go = of(Variant::Go).map(|(_, times)| quantile(&added(times, alone), 0.5));
    let mut table = Table::new(&["what", "linked", ">median ms", ">added ms", ">quartiles", ">× Go"]);
    for (lint, times) in lints.iter().zip(times) {
        let mut sorted = times.clone();
        sorted.sort_unstable();
        let mut cells = vec![
            (Tone::Plain, lint.variant.name().to_owned()),
            (Tone::Plain, lint.variant.linked().to_owned()),
            (Tone::Plain, milliseconds(quantile(&sorted, 0.5))),
        ];
        if lint.variant != Variant::None {
            let added = added(times, alone);
            let median = quantile(&added, 0.5);
            let quartiles = format!("{:.1} to {:.1}", quantile(&added, 0.25), quantile(&added, 0.75));
            cells.push((Tone::Strong, format!("{median:.1}")));
            cells.push((Tone::Dim, quartiles));
            let ours = matches!(lint.variant, Variant::Ours(_));
            if let Some(go) = go.filter(|go| ours && *go > 0.0) {
                cells.push(beside_goal(median / go, Some(TO_GO)));
            }
        }
        cells.resize(6, (Tone::Plain, String::new()));
        table.row(cells);
    }
    table
}
