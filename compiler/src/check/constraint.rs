//! Constraints on inputs: `[min=0, pattern="…"]`.

use super::Checker;
use super::literal::{self, Fit};
use super::named::script_type;
use crate::ast;
use crate::catalogue::{Origin, Task};
use crate::diagnostics::{check as say, suggest};
use crate::signature::{Param, Ty};
use crate::source::Span;
use crate::typed::{Constraint, Input, Literal};
use crate::vocabulary::constraints::CONSTRAINTS;
use std::collections::BTreeMap;

/// What the inputs of a workflow that is used must hold, by their names.
pub type Limits = BTreeMap<String, Vec<Constraint>>;

/// The limits of a workflow.
#[must_use]
pub fn limits(inputs: &[Input]) -> Limits {
    let limited = inputs.iter().filter(|input| !input.constraints.is_empty());
    limited.map(|input| (input.name.clone(), input.constraints.clone())).collect()
}

impl Checker<'_> {
    /// Whether a value that is given to another workflow keeps what that one demands.
    pub(super) fn keeps_limits(&mut self, task: &Task, param: &Param, value: &Literal, span: Span) -> bool {
        let Origin::Workflow(index) = task.origin else { return true };
        let constraints = self.limits.get(index).and_then(|limits| limits.get(&param.name));
        let broken = constraints.and_then(|all| all.iter().find(|constraint| !holds(constraint, value)));
        if let Some(broken) = broken {
            let (name, workflow) = (&param.name, &task.signature.name);
            let found = say::wrong_attribute_value::limited(span, name, workflow, &describe(broken));
            self.d.push(found.in_tasks(param.span, "this input"));
        }
        broken.is_none()
    }

    /// Reads the constraints of an input, and whether its default keeps them.
    pub(super) fn constraints(
        &mut self,
        item: &ast::Input,
        ty: &Ty,
        default: Option<&Literal>,
    ) -> Vec<Constraint> {
        let mut found = Vec::new();
        let inner = ty.optional_of().unwrap_or(ty);
        for attribute in item.attributes.iter().flat_map(|attributes| &attributes.items) {
            let name = attribute.name.text.as_str();
            if name == "batch" {
                self.d.push(say::not_available::new(attribute.span, "`batch`"));
                continue;
            }
            if !CONSTRAINTS.iter().any(|known| known.name == name) {
                let nearest = suggest::nearest(name, CONSTRAINTS.iter().map(|known| known.name));
                let nearest = elsewhere(name).or(nearest);
                self.no_constraint(item, attribute, nearest);
                continue;
            }
            if name == "one_of" && inner.is_secret() {
                let what = "what a secret may be cannot stand in the script".to_owned();
                self.d.push(say::exposed_secret::input(attribute.span, what, "leave out `one_of`"));
                continue;
            }
            let Some(value) = self.literal(&attribute.value) else { continue };
            match constraint(name, value, inner) {
                Ok(constraint) => found.push(constraint),
                Err(Unfit::Input(expected)) => {
                    let found = say::bad_constraint::new(attribute.name.span, name, &expected);
                    self.d.push(match fitting(name, inner) {
                        Some(meant) => say::bad_constraint::meant(found, attribute.name.span, meant),
                        None => found,
                    });
                }
                Err(Unfit::Value(expected)) => {
                    let found = say::bad_constraint::new(attribute.value.span, name, &expected);
                    let text = attribute.value.span.of(self.text);
                    let single =
                        name == "one_of" && matches!(attribute.value.kind, ast::ExprKind::Literal(_));
                    let number = text.trim_matches(['"', '\'']).trim();
                    let quoted = text != number && number.parse::<f64>().is_ok_and(f64::is_finite);
                    self.d.push(if quoted && name != "one_of" && name != "pattern" {
                        say::bad_constraint::meant(found, attribute.value.span, number)
                    } else if single {
                        say::bad_constraint::single(found, attribute.value.span, text)
                    } else {
                        found
                    });
                }
            }
        }
        if let (Some(attributes), Some((low, high))) = (&item.attributes, contradiction(&found)) {
            let place = |wanted: &str| {
                let item = attributes.items.iter().find(|item| item.name.text == wanted);
                item.map(|item| (item.value.span, item.value.span.of(self.text)))
            };
            let both = place(low).zip(place(high)).map(|(low, high)| [low, high]);
            self.d.push(say::bad_constraint::contradiction(attributes.span, low, high, both));
        }
        if let (Some(default), Some(expr)) = (default, &item.default)
            && let Some(broken) = found.iter().find(|constraint| !holds(constraint, default))
        {
            self.d.push(say::bad_default::constraint(expr.span, &item.name.text, &describe(broken)));
        }
        found
    }

    /// What other tools say of an input in the same place, and what this language says elsewhere.
    fn no_constraint(&mut self, item: &ast::Input, attribute: &ast::Attribute, nearest: Option<&str>) {
        let name = attribute.name.text.as_str();
        let removal =
            item.attributes.as_ref().map_or(attribute.span, |attributes| attributes.removal(attribute.span));
        let found = say::bad_constraint::unknown(attribute.name.span, name, nearest);
        let value = attribute.value.span.of(self.text);
        let text = if let ast::ExprKind::Literal(ast::Literal::Text(text)) = &attribute.value.kind {
            Some(text.as_str())
        } else {
            None
        };
        self.d.push(match (name, text) {
            ("required" | "mandatory" | "nullable" | "optional", _) => {
                say::bad_constraint::required(found, removal)
            }
            ("default", _) if item.default.is_none() => {
                say::bad_constraint::default(found, item.ty.span.after(), value, removal)
            }
            ("description" | "doc" | "help" | "title" | "label", Some(text)) => {
                say::bad_constraint::description(found, item.span.before(), text, removal)
            }
            _ => found,
        });
    }
}

