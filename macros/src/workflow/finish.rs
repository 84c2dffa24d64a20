//! The second half: all signatures are there.

use super::End;
use super::head::{Body, Head};
use super::script::{Door, Script};
use pointyc::catalogue::Catalogue;
use pointyc::catalogue::handed::{self, Handed};
use pointyc::diagnostics::{Diagnostic, File, Severity};
use pointyc::emit;
use pointyc::signature::{Head as Name, Ty};

use proc_macro2::{Group, Ident, Span as Mark, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Error, ItemEnum, ItemFn};

/// What one item handed on.
struct One(Handed);

impl Parse for One {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let what: Ident = input.parse()?;
        let item = match what.to_string().as_str() {
            "task" => Handed::Task(Box::new(input.parse::<ItemFn>()?)),
            "resource" => Handed::Resource(Box::new(input.parse::<ItemFn>()?)),
            "record" => Handed::Record(input.parse::<Ident>()?.to_string()),
            "outcomes" => Handed::Outcomes(Box::new(input.parse::<ItemEnum>()?)),
            _ => return Err(Error::new(what.span(), "this is handed on by no task")),
        };
        Ok(Self(item))
    }
}

/// `{ {…} {…} } { the workflow }`
fn parts(input: ParseStream<'_>) -> syn::Result<(Vec<Group>, Group)> {
    let known: Group = input.parse()?;
    let state: Group = input.parse()?;
    let known = known.stream().into_iter().filter_map(|tree| match tree {
        TokenTree::Group(group) => Some(group),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    });
    Ok((known.collect(), state))
}

/// The items of a workflow, or what is wrong with it.
pub(crate) fn finish(input: TokenStream, end: End) -> TokenStream {
    match finished(input, end) {
        Ok(items) => items,
        Err(error) => error.into_compile_error(),
    }
}

