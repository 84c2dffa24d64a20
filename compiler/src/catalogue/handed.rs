//! Items that Rust code hands to `workflow!` → what a script may name. There are no files to look into: what a name
//! means elsewhere is rustc's to know.

use super::{Catalogue, Origin, Task, rust};
use crate::diagnostics::Sink;
use crate::signature::{self, Head, Lookup, Meaning, Scope, Ty};
use syn::{ItemEnum, ItemFn};

/// What was handed on.
#[derive(Clone, Debug)]
pub enum Handed {
    /// A function with `#[task]`, or the one that a workflow is.
    Task(Box<ItemFn>),
    /// A function with `#[resource]`.
    Resource(Box<ItemFn>),
    /// An enum that derives `Outcome`.
    Outcomes(Box<ItemEnum>),
    /// A `#[record]`: no enum of outcomes.
    Record(String),
}

/// The enums of outcomes, by the word that a signature names them by and the path that leads to each.
struct Enums(Vec<(String, String)>);

impl Lookup for Enums {
    fn lookup(&self, words: &[String], _: usize) -> Option<Meaning> {
        let last = words.last()?;
        let (_, path) = self.0.iter().find(|(name, _)| name == last)?;
        Some(Meaning::Named(Head::Local(path.clone())))
    }
}

/// Makes a catalogue of items, each with the path by which the workflow reaches it. `types` are those that its inputs
/// are declared with, as written.
#[must_use]
pub fn of_items(items: &[(String, Handed)], types: Vec<(String, Ty)>, d: &mut Sink) -> Catalogue {
    let mut catalogue = Catalogue {
        is_open: true,
        written: types,
        files: vec![(0, "its Rust file".to_owned())],
        ..Catalogue::default()
    };
    let enums = items.iter().filter_map(|(path, item)| match item {
        Handed::Outcomes(item) => Some((item.ident.to_string(), path.clone())),
        Handed::Task(_) | Handed::Resource(_) | Handed::Record(_) => None,
    });
    let enums = Enums(enums.collect());
    let scope = Scope::new(&enums, 0);
    for (path, item) in items {
        match item {
            Handed::Task(function) => match signature::read(function, &scope) {
                Ok(signature) => catalogue.tasks.push(task(signature, path)),
                Err(unsupported) => catalogue.unsupported.push(unsupported),
            },
            Handed::Resource(function) => match rust::resource(function, &scope) {
                Ok(signature) => catalogue.resources.push(task(signature, path)),
                Err(unsupported) => catalogue.unsupported.push(unsupported),
            },
            Handed::Outcomes(item) => {
                catalogue.outcomes.push(rust::outcome_enum(item, path.clone(), &scope, d));
            }
            Handed::Record(_) => {}
        }
    }
    catalogue
}

fn task(mut signature: signature::Signature, path: &str) -> Task {
    // That the path leads there is rustc's to say.
    signature.is_public = true;
    Task { signature, origin: Origin::Local, paths: vec![path.to_owned()], closed: None }
}

/// A type as the declaration of an input writes it.
#[must_use]
pub fn written_type(ty: &syn::Type) -> Ty {
    Scope::new(&Enums(Vec::new()), 0).ty(ty)
}
