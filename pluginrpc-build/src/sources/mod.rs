//! Reads `.proto` files into descriptors with protox.

mod explain;
mod text;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use protox::Compiler;
use protox::file::{ChainFileResolver, File, FileResolver, GoogleFileResolver, IncludeFileResolver};

use crate::Error;
use crate::own::{OWN, Sources};

/// Built-in files of the protocol, for schemas that import them without having them on an include path.
struct OwnFiles;

impl FileResolver for OwnFiles {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        match OWN.iter().find(|(own, _)| name == *own) {
            Some((name, text)) => File::from_source(name, text),
            None => Err(protox::Error::file_not_found(name)),
        }
    }
}

/// Files below an include path. What protoc accepts and protox does not parse is rewritten where that keeps its
/// meaning.
struct Includes {
    path: PathBuf,
    inner: IncludeFileResolver,
    read: Arc<Mutex<Vec<PathBuf>>>,
}

impl FileResolver for Includes {
    fn resolve_path(&self, path: &Path) -> Option<String> {
        self.inner.resolve_path(path)
    }

    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        let path = self.path.join(name);
        let Ok(Some(text)) = text::read(&path) else {
            // It is not there, or the error says what is wrong with it.
            return self.inner.open_file(name);
        };
        self.read.lock().unwrap_or_else(PoisonError::into_inner).push(path);
        File::from_source(name, &text).or_else(|error| {
            let rewritten = text::with_ranges(&text).and_then(|text| File::from_source(name, &text).ok());
            // A vendored well-known type may be newer than the parser; the built-in one serves.
            let known = || GoogleFileResolver::new().open_file(name).ok();
            rewritten.or_else(known).ok_or(error)
        })
    }
}

/// Reads files and all their imports.
pub(crate) fn read(protos: &[impl AsRef<Path>], includes: &[impl AsRef<Path>]) -> Result<Sources, Error> {
    let includes: Vec<_> = includes.iter().map(AsRef::as_ref).collect();
    let read = Arc::new(Mutex::new(Vec::new()));
    let mut resolver = ChainFileResolver::new();
    for include in &includes {
        resolver.add(Includes {
            path: (*include).to_owned(),
            inner: IncludeFileResolver::new((*include).to_owned()),
            read: Arc::clone(&read),
        });
    }
    resolver.add(OwnFiles);
    resolver.add(GoogleFileResolver::new());
    let mut compiler = Compiler::with_file_resolver(resolver);
    compiler.include_imports(true).include_source_info(true);
    let mut lines = Vec::new();
    for proto in protos {
        if let Err(error) = compiler.open_file(proto) {
            explain::explain(&error, proto.as_ref(), &includes, &mut lines);
            if lines.len() > explain::MAX_ERRORS {
                break;
            }
        }
    }
    if !lines.is_empty() {
        return Err(Error::new(lines));
    }
    let mut read = std::mem::take(&mut *read.lock().unwrap_or_else(PoisonError::into_inner));
    read.sort();
    read.dedup();
    Ok(Sources {
        // `file_descriptor_set` would lose our options.
        set: compiler.encode_file_descriptor_set(),
        roots: compiler
            .files()
            .filter(|file| !file.is_import())
            .map(|file| file.name().to_owned())
            .collect(),
        read,
    })
}
