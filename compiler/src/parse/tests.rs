//! Tests of the parser.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use crate::diagnostics::{Diagnostic, Sink};

fn read(script: &str) -> (crate::ast::Script, Vec<Diagnostic>) {
    let mut sink = Sink::default();
    let tokens = crate::lex::text(script, &mut sink);
    let script = super::parse(tokens, &mut sink);
    (script, sink.into_sorted())
}

#[test]
fn smoke() {
    let path = std::env::var("SCRIPT").unwrap_or_default();
    if path.is_empty() {
        return;
    }
    for script in std::fs::read_to_string(path).unwrap().split("\n====\n") {
        let (tree, found) = read(script);
        println!("--------\n{script}\n");
        if std::env::var("TREE").is_ok() {
            println!("{tree:?}");
        }
        for d in found {
            println!(
                "{} {:?} {} | {:?} | help {:?} | fix {:?}",
                d.code,
                d.span(),
                d.message,
                d.labels.iter().map(|l| (l.span, &l.text)).collect::<Vec<_>>(),
                d.help,
                d.fix
            );
        }
    }
}
