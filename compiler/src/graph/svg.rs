//! A graph as SVG: from top to bottom, what runs at once side by side, each outcome in a column of its own.
//!
//! What a script says is nested: a part is in one block, blocks stand below or beside each other. So no two boxes overlap
//! and no line crosses another one, without a solver: each block has a place where it is entered and one where it is left,
//! and lines run only in the gaps between blocks.

use super::shapes::{Block, Item, NOTE, PADDING, STYLE, escaped, print, width_beside, width_of};
use super::{Arm, Chain, Graph, Link, Node, Part};
use crate::ast::LinkKind;

const TITLE: f64 = 13.0;
/// Between two things below each other.
const DOWN: f64 = 30.0;
/// Between two things beside each other.
const BESIDE: f64 = 28.0;
/// From a line to where it turns.
const TURN: f64 = 16.0;
const MARGIN: f64 = 24.0;
/// A line of notes is not longer.
const LONGEST: usize = 40;

fn class_of(link: LinkKind) -> &'static str {
    match link {
        LinkKind::Then => "then",
        LinkKind::Pipe => "pipe",
    }
}

/// Parts one below the other, all entered and left on one line.
fn chain(chain: &Chain) -> Block {
    let parts: Vec<(Option<&Link>, Block)> =
        chain.parts.iter().map(|(link, part)| (link.as_ref(), self::part(part))).collect();
    let left = parts.iter().map(|(_, part)| part.axis).fold(0.0, f64::max);
    let right = parts.iter().map(|(_, part)| part.width - part.axis).fold(0.0, f64::max);
    let mut whole = Block { width: left + right, axis: left, goes_on: true, ..Block::default() };
    for (at, (link, part)) in parts.into_iter().enumerate() {
        if at > 0 {
            if whole.goes_on {
                let class = link.map_or("then", |link| class_of(link.kind));
                let arrow = !part.begins_with_line;
                whole.line(&[(left, whole.height), (left, whole.height + DOWN)], class, arrow);
                whole.carry(link.map_or("", |link| &link.carries), left, whole.height);
            }
            whole.height += DOWN;
        }
        let (y, height, goes_on) = (whole.height, part.height, part.goes_on);
        if at == 0 {
            whole.begins_with_line = part.begins_with_line;
        }
        let x = left - part.axis;
        whole.put(part, x, y);
        whole.height += height;
        whole.goes_on = goes_on;
    }
    whole
}

fn part(part: &Part) -> Block {
    if let Some(node) = &part.node {
        return self::node(node);
    }
    let columns = part.branches.iter().map(|branch| Column {
        head: None,
        below: chain(branch),
        link: "then",
        carries: "",
    });
    beside(columns.collect(), true)
}

/// A block with what stands above it.
struct Column<'g> {
    head: Option<String>,
    below: Block,
    link: &'static str,
    /// The type of what is piped into it.
    carries: &'g str,
}

