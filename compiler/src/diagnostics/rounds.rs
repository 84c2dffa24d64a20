//! Mends a script as far as its problems say how: round after round, since a change may uncover further problems.
//!
//! It knows no files. Changes are made to a text; whoever has the text writes it.

use super::mend::mend;
use super::{Confidence, Diagnostic, Edit, File, Fix};
use crate::source::{Lines, Span};
use std::collections::BTreeSet;

/// A script that needs more rounds than this is not getting better.
const MOST_ROUNDS: usize = 50;

/// One change that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The code of the problem that it mends.
    pub code: &'static str,
    /// Line and column where it begins, from 1.
    pub place: (u32, u32),
    /// What was done, in a few words: `` `;` deleted ``.
    pub words: String,
}

/// What came of mending a text.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The text with all changes.
    pub text: String,
    /// The changes, in the order in which they were made.
    pub changes: Vec<Change>,
    /// The problems of the text as it is now.
    pub left: Vec<Diagnostic>,
}

/// Makes the changes that are certain, with `guesses` also those that are likely, until none is left. `check` finds
/// the problems of a text.
pub fn settle(text: &str, guesses: bool, mut check: impl FnMut(&str) -> Vec<Diagnostic>) -> Settled {
    let mut settled = Settled { text: text.to_owned(), changes: Vec::new(), left: check(text) };
    let mut seen = BTreeSet::from([text.to_owned()]);
    for _ in 0..MOST_ROUNDS {
        let Some((text, changes)) = round(&settled.text, &settled.left, guesses) else { break };
        // Two changes that undo each other would go on for ever.
        if !seen.insert(text.clone()) {
            break;
        }
        settled.left = check(&text);
        settled.text = text;
        settled.changes.extend(changes);
    }
    settled
}

/// How many problems a change of the script is offered for: those where it is certain, and those where it is likely.
#[must_use]
pub fn mendable(problems: &[Diagnostic]) -> (usize, usize) {
    let count = |guesses| problems.iter().filter(|problem| offered(problem, guesses).is_some()).count();
    let certain = count(false);
    (certain, count(true) - certain)
}

/// The change of the script that a problem offers.
fn offered(problem: &Diagnostic, guesses: bool) -> Option<&Fix> {
    problem.fix.as_ref().filter(|fix| fix.file == File::Script).filter(|fix| match fix.confidence {
        Confidence::Certain => true,
        Confidence::Likely => guesses,
    })
}

