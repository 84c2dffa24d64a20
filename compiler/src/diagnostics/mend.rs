//! Makes the changes that problems offer: never two that overlap, round after round, until none is left.
//!
//! It knows no files. A change is made to a text; whoever has the text writes it.

use super::{Diagnostic, File, Fix};
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
    /// What stood there; empty where something was inserted.
    pub old: String,
    /// What stands there now; empty where something was deleted.
    pub new: String,
}

/// What came of mending a text.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The text with all changes.
    pub text: String,
    /// The changes, in the order in which they were made.
    pub changes: Vec<Change>,
    /// The problems of the text as it is now.
    pub left: Vec<Diagnostic>,
}

/// Mends a text as far as its problems say how: with `guesses` also by changes that are not certain. `check` finds
/// the problems of a text. A change that uncovers further problems is followed by theirs.
pub fn mend(text: &str, guesses: bool, mut check: impl FnMut(&str) -> Vec<Diagnostic>) -> Mended {
    let mut mended = Mended { text: text.to_owned(), changes: Vec::new(), left: check(text) };
    let mut seen = BTreeSet::from([text.to_owned()]);
    for _ in 0..MOST_ROUNDS {
        let Some((text, changes)) = round(&mended.text, &mended.left, guesses) else { break };
        // Two changes that undo each other would go on for ever.
        if !seen.insert(text.clone()) {
            break;
        }
        mended.left = check(&text);
        mended.text = text;
        mended.changes.extend(changes);
    }
    mended
}

/// How many problems a change is offered for: those that are certain, and the guesses.
#[must_use]
pub fn mendable(problems: &[Diagnostic]) -> (usize, usize) {
    let offered: Vec<&Fix> = problems.iter().filter_map(offered).collect();
    let sure = offered.iter().filter(|fix| fix.sure).count();
    (sure, offered.len() - sure)
}

/// The change of the script that a problem offers.
fn offered(problem: &Diagnostic) -> Option<&Fix> {
    problem.fix.as_ref().filter(|_| problem.file() == File::Script)
}

/// One round: all changes that stand apart from each other, the first of those that do not.
fn round(text: &str, problems: &[Diagnostic], guesses: bool) -> Option<(String, Vec<Change>)> {
    let usable = |problem: &&Diagnostic| offered(problem).is_some_and(|fix| fix.sure || guesses);
    let mut wanted: Vec<(&Fix, &'static str)> = problems
        .iter()
        .filter(usable)
        .filter_map(|problem| Some((problem.fix.as_ref()?, problem.code)))
        .filter(|(fix, _)| fix.replacement != fix.span.of(text))
        .collect();
    wanted.sort_by_key(|(fix, _)| fix.span);
    let lines = Lines::new(text);
    let crlf = text.contains("\r\n");
    let (mut mended, mut changes, mut done) = (String::new(), Vec::new(), None::<u32>);
    for (fix, code) in wanted {
        let Span { start, end } = fix.span;
        // What touches the change before it waits for the next round, when its own problem may be gone.
        if done.is_some_and(|done| start <= done) {
            continue;
        }
        let Some(between) = text.get(done.unwrap_or(0) as usize..start as usize) else { continue };
        let Some(old) = text.get(start as usize..end as usize) else { continue };
        let new = if crlf { with_crlf(&fix.replacement) } else { fix.replacement.clone() };
        mended.push_str(between);
        mended.push_str(&new);
        done = Some(end);
        changes.push(Change { code, place: lines.position(text, start), old: old.to_owned(), new });
    }
    mended.push_str(text.get(done? as usize..)?);
    Some((mended, changes))
}

fn with_crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

impl Change {
    /// In a few words: `` `;` deleted ``.
    #[must_use]
    pub fn words(&self) -> String {
        let quoted = |text: &str| {
            let text = text.trim();
            let lines = text.lines().count();
            let first: String = text.lines().next().unwrap_or_default().chars().take(60).collect();
            if lines > 1 || first.len() < text.len() {
                format!("`{first} …`")
            } else {
                format!("`{first}`")
            }
        };
        match (self.old.trim().is_empty(), self.new.trim().is_empty()) {
            (true, true) => "white space replaced".to_owned(),
            (true, false) => format!("{} inserted", quoted(&self.new)),
            (false, true) => format!("{} deleted", quoted(&self.old)),
            (false, false) => format!("{} replaced by {}", quoted(&self.old), quoted(&self.new)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Change, mend, mendable};
    use crate::diagnostics::{Diagnostic, Page};
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
        let mended = mend("A => B; => C;", false, |text| {
            rounds += 1;
            check(text)
        });
        assert_eq!(mended.text, "A -> B -> C");
        assert_eq!((mended.changes.len(), mended.left.len(), rounds), (4, 0, 3));
        assert_eq!(mended.changes.first().unwrap().place, (1, 3));
    }

    #[test]
    fn overlapping_changes_wait_for_each_other() {
        let overlapping = |text: &str| match text {
            "abc" => vec![
                PAGE.error(Span::new(0, 2), "").fix(Span::new(0, 2), "x"),
                PAGE.error(Span::new(1, 3), "").fix(Span::new(1, 3), "y"),
                PAGE.error(Span::new(2, 2), "").fix(Span::new(2, 2), "z"),
            ],
            _ => Vec::new(),
        };
        assert_eq!(mend("abc", false, overlapping).text, "xc");
    }

    #[test]
    fn changes_that_undo_each_other_end() {
        let mended = mend("a", false, wants(&[("a", "b"), ("b", "a")]));
        assert_eq!((mended.text.as_str(), mended.changes.len()), ("b", 1));
        let growing = mend("a", false, |_| vec![PAGE.error(Span::new(0, 0), "").fix(Span::new(0, 0), "x")]);
        assert_eq!(growing.changes.len(), 50);
    }

    #[test]
    fn guesses_are_made_only_if_asked_for() {
        let check = |text: &str| {
            at(text, "Lod")
                .map(|span| PAGE.error(span, "").guess(span, "Load"))
                .into_iter()
                .collect::<Vec<_>>()
        };
        let left = mend("Lod", false, check);
        assert_eq!((left.text.as_str(), mendable(&left.left)), ("Lod", (0, 1)));
        assert_eq!(mend("Lod", true, check).text, "Load");
    }

    #[test]
    fn line_ends_stay_what_they_are() {
        let mended = mend("A\r\n;B", false, wants(&[(";", "x\ny\r\nz ")]));
        assert_eq!(mended.text, "A\r\nx\r\ny\r\nz B");
    }

    #[test]
    fn spans_that_lie_in_a_character_or_outside_are_left_alone() {
        let outside = |_: &str| {
            [(1, 2), (7, 9), (2, 1)]
                .map(|(start, end)| PAGE.error(Span::new(start, end), "").fix(Span::new(start, end), "x"))
                .to_vec()
        };
        assert_eq!(mend("ä", false, outside).text, "ä");
    }

    #[test]
    fn changes_are_told_in_words() {
        let words = |old: &str, new: &str| {
            Change { code: "P0999", place: (1, 1), old: old.to_owned(), new: new.to_owned() }.words()
        };
        assert_eq!(words(";", ""), "`;` deleted");
        assert_eq!(words("", " ->"), "`->` inserted");
        assert_eq!(words("=>", "->"), "`=>` replaced by `->`");
        assert_eq!(words("a\nb", "c"), "`a …` replaced by `c`");
        assert_eq!(words("\u{a0}", " "), "white space replaced");
    }
}
