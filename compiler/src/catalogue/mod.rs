//! What a script may name: the tasks beside it, with their types, and the built-in events.

pub mod builtin;
mod cfg;
pub mod handed;
mod modules;
mod paths;
mod rust;
mod sources;

pub use cfg::Cfg;
pub use rust::read;
pub use sources::{Root, Sources};

use crate::signature::{Head, Signature, Ty};
use crate::source::Span;
use std::sync::Arc;

/// Everything that the tasks of a project offer.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The functions with `#[task]` that can be called.
    pub tasks: Vec<Task>,
    /// What is made once and given to parameters of its name.
    pub resources: Vec<Task>,
    /// Functions with `#[task]` or `#[resource]` that cannot be one, and why.
    pub unsupported: Vec<crate::signature::Unsupported>,
    /// Tasks behind a condition that does not hold.
    pub off: Vec<Off>,
    /// Functions without `#[task]`.
    pub functions: Vec<(String, Span)>,
    /// Enums that derive `Outcome`.
    pub outcomes: Vec<OutcomeEnum>,
    /// Types that derive `Copy`.
    pub copies: Vec<String>,
    /// The named fields of structs, with their types.
    pub structs: Vec<(String, Vec<(String, Ty)>)>,
    /// How types that serde reads by its own rules look in JSON.
    pub shapes: Vec<(String, JsonShape)>,
    /// Structs with `#[record]`.
    pub records: Vec<String>,
    /// The structs, enums and unions.
    pub types: Vec<LocalType>,
    /// Whether there may be more types than are known here, which rustc then knows.
    pub is_open: bool,
    /// The types that inputs are declared with in Rust code, as written.
    pub written: Vec<(String, Ty)>,
    /// What the generated program knows the tasks by.
    pub root: Root,
    /// The cargo features of `pointy` that the tasks themselves use.
    pub features: Vec<&'static str>,
    /// Where each file of the tasks begins, and the name that the user knows it by.
    pub files: Vec<(u32, String)>,
    /// The workflows that the script uses, as functions.
    pub workflows: Vec<Arc<Nested>>,
    /// What came of each file that a `use` of the script names; none where nobody looked.
    pub uses: Vec<(String, Used)>,
}

/// A workflow as the function of an event in another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Nested {
    /// The module that holds it; `None` where it is the program itself.
    pub module: Option<String>,
    /// The struct that holds what it is given.
    pub given: &'static str,
    /// The fields of that, one for each parameter.
    pub fields: Vec<String>,
}

/// What came of a file that a `use` names.
#[derive(Clone, Debug)]
pub enum Used {
    /// An event of this name.
    Event(String),
    /// An event of this name, which cannot be told from another one.
    Taken(String),
    /// There is no such file, for this reason; the file that may be meant.
    Missing(String, Option<String>),
    /// It has errors, which are said of itself, or it is a part of a circle.
    Broken,
}

/// A task that a script can run.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its signature.
    pub signature: Signature,
    /// Where it comes from.
    pub origin: Origin,
    /// The paths by which a program reaches it, the shortest first; where none does, the one where it stands.
    pub paths: Vec<String>,
    /// The module that keeps it from being reached.
    pub closed: Option<(String, Span)>,
}

/// A task behind a condition that does not hold.
#[derive(Clone, Debug)]
pub struct Off {
    /// Its name.
    pub name: String,
    /// Where its name stands.
    pub span: Span,
    /// What stands in `#[cfg(…)]`.
    pub condition: String,
}

/// How a type looks in JSON.
#[derive(Clone, Debug)]
pub enum JsonShape {
    /// An object with these entries.
    Fields(Vec<(String, Ty)>),
    /// One of these texts.
    Words(Vec<String>),
}

/// A type of the tasks.
#[derive(Clone, Debug)]
pub struct LocalType {
    /// The word after `struct` or `enum`.
    pub name: String,
    /// The one path by which signatures name it.
    pub identity: String,
    /// The paths by which a program reaches it; none where it is private.
    pub paths: Vec<String>,
    /// Where its name stands.
    pub span: Span,
}

/// What a type's name in a script means.
#[derive(Clone, Debug)]
pub enum Match<'a> {
    /// This type.
    One(Ty),
    /// A type that no program can name.
    Private,
    /// One of these two: nothing says which.
    Several(&'a LocalType, &'a LocalType),
    /// Nothing.
    Nothing,
}

/// Where a task comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// The file of tasks.
    Local,
    /// Pointy itself.
    Builtin(&'static builtin::Builtin),
    /// Another script: its place in `workflows`.
    Workflow(usize),
}

