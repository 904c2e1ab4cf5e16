//! Reads `.proto` files into descriptors.

use std::path::{Path, PathBuf};

use miette::Diagnostic;
use protox::Compiler;
use protox::file::{ChainFileResolver, File, FileResolver, GoogleFileResolver, IncludeFileResolver};

use crate::Error;

/// Descriptors of `.proto` files.
pub(crate) struct Sources {
    /// An encoded `FileDescriptorSet` with source information, imports before the files that import them.
    pub(crate) set: Vec<u8>,
    /// The names of the files that the user named.
    pub(crate) roots: Vec<String>,
    /// Every file that was read from disk.
    pub(crate) read: Vec<PathBuf>,
}

/// Built-in files of the protocol, for schemas that import them without having them on an include path.
struct OwnFiles;

const OWN: [(&str, &str); 2] = [
    (
        "pluginrpc/v1/pluginrpc.proto",
        include_str!("../proto/pluginrpc/v1/pluginrpc.proto"),
    ),
    (
        "pluginrpc/options/v1/options.proto",
        include_str!("../proto/pluginrpc/options/v1/options.proto"),
    ),
];

impl FileResolver for OwnFiles {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        match OWN.iter().find(|(own, _)| name == *own) {
            Some((name, text)) => File::from_source(name, text),
            None => Err(protox::Error::file_not_found(name)),
        }
    }
}

/// Reads files and all their imports.
pub(crate) fn read(protos: &[impl AsRef<Path>], includes: &[impl AsRef<Path>]) -> Result<Sources, Error> {
    let includes: Vec<_> = includes.iter().map(AsRef::as_ref).collect();
    let mut resolver = ChainFileResolver::new();
    for include in &includes {
        resolver.add(IncludeFileResolver::new((*include).to_owned()));
    }
    resolver.add(OwnFiles);
    resolver.add(GoogleFileResolver::new());
    let mut compiler = Compiler::with_file_resolver(resolver);
    compiler.include_imports(true).include_source_info(true);
    let mut lines = Vec::new();
    for proto in protos {
        if let Err(error) = compiler.open_file(proto) {
            explain(&error, proto.as_ref(), &includes, &mut lines);
        }
    }
    if !lines.is_empty() {
        return Err(Error::new(lines));
    }
    Ok(Sources {
        // `file_descriptor_set` would lose our options.
        set: compiler.encode_file_descriptor_set(),
        roots: compiler
            .files()
            .filter(|file| !file.is_import())
            .map(|file| file.name().to_owned())
            .collect(),
        read: compiler
            .files()
            .filter_map(|file| file.path())
            .map(Path::to_owned)
            .collect(),
    })
}

/// One line for each error.
fn explain(error: &protox::Error, proto: &Path, includes: &[&Path], lines: &mut Vec<String>) {
    // Two files that import an invalid one report it twice.
    let mut add = |line: String| {
        if !lines.contains(&line) {
            lines.push(line);
        }
    };
    if error.is_file_not_found() && error.file().is_none() {
        let includes: Vec<_> = includes.iter().map(|path| path.display().to_string()).collect();
        return add(format!(
            "{}: there is no such file in the include paths ({})",
            proto.display(),
            includes.join(", ")
        ));
    }
    if error.is_io() {
        return add(format!("{error:?}"));
    }
    // Only `Debug` has the position of the first error for all kinds of errors.
    let first = format!("{error:?}");
    if let Some(line) = cycle(&first, includes) {
        return add(line);
    }
    add(match error.file() {
        Some(file) if !first.starts_with(file) => format!("{file}: {first}"),
        _ => mend(first),
    });
    for related in error.related().into_iter().flatten() {
        add(mend(line(error, related)));
    }
}

/// Reports an import cycle at the import that closes it, since protox does not have its position.
fn cycle(error: &str, includes: &[&Path]) -> Option<String> {
    let (_, names) = error.split_once("import cycle detected: ")?;
    let (before, imported) = names.rsplit_once(" -> ")?;
    let importer = before.rsplit(" -> ").next()?;
    let mut texts = includes
        .iter()
        .map(|include| std::fs::read_to_string(include.join(importer)));
    let text = texts.find_map(Result::ok)?;
    let (line, column) = (1..).zip(text.lines()).find_map(|(number, line)| {
        let at = ['"', '\'']
            .iter()
            .find_map(|quote| line.find(&format!("{quote}{imported}{quote}")))?;
        Some((number, line.get(..at)?.rfind("import")? + 1))
    })?;
    Some(format!(
        "{importer}:{line}:{column}: import cycle: {names}; move what they share into a file of its own"
    ))
}

/// Formats a further error, which has the same source as the first, as `file:line:column: message`.
fn line(first: &protox::Error, error: &dyn Diagnostic) -> String {
    let source = error.source_code().or_else(|| first.source_code());
    let label = error.labels().and_then(|mut labels| labels.next());
    let place = source
        .zip(label)
        .and_then(|(source, label)| source.read_span(label.inner(), 0, 0).ok())
        .map(|span| format!("{}:{}:", span.line() + 1, span.column() + 1));
    let file = first.file().unwrap_or("<unknown>");
    format!("{file}:{} {error}", place.unwrap_or_default())
}

/// Rewrites messages of protox that lack the cause or the fix.
fn mend(line: String) -> String {
    if line.contains("but found 'edition'") {
        let place = line.split_once(": expected").map_or("", |(place, _)| place);
        return format!("{place}: {}", pluginrpc_codegen::Mistake::Edition);
    }
    // `'a.B' resolves to 'a.B', which is not defined`: only another name would be worth telling.
    let mut quoted = line.split('\'');
    if let (Some(place), Some(name), Some(" resolves to "), Some(other), Some(", which is not defined"), None) = (
        quoted.next(),
        quoted.next(),
        quoted.next(),
        quoted.next(),
        quoted.next(),
        quoted.next(),
    ) {
        if name == other {
            return format!("{place}name '{name}' is not defined");
        }
    }
    line
}