/// Columns beside each other, entered and left in their middle. `all`: whether each must go on for the whole to go on.
fn beside(columns: Vec<Column<'_>>, all: bool) -> Block {
    let head_height = NOTE + 10.0;
    let mut whole = Block { begins_with_line: true, ..Block::default() };
    let mut axes: Vec<(f64, f64, bool)> = Vec::new();
    let mut tips: Vec<bool> = Vec::new();
    let mut x = 0.0;
    for column in columns {
        let head_width = column.head.as_ref().map_or(0.0, |head| width_of(head, NOTE) + 16.0);
        let left = column.below.axis.max(head_width / 2.0);
        let right = (column.below.width - column.below.axis).max(head_width / 2.0);
        let right = right.max(width_beside(column.carries));
        let axis = x + left;
        let mut y = 2.0 * TURN;
        tips.push(column.head.is_some() || !column.below.begins_with_line);
        if let Some(text) = column.head {
            whole.items.push(Item::Outcome { x: axis - head_width / 2.0, y, width: head_width, text });
            y += head_height;
            if !column.below.items.is_empty() {
                let down = if column.carries.is_empty() { TURN } else { DOWN };
                whole.line(&[(axis, y), (axis, y + down)], column.link, !column.below.begins_with_line);
                whole.carry(column.carries, axis, y);
                y += down;
            }
        }
        let (height, goes_on) = (column.below.height, column.below.goes_on);
        let at = axis - column.below.axis;
        whole.put(column.below, at, y);
        axes.push((axis, y + height, goes_on));
        whole.height = whole.height.max(y + height);
        x += left + right + BESIDE;
    }
    whole.width = (x - BESIDE).max(0.0);
    let (first, last) = match (axes.first(), axes.last()) {
        (Some((first, ..)), Some((last, ..))) => (*first, *last),
        _ => (0.0, 0.0),
    };
    whole.axis = (first + last) / 2.0;
    let middle = whole.axis;
    whole.line(&[(middle, 0.0), (middle, TURN)], "then", false);
    if first < last {
        whole.line(&[(first, TURN), (last, TURN)], "then", false);
    }
    for ((axis, ..), tip) in axes.iter().zip(tips) {
        whole.line(&[(*axis, TURN), (*axis, 2.0 * TURN)], "then", tip);
    }
    let on: Vec<(f64, f64)> =
        axes.iter().filter(|(.., goes_on)| *goes_on).map(|(x, y, _)| (*x, *y)).collect();
    whole.goes_on = if all { on.len() == axes.len() } else { !on.is_empty() };
    if !on.is_empty() {
        let join = whole.height + TURN;
        for (x, y) in &on {
            whole.line(&[(*x, *y), (*x, join)], "then", false);
        }
        let ends = on.iter().map(|(x, _)| *x).chain(whole.goes_on.then_some(middle));
        let (low, high) = ends.fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(x), high.max(x)));
        if low < high {
            whole.line(&[(low, join), (high, join)], "then", false);
        }
        whole.height = join;
        if whole.goes_on {
            whole.line(&[(middle, join), (middle, join + TURN)], "then", false);
            whole.height += TURN;
        }
    }
    whole
}

fn node(node: &Node) -> Block {
    let body = match &node.inside {
        Some(inside) => group(node, inside),
        None => step(node),
    };
    if node.arms.is_empty() {
        return body;
    }
    let arms = beside(node.arms.iter().map(arm).collect(), false);
    let left = body.axis.max(arms.axis);
    let right = (body.width - body.axis).max(arms.width - arms.axis);
    let mut whole = Block {
        width: left + right,
        height: body.height + arms.height,
        axis: left,
        goes_on: arms.goes_on,
        begins_with_line: body.begins_with_line,
        items: Vec::new(),
    };
    let (body_x, arms_x, y) = (left - body.axis, left - arms.axis, body.height);
    whole.put(body, body_x, 0.0);
    whole.put(arms, arms_x, y);
    whole
}

fn arm(arm: &Arm) -> Column<'_> {
    let head = Some(arm.label.clone());
    match &arm.leads {
        Ok((link, leads)) => {
            Column { head, below: chain(leads), link: class_of(link.kind), carries: &link.carries }
        }
        Err(words) => {
            let goes_on = *words == "goes on";
            let mut below = Block { goes_on, ..Block::default() };
            if !goes_on {
                let width = width_of(words, NOTE);
                below.width = width;
                below.axis = width / 2.0;
                below.height = NOTE + 6.0;
                let text = (*words).to_owned();
                below.items.push(Item::Words { x: 0.0, y: NOTE, text, class: "fails", size: NOTE });
            }
            Column { head, below, link: "then", carries: "" }
        }
    }
}

/// The notes of a step, in lines that are not too long.
fn notes(notes: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for note in notes {
        match lines.last_mut() {
            Some(line) if line.chars().count() + note.chars().count() + 3 <= LONGEST => {
                line.push_str(" · ");
                line.push_str(note);
            }
            Some(_) | None => lines.push(note.clone()),
        }
    }
    lines
}

