//! What stands before the chain: directives, constants, uses, inputs and triggers.

use super::{Attributes, Expr, Name, Script};
use crate::source::Span;

/// One item of the header.
#[derive(Clone, Debug)]
pub enum HeaderItem {
    /// `@name: value`
    Directive(Directive),
    /// `@name = value`
    Constant(Constant),
    /// `use …`
    Use(Use),
    /// `input …`
    Input(Input),
    /// `on …`
    On(On),
    /// Something that could not be read; the parser has said why.
    Error(Span),
}

/// `@timeout: 10m`
#[derive(Clone, Debug)]
pub struct Directive {
    /// Its name, hyphens included: `recursive-depth`.
    pub name: Name,
    /// Its value.
    pub value: Expr,
    /// The whole directive.
    pub span: Span,
}

/// `@limit = 3`
#[derive(Clone, Debug)]
pub struct Constant {
    /// Its name.
    pub name: Name,
    /// Its value.
    pub value: Expr,
    /// The whole constant.
    pub span: Span,
}

/// `use "child.pty" as Child`, `use crates "risk@1.4" as risk`
#[derive(Clone, Debug)]
pub struct Use {
    /// `crates`, `github`, `pypi`; `None` for a workflow's file.
    pub source: Option<Name>,
    /// The file or package.
    pub what: String,
    /// Where `what` stands.
    pub what_span: Span,
    /// `as name`
    pub alias: Option<Name>,
    /// The whole item.
    pub span: Span,
}

/// `input threshold: float = 0.8 [min=0, max=1]`
#[derive(Clone, Debug)]
pub struct Input {
    /// The `##` lines above it.
    pub docs: Vec<String>,
    /// Its name.
    pub name: Name,
    /// Its type.
    pub ty: TypeRef,
    /// What it is when it is not given.
    pub default: Option<Expr>,
    /// Constraints, and `batch`.
    pub attributes: Option<Attributes>,
    /// The whole item.
    pub span: Span,
}

/// `on webhook "/orders" [ … ]`
#[derive(Clone, Debug)]
pub struct On {
    /// The `##` lines above it.
    pub docs: Vec<String>,
    /// `webhook`, `schedule` …
    pub trigger: Name,
    /// What it listens to.
    pub value: Option<Expr>,
    /// How.
    pub attributes: Option<Attributes>,
    /// The whole item.
    pub span: Span,
}

/// `list<Order>?`
#[derive(Clone, Debug)]
pub struct TypeRef {
    /// `int`, `list`, `Order`.
    pub name: Name,
    /// What stands between `<` and `>`.
    pub args: Vec<TypeRef>,
    /// Whether a `?` follows.
    pub optional: bool,
    /// The whole type.
    pub span: Span,
}

impl Script {
    /// Its lines with `input`.
    pub fn inputs(&self) -> impl Iterator<Item = &Input> {
        self.header
            .iter()
            .filter_map(|item| if let HeaderItem::Input(item) = item { Some(item) } else { None })
    }

    /// Its lines with `@name =`.
    pub fn constants(&self) -> impl Iterator<Item = &Constant> {
        self.header
            .iter()
            .filter_map(|item| if let HeaderItem::Constant(item) = item { Some(item) } else { None })
    }

    /// Its lines with `use` that name a workflow.
    pub fn workflows(&self) -> impl Iterator<Item = &Use> {
        let uses = self
            .header
            .iter()
            .filter_map(|item| if let HeaderItem::Use(item) = item { Some(item) } else { None });
        uses.filter(|item| item.source.is_none())
    }
}
