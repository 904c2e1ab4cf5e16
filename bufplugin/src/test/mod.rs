//! Rules tried on .proto files, in `cargo test`.
//!
//! ```
//! use bufplugin::test::CheckTest;
//! use bufplugin::{Message, Rule, Spec, each};
//!
//! fn spec() -> Spec {
//!     let check = each::<Message>(|message, check| {
//!         if message.leading_comments().is_none() {
//!             check.report(message, "Messages need a comment.");
//!         }
//!         Ok(())
//!     });
//!     Spec::new("buf-plugin-acme").rule(Rule::lint("COMMENTED", "Checks comments.", check))
//! }
//!
//! CheckTest::new(spec())
//!     .file("a.proto", "syntax = \"proto3\"; message A {}")
//!     .rule_ids(["COMMENTED"])
//!     .expect("COMMENTED a.proto:1:20 Messages need a comment.")
//!     .run();
//! ```
//!
//! A test usually takes its files from a directory: `.directory("testdata/commented")`.

mod compile;
mod diff;

use std::path::PathBuf;

use pluginrpc::{Context, block_on};
use pluginrpc_descriptor::FileSet;

use self::compile::{Compiled, Sources};
use crate::client::{CheckClient, CheckRequest, IntoOption};
use crate::proto::buf::plugin::check::v1::Annotation;
use crate::proto::buf::plugin::descriptor::v1::FileLocation;
use crate::{CheckServer, Spec};

/// A test of rules: .proto files, options, and the findings that are expected.
///
/// Files are compiled by a compiler that is built in. Files with editions, which it does not know, are compiled by
/// buf or protoc: the programs that `BUF` and `PROTOC` name, else those on PATH. If there is none, the test is
/// skipped, with the reason on standard error.
#[derive(Debug)]
#[must_use = "a test does nothing until `run` is called"]
pub struct CheckTest {
    spec: Spec,
    files: Sources,
    against: Sources,
    request: CheckRequest,
    expected: Vec<String>,
}

impl CheckTest {
    /// Creates a test of a plugin, without files.
    pub fn new(spec: Spec) -> Self {
        Self {
            spec,
            files: Sources::default(),
            against: Sources::default(),
            request: CheckRequest::new(),
            expected: Vec::new(),
        }
    }

    /// Adds all .proto files of a directory and those below it; the directory is the root of import paths. A relative
    /// path starts at the directory of the package, which is where `cargo test` runs.
    pub fn directory(mut self, path: impl Into<PathBuf>) -> Self {
        self.files.directories.push(path.into());
        self
    }

    /// Adds a file by its name and content.
    pub fn file(mut self, name: impl Into<String>, content: impl Into<String>) -> Self {
        self.files.files.push((name.into(), content.into()));
        self
    }

    /// Adds the files of a directory to those that breaking rules compare with.
    pub fn against_directory(mut self, path: impl Into<PathBuf>) -> Self {
        self.against.directories.push(path.into());
        self
    }

    /// Adds a file to those that breaking rules compare with.
    pub fn against_file(mut self, name: impl Into<String>, content: impl Into<String>) -> Self {
        self.against.files.push((name.into(), content.into()));
        self
    }

    /// Marks a file as one that is only imported: rules leave it out.
    pub fn import(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        self.against.imports.push(name.clone());
        self.files.imports.push(name);
        self
    }

    /// Sets an option, as users do in buf.yaml.
    pub fn option(mut self, key: impl Into<String>, value: impl IntoOption) -> Self {
        self.request = self.request.option(key, value);
        self
    }

    /// Names the rules to run; without any, those that run by default.
    pub fn rule_ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request = self.request.rule_ids(ids);
        self
    }

    /// Adds expected findings, one a line: `RULE file:line:column message`, counted from one. A finding without a
    /// place has `-` for it. Blank lines and spaces around lines are ignored.
    pub fn expect(mut self, findings: &str) -> Self {
        let lines = findings.lines().map(str::trim).filter(|line| !line.is_empty());
        self.expected.extend(lines.map(str::to_owned));
        self
    }

    /// Runs the rules in this process.
    ///
    /// # Panics
    /// If the findings are not the expected ones, with a diff, or if the plugin is misconfigured or fails.
    #[track_caller]
    pub fn run(mut self) {
        let mut expected = std::mem::take(&mut self.expected);
        let Some(mut found) = self.findings().unwrap_or_else(|error| fail(&error)) else {
            return;
        };
        expected.sort();
        found.sort();
        if found != expected {
            fail(&diff::diff(&expected, &found));
        }
    }

    /// Runs the rules, and expects an error whose message contains `text`.
    ///
    /// # Panics
    /// If there is no error, or another one.
    #[track_caller]
    pub fn run_to_error(self, text: &str) {
        match self.findings() {
            Ok(Some(found)) => fail(&format!(
                "expected an error with {text:?}, found:\n{}",
                found.join("\n")
            )),
            Err(error) if !error.contains(text) => fail(&format!("expected an error with {text:?}, got: {error}")),
            _ => {}
        }
    }

    /// Runs the rules and returns the findings as lines; `None` if the files cannot be compiled here.
    fn findings(self) -> Result<Option<Vec<String>>, String> {
        let service = self.spec.into_service().map_err(|error| error.message().to_owned())?;
        let (Some(files), Some(against)) = (self.files.compile()?, self.against.compile()?) else {
            return Ok(None);
        };
        check(service, self.request, &files, &against).map(Some)
    }
}

/// Runs rules over compiled files.
fn check(
    service: CheckServer,
    request: CheckRequest,
    files: &Compiled,
    against: &Compiled,
) -> Result<Vec<String>, String> {
    let (files, against) = (files.read()?, against.read()?);
    let request = request.files(&files).against_files(&against);
    let annotations = block_on(CheckClient::new(service).check(&Context::new(), &request))
        .map_err(|error| format!("the check failed: {error}"))?;
    Ok(annotations.iter().map(|annotation| line(annotation, &files)).collect())
}

/// `RULE file:line:column message`.
fn line(annotation: &Annotation, files: &FileSet<'_>) -> String {
    let place = match &annotation.file_location {
        Some(FileLocation { file_name, source_path }) => {
            let location = files.file(file_name).and_then(|file| file.location(source_path));
            format!(
                "{file_name}:{}",
                location.map(|location| location.start()).unwrap_or_default()
            )
        }
        None => "-".to_owned(),
    };
    format!("{} {place} {}", annotation.rule_id, annotation.message)
}

#[track_caller]
#[allow(clippy::panic)] // Tests fail so.
fn fail(why: &str) -> ! {
    panic!("{why}")
}
