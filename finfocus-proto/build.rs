//! Tells the build scripts of dependants where the .proto files are; generates nothing.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A directory whose name is not Unicode is not passed on; only dependants that read the variable need it.
    if let Ok(package) = std::env::var("CARGO_MANIFEST_DIR") {
        println!("cargo::metadata=proto={package}/proto");
        println!("cargo::metadata=descriptors={package}/proto/descriptors.binpb");
    }
}
