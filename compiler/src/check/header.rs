//! The header: constants and inputs, and which line may stand where.

use super::literal::{self, Fit};
use super::{Checker, Header, InputState};
use crate::ast::{self, HeaderItem, Script, TypeRef};
use crate::catalogue::Match;
use crate::diagnostics::check as say;
use crate::signature::{Head, Ty};
use crate::source::Span;
use crate::typed::{Input, Source};
use std::collections::BTreeMap;

/// Flags that every executable has; an input cannot have their names.
pub(super) const FLAGS: &[&str] = &["inputs", "output", "quiet", "help", "version", "events", "trace"];

impl Checker<'_> {
    pub(super) fn header(&mut self, script: &Script) -> Header {
        let mut header = Header::default();
        let mut given: BTreeMap<&str, Span> = BTreeMap::new();
        self.declared = script.header.iter().any(|item| matches!(item, HeaderItem::Input(_)));
        for item in &script.header {
            if let HeaderItem::Constant(item) = item {
                self.later.insert(item.name.text.clone(), item.name.span);
            }
        }
        for (index, item) in script.header.iter().enumerate() {
            let late = script.chain.is_some() && index >= script.before_chain;
            match item {
                HeaderItem::Directive(item) => {
                    if late {
                        self.d.push(say::late_directive::new(item.span, &item.name.text));
                    } else if let Some(first) = given.insert(&item.name.text, item.span) {
                        self.d.push(say::doubled_directive::new(item.span, &item.name.text, first));
                    } else {
                        self.directive(item, &mut header);
                    }
                }
                HeaderItem::Constant(item) if late => {
                    self.d.push(say::late_directive::new(item.span, &item.name.text))
                }
                HeaderItem::Input(item) if late => self.d.push(say::late_directive::new(item.span, "input")),
                HeaderItem::Constant(item) => self.constant_item(item),
                HeaderItem::Input(item) => self.input(item),
                HeaderItem::Use(item) => {
                    self.d.push(say::not_available::new(item.span, "`use`"));
                    // Events that it would bring are no further problem.
                    self.used.insert(item.alias.as_ref().map(|alias| alias.text.clone()));
                    self.used.extend(item.source.as_ref().map(|_| None));
                }
                HeaderItem::On(item) => self.d.push(say::not_available::new(item.span, "`on`")),
                HeaderItem::Error(_) => {}
            }
        }
        header
    }

    fn constant_item(&mut self, item: &ast::Constant) {
        if self.taken(&item.name) {
            return;
        }
        let state = self.constant_state(&item.value, item.name.span);
        self.constants.insert(item.name.text.clone(), state);
    }

    /// Whether a name of the header is taken; if so it is reported.
    fn taken(&mut self, name: &ast::Name) -> bool {
        if self.is_resource(name) {
            return true;
        }
        let constant = self.constants.get(&name.text).map(|state| state.span);
        let input = self.input_index.get(&name.text).and_then(|index| self.inputs.get(*index));
        let Some(first) = constant.or_else(|| input.map(|state| state.input.span)) else { return false };
        self.d.push(say::doubled_name::new(name.span, &name.text, first));
        true
    }

    fn input(&mut self, item: &ast::Input) {
        if self.taken(&item.name) {
            return;
        }
        if FLAGS.contains(&item.name.text.as_str()) {
            self.d.push(say::reserved_input::new(item.name.span, &item.name.text));
        }
        let ty = self.type_ref(&item.ty).unwrap_or_else(|| Ty::Opaque("an unknown type".to_owned()));
        let default = item.default.as_ref().and_then(|default| {
            let value = self.literal(default)?;
            match literal::fit_default(&value, &ty) {
                Fit::Yes => Some(value),
                Fit::No(expected) => {
                    self.d.push(say::bad_default::new(
                        default.span,
                        &item.name.text,
                        &item_type(&item.ty),
                        &expected,
                    ));
                    None
                }
                Fit::Unwritable => {
                    let what = format!("a default for an input of type `{}`", item_type(&item.ty));
                    self.d.push(say::not_available::new(default.span, &what));
                    None
                }
            }
        });
        let constraints = self.constraints(item, &ty, default.as_ref());
        let name = item.name.text.clone();
        let value = self.value(name.clone(), ty.clone(), Source::Input);
        let input = Input {
            name: name.clone(),
            docs: item.docs.clone(),
            ty: ty.clone(),
            default,
            constraints,
            range: None,
            value,
            implied: false,
            rows: false,
            span: item.name.span,
        };
        self.input_index.insert(name, self.inputs.len());
        self.inputs.push(InputState { input, written: ty, range: None, used: false });
    }

    /// The type that a script writes.
    fn type_ref(&mut self, ty: &TypeRef) -> Option<Ty> {
        let name = ty.name.text.as_str();
        let wanted = match name {
            "list" | "map" => 1,
            _ => 0,
        };
        if ty.args.len() != wanted {
            self.d.push(say::unknown_type::arguments(ty.span, name, wanted));
            return None;
        }
        let argument = match ty.args.first() {
            Some(argument) => Some(self.type_ref(argument)?),
            None => None,
        };
        let found = match (name, argument) {
            ("string", _) => Ty::string(),
            ("int", _) => Ty::AnyInt,
            ("float", _) => Ty::AnyFloat,
            ("bool", _) => Ty::known("bool"),
            ("bytes", _) => Ty::vec(Ty::known("u8")),
            ("path", _) => Ty::known("std::path::PathBuf"),
            ("datetime", _) => Ty::known("pointy::DateTime"),
            ("duration", _) => Ty::known("std::time::Duration"),
            ("json", _) => Ty::Named { head: Head::Other("serde_json::Value".to_owned()), args: Vec::new() },
            ("secret", _) => {
                self.d.push(say::not_available::new(ty.span, "an input of type `secret`"));
                return None;
            }
            ("list", Some(item)) => Ty::vec(item),
            ("map", Some(item)) => {
                let head = Head::Known("std::collections::BTreeMap");
                Ty::Named { head, args: vec![Ty::string(), item] }
            }
            (name, _) => match (rust_number(name), self.catalogue.find_type(name)) {
                (Some(number), _) => number,
                (None, Match::One(found)) => found,
                (None, Match::Private) => {
                    self.d.push(say::unknown_type::private(ty.name.span, name));
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
