//! Directives: what the value of each may be, quoted or bare.

use super::literal;
use super::{Checker, Header};
use crate::ast::{self, Expr, ExprKind};
use crate::diagnostics::{check as say, suggest};
use crate::source::Span;
use crate::typed::{Literal, TaskPath};
use crate::vocabulary::attributes;
use crate::vocabulary::directives::{self, DIRECTIVES, Value};
use std::collections::BTreeMap;

/// Workflows that start themselves deeper than this would need more stack than a thread has.
const DEEPEST: u32 = 200;

/// What `@mode: DAG` remembers: the place of the mode, and of the first occurrence of each event.
pub(super) struct Strict {
    mode: Span,
    seen: BTreeMap<String, Span>,
}

impl Checker<'_> {
    pub(super) fn directive(&mut self, item: &ast::Directive, header: &mut Header) {
        let name = item.name.text.as_str();
        let Some(directive) = directives::find(name) else {
            let nearest = suggest::nearest(name, DIRECTIVES.iter().map(|directive| directive.name));
            let nearest = nearest.or_else(|| elsewhere(name));
            let found = say::unknown_directive::new(item.name.span, name, nearest);
            self.d.push(if nearest.is_some() {
                found
            } else if let (true, Some(text)) = (is_remark(name), word(&item.value)) {
                say::unknown_directive::remark(found, item.span, text)
            } else if attributes::find(name).is_some() {
                say::unknown_directive::attribute(found, name)
            } else if matches!(name, "schedule" | "cron" | "trigger" | "on" | "webhook") {
                say::unknown_directive::trigger(found, if name == "webhook" { name } else { "schedule" })
            } else if is_identifier(name) {
                found.likely(Span::new(item.name.span.end, item.value.span.start), " = ")
            } else {
                found
            });
            // What reads it as a constant is no second mistake.
            if nearest.is_none() && !self.constants.contains_key(name) {
                let mut state = if matches!(item.value.kind, ExprKind::Name(_)) {
                    let errors = Expr { kind: ExprKind::Error, ..item.value.clone() };
                    self.constant_state(&errors, item.name.span, item.span)
                } else {
                    self.constant_state(&item.value, item.name.span, item.span)
                };
                state.used = true;
                self.constants.insert(name.to_owned(), state);
            }
            return;
        };
        match directive.value {
            Value::Name => match word(&item.value).filter(|name| is_identifier(name)) {
                Some(name) => header.name = Some(name.to_owned()),
                None => {
                    let words: Vec<&str> = item
                        .value
                        .span
                        .of(self.text)
                        .split(|letter: char| !letter.is_alphanumeric())
                        .collect();
                    let name = crate::naming::pascal(&words.join("_"));
                    let found = say::bad_directive::new(
                        item.value.span,
                        &item.name.text,
                        "a name, like `ScoreOrders`",
                    );
                    if matches!(item.value.kind, ExprKind::Error) {
                    } else if is_identifier(&name) {
                        self.d.push(found.help(format!("write `{name}`")).likely(item.value.span, name));
                    } else {
                        self.d.push(found);
                    }
                }
            },
            // A version may be written bare; `1.10` is not the number 1.1.
            Value::Text => match self.literal(&item.value) {
                Some(Literal::Text(text)) => header.version = Some(text),
                Some(Literal::Int(_) | Literal::Float(_)) => {
                    header.version = Some(item.value.span.of(self.text).to_owned());
                }
                Some(_) => self.bad_directive(item, "a text, like `\"1.4.0\"`"),
                None => {}
            },
            Value::Duration if matches!(item.value.kind, ExprKind::Name(_)) => {
                self.bad_directive(item, "a duration above zero, like `10m`");
            }
            Value::Depth if matches!(item.value.kind, ExprKind::Name(_)) => {
                self.bad_directive(item, "a whole number from 1 to 200, like `50`");
            }
            Value::Duration => {
                let Some(value) = self.literal(&item.value) else { return };
                let time = if let Literal::Text(text) = &value {
                    literal::duration_in(text)
                } else {
                    literal::duration(&value)
                };
                match time.filter(|duration| !duration.is_zero()) {
                    Some(duration) => header.timeout = Some(duration),
                    None => self.bad_directive(item, "a duration above zero, like `10m`"),
                }
            }
            Value::Mode => match word(&item.value).map(str::to_ascii_lowercase).as_deref() {
                Some("dag" | "strict") => {
                    self.strict = Some(Strict { mode: item.value.span, seen: BTreeMap::new() });
                }
                Some("cfg" | "flexible") => {}
                Some(_) | None => self.bad_directive(item, "`DAG`, where each event occurs once, or `CFG`"),
            },
            Value::Depth => {
                let Some(value) = self.literal(&item.value) else { return };
                let depth = match &value {
                    Literal::Int(depth) => u32::try_from(*depth).ok(),
                    Literal::Text(text) => text.parse::<u32>().ok(),
                    Literal::Null
                    | Literal::Bool(_)
                    | Literal::Float(_)
                    | Literal::Duration(_)
                    | Literal::Size(_)
                    | Literal::List(_)
                    | Literal::Map(_) => None,
                };
                match depth.filter(|depth| (1..=DEEPEST).contains(depth)) {
                    Some(depth) => header.depth = Some(depth),
                    None => self.bad_directive(item, "a whole number from 1 to 200, like `50`"),
                }
            }
            Value::Durable => match (&item.value.kind, word(&item.value)) {
                (ExprKind::Literal(ast::Literal::Bool(false)), _) | (_, Some("false")) => {}
                (ExprKind::Literal(ast::Literal::Bool(true)), _) | (_, Some("true")) => {
                    self.d.push(say::not_available::new(item.span, "`@durable: true`").likely(item.span, ""));
                }
                _ => {
                    let word = word(&item.value).map(str::to_ascii_lowercase);
                    let meant = match word.as_deref() {
                        Some("yes" | "on") => Some("true"),
                        Some("no" | "off" | "never") => Some("false"),
                        Some(_) | None => None,
                    };
                    let found =
                        say::bad_directive::new(item.value.span, &item.name.text, "`true` or `false`");
                    match meant {
                        _ if matches!(item.value.kind, ExprKind::Error) => {}
                        Some(meant) => {
                            let found = found.help(format!("write `{meant}`"));
                            self.d.push(found.likely(item.value.span, meant));
                        }
                        None => self.d.push(found),
                    }
                }
            },
        }
    }

    fn bad_directive(&mut self, item: &ast::Directive, expected: &str) {
        if !matches!(item.value.kind, ExprKind::Error) {
            self.d.push(say::bad_directive::new(item.value.span, &item.name.text, expected));
        }
    }

    /// Under `@mode: DAG` an event may occur only once.
    pub(super) fn occurs(&mut self, task: &TaskPath, event: &str, span: Span) {
        let Some(strict) = &mut self.strict else { return };
        let key = match task {
            TaskPath::Local(task) | TaskPath::Generic(task) => task.clone(),
            TaskPath::Builtin(builtin, Some(argument)) => format!("std::{}<{argument}>", builtin.name),
            TaskPath::Builtin(builtin, None) => format!("std::{}", builtin.name),
            TaskPath::Workflow(nested) => format!("use {}", nested.module.as_deref().unwrap_or_default()),
        };
        match strict.seen.get(&key) {
            Some(first) => self.d.push(say::repeated_event::new(span, event, *first, strict.mode)),
            None => {
                strict.seen.insert(key, span);
            }
        }
    }
}

/// A word, quoted or bare.
fn word(value: &Expr) -> Option<&str> {
    match &value.kind {
        ExprKind::Name(name) => Some(&name.text),
        ExprKind::Literal(ast::Literal::Text(text)) => Some(text),
        ExprKind::Literal(_)
        | ExprKind::Constant(_)
        | ExprKind::Environment(_)
        | ExprKind::Piped
        | ExprKind::List(_)
        | ExprKind::Map(_)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::Conditional(..)
        | ExprKind::Field(..)
        | ExprKind::Path(_)
        | ExprKind::Error => None,
    }
}

fn is_identifier(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// What other tools call a directive.
fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "name" | "flow" | "pipeline" => "workflow",
        "time-limit" | "time_limit" | "deadline" | "max-time" => "timeout",
        "ver" | "revision" => "version",
        _ => return None,
    })
}

/// Whether it is something to read and not to do.
fn is_remark(name: &str) -> bool {
    matches!(
        name.to_ascii_lowercase().as_str(),
        "description"
            | "desc"
            | "doc"
            | "docs"
            | "summary"
            | "title"
            | "author"
            | "owner"
            | "note"
            | "comment"
    )
}
