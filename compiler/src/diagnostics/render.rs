//! Shows a problem: for people with the source beside it, for machines as one JSON object a line.
//!
//! It knows neither the terminal nor the files: it is given the texts and says what is to be printed.

use codespan_reporting::diagnostic as shown;
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::termcolor::Buffer;
use codespan_reporting::term::{self, Config, DisplayStyle, Styles, StylesWriter};
use serde::Serialize;

use super::{Confidence, Diagnostic, Edit, File, Severity};
use crate::source::{Lines, Span};

/// A line longer than this is not shown; its place is.
const LONGEST_SHOWN_LINE: usize = 500;

/// A text with more letters than this is cut.
const LONGEST_TEXT: usize = 1000;

/// The two files that a problem may point into, under the names that the user knows them by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    /// Name and text of the script.
    pub script: (&'a str, &'a str),
    /// Name and text of the tasks; both empty where there are none.
    pub tasks: (&'a str, &'a str),
}

/// Shows the problems of one script.
#[derive(Debug)]
pub struct Renderer<'a> {
    texts: Texts<'a>,
    files: SimpleFiles<&'a str, &'a str>,
    script: (usize, Lines),
    tasks: (usize, Lines),
}

impl<'a> Renderer<'a> {
    /// Reads the line starts of both files once.
    #[must_use]
    pub fn new(texts: Texts<'a>) -> Self {
        let mut files = SimpleFiles::new();
        let script = (files.add(texts.script.0, texts.script.1), Lines::new(texts.script.1));
        let tasks = (files.add(texts.tasks.0, texts.tasks.1), Lines::new(texts.tasks.1));
        Self { texts, files, script, tasks }
    }

    /// The problem with its source, notes and help last; ends in a line break.
    #[must_use]
    pub fn for_people(&self, diagnostic: &Diagnostic, colours: bool) -> String {
        let severity = match diagnostic.severity {
            Severity::Error => shown::Severity::Error,
            Severity::Warning => shown::Severity::Warning,
        };
        let labels = diagnostic.labels.iter().map(|label| {
            let style = if label.primary { shown::LabelStyle::Primary } else { shown::LabelStyle::Secondary };
            shown::Label::new(style, self.file(label.file).0, self.range(label.file, label.span))
                .with_message(short(&label.text))
        });
        let notes = diagnostic.notes.iter().map(|note| continued("note", note));
        let help = diagnostic.help.iter().map(|help| continued("help", help));
        let shown = shown::Diagnostic::new(severity)
            .with_code(diagnostic.code)
            .with_message(short(&diagnostic.message))
            .with_labels_iter(labels)
            .with_notes_iter(notes.chain(help));

        let mut config = Config::default();
        if diagnostic.labels.iter().any(|label| self.is_on_a_long_line(label.file, label.span)) {
            config.display_style = DisplayStyle::Medium;
        }
        let (mut buffer, styles) = if colours {
            (Buffer::ansi(), Styles::default())
        } else {
            (Buffer::no_color(), Styles::no_color())
        };
        let written = term::emit_to_write_style(
            &mut StylesWriter::new(&mut buffer, &styles),
            &config,
            &self.files,
            &shown,
        );
        match written {
            Ok(()) => String::from_utf8_lossy(buffer.as_slice()).trim_end().to_owned() + "\n",
            // A span outside of its text is a defect elsewhere; the sentence still reaches the user.
            Err(_) => format!("{}: {}\n", self.heading(diagnostic), short(&diagnostic.message)),
        }
    }

    /// The problem as one JSON object; ends in a line break.
    #[must_use]
    pub fn for_machines(&self, diagnostic: &Diagnostic) -> String {
        let file = diagnostic.file();
        let place =
            diagnostic.labels.iter().any(|label| label.primary).then(|| self.place(file, diagnostic.span()));
        let fix = diagnostic.fix.as_ref().map(|fix| JsonFix {
            confidence: confidence_word(fix.confidence),
            file: self.name(fix.file),
            edits: fix.edits.iter().map(|edit| self.edit(fix.file, edit)).collect(),
        });
        json_line(&JsonLine {
            code: diagnostic.code,
            severity: severity_word(diagnostic.severity),
            message: &diagnostic.message,
            file: place.is_some().then(|| self.name(file)),
            place,
            help: diagnostic.help.as_deref(),
            fix,
        })
    }

    fn heading(&self, diagnostic: &Diagnostic) -> String {
        let (line, column) = self.position(diagnostic.file(), diagnostic.span().start);
        let name = self.name(diagnostic.file());
        format!("{name}:{line}:{column}: {}[{}]", severity_word(diagnostic.severity), diagnostic.code)
    }

    fn file(&self, file: File) -> &(usize, Lines) {
        match file {
            File::Script => &self.script,
            File::Tasks => &self.tasks,
        }
    }

    fn name(&self, file: File) -> &'a str {
        match file {
            File::Script => self.texts.script.0,
            File::Tasks => self.texts.tasks.0,
        }
    }

    fn text(&self, file: File) -> &'a str {
        match file {
            File::Script => self.texts.script.1,
            File::Tasks => self.texts.tasks.1,
        }
    }

    /// The span as a range that lies inside of the text and between characters.
    fn range(&self, file: File, span: Span) -> std::ops::Range<usize> {
        let text = self.text(file);
        let start = text.floor_char_boundary(span.start as usize);
        let end = text.ceil_char_boundary(span.end as usize).max(start);
        start..end
    }

    fn position(&self, file: File, offset: u32) -> (u32, u32) {
        self.file(file).1.position(self.text(file), offset)
    }

    fn place(&self, file: File, span: Span) -> Place {
        let (line, column) = self.position(file, span.start);
        let (end_line, end_column) = self.position(file, span.end);
        Place { line, column, end_line, end_column }
    }

    fn edit<'e>(&self, file: File, edit: &'e Edit) -> JsonEdit<'e> {
        JsonEdit { place: self.place(file, edit.span), replacement: &edit.replacement }
    }

    fn is_on_a_long_line(&self, file: File, span: Span) -> bool {
        let text = self.text(file);
        let range = self.range(file, span);
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.start..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let length = (range.start - start) + after.find('\n').unwrap_or(after.len());
        length > LONGEST_SHOWN_LINE
    }
}

