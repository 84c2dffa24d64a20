//! Lays a file of tests out: white space only. Breaks within a line of a test stay where its author put them; what begins
//! with them is indented by its brackets.

use super::suite::Suite;
use crate::lex::{Comment, Kind, Token, Tokens};

/// How far a line of a test is indented, and each bracket in it further.
const INDENT: usize = 4;

/// The laid out text of a file that was read without a problem.
pub(super) fn layout(suite: &Suite, tokens: &Tokens) -> String {
    let mut printer = Printer { tokens, starts: &suite.lines, ..Printer::new(tokens) };
    let mut comments = tokens.trivia.comments.iter().peekable();
    for (index, token) in tokens.list.iter().enumerate() {
        while let Some(comment) = comments.next_if(|comment| comment.before as usize <= index) {
            printer.comment(comment, index);
        }
        printer.token(*token, index);
    }
    comments.for_each(|comment| printer.comment(comment, tokens.list.len()));
    let text = printer.text.trim_end();
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}

struct Printer<'t> {
    tokens: &'t Tokens,
    /// Where the lines of tests begin.
    starts: &'t [u32],
    text: String,
    /// For each open bracket how far the line is indented on which it stands.
    open: Vec<usize>,
    /// How far this line is.
    line: usize,
    /// Whether nothing stands on this line yet.
    is_fresh: bool,
    /// Whether the last thing is a comment on a line of its own.
    after_own: bool,
}

impl<'t> Printer<'t> {
    fn new(tokens: &'t Tokens) -> Self {
        let (text, open) = (String::new(), Vec::new());
        Self { tokens, starts: &[], text, open, line: 0, is_fresh: true, after_own: false }
    }

    fn at(&self, index: usize) -> Option<Token> {
        self.tokens.list.get(index).copied()
    }

    fn before(&self, index: usize) -> Option<Token> {
        index.checked_sub(1).and_then(|before| self.at(before))
    }

    /// How far a token is indented that is the first of its line.
    fn indent(&self, token: Token) -> usize {
        let Some(around) = self.open.last() else { return 0 };
        if is_close(token.kind) {
            return *around;
        }
        // What goes on in the next line stands further in than what it belongs to.
        let goes_on = self.open.len() == 1 && !self.starts.contains(&token.span.start);
        around + INDENT * (1 + usize::from(goes_on))
    }

    fn breaks(&mut self, blank: bool, indent: usize) {
        if self.text.is_empty() {
            return;
        }
        if !self.is_fresh || blank {
            let end = self.text.trim_end_matches([' ', '\n']).len();
            self.text.truncate(end);
            self.text.push_str(if blank { "\n\n" } else { "\n" });
        }
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.line = indent;
        self.is_fresh = true;
    }

    /// Whether a blank line stands between two places of the source.
    fn has_blank(&self, from: u32, to: u32) -> bool {
        self.tokens.trivia.blank_lines.iter().any(|at| (from..to).contains(at))
    }

    /// Where the thing before this place ends in the source.
    fn end_before(&self, at: u32) -> u32 {
        let token = self.tokens.list.iter().take_while(|token| token.span.end <= at).last();
        let comment = self.tokens.trivia.comments.iter().take_while(|comment| comment.span.end <= at).last();
        let ends = [token.map(|token| token.span.end), comment.map(|comment| comment.span.end)];
        ends.into_iter().flatten().max().unwrap_or(0)
    }

    /// Whether a blank line stands in the layout before what stands here.
    fn wants_blank(&self, at: u32) -> bool {
        self.has_blank(self.end_before(at), at)
    }

    fn comment(&mut self, comment: &Comment, behind: usize) {
        let next = self.at(behind);
        if comment.own_line {
            let indent = match next {
                Some(token) if is_close(token.kind) => self.open.last().map_or(0, |around| around + INDENT),
                Some(token) => self.indent(token),
                None => 0,
            };
            let is_apart =
                self.open.is_empty() && self.before(behind).is_some_and(|token| is_close(token.kind));
            let first = is_apart && self.text.ends_with('}');
            let blank = first || self.wants_blank(comment.span.start);
            self.breaks(blank && !self.text.ends_with("{\n"), indent);
        } else if !self.is_fresh {
            self.text.push_str("  ");
        }
        self.text.push_str(comment.span.of(&self.tokens.source));
        self.text.push('\n');
        self.is_fresh = true;
        self.after_own = comment.own_line;
    }

