//! Any text that is Rust tokens as a script in `workflow!`: reading ends, all spans lead to a place, and where the
//! file door has nothing to say of the same text, this one has nothing to say and gives the same number of parts.
//!
//! In `tests/`: `RUSTC_BOOTSTRAP=1 cargo fuzz run tokens -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use pointyc::diagnostics::Sink;

fuzz_target!(|text: &str| {
    let Ok(stream) = text.parse::<proc_macro2::TokenStream>() else { return };
    let mut sink = Sink::default();
    let tokens = pointyc::lex::rust(stream, &mut sink);
    let places = tokens.places.len() as u32;
    for token in &tokens.list {
        assert!(token.span.start < token.span.end && token.span.end <= places);
        assert!(tokens.places(token.span).is_some());
    }
    let tree = pointyc::parse::parse(tokens, &mut sink);
    let found = sink.into_sorted();
    for diagnostic in &found {
        for label in &diagnostic.labels {
            assert!(label.span.start <= label.span.end && label.span.end <= places, "{:?}", label.span);
        }
    }
    // Comments with `#` and texts in single quotes exist in files only; `/* … */` is gone before tokens arrive.
    if ["#", "'", "/*"].iter().any(|only| text.contains(only)) || !found.is_empty() {
        return;
    }
    let mut sink = Sink::default();
    let file = pointyc::parse::parse(pointyc::lex::text(text, &mut sink), &mut sink);
    let said = sink.into_sorted();
    // Outside of rustc a name right before a text is two tokens, as it was before edition 2021.
    if said.iter().any(|said| said.code == "P0105") {
        return;
    }
    assert!(said.is_empty(), "only the file door complains of {text:?}: {said:?}");
    assert_eq!(file.header.len(), tree.header.len());
    let parts = |tree: &pointyc::ast::Script| tree.chain.as_ref().map(|chain| chain.rest.len());
    assert_eq!(parts(&file), parts(&tree));
});
