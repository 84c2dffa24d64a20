//! A graph as lines of text: one line a step, from top to bottom; what hangs below a step stands further right.

use super::{Arm, Chain, Graph, Node, Part};
use crate::ast::LinkKind;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Notes stand in a column of their own, unless the steps before them take more room than this.
const WIDEST: usize = 64;

/// A line of the drawing: what is drawn, and what is noted beside it.
#[derive(Clone, Debug, Default)]
struct Line {
    drawn: String,
    notes: String,
}

impl Line {
    fn bare(drawn: impl Into<String>) -> Self {
        Self { drawn: drawn.into(), notes: String::new() }
    }

    fn behind(mut self, prefix: &str) -> Self {
        self.drawn.insert_str(0, prefix);
        self
    }
}

/// The graph as text; ends in a line break.
#[must_use]
pub fn text(graph: &Graph) -> String {
    let mut text = format!("{}\n", graph.name);
    for line in &graph.docs {
        text += line.trim();
        text.push('\n');
    }
    if !graph.header.is_empty() {
        text.push('\n');
        let lines = graph.header.iter();
        let lines: Vec<Line> =
            lines.map(|(line, docs)| Line { drawn: line.clone(), notes: docs.clone() }).collect();
        columns(&lines, &mut text);
    }
    let mut signs = BTreeSet::new();
    let lines = chain(&graph.chain, "", &mut signs);
    if !lines.is_empty() {
        text.push('\n');
        columns(&lines.into_iter().map(|line| line.behind("  ")).collect::<Vec<_>>(), &mut text);
        if !graph.gives.is_empty() {
            text += &format!("\ngives {}\n", graph.gives);
        }
        let legend =
            [(Sign::Then, "→ then"), (Sign::Pipe, "⇒ then, with the result"), (Sign::AtOnce, "┬ at once")];
        let used: Vec<&str> =
            legend.iter().filter(|(sign, _)| signs.contains(sign)).map(|(_, words)| *words).collect();
        if !used.is_empty() {
            text += &format!("\n{}\n", used.join("   "));
        }
    }
    text
}

/// What a legend explains.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Then,
    Pipe,
    AtOnce,
}

fn arrow(link: LinkKind, signs: &mut BTreeSet<Sign>) -> &'static str {
    match link {
        LinkKind::Then => {
            signs.insert(Sign::Then);
            "→"
        }
        LinkKind::Pipe => {
            signs.insert(Sign::Pipe);
            "⇒"
        }
    }
}

fn columns(lines: &[Line], text: &mut String) {
    let width = |line: &Line| line.drawn.chars().count();
    let noted = lines.iter().filter(|line| !line.notes.is_empty()).map(width);
    let column = noted.filter(|width| *width <= WIDEST).max().unwrap_or(0);
    for line in lines {
        // Writing to a String cannot fail.
        let _ = if line.notes.is_empty() {
            writeln!(text, "{}", line.drawn.trim_end())
        } else {
            writeln!(text, "{:column$}   {}", line.drawn, line.notes)
        };
    }
}

/// The lines of a chain; a chain of one part has no column for arrows.
fn chain(chain: &Chain, carries: &str, signs: &mut BTreeSet<Sign>) -> Vec<Line> {
    let alone = chain.parts.len() == 1;
    let mut lines = Vec::new();
    for (link, part) in &chain.parts {
        let mark = link.as_ref().map_or(" ", |link| arrow(link.kind, signs));
        let carries = link.as_ref().map_or(carries, |link| &link.carries);
        let (first, later) =
            if alone && link.is_none() { (String::new(), "") } else { (format!("{mark} "), "  ") };
        lines.extend(prefixed(self::part(part, carries, signs), &first, later));
    }
    lines
}

fn prefixed(lines: Vec<Line>, first: &str, later: &str) -> Vec<Line> {
    let number = |(at, line): (usize, Line)| line.behind(if at == 0 { first } else { later });
    lines.into_iter().enumerate().map(number).collect()
}

/// The lines of a part. `carries`: the type of what it gets.
fn part(part: &Part, carries: &str, signs: &mut BTreeSet<Sign>) -> Vec<Line> {
    if let Some(node) = &part.node {
        return self::node(node, carries, signs);
    }
    if part.branches.len() > 1 {
        signs.insert(Sign::AtOnce);
    }
    let last = part.branches.len().saturating_sub(1);
    let mut lines = Vec::new();
    for (at, branch) in part.branches.iter().enumerate() {
        let (first, later) = match at {
            0 if last == 0 => ("", ""),
            0 => ("┬ ", "│ "),
            _ if at == last => ("└ ", "  "),
            _ => ("├ ", "│ "),
        };
        lines.extend(prefixed(chain(branch, carries, signs), first, later));
    }
    lines
}

fn node(node: &Node, carries: &str, signs: &mut BTreeSet<Sign>) -> Vec<Line> {
    let gets = (!carries.is_empty()).then(|| format!("gets {carries}"));
    let notes = gets.iter().chain(&node.notes).map(String::as_str).collect::<Vec<_>>().join(" · ");
    let mut lines = Vec::new();
    match &node.inside {
        None => lines.push(Line { drawn: node.event.clone(), notes }),
        Some(inside) => {
            lines.push(Line { drawn: "group".to_owned(), notes });
            lines.extend(prefixed(chain(inside, "", signs), "┊ ", "┊ "));
        }
    }
    let width = node.arms.iter().map(|arm| arm.label.chars().count()).max().unwrap_or(0);
    let last = node.arms.len().saturating_sub(1);
    for (at, arm) in node.arms.iter().enumerate() {
        let (first, later) = if at == last { ("└ ", "  ") } else { ("├ ", "│ ") };
        lines.extend(prefixed(self::arm(arm, width, signs), first, later));
    }
    lines
}

fn arm(arm: &Arm, width: usize, signs: &mut BTreeSet<Sign>) -> Vec<Line> {
    let label = &arm.label;
    match &arm.leads {
        Err(words) => vec![Line::bare(format!("{label:width$}   {words}"))],
        Ok((link, inside)) => {
            let first = format!("{label:width$} {} ", arrow(link.kind, signs));
            let carries = &link.carries;
            let mut lines = Vec::new();
            for (at, (link, part)) in inside.parts.iter().enumerate() {
                let mark = match link {
                    Some(link) if at > 0 => format!("{:width$} {} ", "", arrow(link.kind, signs)),
                    Some(_) | None => first.clone(),
                };
                let later = format!("{:width$}   ", "");
                let carries = link.as_ref().map_or(carries, |link| &link.carries);
                lines.extend(prefixed(self::part(part, carries, signs), &mark, &later));
            }
            if lines.is_empty() { vec![Line::bare(first)] } else { lines }
        }
    }
}
