//! Short names: full paths in the printed tokens become imports, as one would write them by hand.
//!
//! Types and modules only: a variable of the script may have the name of any function.

use proc_macro2::{Group, Ident, Span as Mark, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;

/// What may be imported: the path and its last word.
const IMPORTS: &[&str] = &[
    "pointy::At",
    "pointy::Branches",
    "pointy::Constraint",
    "pointy::Failure",
    "pointy::FailureKind",
    "pointy::Field",
    "pointy::Kind",
    "pointy::Reader",
    "pointy::Resource",
    "pointy::Retry",
    "pointy::Rule",
    "pointy::Run",
    "pointy::Secret",
    "pointy::StepInfo",
    "pointy::Steps",
    "pointy::Task",
    "pointy::When",
    "pointy::cpu",
    "pointy::formula",
    "pointy::io",
    "std::collections::BTreeMap",
    "std::collections::HashMap",
    "std::path::Path",
    "std::path::PathBuf",
    "std::process::ExitCode",
    "std::sync::Arc",
    "std::time::Duration",
];

/// The tokens with short names, and the imports that these need.
pub(super) fn shorten(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut used = BTreeSet::new();
    let tokens = within(tokens, &mut used);
    let pointy: Vec<Ident> = used.iter().filter_map(|path| path.strip_prefix("pointy::")).map(word).collect();
    let std = used.iter().filter(|path| path.starts_with("std::")).map(|path| {
        let path: TokenStream = path.parse().unwrap_or_default();
        quote!(use #path;)
    });
    let pointy = match pointy.as_slice() {
        [] => TokenStream::new(),
        [one] => quote!(use pointy::#one;),
        several => quote!(use pointy::{#(#several),*};),
    };
    (tokens, quote!(#pointy #(#std)*))
}

/// The tokens with the tasks in a library instead of the module `tasks`.
pub(super) fn from_library(tokens: TokenStream, library: &str) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let begins_path = |at: usize| {
        let is_colon =
            |at: usize| matches!(trees.get(at), Some(TokenTree::Punct(sign)) if sign.as_char() == ':');
        let is_inside = at >= 2 && is_colon(at - 1) && is_colon(at - 2);
        is_colon(at + 1) && is_colon(at + 2) && !is_inside
    };
    let renamed = trees.iter().enumerate().map(|(at, tree)| match tree {
        TokenTree::Ident(name) if name == "tasks" && begins_path(at) => TokenTree::Ident(word(library)),
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), from_library(group.stream(), library));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => tree.clone(),
    });
    renamed.collect()
}

/// The macros of std that printed code uses: a task may have their names.
const MACROS: &[&str] = &["vec", "format", "matches", "assert"];

/// The tokens for the middle of somebody's Rust file: paths from the outermost crate, tasks where they are, and this
/// name for what the workflow gives, where it is an enum of its own.
///
/// A variable may have the name of a task that stands in scope, so all but the paths of tasks are as the variables of a
/// `macro_rules!` macro are: seen by each other only. What is of no event stands `here`.
pub(super) fn absolute(tokens: TokenStream, output: Option<&str>, here: Mark) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is_sign = |at: usize, sign: char| matches!(trees.get(at), Some(TokenTree::Punct(found)) if found.as_char() == sign);
    let leads = |at: usize| is_sign(at + 1, ':') && is_sign(at + 2, ':');
    let mut whole = TokenStream::new();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        let inside = at >= 2 && is_sign(at - 1, ':') && is_sign(at - 2, ':');
        let own = Mark::mixed_site().located_at(if is_nowhere(tree.span()) { here } else { tree.span() });
        match tree {
            TokenTree::Ident(name) if name == "tasks" && leads(at) && !inside => {
                at += 3;
                while leads(at) {
                    whole.extend(trees.iter().skip(at).take(3).cloned());
                    at += 3;
                }
                whole.extend(trees.get(at).cloned());
            }
            TokenTree::Ident(name) if (name == "pointy" || name == "std") && leads(at) && !inside => {
                whole.extend(quote::quote_spanned!(own=> ::#name));
            }
            TokenTree::Ident(name)
                if !inside && is_sign(at + 1, '!') && MACROS.iter().any(|known| name == known) =>
            {
                whole.extend(quote::quote_spanned!(own=> ::std::#name));
            }
            TokenTree::Ident(name) if name == "Output" && !inside && !is_sign(at + 1, '=') => {
                whole.extend([TokenTree::Ident(Ident::new(output.unwrap_or("Output"), own))]);
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), absolute(group.stream(), output, here));
                inner.set_span(own);
                whole.extend([TokenTree::Group(inner)]);
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
                let mut tree = tree.clone();
                tree.set_span(own);
                whole.extend([tree]);
            }
        }
        at += 1;
    }
    whole
}

/// Whether a token was made by the macro itself: no part of the script is where the macro is called.
fn is_nowhere(mark: Mark) -> bool {
    let call = Mark::call_site();
    (mark.start(), mark.end()) == (call.start(), call.end()) && mark.file() == call.file()
}

/// The tokens with what was written in place of the words that stood for it.
pub(super) fn written(tokens: TokenStream, words: &[(String, TokenStream)]) -> TokenStream {
    let trees = tokens.into_iter().flat_map(|tree| match tree {
        TokenTree::Ident(name) => match words.iter().find(|(word, _)| name == word) {
            Some((_, tokens)) => tokens.clone(),
            None => TokenTree::Ident(name).into(),
        },
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), written(group.stream(), words));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        TokenTree::Punct(_) | TokenTree::Literal(_) => TokenStream::from(tree),
    });
    trees.collect()
}

fn word(text: &str) -> Ident {
    Ident::new(text, Mark::call_site())
}

fn within(tokens: TokenStream, used: &mut BTreeSet<&'static str>) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut short = TokenStream::new();
    let mut rest = trees.as_slice();
    while let [first, behind @ ..] = rest {
        if let Some((path, length)) = matching(rest) {
            used.insert(path);
            let name = path.rsplit("::").next().unwrap_or(path);
            short.extend([TokenTree::Ident(word(name))]);
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        let tree = match first {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), within(group.stream(), used));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => first.clone(),
        };
        short.extend([tree]);
        rest = behind;
    }
    short
}

/// The import whose path begins here, with its length in tokens.
fn matching(trees: &[TokenTree]) -> Option<(&'static str, usize)> {
    let TokenTree::Ident(first) = trees.first()? else { return None };
    if first != "pointy" && first != "std" {
        return None;
    }
    IMPORTS.iter().find_map(|path| {
        let mut at = 0;
        for (index, part) in path.split("::").enumerate() {
            if index > 0 {
                for _ in 0..2 {
                    let TokenTree::Punct(colon) = trees.get(at)? else { return None };
                    if colon.as_char() != ':' {
                        return None;
                    }
                    at += 1;
                }
            }
            let TokenTree::Ident(ident) = trees.get(at)? else { return None };
            if ident != part {
                return None;
            }
            at += 1;
        }
        Some((*path, at))
    })
}
