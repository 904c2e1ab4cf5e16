//! .proto files of a test, compiled.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use pluginrpc_descriptor::{FileInfo, FileSet, WireFields, WireValue};

/// Files of a test.
#[derive(Debug, Default)]
pub(super) struct Sources {
    pub(super) directories: Vec<PathBuf>,
    pub(super) files: Vec<(String, String)>,
    pub(super) imports: Vec<String>,
}

/// A descriptor set, and what the sources say beside it.
#[derive(Debug, Default)]
pub(super) struct Compiled {
    set: Vec<u8>,
    /// Names of the files of the test; others are imports.
    sources: Vec<String>,
    unspecified: Vec<String>,
}

/// First statement of a file.
#[derive(Debug, PartialEq, Eq)]
enum Head {
    Syntax,
    Edition,
    Unspecified,
}

impl Sources {
    /// Compiles the files. Returns `None` if no compiler here knows them, which is reported on standard error.
    ///
    /// # Errors
    /// The compiler's errors.
    pub(super) fn compile(&self) -> Result<Option<Compiled>, String> {
        let files = self.read()?;
        if files.is_empty() {
            return Ok(Some(Compiled::default()));
        }
        let root = Scratch::new()?;
        for (name, content) in &files {
            root.write(name, content)?;
        }
        let heads: Vec<_> = files.iter().map(|(name, content)| (name, head(content))).collect();
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        let set = if heads.iter().any(|(_, head)| *head == Head::Edition) {
            match with_installed_compiler(&root.0, &names)? {
                Some(set) => set,
                None => return Ok(None),
            }
        } else {
            with_protox(&root.0, &names)?
        };
        let is_source = |name: &&String| !self.imports.contains(name);
        let unspecified = heads.iter().filter(|(_, head)| *head == Head::Unspecified);
        Ok(Some(Compiled {
            set,
            sources: files.keys().filter(is_source).cloned().collect(),
            unspecified: unspecified.map(|(name, _)| (*name).clone()).collect(),
        }))
    }

    /// Names, below the root of import paths, and contents.
    fn read(&self) -> Result<BTreeMap<String, String>, String> {
        let mut files: BTreeMap<_, _> = self.files.iter().cloned().collect();
        for directory in &self.directories {
            read_directory(directory, "", &mut files)
                .map_err(|error| format!("cannot read {}: {error}", directory.display()))?;
        }
        Ok(files)
    }
}

fn read_directory(directory: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read_directory(&path, &format!("{prefix}{name}/"), files)?;
        } else if path.extension().is_some_and(|extension| extension == "proto") {
            files.insert(format!("{prefix}{name}"), fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

impl Compiled {
    /// Reads the descriptors, with what buf would know of them.
    ///
    /// # Errors
    /// If the compiler's output is not valid.
    pub(super) fn read(&self) -> Result<FileSet<'_>, String> {
        let mut files = FileSet::new();
        for field in WireFields::new(&self.set) {
            let (1, WireValue::Bytes(bytes)) = field.map_err(|error| error.to_string())? else {
                continue;
            };
            let name = name(bytes);
            let mut info = FileInfo::default();
            info.is_import = !self.sources.iter().any(|source| source == name);
            info.is_syntax_unspecified = self.unspecified.iter().any(|source| source == name);
            files.push(bytes, info).map_err(|error| error.to_string())?;
        }
        Ok(files)
    }
}

/// Name of an encoded file.
fn name(file: &[u8]) -> &str {
    let names = WireFields::new(file).filter_map(|field| match field {
        Ok((1, WireValue::Bytes(name))) => std::str::from_utf8(name).ok(),
        _ => None,
    });
    names.last().unwrap_or_default()
}

fn with_protox(root: &Path, names: &[&str]) -> Result<Vec<u8>, String> {
    let compile = || {
        let mut compiler = protox::Compiler::new([root])?;
        compiler.include_imports(true).include_source_info(true);
        compiler.open_files(names)?;
        Ok(compiler.encode_file_descriptor_set())
    };
    compile().map_err(|error: protox::Error| format!("{error:?}"))
}

/// Compiles with buf or protoc, whichever is found.
fn with_installed_compiler(root: &Path, names: &[&str]) -> Result<Option<Vec<u8>>, String> {
    let output = root.join("set.binpb");
    let buf = env::var_os("BUF").unwrap_or_else(|| "buf".into());
    let protoc = env::var_os("PROTOC").unwrap_or_else(|| "protoc".into());
    let mut with_buf = Command::new(&buf);
    with_buf.args(["build", "--as-file-descriptor-set", "-o"]).arg(&output);
    let mut with_protoc = Command::new(&protoc);
    with_protoc.args(["--include_imports", "--include_source_info", "--retain_options", "-I."]);
    with_protoc.arg("-o").arg(&output).args(names);
    let mut said = Vec::new();
    for mut command in [with_buf, with_protoc] {
        // buf keeps a cache in the home directory, which tests need not touch.
        match command.current_dir(root).env("HOME", root).output() {
            Ok(done) if done.status.success() => {
                let set = fs::read(&output).map_err(|error| error.to_string())?;
                return Ok(Some(set));
            }
            Ok(done) => said.push(String::from_utf8_lossy(&done.stderr).trim().to_owned()),
            Err(_) => {}
        }
    }
    if said.is_empty() {
        eprintln!("skipped: files with editions need buf or protoc, and neither is installed; set BUF or PROTOC");
        return Ok(None);
    }
    Err(said.join("\n"))
}

/// Finds the first statement, past comments.
fn head(content: &str) -> Head {
    let mut rest = content.trim_start_matches('\u{feff}').trim_start();
    loop {
        rest = if let Some(comment) = rest.strip_prefix("//") {
            comment.split_once('\n').map_or("", |(_, rest)| rest)
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map_or("", |(_, rest)| rest)
        } else {
            break;
        }
        .trim_start();
    }
    let word: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    match word.as_str() {
        "syntax" => Head::Syntax,
        "edition" => Head::Edition,
        _ => Head::Unspecified,
    }
}

/// A directory that is removed when the test is done.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, String> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("bufplugin-test-{}-{count}", process::id()));
        fs::create_dir_all(&path).map_err(|error| format!("cannot create {}: {error}", path.display()))?;
        Ok(Self(path))
    }

    fn write(&self, name: &str, content: &str) -> Result<(), String> {
        let path = self.0.join(name);
        let write = || {
            fs::create_dir_all(path.parent().unwrap_or(&path))?;
            fs::write(&path, content)
        };
        write().map_err(|error: std::io::Error| format!("cannot write {}: {error}", path.display()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_statement_is_found_past_comments() {
        assert_eq!(head("syntax = \"proto3\";"), Head::Syntax);
        assert_eq!(head("// syntax\n/* edition */ edition = \"2023\";"), Head::Edition);
        assert_eq!(head("\u{feff}// only a comment"), Head::Unspecified);
        assert_eq!(head("package syntax;"), Head::Unspecified);
        assert_eq!(head(""), Head::Unspecified);
    }
}
