// Cargo wants the build script of a package inside its directory.
include!("../build.rs");
