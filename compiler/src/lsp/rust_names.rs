//! Where Rust code names a function: as far as words alone tell for sure, and a sentence where they do not.
//!
//! Knows modules, paths, imports and local variables; of types it knows nothing, so a method of the same name is left
//! alone, and what a macro does with a word is known of a few macros only.

use crate::catalogue::folded;
use crate::signature::place;
use crate::source::Span;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use syn::visit::{self, Visit};
use syn::{ExprPath, FieldValue, ItemFn, ItemMod, ItemUse, Macro, Member, PatIdent, UseTree};

/// A file of Rust.
pub(super) struct RustFile<'a> {
    pub(super) text: &'a str,
    /// The module of the library that it is; `None` where it is another program that uses the library.
    pub(super) module: Option<&'a [String]>,
}

/// The function whose names are looked for.
pub(super) struct Function<'a> {
    pub(super) name: &'a str,
    /// The module that it stands in.
    pub(super) module: &'a [String],
    /// What other programs call the library.
    pub(super) library: Option<&'a str>,
}

/// Macros that take expressions, so that a word in them means what it means outside.
const PLAIN: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "println",
    "print",
    "eprintln",
    "eprint",
    "format",
    "write",
    "writeln",
    "vec",
    "dbg",
    "panic",
    "join",
    "try_join",
    "info",
    "warn",
    "error",
    "debug",
    "trace",
    "matches",
    "todo",
    "unreachable",
];

/// The places in a file where the function is named. `own`: where its own name stands, in its file.
///
/// # Errors
/// A sentence, if a word may or may not name it; it ends with the number of its line.
pub(super) fn uses(
    file: &RustFile<'_>,
    function: &Function<'_>,
    own: Option<Span>,
) -> Result<Vec<Span>, String> {
    let has_workflow = file.text.contains("workflow!");
    if !file.text.contains(function.name) && !has_workflow {
        return Ok(Vec::new());
    }
    let parsed = syn::parse_file(file.text).map_err(|error| format!("cannot be read as Rust: {error}"))?;
    let mut all = BTreeSet::new();
    idents(file.text.parse().unwrap_or_default(), function.name, &mut all);
    let mut reader = Reader {
        file,
        function,
        own,
        module: file.module.map(<[String]>::to_vec).unwrap_or_else(|| vec![String::new()]),
        named: BTreeSet::new(),
        alone: Vec::new(),
        others: BTreeSet::new(),
        inside: Inside::default(),
        imported: BTreeSet::new(),
        defined: BTreeSet::new(),
        unsure: None,
    };
    reader.visit_file(&parsed);
    reader.leave(Inside::default());
    reader.decide();
    if let Some((span, why)) = reader.unsure {
        return Err(format!("{why}, in line {}", line(file.text, span)));
    }
    let seen: BTreeSet<Span> = reader.named.union(&reader.others).copied().collect();
    if let Some(unknown) = all.difference(&seen).next() {
        let line = line(file.text, *unknown);
        return Err(format!(
            "names `{}` where it is not certain what is meant, in line {line}",
            function.name
        ));
    }
    Ok(reader.named.into_iter().collect())
}

fn line(text: &str, span: Span) -> usize {
    text.get(..span.start as usize).unwrap_or_default().matches('\n').count() + 1
}