fn step(node: &Node) -> Block {
    let mut lines = vec![(node.event.clone(), TITLE)];
    lines.extend(notes(&node.notes).into_iter().map(|line| (line, NOTE)));
    let widest = lines.iter().map(|(line, size)| width_of(line, *size)).fold(0.0, f64::max);
    let width = widest + 2.0 * PADDING + 4.0;
    let height = lines.iter().map(|(_, size)| size + 5.0).sum::<f64>() + PADDING;
    let has = |name: &str| node.notes.iter().any(|note| note == name);
    let class = if has("io") {
        "io"
    } else if has("cpu") {
        "cpu"
    } else {
        "other"
    };
    let item = Item::Step { x: 0.0, y: 0.0, width, height, class, lines };
    Block {
        width,
        height,
        axis: width / 2.0,
        goes_on: !node.ends,
        begins_with_line: false,
        items: vec![item],
    }
}

fn group(node: &Node, inside: &Chain) -> Block {
    let inner = chain(inside);
    let title = if node.notes.is_empty() { "group".to_owned() } else { node.notes.join(" · ") };
    let band = NOTE + 2.0 * PADDING;
    // The line into the group runs beside its title.
    let left = (width_of(&title, NOTE) + 2.0 * PADDING).max(inner.axis + PADDING);
    let right = inner.width - inner.axis + PADDING;
    let (width, height) = (left + right, band + inner.height + DOWN);
    let mut whole = Block {
        width,
        height,
        axis: left,
        goes_on: inner.goes_on,
        begins_with_line: true,
        items: Vec::new(),
    };
    whole.items.push(Item::Frame { x: 0.0, y: 0.0, width, height, title });
    whole.line(&[(left, 0.0), (left, band)], "then", !inner.begins_with_line);
    if inner.goes_on {
        whole.line(&[(left, band + inner.height), (left, height)], "then", false);
    }
    let x = left - inner.axis;
    whole.put(inner, x, band);
    whole
}

/// The graph as an SVG file, for light and dark pages.
#[must_use]
pub fn svg(graph: &Graph) -> String {
    let mut head: Vec<(String, &'static str, f64)> = vec![(graph.name.clone(), "name", 18.0)];
    head.extend(graph.docs.iter().map(|line| (line.trim().to_owned(), "doc", NOTE + 1.0)));
    let inputs = graph.header.iter().map(|(line, docs)| {
        let docs = if docs.is_empty() { String::new() } else { format!("  {docs}") };
        (format!("{line}{docs}"), "doc", NOTE)
    });
    head.extend(inputs);
    let mut whole = Block::default();
    let mut y = 0.0;
    for (text, class, size) in head {
        y += size;
        whole.width = whole.width.max(width_of(&text, size));
        whole.items.push(Item::Words { x: 0.0, y, text, class, size });
        y += 7.0;
    }
    let body = chain(&graph.chain);
    if !body.items.is_empty() {
        y += MARGIN;
        let axis = body.axis;
        whole.items.push(Item::Dot { x: axis, y });
        whole.line(&[(axis, y + 5.0), (axis, y + DOWN)], "then", !body.begins_with_line);
        y += DOWN;
        let (width, height, goes_on) = (body.width, body.height, body.goes_on);
        whole.put(body, 0.0, y);
        whole.width = whole.width.max(width);
        y += height;
        if goes_on {
            whole.line(&[(axis, y), (axis, y + DOWN - 5.0)], "then", true);
            whole.carry(&graph.gives, axis, y);
            whole.items.push(Item::Dot { x: axis, y: y + DOWN });
            y += DOWN + 5.0;
        }
    }
    let (width, height) = (whole.width + 2.0 * MARGIN, y + 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" role=\"img\">\n\
         <title>{}</title>\n{STYLE}<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n",
        escaped(&graph.name)
    );
    for item in whole.items.into_iter().map(|item| item.moved(MARGIN, MARGIN)) {
        print(&item, &mut out);
    }
    out.push_str("</svg>\n");
    out
}
