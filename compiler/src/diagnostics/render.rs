//! Shows a problem: for people with the source beside it, for machines as one JSON object a line.
//!
//! It knows neither the terminal nor the files: it is given the texts and says what is to be printed.

use codespan_reporting::diagnostic as shown;
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::termcolor::Buffer;
use codespan_reporting::term::{self, Config, DisplayStyle, Styles, StylesWriter};
use serde::Serialize;

use super::{Confidence, Diagnostic, Edit, File, Severity};
use crate::source::{self, Lines, Span};

/// A line longer than this is not shown; its place is.
const LONGEST_SHOWN_LINE: usize = 500;

/// A text with more letters than this is cut.
const LONGEST_TEXT: usize = 1000;

/// The files that a problem may point into, under the names that the user knows them by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    /// Name and text of the script.
    pub script: (&'a str, &'a str),
    /// The tasks, one file after another.
    pub tasks: &'a [source::File],
}

/// Shows the problems of one script.
#[derive(Debug)]
pub struct Renderer<'a> {
    texts: Texts<'a>,
    files: SimpleFiles<&'a str, &'a str>,
    script: (usize, Lines),
    tasks: Vec<(usize, Lines)>,
}

/// A text that a place is in.
struct Shown<'a> {
    id: usize,
    name: &'a str,
    text: &'a str,
    lines: &'a Lines,
    /// The place, counted from the text's begin.
    span: Span,
}

impl<'a> Renderer<'a> {
    /// Reads the line starts of the files once.
    #[must_use]
    pub fn new(texts: Texts<'a>) -> Self {
        let mut files = SimpleFiles::new();
        let mut add = |name, text| (files.add(name, text), Lines::new(text));
        let script = add(texts.script.0, texts.script.1);
        let tasks = texts.tasks.iter().map(|file| add(file.name.as_str(), file.text.as_str())).collect();
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
            let place = self.shown(label.file, label.span);
            shown::Label::new(style, place.id, place.range()).with_message(short(&label.text))
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
        let has_place = diagnostic.labels.iter().any(|label| label.primary);
        let shown = self.shown(file, diagnostic.span());
        let fix = diagnostic.fix.as_ref().map(|fix| JsonFix {
            confidence: confidence_word(fix.confidence),
            // A change stays inside of one file.
            file: self.shown(fix.file, fix.edits.first().map(|edit| edit.span).unwrap_or_default()).name,
            edits: fix.edits.iter().map(|edit| self.edit(fix.file, edit)).collect(),
        });
        json_line(&JsonLine {
            code: diagnostic.code,
            severity: severity_word(diagnostic.severity),
            message: &diagnostic.message,
            file: has_place.then_some(shown.name),
            place: has_place.then(|| shown.place()),
            help: diagnostic.help.as_deref(),
            fix,
        })
    }

    fn heading(&self, diagnostic: &Diagnostic) -> String {
        let shown = self.shown(diagnostic.file(), diagnostic.span());
        let (line, column) = shown.lines.position(shown.text, shown.span.start);
        let name = shown.name;
        format!("{name}:{line}:{column}: {}[{}]", severity_word(diagnostic.severity), diagnostic.code)
    }

    /// The text that holds a place. The texts of the tasks share one line of positions.
    fn shown(&self, file: File, span: Span) -> Shown<'_> {
        let script = Shown {
            id: self.script.0,
            name: self.texts.script.0,
            text: self.texts.script.1,
            lines: &self.script.1,
            span,
        };
        match file {
            File::Script => script,
            File::Tasks => {
                let after = self.texts.tasks.partition_point(|file| file.base <= span.start);
                let holds = self.texts.tasks.iter().zip(&self.tasks).take(after).next_back();
                holds.map_or(script, |(file, (id, lines))| Shown {
                    id: *id,
                    name: &file.name,
                    text: &file.text,
                    lines,
                    span: Span::new(span.start - file.base, span.end.saturating_sub(file.base)),
                })
            }
        }
    }

    fn edit<'e>(&self, file: File, edit: &'e Edit) -> JsonEdit<'e> {
        JsonEdit { place: self.shown(file, edit.span).place(), replacement: &edit.replacement }
    }

    fn is_on_a_long_line(&self, file: File, span: Span) -> bool {
        let shown = self.shown(file, span);
        let range = shown.range();
        let before = shown.text.get(..range.start).unwrap_or_default();
        let after = shown.text.get(range.start..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let length = (range.start - start) + after.find('\n').unwrap_or(after.len());
        length > LONGEST_SHOWN_LINE
    }
}

