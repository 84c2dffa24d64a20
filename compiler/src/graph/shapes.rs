//! What a picture is made of: boxes, lines and words in blocks, and how SVG writes them.

use std::fmt::Write as _;

/// The width of a letter of the fixed-width font, as a share of its size.
const LETTER: f64 = 0.61;
pub(super) const NOTE: f64 = 11.0;
/// From a line to the type beside it.
const TYPE_BESIDE: f64 = 9.0;
pub(super) const PADDING: f64 = 12.0;

/// A part of the picture with all that is in it, from its own corner.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Where it is entered, at its top.
    pub(super) axis: f64,
    /// Whether something follows it, from the same place at its bottom.
    pub(super) goes_on: bool,
    /// Whether it begins with a line, so that no arrow ends there.
    pub(super) begins_with_line: bool,
    pub(super) items: Vec<Item>,
}

#[derive(Clone, Debug)]
pub(super) enum Item {
    /// A step.
    Step {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        class: &'static str,
        lines: Vec<(String, f64)>,
    },
    /// What is around a group.
    Frame {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        title: String,
    },
    /// An outcome.
    Outcome {
        x: f64,
        y: f64,
        width: f64,
        text: String,
    },
    /// A few words.
    Words {
        x: f64,
        y: f64,
        text: String,
        class: &'static str,
        size: f64,
    },
    Line {
        points: Vec<(f64, f64)>,
        class: &'static str,
        arrow: bool,
    },
    /// Begin and end.
    Dot {
        x: f64,
        y: f64,
    },
}

impl Item {
    pub(super) fn moved(self, by_x: f64, by_y: f64) -> Self {
        match self {
            Self::Step { x, y, width, height, class, lines } => {
                Self::Step { x: x + by_x, y: y + by_y, width, height, class, lines }
            }
            Self::Frame { x, y, width, height, title } => {
                Self::Frame { x: x + by_x, y: y + by_y, width, height, title }
            }
            Self::Outcome { x, y, width, text } => Self::Outcome { x: x + by_x, y: y + by_y, width, text },
            Self::Words { x, y, text, class, size } => {
                Self::Words { x: x + by_x, y: y + by_y, text, class, size }
            }
            Self::Line { points, class, arrow } => {
                let points = points.into_iter().map(|(x, y)| (x + by_x, y + by_y)).collect();
                Self::Line { points, class, arrow }
            }
            Self::Dot { x, y } => Self::Dot { x: x + by_x, y: y + by_y },
        }
    }
}

impl Block {
    /// Puts another block into this one, with its corner there.
    pub(super) fn put(&mut self, block: Self, x: f64, y: f64) {
        self.items.extend(block.items.into_iter().map(|item| item.moved(x, y)));
    }

    pub(super) fn line(&mut self, points: &[(f64, f64)], class: &'static str, arrow: bool) {
        self.items.push(Item::Line { points: points.to_vec(), class, arrow });
    }

    /// The type of what is piped, right of a line that begins there.
    pub(super) fn carry(&mut self, carries: &str, x: f64, y: f64) {
        if !carries.is_empty() {
            let (x, y, text) = (x + TYPE_BESIDE, y + NOTE + 4.0, carries.to_owned());
            self.items.push(Item::Words { x, y, text, class: "type", size: NOTE });
            self.width = self.width.max(x + width_of(carries, NOTE));
        }
    }
}

pub(super) fn width_of(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * LETTER
}

/// The room that a type takes right of its line.
pub(super) fn width_beside(carries: &str) -> f64 {
    if carries.is_empty() { 0.0 } else { TYPE_BESIDE + width_of(carries, NOTE) }
}

/// Colours and fonts. The font has letters of one width, so that the widths of boxes are known without it.
pub(super) const STYLE: &str = r#"<style>
:root { --page: #ffffff; --ink: #1f2328; --dim: #59636e; --line: #818b98; --box: #f6f8fa; --edge: #d1d9e0;
  --cpu: #0969da; --io: #1a7f37; --other: #818b98; --fails: #cf222e; --outcome: #fff8c5; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0d1117; --ink: #e6edf3; --dim: #9198a1; --line: #6e7681; --box: #161b22; --edge: #30363d;
    --cpu: #4493f8; --io: #3fb950; --other: #6e7681; --fails: #f85149; --outcome: #3a2f00; }
}
text { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink); }
.page { fill: var(--page); } .note, .doc, .type { fill: var(--dim); } .name { font-weight: 600; }
.step rect { fill: var(--box); stroke: var(--edge); } .step .cpu { fill: var(--cpu); stroke: none; }
.step .io { fill: var(--io); stroke: none; } .step .other { fill: var(--other); stroke: none; }
.frame { fill: none; stroke: var(--line); stroke-dasharray: 5 4; } .fails { fill: var(--fails); }
.outcome { fill: var(--outcome); stroke: var(--edge); }
polyline { fill: none; stroke: var(--line); stroke-width: 1.2; } .pipe { stroke: var(--ink); stroke-width: 2; }
.tip, .dot { fill: var(--line); } .pipe-tip { fill: var(--ink); }
</style>
"#;

pub(super) fn print(item: &Item, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = match item {
        Item::Step { x, y, width, height, class, lines } => {
            let mut text = String::new();
            let mut below = y + PADDING / 2.0;
            for (at, (line, size)) in lines.iter().enumerate() {
                below += size + 3.0;
                let class = if at == 0 { "event" } else { "note" };
                let _ = write!(
                    text,
                    "<text class=\"{class}\" x=\"{:.1}\" y=\"{below:.1}\" font-size=\"{size}\">{}</text>",
                    x + PADDING + 4.0,
                    escaped(line)
                );
                below += 2.0;
            }
            writeln!(
                out,
                "<g class=\"step\"><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"6\"/>\
                 <rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"4\" height=\"{height:.1}\" rx=\"2\"/>{text}</g>"
            )
        }
        Item::Frame { x, y, width, height, title } => writeln!(
            out,
            "<rect class=\"frame\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"10\"/>\
             <text class=\"note\" x=\"{:.1}\" y=\"{:.1}\" font-size=\"{NOTE}\">{}</text>",
            x + PADDING,
            y + PADDING + NOTE - 2.0,
            escaped(title)
        ),
        Item::Outcome { x, y, width, text } => writeln!(
            out,
            "<rect class=\"outcome\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{:.1}\" rx=\"9\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{NOTE}\">{}</text>",
            NOTE + 10.0,
            x + 8.0,
            y + NOTE + 3.5,
            escaped(text)
        ),
        Item::Words { x, y, text, class, size } => writeln!(
            out,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\">{}</text>",
            escaped(text)
        ),
        Item::Line { points, class, arrow } => {
            let list: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
            let _ = writeln!(out, "<polyline class=\"{class}\" points=\"{}\"/>", list.join(" "));
            match points.last().filter(|_| *arrow) {
                Some((x, y)) => {
                    let tip = if *class == "pipe" { "pipe-tip" } else { "tip" };
                    writeln!(out, "<path class=\"{tip}\" d=\"M{x:.1} {y:.1}l-4.5 -8h9z\"/>")
                }
                None => Ok(()),
            }
        }
        Item::Dot { x, y } => writeln!(out, "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>"),
    };
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
