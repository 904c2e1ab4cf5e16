//! The programs that are measured: built, then copied side by side into one folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error, Result};
use crate::peers::Peers;
use crate::ui;
use crate::workspace::{Workspace, run_inherited};

/// Against which library a program is linked, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Linked {
    Dynamic,
    Static,
}

impl Linked {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Dynamic => "dynamic",
            Self::Static => "static",
        }
    }

    fn rustflags(self) -> &'static str {
        match self {
            Self::Dynamic => "",
            Self::Static => "-Ctarget-feature=+crt-static",
        }
    }
}

const NOOP: &str = "fn main() {}\n";

pub(super) struct Programs {
    folder: PathBuf,
    /// pluginrpc-go's plugin, where it could be had.
    go: Option<PathBuf>,
}

impl Programs {
    /// Builds and copies everything. Blocks for minutes where nothing was built yet.
    pub(super) fn prepare(workspace: &Workspace, peers: &Peers) -> Result<Self> {
        let folder = workspace.path(".scratch/bench");
        fs::create_dir_all(&folder).context(|| format!("{} cannot be made", folder.display()))?;
        let mut programs = Self { folder, go: None };

        copy(Path::new("/bin/true"), &programs.folder.join("true"))?;
        if let Ok(go) = peers.pluginrpc_go("echo-plugin") {
            let to = programs.folder.join("echo-plugin-go");
            copy(&go, &to)?;
            programs.go = Some(to);
        }
        let host = host_triple()?;
        for linked in [Linked::Dynamic, Linked::Static] {
            ui::step(&format!(
                "building the plugins, release, {} (minutes, the first time)",
                linked.name()
            ));
            programs.build_noop(linked)?;
            programs.build_plugins(workspace, linked, &host)?;
        }
        ui::step("building echo-plugin without json");
        programs.build_minimal(workspace, &host)?;
        Ok(programs)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn bin_true(&self) -> PathBuf {
        self.folder.join("true")
    }

    pub(super) fn go_echo(&self) -> Option<&Path> {
        self.go.as_deref()
    }

    pub(super) fn noop(&self, linked: Linked) -> PathBuf {
        self.ours("noop", linked)
    }

    pub(super) fn ours(&self, name: &str, linked: Linked) -> PathBuf {
        self.folder.join(format!("{name}-{}", linked.name()))
    }

    /// echo-plugin without the feature `json`, dynamic.
    pub(super) fn minimal(&self) -> PathBuf {
        self.ours("echo-plugin-without-json", Linked::Dynamic)
    }

    /// A Rust program that does nothing, with the settings of the workspace's release profile.
    fn build_noop(&self, linked: Linked) -> Result<()> {
        let source = self.folder.join("noop.rs");
        fs::write(&source, NOOP).context(|| format!("{} cannot be written", source.display()))?;
        let built = self.folder.join("noop.built");
        let mut rustc = Command::new(rustc());
        rustc
            .args(["--edition=2024", "-Copt-level=3", "-Clto=fat"])
            .args(["-Ccodegen-units=1", "-Cstrip=symbols"])
            .args(Some(linked.rustflags()).filter(|flags| !flags.is_empty()))
            .arg("-o")
            .arg(&built)
            .arg(&source);
        if run_inherited(rustc)?.success() {
            // Copied as the others are: a file as the linker leaves it lies in the page cache in smaller pieces,
            // which made the same program a tenth slower.
            return copy(&built, &self.noop(linked));
        }
        Err(Error::new(format!(
            "a program that does nothing could not be built {}",
            linked.name()
        ))
        .next("rustc says why above; a static build needs the platform's libc.a"))
    }

    fn build_plugins(&self, workspace: &Workspace, linked: Linked, host: &str) -> Result<()> {
        let packages = ["echo-plugin", "finfocus-plugin-pricelist"];
        // Each by itself, so that neither is built with features that only the other asks for.
        for package in packages {
            build(workspace, linked, host, package, &[], &self.ours(package, linked))?;
        }
        Ok(())
    }

    fn build_minimal(&self, workspace: &Workspace, host: &str) -> Result<()> {
        let flags = ["--no-default-features"];
        build(workspace, Linked::Dynamic, host, "echo-plugin", &flags, &self.minimal())
    }
}

/// Builds a package for release and copies its executable to a path.
pub(super) fn build(
    workspace: &Workspace,
    linked: Linked,
    host: &str,
    package: &str,
    flags: &[&str],
    to: &Path,
) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo
        .args(["build", "--release", "--package", package])
        // With a target named, the flags are for the program and not for proc macros, which cannot be static.
        .args(["--target", host])
        .args(flags)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", linked.rustflags());
    let built = workspace.executables(cargo)?;
    copy(built.get(package)?, to)
}

pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    // A running or linked file is replaced, not written into.
    let _ = fs::remove_file(to);
    fs::copy(from, to)
        .map(|_| ())
        .context(|| format!("{} cannot be copied to {}", from.display(), to.display()))
}

fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// The platform of this machine in rustc's words.
pub(super) fn host_triple() -> Result<String> {
    let out = Command::new(rustc())
        .arg("-vV")
        .output()
        .context(|| "rustc could not be started".to_owned())?;
    String::from_utf8_lossy(&out.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| Error::new("`rustc -vV` names no host"))
}
