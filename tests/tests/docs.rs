//! The guides: every code block is an excerpt of compiled code, every command prints what its page shows, every link
//! leads to a file, and the index lists every page.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // A test.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use pluginrpc_tests::{peers, programs, run};

/// Pages whose Rust code is checked elsewhere, as doctests or by the interop tests; the code of the page on buf is not
/// yet part of a compiled file.
const EXEMPT: [&str; 3] = ["docs/launch-profiles.md", "docs/codegen.md", "docs/hosts/buf.md"];

/// Programs of this repository that commands on the pages start.
const OURS: [&str; 5] = [
    "count-plugin",
    "echo-plugin",
    "finfocus-plugin-pricelist",
    "hello-client",
    "hello-plugin",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// All files below a directory, without build output and hidden directories.
fn files(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') || name == "target" || path.is_symlink() {
            continue;
        }
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

/// The guides and READMEs, as paths relative to the root with their text.
fn pages() -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    files(&root, &mut found);
    let mut pages: Vec<(String, String)> = found
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().display().to_string();
            (name, fs::read_to_string(path).unwrap())
        })
        .filter(|(name, _)| name.starts_with("docs/") || name.ends_with("README.md"))
        .collect();
    pages.sort();
    assert!(pages.len() > 15, "{} pages", pages.len());
    pages
}

/// The code blocks of a page: language and text.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let parts = text.split("\n```").skip(1).step_by(2);
    parts.filter_map(|block| block.split_once('\n')).collect()
}

/// Lines without indentation, comment markers of doctests, their hidden lines, and blank lines.
fn significant(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .map(|line| line.strip_prefix("//!").or(line.strip_prefix("///")).unwrap_or(line))
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
        .collect()
}

#[test]
fn every_code_block_is_an_excerpt_of_compiled_code() {
    let mut sources = Vec::new();
    files(&root(), &mut sources);
    let sources: Vec<(String, String)> = sources
        .into_iter()
        .filter_map(|path| {
            let extension = path.extension()?.to_str()?.to_owned();
            let wanted = ["rs", "proto", "py"].contains(&extension.as_str());
            let generated = path.components().any(|part| part.as_os_str() == "gen");
            (wanted && !generated).then(|| (extension, fs::read_to_string(path).unwrap()))
        })
        .collect();
    let sources: Vec<(&str, Vec<&str>)> = sources
        .iter()
        .map(|(extension, text)| (extension.as_str(), significant(text)))
        .collect();
    let mut wrong = Vec::new();
    for (page, text) in &pages() {
        if EXEMPT.contains(&page.as_str()) {
            continue;
        }
        for (language, code) in blocks(text) {
            let extension = match language {
                "rust" => "rs",
                "proto" => "proto",
                "python" => "py",
                _ => continue,
            };
            let lines = significant(code);
            let shown = |source: &(&str, Vec<&str>)| {
                source.0 == extension && source.1.windows(lines.len()).any(|part| part == lines)
            };
            if !sources.iter().any(shown) {
                wrong.push(format!("{page}:\n{code}"));
            }
        }
    }
    assert!(wrong.is_empty(), "no excerpt of a file:\n{}", wrong.join("\n"));
}

#[test]
fn every_link_leads_to_a_file() {
    let root = root();
    let mut wrong = Vec::new();
    for (page, text) in &pages() {
        let directory = root.join(page).parent().unwrap().to_owned();
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split([')', '#']).next())
        {
            let external = link.is_empty() || link.contains("://");
            if !external && !directory.join(link).exists() {
                wrong.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_index_lists_every_page() {
    let index = fs::read_to_string(root().join("docs/README.md")).unwrap();
    for (page, _) in pages() {
        if let Some(page) = page.strip_prefix("docs/") {
            assert!(
                page == "README.md" || index.contains(&format!("({page})")),
                "docs/README.md lacks {page}"
            );
        }
    }
}

/// A command in the background; killed when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// PATH with our programs and the peers in front; an error names a missing peer.
fn path(command: &str) -> Result<OsString, String> {
    let mut directories = Vec::new();
    for program in OURS {
        if command.contains(program) {
            directories.push(programs::built(program).parent().unwrap().to_owned());
        }
    }
    let peers = [
        ("buf ", peers::buf as fn() -> Result<PathBuf, String>),
        ("grpcurl ", peers::grpcurl),
        ("python ", peers::python),
    ];
    for (program, peer) in peers {
        if command.starts_with(program) {
            directories.push(peer()?.parent().unwrap().to_owned());
        }
    }
    directories.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    Ok(env::join_paths(directories).unwrap())
}

/// Blocks of the language `console` are run in the root of the repository: each line with `$ ` is a command, followed
/// by its output. A command that ends with `&` runs until the end of its page; those that start a plugin listen on
/// port 50052.
#[test]
fn every_command_prints_what_its_page_shows() {
    for (page, text) in &pages() {
        let guide = page == "README.md" || (page.starts_with("docs/") && !page.starts_with("docs/finfocus-"));
        if !guide || EXEMPT.contains(&page.as_str()) {
            continue;
        }
        let mut background = Vec::new();
        for (language, block) in blocks(text) {
            if language != "console" {
                continue;
            }
            for part in format!("\n{block}").split("\n$ ").skip(1) {
                let (command, expected) = part.split_once('\n').unwrap_or((part, ""));
                // Set up by the reader as the page says: the plugin is that of examples/hello-plugin.
                let command = command.replace("cargo run -q", "hello-plugin");
                if command.starts_with("cargo ") || command.starts_with("git ") {
                    continue;
                }
                let path = match path(&command) {
                    Ok(path) => path,
                    Err(reason) => {
                        programs::skip(&format!("{page}: {reason}"));
                        continue;
                    }
                };
                let mut shell = Command::new("sh");
                shell.current_dir(root()).env("PATH", path).env("HOME", env::temp_dir());
                if let Some(command) = command.strip_suffix(" &") {
                    shell.args(["-c", &format!("exec {command}")]);
                    shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
                    background.push(Running(shell.spawn().unwrap()));
                    let deadline = Instant::now() + Duration::from_secs(10);
                    while TcpStream::connect((Ipv4Addr::LOCALHOST, 50052)).is_err() && Instant::now() < deadline {
                        thread::sleep(Duration::from_millis(5));
                    }
                    continue;
                }
                shell.args(["-c", &command]);
                let ended = run::capture(shell, b"", Duration::from_secs(60)).unwrap();
                let output = ended.stdout_text() + &ended.stderr_text();
                assert_eq!(
                    output.trim_end(),
                    expected.trim_end(),
                    "{page}: `{command}` ended with {}",
                    ended.status
                );
            }
        }
    }
}
