//! Collects the problems of a phase, so that one run says them all.

use super::{Confidence, Diagnostic, File, Severity};
use crate::source::Span;

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
    errors: usize,
}

impl Sink {
    /// Records a problem; the phase goes on.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.errors += usize::from(diagnostic.severity == Severity::Error);
        self.found.push(diagnostic);
    }

    /// Changes the problem that was recorded last.
    pub fn amend(&mut self, change: impl FnOnce(Diagnostic) -> Diagnostic) {
        if let Some(last) = self.found.pop() {
            self.found.push(change(last));
        }
    }

    /// Where in the script each problem is.
    #[must_use]
    pub fn places(&self) -> Vec<Span> {
        let labels = self.found.iter().flat_map(|diagnostic| &diagnostic.labels);
        labels.filter(|label| label.file == File::Script).map(|label| label.span).collect()
    }

    /// Puts the problems, which are all of the script, where their places have moved to.
    pub fn place(&mut self, moved: impl Fn(Span) -> Span) {
        for diagnostic in &mut self.found {
            for label in &mut diagnostic.labels {
                label.span = moved(label.span);
            }
            for edit in diagnostic.fix.iter_mut().flat_map(|fix| &mut fix.edits) {
                edit.span = moved(edit.span);
            }
        }
    }

    /// How many errors are among them.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Whether an error is among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// All of them, in the order of their places in the script; those of the tasks come first.
    ///
    /// Where words could not be read, what the check says of the same place follows from that and is left out. Where a
    /// bracket is missing, what belongs together behind it was guessed, so nothing is said of its values and arms.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        let (mut words, rest): (Vec<_>, Vec<_>) = self.found.into_iter().partition(is_of_words);
        let brackets = words
            .iter()
            .filter(|word| word.code == "P0112" && word.file() == File::Script)
            .map(|word| word.span().start);
        let guessed = brackets.min().unwrap_or(u32::MAX);
        let mut kept = Vec::new();
        // A branch may have gone into a bracket that is never closed.
        let lost = |found: &Diagnostic| found.code == "P0404" && guessed != u32::MAX;
        for found in rest.into_iter().filter(|found| !is_guessed(found, guessed) && !lost(found)) {
            match words.iter_mut().find(|word| hides(word, &found)) {
                Some(word) => learn(word, &found),
                None => kept.push(found),
            }
        }
        self.found = words;
        self.found.append(&mut kept);
        self.found.sort_by_key(|diagnostic| {
            (diagnostic.file() == File::Script, diagnostic.span(), diagnostic.code)
        });
        self.found.dedup_by_key(|found| (found.code, found.span(), found.message.clone()));
        self.found
    }
}

/// Whether lexer or parser found it.
fn is_of_words(diagnostic: &Diagnostic) -> bool {
    diagnostic.code.starts_with("P01")
}

/// Whether a problem depends on what belongs together behind a place.
fn is_guessed(found: &Diagnostic, behind: u32) -> bool {
    let depends = found.code.starts_with("P03") || found.code.starts_with("P04");
    depends && found.file() == File::Script && found.span().start >= behind
}

/// Whether `found` is said of a place that `word` is about, too. Where it is not certain what was meant, a name
/// right beside it may be only a part of one.
fn hides(word: &Diagnostic, found: &Diagnostic) -> bool {
    let (place, other) = (word.span(), found.span());
    let certain = word.fix.as_ref().is_some_and(|fix| fix.confidence == Confidence::Certain);
    let beside = !certain && found.code.starts_with("P02") && place.start < place.end;
    let reach = u32::from(beside);
    found.file() == File::Script
        && word.file() == File::Script
        && found.severity == Severity::Error
        && other.start < other.end
        && place.start < other.end + reach
        && other.start < place.end + reach
}

/// Of a link that was mistyped the check may know better which one is meant.
fn learn(word: &mut Diagnostic, found: &Diagnostic) {
    let same = word.span() == found.span();
    let offered = |diagnostic: &Diagnostic| {
        let edits = diagnostic.fix.as_ref().map(|fix| fix.edits.as_slice());
        matches!(edits, Some([edit]) if edit.span == diagnostic.span())
    };
    if same && offered(word) && offered(found) {
        if let (Some(label), Some(edit)) =
            (word.labels.first_mut(), found.fix.iter().flat_map(|fix| &fix.edits).next())
        {
            label.text = format!("did you mean `{}`?", edit.replacement);
        }
        let apart = word.fix.iter().flat_map(|fix| &fix.edits).any(|edit| edit.replacement.starts_with(' '));
        word.help.clone_from(&found.help);
        word.fix.clone_from(&found.fix);
        for edit in word.fix.iter_mut().flat_map(|fix| &mut fix.edits).filter(|_| apart) {
            edit.replacement.insert(0, ' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sink;
    use crate::diagnostics::{Confidence, check, parse, resolve};
    use crate::lex::Kind;
    use crate::source::Span;

    fn sorted(
        found: impl IntoIterator<Item = crate::diagnostics::Diagnostic>,
    ) -> Vec<crate::diagnostics::Diagnostic> {
        let mut sink = Sink::default();
        found.into_iter().for_each(|found| sink.push(found));
        sink.into_sorted()
    }

    #[test]
    fn what_follows_from_a_word_that_could_not_be_read_is_left_out() {
        let codes = |word: (u32, u32), name: (u32, u32)| {
            let word = parse::unexpected_token::new(Span::new(word.0, word.1), "`!`", "an event");
            let name = resolve::unknown_event::new(Span::new(name.0, name.1), "Lod", None, "tasks.rs");
            sorted([name, word]).iter().map(|found| found.code).collect::<Vec<_>>()
        };
        assert_eq!(codes((4, 5), (3, 6)), ["P0111"]);
        assert_eq!(codes((4, 5), (5, 8)), ["P0111"]);
        assert_eq!(codes((4, 5), (6, 8)), ["P0111", "P0201"]);
    }

    #[test]
    fn behind_a_bracket_that_is_missing_no_value_is_said_to_be_wrong() {
        let value =
            |start| check::dropped_value::new(Span::new(start, start + 2), "Save", "text", "String", None);
        let name = resolve::unknown_event::new(Span::new(20, 23), "Lod", None, "tasks.rs");
        let open = parse::unclosed_bracket::new(
            Span::new(8, 9),
            Kind::OpenBrace,
            Kind::CloseBrace,
            Span::new(30, 30),
        );
        let found = sorted([value(2), value(12), name, open]);
        assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), ["P0303", "P0112", "P0201"]);
    }

    #[test]
    fn a_mistyped_link_learns_which_one_is_meant() {
        let link = Span::new(2, 4);
        let slip = parse::unexpected_token::link_slip(link, "=>", crate::ast::LinkKind::Then);
        let found = sorted([slip, check::dropped_value::new(link, "Save", "text", "String", None)]);
        let fixes: Vec<_> = found.iter().filter_map(|found| found.fix.as_ref()).collect();
        assert_eq!(fixes.len(), 1);
        assert!(fixes.iter().all(|fix| fix.confidence == Confidence::Likely));
        assert!(fixes.iter().flat_map(|fix| &fix.edits).all(|edit| edit.replacement == "|->"));
    }
}
