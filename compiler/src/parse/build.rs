//! What the rules of the grammar do: build the tree, keep its limits, and hand mistakes to `report`.

use super::report;
use crate::ast::{
    Arm, ArmLabel, Attribute, Attributes, BinaryOp, Branch, Chain, Constant, Directive, Event, Expr,
    ExprKind, Factor, Group, GroupForm, HeaderItem, Input, Link, LinkKind, Literal, Name, On, Parallel,
    Retry, Script, Step, Subject, TypeArg, TypeRef, UnaryOp, Use,
};
use crate::diagnostics::parse::{
    doubled_suffix, nested_too_deep, refused_operator, suffix_order, too_many_steps, two_chains,
    unexpected_token,
};
use crate::diagnostics::{Diagnostic, Sink};
use crate::lex::{Kind, Token, Tokens, number, unquote};
use crate::source::Span;
use lalrpop_util::{ErrorRecovery, ParseError};

/// Syntax errors of one script that are worth reporting.
pub(super) const MOST_ERRORS: usize = 100;
/// How many steps a script may have.
const MOST_STEPS: usize = 20_000;
/// How deep an expression may be.
const MOST_DEPTH: u16 = 128;

/// What stands behind the chain.
pub(super) enum Recovered {
    Item(HeaderItem),
    /// With the comma in front of it.
    Chain(Chain, Option<Token>),
}

/// What stands behind the subject of a step.
pub(super) enum Suffix {
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

type Recovery = ErrorRecovery<u32, Token, ()>;

/// Builds the tree of one script.
pub(super) struct Builder<'t> {
    tokens: &'t Tokens,
    list: &'t [Token],
    sink: &'t mut Sink,
    errors: usize,
    steps: usize,
    /// The index of the token at which reading went on after the last error.
    resumed: Option<usize>,
    told_depth: bool,
}

impl<'t> Builder<'t> {
    pub(super) fn new(tokens: &'t Tokens, list: &'t [Token], sink: &'t mut Sink) -> Self {
        Self { tokens, list, sink, errors: 0, steps: 0, resumed: None, told_depth: false }
    }

    // ---- Mistakes ----

    fn index(&self, position: u32) -> usize {
        self.list.partition_point(|token| token.span.start < position)
    }

    fn token_at(&self, position: u32) -> Option<Token> {
        self.list.get(self.index(position)).copied()
    }

    fn token_before(&self, position: u32) -> Option<Token> {
        let before = self.list.partition_point(|token| token.span.end <= position);
        before.checked_sub(1).and_then(|at| self.list.get(at)).copied()
    }

