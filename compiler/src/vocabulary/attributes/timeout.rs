//! `timeout=30s`: how long an attempt may take.

use super::{Attribute, Options};
use crate::ast::Expr;
use crate::check::Checker;

pub(super) const ATTRIBUTE: Attribute =
    Attribute { name: "timeout", doc: "How long each attempt may take.", on_groups: true, read: Some(read) };

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    options.timeout = checker.time(value, "timeout");
}
