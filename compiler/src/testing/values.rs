//! Values in a file of tests: read, and compared with the type that they should have.

use super::cursor::{Read, Reader, Unread};
use super::suite::{Value, ValueIs, Word};
use crate::ast;
use crate::catalogue::{Catalogue, JsonShape};
use crate::check::literal::{Fit, fit_default};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::test::unreadable_test as say;
use crate::lex::{self, Kind};
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::Literal;

/// Values nest no deeper.
pub(super) const DEEPEST: u32 = 128;

impl Reader<'_> {
    pub(super) fn value_within(&mut self, depth: u32) -> Read<Value> {
        let Some(token) = self.peek() else { return self.expected("a value") };
        if depth == 0 {
            self.d.push(say::too_deep(token.span));
            return Err(Unread);
        }
        let plain = |literal: Literal, span: Span| Ok(Value { is: ValueIs::Plain(literal), span });
        if token.kind == Kind::Text {
            let word = self.text_word("a text")?;
            return plain(Literal::Text(word.text), word.span);
        }
        if matches!(token.kind, Kind::Int | Kind::Float | Kind::Duration | Kind::Size) {
            let literal = self.number(false)?;
            return plain(literal, token.span);
        }
        if self.takes(Kind::Minus) {
            if !(self.is(Kind::Int) || self.is(Kind::Float)) {
                return self.expected("a number");
            }
            let literal = self.number(true)?;
            return plain(literal, token.span.until(self.end()));
        }
        if self.takes(Kind::OpenBracket) {
            let items =
                self.list(Kind::CloseBracket, "`,` or `]`", |reader| reader.value_within(depth - 1))?;
            return Ok(Value { is: ValueIs::List(items), span: token.span.until(self.end()) });
        }
        if self.takes(Kind::OpenBrace) {
            let entries = self.list(Kind::CloseBrace, "`,` or `}`", |reader| reader.entry(depth - 1))?;
            return Ok(Value { is: ValueIs::Map(entries), span: token.span.until(self.end()) });
        }
        if self.name().is_none() {
            return self.expected("a value");
        }
        let literal = match self.text(token) {
            word @ ("true" | "false") => Literal::Bool(word == "true"),
            "null" | "NULL" => Literal::Null,
            word => {
                let problem = say::bare_word(token.span, word);
                self.d.push(problem);
                return Err(Unread);
            }
        };
        self.next();
        plain(literal, token.span)
    }

    fn entry(&mut self, depth: u32) -> Read<(Word, Value)> {
        let key = match self.name() {
            Some(token) => {
                let word = self.text(token).to_owned();
                self.d.push(say::bare_word(token.span, &word));
                self.next();
                Word { text: word, span: token.span }
            }
            None => self.text_word("a key, in quotes")?,
        };
        if !self.takes(Kind::Colon) {
            return self.expected("`:`");
        }
        Ok((key, self.value_within(depth)?))
    }

    fn number(&mut self, negative: bool) -> Read<Literal> {
        let Some(token) = self.next() else { return self.expected("a number") };
        let sign = if negative { -1 } else { 1 };
        match lex::number(self.text(token)) {
            Ok((_, ast::Literal::Int(number))) => Ok(Literal::Int(number * sign)),
            Ok((_, ast::Literal::Float(number))) => {
                Ok(Literal::Float(if negative { -number } else { number }))
            }
            Ok((_, ast::Literal::Duration(duration))) => Ok(Literal::Duration(duration)),
            Ok((_, ast::Literal::Size(size))) => Ok(Literal::Size(size)),
            Ok((_, ast::Literal::Null | ast::Literal::Bool(_) | ast::Literal::Text(_))) | Err(_) => {
                Err(Unread)
            }
        }
    }
}

/// Where a value does not fit a type, and what would.
pub(super) struct Misfit {
    pub(super) span: Span,
    pub(super) expected: String,
    /// What the place may have been meant as.
    pub(super) nearest: Option<String>,
}

