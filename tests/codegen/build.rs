// Everything below `proto/`, with no option but one: that some of it streams is meant. The packages of other editions
// are one directory further down.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let proto = match std::path::Path::new("proto").is_dir() {
        true => "proto",
        false => "../proto",
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(proto)? {
        files.push(entry?.path());
    }
    files.sort();
    // A new file is a reason to run again, as none that was read before can be.
    println!("cargo::rerun-if-changed={proto}");
    let builder = pluginrpc_build::configure().streaming(pluginrpc_build::StreamingPolicy::Ignore);
    Ok(builder.compile(&files, &[proto])?)
}
