//! A graph as nodes and edges, for programs that lay it out themselves: DOT and Mermaid.

use super::{Chain, Graph, Link, Node, Part};
use crate::ast::LinkKind;
use std::fmt::Write as _;

/// Nodes and edges.
#[derive(Debug, Default)]
struct Net {
    nodes: Vec<(String, Shape)>,
    edges: Vec<Edge>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Step,
    /// What is said of a group, behind it.
    Group,
    Fails,
}

#[derive(Debug)]
struct Edge {
    from: usize,
    to: usize,
    label: String,
    /// What is piped.
    carries: String,
    link: LinkKind,
}

/// Where something is left: from which node, and by which outcome.
#[derive(Clone, Debug)]
struct Exit {
    from: usize,
    label: String,
    link: Link,
}

impl Edge {
    /// The outcome, and below it what is piped.
    fn words(&self) -> String {
        let lines = [self.label.as_str(), self.carries.as_str()];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

impl Net {
    fn of(graph: &Graph) -> Self {
        let mut net = Self::default();
        net.chain(&graph.chain, Vec::new());
        net
    }

    fn add(&mut self, text: String, shape: Shape, from: Vec<Exit>) -> usize {
        let to = self.nodes.len();
        self.nodes.push((text, shape));
        self.edges.extend(from.into_iter().map(|exit| Edge {
            from: exit.from,
            to,
            label: exit.label,
            carries: exit.link.carries,
            link: exit.link.kind,
        }));
        to
    }

    /// Adds a chain behind these exits, and gives its own.
    fn chain(&mut self, chain: &Chain, from: Vec<Exit>) -> Vec<Exit> {
        let mut open = from;
        for (link, part) in &chain.parts {
            if let Some(link) = link {
                open.iter_mut().for_each(|exit| exit.link.clone_from(link));
            }
            open = self.part(part, open);
        }
        open
    }

    fn part(&mut self, part: &Part, from: Vec<Exit>) -> Vec<Exit> {
        match &part.node {
            Some(node) => self.node(node, from),
            None => part.branches.iter().flat_map(|branch| self.chain(branch, from.clone())).collect(),
        }
    }

    fn node(&mut self, node: &Node, from: Vec<Exit>) -> Vec<Exit> {
        let words = |title: &str| {
            std::iter::once(title).chain(node.notes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
        };
        let own = match &node.inside {
            Some(inside) => {
                let open = self.chain(inside, from);
                if node.arms.is_empty() && node.notes.is_empty() {
                    return open;
                }
                self.add(words("group"), Shape::Group, open)
            }
            None => self.add(words(&node.event), Shape::Step, from),
        };
        let then = || Link { kind: LinkKind::Then, carries: String::new() };
        let exit = |label: &str, link| Exit { from: own, label: label.to_owned(), link };
        if node.ends {
            return Vec::new();
        }
        if node.arms.is_empty() {
            return vec![exit("", then())];
        }
        let mut open = Vec::new();
        for arm in &node.arms {
            match &arm.leads {
                Ok((link, chain)) => open.extend(self.chain(chain, vec![exit(&arm.label, link.clone())])),
                Err("goes on") => open.push(exit(&arm.label, then())),
                Err(words) => {
                    self.add((*words).to_owned(), Shape::Fails, vec![exit(&arm.label, then())]);
                }
            }
        }
        open
    }
}

/// The graph for Graphviz.
#[must_use]
pub fn dot(graph: &Graph) -> String {
    let net = Net::of(graph);
    let quoted =
        |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
    let mut text = format!(
        "digraph {} {{\n    node [shape=box, style=rounded, fontname=\"monospace\"];\n    edge [fontname=\"monospace\"];\n",
        quoted(&graph.name)
    );
    for (at, (words, shape)) in net.nodes.iter().enumerate() {
        let further = match shape {
            Shape::Step => "",
            Shape::Group => ", style=dashed",
            Shape::Fails => ", shape=plaintext",
        };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "    n{at} [label={}{further}];", quoted(words));
    }
    for edge in &net.edges {
        let mut attributes = Vec::new();
        let label = edge.words();
        if !label.is_empty() {
            attributes.push(format!("label={}", quoted(&label)));
        }
        if edge.link == LinkKind::Pipe {
            attributes.push("style=bold".to_owned());
        }
        let attributes =
            if attributes.is_empty() { String::new() } else { format!(" [{}]", attributes.join(", ")) };
        let _ = writeln!(text, "    n{} -> n{}{attributes};", edge.from, edge.to);
    }
    text.push_str("}\n");
    text
}

/// The graph for Mermaid.
#[must_use]
pub fn mermaid(graph: &Graph) -> String {
    let net = Net::of(graph);
    // A text in quotes may hold anything but a quote; `#` begins a character's name.
    let quoted = |text: &str| {
        let text = text.replace('#', "#35;").replace('"', "#quot;").replace('<', "#lt;").replace('>', "#gt;");
        format!("\"{}\"", text.replace('\n', "<br/>"))
    };
    let mut text = "flowchart TD\n".to_owned();
    for (at, (words, shape)) in net.nodes.iter().enumerate() {
        let words = quoted(words);
        let _ = match shape {
            Shape::Step => writeln!(text, "    n{at}[{words}]"),
            Shape::Group => writeln!(text, "    n{at}{{{{{words}}}}}"),
            Shape::Fails => writeln!(text, "    n{at}([{words}])"),
        };
    }
    for edge in &net.edges {
        let arrow = match edge.link {
            LinkKind::Then => "-->",
            LinkKind::Pipe => "==>",
        };
        let label = edge.words();
        let label = if label.is_empty() { label } else { format!("|{}|", quoted(&label)) };
        let _ = writeln!(text, "    n{} {arrow}{label} n{}", edge.from, edge.to);
    }
    text
}
