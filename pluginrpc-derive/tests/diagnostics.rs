//! Every mistake, with what the compiler then says.
//!
//! `TRYBUILD=overwrite cargo test -p pluginrpc-derive --test diagnostics` writes the `.stderr` files anew.

#[test]
fn mistakes_are_told_at_their_tokens() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
