//! A tree as text without spans: a script with all brackets that precedence makes unnecessary.

use crate::ast::{
    ArmLabel, Attributes, BinaryOp, Branch, Chain, Event, Expr, ExprKind, Factor, GroupForm, HeaderItem,
    LinkKind, Literal, Name, Retry, Script, Step, Subject, TypeArg, TypeRef, UnaryOp,
};

pub(super) fn script(script: &Script) -> String {
    let mut lines: Vec<String> = script.docs.iter().map(|line| format!("/// {line}")).collect();
    let split = script.before_chain.min(script.header.len());
    let (before, late) = script.header.split_at(split);
    lines.extend(before.iter().flat_map(item));
    lines.extend(script.chain.as_ref().map(chain));
    lines.extend(late.iter().flat_map(item));
    lines.join("\n")
}

fn item(item: &HeaderItem) -> Vec<String> {
    let documented = |docs: &[String], line: String| {
        docs.iter().map(|line| format!("/// {line}")).chain(Some(line)).collect::<Vec<_>>()
    };
    match item {
        HeaderItem::Directive(item) => vec![format!("@{}: {}", item.name.text, expr(&item.value))],
        HeaderItem::Constant(item) => vec![format!("@{} = {}", item.name.text, expr(&item.value))],
        HeaderItem::Use(item) => {
            let source = item.source.as_ref().map_or(String::new(), |source| format!("{} ", source.text));
            let alias = item.alias.as_ref().map_or(String::new(), |alias| format!(" as {}", alias.text));
            vec![format!("use {source}{:?}{alias}", item.what)]
        }
        HeaderItem::Input(item) => {
            let default = item.default.as_ref().map_or(String::new(), |value| format!(" = {}", expr(value)));
            let line = format!(
                "input {}: {}{default}{}",
                item.name.text,
                ty(&item.ty),
                attributes(&item.attributes)
            );
            documented(&item.docs, line)
        }
        HeaderItem::On(item) => {
            let value = item.value.as_ref().map_or(String::new(), |value| format!(" {}", expr(value)));
            documented(&item.docs, format!("on {}{value}{}", item.trigger.text, attributes(&item.attributes)))
        }
        HeaderItem::Error(_) => vec!["<error>".to_owned()],
    }
}

fn ty(ty: &TypeRef) -> String {
    let args: Vec<String> = ty.args.iter().map(self::ty).collect();
    let args = if args.is_empty() { String::new() } else { format!("<{}>", args.join(", ")) };
    format!("{}{args}{}", ty.name.text, if ty.optional { "?" } else { "" })
}

pub(super) fn chain(chain: &Chain) -> String {
    let mut text = parallel(&chain.first.branches);
    for (link, part) in &chain.rest {
        let sign = match link.kind {
            LinkKind::Then => "->",
            LinkKind::Pipe => "|->",
        };
        text = format!("{text} {sign} {}", parallel(&part.branches));
    }
    text
}

fn parallel(branches: &[Step]) -> String {
    branches.iter().map(step).collect::<Vec<_>>().join(" || ")
}

fn step(step: &Step) -> String {
    let subject = match &step.subject {
        Subject::Event(event) => self::event(event),
        Subject::Group(group) => {
            let chains: Vec<String> = group.chains.iter().map(chain).collect();
            match group.form {
                GroupForm::Braces => format!("{{{}}}", chains.join(", ")),
                GroupForm::Parentheses => format!("({})", chains.join(", ")),
            }
        }
        Subject::Error(_) => "<error>".to_owned(),
    };
    let retry = step.retry.as_ref().map_or(String::new(), retry);
    let alias = step.alias.as_ref().map_or(String::new(), |alias| format!(" as {}", alias.text));
    let branch = step.branch.as_ref().map_or(String::new(), branch);
    format!("{subject}{}{retry}{alias}{branch}", attributes(&step.attributes))
}

fn retry(retry: &Retry) -> String {
    match &retry.factor {
        None => " *".to_owned(),
        Some(Factor::Number(number, _)) => format!(" * {number}"),
        Some(Factor::Constant(name)) => format!(" * ${}", name.text),
    }
}