/// Where a value is certainly none of a type.
pub(super) fn misfit(value: &Value, ty: &Ty, catalogue: &Catalogue) -> Option<Misfit> {
    let no = |span: Span, expected: String| Some(Misfit { span, expected, nearest: None });
    if let Some(inner) = ty.optional_of() {
        let is_null = matches!(value.is, ValueIs::Plain(Literal::Null));
        return if is_null { None } else { misfit(value, inner, catalogue) };
    }
    if let Some(shape) = ty.local_name().map(|name| catalogue.json_shape(name)) {
        return match (shape, &value.is) {
            (Some(JsonShape::Fields(fields)), ValueIs::Map(entries)) => {
                in_fields(value, fields, entries, ty, catalogue)
            }
            (Some(JsonShape::Fields(fields)), ValueIs::Plain(_) | ValueIs::List(_)) => {
                no(value.span, format!("a map with {}, which is what `{ty}` looks like", listed(fields)))
            }
            (Some(JsonShape::Words(words)), ValueIs::Plain(Literal::Text(text))) if words.contains(text) => {
                None
            }
            (Some(JsonShape::Words(words)), ValueIs::Plain(literal)) => {
                let text = if let Literal::Text(text) = literal { text.as_str() } else { "" };
                let nearest =
                    nearest(text, words.iter().map(String::as_str)).map(|word| format!("\"{word}\""));
                let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
                Some(Misfit { span: value.span, expected: format!("one of {}", words.join(", ")), nearest })
            }
            // What serde makes of it only serde knows.
            (Some(JsonShape::Words(_)) | None, _) => None,
        };
    }
    if *ty == Ty::json() {
        return None;
    }
    match (&value.is, ty.items_of(), ty.map_value_of(), ty) {
        (ValueIs::List(items), Some(item), _, _) => {
            items.iter().find_map(|value| misfit(value, item, catalogue))
        }
        (ValueIs::Map(entries), _, Some(item), _) => {
            entries.iter().find_map(|(_, value)| misfit(value, item, catalogue))
        }
        (ValueIs::List(items), _, _, Ty::Tuple(types)) if items.len() == types.len() => {
            items.iter().zip(types).find_map(|(value, ty)| misfit(value, ty, catalogue))
        }
        (_, _, _, Ty::Tuple(types)) => no(value.span, format!("a list of {} values", types.len())),
        (ValueIs::Plain(Literal::Null), _, _, Ty::Unit) => None,
        (_, _, _, Ty::Unit) => no(value.span, "nothing: there is no value".to_owned()),
        (ValueIs::Plain(_) | ValueIs::List(_) | ValueIs::Map(_), _, _, _) => {
            match fit_default(&value.literal(), ty) {
                Fit::No(expected) => no(value.span, expected),
                Fit::Yes | Fit::Unwritable => None,
            }
        }
    }
}

fn in_fields(
    value: &Value,
    fields: &[(String, Ty)],
    entries: &[(Word, Value)],
    ty: &Ty,
    catalogue: &Catalogue,
) -> Option<Misfit> {
    for (key, value) in entries {
        match fields.iter().find(|(field, _)| *field == key.text) {
            Some((_, ty)) => {
                if let Some(found) = misfit(value, ty, catalogue) {
                    return Some(found);
                }
            }
            None => {
                let names = fields.iter().map(|(field, _)| field.as_str());
                let nearest = nearest(&key.text, names).map(|name| format!("\"{name}\""));
                let expected = format!("one of the fields of `{ty}`: {}", listed(fields));
                return Some(Misfit { span: key.span, expected, nearest });
            }
        }
    }
    let is_there = |name: &str| entries.iter().any(|(key, _)| key.text == name);
    let missing: Vec<String> = fields
        .iter()
        .filter(|(field, ty)| ty.optional_of().is_none() && !is_there(field))
        .map(|(field, ty)| format!("`{field}` ({ty})"))
        .collect();
    (!missing.is_empty()).then(|| Misfit {
        span: value.span,
        expected: format!("a `{ty}`, which also has {}", missing.join(", ")),
        nearest: None,
    })
}

fn listed(fields: &[(String, Ty)]) -> String {
    let names: Vec<String> = fields.iter().map(|(field, _)| format!("`{field}`")).collect();
    if names.is_empty() { "no entries".to_owned() } else { names.join(", ") }
}
