//! The fuzz targets without libFuzzer, so that an ordinary test can repeat them with the inputs that were found.

pub mod targets;
