//! The words of files of tests, each with what an editor says of it.

/// What a line of a test begins with.
pub const LINES: &[(&str, &str)] = &[
    ("given", "A value of an input of the workflow: `given name = value`."),
    ("mock", "What is answered in the place of a task: `mock Event -> Outcome(value), fail \"why\" * 2`."),
    (
        "expect",
        "What should come of the run: its `path`, its `result`, its `failure`, the `attempts` of a step.",
    ),
];

/// What may follow `expect`.
pub const EXPECTED: &[(&str, &str)] = &[
    ("path", "The steps that run, in order: `expect path Validate, Ship`."),
    ("result", "What the workflow gives: `expect result { \"claim\": 12 }`."),
    ("failure", "That the workflow fails: `expect failure in Validate \"has a number\"`."),
    ("attempts", "How often a step is tried: `expect attempts Save 3`."),
];

/// Answers that are no outcomes, and what may stand before any answer.
pub const ANSWERS: &[(&str, &str)] = &[
    ("fail", "The task fails, with this message: `fail \"busy\"`."),
    ("panic", "The task panics, with this message: `panic \"no such row\"`."),
    ("after", "Time passes first, which no one waits for: `after 3d Delivered(5)`."),
];

/// What is said of one of these words, if it is one.
#[must_use]
pub fn said_of(words: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    words.iter().find(|(known, _)| *known == word).map(|(_, said)| *said)
}
