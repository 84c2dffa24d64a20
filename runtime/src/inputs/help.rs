//! What `--help` says.

use std::fmt::Write;

use super::{Field, Kind, values};

/// The help of a workflow.
pub(crate) fn help(program: &str, name: &str, doc: &str, fields: &[Field]) -> String {
    let mut text = format!("{name}\n");
    if !doc.is_empty() {
        text += &format!("\n{doc}\n");
    }
    text += &format!("\nUsage: {program}");
    for field in fields {
        let flag = usage(field);
        let required = field.default.is_none() && !field.optional;
        let dots = if repeats(field.plain_kind()) { "…" } else { "" };
        text += &if required { format!(" {flag}{dots}") } else { format!(" [{flag}{dots}]") };
    }
    text.push('\n');
    let inputs: Vec<(String, String)> = fields.iter().map(|field| (usage(field), notes(field))).collect();
    section(&mut text, "Inputs", &inputs);
    let fixed = [
        ("--inputs <file>", "Read inputs from a JSON object, - for stdin; flags come on top of it"),
        ("--output <file>", "Write the result to this file instead of stdout"),
        ("--quiet", "Show failures only"),
        ("--help", "Show this help"),
        ("--version", "Show the version"),
    ];
    let fixed: Vec<_> = fixed.iter().map(|(flag, notes)| ((*flag).to_owned(), (*notes).to_owned())).collect();
    section(&mut text, "Options", &fixed);
    text +=
        "\nThe result is JSON on stdout. Exit status: 0 done, 1 failed, 2 wrong inputs, 130 interrupted.\n";
    text
}

fn section(text: &mut String, title: &str, lines: &[(String, String)]) {
    if lines.is_empty() {
        return;
    }
    let width = lines.iter().map(|(flag, _)| flag.chars().count()).max().unwrap_or(0).min(32);
    *text += &format!("\n{title}:\n");
    for (flag, notes) in lines {
        // Writing to a String cannot fail.
        let _ = if flag.chars().count() > width {
            writeln!(text, "  {flag}\n  {:width$}  {notes}", "")
        } else {
            writeln!(text, "  {flag:width$}  {notes}")
        };
    }
}

fn usage(field: &Field) -> String {
    let kind = field.plain_kind();
    if kind == Kind::Bool {
        format!("--{}", field.flag())
    } else {
        format!("--{} <{}>", field.flag(), word(kind))
    }
}

fn notes(field: &Field) -> String {
    let mut notes: Vec<String> = Vec::new();
    if !field.doc.is_empty() {
        notes.push(field.doc.replace('\n', " "));
    }
    if let Some(default) = field.default {
        // Nothing at all is what everyone expects of a flag that is left out.
        if !["[]", "{}", "false", "null"].contains(&default) {
            notes.push(format!("[default: {}]", default.trim_matches('"')));
        }
    } else if field.optional {
        notes.push("[optional]".to_owned());
    }
    if repeats(field.plain_kind()) {
        notes.push("[may be repeated]".to_owned());
    }
    notes.extend(field.constraints.iter().map(|constraint| format!("[{}]", values::rule(constraint))));
    notes.join(" ")
}

fn repeats(kind: Kind) -> bool {
    match kind {
        Kind::List(inner) => *inner != Kind::Record,
        Kind::Map(_) => true,
        Kind::Text
        | Kind::Int { .. }
        | Kind::Float
        | Kind::Bool
        | Kind::Bytes
        | Kind::Path
        | Kind::DateTime
        | Kind::Duration
        | Kind::Json
        | Kind::Optional(_)
        | Kind::Record => false,
    }
}

fn word(kind: Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Int { .. } => "int".to_owned(),
        Kind::Float => "number".to_owned(),
        Kind::Bool => "true|false".to_owned(),
        Kind::Bytes => "bytes".to_owned(),
        Kind::Path => "path".to_owned(),
        Kind::DateTime => "datetime".to_owned(),
        Kind::Duration => "duration".to_owned(),
        Kind::Json => "json".to_owned(),
        Kind::List(Kind::Record) => "file".to_owned(),
        Kind::List(inner) | Kind::Optional(inner) => word(*inner),
        Kind::Map(inner) => format!("key={}", word(*inner)),
        Kind::Record => "json or file".to_owned(),
    }
}
