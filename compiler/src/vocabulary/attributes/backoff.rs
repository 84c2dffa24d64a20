//! `backoff=1s`: how long the first pause between attempts is.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;

pub(super) const ATTRIBUTE: Attribute =
    of_both("backoff", "How long it waits before the second attempt.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    options.pauses.backoff = values::pause(checker, value, ATTRIBUTE.name);
}
