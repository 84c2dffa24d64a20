//! Chains and what is in them, a line for each part where one line is not enough.

use super::spacing::{Place, on_one_line};
use super::{INDENT, Lines, WIDTH};
use crate::ast::{Arm, Branch, Chain, Group, HeaderItem, Parallel, Script, Step, Subject};
use crate::lex::{Kind, Tokens};
use crate::source::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// Prints a script.
pub(super) struct Printer<'t> {
    pub(super) tokens: &'t Tokens,
    pub(super) lines: Lines,
    /// The brackets and links whose author has begun a new line there.
    pub(super) broken: BTreeSet<usize>,
    /// The comments that have not been printed yet: how many have.
    pub(super) comments: usize,
    /// The end of what was printed last, in the text.
    pub(super) behind: u32,
}

impl<'t> Printer<'t> {
    pub(super) fn new(script: &Script, tokens: &'t Tokens) -> Self {
        let mut printer =
            Self { tokens, lines: Lines::default(), broken: BTreeSet::new(), comments: 0, behind: 0 };
        if let Some(chain) = &script.chain {
            printer.find_breaks(chain);
        }
        printer
    }

    /// The tokens of a place.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let list = &self.tokens.list;
        list.partition_point(|token| token.span.start < span.start)
            ..list.partition_point(|token| token.span.start < span.end)
    }

    pub(super) fn finish(self) -> String {
        self.lines.finish()
    }

    fn is_fresh(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.fresh_line)
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.list.get(at).map(|token| token.kind)
    }

    // What the author has broken.

    fn find_breaks(&mut self, chain: &Chain) {
        if let Some((link, _)) = chain.rest.first() {
            let at = self.range(link.span).start;
            if self.is_fresh(at) {
                self.broken.insert(at);
            }
        }
        for part in std::iter::once(&chain.first).chain(chain.rest.iter().map(|(_, part)| part)) {
            if let Some(second) = part.branches.get(1) {
                let sign = self.range(second.span).start.saturating_sub(1);
                if self.is_fresh(sign) {
                    self.broken.insert(sign);
                }
            }
            for step in &part.branches {
                if let Subject::Group(group) = &step.subject {
                    self.find_break_behind(group.span);
                    group.chains.iter().for_each(|chain| self.find_breaks(chain));
                }
                if let Some(attributes) = &step.attributes {
                    self.find_break_behind(attributes.span);
                }
                if let Some(branch) = &step.branch {
                    self.find_break_behind(branch.span);
                    branch.arms.iter().for_each(|arm| self.find_breaks(&arm.chain));
                }
            }
        }
    }

    fn find_break_behind(&mut self, bracket: Span) {
        let at = self.range(bracket).start;
        if self.is_fresh(at + 1) {
            self.broken.insert(at);
        }
    }

    /// The tokens on one line, if they may stand on one.
    pub(super) fn flat(&self, range: Range<usize>, place: Place) -> Option<String> {
        let broken = self.broken.range(range.clone()).next().is_some();
        let inside = self.comments_in(range.clone());
        (!broken && !inside).then(|| on_one_line(self.tokens, range, place))
    }

    /// Whether a comment stands between two of these tokens.
    pub(super) fn comments_in(&self, range: Range<usize>) -> bool {
        let all = &self.tokens.trivia.comments;
        let first = all.partition_point(|comment| (comment.before as usize) <= range.start);
        all.get(first).is_some_and(|comment| (comment.before as usize) < range.end)
    }

    pub(super) fn fits(&self, words: &str) -> bool {
        self.lines.column() + words.chars().count() <= WIDTH
    }

    // Comments.

    /// Begins a line at the top: what stands above this token comes first. `apart`: an empty line comes before all of it.
    pub(super) fn above(&mut self, at: usize, apart: bool) {
        self.lines.end();
        let start =
            self.tokens.list.get(at).map_or(self.tokens.source.len() as u32, |token| token.span.start);
        let mut places: Vec<(u32, Option<String>)> = Vec::new();
        while let Some(comment) = self.tokens.trivia.comments.get(self.comments) {
            if comment.before as usize > at {
                break;
            }
            self.comments += 1;
            places
                .push((comment.span.start, Some(comment.span.of(&self.tokens.source).trim_end().to_owned())));
        }
        places.push((start, None));
        let has_blank = |from: u32, to: u32| {
            self.tokens.trivia.blank_lines.iter().any(|blank| *blank >= from && *blank < to)
        };
        let mut before = self.behind;
        let mut blanks: Vec<bool> = Vec::new();
        for (place, words) in &places {
            blanks.push(has_blank(before, *place));
            before = *place + words.as_ref().map_or(0, |words| words.len() as u32);
        }
        if apart
            && !blanks.iter().any(|blank| *blank)
            && let Some(first) = blanks.first_mut()
        {
            *first = true;
        }
        for ((place, words), blank) in places.into_iter().zip(blanks) {
            // Nothing is below the last line.
            if blank && (words.is_some() || at < self.tokens.list.len()) {
                self.lines.blank();
            }
            if let Some(words) = words {
                self.lines.push(&words);
                self.lines.end();
                self.behind = place + words.len() as u32;
            }
        }
    }

    /// The comments before this token, each on a line of its own; those behind a token go to the end of its line.
    pub(super) fn comments_before(&mut self, at: usize, indent: usize) {
        while let Some(comment) = self.tokens.trivia.comments.get(self.comments) {
            if comment.before as usize > at {
                break;
            }
            self.comments += 1;
            let words = comment.span.of(&self.tokens.source).trim_end().to_owned();
            if comment.own_line || !self.lines.is_open() {
                self.lines.comment(&words, indent);
            } else {
                self.lines.trail(&words);
            }
        }
    }

    /// The comment behind the last token of a line of the header, or of the chain.
    pub(super) fn end_of_line(&mut self, at: usize) {
        while let Some(comment) = self.tokens.trivia.comments.get(self.comments) {
            if comment.before as usize > at || (comment.before as usize == at && comment.own_line) {
                break;
            }
            self.comments += 1;
            let words = comment.span.of(&self.tokens.source).trim_end().to_owned();
            self.lines.trail(&words);
        }
        let last = at.checked_sub(1).and_then(|last| self.tokens.list.get(last));
        self.behind = last.map_or(0, |token| token.span.end);
        if let Some(comment) =
            self.comments.checked_sub(1).and_then(|last| self.tokens.trivia.comments.get(last))
        {
            self.behind = self.behind.max(comment.span.end);
        }
    }

    /// Begins a line inside of the chain with this token.
    pub(super) fn line(&mut self, at: usize, indent: usize) {
        self.comments_before(at, indent);
        self.lines.next(indent);
    }

    /// Adds tokens to the line; comments between them have found no better place and stand above the next line.
    pub(super) fn words(&mut self, range: Range<usize>, place: Place, indent: usize) {
        if range.is_empty() {
            return;
        }
        if !self.lines.is_open() {
            self.lines.next(indent + INDENT);
        }
        let mut rest = range.clone();
        while let Some(cut) = (rest.start + 1..rest.end).find(|at| self.has_comment(*at)) {
            let words = on_one_line(self.tokens, rest.start..cut, place);
            self.lines.push(&words);
            self.comments_before(cut, indent + INDENT);
            self.lines.next(indent + INDENT);
            rest.start = cut;
        }
        let words = on_one_line(self.tokens, rest, place);
        self.lines.push(&words);
    }

    pub(super) fn has_comment(&self, at: usize) -> bool {
        self.tokens.trivia.comments.get(self.comments).is_some_and(|comment| comment.before as usize <= at)
    }

    // The header.

    pub(super) fn item(&mut self, item: &HeaderItem, range: Range<usize>) {
        let (attributes, place) = match item {
            HeaderItem::Input(item) => (item.attributes.as_ref(), Place::Header),
            HeaderItem::On(item) => (item.attributes.as_ref(), Place::Header),
            HeaderItem::Directive(_)
            | HeaderItem::Constant(_)
            | HeaderItem::Use(_)
            | HeaderItem::Error(_) => (None, Place::Header),
        };
        match self.flat(range.clone(), place) {
            Some(words) if self.fits(&words) || attributes.is_none() => self.lines.push(&words),
            Some(_) | None => match attributes {
                Some(attributes) => {
                    let brackets = self.range(attributes.span);
                    self.words(range.start..brackets.start, place, 0);
                    self.lines.push(" ");
                    self.attributes(attributes, 0);
                    self.words(brackets.end..range.end, place, 0);
                }
                None => self.words(range, place, 0),
            },
        }
    }

    // The chain.

    pub(super) fn chain(&mut self, chain: &Chain, indent: usize) {
        let range = self.range(chain.span);
        if let Some(words) = self.flat(range.clone(), Place::Chain)
            && self.fits(&words)
        {
            self.lines.push(&words);
            return;
        }
        if let Some((link, last)) = chain.rest.last()
            && let [step] = last.branches.as_slice()
            && let Some(bracket) = self.last_bracket(step)
            && let Some(words) = self.flat(range.start..bracket, Place::Chain)
            && self.fits(&format!("{words} ("))
            && !self.has_comment(bracket)
        {
            // Only the brackets at the end need lines of their own.
            let head = self.range(link.span).end;
            let words = on_one_line(self.tokens, range.start..head, Place::Chain);
            self.lines.push(&words);
            self.lines.push(" ");
            self.step(step, indent);
            return;
        }
        self.parallel(&chain.first, indent);
        for (link, part) in &chain.rest {
            let at = self.range(link.span);
            // A comment behind the link stands above it.
            self.line(at.end, indent + INDENT);
            self.words(at.clone(), Place::Chain, indent + INDENT);
            self.space(at.end, indent + 2 * INDENT);
            self.parallel(part, indent + INDENT);
        }
    }

    /// A space before a token, or a line break where a comment stands between.
    pub(super) fn space(&mut self, next: usize, indent: usize) {
        if self.has_comment(next) {
            self.line(next, indent);
        } else {
            self.lines.push(" ");
        }
    }

    /// Where the brackets begin that a step ends with.
    fn last_bracket(&self, step: &Step) -> Option<usize> {
        let end = match (&step.branch, &step.subject) {
            (Some(branch), _) => branch.span,
            (None, Subject::Group(group))
                if step.attributes.is_none() && step.retry.is_none() && step.alias.is_none() =>
            {
                group.span
            }
            (None, Subject::Group(_) | Subject::Event(_) | Subject::Error(_)) => return None,
        };
        Some(self.range(end).start)
    }

    fn parallel(&mut self, part: &Parallel, indent: usize) {
        let range = self.range(part.span);
        if let Some(words) = self.flat(range.clone(), Place::Chain)
            && self.fits(&words)
        {
            self.lines.push(&words);
            return;
        }
        let mut steps = part.branches.iter();
        if let Some(first) = steps.next() {
            self.step(first, indent);
        }
        for step in steps {
            let at = self.range(step.span).start;
            self.line(at, indent + INDENT);
            self.words(at - 1..at, Place::Chain, indent + INDENT);
            self.space(at, indent + 2 * INDENT);
            self.step(step, indent + INDENT);
        }
    }

    pub(super) fn step(&mut self, step: &Step, indent: usize) {
        let range = self.range(step.span);
        if let Some(words) = self.flat(range.clone(), Place::Chain)
            && self.fits(&words)
        {
            self.lines.push(&words);
            return;
        }
        // `3 * A`
        let subject = match &step.subject {
            Subject::Event(event) => self.range(event.span),
            Subject::Group(group) => self.range(group.span),
            Subject::Error(span) => self.range(*span),
        };
        let mut at = range.start;
        if at < subject.start {
            self.words(at..subject.start, Place::Chain, indent);
            self.space(subject.start, indent + INDENT);
        }
        at = subject.end;
        match &step.subject {
            Subject::Group(group) => self.group(group, indent),
            Subject::Event(_) | Subject::Error(_) => self.words(subject, Place::Chain, indent),
        }
        if let Some(attributes) = &step.attributes {
            let brackets = self.range(attributes.span);
            self.attributes(attributes, indent);
            at = brackets.end;
        }
        let branch = step.branch.as_ref().map(|branch| (branch, self.range(branch.span)));
        let end = branch.as_ref().map_or(range.end, |(_, brackets)| brackets.start);
        if at < end {
            self.space(at, indent + INDENT);
            self.words(at..end, Place::Chain, indent);
        }
        if let Some((branch, brackets)) = branch {
            self.space(brackets.start, indent + INDENT);
            self.branch(branch, indent);
        }
    }

    pub(super) fn group(&mut self, group: &Group, indent: usize) {
        let range = self.range(group.span);
        let items: Vec<Range<usize>> = group.chains.iter().map(|chain| self.range(chain.span)).collect();
        // One chain alone is in brackets only to be one thing.
        let commas = group.chains.len() > 1;
        self.brackets(range, &items, commas, Place::Chain, indent, |printer, at, indent| {
            if let Some(chain) = group.chains.get(at) {
                printer.chain(chain, indent);
            }
        });
    }

    fn branch(&mut self, branch: &Branch, indent: usize) {
        let range = self.range(branch.span);
        let items: Vec<Range<usize>> = branch.arms.iter().map(|arm| self.range(arm.span)).collect();
        self.brackets(range, &items, true, Place::Chain, indent, |printer, at, indent| {
            if let Some(arm) = branch.arms.get(at) {
                printer.arm(arm, indent);
            }
        });
    }

    fn arm(&mut self, arm: &Arm, indent: usize) {
        let (range, chain) = (self.range(arm.span), self.range(arm.chain.span));
        self.words(range.start..chain.start, Place::Chain, indent);
        self.space(chain.start, indent + INDENT);
        self.chain(&arm.chain, indent);
    }
}
