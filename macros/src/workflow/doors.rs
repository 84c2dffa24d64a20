//! What rustc's tokens of a script are to the compiler, for the test that compares them with the script as a text.

use pointyc::catalogue;
use pointyc::diagnostics::{File, Sink};
use pointyc::{Sources, lex};
use proc_macro2::{Group, TokenStream};
use quote::quote;
use syn::parse::Parser;
use syn::{LitStr, parse::ParseStream};

/// `"the file of its tasks" { the script }` → the tree, and each problem with the text that it is about.
pub(crate) fn read(input: TokenStream) -> TokenStream {
    let parts = |input: ParseStream<'_>| Ok((input.parse::<LitStr>()?, input.parse::<Group>()?));
    let (tasks, script) = match parts.parse2(input) {
        Ok(parts) => parts,
        Err(error) => return error.into_compile_error(),
    };
    let mut d = Sink::default();
    let tokens = lex::rust(script.stream(), &mut d);
    let (tokens, layout) = lex::lay_out(tokens, &mut d);
    let tree = pointyc::parse::parse(tokens, &mut d);
    let shown = format!("{tree:#?}");
    let tasks = std::fs::read_to_string(tasks.value()).unwrap_or_default();
    let catalogue = catalogue::read(&Sources::single("tasks.rs", &tasks), &mut d);
    let scripts = pointyc::Scripts::default();
    let problems = match catalogue {
        Some(catalogue) => {
            pointyc::plan_of(&tree, &layout.text, "script", &scripts, catalogue, d).diagnostics
        }
        // Without its tasks a script has nothing to be checked against.
        None => d.into_sorted(),
    };
    let problems: Vec<String> = problems
        .iter()
        .map(|found| {
            let place = if found.file() == File::Script { found.span().of(&layout.text) } else { "" };
            format!("{} {place}", found.code)
        })
        .collect();
    quote!((#shown, &[#(#problems),*]))
}
