//! `pointyc graph --format svg`, measured: over all scripts of the repository, one of five and one of 150 steps, no box
//! overlaps another, no text leaves its box, and no line crosses a box or another line.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test reads files and may stop at the first surprise"
)]

use pointyc::Names;
use pointyc::graph::{dot, mermaid, svg};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, PartialEq)]
struct Rect {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Rect {
    fn right(self) -> f64 {
        self.x + self.width
    }

    fn bottom(self) -> f64 {
        self.y + self.height
    }

    fn overlaps(self, other: Self) -> bool {
        let apart = self.right() <= other.x
            || other.right() <= self.x
            || self.bottom() <= other.y
            || other.bottom() <= self.y;
        !apart
    }

    fn holds(self, other: Self) -> bool {
        let slack = 0.2;
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }
}

type Segment = ((f64, f64), (f64, f64));

/// What is in a picture.
#[derive(Default)]
struct Picture {
    view: Option<Rect>,
    boxes: Vec<Rect>,
    frames: Vec<Rect>,
    /// Each text, with the box that it belongs to.
    texts: Vec<(Rect, Option<Rect>)>,
    segments: Vec<Segment>,
}

fn picture(text: &str) -> Picture {
    let document = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let mut found = Picture::default();
    let number =
        |node: roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
    let rect = |node| Rect {
        x: number(node, "x"),
        y: number(node, "y"),
        width: number(node, "width"),
        height: number(node, "height"),
    };
    let written = |node: roxmltree::Node<'_, '_>| {
        let size = number(node, "font-size");
        let letters = node.text().unwrap_or_default().chars().count() as f64;
        // Letters of this font are three fifths of their size wide, and stand on the line.
        Rect {
            x: number(node, "x"),
            y: number(node, "y") - size * 0.8,
            width: letters * size * 0.6,
            height: size,
        }
    };
    let mut before: Option<Rect> = None;
    for node in document.descendants().filter(|node| node.is_element()) {
        match (node.tag_name().name(), node.attribute("class")) {
            ("svg", _) => {
                let view: Vec<f64> =
                    node.attribute("viewBox").unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
                found.view = Some(Rect { x: view[0], y: view[1], width: view[2], height: view[3] });
            }
            ("rect", Some("page")) => {}
            ("rect", Some("frame")) => {
                found.frames.push(rect(node));
                before = Some(rect(node));
            }
            ("rect", None | Some("outcome")) => {
                found.boxes.push(rect(node));
                before = Some(rect(node));
            }
            ("text", Some("name" | "doc" | "fails" | "type")) => found.texts.push((written(node), None)),
            ("text", _) => found.texts.push((written(node), before)),
            ("polyline", _) => {
                let points: Vec<(f64, f64)> = node
                    .attribute("points")
                    .unwrap()
                    .split(' ')
                    .map(|point| point.split_once(',').unwrap())
                    .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
                    .collect();
                found.segments.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
            }
            _ => {}
        }
    }
    found
}

/// What is wrong with a picture.
fn wrong(text: &str) -> Vec<String> {
    let found = picture(text);
    let view = found.view.unwrap();
    let mut wrong = Vec::new();
    for (at, one) in found.boxes.iter().enumerate() {
        for other in found.boxes.iter().skip(at + 1).filter(|other| one.overlaps(**other)) {
            wrong.push(format!("two boxes overlap: {one:?} {other:?}"));
        }
        for frame in found.frames.iter().filter(|frame| one.overlaps(**frame) && !frame.holds(*one)) {
            wrong.push(format!("a box leaves its frame: {one:?} {frame:?}"));
        }
    }
    for (text, inside) in &found.texts {
        if !view.holds(*text) || inside.is_some_and(|inside| !inside.holds(*text)) {
            wrong.push(format!("a text leaves its box: {text:?} {inside:?}"));
        }
    }
    for (at, (text, _)) in found.texts.iter().enumerate() {
        for (other, _) in found.texts.iter().skip(at + 1).filter(|(other, _)| text.overlaps(*other)) {
            wrong.push(format!("two texts overlap: {text:?} {other:?}"));
        }
    }
    for (from, to) in &found.segments {
        let line = Rect {
            x: from.0.min(to.0),
            y: from.1.min(to.1),
            width: (from.0 - to.0).abs(),
            height: (from.1 - to.1).abs(),
        };
        if !view.holds(line) {
            wrong.push(format!("a line leaves the picture: {line:?}"));
        }
        let inner = |one: &Rect| Rect {
            x: one.x + 0.5,
            y: one.y + 0.5,
            width: one.width - 1.0,
            height: one.height - 1.0,
        };
        let thick = Rect { width: line.width.max(0.01), height: line.height.max(0.01), ..line };
        for one in found.boxes.iter().filter(|one| inner(one).overlaps(thick)) {
            wrong.push(format!("a line runs through a box: {line:?} {one:?}"));
        }
        for (text, _) in found.texts.iter().filter(|(text, _)| inner(text).overlaps(thick)) {
            wrong.push(format!("a line runs through a text: {line:?} {text:?}"));
        }
    }
    for (at, one) in found.segments.iter().enumerate() {
        for other in found.segments.iter().skip(at + 1) {
            let (upright, level) = if one.0.0 == one.1.0 { (one, other) } else { (other, one) };
            if upright.0.0 != upright.1.0 || level.0.1 != level.1.1 {
                continue;
            }
            let (x, y) = (upright.0.0, level.0.1);
            let (top, bottom) = (upright.0.1.min(upright.1.1), upright.0.1.max(upright.1.1));
            let (left, right) = (level.0.0.min(level.1.0), level.0.0.max(level.1.0));
            let cross = left + 0.1 < x && x < right - 0.1 && top + 0.1 < y && y < bottom - 0.1;
            if cross {
                wrong.push(format!("two lines cross: {one:?} {other:?}"));
            }
        }
    }
    wrong
}

const NAMES: Names<'static> = Names { script: "script.pty", workflow: "Script", tasks: None };

fn drawn(script: &str) -> String {
    pointyc::graph(script, None, &NAMES, svg).text
}

fn scripts() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders: Vec<PathBuf> = ["fixtures", "examples", "docs"].map(|name| root.join(name)).to_vec();
    let mut scripts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "pty")
                && !path.to_string_lossy().ends_with(".test.pty")
                && let Ok(text) = fs::read_to_string(&path)
            {
                scripts.push((path, text));
            }
        }
    }
    scripts
}

