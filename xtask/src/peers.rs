//! The real programs of others, pinned, installed once into `.peers/` by their ordinary package clients.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::error::{Context, Error, Result};
use crate::process;
use crate::ui;
use crate::workspace::Workspace;

/// A slow network and two busy cores are allowed for; a registry that hangs is not.
const INSTALL_DEADLINE: Duration = Duration::from_secs(900);

/// Everything that can be installed, with the versions that are known to work together.
const PEERS: [Peer; 9] = [
    Peer {
        name: "pluginrpc-go",
        version: "0.6.0",
        tool: "go",
        install: Install::Go(&[
            "pluginrpc.com/pluginrpc/internal/example/cmd/echo-plugin",
            "pluginrpc.com/pluginrpc/internal/example/cmd/echo-request-client",
            "pluginrpc.com/pluginrpc/internal/example/cmd/echo-error-client",
            "pluginrpc.com/pluginrpc/internal/example/cmd/echo-list-client",
        ]),
    },
    Peer {
        name: "bufplugin-go",
        version: "0.11.1",
        tool: "go",
        install: Install::GoBeside {
            programs: &["buf.build/go/bufplugin/check/internal/example/cmd/buf-plugin-timestamp-suffix"],
            // It asks for a later one, which the module proxy does not have.
            beside: &["pluginrpc.com/pluginrpc@v0.6.0"],
        },
    },
    Peer {
        name: "json-mirror",
        version: "0.6.0",
        tool: "go",
        install: Install::GoSource {
            source: include_str!("../../tests/interop/json-mirror/main.go"),
            module: "pluginrpc.com/pluginrpc",
        },
    },
    Peer {
        name: "go-plugin",
        version: "1.8.0",
        tool: "go",
        install: Install::Go(&["github.com/hashicorp/go-plugin/examples/grpc"]),
    },
    Peer {
        name: "grpcurl",
        version: "1.9.3",
        tool: "go",
        install: Install::Go(&["github.com/fullstorydev/grpcurl/cmd/grpcurl"]),
    },
    Peer {
        name: "buf",
        version: "1.75.0",
        tool: "npm",
        install: Install::Npm("@bufbuild/buf"),
    },
    Peer {
        name: "grpcio",
        version: "1.85.1",
        tool: "python3",
        // All of one release train, so that their protobuf runtimes agree.
        install: Install::Pip(&[
            "grpcio",
            "grpcio-tools",
            "grpcio-reflection",
            "grpcio-health-checking",
            "grpcio-status",
        ]),
    },
    Peer {
        name: "protoc",
        version: "3.21.12",
        tool: "apt-get",
        // The compiler, what it is linked with, and the files of google/protobuf.
        install: Install::Debian(&["protobuf-compiler", "libprotoc32", "libprotobuf32", "libprotobuf-dev"]),
    },
    Peer {
        name: "protoc-gen-prost",
        version: "0.5.0",
        tool: "cargo",
        install: Install::Cargo(&["protoc-gen-prost", "protoc-gen-tonic"]),
    },
];

/// The names of all of them.
pub(crate) const ALL: [&str; 9] = [
    "pluginrpc-go",
    "bufplugin-go",
    "json-mirror",
    "go-plugin",
    "grpcurl",
    "buf",
    "grpcio",
    "protoc",
    "protoc-gen-prost",
];

/// Written last into a peer's folder: a folder without it was left half done.
const STAMP: &str = ".installed";

struct Peer {
    name: &'static str,
    version: &'static str,
    /// The package client or interpreter that has to be on the machine.
    tool: &'static str,
    install: Install,
}

enum Install {
    /// Import paths of programs.
    Go(&'static [&'static str]),
    /// The same, of a module that cannot be built with the versions that it asks for: a module that is made for this
    /// asks for both.
    GoBeside {
        programs: &'static [&'static str],
        beside: &'static [&'static str],
    },
    /// A program of ours in one file, over a module of theirs.
    GoSource { source: &'static str, module: &'static str },
    /// A package that carries an executable.
    Npm(&'static str),
    /// Packages for a virtual environment, each in the peer's version.
    Pip(&'static [&'static str]),
    /// Packages that are unpacked and not installed, each in the peer's version.
    Debian(&'static [&'static str]),
    /// Crates with programs, each in the peer's version.
    Cargo(&'static [&'static str]),
}

impl Peer {
    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// What the stamp holds: whoever changes a pin gets a new installation.
    fn recipe(&self) -> String {
        let (client, packages) = match self.install {
            Install::Go(programs) => ("go", programs.join("\n")),
            Install::GoBeside { programs, beside } => ("go", [programs, beside].concat().join("\n")),
            Install::GoSource { source, module } => ("go", format!("{module}\n{source}")),
            Install::Npm(package) => ("npm", package.to_owned()),
            Install::Pip(packages) => ("pip", packages.join("\n")),
            Install::Debian(packages) => ("apt-get", packages.join("\n")),
            Install::Cargo(packages) => ("cargo", packages.join("\n")),
        };
        format!("{client} {}\n{packages}\n", self.version)
    }
}

