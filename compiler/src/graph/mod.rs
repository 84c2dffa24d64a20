//! A workflow as a picture: what runs after what, what runs at once, and where each outcome leads.
//!
//! It is read from what was written, so it can be drawn before any task exists. Where the tasks are known, they add
//! where a step runs and what its outcomes are called. How a graph is drawn is said by `text`, `svg` and `net`.

mod net;
mod read;
mod shapes;
mod svg;
mod text;

use crate::ast::LinkKind;

pub use net::{dot, mermaid};
pub use svg::svg;
pub use text::text;

/// A workflow as a picture.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Its inputs, and what else the header says of where it begins: a line and its documentation.
    pub header: Vec<(String, String)>,
    /// What runs.
    pub chain: Chain,
    /// The type of the result, where types were asked for.
    pub gives: String,
}

/// What leads from one part to the next.
#[derive(Clone, Debug)]
pub struct Link {
    /// The arrow.
    pub kind: LinkKind,
    /// The type of what is piped; empty where there is none, or types were not asked for.
    pub carries: String,
}

/// Parts one after another.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// Each with the link that leads to it; the first has the link of what is around, or none.
    pub parts: Vec<(Option<Link>, Part)>,
}

/// What runs at once: chains of one or more nodes. One alone is a part of one branch.
#[derive(Clone, Debug)]
pub struct Part {
    /// The branches.
    pub branches: Vec<Chain>,
    /// A single node; `branches` is empty then.
    pub node: Option<Box<Node>>,
}

/// An event, or a group that says something of itself.
#[derive(Clone, Debug)]
pub struct Node {
    /// The event as written; empty for a group.
    pub event: String,
    /// What a group holds.
    pub inside: Option<Chain>,
    /// Where it runs, how often it is tried, how long it may take, what it is given.
    pub notes: Vec<String>,
    /// Where its outcomes lead.
    pub arms: Vec<Arm>,
    /// Whether nothing follows it, as it fails.
    pub ends: bool,
}

/// Where an outcome leads.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The outcome: `0 failure`, `2 Returned`.
    pub label: String,
    /// What runs; a few words where the script has no arm for it.
    pub leads: Result<(Link, Chain), &'static str>,
}
