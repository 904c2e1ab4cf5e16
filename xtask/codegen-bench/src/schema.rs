//! The measured schemas.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use pluginrpc_build::FileDescriptorSet;

use crate::Result;

/// A schema, encoded.
pub(crate) struct Schema {
    pub(crate) name: String,
    /// The package of the services, where there is one.
    pub(crate) package: String,
    pub(crate) set: Vec<u8>,
    pub(crate) files: Vec<String>,
    decoded: FileDescriptorSet,
}

impl Schema {
    fn read(name: &str, package: &str, root: &Path, files: Vec<String>) -> Result<Self> {
        let paths: Vec<_> = files.iter().map(|file| root.join(file)).collect();
        Ok(Self {
            name: name.to_owned(),
            package: package.to_owned(),
            set: pluginrpc_build::encoded_descriptors(&paths, &[root])?,
            decoded: pluginrpc_build::descriptors(&paths, &[root])?,
            files,
        })
    }

    pub(crate) fn decoded(&self) -> Result<FileDescriptorSet> {
        Ok(self.decoded.clone())
    }
}

pub(crate) fn finfocus(root: &Path) -> Result<Schema> {
    let proto = root.join("finfocus-proto/proto");
    let mut files = Vec::new();
    for entry in fs::read_dir(proto.join("finfocus/v1"))? {
        files.push(format!("finfocus/v1/{}", entry?.file_name().to_string_lossy()));
    }
    files.sort();
    Schema::read("finfocus.v1", "finfocus.v1", &proto, files)
}

/// Packages that import each other, ten in a row, with so many services each and so many methods each.
pub(crate) fn synthetic(packages: usize, services: usize, methods: usize) -> Result<Schema> {
    let dir = std::env::temp_dir().join(format!("pluginrpc-codegen-bench-{}", std::process::id()));
    let mut files = Vec::new();
    fs::create_dir_all(&dir)?;
    for package in 0..packages {
        let mut text = format!("syntax = \"proto3\";\npackage syn.p{package}.v1;\n");
        let before = package.checked_sub(1).filter(|_| package % 10 != 0);
        if let Some(before) = before {
            writeln!(text, "import \"p{before}.proto\";")?;
        }
        for service in 0..services {
            writeln!(text, "// Service {service}.\nservice S{service} {{")?;
            for method in 0..methods {
                writeln!(
                    text,
                    "  // Method {method}.\n  rpc M{method}(S{service}M{method}In) returns (S{service}M{method}Out);"
                )?;
            }
            writeln!(text, "}}")?;
            for method in 0..methods {
                let message = format!("S{service}M{method}");
                writeln!(
                    text,
                    "message {message}Out {{ string name = 1; }}\nmessage {message}In {{ string name = 1; int64 count = 2;"
                )?;
                if let Some(before) = before {
                    writeln!(text, "  syn.p{before}.v1.{message}In before = 3;")?;
                }
                writeln!(text, "}}")?;
            }
        }
        let file = format!("p{package}.proto");
        fs::write(dir.join(&file), text)?;
        files.push(file);
    }
    let schema = Schema::read(
        &format!("{} methods", packages * services * methods),
        "syn.p0.v1",
        &dir,
        files,
    );
    fs::remove_dir_all(&dir)?;
    schema
}
