//! Tree → text. How a script is laid out is left to chance: spaces, lines, comments, and the several ways to write one
//! thing.

use super::tree::{Arm, Chain, Expr, Factor, Label, Link, Script, Step, Subject};
use fastrand::Rng;

/// The text of a script.
pub(crate) fn print(script: &Script, rng: &mut Rng) -> String {
    let mut printer = Printer { text: String::new(), rng, plain: false };
    printer.script(script);
    printer.text
}

/// The text of a script in the shortest form.
pub(crate) fn print_plainly(script: &Script) -> String {
    let mut printer = Printer { text: String::new(), rng: &mut Rng::with_seed(0), plain: true };
    printer.script(script);
    printer.text
}

struct Printer<'r> {
    text: String,
    rng: &'r mut Rng,
    plain: bool,
}

impl Printer<'_> {
    fn one_in(&mut self, of: u32) -> bool {
        !self.plain && self.rng.u32(0..of) == 0
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A place where a line may be broken.
    fn space(&mut self) {
        if self.one_in(14) {
            let line = if self.one_in(3) { "   # so it goes\n  " } else { "\n    " };
            self.put(line);
        } else {
            self.put(" ");
        }
    }

    fn script(&mut self, script: &Script) {
        for (name, value) in &script.directives {
            self.put(&format!("@{name}: "));
            self.expr(value);
            self.put("\n");
        }
        for (name, value) in &script.constants {
            self.put(&format!("@{name} = "));
            self.expr(value);
            self.put("\n");
        }
        for input in &script.inputs {
            if self.one_in(4) {
                self.put("## What it is.\n");
            }
            self.put(&format!("input {}: {}", input.name, input.ty));
            if let Some(default) = &input.default {
                self.put(" = ");
                self.expr(default);
            }
            self.put("\n");
        }
        if !self.text.is_empty() {
            self.put("\n");
        }
        self.chain(&script.chain);
        self.put("\n");
    }

    fn chain(&mut self, chain: &Chain) {
        for (link, part) in chain.parts() {
            if let Some(link) = link {
                self.space();
                self.put(if link == Link::Then { "->" } else { "|->" });
                self.space();
            }
            for (at, step) in part.branches.iter().enumerate() {
                if at > 0 {
                    self.put(" ||");
                    self.space();
                }
                self.step(step);
            }
        }
    }

    fn step(&mut self, step: &Step) {
        // A group in parentheses before which a name stands would be its branch.
        let first = match &step.retry {
            Some(Factor::Times(times)) if self.one_in(3) => {
                self.put(&format!("{times} * "));
                true
            }
            Some(_) | None => false,
        };
        match &step.subject {
            Subject::Event(event) => {
                let local = !event.contains("::") && self.one_in(8);
                self.put(if local { "local::" } else { "" });
                self.put(event);
            }
            Subject::Group { braces, chains } => {
                self.put(if *braces { "{" } else { "(" });
                self.space();
                for (at, chain) in chains.iter().enumerate() {
                    if at > 0 {
                        self.put(",");
                        self.space();
                    }
                    self.chain(chain);
                }
                if chains.len() > 1 && self.one_in(4) {
                    self.put(",");
                }
                self.space();
                self.put(if *braces { "}" } else { ")" });
            }
        }
        if !step.attributes.is_empty() {
            self.put("[");
            for (at, attribute) in step.attributes.iter().enumerate() {
                self.put(if at > 0 { ", " } else { "" });
                self.put(if attribute.step { "step." } else { "" });
                self.put(&format!("{}=", attribute.name));
                self.expr(&attribute.value);
            }
            if self.one_in(8) {
                self.put(",");
            }
            self.put("]");
        }
        match &step.retry {
            Some(_) if first => {}
            Some(Factor::Times(times)) => self.put(&format!(" * {times}")),
            Some(Factor::Constant(name)) => self.put(&format!(" * ${name}")),
            Some(Factor::Default) => self.put(" *"),
            None => {}
        }
        if let Some(alias) = &step.alias {
            self.put(&format!(" as {alias}"));
        }
        if let Some(arms) = &step.arms {
            self.put(" (");
            self.space();
            for (at, arm) in arms.iter().enumerate() {
                if at > 0 {
                    self.put(",");
                    self.space();
                }
                self.arm(arm);
            }
            if self.one_in(6) {
                self.put(",");
            }
            self.space();
            self.put(")");
        }
    }

    fn arm(&mut self, arm: &Arm) {
        match &arm.label {
            Label::Number(number) => self.put(&number.to_string()),
            Label::Name(name) => self.put(name),
        }
        self.put(if arm.link == Link::Then { " -> " } else { " |-> " });
        self.chain(&arm.chain);
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Piped => self.put("_"),
            Expr::Name(name) => self.put(&format!("${name}")),
            Expr::Text(text) if self.one_in(5) => self.put(&format!("'{text}'")),
            Expr::Text(text) => self.put(&format!("{text:?}")),
            Expr::Number(number) => self.put(&number.to_string()),
            Expr::Flag(flag) => self.put(&flag.to_string()),
            Expr::Null => self.put("null"),
            Expr::Duration(millis) if millis.is_multiple_of(1000) => self.put(&format!("{}s", millis / 1000)),
            Expr::Duration(millis) => self.put(&format!("{millis}ms")),
            Expr::Word(word) => self.put(word),
            Expr::List(items) => {
                self.put("[");
                for (at, item) in items.iter().enumerate() {
                    self.put(if at > 0 { ", " } else { "" });
                    self.expr(item);
                }
                self.put("]");
            }
        }
    }
}
