//! The struct `Inputs` and how it is read.

use super::{Emitter, literal, types};
use crate::plan::Input;
use crate::signature::{Head, Ty};
use crate::typed::Constraint;
use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

impl Emitter<'_> {
    pub(super) fn inputs(&self) -> TokenStream {
        let inputs = &self.plan.inputs;
        let doc = format!(" Inputs of `{}`.", self.plan.name);
        if inputs.is_empty() {
            return quote! {
                #[doc = #doc]
                pub struct Inputs;
                impl pointy::Inputs for Inputs {
                    const FIELDS: &'static [pointy::Field] = &[];
                    fn read(_: &mut pointy::Reader) -> Option<Self> { Some(Self) }
                }
            };
        }
        let fields = inputs.iter().map(|input| {
            let name = self.name(input.value);
            let ty = types::ty(&input.ty);
            let docs: Vec<String> = if input.docs.is_empty() {
                vec![format!(" The input `{}`.", input.name)]
            } else {
                input.docs.iter().map(|line| format!(" {line}")).collect()
            };
            quote!(#(#[doc = #docs])* pub #name: #ty)
        });
        let described = inputs.iter().map(field);
        let names: Vec<_> = inputs.iter().map(|input| self.name(input.value)).collect();
        let takes = inputs.iter().map(|input| {
            let (name, text) = (self.name(input.value), &input.name);
            let take = match input.rows {
                true => quote!(rows),
                false if is_single(&input.ty) => quote!(take),
                false => quote!(json),
            };
            quote!(let #name = reader.#take(#text);)
        });
        quote! {
            #[doc = #doc]
            pub struct Inputs { #(#fields),* }
            impl pointy::Inputs for Inputs {
                const FIELDS: &'static [pointy::Field] = &[#(#described),*];
                fn read(reader: &mut pointy::Reader) -> Option<Self> {
                    #(#takes)*
                    Some(Self { #(#names: #names?),* })
                }
            }
        }
    }
}

fn field(input: &Input) -> TokenStream {
    let name = &input.name;
    let doc = input.docs.join("\n");
    let optional = input.ty.optional_of().is_some();
    let bare = input.ty.optional_of().unwrap_or(&input.ty);
    let kind = kind(bare, input.range);
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
        Some("String" | "bool" | "std::path::PathBuf" | "std::time::Duration" | "pointy::DateTime")
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
            ("String" | "char", _) => quote!(pointy::Kind::Text),
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
