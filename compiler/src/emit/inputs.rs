//! The struct `Inputs` and how it is read.

use super::formula::{self, Reads};
use super::{Emitter, literal, types};
use crate::plan::Input;
use crate::signature::{Head, Ty};
use crate::typed::formula::{Bounds, Computed};
use crate::typed::{Constraint, Formula, ValueId};
use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

impl Emitter<'_> {
    /// The values that the workflow is given: its inputs, and what is read and computed at start. An input that only
    /// the latter read is none.
    pub(super) fn fields(&self) -> Vec<ValueId> {
        let plan = self.plan;
        let read: BTreeSet<ValueId> =
            plan.computed.iter().flat_map(|computed| computed.formula.values()).collect();
        let inputs = plan.inputs.iter().map(|input| input.value);
        let inputs = inputs.filter(|value| self.is_used(*value) || !read.contains(value));
        let environment = plan.environment.iter().map(|variable| variable.value);
        let computed = plan.computed.iter().map(|computed| computed.value);
        inputs.chain(environment.chain(computed).filter(|value| self.is_used(*value))).collect()
    }

    pub(super) fn inputs(&self) -> TokenStream {
        let inputs = &self.plan.inputs;
        let doc = format!(" Inputs of `{}`.", self.plan.name);
        let values = self.fields();
        let version = self
            .plan
            .version
            .as_ref()
            .map(|version| quote!(const VERSION: Option<&'static str> = Some(#version);));
        if inputs.is_empty() && values.is_empty() {
            return quote! {
                #[doc = #doc]
                pub struct Inputs;
                impl pointy::Inputs for Inputs {
                    const FIELDS: &'static [pointy::Field] = &[];
                    #version
                    fn read(_: &mut pointy::Reader) -> Option<Self> { Some(Self) }
                }
            };
        }
        let fields = values.iter().map(|value| {
            let (name, docs) = (self.name(*value), self.docs(*value));
            let ty = self.variable(*value).map(|variable| types::ty(&variable.ty));
            quote!(#(#[doc = #docs])* pub #name: #ty)
        });
        let described = inputs.iter().map(field);
        let defaults: Vec<TokenStream> = inputs
            .iter()
            .filter_map(|input| {
                let (name, (_, text)) = (&input.name, input.computed_default.as_ref()?);
                Some(quote!((#name, #text)))
            })
            .collect();
        let defaults = (!defaults.is_empty())
            .then(|| quote!(const DEFAULTS: &'static [(&'static str, &'static str)] = &[#(#defaults),*];));
        let reads = self.reads(&values);
        let names: Vec<_> = values.iter().map(|value| self.name(*value)).collect();
        quote! {
            #[doc = #doc]
            pub struct Inputs { #(#fields),* }
            impl pointy::Inputs for Inputs {
                const FIELDS: &'static [pointy::Field] = &[#(#described),*];
                #defaults
                #version
                fn read(reader: &mut pointy::Reader) -> Option<Self> {
                    #(#reads)*
                    Some(Self { #(#names: #names?),* })
                }
            }
        }
    }

    /// What is said of a field.
    pub(super) fn docs(&self, value: ValueId) -> Vec<String> {
        let plan = self.plan;
        if let Some(input) = plan.inputs.iter().find(|input| input.value == value) {
            return if input.docs.is_empty() {
                vec![format!(" The input `{}`.", input.name)]
            } else {
                input.docs.iter().map(|line| format!(" {line}")).collect()
            };
        }
        let computed = plan.computed.iter().find(|computed| computed.value == value);
        let variable = plan.environment.iter().find(|variable| variable.value == value);
        let text = computed.map(|computed| format!(" {}: `{}`.", computed.what, computed.text));
        let text = text.or_else(|| variable.map(|variable| format!(" `$env.{}`.", variable.name)));
        text.into_iter().collect()
    }

    /// What is read and computed at start, each behind what it needs.
    pub(super) fn reads(&self, fields: &[ValueId]) -> Vec<TokenStream> {
        let plan = self.plan;
        let defaults = plan.inputs.iter().filter_map(|input| input.computed_default.as_ref());
        let formulas = plan.computed.iter().map(|computed| &computed.formula);
        let read: BTreeSet<ValueId> =
            formulas.chain(defaults.map(|(formula, _)| formula)).flat_map(Formula::values).collect();
        // Values are numbered as the check meets them, and it meets none before those that it is made of.
        let mut reads: BTreeMap<ValueId, TokenStream> = BTreeMap::new();
        for input in &plan.inputs {
            let shown = fields.contains(&input.value) && !read.contains(&input.value);
            reads.insert(input.value, self.taken(input, shown));
        }
        for variable in &plan.environment {
            if read.contains(&variable.value) || self.is_used(variable.value) {
                let (name, text) = (self.name(variable.value), &variable.name);
                let (ty, kind) = (types::ty(&variable.ty), kind(&variable.ty, None));
                let method = if variable.required { quote!(required) } else { quote!(variable) };
                reads.insert(variable.value, quote!(let #name = reader.#method::<#ty>(#text, #kind);));
            }
        }
        for computed in &plan.computed {
            reads.insert(computed.value, self.computed(computed));
        }
        reads.into_values().collect()
    }

    /// An input; where it is not given, its default may be computed.
    ///
    /// `shown`: whether its type shows where it becomes a field, and only there.
    fn taken(&self, input: &Input, shown: bool) -> TokenStream {
        let (name, text) = (self.name(input.value), &input.name);
        let take = match input.rows {
            true => quote!(rows),
            false if is_single(&input.ty) => quote!(take),
            false => quote!(json),
        };
        let ty = (!shown).then(|| {
            let ty = types::ty(&input.ty);
            quote!(::<#ty>)
        });
        let taken = quote!(reader.#take #ty(#text));
        if self.is_given {
            return self.given_by_event(input);
        }
        if self.marks_of.is_some() {
            return self.given_by_rust(input);
        }
        let Some((formula, written)) = &input.computed_default else {
            return quote!(let #name = #taken;);
        };
        let value = self.formula_as(formula, &input.ty, Reads::References);
        let value = if input.constraints.is_empty() {
            value
        } else {
            quote!(pointy::formula::kept(#value, Self::FIELDS, #text)?)
        };
        let default = self.known(formula, &value, &format!("`{text}`"), written);
        quote! {
            let #name = if reader.is_given(#text) { #taken } else { #default };
        }
    }

    /// A value that is computed from those before it, where they are known.
    fn computed(&self, computed: &Computed) -> TokenStream {
        let name = self.name(computed.value);
        let Some(variable) = self.variable(computed.value) else { return TokenStream::new() };
        let value = self.formula_as(&computed.formula, &variable.ty, Reads::References);
        let value = match computed.bounds {
            Bounds::None => value,
            Bounds::AboveZero => quote!(pointy::formula::above_zero(#value)?),
            Bounds::AtLeast(least) => {
                let least = Token::u32_unsuffixed(least);
                quote!(pointy::formula::at_least(#value, #least)?)
            }
            Bounds::Within(least, most) => {
                let (least, most) = (literal::float(least), literal::float(most));
                quote!(pointy::formula::within(#value, #least, #most)?)
            }
        };
        let known = self.known(&computed.formula, &value, &computed.what, &computed.text);
        // What is no field shows its type nowhere else.
        let ty = (!self.is_used(computed.value)).then(|| {
            let ty = types::ty(&variable.ty);
            quote!(: Option<#ty>)
        });
        quote!(let #name #ty = #known;)
    }

    /// A value, where those that it is made of are known.
    pub(super) fn known(
        &self,
        formula: &Formula,
        value: &TokenStream,
        what: &str,
        text: &str,
    ) -> TokenStream {
        let fails = formula::can_fail(value);
        let known = if fails {
            let value = formula::result(value);
            quote!(reader.computed(#what, #text, || #value))
        } else {
            quote!(Some(#value))
        };
        let reads: Vec<_> = formula.values().into_iter().map(|value| self.name(value)).collect();
        match reads.as_slice() {
            [] => known,
            [one] if fails => quote!(#one.as_ref().and_then(|#one| #known)),
            [one] => quote!(#one.as_ref().map(|#one| #value)),
            several => quote! {
                match (#(&#several),*) {
                    (#(Some(#several)),*) => #known,
                    _ => None,
                }
            },
        }
    }
}

pub(super) fn field(input: &Input) -> TokenStream {
    let name = &input.name;
    let doc = input.docs.join("\n");
    let optional = input.ty.optional_of().is_some();
    let bare = input.ty.optional_of().unwrap_or(&input.ty);
    let kind = match &input.variable {
        Some(variable) => quote!(pointy::Kind::Secret(#variable)),
        None => kind(bare, input.range),
    };
    let default = match &input.default {
        Some(default) => {
            let text = literal::json(default);
            quote!(Some(#text))
        }
        None => quote!(None),
    };
    let constraints = input.constraints.iter().map(constraint);
    quote! {
        pointy::Field {
            name: #name,
            kind: #kind,
            doc: #doc,
            optional: #optional,
            default: #default,
            constraints: &[#(#constraints),*],
        }
    }
}

/// Whether an input is one value, which no file holds.
fn is_single(ty: &Ty) -> bool {
    let bare = ty.optional_of().unwrap_or(ty);
    let known = matches!(
        bare.known_name(),
        Some(
            "String"
                | "bool"
                | "std::path::PathBuf"
                | "std::time::Duration"
                | "pointy::DateTime"
                | "pointy::Secret"
        )
    );
    known || bare.integer_range().is_some() || bare.is_float()
}

fn kind(ty: &Ty, range: Option<(i128, i128)>) -> TokenStream {
    if let Some(item) = ty.items_of() {
        if item.known_name() == Some("u8") {
            return quote!(pointy::Kind::Bytes);
        }
        let item = kind(item, None);
        return quote!(pointy::Kind::List(&#item));
    }
    if let Some(inner) = ty.optional_of() {
        let inner = kind(inner, range);
        return quote!(pointy::Kind::Optional(&#inner));
    }
    if let Some(own) = ty.integer_range() {
        let (low, high) = range.map_or(own, |(low, high)| (low.max(own.0), high.min(own.1)));
        let token = |number: i128| {
            let size = Token::u128_unsuffixed(number.unsigned_abs());
            if number < 0 { quote!(-#size) } else { quote!(#size) }
        };
        let (min, max) = (token(low), token(high));
        return quote!(pointy::Kind::Int { min: #min, max: #max });
    }
    match ty {
        Ty::Named { head: Head::Known(name), args } => match (*name, args.as_slice()) {
            ("String" | "char" | "pointy::Secret", _) => quote!(pointy::Kind::Text),
            ("f32" | "f64", _) => quote!(pointy::Kind::Float),
            ("bool", _) => quote!(pointy::Kind::Bool),
            ("std::path::PathBuf", _) => quote!(pointy::Kind::Path),
            ("std::time::Duration", _) => quote!(pointy::Kind::Duration),
            ("pointy::DateTime", _) => quote!(pointy::Kind::DateTime),
            ("std::collections::BTreeMap" | "std::collections::HashMap", [_, value]) => {
                let value = kind(value, None);
                quote!(pointy::Kind::Map(&#value))
            }
            _ => quote!(pointy::Kind::Json),
        },
        Ty::Named { head: Head::Local(_) | Head::Hidden(_), .. } => quote!(pointy::Kind::Record),
        Ty::AnyInt => quote!(pointy::Kind::Int { min: -9223372036854775808, max: 9223372036854775807 }),
        Ty::AnyFloat => quote!(pointy::Kind::Float),
        Ty::Named { head: Head::Other(_), .. }
        | Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::Slice(_)
        | Ty::Tuple(_)
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => quote!(pointy::Kind::Json),
    }
}

fn constraint(constraint: &Constraint) -> TokenStream {
    match constraint {
        Constraint::Min(min) => {
            let min = literal::float(*min);
            quote!(pointy::Constraint::Min(#min))
        }
        Constraint::Max(max) => {
            let max = literal::float(*max);
            quote!(pointy::Constraint::Max(#max))
        }
        Constraint::Pattern(pattern) => quote!(pointy::Constraint::Pattern(#pattern)),
        Constraint::OneOf(values) => {
            let values = values.iter().map(literal::json);
            quote!(pointy::Constraint::OneOf(&[#(#values),*]))
        }
        Constraint::MinLength(length) => {
            let length = Token::u64_unsuffixed(*length);
            quote!(pointy::Constraint::MinLength(#length))
        }
        Constraint::MaxLength(length) => {
            let length = Token::u64_unsuffixed(*length);
            quote!(pointy::Constraint::MaxLength(#length))
        }
    }
}
