//! The text as it grows: lines, indents, and the comments that wait for their place.

/// The lines of a script.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// The column behind the last letter.
    column: usize,
    /// Comments for the end of the line.
    trailing: Vec<String>,
    /// Whether the line is a comment.
    is_comment: bool,
}

impl Lines {
    /// Adds words to the line.
    pub(super) fn push(&mut self, words: &str) {
        self.text.push_str(words);
        self.column += words.chars().count();
    }

    /// The columns that are taken.
    pub(super) fn column(&self) -> usize {
        self.column
    }

    /// Puts a comment at the end of this line.
    pub(super) fn trail(&mut self, comment: &str) {
        self.trailing.push(comment.to_owned());
    }

    /// A comment on a line of its own.
    pub(super) fn comment(&mut self, comment: &str, indent: usize) {
        self.next(indent);
        self.push(comment);
        self.is_comment = true;
    }

    /// Whether the line can go on: a comment ends it.
    pub(super) fn is_open(&self) -> bool {
        self.trailing.is_empty() && !self.is_comment
    }

    /// Ends the line and begins another one.
    pub(super) fn next(&mut self, indent: usize) {
        self.end();
        self.text.push_str(&" ".repeat(indent));
        self.column = indent;
    }

    /// Ends the line, if there is something on it.
    pub(super) fn end(&mut self) {
        self.is_comment = false;
        for comment in std::mem::take(&mut self.trailing) {
            if self.column > 0 {
                self.text.push_str("  ");
            }
            self.text.push_str(&comment);
            // A second comment has a line of its own.
            self.text.push('\n');
            self.column = 0;
        }
        if self.column > 0 {
            while self.text.ends_with(' ') {
                self.text.pop();
            }
            self.text.push('\n');
        }
        self.column = 0;
    }

    /// An empty line, unless there is one or nothing is above.
    pub(super) fn blank(&mut self) {
        self.end();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// All of it.
    pub(super) fn finish(mut self) -> String {
        self.end();
        self.text
    }
}
