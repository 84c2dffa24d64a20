//! Inputs and constants that nothing reads, and names in quotes, where nothing can read them.

use super::Checker;
use crate::diagnostics::check as say;
use crate::source::Span;
use std::collections::BTreeSet;

/// A name in a text that looks as if it were read there.
pub(super) struct Quoted {
    name: String,
    /// `$name`; else only braces stand around it, which some other tool may read.
    is_dollar: bool,
    /// The text in its quotes.
    text: Span,
    /// The name with its signs.
    place: Span,
}

impl Checker<'_> {
    /// Notes the names in a text that something outside of it has.
    pub(super) fn note_quoted(&mut self, text: Span) {
        for (name, is_dollar, place) in names(text.of(self.text)) {
            if self.is_readable(name) {
                let place = Span::new(text.start + place.start, text.start + place.end);
                self.quoted.push(Quoted { name: name.to_owned(), is_dollar, text, place });
            }
        }
    }

    /// Warns of inputs and constants that nothing takes. After an error the taker may be what is missing.
    pub(super) fn unused(&mut self) {
        if self.d.has_errors() {
            return;
        }
        for (name, span, item) in &self.workflows {
            if !self.events_used.contains(&crate::catalogue::folded(name)) {
                self.d.push(say::unused_workflow::new(*span, name, *item));
            }
        }
        let quoted = self.in_quotes();
        for state in &self.inputs {
            if !state.used && !quoted.contains(&state.input.name) {
                // Documentation would be left behind.
                let item = state.item.filter(|_| state.input.docs.is_empty());
                self.d.push(say::unused_input::new(state.input.span, &state.input.name, item));
            }
        }
        for (name, state) in &self.constants {
            if !state.used && !quoted.contains(name) {
                let sign = Span::new(state.span.end, state.expr.span.start);
                self.d.push(if crate::vocabulary::directives::find(name).is_some() {
                    say::unused_constant::directive(state.span, name, sign)
                } else {
                    say::unused_constant::new(state.span, name, state.item)
                });
            }
        }
    }

    /// Warns of names in quotes; gives them.
    fn in_quotes(&mut self) -> BTreeSet<String> {
        let mut said = BTreeSet::new();
        let mut texts = BTreeSet::new();
        for quoted in std::mem::take(&mut self.quoted) {
            let Quoted { name, is_dollar, text, place } = quoted;
            let input = self.input_index.get(&name).and_then(|index| self.inputs.get(*index));
            let is_used = match (input, self.constants.get(&name)) {
                (Some(input), _) => input.used,
                (None, Some(constant)) => constant.used,
                (None, None) => true,
            };
            if is_dollar || !is_used {
                if texts.insert(text) {
                    let outside = unquoted(text, place, &name, self.text);
                    self.d.push(say::name_in_quotes::new(text, place, &name, &outside));
                }
                said.insert(name);
            }
        }
        said
    }
}

/// The text with the name outside of the quotes: `"hello " + $name`.
fn unquoted(text: Span, place: Span, name: &str, source: &str) -> String {
    let whole = text.of(source);
    let quote = whole.get(..1).unwrap_or_default();
    let before = Span::new(text.start + 1, place.start).of(source);
    let after = Span::new(place.end, text.end.saturating_sub(1)).of(source);
    let mut parts = vec![format!("${name}")];
    if !before.is_empty() {
        parts.insert(0, format!("{quote}{before}{quote}"));
    }
    if !after.is_empty() {
        parts.push(format!("{quote}{after}{quote}"));
    }
    parts.join(" + ")
}

/// Names behind `$` or in braces, whether there is a `$`, and where each stands with its signs.
fn names(text: &str) -> Vec<(&str, bool, Span)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text.get(rest..).and_then(|rest| rest.find(['$', '{'])).map(|at| rest + at) {
        let tail = text.get(at..).unwrap_or_default();
        let is_dollar = tail.starts_with('$');
        let behind = tail.strip_prefix('$').unwrap_or(tail);
        let inner = behind.trim_start_matches('{');
        let braces = behind.len() - inner.len();
        let word = inner.trim_start();
        let length =
            word.find(|letter: char| !(letter.is_alphanumeric() || letter == '_')).unwrap_or(word.len());
        let (name, end) = word.split_at(length);
        let end = if braces > 0 { end.trim_start() } else { end };
        rest = if braces > 2 { at + tail.len() - inner.len() } else { at + 1 };
        let Some(end) = end.strip_prefix("}".repeat(braces).as_str()) else { continue };
        if !name.is_empty() && braces <= 2 {
            let last = text.len() - end.len();
            found.push((name, is_dollar, Span::new(at as u32, last as u32)));
            rest = last;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{names, unquoted};
    use crate::source::Span;

    #[test]
    fn names_are_found_with_their_signs() {
        let found = |text| {
            let found = names(text).into_iter();
            found.map(|(name, dollar, span)| format!("{name}{dollar}{}", span.of(text))).collect::<Vec<_>>()
        };
        assert_eq!(found("a $b c"), ["btrue$b"]);
        assert_eq!(found("{b}-${c}-{{ d }}"), ["bfalse{b}", "ctrue${c}", "dfalse{{ d }}"]);
        assert_eq!(found("{b $ {} {\"c\"} $$d {{{e}}}"), ["dtrue$d"]);
    }

    #[test]
    fn a_text_is_parted_at_the_name() {
        let part = |text: &str, name: &str| {
            let at = text.find(name).unwrap_or(0) as u32;
            let place = Span::new(at, at + name.len() as u32);
            unquoted(Span::new(0, text.len() as u32), place, "n", text)
        };
        assert_eq!(part("\"a $n b\"", "$n"), "\"a \" + $n + \" b\"");
        assert_eq!(part("'{n}'", "{n}"), "$n");
    }
}
