//! Real schemas through both front ends: each directory generates, and the two write the same code.
//!
//! `CORPUS=DIR cargo test --release -p protoc-gen-pluginrpc-rs --test corpus -- --nocapture` runs over all directories
//! with `.proto` files below DIR, which is also the include path, and prints a table. Without the variable it runs over
//! the schemas of this repository. `CORPUS_WHOLE=1` adds one run over everything.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use prost::Message;
use prost_types::compiler::CodeGeneratorResponse;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Directories of `.proto` files, with the files by the names that imports use.
fn directories(root: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut todo = vec![root.to_owned()];
    while let Some(directory) = todo.pop() {
        for entry in fs::read_dir(&directory)? {
            let path = entry?.path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|extension| extension == "proto") {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                let directory = name.rsplit_once('/').map_or("", |(directory, _)| directory);
                found.entry(directory.to_owned()).or_default().push(name);
            }
        }
    }
    found.values_mut().for_each(|names| names.sort());
    Ok(found)
}

/// The code of the files and of all their imports, by each front end; how many bytes it has.
fn generate(root: &Path, include: &[PathBuf], names: &[String]) -> Result<usize> {
    let paths: Vec<_> = names.iter().map(|name| root.join(name)).collect();
    let set = pluginrpc_build::encoded_descriptors(&paths, include)?;
    // The well-known types are in prost_types.
    let decoded = prost_types::FileDescriptorSet::decode(set.as_slice())?;
    let files = decoded.file.iter().map(|file| file.name().to_owned());
    let files: Vec<_> = files.filter(|name| !name.starts_with("google/protobuf/")).collect();
    let built = pluginrpc_build::configure()
        .streaming(pluginrpc_build::StreamingPolicy::Ignore)
        .include_file("mod.rs")
        .generate_encoded(&set, &files)?;
    let built: BTreeMap<_, _> = built.files.into_iter().map(|file| (file.name, file.text)).collect();

    let mut request = Vec::new();
    for name in &files {
        prost::encoding::string::encode(1, name, &mut request);
    }
    prost::encoding::string::encode(2, &"messages,streaming=ignore".to_owned(), &mut request);
    // A set is a list of files in field 1; in the request they are in field 15.
    let mut rest = set.as_slice();
    while !rest.is_empty() {
        let (_, wire_type) = prost::encoding::decode_key(&mut rest)?;
        let mut file = Vec::new();
        prost::encoding::bytes::merge(
            wire_type,
            &mut file,
            &mut rest,
            prost::encoding::DecodeContext::default(),
        )?;
        prost::encoding::bytes::encode(15, &file, &mut request);
    }
    drop(set);
    let response = protoc_gen_pluginrpc_rs::respond(&request)?;
    let response = CodeGeneratorResponse::decode(response.encoded.as_slice())?;
    if let Some(error) = response.error {
        return Err(format!("as a plugin: {error}").into());
    }
    let count = response.file.len();
    for file in response.file {
        let built = built
            .get(file.name())
            .ok_or_else(|| format!("only the plugin writes {}", file.name()))?;
        if built != file.content() {
            let differs = built
                .lines()
                .zip(file.content().lines())
                .find(|(one, other)| one != other);
            return Err(format!("{} differs: {differs:?}", file.name()).into());
        }
    }
    if built.len() != count {
        return Err("the build script writes more files".into());
    }
    Ok(built.values().map(String::len).sum())
}

/// The largest memory of this process so far in MiB, where the system is Linux.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
    kib.unwrap_or_default() / 1024
}

#[test]
fn both_front_ends_write_the_same() -> Result {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = std::env::var_os("CORPUS").map(PathBuf::from);
    let roots: Vec<PathBuf> = match &corpus {
        Some(root) => vec![root.clone()],
        None => [
            "bufplugin/proto",
            "examples/echo-plugin/proto",
            "finfocus-proto/proto",
            "guest-agent-proto/proto",
            "go-plugin-proto/proto",
            "tests/codegen/proto",
            "tests/schemas/proto",
        ]
        .map(|directory| repository.join(directory))
        .to_vec(),
    };
    let mut failed = Vec::new();
    let (mut count, mut total) = (0, 0);
    let start = Instant::now();
    for root in &roots {
        let mut include = vec![root.clone()];
        if corpus.is_none() {
            include.push(repository.join("pluginrpc-build/proto"));
        }
        let found = directories(root)?;
        let whole: Vec<_> = found.values().flatten().cloned().collect();
        let all = std::env::var_os("CORPUS_WHOLE").map(|_| ("(everything)".to_owned(), whole));
        for (directory, names) in found.into_iter().chain(all) {
            let start = Instant::now();
            count += 1;
            match generate(root, &include, &names) {
                Ok(bytes) => {
                    total += bytes;
                    if corpus.is_some() {
                        println!(
                            "{:>8} ms {:>6} KB  {directory}",
                            start.elapsed().as_millis(),
                            bytes / 1000
                        );
                    }
                }
                Err(error) => failed.push(format!("{directory}: {error}")),
            }
        }
    }
    println!(
        "{count} directories, {} KB of code in {:.1} s, {} MiB at most; {} failed",
        total / 1000,
        start.elapsed().as_secs_f64(),
        peak(),
        failed.len()
    );
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(count >= 7);
    Ok(())
}
