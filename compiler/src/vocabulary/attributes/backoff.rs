//! `backoff=1s`: how long the first pause between attempts is.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;

pub(super) const ATTRIBUTE: Attribute =
    of_both("backoff", "How long it waits before the second attempt.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let word = values::word(value).map(|word| word.to_ascii_lowercase());
    if matches!(word.as_deref(), Some("exponential" | "exp" | "linear" | "fixed" | "constant" | "true")) {
        checker.d.push(say::wrong_attribute_value::backoff_by_name(value.span));
        return;
    }
    options.pauses.backoff = values::pause(checker, value, ATTRIBUTE.name);
}
