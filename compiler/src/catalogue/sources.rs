//! The texts of the tasks: the first file and the files of its modules.
//!
//! Knows Rust's rules for where a module is, but no disk: whoever asks hands in what reads a file.

use super::cfg::{Cfg, Presence};
use crate::signature;
use crate::source::{File, Span};
use std::collections::BTreeSet;
use syn::{Attribute, Expr, ExprLit, Item, ItemMod, Lit, Meta};

/// What the generated program knows the tasks by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Root {
    /// A module, `tasks`.
    #[default]
    Module,
    /// A library of this name.
    Library(String),
}

/// The texts of the tasks, read as Rust.
#[derive(Debug, Default)]
pub struct Sources {
    /// What the program knows them by.
    pub root: Root,
    /// What they are compiled for.
    pub cfg: Cfg,
    files: Vec<File>,
    parsed: Vec<Parsed>,
    /// Modules whose file is nowhere.
    pub(super) missing: Vec<Missing>,
}

/// A file read as Rust.
#[derive(Debug)]
pub(super) struct Parsed {
    /// The words of its module; none for the first file.
    pub(super) module: Vec<String>,
    /// Its items, or why there are none.
    pub(super) items: Result<Vec<Item>, Broken>,
}

/// Why a file is no Rust.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) span: Span,
    pub(super) message: String,
}

/// A module whose file is nowhere.
#[derive(Debug)]
pub(super) struct Missing {
    pub(super) name: String,
    pub(super) span: Span,
    /// Where it would be looked for first.
    pub(super) file: String,
}

/// A module whose file is still to be read.
struct Wanted {
    module: Vec<String>,
    span: Span,
    /// Where it may be, without the first file's folder, best first.
    paths: Vec<String>,
    /// Whether modules of it stand beside it, as for `mod.rs`.
    beside: Option<bool>,
    is_certain: bool,
}

/// Deeper nests of modules are no program.
const DEEPEST: usize = 64;

impl Sources {
    /// A single text, as far as it tells.
    #[must_use]
    pub fn single(name: &str, text: &str) -> Self {
        Self::read(Root::Module, Cfg::default(), (name, text), |_| None)
    }

    /// Reads the first file and the files of its modules. `read` gets paths as seen from the first file's folder, and
    /// gives the name that the user knows the file by, with its text.
    #[must_use]
    pub fn read(
        root: Root,
        cfg: Cfg,
        (name, text): (&str, &str),
        mut read: impl FnMut(&str) -> Option<(String, String)>,
    ) -> Self {
        let mut sources = Self { root, cfg, ..Self::default() };
        let mut wanted = sources.add(name, text, Vec::new(), "", true);
        let mut seen = BTreeSet::new();
        while let Some(next) = wanted.pop() {
            if next.module.len() > DEEPEST {
                continue;
            }
            let found = next.paths.iter().find_map(|path| Some((path.clone(), read(path)?)));
            let Some((path, (name, text))) = found else {
                if next.is_certain {
                    sources.missing.push(Missing {
                        name: next.module.last().cloned().unwrap_or_default(),
                        span: next.span,
                        file: next.paths.into_iter().next().unwrap_or_default(),
                    });
                }
                continue;
            };
            // A file that names itself as its module would never end.
            if !seen.insert((path.clone(), next.module.clone())) || next.module.len() > seen.len() + DEEPEST {
                continue;
            }
            let beside = next.beside.unwrap_or_else(|| path.ends_with("mod.rs"));
            wanted.extend(sources.add(&name, &text, next.module, &path, beside));
        }
        sources
    }

    /// The texts under the names that the user knows them by.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The words of the module that each file is, none for the first, beside the file.
    pub fn modules(&self) -> impl Iterator<Item = (&[String], &File)> {
        self.parsed().map(|(parsed, file)| (parsed.module.as_slice(), file))
    }

    /// Whether anything depends on the target.
    #[must_use]
    pub fn asks_for_target(&self) -> bool {
        let words = ["unix", "windows", "target_"];
        self.files
            .iter()
            .any(|file| file.text.contains("cfg") && words.iter().any(|word| file.text.contains(word)))
    }

    pub(super) fn parsed(&self) -> impl Iterator<Item = (&Parsed, &File)> {
        self.parsed.iter().zip(&self.files)
    }

    /// Adds a file; gives the modules that it declares in files of their own.
    fn add(&mut self, name: &str, text: &str, module: Vec<String>, path: &str, beside: bool) -> Vec<Wanted> {
        let base = self.files.last().map_or(0, File::end);
        self.files.push(File { name: name.to_owned(), text: text.to_owned(), base });
        let mut items = match syn::parse_file(text) {
            Ok(file) => file.items,
            Err(error) => {
                let broken = Broken { span: place_of(&error, text, base), message: error.to_string() };
                self.parsed.push(Parsed { module, items: Err(broken) });
                return Vec::new();
            }
        };
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let folder = Folder {
            beside: folder.to_owned(),
            inside: if beside { folder.to_owned() } else { join(folder, file.trim_end_matches(".rs")) },
        };
        let mut wanted = Vec::new();
        declared(&mut items, &self.cfg, &module, &folder, base, Presence::Yes, &mut wanted);
        self.parsed.push(Parsed { module, items: Ok(items) });
        wanted
    }
}