    fn token(&mut self, token: Token, index: usize) {
        let begins = self.starts.contains(&token.span.start);
        let ends_test = token.kind == Kind::CloseBrace && self.open.len() == 1;
        let after_comment = self.text.ends_with('\n');
        if begins || ends_test || token.fresh_line || after_comment {
            let before = self.before(index);
            let is_below = after_comment && self.after_own && !self.wants_blank(token.span.start);
            let apart = begins && self.open.is_empty() && !is_below;
            let inside = !ends_test && before.is_some_and(|before| before.kind != Kind::OpenBrace);
            let blank = apart || (begins && inside && self.wants_blank(token.span.start));
            // An empty test stays on one line.
            let is_empty = ends_test && before.is_some_and(|before| before.kind == Kind::OpenBrace);
            if is_empty && !after_comment {
                self.text.push(' ');
            } else {
                self.breaks(blank, self.indent(token));
            }
        } else if let Some(before) = self.before(index)
            && spaced(before, token)
        {
            self.text.push(' ');
        }
        if is_close(token.kind) {
            self.open.pop();
        } else if matches!(token.kind, Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen) {
            self.open.push(self.line);
        }
        self.text.push_str(self.tokens.text(token));
        self.is_fresh = false;
    }
}

fn is_close(kind: Kind) -> bool {
    matches!(kind, Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen)
}

/// Whether a space stands between two tokens of a line.
fn spaced(before: Token, token: Token) -> bool {
    let tight_behind = [Kind::OpenParen, Kind::OpenBracket, Kind::PathSeparator, Kind::Minus];
    let tight_before = [
        Kind::CloseParen,
        Kind::CloseBracket,
        Kind::Comma,
        Kind::Colon,
        Kind::PathSeparator,
        Kind::OpenParen,
    ];
    let is_empty = before.kind == Kind::OpenBrace && token.kind == Kind::CloseBrace;
    !is_empty && !tight_behind.contains(&before.kind) && !tight_before.contains(&token.kind)
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Sink;
    use crate::lex::{self, Kind};
    use proptest::prelude::*;

    fn laid_out(text: &str) -> Option<String> {
        crate::testing::format(text).ok()
    }

    /// The words of a text, and its comments.
    fn words(text: &str) -> (Vec<(Kind, String)>, Vec<String>) {
        let tokens = lex::text(text, &mut Sink::default());
        let words = tokens.list.iter().map(|token| (token.kind, tokens.text(*token).to_owned()));
        let comments = tokens.trivia.comments.iter().map(|comment| comment.span.of(text).to_owned());
        (words.collect(), comments.collect())
    }

    #[test]
    fn a_file_is_laid_out() {
        let written = "# first\ntest  \"a\"{given order={\"id\":7,\"tags\":[ ]}   # why\n\n\n  # above\n mock etl :: Ship->after 3h Lost(\n{\"claim\":- 12}, [ 1,2 ] ) *2 ,fail \"busy\"\nexpect path A,\nB }\ntest \"b\" { }\n# last\n";
        let expected = "# first\ntest \"a\" {\n    given order = { \"id\": 7, \"tags\": [] }  # why\n\n    # above\n    mock etl::Ship -> after 3h Lost(\n        { \"claim\": -12 }, [1, 2]) * 2, fail \"busy\"\n    expect path A,\n        B\n}\n\ntest \"b\" { }\n\n# last\n";
        assert_eq!(laid_out(written).as_deref(), Some(expected));
        assert_eq!(laid_out(expected).as_deref(), Some(expected));
        assert_eq!(laid_out("test \"a\" {"), None);
        assert_eq!(laid_out(" \n").as_deref(), Some(""));
    }

    proptest! {
        #[test]
        fn a_layout_keeps_words_and_comments_and_is_its_own(
            gaps in proptest::collection::vec(0..7_usize, 60),
        ) {
            let words_of_it = "test \"a\" { given order = { \"id\" : 7 , \"b\" : [ - 1.5 , null ] } mock etl :: Ship -> after 3h 0 ( { \"a\" : true } ) * 2 , fail \"busy\" expect path A , B expect result { } } test \"b\" { }";
            let all = [" ", "\n", "\n\n\n", "  ", " # why\n", "\n# own\n", " \n \n# a\n# b\n\n"];
            let gaps = gaps.into_iter().cycle().filter_map(|gap| all.get(gap).copied());
            let text: String = words_of_it.split(' ').zip(gaps).flat_map(|(word, gap)| [word, gap]).collect();
            let once = laid_out(&text).unwrap_or_default();
            prop_assert!(!once.is_empty(), "{text}");
            prop_assert_eq!(words(&once), words(&text));
            let twice = laid_out(&once).unwrap_or_default();
            prop_assert_eq!(&twice, &once, "{}", text);
            prop_assert!(!once.contains(" \n") && !once.contains("\n\n\n"), "{:?}", once);
        }
    }
}
