//! Jobs of the generator: sources and outputs.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use pluginrpc_build::{Builder, FileDescriptorSet};
use pluginrpc_codegen::schema::{self, Schema};

use crate::Job;
use crate::pulumicost::{Changed, FILES};

const PROTOCOL: &str = "pluginrpc/v1/pluginrpc.proto";

/// Makes one job, with the content that its files should have.
pub(crate) type Make<'a> = Box<dyn FnOnce() -> Result<Job, Box<dyn Error>> + 'a>;

/// Every job. One may read what those before it write, so each is made when they are done.
pub(crate) fn all(root: &Path) -> Vec<Make<'_>> {
    let finfocus = || root.join("finfocus-proto/proto");
    vec![
        Box::new(move || protocol(&root.join("pluginrpc-build/proto"))),
        Box::new(move || {
            described(
                &root.join("tests/adopted/proto"),
                "greeter.proto",
                "tests/adopted/proto",
            )
        }),
        Box::new(move || golden(&root.join("tests/codegen/proto"))),
        Box::new(move || package(&finfocus(), "finfocus/v1", "finfocus-proto/src/gen")),
        Box::new(move || pulumicost(&finfocus())),
        Box::new(move || tables(&finfocus(), "pulumicost/v1", "finfocus-proto/src/pulumicost/gen")),
        Box::new(move || shipped(&finfocus())),
        Box::new(move || {
            package(
                &root.join("guest-agent-proto/proto"),
                "plugin_comm",
                "guest-agent-proto/src/gen",
            )
        }),
        Box::new(move || package(&root.join("go-plugin-proto/proto"), "plugin", "go-plugin-proto/src/gen")),
        Box::new(move || buf_plugin(&root.join("bufplugin/proto"))),
    ]
}

/// The messages of `pluginrpc.v1`, inside the runtime: its own `Any`, and prost by its name.
fn protocol(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let set = pluginrpc_build::descriptors(&[proto.join(PROTOCOL)], &[proto])?;
    let mut job = Job {
        directory: "pluginrpc/src/gen",
        whole: true,
        files: [("pluginrpc.v1.bin".to_owned(), envelope(&set)?)].into(),
    };
    let builder = pluginrpc_build::configure()
        .extern_path(".google.protobuf.Any", "crate::Any")
        .configure_prost(|config| {
            config.prost_path("::prost");
        });
    add(&mut job, builder, set, &[PROTOCOL.to_owned()])?;
    // The crate includes the one file by itself.
    job.files.remove("mod.rs");
    Ok(job)
}

/// The descriptors behind the JSON of requests, responses and specs.
fn envelope(set: &FileDescriptorSet) -> Result<Vec<u8>, Box<dyn Error>> {
    let types = ["Request", "Response", "Spec"].map(|name| format!("pluginrpc.v1.{name}"));
    let schema = Schema::new(set.clone())?;
    Ok(schema::closure(&schema, &types.each_ref().map(String::as_str)))
}

/// Both packages of FinFocus as descriptors, comments included, for tools of every language.
fn shipped(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let names = [names_in(proto, "finfocus/v1")?, names_in(proto, "pulumicost/v1")?].concat();
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::encoded_descriptors(&paths, &[proto])?;
    Ok(Job {
        directory: "finfocus-proto/proto",
        whole: false,
        files: [("descriptors.binpb".to_owned(), set)].into(),
    })
}

/// A schema as the macro reads it.
fn described(proto: &Path, name: &str, directory: &'static str) -> Result<Job, Box<dyn Error>> {
    let set = pluginrpc_build::encoded_descriptors(&[proto.join(name)], &[proto])?;
    Ok(Job {
        directory,
        whole: false,
        files: [(name.replace(".proto", ".binpb"), set)].into(),
    })
}

/// The services of the schemas that are hard on a generator, for people to see what a change of the emitter changes.
fn golden(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(proto)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::encoded_descriptors(&paths, &[proto])?;
    let builder = pluginrpc_build::configure()
        .messages_in("crate::proto")
        .descriptors(pluginrpc_build::Descriptors::None)
        .streaming(pluginrpc_build::StreamingPolicy::Ignore)
        .file_per_package();
    let outputs = builder.generate_encoded(&set, &names)?.files;
    Ok(Job {
        directory: "tests/codegen/golden",
        whole: true,
        files: outputs
            .into_iter()
            .map(|output| (output.name, output.text.into_bytes()))
            .collect(),
    })
}

/// Messages and services of every file of a package, for a crate of its own.
fn package(proto: &Path, package: &str, directory: &'static str) -> Result<Job, Box<dyn Error>> {
    generated(proto, package, directory, pluginrpc_build::configure())
}

/// Messages and method tables of buf's check plugin protocol. Files are read as bytes, so no server is generated.
fn buf_plugin(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let mut names = Vec::new();
    for package in ["check", "descriptor", "info", "option"] {
        names.extend(names_in(proto, &format!("buf/plugin/{package}/v1"))?);
    }
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::descriptors(&paths, &[proto])?;
    let mut job = Job {
        directory: "bufplugin/src/gen",
        whole: true,
        files: [].into(),
    };
    add(&mut job, pluginrpc_build::configure().tables_only(), set, &names)?;
    Ok(job)
}

/// The .proto files of `pulumicost.v1`.
fn pulumicost(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let mut changed = Changed::default();
    let mut files = BTreeMap::new();
    for file in FILES {
        let text = fs::read_to_string(proto.join("finfocus/v1").join(file))?;
        files.insert(file.to_owned(), changed.derive(file, &text).into_bytes());
    }
    changed.all()?;
    Ok(Job {
        directory: "finfocus-proto/proto/pulumicost/v1",
        whole: true,
        files,
    })
}

/// The method tables of a package that shares its messages with `finfocus.v1`.
fn tables(proto: &Path, package: &str, directory: &'static str) -> Result<Job, Box<dyn Error>> {
    let builder = pluginrpc_build::configure()
        .tables_only()
        .services_only()
        .extern_path(format!(".{}", package.replace('/', ".")), "crate::v1");
    generated(proto, package, directory, builder)
}

/// The output of `builder` for every file of a package.
fn generated(proto: &Path, package: &str, directory: &'static str, builder: Builder) -> Result<Job, Box<dyn Error>> {
    let names = names_in(proto, package)?;
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::descriptors(&paths, &[proto])?;
    let mut job = Job {
        directory,
        whole: true,
        files: [].into(),
    };
    add(&mut job, builder, set, &names)?;
    Ok(job)
}

/// The files of a package, as imports name them.
fn names_in(proto: &Path, package: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(proto.join(package))? {
        names.push(format!("{package}/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    Ok(names)
}

fn add(job: &mut Job, builder: Builder, set: FileDescriptorSet, files: &[String]) -> Result<(), Box<dyn Error>> {
    for output in builder.include_file("mod.rs").generate(set, files)?.files {
        job.files.insert(output.name, output.text.into_bytes());
    }
    Ok(())
}