/// Where the modules of a file are.
struct Folder {
    /// For `#[path]` outside of inline modules.
    beside: String,
    /// For all others.
    inside: String,
}

/// Finds `mod name;` in the items, and puts attributes behind `cfg_attr` in their place on the way.
#[allow(clippy::too_many_arguments, reason = "a walk carries where it is")]
fn declared(
    items: &mut [Item],
    cfg: &Cfg,
    module: &[String],
    folder: &Folder,
    base: u32,
    around: Presence,
    wanted: &mut Vec<Wanted>,
) {
    for item in items {
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "syn's enum grows; other items are no concern here"
        )]
        match item {
            Item::Fn(item) => cfg.unfold(&mut item.attrs),
            Item::Struct(item) => cfg.unfold(&mut item.attrs),
            Item::Enum(item) => cfg.unfold(&mut item.attrs),
            Item::Mod(item) => {
                cfg.unfold(&mut item.attrs);
                let presence = around.and(cfg.presence(&item.attrs));
                if presence != Presence::No {
                    in_module(item, cfg, module, folder, base, presence, wanted);
                }
            }
            _ => {}
        }
    }
}

fn in_module(
    item: &mut ItemMod,
    cfg: &Cfg,
    module: &[String],
    folder: &Folder,
    base: u32,
    presence: Presence,
    wanted: &mut Vec<Wanted>,
) {
    let name = word(&item.ident);
    let path = path_attribute(&item.attrs);
    let module: Vec<String> = module.iter().cloned().chain([name.clone()]).collect();
    match &mut item.content {
        Some((_, items)) => {
            let inside = match path {
                Some(path) => join(&folder.inside, &path),
                None => join(&folder.inside, &name),
            };
            let folder = Folder { beside: inside.clone(), inside };
            declared(items, cfg, &module, &folder, base, presence, wanted);
        }
        None => {
            let (paths, beside) = match path {
                // Modules of a file that is named by hand stand beside it.
                Some(path) => (vec![join(&folder.beside, &path)], Some(true)),
                None => {
                    let file = join(&folder.inside, &format!("{name}.rs"));
                    let inside = join(&folder.inside, &format!("{name}/mod.rs"));
                    (vec![file, inside], None)
                }
            };
            let span = signature::place(item.ident.span()).moved(base);
            wanted.push(Wanted { module, span, paths, beside, is_certain: presence == Presence::Yes });
        }
    }
}

/// The text of `#[path = "…"]`.
fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("path")).find_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else { return None };
        Some(text.value())
    })
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() || name.starts_with('/') { name.to_owned() } else { format!("{folder}/{name}") }
}

/// An identifier without `r#`.
pub(super) fn word(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}

/// syn gives the place of some errors at the call site only, which is the whole file.
fn place_of(error: &syn::Error, text: &str, base: u32) -> Span {
    let span = signature::place(error.span());
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let span = if span.end > 0 && span.end <= end { span } else { Span::new(end, end) };
    span.moved(base)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Cfg, Root, Sources};

    fn names(files: &[(&str, &str)]) -> Vec<String> {
        let (first, rest) = files.split_first().unwrap();
        let sources = Sources::read(Root::Module, Cfg::default(), *first, |path| {
            let found = rest.iter().find(|(name, _)| *name == path)?;
            Some((path.to_owned(), found.1.to_owned()))
        });
        let modules =
            sources.parsed().map(|(parsed, file)| format!("{}={}", parsed.module.join("::"), file.name));
        let missing = sources.missing.iter().map(|missing| format!("{}?{}", missing.name, missing.file));
        let mut names: Vec<String> = modules.chain(missing).collect();
        names.sort();
        names
    }

    #[test]
    fn modules_are_where_rust_looks_for_them() {
        let files = [
            (
                "lib.rs",
                "mod a; mod b { mod c; #[path = \"e.rs\"] mod d; } #[path = \"x/y.rs\"] mod z; mod gone;",
            ),
            ("a.rs", "mod deep; #[path = \"beside.rs\"] mod f;"),
            ("a/deep.rs", ""),
            ("beside.rs", ""),
            ("b/c/mod.rs", "mod inner;"),
            ("b/c/inner.rs", ""),
            ("b/e.rs", ""),
            ("x/y.rs", "mod w;"),
            ("x/w.rs", ""),
        ];
        let expected = [
            "=lib.rs",
            "a::deep=a/deep.rs",
            "a::f=beside.rs",
            "a=a.rs",
            "b::c::inner=b/c/inner.rs",
            "b::c=b/c/mod.rs",
            "b::d=b/e.rs",
            "gone?gone.rs",
            "z::w=x/w.rs",
            "z=x/y.rs",
        ];
        assert_eq!(names(&files), expected);
    }

    #[test]
    fn what_is_switched_off_is_not_looked_for() {
        let files =
            [("lib.rs", "#[cfg(test)] mod tests; #[cfg(windows)] mod win; #[cfg(test)] mod x { mod y; }")];
        assert_eq!(names(&files), ["=lib.rs"]);
    }

    #[test]
    fn a_file_that_names_itself_ends() {
        let files = [("lib.rs", "#[path = \"a.rs\"] mod a;"), ("a.rs", "#[path = \"a.rs\"] mod a;")];
        assert!(names(&files).len() < 80);
    }
}