/// The last line: `2 errors, 1 warning`; `None` where there is nothing to count.
#[must_use]
pub fn tally(errors: usize, warnings: usize) -> Option<String> {
    let count = |n: usize, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        n => Some(format!("{n} {word}s")),
    };
    let parts: Vec<String> = count(errors, "error").into_iter().chain(count(warnings, "warning")).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A line of JSON for a problem that rustc found in the user's own file.
#[must_use]
pub fn foreign_for_machines(
    code: &str,
    severity: Severity,
    message: &str,
    file: &str,
    [line, column, end_line, end_column]: [u32; 4],
    help: Option<&str>,
) -> String {
    let place = Some(Place { line, column, end_line, end_column });
    json_line(&JsonLine {
        code,
        severity: severity_word(severity),
        message,
        file: Some(file),
        place,
        help,
        fix: None,
    })
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "certain",
        Confidence::Likely => "likely",
    }
}

/// `help: text`, with the later lines below the first word of the text.
fn continued(word: &str, text: &str) -> String {
    format!("{word}: {}", short(text).replace('\n', &format!("\n{:width$}", "", width = word.len() + 2)))
}

/// A text that repeats a name of ten million letters helps nobody.
fn short(text: &str) -> std::borrow::Cow<'_, str> {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()).into(),
        None => text.into(),
    }
}

fn json_line(line: &JsonLine<'_>) -> String {
    // Strings and numbers always serialize.
    serde_json::to_string(line).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct JsonLine<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: Option<&'a str>,
    #[serde(flatten)]
    place: Option<Place>,
    help: Option<&'a str>,
    fix: Option<JsonFix<'a>>,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    confidence: &'a str,
    file: &'a str,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    #[serde(flatten)]
    place: Place,
    replacement: &'a str,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
    use super::{Renderer, Texts, tally};
    use crate::diagnostics::{Diagnostic, Page};
    use crate::source::Span;

    static PAGE: Page = Page { code: "P0999", title: "test", text: "", broken: None, fixed: None };

    fn renderer<'a>(script: &'a str, tasks: &'a str) -> Renderer<'a> {
        Renderer::new(Texts { script: ("a.pty", script), tasks: ("tasks.rs", tasks) })
    }

    fn example() -> Diagnostic {
        PAGE.error(Span::new(8, 12), "`save` takes a number")
            .here("gets a text")
            .in_tasks(Span::new(7, 11), "here")
            .note("a note")
            .help("write\nthis")
            .fix(Span::new(8, 12), "Store")
    }

    #[test]
    fn script_and_tasks_stand_side_by_side_and_help_comes_last() {
        let text = renderer("Löad -> Save\n", "pub fn save(n: u8) {}").for_people(&example(), false);
        assert!(text.starts_with("error[P0999]: `save` takes a number\n"), "{text}");
        assert!(text.contains("a.pty:1:8"), "{text}");
        assert!(text.contains("tasks.rs:1:8"), "{text}");
        assert!(text.trim_end().ends_with("= help: write\n          this"), "{text}");
        assert!(!text.contains('\u{1b}'));
        assert!(renderer("Löad -> Save", "").for_people(&example(), true).contains('\u{1b}'));
    }

    #[test]
    fn machines_get_one_object_a_line_with_places_from_1() {
        let text = renderer("Löad -> Save\n", "pub fn save(n: u8) {}").for_machines(&example());
        assert_eq!(text.matches('\n').count(), 1);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["code"], "P0999");
        assert_eq!(value["file"], "a.pty");
        assert_eq!((value["line"].as_u64(), value["column"].as_u64()), (Some(1), Some(8)));
        assert_eq!((value["end_line"].as_u64(), value["end_column"].as_u64()), (Some(1), Some(12)));
        assert_eq!(value["fix"]["confidence"], "certain");
        assert_eq!(value["fix"]["file"], "a.pty");
        assert_eq!(value["fix"]["edits"][0]["replacement"], "Store");
        assert_eq!(value["fix"]["edits"][0]["column"], 8);
    }

    #[test]
    fn spans_outside_of_the_text_and_endless_lines_are_survived() {
        let text = renderer("A", "").for_people(&PAGE.error(Span::new(90, 95), "far away"), false);
        assert!(text.contains("far away"), "{text}");
        let long = "A -> ".repeat(100_000);
        let text = renderer(&long, "").for_people(&PAGE.error(Span::new(250_000, 250_001), "here"), false);
        let endless = PAGE.error(Span::new(0, 1), "x".repeat(10_000_000));
        assert!(renderer("A", "").for_people(&endless, false).len() < 2_000);
        assert!(text.len() < 1_000 && text.contains("a.pty:1:250001"), "{} {text:.400}", text.len());
    }

    #[test]
    fn the_tally_counts() {
        assert_eq!(tally(0, 0), None);
        assert_eq!(tally(1, 0).as_deref(), Some("1 error"));
        assert_eq!(tally(2, 1).as_deref(), Some("2 errors, 1 warning"));
    }
}
