//! A script as a graph: steps with what is noted of them, parallel parts, and where each outcome leads.

use super::{Arm, Chain, Graph, Link, Node, Part};
use crate::ast::{
    self, ArmLabel, Event, ExprKind, Factor, HeaderItem, Literal, Retry, Script, Step, Subject,
};
use crate::catalogue::builtin::{BUILTINS, Builtin, Gives, Place};
use crate::catalogue::{Catalogue, OutcomeEnum, Task, folded};
use crate::source::Span;
use crate::vocabulary::executors::{self, Meaning};
use std::collections::BTreeMap;

/// A value that is written out longer than this is cut.
const LONGEST_VALUE: usize = 48;

impl Graph {
    /// Reads a script. `tasks` are what is known of the tasks, which may be nothing. `carried`: the types of
    /// what is piped, by the arrows, where they are to be drawn.
    #[must_use]
    pub fn of(
        script: &Script,
        source: &str,
        default_name: &str,
        tasks: &Catalogue,
        carried: BTreeMap<Span, String>,
    ) -> Self {
        let workflows = script
            .workflows()
            .filter_map(|item| Some((folded(&item.alias.as_ref()?.text), item.what.as_str())));
        let reader = Reader { source, tasks, workflows: workflows.collect(), carried };
        let mut graph = Self { name: default_name.to_owned(), docs: script.docs.clone(), ..Self::default() };
        for item in &script.header {
            reader.header(item, &mut graph);
        }
        graph.chain = script.chain.as_ref().map(|chain| reader.chain(chain, None)).unwrap_or_default();
        graph
    }
}

struct Reader<'a> {
    source: &'a str,
    tasks: &'a Catalogue,
    /// The events that are other workflows, with the file of each.
    workflows: Vec<(String, &'a str)>,
    /// The types of what is piped, by the arrows.
    carried: BTreeMap<Span, String>,
}