/// All words of a name, whatever they are.
fn idents(stream: TokenStream, name: &str, found: &mut BTreeSet<Span>) {
    for token in stream {
        match token {
            TokenTree::Ident(word) if is(&word, name) => {
                found.insert(place(word.span()));
            }
            TokenTree::Group(group) => idents(group.stream(), name, found),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn is(word: &proc_macro2::Ident, name: &str) -> bool {
    word == name || word.to_string().strip_prefix("r#") == Some(name)
}

/// A function that is being read.
#[derive(Default)]
struct Inside {
    /// Whether a parameter of it has the name, so that all words in it are that.
    has_param: bool,
    /// Variables of the name.
    locals: Vec<Span>,
    alone: Vec<(Vec<String>, Span)>,
}

struct Reader<'a> {
    file: &'a RustFile<'a>,
    function: &'a Function<'a>,
    own: Option<Span>,
    module: Vec<String>,
    /// Words that name the function.
    named: BTreeSet<Span>,
    /// Words alone, each with its module: what they name depends on what the module has.
    alone: Vec<(Vec<String>, Span)>,
    /// The same of the function that is being read, which may have variables of the name.
    inside: Inside,
    /// Words that name something else.
    others: BTreeSet<Span>,
    /// Modules that have the function by an import.
    imported: BTreeSet<Vec<String>>,
    /// Modules that have another item of the name.
    defined: BTreeSet<Vec<String>>,
    unsure: Option<(Span, &'static str)>,
}

impl Reader<'_> {
    fn is(&self, word: &proc_macro2::Ident) -> bool {
        is(word, self.function.name)
    }

    fn unsure(&mut self, span: Span, why: &'static str) {
        self.unsure.get_or_insert((span, why));
    }

    /// The whole path of the module that these words lead to; `None` where that is outside of the library.
    fn module_of(&self, words: &[String]) -> Option<Vec<String>> {
        let (first, rest) = words.split_first()?;
        let library = self.function.library;
        let begin = match first.as_str() {
            "crate" if self.file.module.is_some() => Vec::new(),
            "self" => self.module.clone(),
            "super" => self.module.split_last().map(|(_, above)| above.to_vec())?,
            name if Some(name) == library => Vec::new(),
            _ => {
                let mut below = self.module.clone();
                below.push(first.clone());
                below
            }
        };
        let mut module = begin;
        for word in rest {
            if word == "super" {
                module.pop()?;
            } else {
                module.push(word.clone());
            }
        }
        Some(module)
    }

    /// A path whose last word is the name.
    fn path(&mut self, before: &[String], span: Span) {
        if self.module_of(before).as_deref() == Some(self.function.module) {
            self.named.insert(span);
            return;
        }
        // `Type::name` is a function of a type.
        if before.last().is_some_and(|word| word.starts_with(char::is_uppercase)) {
            self.others.insert(span);
            return;
        }
        self.unsure(span, "names it by a path that may or may not lead to the task");
    }

    fn import(&mut self, tree: &UseTree, before: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.import(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) if self.is(&name.ident) => {
                self.path(before, place(name.ident.span()));
                if self.named.contains(&place(name.ident.span())) {
                    self.imported.insert(self.module.clone());
                }
            }
            UseTree::Rename(name) if self.is(&name.ident) => self.path(before, place(name.ident.span())),
            UseTree::Rename(name) if self.is(&name.rename) => {
                self.others.insert(place(name.rename.span()));
                self.defined.insert(self.module.clone());
            }
            UseTree::Glob(_) => {
                if self.module_of(before).as_deref() == Some(self.function.module) {
                    self.imported.insert(self.module.clone());
                }
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, before)),
            UseTree::Name(_) | UseTree::Rename(_) => {}
        }
    }

    /// What the words that stand alone name.
    fn decide(&mut self) {
        for (module, span) in std::mem::take(&mut self.alone) {
            let is_home = self.file.module.is_some() && module == self.function.module;
            if is_home || (self.imported.contains(&module) && !self.defined.contains(&module)) {
                self.named.insert(span);
            } else if self.defined.contains(&module) {
                self.others.insert(span);
            } else {
                self.unsure(span, "uses the name where it is not certain that it is the task");
            }
        }
    }

    /// Reads a function, whose variables are its own.
    fn in_function(&mut self, signature: &syn::Signature, read: impl FnOnce(&mut Self)) {
        let is_named = |input: &syn::FnArg| match input {
            syn::FnArg::Typed(typed) => {
                matches!(&*typed.pat, syn::Pat::Ident(found) if self.is(&found.ident))
            }
            syn::FnArg::Receiver(_) => false,
        };
        let inside = Inside { has_param: signature.inputs.iter().any(is_named), ..Inside::default() };
        let around = std::mem::replace(&mut self.inside, inside);
        read(self);
        self.leave(around);
    }

    fn leave(&mut self, around: Inside) {
        let Inside { has_param, locals, alone } = std::mem::replace(&mut self.inside, around);
        if has_param {
            self.others.extend(alone.into_iter().map(|(_, span)| span));
        } else if let (Some(local), false) = (locals.first(), alone.is_empty()) {
            self.unsure(*local, "has a variable of the same name");
        } else {
            self.alone.extend(alone);
        }
        self.others.extend(locals);
    }

    fn words_of_macro(&mut self, tokens: &TokenStream, plain: bool) {
        let list: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let sign = |at: Option<usize>, sign: char| {
            at.and_then(|at| list.get(at))
                .is_some_and(|token| matches!(token, TokenTree::Punct(found) if found.as_char() == sign))
        };
        for (at, token) in list.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.words_of_macro(&group.stream(), plain),
                TokenTree::Ident(word) if self.is(word) => {
                    let span = place(word.span());
                    let (before, behind) = (at.checked_sub(1), Some(at + 1));
                    if sign(before, '.') {
                        self.others.insert(span);
                    } else if !plain || sign(before, ':') || sign(behind, ':') || sign(behind, '=') {
                        self.unsure(span, "has the name in a macro");
                    } else {
                        self.inside.alone.push((self.module.clone(), span));
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// A workflow in Rust code names tasks as scripts do.
    fn words_of_workflow(&mut self, tokens: &TokenStream) {
        for token in tokens.clone() {
            match token {
                TokenTree::Group(group) => self.words_of_workflow(&group.stream()),
                TokenTree::Ident(word) if folded(&word.to_string()) == folded(self.function.name) => {
                    self.unsure(place(word.span()), "has the name in a `workflow!`");
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        let span = place(item.sig.ident.span());
        if self.own == Some(span) {
            self.named.insert(span);
        } else if self.is(&item.sig.ident) {
            if self.file.module.is_some() && self.module == self.function.module {
                self.unsure(span, "has another function of the same name");
            }
            self.others.insert(span);
            self.defined.insert(self.module.clone());
        }
        self.in_function(&item.sig, |reader| visit::visit_item_fn(reader, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if self.is(&item.sig.ident) {
            self.others.insert(place(item.sig.ident.span()));
        }
        self.in_function(&item.sig, |reader| visit::visit_impl_item_fn(reader, item));
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some((last, before)) =
            path.segments.last().zip(words.split_last()).map(|(last, (_, before))| (last, before))
            && self.is(&last.ident)
        {
            let span = place(last.ident.span());
            if before.is_empty() {
                self.inside.alone.push((self.module.clone(), span));
            } else {
                self.path(before, span);
            }
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_path(&mut self, path: &'ast ExprPath) {
        visit::visit_expr_path(self, path);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        if self.is(&pattern.ident) {
            self.inside.locals.push(place(pattern.ident.span()));
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_member(&mut self, member: &'ast Member) {
        if let Member::Named(name) = member
            && self.is(name)
        {
            self.others.insert(place(name.span()));
        }
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if let Some(name) = field.ident.as_ref().filter(|name| self.is(name)) {
            self.others.insert(place(name.span()));
        }
        visit::visit_field(self, field);
    }

    fn visit_field_value(&mut self, field: &'ast FieldValue) {
        if field.colon_token.is_none()
            && let Member::Named(name) = &field.member
            && self.is(name)
        {
            self.unsure(place(name.span()), "has a field of the same name");
        }
        visit::visit_field_value(self, field);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if self.is(&call.method) {
            self.others.insert(place(call.method.span()));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        let name = called.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        if name == "workflow" {
            self.words_of_workflow(&called.tokens);
        } else {
            self.words_of_macro(&called.tokens, PLAIN.contains(&name.as_str()));
        }
        visit::visit_macro(self, called);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Function, RustFile, Span, uses};

    /// The text with the function's names in brackets, or why that is not certain.
    fn marked(text: &str, module: Option<&[&str]>, home: &[&str]) -> String {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let (module, home) = (module.map(words), words(home));
        let file = RustFile { text, module: module.as_deref() };
        let function = Function { name: "load", module: &home, library: Some("shop") };
        let own = text.find("fn load").filter(|_| module.as_ref() == Some(&home)).map(|at| at as u32 + 3);
        match uses(&file, &function, own.map(|at| Span::new(at, at + 4))) {
            Ok(found) => {
                let mut text = text.to_owned();
                for span in found.iter().rev() {
                    text.insert(span.end as usize, ']');
                    text.insert(span.start as usize, '[');
                }
                text
            }
            Err(why) => why,
        }
    }

    #[test]
    fn what_certainly_names_it_is_found() {
        let top: &[&str] = &[];
        assert_eq!(
            marked(
                "fn load() {} fn b() { load(); assert_eq!(load(), x.load()); y.load(); self::load() }",
                Some(top),
                top
            ),
            "fn [load]() {} fn b() { [load](); assert_eq!([load](), x.load()); y.load(); self::[load]() }"
        );
        assert_eq!(
            marked(
                "fn load() {} #[cfg(test)] mod tests { use super::*; fn a() { load(); } }",
                Some(top),
                top
            ),
            "fn [load]() {} #[cfg(test)] mod tests { use super::*; fn a() { [load](); } }"
        );
        assert_eq!(
            marked(
                "use crate::orders::{load, other}; fn a() { load(); crate::orders::load(); orders::load() }",
                Some(top),
                &["orders"]
            ),
            "use crate::orders::{[load], other}; fn a() { [load](); crate::orders::[load](); orders::[load]() }"
        );
        assert_eq!(
            marked("pub use crate::orders::load as first; fn a() { Disk::load(); }", Some(top), &["orders"]),
            "pub use crate::orders::[load] as first; fn a() { Disk::load(); }"
        );
        assert_eq!(
            marked("use shop::load; fn t() { load(); shop::load(); }", None, top),
            "use shop::[load]; fn t() { [load](); shop::[load](); }"
        );
        assert_eq!(
            marked(
                "fn load() {} fn a(load: u8) -> u8 { load } fn b() { let load = 1; } fn c() { load() }",
                Some(top),
                top
            ),
            "fn [load]() {} fn a(load: u8) -> u8 { load } fn b() { let load = 1; } fn c() { [load]() }"
        );
        assert_eq!(marked("fn load() {} fn t() { load(); }", None, top), "fn load() {} fn t() { load(); }");
    }

    #[test]
    fn what_is_not_certain_is_said() {
        let top: &[&str] = &[];
        for (text, why) in [
            ("fn load() {}\nfn a() { let load = load(); }", "has a variable of the same name, in line 2"),
            ("fn load() {}\nfn a() { mine!(load) }", "has the name in a macro, in line 2"),
            ("fn load() {}\n\nworkflow! { Load |-> B }", "has the name in a `workflow!`, in line 3"),
            (
                "fn load() {}\nfn a() { elsewhere::load() }",
                "names it by a path that may or may not lead to the task, in line 2",
            ),
            (
                "fn load() {}\nmod b { fn c() { load() } }",
                "uses the name where it is not certain that it is the task, in line 2",
            ),
            (
                "fn load() {}\n#[call(load)] fn a() {}",
                "names `load` where it is not certain what is meant, in line 2",
            ),
        ] {
            assert_eq!(marked(text, Some(top), top), why, "{text}");
        }
    }
}
