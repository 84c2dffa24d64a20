//! What is said of a mistake inside of `workflow!`, at the token, as rustc shows it.

#[test]
fn mistakes_are_shown_at_their_tokens() {
    trybuild::TestCases::new().compile_fail("embedded/mistakes/*.rs");
}
