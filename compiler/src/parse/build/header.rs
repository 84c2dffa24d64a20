//! Lines of the header.

use super::{Builder, Recovery};
use crate::ast::{
    Attributes, Constant, Directive, Expr, ExprKind, HeaderItem, Input, Literal, Name, On, TypeRef, Use,
};
use crate::diagnostics::parse::unexpected_token;
use crate::lex::{Token, unquote};
use crate::source::Span;

impl Builder<'_> {
    pub(in crate::parse) fn directive(&mut self, name: Vec<Name>, value: Expr, l: u32, r: u32) -> HeaderItem {
        HeaderItem::Directive(Directive { name: joined(name), value, span: Span::new(l, r) })
    }

    pub(in crate::parse) fn directive_without_colon(
        &mut self,
        name: Vec<Name>,
        value: Expr,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        let name = joined(name);
        let found = unexpected_token::missing_colon(value.span, name.span.after(), &name.text);
        self.slip(value.span.start, found);
        HeaderItem::Directive(Directive { name, value, span: Span::new(l, r) })
    }

    pub(in crate::parse) fn constant(&mut self, name: Vec<Name>, value: Expr, l: u32, r: u32) -> HeaderItem {
        let hyphens = name.len() > 1;
        let name = joined(name);
        if hyphens {
            let found = unexpected_token::hyphen_in_constant(name.span, &name.text);
            self.slip(name.span.start, found);
        }
        HeaderItem::Constant(Constant { name, value, span: Span::new(l, r) })
    }

    pub(in crate::parse) fn uses(
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

    pub(in crate::parse) fn input(
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

    pub(in crate::parse) fn on(
        &mut self,
        trigger: Name,
        value: Option<Expr>,
        attributes: Option<Attributes>,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        HeaderItem::On(On { docs: self.docs(l), trigger, value, attributes, span: Span::new(l, r) })
    }

    pub(in crate::parse) fn broken_item(
        &mut self,
        opener: Token,
        recovery: Recovery,
        l: u32,
        r: u32,
    ) -> HeaderItem {
        self.recover(&recovery, Some(opener));
        HeaderItem::Error(Span::new(l, r))
    }

    /// `1.4.0`, which is two tokens.
    pub(in crate::parse) fn version(&mut self, float: Token, int: Token, l: u32, r: u32) -> Expr {
        let text = format!("{}.{}", self.text(float), self.text(int));
        self.leaf(ExprKind::Literal(Literal::Text(text)), l, r)
    }

    pub(in crate::parse) fn type_ref(
        &mut self,
        name: Name,
        args: Option<Vec<TypeRef>>,
        optional: bool,
        l: u32,
        r: u32,
    ) -> TypeRef {
        if let Some([]) = args.as_deref() {
            self.slip(r.saturating_sub(1), unexpected_token::empty_arguments(Span::new(l, r), &name.text));
        }
        TypeRef { name, args: args.unwrap_or_default(), optional, span: Span::new(l, r) }
    }
}

/// `recursive-depth`, which is three tokens.
fn joined(names: Vec<Name>) -> Name {
    let span = names.iter().map(|name| name.span).reduce(Span::to).unwrap_or_default();
    let words: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
    Name { text: words.join("-"), span }
}
