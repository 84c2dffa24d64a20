//! A feature that the package does not have.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain P0915` prints.
pub static PAGE: Page = Page {
    code: "P0915",
    title: "the package has no such feature",
    text: "\
A package can have parts that are switched on by a name, its features: with `--features NAME`, or for good by
`features = [\"NAME\"]` below `[package.metadata.pointy]` in its Cargo.toml. This package has no feature of that
name.

The name must stand in the table `[features]` of that Cargo.toml, or be an optional dependency.",
    broken: None,
    fixed: None,
};

/// The package `name` has no feature of this name.
#[must_use]
pub fn new(name: &str, feature: &str, nearest: Option<&str>) -> Diagnostic {
    let said = PAGE.placeless(format!("the package `{name}` has no feature `{feature}`"));
    match nearest {
        Some(nearest) => said.help(format!("did you mean `{nearest}`?")),
        None => said.help("the features of a package stand below `[features]` in its Cargo.toml"),
    }
}
