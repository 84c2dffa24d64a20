//! Values.

use super::Builder;
use crate::ast::{BinaryOp, Expr, ExprKind, Literal, Name, UnaryOp};
use crate::diagnostics::parse::nested_too_deep;
use crate::lex::{Kind, Token, number, unquote};
use crate::source::Span;

/// How deep an expression may be.
const MOST_DEPTH: u16 = 128;

impl Builder<'_> {
    pub(in crate::parse) fn leaf(&mut self, kind: ExprKind, l: u32, r: u32) -> Expr {
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

    pub(in crate::parse) fn literal(&mut self, token: Token, l: u32, r: u32) -> Expr {
        let kind = if token.kind == Kind::Text {
            ExprKind::Literal(Literal::Text(unquote(self.text(token)).0))
        } else {
            // The lexer has reported a number that is none.
            number(self.text(token)).map_or(ExprKind::Error, |(_, literal)| ExprKind::Literal(literal))
        };
        self.leaf(kind, l, r)
    }

    pub(in crate::parse) fn path(&mut self, mut path: Vec<Name>, l: u32, r: u32) -> Expr {
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

    pub(in crate::parse) fn unary(&mut self, op: UnaryOp, operand: Expr, l: u32, r: u32) -> Expr {
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

    pub(in crate::parse) fn binary(&mut self, op: BinaryOp, left: Expr, right: Expr, l: u32, r: u32) -> Expr {
        let depth = left.depth.max(right.depth);
        self.node(ExprKind::Binary(op, Box::new(left), Box::new(right)), depth, l, r)
    }

    pub(in crate::parse) fn conditional(&mut self, test: Expr, yes: Expr, no: Expr, l: u32, r: u32) -> Expr {
        let depth = test.depth.max(yes.depth).max(no.depth);
        self.node(ExprKind::Conditional(Box::new(test), Box::new(yes), Box::new(no)), depth, l, r)
    }

    pub(in crate::parse) fn field(&mut self, base: Expr, field: Name, l: u32, r: u32) -> Expr {
        if matches!(&base.kind, ExprKind::Constant(name) if name.text == "env") {
            return self.leaf(ExprKind::Environment(field), l, r);
        }
        let depth = base.depth;
        self.node(ExprKind::Field(Box::new(base), field), depth, l, r)
    }

    pub(in crate::parse) fn list(&mut self, items: Vec<Expr>, l: u32, r: u32) -> Expr {
        let depth = items.iter().map(|item| item.depth).max().unwrap_or(0);
        self.node(ExprKind::List(items), depth, l, r)
    }

    pub(in crate::parse) fn map(&mut self, entries: Vec<(Expr, Expr)>, l: u32, r: u32) -> Expr {
        let depth = entries.iter().map(|(key, value)| key.depth.max(value.depth)).max().unwrap_or(0);
        self.node(ExprKind::Map(entries), depth, l, r)
    }

    pub(in crate::parse) fn broken_entry(&mut self, value: Expr) -> (Expr, Expr) {
        (self.leaf(ExprKind::Error, value.span.start, value.span.start), value)
    }

    pub(in crate::parse) fn parenthesized(&mut self, inner: Expr, l: u32, r: u32) -> Expr {
        Expr { span: Span::new(l, r), ..inner }
    }
}
