//! `cargo xtask peers`: programs of other projects, pinned, installed into `.peers/` by their package clients.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use crate::error::{Context, Error, Result};
use crate::ui;
use crate::workspace::Workspace;

/// Install the programs that interop tests talk to, pinned, into .peers/
///
/// Each is installed once, by go, npm, python3, apt-get or cargo. A peer that cannot be installed is reported with the
/// reason; the exit status is 1 then if CI=true. Tests skip a missing peer, and fail if CI=true.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Install these only
    #[arg(value_name = "PEER", value_parser = clap::builder::PossibleValuesParser::new(PEERS.each_ref().map(|peer| peer.name)))]
    peers: Vec<String>,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    let directory = workspace.path(".peers");
    fs::create_dir_all(&directory).context(|| format!("cannot create {}", directory.display()))?;
    let asked = |peer: &&Peer| args.peers.is_empty() || args.peers.iter().any(|name| name == peer.name);
    let mut missing = 0;
    for peer in PEERS.iter().filter(asked) {
        match install(peer, &directory) {
            Ok(()) => ui::say(&format!("{} is installed", peer.title())),
            Err(reason) => {
                missing += 1;
                ui::say(&format!("{} is missing: {reason}", peer.title()));
            }
        }
    }
    match missing > 0 && env::var_os("CI").is_some_and(|ci| ci == "true") {
        true => Ok(ExitCode::FAILURE),
        false => Ok(ExitCode::SUCCESS),
    }
}

/// Every peer, in versions that work together.
const PEERS: [Peer; 12] = [
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
            programs: &[
                "buf.build/go/bufplugin/check/internal/example/cmd/buf-plugin-timestamp-suffix",
                "buf.build/go/bufplugin/check/internal/example/cmd/buf-plugin-syntax-specified",
                "buf.build/go/bufplugin/check/internal/example/cmd/buf-plugin-field-lower-snake-case",
                "buf.build/go/bufplugin/check/internal/example/cmd/buf-plugin-field-option-safe-for-ml",
            ],
            // It asks for a later version, which the module proxy does not have.
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
        name: "go-plugin-host",
        version: "1.8.0",
        tool: "go",
        install: Install::GoSource {
            source: include_str!("../../tests/interop/go-plugin-host/main.go"),
            module: "github.com/hashicorp/go-plugin",
        },
    },
    Peer {
        name: "go-plugin-examples",
        version: "1.8.0",
        tool: "go",
        install: Install::Go(&[
            "github.com/hashicorp/go-plugin/examples/grpc/plugin-go-grpc",
            "github.com/hashicorp/go-plugin/examples/bidirectional",
        ]),
    },
    Peer {
        name: "vault-database-host",
        version: "0.25.1",
        tool: "go",
        install: Install::GoSource {
            source: include_str!("../../tests/interop/vault-database-host/main.go"),
            // The package, not its module, so that all that it needs is fetched.
            module: "github.com/hashicorp/vault/sdk/database/dbplugin/v5",
        },
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
        // The compiler, its libraries, and the files of google/protobuf.
        install: Install::Debian(&["protobuf-compiler", "libprotoc32", "libprotobuf32", "libprotobuf-dev"]),
    },
    Peer {
        name: "protoc-gen-prost",
        version: "0.5.0",
        tool: "cargo",
        install: Install::Cargo(&["protoc-gen-prost", "protoc-gen-tonic"]),
    },
];

/// Written last into a peer's directory, so that an interrupted installation is repeated.
const STAMP: &str = ".installed";

struct Peer {
    name: &'static str,
    version: &'static str,
    /// The package client or interpreter, which must be on PATH.
    tool: &'static str,
    install: Install,
}

enum Install {
    /// Import paths of programs.
    Go(&'static [&'static str]),
    /// Programs whose module asks for a version that does not exist; `beside` replaces it.
    GoBeside {
        programs: &'static [&'static str],
        beside: &'static [&'static str],
    },
    /// A program in one file of this repository, over a module.
    GoSource { source: &'static str, module: &'static str },
    /// A package with an executable.
    Npm(&'static str),
    /// Packages of a virtual environment, in the peer's version.
    Pip(&'static [&'static str]),
    /// Packages in the peer's version, unpacked but not installed.
    Debian(&'static [&'static str]),
    /// Crates with programs, in the peer's version.
    Cargo(&'static [&'static str]),
}

impl Peer {
    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// Content of the stamp. Another pin makes another stamp, and so a new installation.
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

/// Installs a peer unless it is installed; an error is the reason in one line.
fn install(peer: &Peer, peers: &Path) -> std::result::Result<(), String> {
    let directory = peers.join(format!("{}-{}", peer.name, peer.version));
    let stamp = directory.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|text| text == peer.recipe()) {
        return Ok(());
    }
    if !on_path(peer.tool) {
        return Err(format!("`{}` is not on PATH", peer.tool));
    }
    ui::step(&format!("installing {} by {} (once)", peer.title(), peer.tool));
    recreate(&directory)
        .and_then(|()| fetch(peer, &directory))
        .and_then(|()| fs::write(&stamp, peer.recipe()).context(|| format!("cannot write {}", stamp.display())))
        .map_err(|error| {
            let cause = std::error::Error::source(&error)
                .map(|cause| format!(": {cause}"))
                .unwrap_or_default();
            format!("{error}{cause}")
        })
}

