//! `cargo +nightly fuzz run write_json`; what is done stands in `src/targets`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| pluginrpc_fuzz::targets::write_json(input));
