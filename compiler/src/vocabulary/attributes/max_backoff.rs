//! `max_backoff=30s`: how long a pause between attempts is at most.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;

pub(super) const ATTRIBUTE: Attribute =
    of_both("max_backoff", "How long a pause between attempts is at most; 60 s if it is not given.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    options.pauses.longest = values::pause(checker, value, ATTRIBUTE.name);
}
