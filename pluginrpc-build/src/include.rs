//! The include file: the tree of modules and the descriptor set.

use std::collections::BTreeMap;
use std::fmt::Write;

use pluginrpc_codegen::names;
use pluginrpc_codegen::schema::FILE_DESCRIPTOR_SET;

/// Path from the include file to the others.
#[derive(Clone, Copy)]
pub(crate) enum Reach {
    /// Below `OUT_DIR`.
    OutDir,
    /// In the same directory.
    Beside,
}

/// Allows the lints that generated code would trigger in a crate with stricter settings.
pub(crate) const ALLOW: &str = "#[allow(clippy::all, clippy::pedantic, clippy::nursery, dead_code, missing_docs, unreachable_pub, unused_qualifications)]\n";

#[derive(Default)]
struct Module<'a> {
    /// More than one where two packages have the same spelling in Rust.
    files: Vec<&'a str>,
    below: BTreeMap<String, Module<'a>>,
}

/// The text of the include file for packages and their files.
pub(crate) fn file<'a>(
    packages: impl Iterator<Item = (&'a str, &'a str)>,
    file_descriptor_set: Option<&[u8]>,
    reach: Reach,
) -> String {
    let mut root = Module::default();
    for (package, file) in packages {
        let parts = package.split('.').filter(|part| !part.is_empty());
        parts
            .fold(&mut root, |module, part| {
                module.below.entry(names::snake(part)).or_default()
            })
            .files
            .push(file);
    }
    let mut text = String::new();
    if let Some(encoded) = file_descriptor_set {
        set(&mut text, encoded);
    }
    write(&mut text, &root, reach, 0);
    text
}

/// Appends the static with the descriptors.
pub(crate) fn set(text: &mut String, encoded: &[u8]) {
    text.push_str("/// The schema of the services, encoded, with all that their files import.\n");
    text.push_str("#[allow(dead_code, unreachable_pub)]\n");
    // An array and no reference, of which every codegen unit would make its own. Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "pub static {FILE_DESCRIPTOR_SET}: [u8; {}] = *b\"{}\";",
        encoded.len(),
        encoded.escape_ascii()
    );
}

fn write(text: &mut String, module: &Module<'_>, reach: Reach, depth: usize) {
    let indent = "    ".repeat(depth);
    for file in &module.files {
        let _ = match reach {
            Reach::OutDir => writeln!(
                text,
                "{indent}::core::include!(::core::concat!(::core::env!(\"OUT_DIR\"), {:?}));",
                format!("/{file}")
            ),
            Reach::Beside => writeln!(text, "{indent}::core::include!({file:?});"),
        };
    }
    for (name, below) in &module.below {
        if depth == 0 {
            text.push_str(ALLOW);
        }
        let _ = writeln!(text, "{indent}pub mod {name} {{");
        write(text, below, reach, depth + 1);
        let _ = writeln!(text, "{indent}}}");
    }
}
