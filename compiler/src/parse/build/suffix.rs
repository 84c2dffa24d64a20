//! What stands behind a step: attributes, retry, name and branch.

use super::{Builder, Recovery, begins_broken};
use crate::ast::{
    Arm, ArmLabel, Attribute, Attributes, Branch, Chain, Expr, ExprKind, Factor, Link, LinkKind, Literal,
    Name, Retry, Step,
};
use crate::diagnostics::parse::{doubled_suffix, suffix_order, unexpected_token};
use crate::lex::{Token, number};
use crate::source::Span;

/// What stands behind the subject of a step.
pub(in crate::parse) enum Suffix {
    Attributes(Attributes),
    Retry(Retry),
    Alias(Name, Span),
    Branch(Branch),
}

impl Suffix {
    fn span(&self) -> Span {
        match self {
            Self::Attributes(attributes) => attributes.span,
            Self::Retry(retry) => retry.span,
            Self::Alias(_, span) => *span,
            Self::Branch(branch) => branch.span,
        }
    }

    /// Its place in the one order, with what it is called.
    fn rank(&self) -> (u8, &'static str) {
        match self {
            Self::Attributes(_) => (0, "attributes"),
            Self::Retry(_) => (1, "retry"),
            Self::Alias(_, _) => (2, "name"),
            Self::Branch(_) => (3, "branch"),
        }
    }
}

