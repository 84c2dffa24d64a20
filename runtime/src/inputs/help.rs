//! What `--help` says.

use std::fmt::Write;

use super::{Field, Kind, values};

/// The help of a workflow.
pub(crate) fn help(
    program: &str,
    name: &str,
    doc: &str,
    fields: &[Field],
    defaults: &[(&str, &str)],
) -> String {
    let mut text = format!("{name}\n");
    if !doc.is_empty() {
        text.push('\n');
        for line in doc.lines() {
            text += line.trim_end();
            text.push('\n');
        }
    }
    text += &format!("\nUsage: {program}");
    for field in fields {
        let flag = usage(field);
        let required = field.default.is_none() && !field.optional && computed(field, defaults).is_none();
        let dots = if repeats(field.plain_kind()) { "…" } else { "" };
        text += &if required { format!(" {flag}{dots}") } else { format!(" [{flag}{dots}]") };
    }
    text.push('\n');
    let inputs: Vec<(String, String)> =
        fields.iter().map(|field| (usage(field), notes(field, computed(field, defaults)))).collect();
    section(&mut text, "Inputs", &inputs);
    let fixed = [
        ("--inputs <file>", "Read inputs from a JSON object, - for stdin; flags come on top of it"),
        ("--output <file>", "Write the result to this file instead of stdout"),
        ("--events <file>", "Write a line of JSON for each step to this file"),
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
        let _ = if notes.is_empty() {
            writeln!(text, "  {flag}")
        } else if flag.chars().count() > width {
            writeln!(text, "  {flag}\n  {:width$}  {notes}", "")
        } else {
            writeln!(text, "  {flag:width$}  {notes}")
        };
    }
}

fn usage(field: &Field) -> String {
    let kind = field.plain_kind();
    if kind == Kind::Bool {
        format!("--{}[=true|false]", field.flag())
    } else {
        format!("--{} <{}>", field.flag(), word(kind))
    }
}

/// The expression that gives an input its default.
fn computed<'d>(field: &Field, defaults: &[(&str, &'d str)]) -> Option<&'d str> {
    defaults.iter().find(|(name, _)| *name == field.name).map(|(_, text)| *text)
}

fn notes(field: &Field, computed: Option<&str>) -> String {
    let mut notes: Vec<String> = Vec::new();
    if !field.doc.is_empty() {
        notes.push(field.doc.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    if let Some(variable) = field.variable() {
        notes.push(format!("[or the environment variable {variable}]"));
    }
    if let Some(default) = field.default {
        // Nothing at all is what everyone expects of a flag that is left out.
        if !["[]", "{}", "false", "null"].contains(&default) {
            notes.push(format!("[default: {}]", default.trim_matches('"')));
        }
    } else if let Some(expression) = computed {
        notes.push(format!("[default: {expression}]"));
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
        | Kind::Secret(_)
        | Kind::Json
        | Kind::Optional(_)
        | Kind::Record => false,
    }
}

/// What one flag is given.
fn word(kind: Kind) -> String {
    match kind {
        Kind::List(Kind::Record) => "file".to_owned(),
        // A flag gives one item, and an item that is a list or a map is given as JSON.
        Kind::List(inner) => item(*inner),
        Kind::Map(inner) => format!("key={}", item(*inner)),
        Kind::Optional(inner) => word(*inner),
        Kind::Record => "json or file".to_owned(),
        Kind::Text
        | Kind::Int { .. }
        | Kind::Float
        | Kind::Bool
        | Kind::Bytes
        | Kind::Path
        | Kind::DateTime
        | Kind::Duration
        | Kind::Secret(_)
        | Kind::Json => plain(kind).to_owned(),
    }
}

/// One item of a list or a map.
fn item(kind: Kind) -> String {
    match kind {
        Kind::Optional(inner) => item(*inner),
        Kind::List(_) | Kind::Map(_) => json(kind),
        Kind::Text
        | Kind::Int { .. }
        | Kind::Float
        | Kind::Bool
        | Kind::Bytes
        | Kind::Path
        | Kind::DateTime
        | Kind::Duration
        | Kind::Secret(_)
        | Kind::Json
        | Kind::Record => plain(kind).to_owned(),
    }
}

/// The value as JSON has it.
fn json(kind: Kind) -> String {
    match kind {
        Kind::List(inner) => format!("[{}, …]", json(*inner)),
        Kind::Map(inner) => format!("{{\"key\": {}, …}}", json(*inner)),
        Kind::Optional(inner) => json(*inner),
        Kind::Text | Kind::Path | Kind::DateTime | Kind::Duration | Kind::Bytes | Kind::Secret(_) => {
            format!("\"{}\"", plain(kind))
        }
        Kind::Int { .. } | Kind::Float | Kind::Bool | Kind::Json | Kind::Record => plain(kind).to_owned(),
    }
}

fn plain(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Int { .. } => "int",
        Kind::Float => "number",
        Kind::Bool => "true|false",
        Kind::Bytes => "bytes",
        Kind::Path => "path",
        Kind::DateTime => "datetime",
        Kind::Duration => "duration",
        Kind::Secret(_) => "file",
        Kind::Json | Kind::Record => "json",
        Kind::List(_) => "list",
        Kind::Map(_) => "map",
        Kind::Optional(inner) => plain(*inner),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_as_they_are_given() {
        const INT: Kind = Kind::Int { min: 0, max: 9 };
        assert_eq!(word(Kind::List(&INT)), "int");
        assert_eq!(word(Kind::List(&Kind::List(&INT))), "[int, …]");
        assert_eq!(word(Kind::List(&Kind::Map(&Kind::Text))), "{\"key\": \"text\", …}");
        assert_eq!(word(Kind::Map(&Kind::List(&Kind::Duration))), "key=[\"duration\", …]");
        assert_eq!(word(Kind::Map(&Kind::Optional(&Kind::Text))), "key=text");
        assert_eq!(word(Kind::Optional(&Kind::List(&Kind::Record))), "file");
    }

    #[test]
    fn no_line_ends_in_blanks() {
        const BARE: Field =
            Field { name: "a", kind: Kind::Bool, doc: "", optional: false, default: None, constraints: &[] };
        let long = Field { name: "a_name_that_is_longer_than_its_column", kind: Kind::Json, ..BARE };
        let text = help(
            "p",
            "P",
            "One. \n\nTwo.",
            &[BARE, long, Field { name: "b", doc: "It\nis. ", ..BARE }],
            &[("b", "$a + 1")],
        );
        assert!(text.lines().all(|line| line == line.trim_end()), "{text}");
        assert!(
            text.contains("\n  --a[=true|false]\n") && text.contains("  It is. [default: $a + 1]\n"),
            "{text}"
        );
    }
}
