//! Any bytes as a script in a file: lexing and parsing end, all spans lie in the text on borders of characters,
//! and where something could not be read, something is said. What can be read has a layout.
//!
//! In `tests/`: `RUSTC_BOOTSTRAP=1 cargo fuzz run text -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use pointyc::ast::HeaderItem;
use pointyc::diagnostics::Sink;

fuzz_target!(|bytes: &[u8]| {
    // The driver refuses what is no text before the lexer sees it.
    let Ok(script) = std::str::from_utf8(bytes) else { return };
    let mut sink = Sink::default();
    let tokens = pointyc::lex::text(script, &mut sink);
    for token in &tokens.list {
        assert_eq!(tokens.text(*token), &script[token.span.start as usize..token.span.end as usize]);
    }
    for comment in &tokens.trivia.comments {
        assert!(script.get(comment.span.start as usize..comment.span.end as usize).is_some());
    }
    let tree = pointyc::parse::parse(tokens, &mut sink);
    let broken = tree.header.iter().any(|item| matches!(item, HeaderItem::Error(_)));
    let found = sink.into_sorted();
    assert!(!broken || !found.is_empty());
    for diagnostic in &found {
        let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
        for span in diagnostic.labels.iter().map(|label| label.span).chain(edits.clone()) {
            assert!(script.get(span.start as usize..span.end as usize).is_some(), "{span:?}");
        }
        let mut edits: Vec<_> = edits.collect();
        edits.sort_by_key(|edit| (edit.start, edit.end));
        assert!(edits.is_sorted_by(|before, after| before.end <= after.start), "{edits:?}");
    }
    // What can be read is laid out, keeps its words, and is then left alone.
    let laid_out = pointyc::format(script);
    if laid_out.diagnostics.is_empty() {
        let again = pointyc::format(&laid_out.text);
        assert!(again.diagnostics.is_empty(), "{:?}\n{}", again.diagnostics, laid_out.text);
        assert_eq!(again.text, laid_out.text);
        let words = |text: &str| {
            let tokens = pointyc::lex::text(text, &mut Sink::default());
            let kept = tokens.list.iter().filter(|token| token.kind != pointyc::lex::Kind::Comma);
            kept.map(|token| tokens.text(*token).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words(script), words(&laid_out.text));
    }
});
