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

use crate::ast::Script;
use crate::diagnostics::Sink;
use crate::lex::Tokens;
use std::cell::Cell;

/// How often the parser may lose its way before it stops reading.
const MOST_RECOVERIES: usize = 400;

/// Reads the tokens of a script. Never fails: what cannot be read is reported and becomes an error node.
#[must_use]
pub fn parse(tokens: Tokens, sink: &mut Sink) -> Script {
    let list = prepare::prepare(&tokens, sink);
    let recoveries = Cell::new(0);
    let mut builder = build::Builder::new(&tokens, &list, &recoveries, sink);
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