impl Reader<'_> {
    fn header(&self, item: &HeaderItem, graph: &mut Graph) {
        let line = |span: Span| self.written(span, usize::MAX);
        match item {
            HeaderItem::Directive(item) if item.name.text == "workflow" => {
                graph.name = self.word(&item.value);
            }
            HeaderItem::Input(item) => {
                // Constraints are for those who give a value, not for those who look at the flow.
                let end = item.default.as_ref().map_or(item.ty.span, |default| default.span);
                graph.header.push((line(item.span.until(end)), item.docs.join(" ")));
            }
            HeaderItem::On(item) => {
                let end = item.value.as_ref().map_or(item.trigger.span, |value| value.span);
                graph.header.push((line(item.span.until(end)), item.docs.join(" ")));
            }
            HeaderItem::Use(item) => graph.header.push((line(item.span), String::new())),
            HeaderItem::Directive(_) | HeaderItem::Constant(_) | HeaderItem::Error(_) => {}
        }
    }

    fn chain(&self, chain: &ast::Chain, link: Option<Link>) -> Chain {
        let mut parts = Vec::new();
        self.parallel(&chain.first, link, &mut parts);
        for (link, part) in &chain.rest {
            self.parallel(part, Some(self.link(*link)), &mut parts);
        }
        Chain { parts }
    }

    fn link(&self, link: ast::Link) -> Link {
        Link { kind: link.kind, carries: self.carried.get(&link.span).cloned().unwrap_or_default() }
    }

    fn parallel(&self, part: &ast::Parallel, link: Option<Link>, parts: &mut Vec<(Option<Link>, Part)>) {
        let branches: Vec<Chain> = match part.branches.as_slice() {
            [step] => match plain_group(step) {
                // A group that only groups is what it holds.
                Some([chain]) => return parts.extend(self.chain(chain, link).parts),
                Some(chains) => chains.iter().map(|chain| self.chain(chain, None)).collect(),
                None => {
                    let node = Some(Box::new(self.node(step)));
                    return parts.push((link, Part { branches: Vec::new(), node }));
                }
            },
            steps => steps.iter().map(|step| self.branch(step)).collect(),
        };
        parts.push((link, Part { branches, node: None }));
    }

    /// A branch of a parallel part.
    fn branch(&self, step: &Step) -> Chain {
        match plain_group(step) {
            Some([chain]) => self.chain(chain, None),
            Some(_) => {
                let mut parts = Vec::new();
                let alone = ast::Parallel { branches: vec![step.clone()], span: step.span };
                self.parallel(&alone, None, &mut parts);
                Chain { parts }
            }
            None => {
                let node = Some(Box::new(self.node(step)));
                Chain { parts: vec![(None, Part { branches: Vec::new(), node })] }
            }
        }
    }

    fn node(&self, step: &Step) -> Node {
        let mut notes = Vec::new();
        let (event, inside, task) = match &step.subject {
            Subject::Event(event) => {
                let task = self.task(event);
                (self.written(event.span, usize::MAX), None, task)
            }
            Subject::Group(group) => {
                let inside = match group.chains.as_slice() {
                    [chain] => self.chain(chain, None),
                    chains => {
                        let branches = chains.iter().map(|chain| self.chain(chain, None)).collect();
                        Chain { parts: vec![(None, Part { branches, node: None })] }
                    }
                };
                (String::new(), Some(inside), None)
            }
            Subject::Error(span) => (self.written(*span, LONGEST_VALUE), None, None),
        };
        if let Subject::Event(event) = &step.subject
            && let [name] = event.path.as_slice()
            && let Some((_, file)) = self.workflows.iter().find(|(event, _)| *event == folded(&name.text))
        {
            notes.push(format!("workflow {file}"));
        }
        self.place(step, task, &mut notes);
        self.attempts(step, &mut notes);
        if let Some(alias) = &step.alias {
            notes.push(format!("kept as {}", alias.text));
        }
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            let known = ["executor", "retry_attempts", "retries", "timeout"];
            if !known.contains(&attribute.name.text.as_str()) {
                let (name, value) = (&attribute.name.text, self.written(attribute.value.span, LONGEST_VALUE));
                notes.push(format!("{name}={value}"));
            }
        }
        let outcomes = task.and_then(|task| self.tasks.outcome_enum(task.signature.returns.success()));
        let arms = step.branch.as_ref().map(|branch| self.arms(branch, outcomes)).unwrap_or_default();
        let ends = matches!(&step.subject, Subject::Event(event) if always_fails(event));
        if ends {
            notes.insert(0, "fails".to_owned());
        }
        Node { event, inside, notes, arms, ends }
    }

    fn task(&self, event: &ast::Event) -> Option<&Task> {
        let name = match event.path.as_slice() {
            [name] => name,
            [space, name] if space.text == "local" => name,
            _ => return None,
        };
        self.tasks.tasks.iter().find(|task| folded(&task.signature.name) == folded(&name.text))
    }

    /// Where it runs, as far as that is known.
    fn place(&self, step: &Step, task: Option<&Task>, notes: &mut Vec<String>) {
        let asked = self.attribute(step, "executor").map(|value| self.word(value));
        let default = || match &step.subject {
            Subject::Event(event) => match task {
                Some(task) => Some(if task.signature.is_async { "io" } else { "cpu" }),
                None => builtin_place(event),
            },
            Subject::Group(_) | Subject::Error(_) => None,
        };
        match asked {
            Some(name) => notes.push(match executors::meaning(&name) {
                Some(Meaning::Here(Some(_))) | None => name,
                // A name for the default says nothing that the task does not.
                Some(Meaning::Here(None)) => default().map_or(name, str::to_owned),
                Some(Meaning::Later | Meaning::Refused(_)) => name,
            }),
            None => notes.extend(default().map(str::to_owned)),
        }
    }

    fn attempts(&self, step: &Step, notes: &mut Vec<String>) {
        let attribute = |name: &str| self.attribute(step, name);
        let shown = |value: &ast::Expr| self.written(value.span, LONGEST_VALUE);
        let retried = match (&step.retry, attribute("retry_attempts"), attribute("retries")) {
            (Some(Retry { factor: None, .. }), _, _) => Some("at most 3 attempts, with pauses".to_owned()),
            (Some(Retry { factor: Some(Factor::Number(n, _)), .. }), _, _) => {
                Some(format!("at most {n} attempts"))
            }
            (Some(Retry { factor: Some(Factor::Constant(name)), .. }), _, _) => {
                Some(format!("at most ${} attempts", name.text))
            }
            (None, Some(value), _) => Some(format!("at most {} attempts", shown(value))),
            (None, None, Some(value)) => Some(format!("at most {} retries", shown(value))),
            (None, None, None) => None,
        };
        if let Some(time) = attribute("timeout") {
            let each = if retried.is_some() { " each" } else { "" };
            let unit = if matches!(time.kind, ExprKind::Literal(Literal::Int(_))) { "s" } else { "" };
            notes.push(format!("at most {}{unit}{each}", shown(time)));
        }
        notes.extend(retried);
    }

    fn attribute<'s>(&self, step: &'s Step, name: &str) -> Option<&'s ast::Expr> {
        let attributes = step.attributes.iter().flat_map(|attributes| &attributes.items);
        attributes.filter(|attribute| attribute.name.text == name).map(|attribute| &attribute.value).next()
    }

    fn arms(&self, branch: &ast::Branch, outcomes: Option<&OutcomeEnum>) -> Vec<Arm> {
        let variants = || outcomes.iter().flat_map(|outcomes| &outcomes.variants);
        let mut arms: Vec<(Option<i64>, Arm)> = branch
            .arms
            .iter()
            .map(|arm| {
                let (number, name) = match &arm.label {
                    ArmLabel::Number(number, _) => {
                        let variant = variants().find(|variant| i64::from(variant.number) == *number);
                        (Some(*number), variant.map(|variant| variant.name.clone()))
                    }
                    ArmLabel::Name(name) => {
                        let variant = variants().find(|variant| folded(&variant.name) == folded(&name.text));
                        (variant.map(|variant| i64::from(variant.number)), Some(name.text.clone()))
                    }
                };
                let chain = self.chain(&arm.chain, None);
                let label = label(number, name.as_deref());
                (number, Arm { label, leads: Ok((self.link(arm.link), chain)) })
            })
            .collect();
        // A name with an unknown number may stand for any outcome.
        if arms.iter().all(|(number, _)| number.is_some()) && !branch.broken {
            for (number, words) in [(0, "the workflow fails"), (1, "goes on")] {
                let variant = variants().find(|variant| i64::from(variant.number) == number);
                let answered = arms.iter().any(|(answered, _)| *answered == Some(number));
                if answered || (number == 1 && outcomes.is_some() && variant.is_none()) {
                    continue;
                }
                let name = variant.map(|variant| variant.name.as_str());
                arms.push((Some(number), Arm { label: label(Some(number), name), leads: Err(words) }));
            }
            arms.sort_by_key(|(number, _)| *number);
        }
        arms.into_iter().map(|(_, arm)| arm).collect()
    }

    /// A word, quoted or bare.
    fn word(&self, value: &ast::Expr) -> String {
        if let ExprKind::Literal(Literal::Text(text)) = &value.kind {
            return text.clone();
        }
        self.written(value.span, LONGEST_VALUE)
    }

    /// What was written there, in one line and without comments.
    fn written(&self, span: Span, longest: usize) -> String {
        let lines = span.of(self.source).lines().map(without_comment);
        let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
        let line = words.join(" ");
        match line.char_indices().nth(longest) {
            Some((cut, _)) => format!("{}…", line.get(..cut).unwrap_or_default()),
            None => line,
        }
    }
}

