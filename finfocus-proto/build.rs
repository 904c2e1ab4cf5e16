//! Tells the build scripts of dependants where the .proto files are; generates nothing.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A directory whose name is not Unicode cannot be told; those who do not ask for it need not know.
    if let Ok(package) = std::env::var("CARGO_MANIFEST_DIR") {
        println!("cargo::metadata=proto={package}/proto");
        println!("cargo::metadata=descriptors={package}/proto/descriptors.binpb");
    }
}
