//! `pointyc explain`: what an error means, with a script that has it and one that does not.

use clap_complete::engine::ArgValueCandidates;

use super::{Exit, completions, print};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Example, PAGES, Page, page};

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

fn text(page: &Page) -> String {
    let mut text = format!("{}: {}\n\n{}\n", page.code, page.title, page.text.trim());
    let mut example = |heading: &str, example: &Option<Example>| {
        if let Some(example) = example {
            text += &format!("\n{heading}\n\n{}", indented(example.script));
            if !example.tasks.trim().is_empty() {
                text += &format!("\n  with these tasks in tasks.rs:\n\n{}", indented(example.tasks));
            }
        }
    };
    example("A script that has it:", &page.broken);
    example("The same without it:", &page.fixed);
    text
}

fn indented(code: &str) -> String {
    code.trim_matches('\n').lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}