/// The chains of a group that only groups.
fn plain_group(step: &Step) -> Option<&[ast::Chain]> {
    let bare =
        step.attributes.is_none() && step.retry.is_none() && step.alias.is_none() && step.branch.is_none();
    match &step.subject {
        Subject::Group(group) if bare && !group.chains.is_empty() => Some(&group.chains),
        Subject::Group(_) | Subject::Event(_) | Subject::Error(_) => None,
    }
}

fn builtin_of(event: &Event) -> Option<&'static Builtin> {
    let [space, name] = event.path.as_slice() else { return None };
    BUILTINS.iter().find(|builtin| space.text == "std" && folded(builtin.name) == folded(&name.text))
}

fn always_fails(event: &Event) -> bool {
    builtin_of(event).is_some_and(|builtin| builtin.gives == Gives::Never)
}

fn builtin_place(event: &Event) -> Option<&'static str> {
    match builtin_of(event)?.place {
        Place::Cpu => Some("cpu"),
        Place::Io => Some("io"),
        // It needs no thread of its own.
        Place::Inline | Place::Region => None,
    }
}

fn label(number: Option<i64>, name: Option<&str>) -> String {
    match (number, name) {
        (Some(number), Some(name)) => format!("{number} {name}"),
        (Some(0), None) => "0 failure".to_owned(),
        (Some(1), None) => "1 success".to_owned(),
        (Some(number), None) => number.to_string(),
        (None, name) => name.unwrap_or_default().to_owned(),
    }
}

/// A line up to its comment; a `#` or `//` inside of a text begins none.
fn without_comment(line: &str) -> &str {
    let (mut quote, mut before) = (None, ' ');
    for (at, sign) in line.char_indices() {
        match (quote, sign) {
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if sign == open && before != '\\' => quote = None,
            (None, '#') => return line.get(..at).unwrap_or_default(),
            (None, '/') if before == '/' => return line.get(..at - 1).unwrap_or_default(),
            (None | Some(_), _) => {}
        }
        before = sign;
    }
    line
}
