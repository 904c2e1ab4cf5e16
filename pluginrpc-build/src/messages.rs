//! Messages and enums, by prost.

use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use pluginrpc_codegen::schema::{Paths, Schema, neutralize_comments};
use prost_build::Module;

use crate::parallel::gave_up;
use crate::{Config, Error, locations};

/// A module of files whose code nobody asked for; prost has to know them all the same.
const DROPPED: &str = "not generated";

/// The code of each package that has a message or an enum.
pub(crate) fn generate(
    schema: &Schema,
    files: &[&str],
    paths: &Paths,
    mut config: Config,
) -> Result<Vec<(String, String)>, Error> {
    for (schema, rust) in paths.externs() {
        config.extern_path(schema, rust);
    }
    if paths.own_well_known() {
        config.compile_well_known_types();
    }
    let generated: HashSet<_> = files.iter().copied().collect();
    let mut packages = HashMap::new();
    let requests = schema
        .files()
        .iter()
        .map(|file| {
            let wanted = generated.contains(file.name());
            let module = match wanted {
                true => Module::from_protobuf_package_name(file.package()),
                false => Module::from_parts([DROPPED]),
            };
            if wanted {
                packages.insert(module.clone(), file.package().to_owned());
            }
            let mut file = file.clone();
            neutralize_comments(&mut file);
            locations::complete(&mut file);
            // An empty name is another one to prost than none.
            file.package = file.package.filter(|package| !package.is_empty());
            if !matches!(file.syntax(), "" | "proto2" | "proto3") {
                // prost panics at any other. Those that are left have no message that is written, and nothing else
                // differs.
                file.syntax = Some("proto3".to_owned());
            }
            (module, file)
        })
        .collect();
    // Two enum values that become one variant end in a panic there.
    let generated = catch_unwind(AssertUnwindSafe(|| config.generate(requests)))
        .map_err(|panic| gave_up(&*panic))?
        .map_err(|e| Error::one(format!("the messages cannot be generated: {e}")))?;
    Ok(generated
        .into_iter()
        .filter_map(|(module, text)| Some((packages.get(&module)?.clone(), plain_debug(&text))))
        .collect())
}

/// Has the compiler derive `Debug` for messages with a `BTreeMap`: prost's own names `::prost` there whatever it was told
/// (0.14.4), which is no dependency of a user's.
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