fn branch(branch: &Branch) -> String {
    let arms = branch.arms.iter().map(|arm| {
        let label = match &arm.label {
            ArmLabel::Number(number, _) => number.to_string(),
            ArmLabel::Name(name) => name.text.clone(),
        };
        let sign = match arm.link.kind {
            LinkKind::Then => "->",
            LinkKind::Pipe => "|->",
        };
        format!("{label} {sign} {}", chain(&arm.chain))
    });
    let mut arms: Vec<String> = arms.collect();
    if branch.broken {
        arms.push("<error>".to_owned());
    }
    format!(" ({})", arms.join(", "))
}

fn event(event: &Event) -> String {
    let args: Vec<String> = event.args.iter().map(type_arg).collect();
    let args = if args.is_empty() { String::new() } else { format!("<{}>", args.join(", ")) };
    format!("{}{args}", path(&event.path))
}

fn type_arg(arg: &TypeArg) -> String {
    let args: Vec<String> = arg.args.iter().map(type_arg).collect();
    let args = if args.is_empty() { String::new() } else { format!("<{}>", args.join(", ")) };
    format!("{}{args}{}", path(&arg.path), if arg.optional { "?" } else { "" })
}

fn path(path: &[Name]) -> String {
    path.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join("::")
}

fn attributes(attributes: &Option<Attributes>) -> String {
    let Some(attributes) = attributes else { return String::new() };
    let items: Vec<String> = attributes
        .items
        .iter()
        .map(|item| {
            format!("{}{}={}", if item.step { "step." } else { "" }, item.name.text, expr(&item.value))
        })
        .collect();
    format!(" [{}]", items.join(", "))
}

pub(super) fn expr(value: &Expr) -> String {
    match &value.kind {
        ExprKind::Literal(literal) => self::literal(literal),
        ExprKind::Name(name) => name.text.clone(),
        ExprKind::Constant(name) => format!("${}", name.text),
        ExprKind::Environment(name) => format!("$env.{}", name.text),
        ExprKind::Piped => "_".to_owned(),
        ExprKind::List(items) => format!("[{}]", items.iter().map(expr).collect::<Vec<_>>().join(", ")),
        ExprKind::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{}: {}", expr(key), expr(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        ExprKind::Unary(UnaryOp::Minus, operand) => format!("(- {})", expr(operand)),
        ExprKind::Unary(UnaryOp::Not, operand) => format!("(!{})", expr(operand)),
        ExprKind::Binary(op, left, right) => format!("({} {} {})", expr(left), sign(*op), expr(right)),
        ExprKind::Conditional(test, yes, no) => format!("({} ? {} : {})", expr(test), expr(yes), expr(no)),
        ExprKind::Field(base, name) => format!("{}.{}", expr(base), name.text),
        ExprKind::Path(words) => path(words),
        ExprKind::Error => "<error>".to_owned(),
    }
}

fn literal(literal: &Literal) -> String {
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Bool(value) => value.to_string(),
        Literal::Int(value) => value.to_string(),
        Literal::Float(value) => format!("{value:?}"),
        Literal::Text(value) => quoted(value),
        Literal::Duration(value) => format!("{}ms", value.as_millis()),
        Literal::Size(value) => format!("{value}B"),
    }
}

/// With the escapes of the language only.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        letter if letter.is_control() => format!("\\u{{{:x}}}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

fn sign(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Coalesce => "??",
        BinaryOp::Or => "||",
        BinaryOp::And => "&&",
        BinaryOp::Equal => "==",
        BinaryOp::NotEqual => "!=",
        BinaryOp::Less => "<",
        BinaryOp::LessEqual => "<=",
        BinaryOp::Greater => ">",
        BinaryOp::GreaterEqual => ">=",
        BinaryOp::Add => "+",
        BinaryOp::Subtract => "-",
        BinaryOp::Multiply => "*",
        BinaryOp::Divide => "/",
        BinaryOp::Remainder => "%",
    }
}
