//! What a value is that the script writes: the Rust of its type, as far as it tells.

use super::flow::Reader;
use super::types::Type;
use crate::ast::{self, BinaryOp, Expr, ExprKind, Literal, TypeRef};

impl Reader<'_> {
    /// The Rust of a type that the script writes.
    pub(super) fn script_type(&mut self, ty: &TypeRef) -> String {
        let inner = ty.args.first().map(|inner| self.script_type(inner)).unwrap_or_default();
        let found = match ty.name.text.as_str() {
            "string" => "String".to_owned(),
            "int" => "i64".to_owned(),
            "float" => "f64".to_owned(),
            "bytes" => "Vec<u8>".to_owned(),
            "path" => "PathBuf".to_owned(),
            "datetime" => "pointy::DateTime".to_owned(),
            "duration" => "Duration".to_owned(),
            "json" => "serde_json::Value".to_owned(),
            "secret" => "Secret<String>".to_owned(),
            "list" => format!("Vec<{inner}>"),
            "map" => format!("std::collections::BTreeMap<String, {inner}>"),
            name => {
                self.declare(name);
                name.to_owned()
            }
        };
        if ty.optional { format!("Option<{found}>") } else { found }
    }

    /// A type that the script names; it is to be declared if nobody has.
    pub(super) fn declare(&mut self, name: &str) {
        let own = name.starts_with(|first: char| first.is_uppercase());
        if own && self.tasks.types.iter().all(|ty| ty.name != name) {
            self.stubs.named.insert(name.to_owned(), format!("`{name}`, which the script names."));
        }
    }

    /// What a value is that the script writes.
    pub(super) fn value_type(&mut self, value: &Expr) -> Type {
        self.hinted(value, "String")
    }

    /// The same; `hint` is what a field is of which nothing else is told.
    pub(super) fn hinted(&mut self, value: &Expr, hint: &str) -> Type {
        let known = match &value.kind {
            ExprKind::Literal(literal) => literal_type(literal),
            ExprKind::Constant(name) => {
                self.used.insert(name.text.clone());
                let kept =
                    self.kept.iter().rev().find(|(kept, _)| *kept == name.text).map(|(_, ty)| ty.clone());
                let found = kept.or_else(|| self.named.get(&name.text).cloned());
                return found.unwrap_or_else(|| Type::known("String"));
            }
            ExprKind::List(items) => {
                let item = items.first().map(|item| self.value_type(item));
                let item = item.map_or_else(|| "String".to_owned(), |item| self.stubs.types.rust(&item));
                return Type::Known(format!("Vec<{item}>"));
            }
            ExprKind::Map(entries) => {
                let item = entries.first().map(|(_, item)| self.value_type(item));
                let item = item.map_or_else(|| "String".to_owned(), |item| self.stubs.types.rust(&item));
                return Type::Known(format!("std::collections::BTreeMap<String, {item}>"));
            }
            ExprKind::Unary(ast::UnaryOp::Minus, inner) => return self.hinted(inner, hint),
            ExprKind::Unary(ast::UnaryOp::Not, _) => "bool",
            ExprKind::Binary(op, left, right) => return self.operation(*op, left, right, hint),
            ExprKind::Conditional(_, yes, _) => return self.hinted(yes, hint),
            ExprKind::Environment(_) => "Option<String>",
            ExprKind::Field(base, field) => {
                let base = self.value_type(base);
                self.stubs.types.take(&base);
                self.stubs.types.field(&base, &field.text, hint);
                hint
            }
            ExprKind::Name(_) | ExprKind::Piped | ExprKind::Path(_) | ExprKind::Error => "String",
        };
        Type::known(known)
    }

    pub(super) fn operation(&mut self, op: BinaryOp, left: &Expr, right: &Expr, hint: &str) -> Type {
        let is_field = |side: &Expr| matches!(side.kind, ExprKind::Field(..) | ExprKind::Binary(..));
        match op {
            BinaryOp::Add
            | BinaryOp::Subtract
            | BinaryOp::Multiply
            | BinaryOp::Divide
            | BinaryOp::Remainder => {
                let hint = if op == BinaryOp::Add { hint } else { "f64" };
                // The side that tells more tells what the other one is.
                let (first, second) = if is_field(left) { (right, left) } else { (left, right) };
                let first = self.hinted(first, hint);
                let first_text = self.stubs.types.rust(&first);
                let second = self.hinted(second, &first_text);
                let second_text = self.stubs.types.rust(&second);
                let either = |name: &str| first_text == name || second_text == name;
                if op == BinaryOp::Add && (either("PathBuf") || either("String")) {
                    Type::known(if either("PathBuf") { "PathBuf" } else { "String" })
                } else if op == BinaryOp::Divide || second_text == "f64" {
                    Type::known("f64")
                } else if second_text.starts_with("Vec<") {
                    second
                } else {
                    first
                }
            }
            BinaryOp::Coalesce => {
                let right = self.hinted(right, hint);
                let optional = format!("Option<{}>", self.stubs.types.rust(&right));
                self.hinted(left, &optional);
                right
            }
            BinaryOp::Or
            | BinaryOp::And
            | BinaryOp::Equal
            | BinaryOp::NotEqual
            | BinaryOp::Less
            | BinaryOp::LessEqual
            | BinaryOp::Greater
            | BinaryOp::GreaterEqual => {
                let first = self.hinted(right, "f64");
                let first = self.stubs.types.rust(&first);
                self.hinted(left, &first);
                Type::known("bool")
            }
        }
    }
}

pub(super) fn literal_type(literal: &Literal) -> &'static str {
    match literal {
        Literal::Null => "Option<String>",
        Literal::Bool(_) => "bool",
        Literal::Int(_) => "i64",
        Literal::Float(_) => "f64",
        Literal::Text(_) => "String",
        Literal::Duration(_) => "Duration",
        Literal::Size(_) => "u64",
    }
}
