//! The tests of a workflow, `NAME.test.pty` beside `NAME.pty`, name its inputs and its tasks, too.

use super::documents::{Document, Documents};
use super::lines::Text;
use super::rename::Edit;
use super::uri::uri_of;
use crate::catalogue::folded;
use crate::diagnostics::Sink;
use crate::lex::{self, Kind};
use crate::naming::snake;
use lsp_types::TextEdit;

/// What has another name.
#[derive(Clone, Copy)]
pub(super) enum Renamed<'a> {
    /// An input.
    Input(&'a str),
    /// A task, by its name in Rust.
    Task(&'a str),
}

/// The changes of the tests of a script, with the name of their file.
pub(super) fn changes(
    documents: &Documents,
    script: &Document,
    what: Renamed<'_>,
    new: &str,
) -> Option<(String, Vec<TextEdit>)> {
    let path = script.path.as_ref()?;
    let path = path.with_extension("test.pty");
    let open = documents.unsaved().get(&path).map(ToString::to_string);
    let text = open.or_else(|| crate::driver::project::read(&path).ok())?;
    let edits = edits(&text, what, new);
    if edits.is_empty() {
        return None;
    }
    let read = Text::new(text);
    let edits = edits.into_iter().map(|(span, new)| TextEdit { range: read.range(span), new_text: new });
    Some((uri_of(&path)?.as_str().to_owned(), edits.collect()))
}

fn edits(text: &str, what: Renamed<'_>, new: &str) -> Vec<Edit> {
    let tokens = lex::text(text, &mut Sink::default());
    let word = |at: Option<usize>| {
        let token = at.and_then(|at| tokens.list.get(at));
        token.filter(|token| token.kind == Kind::Name).map_or("", |token| tokens.text(*token))
    };
    let kind = |at: Option<usize>| at.and_then(|at| tokens.list.get(at)).map(|token| token.kind);
    let mut edits = Vec::new();
    // Whether the words are those behind `expect path`.
    let mut in_path = false;
    for (at, token) in tokens.list.iter().enumerate() {
        let before = at.checked_sub(1);
        let follows = matches!(kind(before), Some(Kind::Comma | Kind::PathSeparator));
        in_path &= token.kind != Kind::Name || follows || word(before) == "path";
        in_path &= matches!(token.kind, Kind::Name | Kind::Comma | Kind::PathSeparator);
        if token.kind == Kind::Name && tokens.text(*token) == "path" && word(before) == "expect" {
            in_path = true;
        }
        if token.kind != Kind::Name || kind(Some(at + 1)) == Some(Kind::PathSeparator) {
            continue;
        }
        let here = tokens.text(*token);
        match what {
            Renamed::Input(old) => {
                if here == old && word(before) == "given" && kind(Some(at + 1)) == Some(Kind::Assign) {
                    edits.push((token.span, new.to_owned()));
                }
            }
            Renamed::Task(old) => {
                // The word that says what stands here, before the modules of the event.
                let begin =
                    (0..at).rev().step_by(2).take_while(|at| kind(Some(*at)) == Some(Kind::PathSeparator));
                let said = word((at).checked_sub(2 * begin.count() + 1));
                if folded(here) == folded(old) && (in_path || ["mock", "attempts", "in"].contains(&said)) {
                    let new = if here.contains(char::is_uppercase) { new.to_owned() } else { snake(new) };
                    edits.push((token.span, new));
                }
            }
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::{Renamed, edits};

    #[test]
    fn names_stand_where_tests_name_them() {
        let text = "test \"Ship\" {
    given ship = { \"ship\": 7 }
    mock Ship -> Ship(7) # Ship
    mock yard::Ship -> fail \"Ship\"
    expect path Load, yard::Ship, ship
    expect result ship
    expect failure in Ship \"x\"
    expect attempts Ship 3
}
";
        let after = |what, new| super::super::rename::applied(text, &edits(text, what, new));
        assert_eq!(after(Renamed::Input("ship"), "boat"), text.replace("given ship", "given boat"));
        let expected = text
            .replace("mock Ship", "mock SendOff")
            .replace("yard::Ship", "yard::SendOff")
            .replace(", ship", ", send_off")
            .replace("in Ship", "in SendOff")
            .replace("attempts Ship", "attempts SendOff");
        assert_eq!(after(Renamed::Task("ship"), "SendOff"), expected);
    }
}