/// The constraint that is to this type what `name` is to another.
fn fitting(name: &str, ty: &Ty) -> Option<&'static str> {
    let sized = ty.known_name() == Some("String") || ty.items_of().is_some();
    match name {
        "min" if sized => Some("min_length"),
        "max" if sized => Some("max_length"),
        "min_length" if !sized => Some("min"),
        "max_length" if !sized => Some("max"),
        _ => None,
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "bounds beyond 2^53 are compared as floats, as JSON numbers are"
)]
fn number(literal: &Literal) -> Option<f64> {
    match literal {
        Literal::Int(value) => Some(*value as f64),
        Literal::Float(value) => Some(*value),
        Literal::Size(value) => Some(*value as f64),
        Literal::Duration(value) => Some(value.as_secs_f64()),
        Literal::Null | Literal::Bool(_) | Literal::Text(_) | Literal::List(_) | Literal::Map(_) => None,
    }
}

/// A lower bound above its upper bound, by their names.
fn contradiction(constraints: &[Constraint]) -> Option<(&'static str, &'static str)> {
    let of = |pick: fn(&Constraint) -> Option<f64>| constraints.iter().find_map(pick);
    let min = of(|constraint| if let Constraint::Min(min) = constraint { Some(*min) } else { None });
    let max = of(|constraint| if let Constraint::Max(max) = constraint { Some(*max) } else { None });
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        return Some(("min", "max"));
    }
    let length = |pick: fn(&Constraint) -> Option<u64>| constraints.iter().find_map(pick);
    let shortest = length(|one| if let Constraint::MinLength(min) = one { Some(*min) } else { None });
    let longest = length(|one| if let Constraint::MaxLength(max) = one { Some(*max) } else { None });
    shortest.zip(longest).is_some_and(|(min, max)| min > max).then_some(("min_length", "max_length"))
}

/// What a constraint needs and does not have.
enum Unfit {
    /// An input of another type.
    Input(String),
    /// Another value.
    Value(String),
}

/// What a constraint of other tools is called in a script.
fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match crate::catalogue::folded(name).as_str() {
        "minimum" | "ge" | "gte" | "from" | "least" => "min",
        "maximum" | "le" | "lte" | "upto" | "most" => "max",
        "regex" | "regexp" | "match" | "matches" | "format" => "pattern",
        "enum" | "choices" | "choice" | "values" | "allowed" | "options" | "in" => "one_of",
        _ => return None,
    })
}

