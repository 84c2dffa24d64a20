//! The header: constants and inputs, and which line may stand where.

use super::literal::{self, Fit};
use super::{Checker, Header, InputState};
use crate::ast::{self, HeaderItem, Script, TypeRef};
use crate::catalogue::{Match, Used, folded};
use crate::diagnostics::check as say;
use crate::signature::{Head, Ty};
use crate::source::Span;
use crate::typed::{Formula, Input, Literal, Source};
use crate::vocabulary::types;
use std::collections::BTreeMap;

/// Flags that every executable has; an input cannot have their names.
pub(super) const FLAGS: &[&str] = &["inputs", "output", "quiet", "help", "version", "events", "trace"];

impl Checker<'_> {
    pub(super) fn header(&mut self, script: &Script) -> Header {
        let mut header = Header::default();
        let mut given: BTreeMap<&str, Span> = BTreeMap::new();
        self.declared = script.header.iter().any(|item| matches!(item, HeaderItem::Input(_)));
        for item in &script.header {
            match item {
                HeaderItem::Constant(item) => {
                    self.later.insert(item.name.text.clone(), item.name.span);
                }
                HeaderItem::Input(item) => {
                    self.later.insert(item.name.text.clone(), item.name.span);
                }
                HeaderItem::Directive(_) | HeaderItem::Use(_) | HeaderItem::On(_) | HeaderItem::Error(_) => {}
            }
        }
        for (index, item) in script.header.iter().enumerate() {
            let late = script.chain.is_some() && index >= script.before_chain;
            if late {
                self.late(item, script);
            }
            match item {
                HeaderItem::Directive(item) => {
                    if let Some(first) = given.insert(&item.name.text, item.span) {
                        self.d.push(say::doubled_directive::new(item.span, &item.name.text, first));
                    } else {
                        self.directive(item, &mut header);
                    }
                }
                HeaderItem::Constant(item) => self.constant_item(item),
                HeaderItem::Input(item) => self.input(item),
                HeaderItem::Use(item) => self.use_item(item),
                HeaderItem::On(item) => {
                    self.d.push(say::not_available::new(item.span, "`on`").likely(item.span, ""))
                }
                HeaderItem::Error(_) => {}
            }
        }
        header
    }

    /// Another workflow, as an event. Events that a line would bring are no further problem.
    fn use_item(&mut self, item: &ast::Use) {
        if item.source.is_some() {
            self.d.push(say::not_available::new(item.span, "`use`").likely(item.span, ""));
            self.used.insert(item.alias.as_ref().map(|alias| alias.text.clone()));
            self.used.insert(None);
            return;
        }
        let found = self.catalogue.uses.iter().find(|(what, _)| *what == item.what).map(|(_, used)| used);
        let named = item.alias.as_ref().map(|alias| (alias.text.clone(), alias.span));
        match found {
            Some(Used::Event(name)) => {
                let (name, span) = named.unwrap_or_else(|| (name.clone(), item.what_span));
                self.workflows.push((name, span, item.span));
            }
            Some(Used::Taken(name)) => {
                let place =
                    self.catalogue.tasks.iter().find(|task| folded(&task.signature.name) == folded(name));
                let place = place.map(|task| task.signature.span);
                let span = named.map_or(item.what_span, |(_, span)| span);
                self.d.push(say::workflow_name::new(span, name, place));
            }
            Some(Used::Missing(reason, nearest)) => {
                self.d.push(say::unknown_workflow::new(
                    item.what_span,
                    &item.what,
                    reason,
                    nearest.as_deref(),
                ));
                self.used.insert(named.map(|(name, _)| name));
            }
            Some(Used::Broken) => {
                self.used.insert(named.map(|(name, _)| name));
            }
            None => {
                self.d.push(say::unknown_workflow::new(
                    item.what_span,
                    &item.what,
                    "there is no such file",
                    None,
                ));
                self.used.insert(named.map(|(name, _)| name));
            }
        }
    }

    /// A line behind the chain belongs above it.
    fn late(&mut self, item: &HeaderItem, script: &Script) {
        let (span, name) = match item {
            HeaderItem::Directive(item) => (item.span, item.name.text.as_str()),
            HeaderItem::Constant(item) => (item.span, item.name.text.as_str()),
            HeaderItem::Input(item) => (item.span, "input"),
            HeaderItem::Use(_) | HeaderItem::On(_) | HeaderItem::Error(_) => return,
        };
        let chain = script.chain.as_ref().map(|chain| chain.span.before());
        let text = span.of(self.text).trim_end();
        self.d.push(say::late_directive::new(span, name, chain.map(|chain| (chain, text))));
    }

    fn constant_item(&mut self, item: &ast::Constant) {
        if self.taken(&item.name, item.span) {
            return;
        }
        let state = self.constant_state(&item.value, item.name.span, item.span);
        self.constants.insert(item.name.text.clone(), state);
    }

    /// Whether a name of the header is taken; if so it is reported.
    fn taken(&mut self, name: &ast::Name, item: Span) -> bool {
        if self.is_resource(name) {
            return true;
        }
        let constant = self.constants.get(&name.text).map(|state| state.span);
        let input = self.input_index.get(&name.text).and_then(|index| self.inputs.get(*index));
        let Some(first) = constant.or_else(|| input.map(|state| state.input.span)) else { return false };
        self.d.push(say::doubled_name::new(name.span, &name.text, first, item));
        true
    }

    fn input(&mut self, item: &ast::Input) {
        if self.taken(&item.name, item.span) {
            return;
        }
        if FLAGS.contains(&item.name.text.as_str()) {
            self.d.push(say::reserved_input::new(item.name.span, &item.name.text));
        }
        let ty = self.type_ref(&item.ty).unwrap_or_else(|| Ty::Opaque("an unknown type".to_owned()));
        let variable = self.secret_variable(item, &ty);
        let (default, computed_default) = match &item.default {
            Some(default) if variable.is_none() => self.default(item, default, &ty),
            Some(_) | None => (None, None),
        };
        let constraints = self.constraints(item, &ty, default.as_ref());
        let name = item.name.text.clone();
        let value = self.value(name.clone(), ty.clone(), Source::Input);
        let input = Input {
            name: name.clone(),
            docs: item.docs.clone(),
            ty: ty.clone(),
            default,
            computed_default,
            variable,
            constraints,
            range: None,
            value,
            implied: false,
            rows: false,
            span: item.name.span,
        };
        self.input_index.insert(name, self.inputs.len());
        self.inputs.push(InputState {
            input,
            written: ty,
            range: None,
            used: false,
            item: Some(item.span),
            ty: Some(item.ty.span),
        });
    }

    /// The default of an input: known now, or an expression that is computed at start where the input is not given.
    fn default(
        &mut self,
        item: &ast::Input,
        default: &ast::Expr,
        ty: &Ty,
    ) -> (Option<Literal>, Option<(Formula, String)>) {
        let Some(formula) = self.formula(default, Some(ty)) else { return (None, None) };
        let formula = self.present_for(formula, ty);
        let name = &item.name.text;
        let Some(value) = formula.as_literal() else {
            if Self::is_assignable(&formula, ty) {
                let text = super::one_line(default.span.of(self.text));
                return (None, Some((formula, text)));
            }
            let given = super::formula::sort::words(&formula.ty);
            let expected = format!("a value of its type, and this is {given}");
            self.d.push(say::bad_default::new(default.span, name, &item_type(&item.ty), &expected, None));
            return (None, None);
        };
        match literal::fit_default(value, ty) {
            Fit::Yes => return (Some(value.clone()), None),
            Fit::No(expected) => {
                let mended = literal::mended(value, ty, literal::fit_default);
                let written = item_type(&item.ty);
                let day = default.span.of(self.text).trim_matches(['"', '\'']);
                let is_time = ty.known_name() == Some("pointy::DateTime");
                let day = Some(format!("\"{day}T00:00:00Z\"")).filter(|_| is_time && literal::is_day(day));
                let found = say::bad_default::new(default.span, name, &written, &expected, mended.or(day));
                self.d.push(if *value == Literal::Null {
                    let rest = Span::new(item.ty.span.end, default.span.end);
                    say::bad_default::null(found, name, &written, rest)
                } else {
                    found
                });
            }
            Fit::Unwritable => {
                let what = format!("a default for an input of type `{}`", item_type(&item.ty));
                self.d.push(say::not_available::new(default.span, &what));
            }
        }
        (None, None)
    }

    /// The type that a script writes.
    pub(super) fn type_ref(&mut self, ty: &TypeRef) -> Option<Ty> {
        let name = ty.name.text.as_str();
        let wanted = match name {
            "list" | "map" => 1,
            _ => 0,
        };
        if ty.args.len() != wanted {
            if let ("option" | "optional" | "nullable", [inner]) =
                (name.to_ascii_lowercase().as_str(), ty.args.as_slice())
            {
                let inner = inner.span.of(self.text);
                let inner = super::resolve::elsewhere(inner).unwrap_or(inner).to_owned();
                self.d.push(say::unknown_type::optional(ty.span, name, &inner));
                return None;
            }
            let is_own = types::is_type(name) || rust_number(name).is_some();
            let is_task_type = self.catalogue.types.iter().any(|ty| ty.name == name);
            let meant = super::resolve::elsewhere(name).filter(|_| !is_own && !is_task_type);
            let inner = ty.args.last().map(|inner| inner.span.of(self.text));
            self.d.push(match (name, meant, inner) {
                (_, Some(meant @ ("list" | "map")), Some(_)) => {
                    say::unknown_type::new(ty.name.span, name, Some(meant), "")
                }
                // A map's keys are texts, which nobody needs to say.
                ("map", _, Some(inner)) if ty.args.len() == 2 => {
                    say::unknown_type::arguments(ty.span, name, wanted)
                        .help(format!("write `map<{inner}>`: the keys of a map are texts"))
                        .likely(ty.span, format!("map<{inner}>"))
                }
                (_, _, Some(_)) if wanted == 0 && (is_own || is_task_type) => {
                    let brackets = Span::new(ty.name.span.end, ty.span.end);
                    say::unknown_type::arguments(ty.span, name, wanted).likely(brackets, "")
                }
                (_, _, Some(_)) if wanted == 0 => {
                    self.unknown_type(ty.name.span, name);
                    return None;
                }
                (_, _, _) => say::unknown_type::arguments(ty.span, name, wanted),
            });
            return None;
        }
        let argument = match ty.args.first() {
            Some(argument) => Some(self.type_ref(argument)?),
            None => None,
        };
        if argument.as_ref().is_some_and(|item| item.optional_of().unwrap_or(item).is_secret()) {
            let help = "write an input of type `secret` for each";
            self.d.push(say::exposed_secret::input(
                ty.span,
                format!("there is no `{name}` of secrets"),
                help,
            ));
            return None;
        }
        let found = match (name, argument) {
            ("string", _) => Ty::string(),
            ("int", _) => Ty::AnyInt,
            ("float", _) => Ty::AnyFloat,
            ("bool", _) => Ty::known("bool"),
            ("bytes", _) => Ty::vec(Ty::known("u8")),
            ("path", _) => Ty::known("std::path::PathBuf"),
            ("datetime", _) => Ty::known("pointy::DateTime"),
            ("duration", _) => Ty::known("std::time::Duration"),
            ("json", _) => Ty::json(),
            ("secret", _) => Ty::secret(),
            ("list", Some(item)) => Ty::vec(item),
            ("map", Some(item)) => {
                let head = Head::Known("std::collections::BTreeMap");
                Ty::Named { head, args: vec![Ty::string(), item] }
            }
            (name, _) => match (rust_number(name), self.catalogue.find_type(name)) {
                (Some(number), _) => number,
                (None, Match::One(found)) => found,
                (None, Match::Private) => {
                    self.d.push(say::unknown_type::private(
                        ty.name.span,
                        name,
                        self.catalogue.file_of_type(name),
                    ));
                    return None;
                }
                (None, Match::Several(one, other)) => {
                    self.two_types(ty.name.span, name, one, other);
                    return None;
                }
                (None, Match::Nothing) => {
                    self.unknown_type(ty.name.span, name);
                    return None;
                }
            },
        };
        Some(if ty.optional { Ty::option(found) } else { found })
    }
}

fn item_type(ty: &TypeRef) -> String {
    let args: Vec<String> = ty.args.iter().map(item_type).collect();
    let args = if args.is_empty() { String::new() } else { format!("<{}>", args.join(", ")) };
    format!("{}{args}{}", ty.name.text, if ty.optional { "?" } else { "" })
}

fn rust_number(name: &str) -> Option<Ty> {
    const NUMBERS: &[&str] = &[
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
    ];
    NUMBERS.iter().find(|number| **number == name).map(|number| Ty::known(number))
}
