//! A user's crate, built by cargo as a user builds it: when the build script runs again, when it does not, and what its
//! errors look like.
//!
//! The crate's manifest names `pluginrpc` and `pluginrpc-build` and nothing else.
#![cfg(feature = "protox")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const WITH_QUESTION_MARK: &str = r#"fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["proto/acme/v1/greeter.proto"], &["proto"])
}
"#;

const WITH_UNWRAP: &str = r#"fn main() {
    pluginrpc_build::compile(&["proto/acme/v1/greeter.proto"], &["proto"]).unwrap();
}
"#;

const GREETER: &str = r#"syntax = "proto3";

package acme.v1;

import "common/name.proto";

service GreeterService {
  rpc Greet(common.Name) returns (common.Name);
}
"#;

const NAME: &str = r#"syntax = "proto3";

package common;

message Name {
  string text = 1;
}
"#;

const MAIN: &str = r#"use acme::v1::greeter_service::{GreeterService, GreeterServiceClient, GreeterServiceServer};
use common::Name;
use pluginrpc::prost::Message;
use pluginrpc::{Context, Error};

pluginrpc::include_proto!();

struct Greeter;

impl GreeterService for Greeter {
    async fn greet(&self, _: &Context, request: Name) -> Result<Name, Error> {
        Ok(Name { text: format!("hello {}", request.text) })
    }
}

fn main() -> Result<(), Error> {
    let client = GreeterServiceClient::new(GreeterServiceServer::new(Greeter));
    let request = Name { text: "you".to_owned() };
    let answer = pluginrpc::block_on(client.greet(&Context::new(), request))?;
    println!("{} {}", answer.text, answer.encode_to_vec()[0]);
    Ok(())
}
"#;

/// A package of a user's, in a directory of its own that every run finds again: what was compiled for it once is not
/// compiled again.
struct Package(PathBuf);

impl Package {
    fn new(name: &str, build: &str) -> Result<Self> {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if root.exists() {
            fs::remove_dir_all(&root)?;
        }
        let package = Self(root);
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let above = here.parent().ok_or("the crate stands at the root")?;
        package.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                 [dependencies]\npluginrpc = {{ path = {:?} }}\n\n\
                 [build-dependencies]\npluginrpc-build = {{ path = {here:?} }}\n\n\
                 [profile.dev]\ndebug = \"line-tables-only\"\n",
                above.join("pluginrpc")
            ),
        )?;
        fs::copy(above.join("Cargo.lock"), package.0.join("Cargo.lock"))?;
        package.write("build.rs", build)?;
        package.write("src/main.rs", MAIN)?;
        package.write("proto/acme/v1/greeter.proto", GREETER)?;
        package.write("proto/common/name.proto", NAME)?;
        package.write("proto/common/unrelated.proto", "nobody reads this")?;
        Ok(package)
    }

    fn write(&self, name: &str, text: &str) -> Result {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().ok_or("no directory")?)?;
        Ok(fs::write(path, text)?)
    }

    /// `cargo build`, in the target directory of the running test, where the dependencies are compiled already.
    fn cargo(&self) -> Result<Output> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().ok_or("no target")?;
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args(["build", "--offline", "--message-format=json-render-diagnostics"])
            .arg("--target-dir")
            .arg(target)
            .current_dir(&self.0);
        // What cargo reported this test about its own package is not that package's.
        for (name, _) in std::env::vars_os() {
            if name
                .to_str()
                .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
            {
                cargo.env_remove(name);
            }
        }
        Ok(cargo.output()?)
    }

    /// Builds; the names of the packages that were compiled, and the executable.
    fn build(&self) -> Result<(Vec<String>, PathBuf)> {
        let output = self.cargo()?;
        let stdout = String::from_utf8(output.stdout)?;
        if !output.status.success() {
            return Err(format!("{stdout}\n{}", String::from_utf8_lossy(&output.stderr)).into());
        }
        let artifacts = || {
            stdout
                .lines()
                .filter(|line| line.starts_with("{\"reason\":\"compiler-artifact\""))
        };
        let compiled = artifacts().filter(|line| line.contains("\"fresh\":false"));
        let executable = artifacts().filter_map(|line| value(line, "\"executable\":\"")).next();
        Ok((
            compiled
                .filter_map(|line| value(line, "\"package_id\":\""))
                .map(str::to_owned)
                .collect(),
            executable.ok_or("no executable")?.into(),
        ))
    }

    /// The names of what a build that must succeed compiles, and what the program then says.
    fn build_and_run(&self) -> Result<(Vec<String>, String)> {
        let (compiled, executable) = self.build()?;
        Ok((compiled, String::from_utf8(Command::new(executable).output()?.stdout)?))
    }

    /// The lines that a build that must fail prints of the build script's errors.
    fn errors(&self) -> Result<Vec<String>> {
        let output = self.cargo()?;
        assert!(!output.status.success(), "{output:?}");
        let stderr = String::from_utf8(output.stderr)?;
        let (_, lines) = stderr.split_once("--- stderr").ok_or(stderr.as_str())?;
        Ok(lines
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect())
    }
}

/// What stands in a line of JSON between this and the next quotation mark.
fn value<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    line.split_once(before)?.1.split('"').next()
}

#[test]
fn a_second_build_compiles_nothing_and_an_imported_file_is_a_reason() -> Result {
    let package = Package::new("user-of-build-scripts", WITH_QUESTION_MARK)?;
    let (compiled, said) = package.build_and_run()?;
    assert!(
        compiled.iter().any(|id| id.contains("user-of-build-scripts")),
        "{compiled:?}"
    );
    assert_eq!(said, "hello you 10\n");

    let nothing: [String; 0] = [];
    assert_eq!(package.build_and_run()?, (nothing.to_vec(), said.clone()));

    package.write("proto/common/unrelated.proto", "nor this")?;
    package.write("proto/common/new.proto", "nor that")?;
    package.write("README.md", "nor me")?;
    assert_eq!(package.build_and_run()?, (nothing.to_vec(), said));

    // Only greeter.proto is named in the build script; the key of field 2 is 18.
    package.write("proto/common/name.proto", &NAME.replace("text = 1", "text = 2"))?;
    let (compiled, said) = package.build_and_run()?;
    assert!(
        !compiled.is_empty() && compiled.iter().all(|id| id.contains("user-of-build-scripts")),
        "{compiled:?}"
    );
    assert_eq!(said, "hello you 18\n");
    assert_eq!(package.build_and_run()?, (nothing.to_vec(), said));
    Ok(())
}

#[test]
fn every_error_is_a_line_with_its_place_by_question_mark_and_by_unwrap() -> Result {
    let package = Package::new("user-with-mistakes", WITH_QUESTION_MARK)?;
    package.write(
        "proto/acme/v1/greeter.proto",
        &GREETER
            .replace("common.Name", "common.Nam")
            .replace("rpc Greet", "rpc  Greet"),
    )?;
    let places = [
        "acme/v1/greeter.proto:8:14: name 'common.Nam' is not defined",
        "acme/v1/greeter.proto:8:35: name 'common.Nam' is not defined",
    ];
    let by_question_mark = package.errors()?;
    assert_eq!(
        by_question_mark.first().map(String::as_str),
        Some("Error:"),
        "{by_question_mark:#?}"
    );
    package.write("build.rs", WITH_UNWRAP)?;
    let by_unwrap = package.errors()?;
    for lines in [by_question_mark, by_unwrap] {
        for place in places {
            assert!(
                lines.iter().any(|line| line == place),
                "{place} is no line of\n{lines:#?}"
            );
        }
    }
    Ok(())
}
