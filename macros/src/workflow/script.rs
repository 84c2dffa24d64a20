//! The script of a workflow: read here, or from its file.

use super::head::{Body, Head, Inline, Input};
use pointyc::ast;
use pointyc::catalogue::folded;
use pointyc::diagnostics::Sink;
use pointyc::lex::{self, Layout};
use pointyc::source::{Lines, Span};
use pointyc::{Found, Missing, Scripts};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::path::{Path, PathBuf};
use syn::{Error, LitStr};

/// A script as it was read.
pub(crate) struct Script {
    pub(crate) tree: ast::Script,
    /// The text that its places are in.
    pub(crate) text: String,
    pub(crate) found: Sink,
    pub(crate) door: Door,
    /// The types of its inputs as Rust code writes them, by the word that stands for each in the text.
    pub(crate) types: Vec<(String, syn::Type)>,
    /// The resources that it may use.
    pub(crate) resources: Vec<Vec<Ident>>,
    /// The workflows that it uses by their files.
    pub(crate) scripts: Scripts,
    /// The events that these are, by their folded names.
    nested: Vec<String>,
}

/// How the text came in.
pub(crate) enum Door {
    /// As tokens.
    Tokens(Layout),
    /// As a file.
    File { name: String, path: PathBuf, lines: Lines, literal: LitStr },
}

/// Spaces of events that are no modules.
const SPACES: &[&str] = &["std", "hub", "eventhub", "docker"];

