//! What stands under the cursor.

use super::documents::Document;
use crate::ast::{
    Arm, Attributes, Chain, Event, Expr, ExprKind, Factor, HeaderItem, Link, Name, Parallel, Retry, Step,
    Subject, TypeArg, TypeRef, Use,
};
use crate::catalogue::folded;
use crate::check::notes::{Reader, Thing};
use crate::source::Span;

/// A part of a script.
#[derive(Clone, Copy, Debug)]
pub(super) enum Under<'d> {
    /// An event.
    Event(&'d Event),
    /// A name where it is given: an input, a constant, a kept result.
    Given(&'d Name, Sort),
    /// `$name`
    Read(&'d Name),
    /// `$env.NAME`
    Environment(&'d Name),
    /// `it`
    It,
    /// `_`
    Piped,
    /// The name of an attribute.
    Attribute(&'d Name, Owner<'d>),
    /// The name of a directive.
    Directive(&'d Name),
    /// The outcome of an arm.
    Outcome(Span),
    /// A type of an input.
    Type(&'d TypeRef),
    /// A type in the angle brackets of an event.
    Argument(&'d TypeArg),
    /// `* 3`
    Retry(&'d Retry),
    /// `->` or `|->`
    Link(&'d Link),
    /// A bare word as a value: `cpu`, `DAG`.
    Word(&'d Name),
}

/// How a name is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Input,
    Constant,
    Kept,
}

/// What an attribute belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner<'d> {
    Event(&'d Event),
    Group,
    Input,
}

/// What a walk tells: a part and where it stands.
type Tell<'w, 'd> = dyn FnMut(Span, Under<'d>) + 'w;

impl Document {
    /// The smallest part at a place; one that begins there goes before one that ends there.
    pub(super) fn under(&self, at: u32) -> Option<(Span, Under<'_>)> {
        let mut best: Option<(Span, Under<'_>)> = None;
        self.walk(&mut |span, part| {
            let rank = |span: Span| (at >= span.end, span.end - span.start);
            let touches = span.start <= at && at <= span.end;
            if touches && best.is_none_or(|(known, _)| rank(span) < rank(known)) {
                best = Some((span, part));
            }
        });
        best
    }

    /// Tells each part.
    pub(super) fn walk<'d>(&'d self, tell: &mut Tell<'_, 'd>) {
        for item in &self.script().header {
            header(item, tell);
        }
        if let Some(written) = &self.script().chain {
            chain(written, tell);
        }
    }

    /// The line with `use` that a place is in.
    pub(super) fn used_at(&self, at: u32) -> Option<&Use> {
        self.script().workflows().find(|used| used.span.start <= at && at <= used.span.end)
    }

    /// The line with `use` that an event has its name from.
    pub(super) fn used_as(&self, event: &Event) -> Option<&Use> {
        let [name] = event.path.as_slice() else { return None };
        let is_it = |alias: &Name| folded(&alias.text) == folded(&name.text);
        self.script().workflows().find(|used| used.alias.as_ref().is_some_and(is_it))
    }

    /// What a name stands for, given or read.
    pub(super) fn thing(&self, part: Under<'_>) -> Option<Thing> {
        match part {
            Under::Given(name, Sort::Input) => Some(Thing::Input(name.span)),
            Under::Given(name, Sort::Constant) => Some(Thing::Constant(name.span)),
            Under::Given(name, Sort::Kept) => Some(Thing::Kept(name.span)),
            Under::Read(name) => self.notes().readers.get(&Reader::Word(name.span)).cloned(),
            Under::Event(_)
            | Under::Environment(_)
            | Under::It
            | Under::Piped
            | Under::Attribute(..)
            | Under::Directive(_)
            | Under::Outcome(_)
            | Under::Type(_)
            | Under::Argument(_)
            | Under::Retry(_)
            | Under::Link(_)
            | Under::Word(_) => None,
        }
    }
}

fn header<'d>(item: &'d HeaderItem, tell: &mut Tell<'_, 'd>) {
    match item {
        HeaderItem::Directive(item) => {
            tell(item.name.span, Under::Directive(&item.name));
            value(&item.value, tell);
        }
        HeaderItem::Constant(item) => {
            tell(item.name.span, Under::Given(&item.name, Sort::Constant));
            value(&item.value, tell);
        }
        HeaderItem::Input(item) => {
            tell(item.name.span, Under::Given(&item.name, Sort::Input));
            written_type(&item.ty, tell);
            item.default.iter().for_each(|default| value(default, tell));
            attributes(item.attributes.as_ref(), Owner::Input, tell);
        }
        HeaderItem::Use(_) | HeaderItem::On(_) | HeaderItem::Error(_) => {}
    }
}

fn written_type<'d>(ty: &'d TypeRef, tell: &mut Tell<'_, 'd>) {
    tell(ty.name.span, Under::Type(ty));
    ty.args.iter().for_each(|inner| written_type(inner, tell));
}

fn chain<'d>(written: &'d Chain, tell: &mut Tell<'_, 'd>) {
    parallel(&written.first, tell);
    for (link, part) in &written.rest {
        tell(link.span, Under::Link(link));
        parallel(part, tell);
    }
}

fn parallel<'d>(part: &'d Parallel, tell: &mut Tell<'_, 'd>) {
    part.branches.iter().for_each(|branch| step(branch, tell));
}

fn step<'d>(written: &'d Step, tell: &mut Tell<'_, 'd>) {
    let owner = match &written.subject {
        Subject::Event(event) => {
            tell(event.span, Under::Event(event));
            event.args.iter().for_each(|inner| argument(inner, tell));
            Owner::Event(event)
        }
        Subject::Group(group) => {
            group.chains.iter().for_each(|inner| chain(inner, tell));
            Owner::Group
        }
        Subject::Error(_) => Owner::Group,
    };
    attributes(written.attributes.as_ref(), owner, tell);
    if let Some(retry) = &written.retry {
        tell(retry.span, Under::Retry(retry));
        if let Some(Factor::Constant(name)) = &retry.factor {
            tell(with_sign(name), Under::Read(name));
        }
    }
    if let Some(alias) = &written.alias {
        tell(alias.span, Under::Given(alias, Sort::Kept));
    }
    for answer in written.branch.iter().flat_map(|branch| &branch.arms) {
        arm(answer, tell);
    }
}

fn arm<'d>(answer: &'d Arm, tell: &mut Tell<'_, 'd>) {
    let label = label(answer);
    tell(label, Under::Outcome(label));
    tell(answer.link.span, Under::Link(&answer.link));
    chain(&answer.chain, tell);
}

fn label(arm: &Arm) -> Span {
    match &arm.label {
        crate::ast::ArmLabel::Number(_, span) => *span,
        crate::ast::ArmLabel::Name(name) => name.span,
    }
}

fn argument<'d>(inner: &'d TypeArg, tell: &mut Tell<'_, 'd>) {
    tell(inner.span, Under::Argument(inner));
    inner.args.iter().for_each(|inner| argument(inner, tell));
}

fn attributes<'d>(all: Option<&'d Attributes>, owner: Owner<'d>, tell: &mut Tell<'_, 'd>) {
    for item in all.iter().flat_map(|all| &all.items) {
        tell(item.name.span, Under::Attribute(&item.name, owner));
        value(&item.value, tell);
    }
}

/// `$` and the name behind it.
fn with_sign(name: &Name) -> Span {
    Span::new(name.span.start.saturating_sub(1), name.span.end)
}

fn value<'d>(expr: &'d Expr, tell: &mut Tell<'_, 'd>) {
    match &expr.kind {
        ExprKind::Constant(name) => tell(expr.span, Under::Read(name)),
        ExprKind::Environment(name) => tell(expr.span, Under::Environment(name)),
        ExprKind::Name(name) if name.text == "it" => tell(expr.span, Under::It),
        ExprKind::Name(name) => tell(expr.span, Under::Word(name)),
        ExprKind::Piped => tell(expr.span, Under::Piped),
        ExprKind::List(items) => items.iter().for_each(|item| value(item, tell)),
        ExprKind::Map(entries) => entries.iter().for_each(|(key, item)| {
            value(key, tell);
            value(item, tell);
        }),
        ExprKind::Unary(_, inner) | ExprKind::Field(inner, _) => value(inner, tell),
        ExprKind::Binary(_, one, other) => {
            value(one, tell);
            value(other, tell);
        }
        ExprKind::Conditional(test, yes, no) => {
            value(test, tell);
            value(yes, tell);
            value(no, tell);
        }
        ExprKind::Literal(_) | ExprKind::Path(_) | ExprKind::Error => {}
    }
}