    fn text(&self, token: Token) -> &'t str {
        self.tokens.text(token)
    }

    /// Reports a mistake at a position, unless it only follows from one that was reported.
    fn mistake(&mut self, position: u32, next: u32, diagnostic: Diagnostic) {
        let at = self.index(position);
        let found = self.list.get(at).copied();
        let close = self.resumed.is_some_and(|resumed| at < resumed + 2);
        let told =
            found.is_some_and(|token| token.after_problem) || (found.is_none() && self.tokens.unclosed_text);
        self.resumed = Some(self.index(next).max(self.resumed.unwrap_or(0)));
        if close || told {
            return;
        }
        self.errors += 1;
        if self.errors <= MOST_ERRORS {
            self.sink.push(diagnostic);
        }
    }

    fn recover(&mut self, recovery: &Recovery) {
        let next = recovery.dropped_tokens.last().map(|(_, _, end)| *end);
        self.unexpected(&recovery.error, next);
    }

    fn unexpected(&mut self, error: &ParseError<u32, Token, ()>, next: Option<u32>) {
        let (found, expected): (Option<Token>, &[String]) = match error {
            ParseError::UnrecognizedToken { token: (_, token, _), expected } => (Some(*token), expected),
            ParseError::ExtraToken { token: (_, token, _) } => (Some(*token), &[]),
            ParseError::UnrecognizedEof { expected, .. } => (None, expected),
            ParseError::InvalidToken { .. } | ParseError::User { .. } => (None, &[]),
        };
        let span = found.map_or(self.tokens.end, |token| token.span);
        let at = found.map_or(self.list.len(), |_| self.index(span.start));
        let before = at.checked_sub(1).and_then(|at| self.list.get(at)).copied();
        let behind = self.list.get(at + 1).copied();
        let text = found.map_or("", |token| self.text(token));
        let place = report::Place { found, text, span, before, behind };
        let diagnostic = report::unexpected(&place, expected);
        let position = if found.is_some() { span.start } else { u32::MAX };
        self.mistake(position, next.unwrap_or(position), diagnostic);
    }

    pub(super) fn give_up(&mut self, error: ParseError<u32, Token, ()>) -> Script {
        self.unexpected(&error, None);
        Script::default()
    }

    // ---- The script ----

    pub(super) fn script(
        &mut self,
        header: Vec<HeaderItem>,
        rest: Option<(Chain, Vec<Recovered>)>,
    ) -> Script {
        let (first, late) = rest.map_or((None, Vec::new()), |(chain, late)| (Some(chain), late));
        let header = header.into_iter().map(Recovered::Item);
        let parts = header.chain(first.map(|chain| Recovered::Chain(chain, None))).chain(late);
        let mut script = Script::default();
        // Whether the part before is a line of the header that could not be read.
        let mut broken = false;
        let mut told_two = false;
        for part in parts {
            let (next, comma) = match part {
                Recovered::Item(item) => {
                    broken = matches!(item, HeaderItem::Error(_));
                    script.header.push(item);
                    script.before_chain += usize::from(script.chain.is_none());
                    continue;
                }
                Recovered::Chain(chain, comma) => (chain, comma),
            };
            let fresh = self.token_at(next.span.start).is_some_and(|token| token.fresh_line);
            // What is left of a broken line is no chain.
            if broken && !fresh && self.tokens.places.is_empty() {
                continue;
            }
            let Some(chain) = &mut script.chain else {
                script.chain = Some(next);
                broken = false;
                continue;
            };
            let quiet = broken || ends_broken(chain) || begins_broken(&next);
            let (before, at) = (chain.span, next.span.start);
            join(chain, next);
            broken = false;
            if let Some(comma) = comma {
                self.mistake(
                    comma.span.start,
                    comma.span.end,
                    unexpected_token::comma_between_chains(comma.span),
                );
            } else if !quiet {
                let token = self.token_at(at);
                let place = token.map_or(Span::new(at, at), |token| token.span);
                let name = token.map_or("", |token| self.text(token));
                let gap = self.token_before(at).map_or(place, |token| token.span).after();
                if !fresh {
                    self.mistake(at, at, unexpected_token::missing_link(place, gap, name));
                } else if !std::mem::replace(&mut told_two, true) {
                    self.mistake(at, at, two_chains::new(place, before, gap));
                }
            }
        }
        script.docs = self.docs_of_workflow(&script);
        script
    }

    /// The documentation of the item that begins at `position`.
    fn docs(&self, position: u32) -> Vec<String> {
        let before = self.tokens.list.partition_point(|token| token.span.start < position) as u32;
        let docs = &self.tokens.trivia.docs;
        let first = docs.partition_point(|line| line.before < before);
        let lines = docs.get(first..).unwrap_or_default().iter();
        lines
            .take_while(|line| line.before == before)
            .filter(|line| !line.apart)
            .map(|line| line.text.clone())
            .collect()
    }

    fn docs_of_workflow(&self, script: &Script) -> Vec<String> {
        let index =
            |span: Span| self.tokens.list.partition_point(|token| token.span.start < span.start) as u32;
        let mut taken = Vec::new();
        for item in &script.header {
            match item {
                HeaderItem::Input(input) => taken.push(index(input.span)),
                HeaderItem::On(on) => taken.push(index(on.span)),
                HeaderItem::Directive(_)
                | HeaderItem::Constant(_)
                | HeaderItem::Use(_)
                | HeaderItem::Error(_) => {}
            }
        }
        let chain = script.chain.as_ref().map_or(u32::MAX, |chain| index(chain.span));
        let lines = self.tokens.trivia.docs.iter().filter(|line| line.before <= chain);
        let free = lines.filter(|line| line.apart || taken.binary_search(&line.before).is_err());
        free.map(|line| line.text.clone()).collect()
    }

    // ---- The header ----

    pub(super) fn directive(&mut self, name: Vec<Name>, value: Expr, l: u32, r: u32) -> HeaderItem {
        HeaderItem::Directive(Directive { name: joined(name), value, span: Span::new(l, r) })
    }

    pub(super) fn directive_without_colon(
        &mut self,
        name: Vec<Name>,
        value: Expr,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        let name = joined(name);
        let found = unexpected_token::missing_colon(value.span, name.span.after(), &name.text);
        self.mistake(value.span.start, value.span.end, found);
        HeaderItem::Directive(Directive { name, value, span: Span::new(l, r) })
    }

    pub(super) fn constant(&mut self, name: Vec<Name>, value: Expr, l: u32, r: u32) -> HeaderItem {
        let hyphens = name.len() > 1;
        let name = joined(name);
        if hyphens {
            let found = unexpected_token::hyphen_in_constant(name.span, &name.text);
            self.mistake(name.span.start, name.span.end, found);
        }
        HeaderItem::Constant(Constant { name, value, span: Span::new(l, r) })
    }

    pub(super) fn uses(
        &mut self,
        source: Option<Name>,
        what: Token,
        alias: Option<Name>,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        let (text, _) = unquote(self.text(what));
        HeaderItem::Use(Use { source, what: text, what_span: what.span, alias, span: Span::new(l, r) })
    }

    pub(super) fn input(
        &mut self,
        name: Name,
        ty: TypeRef,
        default: Option<Expr>,
        attributes: Option<Attributes>,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        HeaderItem::Input(Input { docs: self.docs(l), name, ty, default, attributes, span: Span::new(l, r) })
    }

    pub(super) fn on(
        &mut self,
        trigger: Name,
        value: Option<Expr>,
        attributes: Option<Attributes>,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        HeaderItem::On(On { docs: self.docs(l), trigger, value, attributes, span: Span::new(l, r) })
    }

    pub(super) fn broken_item(&mut self, _opener: Token, recovery: Recovery, l: u32, r: u32) -> HeaderItem {
        self.recover(&recovery);
        HeaderItem::Error(Span::new(l, r))
    }

    /// `1.4.0`, which is two tokens.
    pub(super) fn version(&mut self, float: Token, int: Token, l: u32, r: u32) -> Expr {
        let text = format!("{}.{}", self.text(float), self.text(int));
        self.leaf(ExprKind::Literal(Literal::Text(text)), l, r)
    }

    pub(super) fn type_ref(
        &mut self,
        name: Name,
        args: Option<Vec<TypeRef>>,
        optional: bool,
        l: u32,
        r: u32,
    ) -> TypeRef {
        if let Some([]) = args.as_deref() {
            self.mistake(
                r.saturating_sub(1),
                r,
                unexpected_token::empty_arguments(Span::new(l, r), &name.text),
            );
        }
        TypeRef { name, args: args.unwrap_or_default(), optional, span: Span::new(l, r) }
    }

    // ---- Chains ----

    pub(super) fn chain(
        &mut self,
        first: Parallel,
        mut rest: Vec<(Link, Parallel)>,
        l: u32,
        r: u32,
    ) -> Chain {
        rest.truncate(MOST_STEPS);
        Chain { first, rest, span: Span::new(l, r) }
    }

    pub(super) fn link(&mut self, kind: LinkKind, l: u32, r: u32) -> Link {
        Link { kind, span: Span::new(l, r) }
    }

    pub(super) fn link_slip(&mut self, slip: Token) -> Link {
        let kind = if slip.kind == Kind::Triangle { LinkKind::Pipe } else { LinkKind::Then };
        self.mistake(
            slip.span.start,
            slip.span.end,
            unexpected_token::link_slip(slip.span, self.text(slip), kind),
        );
        Link { kind, span: slip.span }
    }

    pub(super) fn parallel(&mut self, first: Step, rest: Vec<Step>, l: u32, r: u32) -> Parallel {
        let mut branches = vec![first];
        branches.extend(rest.into_iter().take(MOST_STEPS));
        Parallel { branches, span: Span::new(l, r) }
    }

    pub(super) fn parallel_slip(&mut self, slip: Token) {
        self.mistake(slip.span.start, slip.span.end, refused_operator::in_chain(slip.span, self.text(slip)));
    }

    pub(super) fn step(
        &mut self,
        prefix: Option<Retry>,
        subject: Subject,
        suffixes: Vec<Suffix>,
        l: u32,
        r: u32,
    ) -> Step {
        let span = Span::new(l, r);
        let mut step = Step { subject, attributes: None, retry: prefix, alias: None, branch: None, span };
        self.steps += 1;
        if self.steps > MOST_STEPS {
            if self.steps == MOST_STEPS + 1 {
                self.sink.push(too_many_steps::new(span, MOST_STEPS));
            }
            return Step { subject: Subject::Error(span), retry: None, ..step };
        }
        let whole = suffixes.first().map(|first| first.span()).unwrap_or(span.after());
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
                self.mistake(place.start, place.end, doubled_suffix::new(place, first, name));
                continue;
            }
            if let Some((above, other)) = highest.filter(|(highest, _)| *highest > rank) {
                let found = suffix_order::new(place, other, name, self.reordered(whole, &order));
                self.mistake(place.start, place.end, found);
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
        self.check_parentheses(&step);
        step
    }

    /// The suffixes in their order, as text, where the script is a file and no comment stands between them.
    fn reordered(&self, whole: Span, order: &[(u8, Span)]) -> Option<(Span, String)> {
        let distinct = order.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a != b));
        let comments = &self.tokens.trivia.comments;
        let free =
            comments.iter().all(|comment| comment.span.end <= whole.start || comment.span.start >= whole.end);
        if !self.tokens.places.is_empty() || !distinct || !free {
            return None;
        }
        let texts: Vec<&str> = order.iter().map(|(_, span)| span.of(&self.tokens.source).trim()).collect();
        Some((whole, texts.join(" ")))
    }

    /// Only braces take attributes.
    fn check_parentheses(&mut self, step: &Step) {
        let (Subject::Group(group), Some(attributes)) = (&step.subject, &step.attributes) else { return };
        if group.form == GroupForm::Parentheses {
            let inner =
                Span::new(group.span.start + 1, group.span.end.saturating_sub(1)).of(&self.tokens.source);
            let braces = self.tokens.places.is_empty().then(|| format!("{{{inner}}}"));
            let found = unexpected_token::attributes_of_parentheses(attributes.span, group.span, braces);
            self.mistake(attributes.span.start, attributes.span.end, found);
        }
    }

    pub(super) fn broken_step(&mut self, recovery: Recovery, l: u32, r: u32) -> Subject {
        self.recover(&recovery);
        Subject::Error(Span::new(l, r))
    }

    pub(super) fn group(&mut self, form: GroupForm, chains: Vec<Chain>, l: u32, r: u32) -> Subject {
        let span = Span::new(l, r);
        if chains.is_empty() {
            let close = self.token_before(r).map_or(span, |token| token.span);
            self.mistake(close.start, r, unexpected_token::empty_group(span));
        }
        Subject::Group(Group { form, chains, span })
    }

    pub(super) fn chain_without_comma(&mut self, mut chains: Vec<Chain>, chain: Chain) -> Vec<Chain> {
        let quiet = chains.last().is_some_and(ends_broken) || begins_broken(&chain);
        let at = chain.span.start;
        if !quiet {
            let token = self.token_at(at);
            let place = token.map_or(Span::new(at, at), |token| token.span);
            let gap = self.token_before(at).map_or(place, |token| token.span).after();
            let name = token.map_or("", |token| self.text(token));
            self.mistake(at, at, unexpected_token::missing_link_in_group(place, gap, name));
        }
        chains.push(chain);
        chains
    }

    pub(super) fn event(&mut self, path: Vec<Name>, args: Option<Vec<TypeArg>>, l: u32, r: u32) -> Event {
        let span = Span::new(l, r);
        if let Some([]) = args.as_deref() {
            let name = path.last().map_or("", |name| name.text.as_str());
            self.mistake(r.saturating_sub(1), r, unexpected_token::empty_arguments(span, name));
        }
        Event { path, args: args.unwrap_or_default(), span }
    }

    pub(super) fn type_arg(
        &mut self,
        path: Vec<Name>,
        args: Option<Vec<TypeArg>>,
        optional: bool,
        l: u32,
        r: u32,
    ) -> TypeArg {
        let Event { path, args, span } = self.event(path, args, l, r);
        TypeArg { path, args, optional, span }
    }

    // ---- Suffixes ----

    pub(super) fn retry_times(&mut self, token: Token, l: u32, r: u32) -> Retry {
        let factor = Factor::Number(self.small(token), token.span);
        Retry { factor: Some(factor), span: Span::new(l, r) }
    }

    pub(super) fn retry_constant(&mut self, name: Name, l: u32, r: u32) -> Retry {
        Retry { factor: Some(Factor::Constant(name)), span: Span::new(l, r) }
    }

    pub(super) fn retry_default(&mut self, l: u32, r: u32) -> Retry {
        Retry { factor: None, span: Span::new(l, r) }
    }

    /// A number of attempts or an outcome; what does not fit is as wrong as the largest that does.
    fn small(&self, token: Token) -> i64 {
        match number(self.text(token)) {
            Ok((_, Literal::Int(value))) => i64::try_from(value).unwrap_or(i64::MAX),
            _ => i64::MAX,
        }
    }

    pub(super) fn branch(&mut self, arms: Vec<Option<Arm>>, l: u32, r: u32) -> Branch {
        let broken = arms.iter().any(Option::is_none);
        Branch { arms: arms.into_iter().flatten().collect(), broken, span: Span::new(l, r) }
    }

    pub(super) fn empty_branch(&mut self, l: u32, r: u32) -> Branch {
        let span = Span::new(l, r);
        let close = self.token_before(r).map_or(span, |token| token.span);
        self.mistake(close.start, r, unexpected_token::empty_branch(span));
        Branch { arms: Vec::new(), broken: true, span }
    }

    pub(super) fn arm(&mut self, label: ArmLabel, link: Link, chain: Chain, l: u32, r: u32) -> Arm {
        Arm { label, link, chain, span: Span::new(l, r) }
    }

    pub(super) fn arm_without_link(&mut self, label: ArmLabel, chain: Chain, l: u32, r: u32) -> Option<Arm> {
        let at = chain.span.start;
        if !begins_broken(&chain) {
            let place = self.token_at(at).map_or(chain.span, |token| token.span);
            let gap = self.token_before(at).map_or(place, |token| token.span).after();
            let text = self.token_at(l).map_or("", |token| self.text(token));
            self.mistake(at, at, unexpected_token::arm_without_link(place, gap, text));
        }
        let link = Link { kind: LinkKind::Then, span: Span::new(at, at) };
        let _ = Arm { label, link, chain, span: Span::new(l, r) };
        None
    }

    pub(super) fn arm_without_label(&mut self, link: Link, chain: Chain) -> Option<Arm> {
        let text = if link.kind == LinkKind::Pipe { "|->" } else { "->" };
        self.mistake(link.span.start, link.span.end, unexpected_token::arm_without_label(link.span, text));
        drop(chain);
        None
    }

    pub(super) fn broken_arm(&mut self, recovery: Recovery, _l: u32, _r: u32) -> Option<Arm> {
        self.recover(&recovery);
        None
    }

    pub(super) fn arm_number(&mut self, token: Token, l: u32, r: u32) -> ArmLabel {
        ArmLabel::Number(self.small(token), Span::new(l, r))
    }

    pub(super) fn missing_comma(&mut self, position: u32, broken: bool, what: &str) {
        if !broken {
            let place = self.token_at(position).map_or(Span::new(position, position), |token| token.span);
            let gap = self.token_before(position).map_or(place, |token| token.span).after();
            self.mistake(position, position, unexpected_token::missing_comma(place, gap, what));
        }
    }

    // ---- Attributes ----

    pub(super) fn attributes(&mut self, items: Vec<Option<Attribute>>, l: u32, r: u32) -> Attributes {
        Attributes { items: items.into_iter().flatten().collect(), span: Span::new(l, r) }
    }

    pub(super) fn attribute(
        &mut self,
        step: Option<Name>,
        name: Name,
        value: Expr,
        l: u32,
        r: u32,
    ) -> Attribute {
        if let Some(step) = step.as_ref().filter(|step| step.text != "step") {
            self.mistake(step.span.start, step.span.end, unexpected_token::not_step(step.span, &step.text));
        }
        Attribute { step: step.is_some(), name, value, span: Span::new(l, r) }
    }

    pub(super) fn attribute_with_colon(
        &mut self,
        name: Name,
        colon: Token,
        value: Expr,
        l: u32,
        r: u32,
    ) -> Attribute {
        self.mistake(colon.span.start, colon.span.end, unexpected_token::colon_in_attribute(colon.span));
        self.attribute(None, name, value, l, r)
    }

    pub(super) fn attribute_without_value(&mut self, name: Name) -> Option<Attribute> {
        let found = unexpected_token::attribute_without_value(name.span, &name.text);
        self.mistake(name.span.start, name.span.end, found);
        None
    }

    pub(super) fn broken_attribute(&mut self, recovery: Recovery, _l: u32, _r: u32) -> Option<Attribute> {
        self.recover(&recovery);
        None
    }

    pub(super) fn broken_value(&mut self, recovery: Recovery, l: u32, r: u32) -> Expr {
        self.recover(&recovery);
        self.leaf(ExprKind::Error, l, r)
    }

    // ---- Expressions ----

    pub(super) fn leaf(&mut self, kind: ExprKind, l: u32, r: u32) -> Expr {
        Expr { kind, span: Span::new(l, r), depth: 1 }
    }

    /// An expression above others, or an error node where it would be too deep.
    fn node(&mut self, kind: ExprKind, below: u16, l: u32, r: u32) -> Expr {
        let span = Span::new(l, r);
        let depth = below + 1;
        if depth > MOST_DEPTH {
            if !std::mem::replace(&mut self.told_depth, true) {
                self.sink.push(nested_too_deep::expression(span, MOST_DEPTH));
            }
            return Expr { kind: ExprKind::Error, span, depth: 1 };
        }
        Expr { kind, span, depth }
    }

    pub(super) fn literal(&mut self, token: Token, l: u32, r: u32) -> Expr {
        let kind = if token.kind == Kind::Text {
            ExprKind::Literal(Literal::Text(unquote(self.text(token)).0))
        } else {
            // The lexer has reported a number that is none.
            number(self.text(token)).map_or(ExprKind::Error, |(_, literal)| ExprKind::Literal(literal))
        };
        self.leaf(kind, l, r)
    }

    pub(super) fn path(&mut self, mut path: Vec<Name>, l: u32, r: u32) -> Expr {
        if path.len() > 1 {
            return self.leaf(ExprKind::Path(path), l, r);
        }
        let kind = match path.pop() {
            Some(word) => match word.text.as_str() {
                "true" => ExprKind::Literal(Literal::Bool(true)),
                "false" => ExprKind::Literal(Literal::Bool(false)),
                "null" | "NULL" => ExprKind::Literal(Literal::Null),
                _ => ExprKind::Name(word),
            },
            None => ExprKind::Error,
        };
        self.leaf(kind, l, r)
    }

    pub(super) fn unary(&mut self, op: UnaryOp, operand: Expr, l: u32, r: u32) -> Expr {
        match (op, operand.kind) {
            (UnaryOp::Minus, ExprKind::Literal(Literal::Int(value))) => {
                let kind = value
                    .checked_neg()
                    .map_or(ExprKind::Error, |value| ExprKind::Literal(Literal::Int(value)));
                self.leaf(kind, l, r)
            }
            (UnaryOp::Minus, ExprKind::Literal(Literal::Float(value))) => {
                self.leaf(ExprKind::Literal(Literal::Float(-value)), l, r)
            }
            (op, kind) => {
                let (depth, operand) = (operand.depth, Expr { kind, ..operand });
                self.node(ExprKind::Unary(op, Box::new(operand)), depth, l, r)
            }
        }
    }

    pub(super) fn binary(&mut self, op: BinaryOp, left: Expr, right: Expr, l: u32, r: u32) -> Expr {
        let depth = left.depth.max(right.depth);
        self.node(ExprKind::Binary(op, Box::new(left), Box::new(right)), depth, l, r)
    }

    pub(super) fn conditional(&mut self, test: Expr, yes: Expr, no: Expr, l: u32, r: u32) -> Expr {
        let depth = test.depth.max(yes.depth).max(no.depth);
        self.node(ExprKind::Conditional(Box::new(test), Box::new(yes), Box::new(no)), depth, l, r)
    }

    pub(super) fn field(&mut self, base: Expr, field: Name, l: u32, r: u32) -> Expr {
        if matches!(&base.kind, ExprKind::Constant(name) if name.text == "env") {
            return self.leaf(ExprKind::Environment(field), l, r);
        }
        let depth = base.depth;
        self.node(ExprKind::Field(Box::new(base), field), depth, l, r)
    }

    pub(super) fn list(&mut self, items: Vec<Expr>, l: u32, r: u32) -> Expr {
        let depth = items.iter().map(|item| item.depth).max().unwrap_or(0);
        self.node(ExprKind::List(items), depth, l, r)
    }

    pub(super) fn map(&mut self, entries: Vec<(Expr, Expr)>, l: u32, r: u32) -> Expr {
        let depth = entries.iter().map(|(key, value)| key.depth.max(value.depth)).max().unwrap_or(0);
        self.node(ExprKind::Map(entries), depth, l, r)
    }

    pub(super) fn parenthesized(&mut self, inner: Expr, l: u32, r: u32) -> Expr {
        Expr { span: Span::new(l, r), ..inner }
    }

    pub(super) fn name(&mut self, token: Token, l: u32, r: u32) -> Name {
        Name { text: self.text(token).to_owned(), span: Span::new(l, r) }
    }
}

