//! `pointyc explain`: what an error means, with a script that has it and one that does not.

use clap_complete::engine::ArgValueCandidates;

use super::{Exit, completions, print};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{PAGES, Page, page};

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc explain P0201
  pointyc explain             # all codes";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The code of an error, such as P0201; without it all codes are listed
    #[arg(add = ArgValueCandidates::new(completions::codes))]
    code: Option<String>,
}

pub(super) fn run(arguments: Args) -> Exit {
    let Some(code) = arguments.code else {
        print(&list());
        return Exit::Fine;
    };
    if let Some(page) = page(&code) {
        print(&text(page));
        return Exit::Fine;
    }
    let number = code.strip_prefix(['E', 'e']);
    if number.is_some_and(|number| number.len() == 4 && number.bytes().all(|digit| digit.is_ascii_digit())) {
        eprintln!(
            "error: `{code}` is a code of rustc\n\nTo read about it:\n  rustc --explain {}",
            code.to_uppercase()
        );
        return Exit::Usage;
    }
    let upper = code.to_uppercase();
    let near = nearest(&upper, PAGES.iter().map(|page| page.code));
    let by_title = || PAGES.iter().find(|page| page.title.eq_ignore_ascii_case(&code)).map(|page| page.code);
    match by_title().or(near) {
        Some(near) => eprintln!("error: there is no code `{code}`; did you mean `{near}`?"),
        None => eprintln!("error: there is no code `{code}`; `pointyc explain` lists all of them"),
    }
    Exit::Usage
}

/// All codes by what is being done when they are found.
fn list() -> String {
    let mut list = String::new();
    let mut phase = "";
    for page in PAGES {
        if phase != self::phase(page.code) {
            phase = self::phase(page.code);
            list += &format!("{}{phase}\n", if list.is_empty() { "" } else { "\n" });
        }
        list += &format!("  {}  {}\n", page.code, page.title);
    }
    list + "\n`pointyc explain CODE` shows a script that has the problem and one that does not.\n"
}

/// What a code is about, by its first digits.
fn phase(code: &str) -> &'static str {
    match code.get(..3).unwrap_or_default() {
        "P01" => "Reading a script: signs, words, brackets",
        "P02" => "Names: events and their tasks",
        "P03" => "Values: what a task gets",
        "P04" => "Steps: branches, retries, executors, groups",
        "P05" => "The header: directives, inputs, constants",
        "P06" => "What is not there in this version, or not at all",
        _ => "Building: files, cargo, the machine",
    }
}

/// As wide as a line of prose gets.
const WIDTH: usize = 88;

fn text(page: &Page) -> String {
    let mut text = format!("{}: {}\n\n{}\n", page.code, page.title, filled(page.text.trim()));
    if let Some(broken) = &page.broken {
        text += &format!("\nA script that has it:\n\n{}", indented(broken.script));
        if !broken.tasks.trim().is_empty() {
            text += &format!("\n  with these tasks in tasks.rs:\n\n{}", indented(broken.tasks));
        }
    }
    if let Some(fixed) = &page.fixed {
        let broken = page.broken.as_ref();
        text += "\nWithout it:\n";
        if broken.is_none_or(|broken| broken.script != fixed.script) {
            text += &format!("\n{}", indented(fixed.script));
        }
        if broken.is_none_or(|broken| broken.tasks != fixed.tasks) {
            text += &format!("\n  with these tasks in tasks.rs:\n\n{}", indented(fixed.tasks));
        }
    }
    text
}

fn indented(code: &str) -> String {
    code.trim_matches('\n').lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}

/// Paragraphs and items of lists, broken into lines between words. What stands in backquotes stays on one line.
fn filled(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let code = line.starts_with("    ");
        let item = indent(line) > 0;
        if line.is_empty() || code || item || !goes_on {
            lines.push(String::new());
        }
        goes_on = !line.is_empty() && !code;
        let Some(last) = lines.last_mut() else { continue };
        if code {
            last.push_str(line);
        } else {
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(line.trim());
        }
    }
    lines.iter().map(|line| broken(line)).collect::<Vec<_>>().join("\n")
}

fn broken(line: &str) -> String {
    if line.starts_with("    ") {
        return line.to_owned();
    }
    let indent = " ".repeat(indent(line));
    let mut out = String::new();
    let mut width = 0;
    for word in words(line) {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            out += &format!("\n{indent}");
            width = indent.len();
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out += word;
        width += length;
    }
    out
}

/// How far the lines of an item of a list stand in; 0 where a line begins none.
fn indent(line: &str) -> usize {
    match line.split_once(' ') {
        Some(("-", _)) => 2,
        Some((number, _)) if number.len() == 2 && number.ends_with('.') => 3,
        Some(_) | None => 0,
    }
}

/// The words of a line; what stands in backquotes belongs to one word.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    line.split(move |letter| {
        quoted ^= letter == '`';
        letter == ' ' && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn prose_is_broken_between_words_and_never_in_code() {
        let long = format!("{} `A -> B` end", "word ".repeat(17).trim());
        assert_eq!(filled(&long), format!("{}\n`A -> B` end", "word ".repeat(17).trim()));
        assert_eq!(filled("one\n2 to 9\n\nthree"), "one 2 to 9\n\nthree");
        assert_eq!(filled("- one\n  two\n- three\n\n    a  b"), "- one two\n- three\n\n    a  b");
        let item = format!("1. {}", "word ".repeat(18).trim());
        assert_eq!(filled(&item), format!("1. {}\n   word", "word ".repeat(17).trim()));
    }
}
