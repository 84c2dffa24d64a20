//! What a person reads of tests that ran.

use std::fmt::Write;
use std::time::Duration;

use super::Told;
use crate::cli::report::Report;
use crate::driver::project::Project;
use crate::plan::Plan;
use crate::source::Lines;
use crate::testing::Arm;

/// Makes the words, with colours or without.
pub(super) struct Words {
    colours: bool,
}

impl Words {
    pub(super) fn new(report: &Report) -> Self {
        Self { colours: report.colours() }
    }

    fn coloured(&self, text: &str, code: &str) -> String {
        if self.colours { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn outcome(&self, is_fine: bool) -> String {
        if is_fine { self.coloured("ok", "32") } else { self.coloured("FAILED", "31") }
    }

    /// A line for each test of a file.
    pub(super) fn file(&self, name: &str, told: &[Told], with_paths: bool) -> String {
        let count = if told.len() == 1 { "1 test".to_owned() } else { format!("{} tests", told.len()) };
        let mut text = format!("\n{name}, {count}\n");
        for told in told {
            let _ = writeln!(text, "test {} ... {}", told.name, self.outcome(told.verdict.wrong.is_empty()));
            if with_paths {
                let _ = writeln!(text, "     {}", told.verdict.path.join(", "));
            }
        }
        text
    }

    /// What the tasks printed while tests failed.
    pub(super) fn printed(&self, printed: &str) -> String {
        let lines: String = printed.lines().map(|line| format!("  {line}\n")).collect();
        format!("\nprinted by tasks:\n{lines}")
    }

    /// The arms that no test took, each with its place.
    pub(super) fn untaken(&self, arms: &[Arm], plan: &Plan, project: &Project) -> String {
        if arms.is_empty() {
            return String::new();
        }
        let lines = Lines::new(&project.text);
        let shown: Vec<(String, String)> = arms
            .iter()
            .filter_map(|arm| {
                let step = plan.steps.get(arm.first)?;
                let (line, column) = lines.position(&project.text, step.span.start);
                let place = format!("{}:{line}:{column}", project.shown);
                Some((place, format!("{} ({} -> {})", arm.event, arm.outcome, step.event)))
            })
            .collect();
        let width = shown.iter().map(|(place, _)| place.chars().count()).max().unwrap_or(0);
        let mut text = format!("\n{}\n", self.coloured("arms that no test took:", "33"));
        for (place, arm) in shown {
            let _ = writeln!(text, "  {place:width$}  {arm}");
        }
        text
    }

    /// What was not as expected, with the path that was taken.
    pub(super) fn failures(&self, told: &[Told]) -> String {
        let mut text = String::new();
        for told in told.iter().filter(|told| !told.verdict.wrong.is_empty()) {
            if text.is_empty() {
                text.push_str("\nfailures:\n");
            }
            let _ = writeln!(text, "\n{} ({}:{})", self.coloured(&told.name, "1"), told.file, told.line);
            for wrong in &told.verdict.wrong {
                for line in wrong.lines() {
                    let _ = writeln!(text, "  {}", self.marked(line));
                }
            }
            if !told.verdict.path.is_empty() {
                let _ = writeln!(text, "  path: {}", told.verdict.path.join(", "));
            }
        }
        text
    }

    /// A line of a difference in its colour.
    fn marked(&self, line: &str) -> String {
        match line.trim_start().chars().next() {
            Some('-') if line.starts_with("- ") => self.coloured(line, "31"),
            Some('+') if line.starts_with("+ ") => self.coloured(line, "32"),
            Some(_) | None => line.to_owned(),
        }
    }

    /// The last line.
    pub(super) fn summary(&self, passed: usize, failed: usize, left_out: usize, time: Duration) -> String {
        let outcome = if failed == 0 { self.coloured("ok", "32") } else { self.coloured("FAILED", "31") };
        let filtered = if left_out > 0 { format!("; {left_out} filtered out") } else { String::new() };
        format!(
            "\ntest result: {outcome}. {passed} passed; {failed} failed{filtered}; finished in {:.2} s\n",
            time.as_secs_f64()
        )
    }
}