/// `recursive-depth`, which is three tokens.
fn joined(names: Vec<Name>) -> Name {
    let span = names.iter().map(|name| name.span).reduce(Span::to).unwrap_or_default();
    let words: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
    Name { text: words.join("-"), span }
}

fn is_broken(step: &Step) -> bool {
    match step.subject {
        Subject::Error(_) => true,
        Subject::Event(_) | Subject::Group(_) => false,
    }
}

fn begins_broken(chain: &Chain) -> bool {
    chain.first.branches.first().is_some_and(is_broken)
}

fn ends_broken(chain: &Chain) -> bool {
    let last = chain.rest.last().map_or(&chain.first, |(_, last)| last);
    last.branches.last().is_some_and(is_broken)
}

/// Puts a second chain behind the first with an error step between them, so that its names are still checked
/// and nothing is said of the values that pass between the two.
fn join(chain: &mut Chain, next: Chain) {
    let gap = Span::new(next.span.start, next.span.start);
    let link = Link { kind: LinkKind::Then, span: gap };
    let hole = Step {
        subject: Subject::Error(gap),
        attributes: None,
        retry: None,
        alias: None,
        branch: None,
        span: gap,
    };
    chain.rest.push((link, Parallel { branches: vec![hole], span: gap }));
    chain.rest.push((link, next.first));
    chain.rest.extend(next.rest);
    chain.span = chain.span.to(next.span);
}
