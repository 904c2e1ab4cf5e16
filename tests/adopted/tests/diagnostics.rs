//! What the compiler says of a table that does not fit; `TRYBUILD=overwrite` writes the `.stderr` files anew.

#[test]
fn tables_that_do_not_fit_are_told() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
