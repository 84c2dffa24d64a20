//! From tokens to the tree. This room alone knows lalrpop.

mod build;
#[rustfmt::skip]
#[allow(clippy::all, clippy::restriction, clippy::pedantic, missing_docs, unused, unreachable_pub, reason = "generated")]
mod grammar;
mod prepare;
mod report;

#[cfg(test)]
mod regenerate;
#[cfg(test)]
mod tests;

use crate::ast::Script;
use crate::diagnostics::Sink;
use crate::lex::Tokens;

/// Reads the tokens of a script. Never fails: what cannot be read is reported and becomes an error node.
#[must_use]
pub fn parse(tokens: Tokens, sink: &mut Sink) -> Script {
    let list = prepare::prepare(&tokens, sink);
    let mut builder = build::Builder::new(&tokens, &list, sink);
    let stream = list.iter().map(|token| Ok::<_, ()>((token.span.start, *token, token.span.end)));
    let mut script = match grammar::ScriptParser::new().parse(&mut builder, stream) {
        Ok(script) => script,
        // Recovery found no rule to go on with; the builder keeps what it was told.
        Err(error) => builder.give_up(error),
    };
    script.end = tokens.end;
    script
}