/// The peers of this machine; one that could not be had is a reason to skip, not an error.
pub(crate) struct Peers {
    found: Vec<(&'static str, std::result::Result<PathBuf, String>)>,
}

impl Peers {
    /// Installs those of `names` that are missing. Blocks for minutes on the first run, for milliseconds on the next.
    pub(crate) fn install(workspace: &Workspace, names: &[&str]) -> Result<Self> {
        let folder = workspace.path(".peers");
        fs::create_dir_all(&folder).context(|| format!("{} cannot be made", folder.display()))?;
        let found = PEERS
            .iter()
            .filter(|peer| names.contains(&peer.name))
            .map(|peer| (peer.name, install(peer, &folder)))
            .collect();
        Ok(Self { found })
    }

    /// Why peers are missing, one sentence each.
    pub(crate) fn missing(&self) -> Vec<&str> {
        self.found
            .iter()
            .filter_map(|(_, found)| found.as_ref().err().map(String::as_str))
            .collect()
    }

    /// A program of pluginrpc-go's examples.
    pub(crate) fn pluginrpc_go(&self, program: &str) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("pluginrpc-go")?.join(program))
    }

    /// Our program over pluginrpc-go that speaks JSON of every kind.
    pub(crate) fn json_mirror(&self) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("json-mirror")?.join("json-mirror"))
    }

    /// A program of bufplugin-go's examples.
    pub(crate) fn bufplugin_go(&self, program: &str) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("bufplugin-go")?.join(program))
    }

    /// A program of go-plugin's examples.
    pub(crate) fn go_plugin(&self, program: &str) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("go-plugin")?.join(program))
    }

    pub(crate) fn grpcurl(&self) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("grpcurl")?.join("grpcurl"))
    }

    /// buf's executable itself: the script around it only looks for the executable.
    pub(crate) fn buf(&self) -> std::result::Result<PathBuf, String> {
        let scope = self.folder("buf")?.join("node_modules/@bufbuild");
        let packages = fs::read_dir(&scope).map_err(|e| format!("{}: {e}", scope.display()))?;
        packages
            .flatten()
            .filter(|package| package.file_name().to_string_lossy().starts_with("buf-"))
            .map(|package| package.path().join("bin/buf"))
            .find(|executable| executable.is_file())
            .ok_or_else(|| "buf has no executable for this platform".to_owned())
    }

    /// The interpreter of the virtual environment with grpcio in it.
    pub(crate) fn python(&self) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("grpcio")?.join("bin/python"))
    }

    /// A folder that holds Debian's tree: `usr/bin/protoc`, its libraries and its includes.
    pub(crate) fn protoc(&self) -> std::result::Result<PathBuf, String> {
        self.folder("protoc")
    }

    /// The folder with `protoc-gen-prost` and `protoc-gen-tonic`.
    pub(crate) fn prost_plugins(&self) -> std::result::Result<PathBuf, String> {
        Ok(self.folder("protoc-gen-prost")?.join("bin"))
    }

    fn folder(&self, name: &str) -> std::result::Result<PathBuf, String> {
        self.found
            .iter()
            .find(|(peer, _)| *peer == name)
            .map_or_else(|| Err(format!("no peer is named {name}")), |(_, found)| found.clone())
    }
}

fn install(peer: &Peer, peers: &Path) -> std::result::Result<PathBuf, String> {
    let folder = peers.join(format!("{}-{}", peer.name, peer.version));
    let stamp = folder.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|text| text == peer.recipe()) {
        return Ok(folder);
    }
    if !on_path(peer.tool) {
        return Err(format!("{} needs `{}` on PATH", peer.title(), peer.tool));
    }
    ui::step(&format!("installing {} by {} (once)", peer.title(), peer.tool));
    fresh(&folder)
        .and_then(|()| fetch(peer, &folder))
        .and_then(|()| fs::write(&stamp, peer.recipe()).context(|| format!("{} cannot be written", stamp.display())))
        .map_err(|error| {
            let cause = std::error::Error::source(&error)
                .map(|cause| format!(": {cause}"))
                .unwrap_or_default();
            format!("{} could not be installed: {error}{cause}", peer.title())
        })?;
    Ok(folder)
}

/// An empty folder, whatever an interrupted installation left there.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).context(|| format!("{} cannot be made", folder.display()))
}