#[test]
fn nothing_overlaps_leaves_its_box_or_crosses() {
    let mut checked = 0;
    for (path, text) in scripts() {
        let picture = drawn(&text);
        // What is long and flat takes a test of all pairs too long.
        if picture.is_empty() || picture.len() > 400_000 {
            continue;
        }
        checked += 1;
        let wrong = wrong(&picture);
        assert!(wrong.is_empty(), "{}: {wrong:#?}", path.display());
    }
    assert!(checked > 400, "{checked}");
}

#[test]
fn five_steps_and_a_hundred_and_fifty_are_drawn_alike() {
    let five = drawn("A |-> B (0 -> Stop, 1 |-> C) || D |-> E\n");
    assert!(wrong(&five).is_empty(), "{:?}", wrong(&five));
    let arms = "(0 -> Stop, 1 |-> { Left || Middle |-> Sum, Right * 3 }, 2 -> Other)";
    let many: String =
        (1..20).map(|number| format!(" |-> Step{number} {arms} -> Next[number={number}]")).collect();
    let many = drawn(&format!("Begin{many}\n"));
    assert!(many.matches("class=\"step\"").count() > 120, "{}", many.matches("class=\"step\"").count());
    assert!(wrong(&many).is_empty(), "{:?}", wrong(&many));
}

#[test]
fn what_is_measured_can_fail() {
    let text = drawn("A |-> Bee || Cee\n");
    let at = text.find("Bee").unwrap();
    let start =
        text[..at].rfind("<g class=\"step\"><rect x=\"").unwrap() + "<g class=\"step\"><rect x=\"".len();
    let end = start + text[start..].find('"').unwrap();
    for by in [40.0, -40.0] {
        let x: f64 = text[start..end].parse().unwrap();
        let moved = format!("{}{:.1}{}", &text[..start], x + by, &text[end..]);
        assert!(!wrong(&moved).is_empty(), "{moved}");
    }
}