/// One round: all changes that stand apart from each other, the first of those that do not.
fn round(text: &str, problems: &[Diagnostic], guesses: bool) -> Option<(String, Vec<Change>)> {
    let crlf = text.contains("\r\n");
    let wanted = problems.iter().filter_map(|problem| {
        let mut fix = offered(problem, guesses)?.clone();
        for edit in fix.edits.iter_mut().filter(|_| crlf) {
            edit.replacement = edit.replacement.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        Some((problem.code, fix))
    });
    let wanted: Vec<(&'static str, Fix)> = wanted.collect();
    let mended = mend(text, File::Script, wanted.iter().map(|(_, fix)| fix));
    if mended.applied == 0 || mended.text == text {
        return None;
    }
    let lines = Lines::new(text);
    let made = wanted.iter().zip(mended.holds).filter(|(_, held)| *held).map(|((code, fix), _)| {
        let start = fix.edits.iter().map(|edit| edit.span.start).min().unwrap_or(0);
        let words: Vec<String> = fix.edits.iter().map(|edit| words(edit, text)).collect();
        Change { code, place: lines.position(text, start), words: words.join(", ") }
    });
    Some((mended.text, made.collect()))
}

fn words(edit: &Edit, text: &str) -> String {
    let Edit { span, replacement } = edit;
    let old = Span::of(*span, text);
    match (old.trim().is_empty(), replacement.trim().is_empty()) {
        (true, true) => "white space replaced".to_owned(),
        (true, false) => format!("{} inserted", quoted(replacement)),
        (false, true) => format!("{} deleted", quoted(old)),
        (false, false) => format!("{} replaced by {}", quoted(old), quoted(replacement)),
    }
}

fn quoted(text: &str) -> String {
    let text = text.trim();
    let first: String = text.lines().next().unwrap_or_default().chars().take(60).collect();
    if first.len() < text.len() { format!("`{first} …`") } else { format!("`{first}`") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{mendable, quoted, settle, words};
    use crate::diagnostics::{Diagnostic, Edit, Page};
    use crate::source::Span;

    static PAGE: Page = Page { code: "P0999", title: "test", text: "", broken: None, fixed: None };

    fn at(text: &str, what: &str) -> Option<Span> {
        let start = text.find(what)? as u32;
        Some(Span::new(start, start + what.len() as u32))
    }

    /// A check that wants `good` for `bad`, wherever it stands first.
    fn wants<'a>(pairs: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> Vec<Diagnostic> + 'a {
        |text| {
            let found = pairs.iter().filter_map(|(bad, good)| Some((at(text, bad)?, *good)));
            found.map(|(span, good)| PAGE.error(span, "").fix(span, good)).collect()
        }
    }

    #[test]
    fn changes_that_stand_apart_are_made_in_one_round_and_all_in_several() {
        let mut rounds = 0;
        let check = wants(&[(";", ""), ("=>", "->")]);
        let settled = settle("A => B; => C;", false, |text| {
            rounds += 1;
            check(text)
        });
        assert_eq!(settled.text, "A -> B -> C");
        assert_eq!((settled.changes.len(), settled.left.len(), rounds), (4, 0, 3));
        assert_eq!(settled.changes.last().unwrap().place, (1, 8));
    }

    #[test]
    fn changes_that_undo_each_other_end() {
        let settled = settle("a", false, wants(&[("a", "b"), ("b", "a")]));
        assert_eq!((settled.text.as_str(), settled.changes.len()), ("b", 1));
        let growing = settle("a", false, |_| vec![PAGE.error(Span::new(0, 0), "").fix(Span::new(0, 0), "x")]);
        assert_eq!(growing.changes.len(), 50);
    }

    #[test]
    fn guesses_are_made_only_if_asked_for() {
        let check = |text: &str| {
            at(text, "Lod").map(|span| PAGE.error(span, "").likely(span, "Load")).into_iter().collect()
        };
        let left = settle("Lod", false, check);
        assert_eq!((left.text.as_str(), mendable(&left.left)), ("Lod", (0, 1)));
        assert_eq!(settle("Lod", true, check).text, "Load");
        let in_tasks = |_: &str| vec![PAGE.error(Span::new(0, 1), "").likely_in_tasks(Span::new(0, 1), "x")];
        assert_eq!(settle("Lod", true, in_tasks).text, "Lod");
        assert_eq!(mendable(&in_tasks("")), (0, 0));
    }

    #[test]
    fn line_ends_stay_what_they_are() {
        let settled = settle("A\r\n;B", false, wants(&[(";", "x\ny\r\nz ")]));
        assert_eq!(settled.text, "A\r\nx\r\ny\r\nz B");
    }

    #[test]
    fn changes_are_told_in_words() {
        let words = |old: &str, new: &str| {
            let span = Span::new(0, old.len() as u32);
            words(&Edit { span, replacement: new.to_owned() }, old)
        };
        assert_eq!(words(";", ""), "`;` deleted");
        assert_eq!(words("", " ->"), "`->` inserted");
        assert_eq!(words("=>", "->"), "`=>` replaced by `->`");
        assert_eq!(words("a\nb", "c"), "`a …` replaced by `c`");
        assert_eq!(words("\u{a0}", " "), "white space replaced");
        assert_eq!(quoted(&"x".repeat(61)), format!("`{} …`", "x".repeat(60)));
    }
}