impl Builder<'_> {
    /// Puts the suffixes where the tree has them. They may be written in any order, but only one is right.
    pub(super) fn apply(&mut self, step: &mut Step, suffixes: Vec<Suffix>) {
        let span = step.span;
        let whole = suffixes.first().map_or(span.after(), Suffix::span);
        let whole = suffixes.last().map_or(whole, |last| whole.to(last.span()));
        let mut order: Vec<(u8, Span)> =
            suffixes.iter().map(|suffix| (suffix.rank().0, suffix.span())).collect();
        order.sort_by_key(|(rank, _)| *rank);
        let mut highest: Option<(u8, Span)> = None;
        let mut alias_span = span;
        for suffix in suffixes {
            let ((rank, name), place) = (suffix.rank(), suffix.span());
            let first = match &suffix {
                Suffix::Attributes(_) => step.attributes.as_ref().map(|attributes| attributes.span),
                Suffix::Retry(_) => step.retry.as_ref().map(|retry| retry.span),
                Suffix::Alias(_, _) => step.alias.as_ref().map(|_| alias_span),
                Suffix::Branch(_) => step.branch.as_ref().map(|branch| branch.span),
            };
            if let Some(first) = first {
                let found = doubled_suffix::new(place, first, name);
                let close = self.token_before(place.start).filter(|token| token.span.end == first.end);
                let joins = matches!(suffix, Suffix::Branch(_) | Suffix::Attributes(_)) && self.is_file();
                self.slip(
                    place.start,
                    match (close, self.token_at(place.start)) {
                        (Some(close), Some(open)) if joins => {
                            doubled_suffix::joined(found, Span::new(close.span.start, open.span.end))
                        }
                        (_, _) => found,
                    },
                );
                // What stands there is not missing.
                if let (Suffix::Branch(_), Some(branch)) = (&suffix, &mut step.branch) {
                    branch.broken = true;
                }
                continue;
            }
            if let Some((above, other)) = highest.filter(|(highest, _)| *highest > rank) {
                let found = suffix_order::new(place, other, name, self.reordered(whole, &order));
                self.slip(place.start, found);
                highest = Some((above, other));
            } else {
                highest = Some((rank, place));
            }
            match suffix {
                Suffix::Attributes(attributes) => step.attributes = Some(attributes),
                Suffix::Retry(retry) => step.retry = Some(retry),
                Suffix::Alias(alias, place) => {
                    alias_span = place;
                    step.alias = Some(alias);
                }
                Suffix::Branch(branch) => step.branch = Some(branch),
            }
        }
    }

    /// The suffixes in their order, as text, where the script is a file and no comment stands between them.
    fn reordered(&self, whole: Span, order: &[(u8, Span)]) -> Option<(Span, String)> {
        let distinct = order.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a != b));
        let comments = &self.tokens.trivia.comments;
        let free =
            comments.iter().all(|comment| comment.span.end <= whole.start || comment.span.start >= whole.end);
        if !self.is_file() || !distinct || !free {
            return None;
        }
        let texts: Vec<&str> = order.iter().map(|(_, span)| span.of(&self.tokens.source).trim()).collect();
        let text = texts.join(" ");
        // Attributes stand right behind the event.
        let event = self.token_before(whole.start).map_or(whole.before(), |token| token.span.after());
        if text.starts_with('[') { Some((event.to(whole), text)) } else { Some((whole, text)) }
    }

    pub(in crate::parse) fn retry_times(&mut self, token: Token, l: u32, r: u32) -> Retry {
        let factor = Factor::Number(self.small(token), token.span);
        Retry { factor: Some(factor), span: Span::new(l, r) }
    }

    pub(in crate::parse) fn retry_constant(&mut self, name: Name, l: u32, r: u32) -> Retry {
        Retry { factor: Some(Factor::Constant(name)), span: Span::new(l, r) }
    }

    pub(in crate::parse) fn retry_default(&mut self, l: u32, r: u32) -> Retry {
        Retry { factor: None, span: Span::new(l, r) }
    }

    /// A number of attempts or an outcome; what does not fit is as wrong as the largest that does.
    fn small(&self, token: Token) -> i64 {
        match number(self.text(token)) {
            Ok((_, Literal::Int(value))) => i64::try_from(value).unwrap_or(i64::MAX),
            _ => i64::MAX,
        }
    }

    pub(in crate::parse) fn branch(&mut self, arms: Vec<Option<Arm>>, l: u32, r: u32) -> Branch {
        let broken = arms.iter().any(Option::is_none);
        Branch { arms: arms.into_iter().flatten().collect(), broken, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn empty_branch(&mut self, l: u32, r: u32) -> Branch {
        let span = Span::new(l, r);
        let close = self.token_before(r).map_or(span, |token| token.span);
        self.slip(close.start, unexpected_token::empty_branch(span));
        Branch { arms: Vec::new(), broken: true, span }
    }

    pub(in crate::parse) fn arm(&mut self, label: ArmLabel, link: Link, chain: Chain, l: u32, r: u32) -> Arm {
        Arm { label, link, chain, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn arm_without_link(&mut self, chain: Chain, l: u32) -> Option<Arm> {
        let at = chain.span.start;
        if !begins_broken(&chain) {
            let place = self.token_at(at).map_or(chain.span, |token| token.span);
            let gap = self.token_before(at).map_or(place, |token| token.span).after();
            let text = self.token_at(l).map_or("", |token| self.text(token));
            self.slip(at, unexpected_token::arm_without_link(place, gap, text));
        }
        None
    }

    pub(in crate::parse) fn arm_without_label(&mut self, link: Link) -> Option<Arm> {
        let text = if link.kind == LinkKind::Pipe { "|->" } else { "->" };
        self.slip(link.span.start, unexpected_token::arm_without_label(link.span, text));
        None
    }

    pub(in crate::parse) fn broken_arm(&mut self, recovery: Recovery) -> Option<Arm> {
        self.recover(&recovery, None);
        None
    }

    pub(in crate::parse) fn arm_number(&mut self, token: Token, l: u32, r: u32) -> ArmLabel {
        ArmLabel::Number(self.small(token), Span::new(l, r))
    }

    pub(in crate::parse) fn arm_without_comma(
        &mut self,
        mut arms: Vec<Option<Arm>>,
        arm: Option<Arm>,
        position: u32,
    ) -> Vec<Option<Arm>> {
        if arm.is_some() && arms.last().is_some_and(Option::is_some) {
            let place = self.token_at(position).map_or(Span::new(position, position), |token| token.span);
            let gap = self.token_before(position).map_or(place, |token| token.span).after();
            self.slip(position, unexpected_token::missing_comma(place, gap, "arms"));
        }
        arms.push(arm);
        arms
    }

    pub(in crate::parse) fn attributes(
        &mut self,
        items: Vec<Option<Attribute>>,
        l: u32,
        r: u32,
    ) -> Attributes {
        let broken = items.iter().any(Option::is_none);
        Attributes { items: items.into_iter().flatten().collect(), broken, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn attribute(
        &mut self,
        step: Option<Name>,
        name: Name,
        value: Expr,
        l: u32,
        r: u32,
    ) -> Attribute {
        if let Some(step) = step.as_ref().filter(|step| step.text != "step") {
            self.slip(step.span.start, unexpected_token::not_step(step.span, &step.text));
        }
        Attribute { step: step.is_some(), name, value, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn attribute_with_colon(
        &mut self,
        name: Name,
        colon: Token,
        value: Expr,
        l: u32,
        r: u32,
    ) -> Attribute {
        self.slip(colon.span.start, unexpected_token::colon_in_attribute(colon.span));
        self.attribute(None, name, value, l, r)
    }

    pub(in crate::parse) fn attribute_without_value(&mut self, name: Name) -> Option<Attribute> {
        let found = unexpected_token::attribute_without_value(name.span, &name.text);
        self.slip(name.span.start, found);
        None
    }

    pub(in crate::parse) fn broken_attribute(&mut self, recovery: Recovery) -> Option<Attribute> {
        self.recover(&recovery, None);
        None
    }

    pub(in crate::parse) fn broken_value(&mut self, recovery: Recovery, l: u32, r: u32) -> Expr {
        self.recover(&recovery, None);
        self.leaf(ExprKind::Error, l, r)
    }
}