fn finished(input: TokenStream, end: End) -> syn::Result<TokenStream> {
    let (known, state) = Parser::parse2(parts, input)?;
    let head: Head = syn::parse2(state.stream())?;
    let script = Script::of(&head)?;
    let handed: Vec<Handed> = known
        .iter()
        .map(|group| syn::parse2::<One>(group.stream()).map(|one| one.0))
        .collect::<syn::Result<_>>()?;
    let asked = script.asked();
    let enums = enums(&script, &asked, &handed);
    // The enums are asked once the tasks have said which they are.
    if handed.len() == asked.len() && !enums.is_empty() {
        return Ok(super::ask(&enums, &quote!(#(#known)*), &quote!(#state), end));
    }
    let paths = asked.iter().chain(&enums).map(|path| written(path));
    let items: Vec<(String, Handed)> = paths.zip(handed).collect();
    Ok(compiled(&head, script, &items, end))
}

fn written(path: &[Ident]) -> String {
    let words: Vec<String> = path.iter().map(ToString::to_string).collect();
    words.join("::")
}

/// The enums of outcomes that arms tell apart: in the module that the event names, else here.
fn enums(script: &Script, asked: &[Vec<Ident>], handed: &[Handed]) -> Vec<Vec<Ident>> {
    let mut enums: Vec<Vec<Ident>> = Vec::new();
    let mut ignored = pointyc::diagnostics::Sink::default();
    for (event, branch) in script.events() {
        let Some(path) =
            script.path(event).filter(|_| branch.is_some_and(pointyc::ast::Branch::has_own_outcomes))
        else {
            continue;
        };
        let task = asked.iter().position(|asked| *asked == path).and_then(|at| handed.get(at));
        let Some(task @ Handed::Task(_)) = task else { continue };
        let alone = handed::of_items(&[(String::new(), task.clone())], Vec::new(), &mut ignored);
        let Some(signature) = alone.tasks.first().map(|task| &task.signature) else { continue };
        let Ty::Named { head: Name::Other(name), .. } = signature.returns.success() else { continue };
        let (Some((last, modules)), Some(name)) = (path.split_last(), name.rsplit("::").next()) else {
            continue;
        };
        let mut path = modules.to_vec();
        path.push(Ident::new(name, last.span()));
        if !enums.contains(&path) {
            enums.push(path);
        }
    }
    enums
}

fn compiled(head: &Head, script: Script, items: &[(String, Handed)], end: End) -> TokenStream {
    let mut script = script;
    let mut found = std::mem::take(&mut script.found);
    let types = script.types.iter().map(|(word, ty)| (word.clone(), handed::written_type(ty)));
    let catalogue = handed::of_items(items, types.collect(), &mut found);
    let name = head.name.to_string();
    let planned = pointyc::plan_of(&script.tree, &script.text, &name, &script.scripts, catalogue, found);
    let problems: Vec<TokenStream> =
        planned.diagnostics.iter().map(|found| problem(&script, found)).collect();
    let Some(plan) = planned.plan else { return quote!(#(#problems)*) };
    let attributes = &head.attributes;
    let visibility = &head.visibility;
    let (types, output) = match &head.body {
        Body::Inline(inline) => {
            let types = inline.inputs.iter().map(|input| {
                let ty = &input.ty;
                (input.name.to_string(), quote!(#ty))
            });
            (types.collect(), inline.output.as_ref().map(|output| quote!(#output)))
        }
        Body::File(_) => (Vec::new(), None),
    };
    let item = emit::item(
        &plan,
        &emit::Item {
            attributes: quote!(#(#attributes)*),
            visibility: quote!(#visibility),
            name: head.name.clone(),
            task: super::script::ident(&pointyc::snake(&name), head.name.span()),
            types: &types,
            output,
            is_tested: matches!(end, End::Tested),
            mark: &|span| script.mark(span),
            place: &|span| script.place(span),
            around: emit::Around { children: &planned.children, again: planned.again },
            beside: script.beside(),
        },
    );
    let watched = watched(&script);
    let hidden = hidden_outcomes(&script, &planned.catalogue);
    quote!(#item #hidden #watched #(#problems)*)
}

/// What a signature cannot say: whether a type of which no arm names an outcome has outcomes after all.
fn hidden_outcomes(script: &Script, catalogue: &Catalogue) -> TokenStream {
    let mut seen: Vec<String> = Vec::new();
    let events = script.events();
    let checks = events.iter().filter_map(|(event, _)| {
        let path = script.path(event)?;
        let task = catalogue.tasks.iter().find(|task| task.paths.contains(&written(&path)))?;
        let Ty::Named { head: Name::Other(_), .. } = task.signature.returns.success() else { return None };
        if !task.signature.generics.is_empty() || seen.contains(&written(&path)) {
            return None;
        }
        seen.push(written(&path));
        let name = event.path.last().map_or("", |name| name.text.as_str());
        let text = format!(
            "P0404: `{name}` gives outcomes of its own, and no arm tells them apart\n\
             = help: name one of them in an arm: `{name} (Variant |-> …)`, and have its enum in scope"
        );
        let mark = script.mark(event.span);
        Some(quote_spanned! {mark=>
            const _: () = {
                #[allow(unused_imports)]
                use ::pointy::__private::Plain as _;
                ::core::assert!(
                    !::pointy::__private::Asked::<<#(#path)::* as ::pointy::Task>::Output>::HAS_OUTCOMES,
                    #text
                );
            };
        })
    });
    checks.collect()
}

/// Has rustc look at the files, so that a change of one builds the crate again.
fn watched(script: &Script) -> TokenStream {
    let own = match &script.door {
        Door::Tokens(_) => None,
        Door::File { path, .. } => Some(path.to_string_lossy().into_owned()),
    };
    let paths = own.into_iter().chain(script.scripts.keys().map(str::to_owned));
    paths
        .map(|path| {
            quote!(
                const _: &str = ::core::include_str!(#path);
            )
        })
        .collect()
}

/// A problem as rustc shows it: an error at its tokens, or a warning.
fn problem(script: &Script, found: &Diagnostic) -> TokenStream {
    let beside = (found.file() == File::Tasks).then(|| script.scripts.place(found.span())).flatten();
    let is_beside = beside.is_some();
    let place = match (&script.door, beside) {
        (_, Some(place)) => format!("{place}: "),
        (Door::Tokens(_), None) => String::new(),
        (Door::File { .. }, None) => format!("{}: ", script.place(found.span())),
    };
    let notes = found.notes.iter().map(|note| format!("\n= note: {note}"));
    let help = found.help.iter().map(|help| format!("\n= help: {help}"));
    let further: String = notes.chain(help).collect();
    let text = script.told(&format!("{place}{}: {}{further}", found.code, found.message));
    match found.severity {
        Severity::Error => {
            let (first, last) = match &script.door {
                Door::Tokens(_) if is_beside => (script.beside(), script.beside()),
                Door::Tokens(layout) => {
                    layout.marks(found.span()).unwrap_or((Mark::call_site(), Mark::call_site()))
                }
                Door::File { literal, .. } => (literal.span(), literal.span()),
            };
            let (first, last) = (format_ident!("a", span = first), format_ident!("b", span = last));
            Error::new_spanned(quote!(#first #last), text).into_compile_error()
        }
        // A macro has no warnings of its own; that something is deprecated is one with words to choose.
        Severity::Warning => {
            let mark = script.mark(found.span());
            quote_spanned! {mark=>
                const _: () = {
                    #[deprecated(note = #text)]
                    const WARNING: () = ();
                    WARNING
                };
            }
        }
    }
}
