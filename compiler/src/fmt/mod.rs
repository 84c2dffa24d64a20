//! The one layout of a script. It changes white space and the commas at the end of lists, and nothing else: tokens and
//! comments stay what they are, in their order.
//!
//! A part that fits on its line stays on it, unless its author has broken it: a line break behind the bracket that opens
//! arms, a group or attributes keeps them on lines of their own, and one before the first link of a chain does the same for
//! its links.

mod chain;
mod lines;
mod spacing;
mod values;

use crate::ast::{HeaderItem, Script};
use crate::lex::Tokens;
use crate::source::Span;
use chain::Printer;
use lines::Lines;

/// The columns that a line may have.
const WIDTH: usize = 100;

/// What one level is indented by.
const INDENT: usize = 4;

/// Lays a script out. `script` was read from `tokens`, without a problem.
#[must_use]
pub fn layout(script: &Script, tokens: &Tokens) -> String {
    let text = &tokens.source;
    let mut printer = Printer::new(script, tokens);
    let mut items: Vec<(Span, Option<&HeaderItem>)> =
        script.header.iter().map(|item| (item_span(item), Some(item))).collect();
    items.extend(script.chain.as_ref().map(|chain| (chain.span, None)));
    items.sort_by_key(|(span, _)| *span);
    let mut was_header = false;
    for (span, item) in items {
        let range = printer.range(span);
        let is_chain = item.is_none();
        printer.above(range.start, was_header && is_chain);
        match (item, &script.chain) {
            (None, Some(chain)) => printer.chain(chain, 0),
            (Some(item), _) => printer.item(item, range.clone()),
            (None, None) => {}
        }
        printer.end_of_line(range.end);
        was_header = !is_chain;
    }
    printer.above(tokens.list.len(), false);
    let laid_out = printer.finish();
    let begins = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") {
        format!("{begins}{}", laid_out.replace('\n', "\r\n"))
    } else {
        format!("{begins}{laid_out}")
    }
}

fn item_span(item: &HeaderItem) -> Span {
    match item {
        HeaderItem::Directive(item) => item.span,
        HeaderItem::Constant(item) => item.span,
        HeaderItem::Use(item) => item.span,
        HeaderItem::Input(item) => item.span,
        HeaderItem::On(item) => item.span,
        HeaderItem::Error(span) => *span,
    }
}
