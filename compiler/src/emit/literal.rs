//! Values that are known when the workflow is compiled.

use crate::signature::{Passing, Ty};
use crate::typed::Literal;
use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;
use std::time::Duration;

/// A duration in its largest whole unit.
pub(super) fn duration(time: Duration) -> TokenStream {
    if time.subsec_nanos() == 0 {
        let seconds = Token::u64_unsuffixed(time.as_secs());
        quote!(std::time::Duration::from_secs(#seconds))
    } else if time.subsec_nanos().is_multiple_of(1_000_000) {
        let millis = Token::u128_unsuffixed(time.as_millis());
        quote!(std::time::Duration::from_millis(#millis))
    } else {
        let (seconds, nanos) =
            (Token::u64_unsuffixed(time.as_secs()), Token::u32_unsuffixed(time.subsec_nanos()));
        quote!(std::time::Duration::new(#seconds, #nanos))
    }
}

/// A literal as an argument.
pub(super) fn argument(literal: &Literal, passing: &Passing) -> TokenStream {
    match passing {
        Passing::Value(ty) => owned(literal, ty),
        Passing::Items(item, pulls) => super::items::pulled(owned(literal, &Ty::vec(item.clone())), pulls.by),
        Passing::Borrow(ty) => borrowed(literal, ty),
        Passing::OptionBorrow(_) if *literal == Literal::Null => quote!(None),
        Passing::OptionBorrow(ty) => {
            let inner = borrowed(literal, ty);
            quote!(Some(#inner))
        }
        Passing::Run | Passing::Failure => TokenStream::new(),
    }
}

fn borrowed(literal: &Literal, ty: &Ty) -> TokenStream {
    match (ty, literal) {
        (Ty::Str, Literal::Text(text)) => quote!(#text),
        (Ty::Path, Literal::Text(text)) => quote!(std::path::Path::new(#text)),
        (Ty::Slice(item), Literal::List(items)) => {
            let items = items.iter().map(|value| owned(value, item));
            quote!(&[#(#items),*])
        }
        (
            Ty::Unit
            | Ty::Str
            | Ty::Path
            | Ty::Slice(_)
            | Ty::Tuple(_)
            | Ty::Named { .. }
            | Ty::AnyInt
            | Ty::AnyFloat
            | Ty::Never
            | Ty::Param(_)
            | Ty::Opaque(_),
            _,
        ) => {
            let value = owned(literal, ty);
            quote!(&#value)
        }
    }
}

/// A literal as an owned value of a type; the check has seen that it fits.
pub(super) fn owned(literal: &Literal, ty: &Ty) -> TokenStream {
    if let Some(inner) = ty.optional_of() {
        return match literal {
            Literal::Null => quote!(None),
            Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Text(_)
            | Literal::Duration(_)
            | Literal::Size(_)
            | Literal::List(_)
            | Literal::Map(_) => {
                let value = owned(literal, inner);
                quote!(Some(#value))
            }
        };
    }
    match literal {
        Literal::Null => quote!(()),
        Literal::Bool(value) => quote!(#value),
        Literal::Int(number) if ty.is_float() => float(number.to_string().parse().unwrap_or(0.0)),
        Literal::Int(number) if ty.known_name() == Some("std::time::Duration") => {
            duration(Duration::from_secs(u64::try_from(*number).unwrap_or(0)))
        }
        Literal::Int(number) => integer(*number),
        Literal::Float(number) if ty.known_name() == Some("std::time::Duration") => {
            duration(Duration::try_from_secs_f64(*number).unwrap_or_default())
        }
        Literal::Float(number) => float(*number),
        // A `&str` inside of another type.
        Literal::Text(text) if matches!(ty, Ty::Opaque(_)) => quote!(#text),
        Literal::Text(text) => match ty.known_name() {
            Some("std::path::PathBuf") => quote!(std::path::PathBuf::from(#text)),
            Some("char") => {
                let letter = text.chars().next().unwrap_or(' ');
                quote!(#letter)
            }
            Some(_) | None => quote!(#text.to_owned()),
        },
        Literal::Duration(time) => duration(*time),
        Literal::Size(bytes) => {
            let bytes = Token::u64_unsuffixed(*bytes);
            quote!(#bytes)
        }
        Literal::Map(entries) => {
            let value = ty.map_value_of().cloned().unwrap_or(Ty::Unit);
            let entries = entries.iter().map(|(key, item)| {
                let item = owned(item, &value);
                quote!((#key.to_owned(), #item))
            });
            let path: TokenStream = ty.known_name().unwrap_or_default().parse().unwrap_or_default();
            quote!(#path::from([#(#entries),*]))
        }
        Literal::List(items) => {
            let item = ty.items_of().cloned().unwrap_or(Ty::Unit);
            let items = items.iter().map(|value| owned(value, &item));
            quote!(vec![#(#items),*])
        }
    }
}

fn integer(number: i128) -> TokenStream {
    let size = Token::u128_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#size) } else { quote!(#size) }
}

pub(super) fn float(number: f64) -> TokenStream {
    // A literal of Rust is never negative: the sign stands before it.
    let size = Token::f64_unsuffixed(number.abs());
    if number.is_sign_negative() { quote!(-#size) } else { quote!(#size) }
}

/// A literal as JSON, for defaults.
pub(super) fn json(literal: &Literal) -> String {
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Bool(value) => value.to_string(),
        Literal::Int(number) => number.to_string(),
        Literal::Float(number) => format!("{number:?}"),
        Literal::Text(text) => quoted(text),
        // A number of seconds is a duration, as it is in a script.
        Literal::Duration(time) => format!("{:?}", time.as_secs_f64()),
        Literal::Size(bytes) => bytes.to_string(),
        Literal::Map(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(key, value)| format!("{}:{}", quoted(key), json(value))).collect();
            format!("{{{}}}", entries.join(","))
        }
        Literal::List(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04x}", letter as u32)),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
