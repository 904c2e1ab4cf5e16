//! The measured programs, built and copied into one directory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pluginrpc_tests::peers;

use crate::{Result, repository, scratch, step};

/// Linkage of the C library.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Linked {
    Dynamic,
    Static,
}

impl Linked {
    pub(crate) fn name(self) -> &'static str {
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

pub(crate) struct Programs {
    directory: PathBuf,
    /// pluginrpc-go's plugin, if installed.
    go: Option<PathBuf>,
}

impl Programs {
    /// Builds and copies everything, which takes minutes the first time.
    pub(crate) fn prepare() -> Result<Self> {
        let directory = scratch();
        fs::create_dir_all(&directory)?;
        let mut programs = Self { directory, go: None };

        copy(Path::new("/bin/true"), &programs.directory.join("true"))?;
        if let Ok(go) = peers::pluginrpc_go("echo-plugin") {
            let to = programs.directory.join("echo-plugin-go");
            copy(&go, &to)?;
            programs.go = Some(to);
        }
        let host = host_triple()?;
        for linked in [Linked::Dynamic, Linked::Static] {
            step(&format!(
                "building the plugins, release, {} (minutes, the first time)",
                linked.name()
            ));
            programs.build_noop(linked)?;
            programs.build_plugins(linked, &host)?;
        }
        step("building echo-plugin without json");
        programs.build_minimal(&host)?;
        Ok(programs)
    }

    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    pub(crate) fn bin_true(&self) -> PathBuf {
        self.directory.join("true")
    }

    pub(crate) fn go_echo(&self) -> Option<&Path> {
        self.go.as_deref()
    }

    pub(crate) fn noop(&self, linked: Linked) -> PathBuf {
        self.ours("noop", linked)
    }

    pub(crate) fn ours(&self, name: &str, linked: Linked) -> PathBuf {
        self.directory.join(format!("{name}-{}", linked.name()))
    }

    /// echo-plugin without the feature `json`, dynamic.
    pub(crate) fn minimal(&self) -> PathBuf {
        self.ours("echo-plugin-without-json", Linked::Dynamic)
    }

    /// Builds a Rust program that does nothing, with the settings of the workspace's release profile.
    fn build_noop(&self, linked: Linked) -> Result<()> {
        let source = self.directory.join("noop.rs");
        fs::write(&source, NOOP)?;
        let built = self.directory.join("noop.built");
        let mut rustc = Command::new(rustc());
        rustc
            .args(["--edition=2024", "-Copt-level=3", "-Clto=fat"])
            .args(["-Ccodegen-units=1", "-Cstrip=symbols"])
            .args(Some(linked.rustflags()).filter(|flags| !flags.is_empty()))
            .arg("-o")
            .arg(&built)
            .arg(&source);
        if rustc.status()?.success() {
            // A file fresh from the linker lies in smaller pages of the page cache, which made it a tenth slower.
            return copy(&built, &self.noop(linked));
        }
        let linked = linked.name();
        Err(format!("cannot build the no-op program, {linked}: a static build requires the platform's libc.a").into())
    }

    fn build_plugins(&self, linked: Linked, host: &str) -> Result<()> {
        let packages = ["echo-plugin", "finfocus-plugin-pricelist"];
        // One by one, so that neither gets features that only the other asks for.
        for package in packages {
            build(linked, host, package, &[], &self.ours(package, linked))?;
        }
        Ok(())
    }

    fn build_minimal(&self, host: &str) -> Result<()> {
        let flags = ["--no-default-features"];
        build(Linked::Dynamic, host, "echo-plugin", &flags, &self.minimal())
    }
}

/// Builds a package for release and copies its executable.
pub(crate) fn build(linked: Linked, host: &str, package: &str, flags: &[&str], to: &Path) -> Result<()> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("");
    let mut cargo = cargo();
    cargo
        .args(["build", "--release", "--package", package])
        // With a target, the flags do not apply to proc macros, which cannot be static.
        .args(["--target", host])
        .args(flags)
        .arg("--target-dir")
        .arg(&target)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", linked.rustflags());
    let status = cargo.status()?;
    if !status.success() {
        return Err(format!("building {package} ended with {status}").into());
    }
    copy(&target.join(host).join("release").join(package), to)
}

pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository(""));
    cargo
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    // A running file cannot be written to, only replaced.
    let _ = fs::remove_file(to);
    fs::copy(from, to).map_err(|e| format!("cannot copy {} to {}: {e}", from.display(), to.display()))?;
    Ok(())
}

fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// The target triple of this machine.
pub(crate) fn host_triple() -> Result<String> {
    let output = Command::new(rustc()).arg("-vV").output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("no host in the output of `rustc -vV`")?.to_owned())
}
