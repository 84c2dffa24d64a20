//! The door for Rust tokens, where it differs from the one for files. That both give one tree is a property.

use super::{notation, read, read_tokens};
use crate::diagnostics::Sink;
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

fn tree(script: &str) -> String {
    let (tree, found) = read_tokens(script).unwrap();
    assert!(found.is_empty(), "{found:#?}");
    notation::script(&tree)
}

#[test]
fn joint_signs_are_cut_with_our_table() {
    for script in [
        "A ||B|->C*->D",
        "MAP<A>|->B",
        "MAP<MAP<A>>|->B",
        "input x: list<int>= 5",
        "input x: int?= -5",
        "A[x=-3, y=!a, z=a?-1:-2, w=a??-b]",
        "A[x=a>=-b, y=[-1], z=(a)==!b]",
        "3*A||B*||C",
        "@a=-1 3*A",
        "@recursive-depth: 5",
        "$n*A->$m*B",
        "A[x=$env.HOME]",
    ] {
        assert_eq!(tree(script), notation::script(&read(script).0), "{script}");
    }
}

#[test]
fn doc_comments_arrive_as_attributes() {
    assert_eq!(
        tree("/// of the input\n/// \"two\"\ninput a: int A"),
        "/// of the input\n/// \"two\"\ninput a: int\nA"
    );
    assert_eq!(tree("#[doc = \" said\"] on failure A"), "/// said\non failure\nA");
    assert_eq!(tree("#![doc = \"inner\"] A"), "A");
    assert_eq!(tree("///\n/// b\ninput a: int"), "///\n/// b\ninput a: int".replace("///\n", "/// \n"));
}

#[test]
fn groups_without_brackets_are_looked_through() {
    let event = TokenTree::Ident(Ident::new("Load", Span::call_site()));
    let invisible = TokenTree::Group(Group::new(Delimiter::None, TokenStream::from(event)));
    let rest: TokenStream = " -> Save".parse().unwrap();
    let stream: TokenStream = std::iter::once(invisible).chain(rest).collect();
    let mut sink = Sink::default();
    let tokens = crate::lex::rust(stream, &mut sink);
    assert_eq!(notation::script(&super::super::parse(tokens, &mut sink)), "Load -> Save");
    assert!(!sink.has_errors());
}

#[test]
fn a_negative_literal_of_another_macro_is_two_tokens() {
    let stream: TokenStream = "A[x = y]".parse().unwrap();
    let replaced: TokenStream = stream
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => {
                let inner = group.stream().into_iter().map(|tree| match tree {
                    TokenTree::Ident(word) if word == "y" => TokenTree::Literal(Literal::i32_unsuffixed(-7)),
                    other => other,
                });
                TokenTree::Group(Group::new(group.delimiter(), inner.collect()))
            }
            other => other,
        })
        .collect();
    let mut sink = Sink::default();
    let tokens = crate::lex::rust(replaced, &mut sink);
    assert_eq!(notation::script(&super::super::parse(tokens, &mut sink)), "A [x=-7]");
}

/// The codes and the texts at which they stand.
fn problems(script: &str) -> Vec<(&'static str, String)> {
    let mut sink = Sink::default();
    let tokens = crate::lex::rust(script.parse().unwrap(), &mut sink);
    let places = tokens.places.clone();
    let _ = super::super::parse(tokens, &mut sink);
    let text = |span: crate::source::Span| {
        let of =
            |at: u32| places.get(at as usize).and_then(proc_macro2::Span::source_text).unwrap_or_default();
        (span.start..span.end).map(of).collect::<String>()
    };
    sink.into_sorted().into_iter().map(|found| (found.code, text(found.span()))).collect()
}

#[test]
fn what_only_rust_has_is_refused() {
    let cases: &[(&str, &[(&str, &str)])] = &[
        ("A[x = 'c'] -> B", &[("P0105", "'c'")]),
        ("A[x = r\"a\\b\"]", &[("P0105", "r\"a\\b\"")]),
        ("A[x = b\"a\"]", &[("P0105", "b\"a\"")]),
        ("A[x = c\"a\"]", &[("P0105", "c\"a\"")]),
        ("A[x = \"a\"b]", &[("P0105", "\"a\"b")]),
        ("A -> r#type", &[("P0105", "r#type")]),
        ("A -> 'a B", &[("P0105", "'a")]),
        ("A ~> B", &[("P0101", "~")]),
        ("A[x = \"\\0\"]", &[("P0103", "\"\\0\"")]),
        ("A[x = 0x1F, y = 5min]", &[("P0104", "0x1F"), ("P0104", "5min")]),
        ("A # B", &[("P0105", "#")]),
        ("A => B", &[("P0111", "=>")]),
        ("A -> -> B", &[("P0111", "->")]),
        ("A B", &[("P0111", "B")]),
        ("A & B", &[("P0118", "&")]),
        ("A * 3 as x * 4", &[("P0114", "*4")]),
    ];
    for (script, expected) in cases {
        let found = problems(script);
        let found: Vec<(&str, &str)> = found.iter().map(|(code, text)| (*code, text.as_str())).collect();
        assert_eq!(found, *expected, "{script}");
    }
}

#[test]
fn spans_lead_back_to_the_rust_file() {
    let mut sink = Sink::default();
    let tokens = crate::lex::rust("A |-> Load || B".parse().unwrap(), &mut sink);
    let pipe = tokens.list[1];
    assert_eq!((tokens.text(pipe), pipe.span.end - pipe.span.start), ("|->", 3));
    let (first, last) = tokens.places(pipe.span).unwrap();
    assert_eq!((first.source_text().unwrap(), last.source_text().unwrap()), ("|".to_owned(), ">".to_owned()));
    let load = tokens.places(tokens.list[2].span).unwrap();
    assert_eq!(load.0.source_text().unwrap(), "Load");
    assert!(tokens.places(tokens.end).is_some());
}