#[test]
fn other_programs_get_the_same_nodes_and_edges() {
    let script = "Load * 2 |-> Check (0 -> std::Fail[message=\"a \\\"b\\\"\"], 2 |-> { A || B }) -> Save\n";
    let dot = pointyc::graph(script, None, &NAMES, dot).text;
    let mermaid = pointyc::graph(script, None, &NAMES, mermaid).text;
    assert!(dot.starts_with("digraph \"Script\" {\n") && dot.ends_with("}\n"), "{dot}");
    let edges = |text: &str, arrow: &[&str]| {
        text.lines().filter(|line| arrow.iter().any(|arrow| line.contains(arrow))).count()
    };
    assert_eq!(edges(&dot, &[" -> n"]), edges(&mermaid, &["-->", "==>"]), "{dot}\n{mermaid}");
    assert!(mermaid.contains("#quot;b") && !mermaid.contains("\\\"b"), "{mermaid}");
    // What fails leads nowhere.
    let fails = mermaid
        .lines()
        .find_map(|line| line.trim().strip_suffix("\"]")?.split_once("[\"std::Fail<br/>fails"))
        .unwrap();
    assert!(!mermaid.lines().any(|line| line.trim().starts_with(&format!("{} ", fails.0))), "{mermaid}");
    let alone = drawn("A (0 -> std::Fail[message=\"no\"])\n");
    assert!(wrong(&alone).is_empty() && alone.contains(">fails · message="), "{alone}");
}

/// The scripts whose tasks stand in a file beside them, with the types of what is piped.
#[test]
fn types_stand_beside_their_arrows() {
    let (mut checked, mut types) = (0, 0);
    for (path, text) in scripts() {
        let Ok(tasks) = fs::read_to_string(path.with_file_name("tasks.rs")) else { continue };
        let tasks = pointyc::Sources::single("tasks.rs", &tasks);
        let scripts = pointyc::Scripts::default();
        let picture = pointyc::graph_with_types(&text, Some(&tasks), &scripts, &NAMES, svg).text;
        if picture.is_empty() || picture.len() > 400_000 {
            continue;
        }
        checked += 1;
        types += picture.matches("class=\"type\"").count();
        let wrong = wrong(&picture);
        assert!(wrong.is_empty(), "{}: {wrong:#?}", path.display());
    }
    assert!(checked > 150 && types > 400, "{checked} {types}");
}

#[test]
fn types_are_drawn_in_every_form() {
    let tasks = pointyc::Sources::single(
        "tasks.rs",
        "use pointy::prelude::*;\n#[task] pub fn load(id: u32) -> Result<Vec<u64>> { Ok(vec![]) }\n\
         #[task] pub fn most(list: Vec<u64>) -> f64 { 0.0 }\n#[task] pub fn least(list: Vec<u64>) -> u8 { 0 }\n\
         #[task] pub fn pair(a: f64, b: u8) -> String { String::new() }\n#[task] pub fn mourn(why: &Failure) {}\n",
    );
    let (script, scripts) =
        ("Load (0 |-> Mourn, 1 |-> { Most || Least } |-> Pair)\n", pointyc::Scripts::default());
    let drawn = |draw| pointyc::graph_with_types(script, Some(&tasks), &scripts, &NAMES, draw).text;
    insta::assert_snapshot!([drawn(pointyc::graph::text), drawn(dot), drawn(mermaid)].join("---\n"));
    let picture = drawn(svg);
    for words in ["Failure", "Vec&lt;u64&gt;", "(f64, u8)"] {
        assert!(picture.contains(&format!(" font-size=\"11\">{words}</text>")), "{words}: {picture}");
    }
    // A script whose types nobody knows is not drawn with types.
    let unknown = pointyc::graph_with_types("Load |-> Nobody\n", Some(&tasks), &scripts, &NAMES, svg);
    assert!(unknown.text.is_empty() && unknown.diagnostics[0].code == "P0201", "{unknown:?}");
}

#[test]
fn the_picture_in_the_documents_is_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let delays = root.join("examples/delays");
    let script = fs::read_to_string(delays.join("delays.pty")).unwrap();
    let tasks = pointyc::Sources::single("tasks.rs", &fs::read_to_string(delays.join("tasks.rs")).unwrap());
    let names = Names { script: "delays.pty", workflow: "delays", tasks: None };
    let fresh = pointyc::graph(&script, Some(&tasks), &names, svg).text;
    let file = root.join("docs/pictures/delays.svg");
    if std::env::var_os("POINTY_UPDATE").is_some() {
        fs::write(&file, &fresh).unwrap();
    }
    assert_eq!(fs::read_to_string(file).unwrap(), fresh, "POINTY_UPDATE=1 draws it");
}