fn fetch(peer: &Peer, folder: &Path) -> Result<()> {
    match peer.install {
        Install::Go(programs) => {
            let mut go = go(folder);
            go.arg("install").args(versioned(programs, peer.version));
            run(go)
        }
        Install::GoBeside { programs, beside } => {
            let step = go_module(folder)?;
            step(&[&["get"], beside].concat(), &versioned(programs, peer.version))?;
            step(&[&["install"], programs].concat(), &[])
        }
        Install::GoSource { source, module } => {
            let step = go_module(folder)?;
            step(&["get"], &versioned(&[module], peer.version))?;
            let file = folder.join("module/main.go");
            fs::write(&file, source).context(|| format!("{} cannot be written", file.display()))?;
            let program = folder.join(peer.name).into_os_string();
            step(&["build", "-o", &program.to_string_lossy()], &[])
        }
        Install::Npm(package) => {
            let mut npm = Command::new("npm");
            npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
                .arg("--prefix")
                .arg(folder)
                .arg(format!("{package}@{}", peer.version));
            run(npm)
        }
        Install::Pip(packages) => {
            let mut venv = Command::new("python3");
            venv.args(["-m", "venv"]).arg(folder);
            run(venv)?;
            let mut pip = Command::new(folder.join("bin/python"));
            pip.args(["-m", "pip", "install", "--quiet", "--no-input"])
                .arg("--disable-pip-version-check")
                .args(packages.iter().map(|package| format!("{package}=={}", peer.version)));
            run(pip)
        }
        Install::Debian(packages) => {
            let apt_get = |words: &[&str], more: &[String]| {
                let mut apt_get = Command::new("apt-get");
                apt_get.current_dir(folder).args(words).args(more);
                run(apt_get)
            };
            let wanted: Vec<_> = packages
                .iter()
                .map(|package| format!("{package}={}*", peer.version))
                .collect();
            // A machine that never asked for Debian's lists has none.
            apt_get(&["download"], &wanted).or_else(|_| {
                apt_get(&["update"], &[])?;
                apt_get(&["download"], &wanted)
            })?;
            unpack(folder)
        }
        Install::Cargo(packages) => {
            let mut cargo = Command::new("cargo");
            cargo
                .args(["install", "--quiet", "--locked", "--debug", "--root"])
                .arg(folder)
                .args(packages.iter().map(|package| format!("{package}@{}", peer.version)))
                // Its artefacts are for once.
                .env_remove("CARGO_TARGET_DIR");
            run(cargo)
        }
    }
}

/// Unpacks the Debian packages that lie in a folder.
fn unpack(folder: &Path) -> Result<()> {
    let files = fs::read_dir(folder).context(|| format!("{} cannot be read", folder.display()))?;
    for file in files.flatten().map(|file| file.path()) {
        if file.extension().is_some_and(|extension| extension == "deb") {
            let mut dpkg = Command::new("dpkg-deb");
            dpkg.arg("-x").arg(&file).arg(folder);
            run(dpkg)?;
        }
    }
    Ok(())
}

/// go, which puts programs into `folder`.
fn go(folder: &Path) -> Command {
    let mut go = Command::new("go");
    go.env("GOBIN", folder)
        .env("GOWORK", "off")
        // A cross-compiling environment would refuse GOBIN.
        .env_remove("GOOS")
        .env_remove("GOARCH");
    go
}

/// An empty Go module within a peer's folder, and what runs `go` in it.
fn go_module(folder: &Path) -> Result<impl Fn(&[&str], &[String]) -> Result<()>> {
    let module = folder.join("module");
    fs::create_dir(&module).context(|| format!("{} cannot be made", module.display()))?;
    let step = move |words: &[&str], more: &[String]| {
        let mut go = go(folder);
        go.current_dir(&module).args(words).args(more);
        run(go)
    };
    step(&["mod", "init", "peer.invalid/module"], &[])?;
    Ok(step)
}

/// `path@vVERSION`
fn versioned(paths: &[&str], version: &str) -> Vec<String> {
    paths.iter().map(|path| format!("{path}@v{version}")).collect()
}

fn run(command: Command) -> Result<()> {
    let ended = process::capture(command, b"", INSTALL_DEADLINE)?;
    if ended.status.success() {
        return Ok(());
    }
    // Package clients put what matters last.
    let lines = ended.stderr_text();
    let from = lines.lines().count().saturating_sub(3);
    let last: Vec<&str> = lines.lines().skip(from).collect();
    Err(Error::new(ui::quote(last.join(" ").as_bytes(), 400)))
}

/// Whether a program of this name can be started.
pub(crate) fn on_path(program: impl AsRef<OsStr>) -> bool {
    // Every tool used here answers `--help` or fails at it at once; only starting matters.
    Command::new(program)
        .arg("--help")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_pin_changes_the_stamp() {
        let recipes: Vec<String> = PEERS.iter().map(Peer::recipe).collect();
        for recipe in &recipes {
            assert_eq!(recipes.iter().filter(|other| *other == recipe).count(), 1);
        }
        assert!(recipes.iter().any(|recipe| recipe.contains("1.85.1")));
    }

    #[test]
    fn all_names_every_peer() {
        assert!(PEERS.iter().map(|peer| peer.name).eq(ALL));
    }

    #[test]
    fn a_tool_that_is_not_there_is_a_reason_to_skip() {
        assert!(on_path("cargo"));
        assert!(!on_path("no-such-tool-anywhere"));
        let peer = Peer {
            name: "nothing",
            version: "1",
            tool: "no-such-tool-anywhere",
            install: Install::Npm("nothing"),
        };
        let reason = install(&peer, &std::env::temp_dir()).expect_err("there is no such tool");
        assert!(reason.contains("no-such-tool-anywhere"), "{reason}");
    }
}