/// A constraint, or what it needs.
fn constraint(name: &str, value: Literal, ty: &Ty) -> Result<Constraint, Unfit> {
    let numeric = ty.integer_range().is_some()
        || ty.is_float()
        || matches!(ty, Ty::AnyInt | Ty::AnyFloat)
        || ty.known_name() == Some("std::time::Duration");
    let textual = matches!(ty.known_name(), Some("String" | "std::path::PathBuf" | "pointy::Secret"));
    let sized = textual || ty.items_of().is_some();
    let unknown = ty.known_name().is_none() && !numeric;
    let length = |value: &Literal| match value {
        Literal::Int(length) => {
            u64::try_from(*length).map_err(|_| Unfit::Value("a whole number from 0".to_owned()))
        }
        Literal::Null
        | Literal::Bool(_)
        | Literal::Float(_)
        | Literal::Text(_)
        | Literal::Duration(_)
        | Literal::Size(_)
        | Literal::List(_)
        | Literal::Map(_) => Err(Unfit::Value("a whole number".to_owned())),
    };
    match name {
        "min" | "max" if !numeric && !unknown => {
            Err(Unfit::Input(format!("an input that is a number; `{}` is none", script_type(ty))))
        }
        "min" => number(&value).map(Constraint::Min).ok_or_else(|| Unfit::Value("a number".to_owned())),
        "max" => number(&value).map(Constraint::Max).ok_or_else(|| Unfit::Value("a number".to_owned())),
        "pattern" if !textual => {
            Err(Unfit::Input(format!("an input that is a text; `{}` is none", script_type(ty))))
        }
        "pattern" => match value {
            Literal::Text(pattern) => match regex_lite::Regex::new(&pattern) {
                Ok(_) => Ok(Constraint::Pattern(pattern)),
                Err(error) => Err(Unfit::Value(format!("a regular expression ({error})"))),
            },
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Duration(_)
            | Literal::Size(_)
            | Literal::List(_)
            | Literal::Map(_) => Err(Unfit::Value("a regular expression in quotes".to_owned())),
        },
        "min_length" | "max_length" if !sized => {
            Err(Unfit::Input(format!("an input that is a text or a list; `{}` is none", script_type(ty))))
        }
        "min_length" => length(&value).map(Constraint::MinLength),
        "max_length" => length(&value).map(Constraint::MaxLength),
        _ => match value {
            Literal::List(items) if items.iter().all(|item| literal::fit(item, ty) == Fit::Yes) => {
                Ok(Constraint::OneOf(items))
            }
            Literal::List(_) => Err(Unfit::Value(format!("a list of values of type `{}`", script_type(ty)))),
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Text(_)
            | Literal::Duration(_)
            | Literal::Size(_)
            | Literal::Map(_) => Err(Unfit::Value("a list, like `[\"a\", \"b\"]`".to_owned())),
        },
    }
}

/// Whether a default keeps a constraint.
fn holds(constraint: &Constraint, value: &Literal) -> bool {
    let length = match value {
        Literal::Text(text) => Some(text.chars().count() as u64),
        Literal::List(items) => Some(items.len() as u64),
        Literal::Map(entries) => Some(entries.len() as u64),
        Literal::Null
        | Literal::Bool(_)
        | Literal::Int(_)
        | Literal::Float(_)
        | Literal::Duration(_)
        | Literal::Size(_) => None,
    };
    if *value == Literal::Null {
        return true;
    }
    match constraint {
        Constraint::Min(min) => number(value).is_none_or(|value| value >= *min),
        Constraint::Max(max) => number(value).is_none_or(|value| value <= *max),
        Constraint::Pattern(pattern) => match value {
            Literal::Text(text) => {
                regex_lite::Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
            }
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Duration(_)
            | Literal::Size(_)
            | Literal::List(_)
            | Literal::Map(_) => true,
        },
        Constraint::OneOf(values) => values.contains(value),
        Constraint::MinLength(min) => length.is_none_or(|length| length >= *min),
        Constraint::MaxLength(max) => length.is_none_or(|length| length <= *max),
    }
}

fn describe(constraint: &Constraint) -> String {
    match constraint {
        Constraint::Min(min) => format!("min={min}"),
        Constraint::Max(max) => format!("max={max}"),
        Constraint::Pattern(pattern) => format!("pattern=\"{pattern}\""),
        Constraint::OneOf(_) => "one_of".to_owned(),
        Constraint::MinLength(min) => format!("min_length={min}"),
        Constraint::MaxLength(max) => format!("max_length={max}"),
    }
}
