//! What the fuzz targets do, apart from libFuzzer, so that an ordinary test can do it over again with what they found.

pub mod targets;
