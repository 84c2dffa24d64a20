//! The words on stderr when a run failed or its inputs are wrong. Pure.

use std::fmt::Write;

use crate::inputs::Problem;
use crate::{Failure, FailureKind};

/// What is wrong with the inputs, all at once.
pub(super) fn inputs(program: &str, problems: &[Problem]) -> String {
    let mut text = String::new();
    for problem in problems {
        line(&mut text, &format!("error: {problem}"));
        if let Some(hint) = problem.hint() {
            line(&mut text, &format!("       {hint}"));
        }
    }
    line(&mut text, &format!("`{program} --help` lists the inputs"));
    text
}

/// A panic while the result was written.
pub(super) fn unwritable(failure: &Failure) -> String {
    let place = failure.location().map(|place| format!(" at {place}")).unwrap_or_default();
    format!("the result cannot be written: its type panicked{place}: {}", failure.message())
}

/// How a run failed: event, place, message, causes, attempts, and the other failures of a parallel part.
pub(super) fn failure(name: &str, failure: &Failure) -> String {
    let mut text = String::new();
    one(&mut text, name, failure);
    for other in failure.related() {
        text.push('\n');
        one(&mut text, name, other);
    }
    text
}

/// So many of the workflows around a failure are shown at both ends.
const ENDS: usize = 3;

fn one(text: &mut String, name: &str, failure: &Failure) {
    let what = match failure.kind() {
        FailureKind::Returned => "failed",
        FailureKind::Panic => "panicked",
        FailureKind::TimedOut => "timed out",
        FailureKind::Lost => "was lost with its worker",
        FailureKind::Cancelled => "was cancelled",
    };
    let attempts = if failure.attempts() > 1 {
        format!(" in all {} attempts", failure.attempts())
    } else {
        String::new()
    };
    if failure.event().is_empty() {
        line(text, &format!("error: {name} {what}{attempts}"));
    } else {
        line(text, &format!("error: {} {what}{attempts}", failure.event()));
        line(text, &format!("  --> {}", failure.place()));
    }
    let outside = failure.outside();
    for (number, (step, attempts)) in outside.iter().enumerate() {
        // A workflow that starts itself may be deep.
        let left = outside.len() - number;
        if outside.len() > 2 * ENDS && number == ENDS {
            line(text, &format!("   … {} more …", outside.len() - 2 * ENDS));
        }
        if number >= ENDS && left > ENDS {
            continue;
        }
        let attempts = if *attempts > 1 { format!(", in all {attempts} attempts") } else { String::new() };
        line(text, &format!("   in {} at {}{attempts}", step.event, step.place));
    }
    paragraph(text, "  ", failure.message());
    for cause in failure.causes() {
        paragraph(text, "  because ", cause);
    }
    if let Some(location) = failure.location() {
        line(text, &format!("  at {location}"));
    }
}

/// A message of many lines, all of them below the first.
fn paragraph(text: &mut String, first: &str, message: &str) {
    let mut lines = message.lines();
    line(text, &format!("{first}{}", lines.next().unwrap_or("(no message)")));
    for further in lines {
        line(text, &format!("{:width$}{further}", "", width = first.len()));
    }
}

fn line(text: &mut String, words: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{}", words.trim_end());
}
