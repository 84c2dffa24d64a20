//! The events of the space `std`: their types in angle brackets, and what they write.

use super::resolve::Found;
use super::{Checker, literal};
use crate::ast::{Event, Name, TypeArg, TypeRef};
use crate::catalogue::builtin::{self, Argument, Builtin, Gives, Kind};
use crate::catalogue::{Match, Origin, Task, folded};
use crate::diagnostics::{check as say, resolve as say_of, suggest};
use crate::signature::{Passing, Ty};
use crate::source::Span;
use crate::typed::{Arg, Source, TaskPath, ValueId};
use crate::vocabulary::types;

/// Rust's own types that hold one value.
const PRIMITIVE: &[&str] = &[
    "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "String", "u128", "u16",
    "u32", "u64", "u8", "usize",
];

impl Checker<'_> {
    pub(super) fn builtin(&mut self, name: &Name, args: &[TypeArg]) -> Option<Found> {
        let Some(found) = builtin::BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(&name.text))
        else {
            if builtin::LATER.iter().any(|later| folded(later) == folded(&name.text)) {
                self.d.push(say::not_available::new(name.span, &format!("`std::{}`", name.text)));
            } else {
                let all: Vec<&str> = builtin::BUILTINS.iter().map(|builtin| builtin.name).collect();
                let nearest = builtin::elsewhere(&name.text);
                let nearest = nearest.or_else(|| suggest::nearest(&name.text, all.iter().copied()));
                self.d.push(say_of::unknown_event::in_std(name.span, &name.text, nearest, &all));
            }
            return None;
        };
        let argument = match (found.argument, args) {
            (Argument::Record, [argument]) => Some(self.record_argument(argument)?),
            (Argument::Any, [argument]) => Some(self.any_argument(argument)?),
            (Argument::Any, []) => Some(Ty::json()),
            (Argument::None, []) => None,
            (Argument::Record, []) => {
                let only = match self.catalogue.records.as_slice() {
                    [only] => Some(only.as_str()),
                    _ => None,
                };
                self.d.push(say_of::missing_type_argument::new(
                    name.span,
                    found.name,
                    only,
                    self.catalogue.file(None),
                ));
                return None;
            }
            (Argument::Record | Argument::Any, [first, extra, ..]) => {
                let last = args.last().map_or(extra.span, |last| last.span);
                let others = Span::new(first.span.end, last.end);
                self.d.push(say_of::unexpected_type_argument::new(extra.span, found.name, others));
                return None;
            }
            (Argument::None, [extra, ..]) => {
                // With both angle brackets.
                let last = args.last().map_or(extra.span, |last| last.span);
                let brackets = Span::new(name.span.end, last.end + 1);
                self.d.push(say_of::unexpected_type_argument::new(extra.span, found.name, brackets));
                return None;
            }
        };
        Some(Found { task: found.task(argument.clone()), path: TaskPath::Builtin(found, argument) })
    }

    /// A struct with `#[record]`.
    fn record_argument(&mut self, argument: &TypeArg) -> Option<Ty> {
        let name = argument.path.last()?;
        if let ("list" | "Vec" | "List", [row]) = (name.text.as_str(), argument.args.as_slice()) {
            let text = row.span.of(self.text);
            self.d.push(say_of::not_a_record::list(argument.span, text));
            return None;
        }
        match self.catalogue.find_type(&name.text) {
            Match::One(ty) if self.catalogue.is_record(&ty) => return Some(ty),
            Match::One(_) => {
                self.d.push(say_of::not_a_record::new(
                    argument.span,
                    &name.text,
                    self.catalogue.file_of_type(&name.text),
                ));
                return None;
            }
            Match::Several(one, other) => {
                self.two_types(name.span, &name.text, one, other);
                return None;
            }
            Match::Private => {
                self.d.push(say::unknown_type::private(
                    name.span,
                    &name.text,
                    self.catalogue.file_of_type(&name.text),
                ));
                return None;
            }
            Match::Nothing => {}
        }
        if types::is_type(&name.text) || PRIMITIVE.contains(&name.text.as_str()) {
            self.d.push(say_of::not_a_record::basic(name.span, &name.text, self.catalogue.file(None)));
        } else {
            self.unknown_type(name.span, &name.text);
        }
        None
    }

    /// A type as an `input` line has it.
    fn any_argument(&mut self, argument: &TypeArg) -> Option<Ty> {
        let ty = written(argument)?;
        let ty = self.type_ref(&ty)?;
        Some(literal::settled(&ty))
    }

    /// The built-in event that read a value as any JSON.
    pub(super) fn read_as_json(&self, value: ValueId) -> Option<&'static str> {
        match &self.values.get(value.0 as usize)?.source {
            Source::Task(TaskPath::Builtin(builtin, _)) if builtin.argument == Argument::Any => {
                Some(builtin.name)
            }
            Source::Task(
                TaskPath::Builtin(..) | TaskPath::Local(_) | TaskPath::Generic(_) | TaskPath::Workflow(_),
            )
            | Source::Input
            | Source::Other
            | Source::Optional(_)
            | Source::Tuple(_) => None,
        }
    }

    /// The built-in event that read a value as the type that stands in its angle brackets.
    pub(super) fn read_as(&self, value: ValueId) -> Option<&'static str> {
        match &self.values.get(value.0 as usize)?.source {
            Source::Task(TaskPath::Builtin(builtin, Some(_)))
                if builtin.argument == Argument::Any && builtin.gives == Gives::Value =>
            {
                Some(builtin.name)
            }
            Source::Task(
                TaskPath::Builtin(..) | TaskPath::Local(_) | TaskPath::Generic(_) | TaskPath::Workflow(_),
            )
            | Source::Input
            | Source::Other
            | Source::Optional(_)
            | Source::Tuple(_) => None,
        }
    }

    /// How a script writes the event whose result a value is.
    pub(super) fn giver(&self, value: ValueId) -> String {
        match self.values.get(value.0 as usize).map(|value| &value.source) {
            Some(Source::Task(TaskPath::Builtin(builtin, _))) => format!("std::{}", builtin.name),
            Some(Source::Task(TaskPath::Local(path) | TaskPath::Generic(path))) => {
                crate::naming::pascal(path.rsplit("::").next().unwrap_or(path))
            }
            Some(
                Source::Task(TaskPath::Workflow(_))
                | Source::Input
                | Source::Other
                | Source::Optional(_)
                | Source::Tuple(_),
            )
            | None => crate::naming::pascal(self.name_of(value)),
        }
    }

    /// Rows of a table must be records, as far as it is known what they are.
    pub(super) fn written_rows(&mut self, builtin: &Builtin, args: &[Arg], event: &Event) {
        let is_table = builtin.gives == Gives::Written && builtin.feature == Some("csv");
        for arg in args.iter().filter(|_| is_table) {
            if let Arg::Value(value, Passing::Borrow(Ty::Slice(_))) = arg
                && let Some(row) = self.ty(*value).items_of()
                && !self.catalogue.is_record(row)
            {
                let span = event.path.last().map_or(event.span, |name| name.span);
                if let Some(name) = row.local_name() {
                    self.d.push(say_of::not_a_record::written(
                        span,
                        name,
                        Some(self.catalogue.file_of_type(name)),
                    ));
                } else if matches!(row, Ty::Tuple(_)) || row.known_name().is_some() {
                    self.d.push(say_of::not_a_record::written(span, &row.to_string(), None));
                } else {
                    // What an alias or a path hides, rustc knows.
                    continue;
                }
            }
        }
    }
}

/// Whether a parameter of a built-in event takes whatever is piped, several values as one.
pub(super) fn takes_all(task: &Task, param: &str) -> bool {
    kind(task, param) == Some(Kind::Value)
}

/// Whether a parameter of a built-in event takes a list of texts, or one text.
pub(super) fn takes_texts(task: &Task, param: &str) -> bool {
    kind(task, param) == Some(Kind::Texts)
}

fn kind(task: &Task, param: &str) -> Option<Kind> {
    match task.origin {
        Origin::Builtin(builtin) => {
            builtin.params.iter().find(|(name, _)| *name == param).map(|(_, kind)| *kind)
        }
        Origin::Local | Origin::Workflow(_) => None,
    }
}

/// What stands in angle brackets, as a type of an `input` line.
fn written(argument: &TypeArg) -> Option<TypeRef> {
    let args: Option<Vec<TypeRef>> = argument.args.iter().map(written).collect();
    Some(TypeRef {
        name: argument.path.last()?.clone(),
        args: args?,
        optional: argument.optional,
        span: argument.span,
    })
}