/// Creates an empty directory, also after an interrupted installation.
fn recreate(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory).context(|| format!("cannot remove {}", directory.display()))?;
    }
    fs::create_dir_all(directory).context(|| format!("cannot create {}", directory.display()))
}

fn fetch(peer: &Peer, directory: &Path) -> Result<()> {
    match peer.install {
        Install::Go(programs) => {
            let mut go = go(directory);
            go.arg("install").args(versioned(programs, peer.version));
            execute(go)
        }
        Install::GoBeside { programs, beside } => {
            let step = go_module(directory)?;
            step(&[&["get"], beside].concat(), &versioned(programs, peer.version))?;
            step(&[&["install"], programs].concat(), &[])
        }
        Install::GoSource { source, module } => {
            let step = go_module(directory)?;
            step(&["get"], &versioned(&[module], peer.version))?;
            let file = directory.join("module/main.go");
            fs::write(&file, source).context(|| format!("cannot write {}", file.display()))?;
            let program = directory.join(peer.name).into_os_string();
            step(&["build", "-o", &program.to_string_lossy()], &[])
        }
        Install::Npm(package) => {
            let mut npm = Command::new("npm");
            npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
                .arg("--prefix")
                .arg(directory)
                .arg(format!("{package}@{}", peer.version));
            execute(npm)
        }
        Install::Pip(packages) => {
            let mut venv = Command::new("python3");
            venv.args(["-m", "venv"]).arg(directory);
            execute(venv)?;
            let mut pip = Command::new(directory.join("bin/python"));
            pip.args(["-m", "pip", "install", "--quiet", "--no-input"])
                .arg("--disable-pip-version-check")
                .args(packages.iter().map(|package| format!("{package}=={}", peer.version)));
            execute(pip)
        }
        Install::Debian(packages) => {
            let apt_get = |words: &[&str], more: &[String]| {
                let mut apt_get = Command::new("apt-get");
                apt_get.current_dir(directory).args(words).args(more);
                execute(apt_get)
            };
            let wanted: Vec<_> = packages
                .iter()
                .map(|package| format!("{package}={}*", peer.version))
                .collect();
            // A fresh machine has no package lists.
            apt_get(&["download"], &wanted).or_else(|_| {
                apt_get(&["update"], &[])?;
                apt_get(&["download"], &wanted)
            })?;
            unpack(directory)
        }
        Install::Cargo(packages) => {
            let mut cargo = Command::new("cargo");
            cargo
                .args(["install", "--quiet", "--locked", "--debug", "--root"])
                .arg(directory)
                .args(packages.iter().map(|package| format!("{package}@{}", peer.version)))
                // The shared target directory would keep artifacts of a single use.
                .env_remove("CARGO_TARGET_DIR");
            execute(cargo)
        }
    }
}

/// Unpacks the Debian packages in a directory.
fn unpack(directory: &Path) -> Result<()> {
    let files = fs::read_dir(directory).context(|| format!("cannot read {}", directory.display()))?;
    for file in files.flatten().map(|file| file.path()) {
        if file.extension().is_some_and(|extension| extension == "deb") {
            let mut dpkg = Command::new("dpkg-deb");
            dpkg.arg("-x").arg(&file).arg(directory);
            execute(dpkg)?;
        }
    }
    Ok(())
}

/// go, which installs programs into `directory`.
fn go(directory: &Path) -> Command {
    let mut go = Command::new("go");
    go.env("GOBIN", directory)
        .env("GOWORK", "off")
        // A cross-compiling environment would refuse GOBIN.
        .env_remove("GOOS")
        .env_remove("GOARCH");
    go
}

/// Creates an empty Go module in a peer's directory; returns a function that runs `go` in it.
fn go_module(directory: &Path) -> Result<impl Fn(&[&str], &[String]) -> Result<()>> {
    let module = directory.join("module");
    fs::create_dir(&module).context(|| format!("cannot create {}", module.display()))?;
    let step = move |words: &[&str], more: &[String]| {
        let mut go = go(directory);
        go.current_dir(&module).args(words).args(more);
        execute(go)
    };
    step(&["mod", "init", "peer.invalid/module"], &[])?;
    Ok(step)
}

/// `path@vVERSION`
fn versioned(paths: &[&str], version: &str) -> Vec<String> {
    paths.iter().map(|path| format!("{path}@v{version}")).collect()
}

fn execute(mut command: Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.stdin(Stdio::null()).status();
    match status.context(|| format!("cannot start `{name}`"))? {
        status if status.success() => Ok(()),
        status => Err(Error::new(format!("`{name}` failed ({status}); see its output above"))),
    }
}

/// Returns true if a program of this name can be started.
fn on_path(program: impl AsRef<OsStr>) -> bool {
    // Each tool here ends at once with `--help`; its exit status does not matter.
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
    fn a_missing_tool_is_named() {
        assert!(on_path("cargo"));
        assert!(!on_path("no-such-tool-anywhere"));
        let peer = Peer {
            name: "nothing",
            version: "1",
            tool: "no-such-tool-anywhere",
            install: Install::Npm("nothing"),
        };
        let reason = install(&peer, &std::env::temp_dir()).expect_err("no such tool");
        assert!(reason.contains("no-such-tool-anywhere"), "{reason}");
    }
}