/// An enum whose variants are outcomes.
#[derive(Clone, Debug)]
pub struct OutcomeEnum {
    /// Its name.
    pub name: String,
    /// Its variants in source order.
    pub variants: Vec<Variant>,
}

/// One outcome of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// Its number, 0 to 9.
    pub number: u8,
    /// The types of its fields.
    pub payload: Vec<Ty>,
    /// Where its name stands in the file of tasks.
    pub span: Span,
}

impl Catalogue {
    /// The file that a place of the tasks is in, as the user knows it; without a place the one where tasks are added.
    #[must_use]
    pub fn file(&self, place: Option<Span>) -> &str {
        let holds = |(base, _): &&(u32, String)| place.is_none_or(|place| *base <= place.start);
        let found = match place {
            Some(_) => self.files.iter().rfind(holds),
            // Scripts that are used stand behind the tasks, which may be none.
            None => self.files.iter().find(|(_, name)| !name.ends_with(".pty")),
        };
        found.map_or("tasks.rs", |(_, name)| name)
    }

    /// The file that a type of the tasks is in.
    #[must_use]
    pub fn file_of_type(&self, name: &str) -> &str {
        self.file(self.types.iter().find(|ty| ty.name == name).map(|ty| ty.span))
    }

    /// The resource of this name; one that a program reaches goes first, and the nearer to the top.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Signature> {
        self.found_resource(name).map(|resource| &resource.signature)
    }

    /// The path of the resource of this name.
    #[must_use]
    pub fn resource_path(&self, name: &str) -> Option<&str> {
        self.found_resource(name)?.paths.first().map(String::as_str)
    }

    fn found_resource(&self, name: &str) -> Option<&Task> {
        let named = self.resources.iter().filter(|resource| resource.signature.name == name);
        named.min_by_key(|resource| {
            let depth = resource.paths.first().map_or(0, |path| path.matches("::").count());
            (!resource.signature.is_public, depth)
        })
    }

    /// The enum of outcomes that a type is.
    #[must_use]
    pub fn outcome_enum(&self, ty: &Ty) -> Option<&OutcomeEnum> {
        let name = ty.local_name()?;
        self.outcomes.iter().find(|found| found.name == name)
    }

    /// The type that a script means by a word: the one at the top, else the only one in a module.
    #[must_use]
    pub fn find_type(&self, name: &str) -> Match<'_> {
        if let Some((_, ty)) = self.written.iter().find(|(written, _)| written == name) {
            return Match::One(ty.clone());
        }
        let ends = |path: &String| path.rsplit("::").next() == Some(name);
        let found = |ty: &LocalType| {
            Match::One(Ty::Named { head: Head::Local(ty.identity.clone()), args: Vec::new() })
        };
        if let Some(top) = self.types.iter().find(|ty| ty.paths.iter().any(|path| path == name)) {
            return found(top);
        }
        let mut inside = self.types.iter().filter(|ty| ty.paths.iter().any(ends));
        match (inside.next(), inside.next()) {
            (Some(one), None) => found(one),
            (Some(one), Some(other)) => Match::Several(one, other),
            (None, _) if self.types.iter().any(|ty| ty.name == name) => Match::Private,
            (None, _) if self.is_open => {
                Match::One(Ty::Named { head: Head::Other(name.to_owned()), args: Vec::new() })
            }
            (None, _) => Match::Nothing,
        }
    }

    /// The fields of a struct, where they have names.
    #[must_use]
    pub fn fields(&self, ty: &Ty) -> Option<&[(String, Ty)]> {
        let name = ty.local_name()?;
        self.structs.iter().find(|(found, _)| found == name).map(|(_, fields)| fields.as_slice())
    }

    /// The type of a field of a struct.
    #[must_use]
    pub fn field(&self, ty: &Ty, name: &str) -> Option<&Ty> {
        self.fields(ty)?.iter().find(|(field, _)| field == name).map(|(_, ty)| ty)
    }

    /// How a type of the tasks looks in JSON, where that is known.
    #[must_use]
    pub fn json_shape(&self, name: &str) -> Option<&JsonShape> {
        self.shapes.iter().find(|(found, _)| found == name).map(|(_, shape)| shape)
    }

    /// Whether a type decodes rows of a table itself.
    #[must_use]
    pub fn is_record(&self, ty: &Ty) -> bool {
        ty.local_name().is_some_and(|name| self.records.iter().any(|record| record == name))
    }
}

/// A name for comparing: without case and `_`.
#[must_use]
pub fn folded(name: &str) -> String {
    name.chars().filter(|letter| *letter != '_').flat_map(char::to_lowercase).collect()
}
