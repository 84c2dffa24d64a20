//! From tokens to the tree. This room alone knows lalrpop.

mod build;
#[rustfmt::skip]
#[allow(clippy::all, clippy::restriction, clippy::pedantic, missing_docs, unused, unreachable_pub, reason = "generated")]
mod grammar;
mod prepare;
mod report;
mod slips;

#[cfg(test)]
mod regenerate;
#[cfg(test)]
mod tests;

use crate::ast::{HeaderItem, Script};
use crate::diagnostics::{Diagnostic, Sink};
use crate::lex::{self, Token, Tokens};
use std::cell::Cell;

/// How often the parser may lose its way before it stops reading.
const MOST_RECOVERIES: usize = 400;

/// Reads the text of a script, with what is wrong with it as a text.
#[must_use]
pub fn text(text: &str) -> (Script, Vec<Diagnostic>) {
    let mut d = Sink::default();
    let tokens = lex::text(text, &mut d);
    (parse(tokens, &mut d), d.into_sorted())
}

/// Reads the tokens of a script. Never fails: what cannot be read is reported and becomes an error node.
#[must_use]
pub fn parse(tokens: Tokens, sink: &mut Sink) -> Script {
    // What the grammar takes as it stands has no slips, whatever it looks like: lines mean nothing to it.
    let mut quiet = Sink::default();
    let list = prepare::prepare(&tokens, prepare::Slips::Kept, &mut quiet);
    let script = read(&tokens, &list, &mut quiet);
    if !quiet.has_errors() && !script.header.iter().any(has_empty_brackets) {
        return script;
    }
    let list = prepare::prepare(&tokens, prepare::Slips::Mended, sink);
    read(&tokens, &list, sink)
}

/// `input x: int[]`, which the grammar takes for an input without constraints, and nobody means so.
fn has_empty_brackets(item: &HeaderItem) -> bool {
    match item {
        HeaderItem::Input(input) => input.attributes.as_ref().is_some_and(|given| given.items.is_empty()),
        HeaderItem::Directive(_)
        | HeaderItem::Constant(_)
        | HeaderItem::Use(_)
        | HeaderItem::On(_)
        | HeaderItem::Error(_) => false,
    }
}

fn read(tokens: &Tokens, list: &[Token], sink: &mut Sink) -> Script {
    let recoveries = Cell::new(0);
    let mut builder = build::Builder::new(tokens, list, &recoveries, sink);
    // A text that is no script ends early: each recovery takes the longer the deeper it is nested.
    let sane = list.iter().take_while(|_| recoveries.get() < MOST_RECOVERIES);
    let stream = sane.map(|token| Ok((token.span.start, *token, token.span.end)));
    let mut script = match grammar::ScriptParser::new().parse(&mut builder, stream) {
        Ok(script) => script,
        // Recovery found no rule to go on with; the builder keeps what it was told.
        Err(error) => builder.give_up(error),
    };
    script.end = tokens.end;
    script
}