impl Shown<'_> {
    /// The place as a range that lies inside of the text and between characters.
    fn range(&self) -> std::ops::Range<usize> {
        let start = self.text.floor_char_boundary(self.span.start as usize);
        let end = self.text.ceil_char_boundary(self.span.end as usize).max(start);
        start..end
    }

    fn place(&self) -> Place {
        let (line, column) = self.lines.position(self.text, self.span.start);
        let (end_line, end_column) = self.lines.position(self.text, self.span.end);
        Place { line, column, end_line, end_column }
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

/// A script that is not laid out as `pointyc fmt` does, as a line of JSON.
#[must_use]
pub fn laid_out_differently(file: &str, line: usize) -> String {
    #[derive(Serialize)]
    struct Line<'a> {
        severity: &'a str,
        message: &'a str,
        file: &'a str,
        line: usize,
        help: &'a str,
    }
    let (severity, message) = ("error", "the script is laid out in another way than `pointyc fmt` does");
    let help = "`pointyc fmt` lays it out";
    serde_json::to_string(&Line { severity, message, file, line, help }).unwrap_or_default() + "\n"
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
    use crate::source::{File, Span};

    static PAGE: Page = Page { code: "P0999", title: "test", text: "", broken: None, fixed: None };

    fn for_people(script: &str, tasks: &[&str], problem: &Diagnostic) -> String {
        with(script, tasks, |renderer| renderer.for_people(problem, false))
    }

    fn with<T>(script: &str, tasks: &[&str], ask: impl FnOnce(&Renderer<'_>) -> T) -> T {
        let mut files: Vec<File> = Vec::new();
        for (index, text) in tasks.iter().enumerate() {
            let name = if index == 0 { "tasks.rs".to_owned() } else { format!("module{index}.rs") };
            let base = files.last().map_or(0, File::end);
            files.push(File { name, text: (*text).to_owned(), base });
        }
        ask(&Renderer::new(Texts { script: ("a.pty", script), tasks: &files }))
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
        let text = for_people("Löad -> Save\n", &["pub fn save(n: u8) {}"], &example());
        assert!(text.starts_with("error[P0999]: `save` takes a number\n"), "{text}");
        assert!(text.contains("a.pty:1:8"), "{text}");
        assert!(text.contains("tasks.rs:1:8"), "{text}");
        assert!(text.trim_end().ends_with("= help: write\n          this"), "{text}");
        assert!(!text.contains('\u{1b}'));
        let coloured = with("Löad -> Save", &[""], |renderer| renderer.for_people(&example(), true));
        assert!(coloured.contains('\u{1b}'));
    }

    #[test]
    fn a_place_in_a_module_is_shown_in_its_file() {
        let (first, second) = ("mod save;", "fn a() {}\npub fn save(n: u8) {}");
        let at = u32::try_from(first.len() + 1 + second.find("save").unwrap()).unwrap();
        let problem = PAGE.error(Span::new(0, 4), "no").in_tasks(Span::new(at, at + 4), "here");
        let text = for_people("Save", &[first, second, "fn b() {}"], &problem);
        assert!(text.contains("module1.rs:2:8"), "{text}");
        let in_tasks = PAGE.error_in_tasks(Span::new(at, at + 4), "no");
        let text = with("Save", &[first, second], |renderer| renderer.for_machines(&in_tasks));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((value["file"].as_str(), value["line"].as_u64()), (Some("module1.rs"), Some(2)));
    }

    #[test]
    fn machines_get_one_object_a_line_with_places_from_1() {
        let text =
            with("Löad -> Save\n", &["pub fn save(n: u8) {}"], |renderer| renderer.for_machines(&example()));
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
        let text = for_people("A", &[], &PAGE.error(Span::new(90, 95), "far away"));
        assert!(text.contains("far away"), "{text}");
        let long = "A -> ".repeat(100_000);
        let text = for_people(&long, &[], &PAGE.error(Span::new(250_000, 250_001), "here"));
        let endless = PAGE.error(Span::new(0, 1), "x".repeat(10_000_000));
        assert!(for_people("A", &[], &endless).len() < 2_000);
        assert!(text.len() < 1_000 && text.contains("a.pty:1:250001"), "{} {text:.400}", text.len());
    }

    #[test]
    fn the_tally_counts() {
        assert_eq!(tally(0, 0), None);
        assert_eq!(tally(1, 0).as_deref(), Some("1 error"));
        assert_eq!(tally(2, 1).as_deref(), Some("2 errors, 1 warning"));
    }
}