impl Script {
    pub(crate) fn of(head: &Head) -> syn::Result<Self> {
        let mut found = Sink::default();
        match &head.body {
            Body::Inline(inline) => {
                let Inline { inputs, resources, script, .. } = &**inline;
                let header = inputs.iter().zip(0..).map(|(input, number)| line(input, &word(number)));
                let steps = script.stream();
                let tokens = lex::rust(quote!(#(#header)* #steps), &mut found);
                let (tokens, layout) = lex::lay_out(tokens, &mut found);
                let tree = pointyc::parse::parse(tokens, &mut found);
                let types = inputs.iter().zip(0..).map(|(input, number)| (word(number), input.ty.clone()));
                let rust = folder_of(script.span());
                Ok(Self {
                    scripts: used(&layout.text, &rust.join("workflow!"), &rust),
                    nested: pointyc::events_of(&tree),
                    tree,
                    text: layout.text.clone(),
                    found,
                    door: Door::Tokens(layout),
                    types: types.collect(),
                    resources: resources.clone(),
                })
            }
            Body::File(literal) => {
                let path = beside(literal);
                let text = std::fs::read_to_string(&path).map_err(|error| {
                    Error::new(literal.span(), format!("{} cannot be read: {error}", path.display()))
                })?;
                let tokens = lex::text(&text, &mut found);
                let tree = pointyc::parse::parse(tokens, &mut found);
                let (name, lines) = (literal.value(), Lines::new(&text));
                let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
                let scripts = used(&text, &path.canonicalize().unwrap_or(path.clone()), &folder);
                let nested = pointyc::events_of(&tree);
                let door = Door::File { name, path, lines, literal: literal.clone() };
                Ok(Self {
                    tree,
                    text,
                    found,
                    door,
                    types: Vec::new(),
                    resources: Vec::new(),
                    scripts,
                    nested,
                })
            }
        }
    }

    /// The paths of the tasks and resources that must say what they are; each once.
    pub(crate) fn asked(&self) -> Vec<Vec<Ident>> {
        let mut asked: Vec<Vec<Ident>> = Vec::new();
        let events = self.events();
        let paths = events.iter().filter_map(|(event, _)| self.path(event));
        for path in paths.chain(self.resources.iter().cloned()) {
            if !asked.contains(&path) {
                asked.push(path);
            }
        }
        asked
    }

    /// The events that name tasks, with what follows them: its own and those of the workflows that it uses.
    pub(crate) fn events(&self) -> Vec<(&ast::Event, Option<&ast::Branch>)> {
        let is_task = |nested: &[String], event: &ast::Event| match event.path.as_slice() {
            [name] => !nested.contains(&folded(&name.text)),
            _ => true,
        };
        let own = self.tree.events().into_iter().filter(|(event, _)| is_task(&self.nested, event));
        let others = self.scripts.trees().flat_map(|tree| {
            let nested = pointyc::events_of(tree);
            tree.events().into_iter().filter(move |(event, _)| is_task(&nested, event))
        });
        own.chain(others).collect()
    }

    /// The token that brings the workflows that it uses.
    pub(crate) fn beside(&self) -> Mark {
        self.tree.workflows().next().map_or_else(Mark::call_site, |item| self.mark(item.span))
    }

    /// The path of the task that an event names; none for what is no task.
    pub(crate) fn path(&self, event: &ast::Event) -> Option<Vec<Ident>> {
        let mut words = event.path.as_slice();
        if let [name] = words
            && pointyc::is_meta_event(&name.text)
        {
            return None;
        }
        if let [first, rest @ ..] = words
            && !rest.is_empty()
        {
            if SPACES.contains(&first.text.as_str()) {
                return None;
            }
            if first.text == "local" {
                words = rest;
            }
        }
        let (last, modules) = words.split_last()?;
        let ident = |text: &str, span: Span| ident(text, self.mark(span));
        let mut path: Vec<Ident> = modules
            .iter()
            .map(|module| match module.text.as_str() {
                word @ ("crate" | "self" | "super") => Ident::new(word, self.mark(module.span)),
                word => ident(word, module.span),
            })
            .collect();
        path.push(ident(&pointyc::snake(&last.text), last.span));
        Some(path)
    }

    /// The token at a place.
    pub(crate) fn mark(&self, span: Span) -> Mark {
        match &self.door {
            Door::Tokens(layout) => layout
                .marks(span)
                .map_or_else(Mark::call_site, |(first, last)| first.join(last).unwrap_or(first)),
            Door::File { literal, .. } => literal.span(),
        }
    }

    /// A place as failures name it.
    pub(crate) fn place(&self, span: Span) -> String {
        match &self.door {
            Door::Tokens(layout) => {
                let mark = layout.marks(span).map_or_else(Mark::call_site, |(first, _)| first);
                let start = mark.start();
                format!("{}:{}:{}", mark.file(), start.line, start.column + 1)
            }
            Door::File { name, lines, .. } => {
                let (line, column) = lines.position(&self.text, span.start);
                format!("{name}:{line}:{column}")
            }
        }
    }

    /// A sentence that speaks of types by the words that stand for them, with the types themselves.
    pub(crate) fn told(&self, sentence: &str) -> String {
        // From the last: one word may begin another.
        let types = self.types.iter().rev();
        let typed =
            types.fold(sentence.to_owned(), |sentence, (word, ty)| sentence.replace(word, &text_of(ty)));
        match &self.door {
            // Inputs stand in parentheses here, not on lines of their own.
            Door::Tokens(_) => typed
                .replace("a line `input ", "an input `")
                .replace("add `input` lines for all inputs", "add it to the inputs")
                .replace("` above the chain", "`")
                .replace("` above", "`")
                .replace("`input ", "`"),
            Door::File { .. } => typed,
        }
    }
}

/// A name, which Rust may keep for itself.
pub(crate) fn ident(text: &str, mark: Mark) -> Ident {
    match syn::parse_str::<Ident>(text) {
        Ok(_) => Ident::new(text, mark),
        Err(_) => Ident::new_raw(text, mark),
    }
}

/// A type as people write it.
pub(crate) fn text_of(ty: &syn::Type) -> String {
    let spaced = quote!(#ty).to_string();
    spaced.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace("& ", "&").replace(" ,", ",")
}

fn word(number: usize) -> String {
    format!("__type_{number}")
}

/// The line of a header that declares an input.
fn line(input: &Input, word: &str) -> TokenStream {
    let Input { docs, name, ty, rest } = input;
    let mark = syn::spanned::Spanned::span(ty);
    let ty = format_ident!("{word}", span = mark);
    let mut keyword = format_ident!("input");
    keyword.set_span(name.span());
    let colon = quote_spanned!(mark=> :);
    quote!(#(#docs)* #keyword #name #colon #ty #rest)
}

/// The path of a file that a Rust file names: from where the Rust file is, as `include_str!` has it.
fn beside(literal: &LitStr) -> PathBuf {
    let path = folder_of(literal.span()).join(literal.value());
    std::path::absolute(&path).unwrap_or(path)
}

/// The folder of the Rust file that a token is in.
fn folder_of(mark: Mark) -> PathBuf {
    let rust = mark.local_file();
    let folder = rust.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    let package = || std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    folder.or_else(package).unwrap_or_default()
}

/// Reads the workflows that a script uses: as seen from the folder of the script that says so. What they are called is
/// seen from `home`.
fn used(text: &str, path: &Path, home: &Path) -> Scripts {
    // Behind all places of the script itself, so that no place is two.
    let base = u32::try_from(text.len()).unwrap_or(u32::MAX).saturating_add(1);
    let home = std::path::absolute(home).unwrap_or_else(|_| home.to_path_buf());
    Scripts::read(text, &path.display().to_string(), base, |from, what| {
        let folder = Path::new(from).parent().unwrap_or(Path::new(""));
        let missing = |error: std::io::Error| Missing { reason: error.to_string(), nearest: None };
        let path = folder.join(what).canonicalize().map_err(missing)?;
        let text = std::fs::read_to_string(&path).map_err(missing)?;
        let name = path.strip_prefix(&home).unwrap_or(&path).display().to_string();
        Ok(Found { key: path.display().to_string(), shown: name.clone(), name, text })
    })
}
