//! Generates messages and enums with prost.

use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use pluginrpc_codegen::schema::{Paths, Schema};
use prost_build::Module;

use crate::docs::Docs;
use crate::graph::{Graph, Stubs};
use crate::parallel::gave_up;
use crate::{Config, Error, locations};

/// Messages of each package that has some, with placeholders for comments.
#[derive(Default)]
pub(crate) struct Messages {
    /// Package and code.
    pub(crate) packages: Vec<(String, String)>,
    pub(crate) docs: Docs,
}

/// Generates the messages of `files`. `may_box` means that the configuration may box fields.
pub(crate) fn generate(
    schema: &Schema,
    files: &[&str],
    paths: &Paths,
    mut config: Config,
    may_box: bool,
) -> Result<Messages, Error> {
    for (schema, rust) in paths.externs() {
        config.extern_path(schema, rust);
    }
    if paths.own_well_known() {
        config.compile_well_known_types();
    }
    let files: HashSet<_> = files.iter().copied().collect();
    let (graph, mut stubs, mut docs) = (Graph::new(schema, may_box), Stubs::default(), Docs::default());
    let mut packages = HashMap::new();
    let mut requests: Vec<_> = schema
        .files()
        .iter()
        .filter(|file| files.contains(file.name()))
        .map(|file| {
            let module = Module::from_protobuf_package_name(file.package());
            packages.insert(module.clone(), file.package().to_owned());
            let mut file = file.clone();
            docs.take_from_file(&mut file);
            locations::complete(&mut file);
            stubs.replace(&graph, paths, &mut file, &mut config);
            // prost treats an empty package name as a package.
            file.package = file.package.filter(|package| !package.is_empty());
            (module, file)
        })
        .collect();
    requests.push((Module::from_parts(["stubs"]), stubs.into_file(&mut config)));
    // prost panics on what it does not support.
    let generated = catch_unwind(AssertUnwindSafe(|| config.generate(requests)))
        .map_err(|panic| gave_up(&*panic))?
        .map_err(|e| Error::one(format!("the messages cannot be generated: {e}")))?;
    let packages = generated
        .into_iter()
        .filter_map(|(module, text)| Some((packages.get(&module)?.clone(), plain_debug(&text))))
        .collect();
    Ok(Messages { packages, docs })
}

/// Derives the compiler's `Debug` for messages with a `BTreeMap`: prost 0.14.4 ignores `prost_path` in its own and
/// refers to `::prost`, which is not a dependency of the user's crate.
fn plain_debug(text: &str) -> String {
    const DERIVE: &str = "::pluginrpc::prost::Message)]";
    let mut lines: Vec<_> = text.lines().map(std::borrow::Cow::Borrowed).collect();
    let mut derive = None;
    for index in 0..lines.len() {
        let Some(line) = lines.get(index).map(|line| line.trim_start()) else {
            continue;
        };
        if line.starts_with("#[derive(") && line.ends_with(DERIVE) {
            derive = Some(index);
        } else if line.starts_with("#[prost(skip_debug") {
            derive = None;
        } else if line.starts_with("#[prost(btree_map") {
            if let Some(line) = derive.take().and_then(|index| lines.get_mut(index)) {
                let derived = line.replace(DERIVE, "::pluginrpc::prost::Message, ::core::fmt::Debug)]");
                *line = (derived + "\n#[prost(skip_debug)]").into();
            }
        }
    }
    lines.join("\n")
}
