//! How long reading takes. The figure is printed; the bound is loose because tests are built without
//! optimisations: `cargo test --release -p pointyc speed -- --nocapture` shows what users get.

use super::read;
use std::time::Instant;

/// A script of `count` events with all that events usually have.
fn script(count: usize) -> String {
    let mut script = String::from("@workflow: Long\ninput flights: path\n\nStart0");
    for at in 1..count {
        script.push_str(match at % 5 {
            0 => " |->\nReadThings[path=\"a/b.csv\", limit=30s] * 3",
            1 => " -> Transform as thing",
            2 => " || Other",
            3 => " |-> Check (0 -> Report, 1 |-> Save)",
            _ => " -> { Left, Right }",
        });
    }
    script
}

#[test]
fn a_thousand_events_are_read_in_a_blink() {
    let script = script(1_000);
    let best = (0..20)
        .map(|_| {
            let started = Instant::now();
            let (tree, found) = read(&script);
            let elapsed = started.elapsed();
            assert!(found.is_empty() && tree.chain.is_some());
            elapsed
        })
        .min()
        .unwrap();
    println!("1,000 parts, {} bytes: {best:?}", script.len());
    assert!(best.as_millis() < if cfg!(debug_assertions) { 200 } else { 2 }, "{best:?}");
}
