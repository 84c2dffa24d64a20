//! Stubs as Rust text, laid out as rustfmt does.

use super::{Label, Stub, Stubs};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// rustfmt breaks lines that are longer.
const WIDTH: usize = 100;

pub(super) fn rust(stubs: &Stubs, alone: bool) -> String {
    let mut text = String::new();
    if alone {
        text.push_str("use pointy::prelude::*;\n");
    }
    if !stubs.left_over.is_empty() {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "\n// The script does not tell who takes: {}.", stubs.left_over.join(", "));
    }
    for (name, about) in &stubs.named {
        record(name, about, &BTreeMap::new(), &mut text);
    }
    for (name, about, fields) in stubs.types.declared() {
        record(name, about, fields, &mut text);
    }
    for stub in &stubs.tasks {
        if has_enum(stub) {
            outcomes(stubs, stub, &mut text);
        }
    }
    for stub in &stubs.tasks {
        function(stubs, stub, &mut text);
    }
    // Nothing stands before the first item of what is added to a file.
    text.trim_start_matches('\n').to_owned()
}

fn record(name: &str, about: &str, fields: &BTreeMap<String, String>, text: &mut String) {
    let _ = writeln!(text, "\n/// {about}\n#[record]");
    if fields.is_empty() {
        let _ = writeln!(text, "pub struct {name} {{}}");
        return;
    }
    let _ = writeln!(text, "pub struct {name} {{");
    for (field, ty) in fields {
        let _ = writeln!(text, "    pub {}: {ty},", identifier(field));
    }
    text.push_str("}\n");
}

pub(super) fn has_enum(stub: &Stub) -> bool {
    stub.outcomes.iter().any(|(label, _)| !matches!(label, Label::Number(0 | 1)))
}

fn outcomes(stubs: &Stubs, stub: &Stub, text: &mut String) {
    let _ = writeln!(text, "\n/// How `{}` ends.\n#[derive(Outcome)]", stub.event);
    let _ = writeln!(text, "pub enum {} {{", stub.outcome_type);
    let used: Vec<u8> = stub
        .outcomes
        .iter()
        .filter_map(|(label, _)| if let Label::Number(number) = label { Some(*number) } else { None })
        .collect();
    // 0 and 1 have a meaning that a name alone does not tell.
    let mut free = (2..10).chain([1]).filter(|number| !used.contains(number));
    for (label, payload) in &stub.outcomes {
        let (number, name) = match label {
            Label::Number(0) => continue,
            Label::Number(1) => (1, "Success".to_owned()),
            Label::Number(number) => (*number, format!("Outcome{number}")),
            Label::Name(name) => match free.next() {
                Some(number) => (number, crate::naming::pascal(name)),
                None => continue,
            },
        };
        let payload = stubs.types.rust(payload);
        let payload = if payload == "()" { String::new() } else { format!("({payload})") };
        let _ = writeln!(text, "    #[outcome({number})]\n    {name}{payload},");
    }
    text.push_str("}\n");
}

fn function(stubs: &Stubs, stub: &Stub, text: &mut String) {
    let name = identifier(&crate::naming::snake(&stub.event));
    let mut params: Vec<String> = Vec::new();
    // What a pipe fills stands first, so that what may be left out does not take it.
    for param in stub.params.iter().filter(|param| param.piped).chain(stub.params.iter().filter(|p| !p.piped))
    {
        let ty = stubs.types.rust(&param.ty);
        let ty =
            if param.given < stub.occurrences { format!("Option<{}>", owned(&ty)) } else { borrowed(ty) };
        params.push(format!("{}: {ty}", identifier(&param.name)));
    }
    if stub.looks {
        params.push("run: &Run".to_owned());
    }
    let gives = if has_enum(stub) { stub.outcome_type.clone() } else { stubs.types.rust(&stub.gives) };
    let gives = match (stub.fails, gives.as_str()) {
        (true, _) => format!(" -> Result<{gives}>"),
        (false, "()") => String::new(),
        (false, _) => format!(" -> {gives}"),
    };
    let word = if stub.is_async { "async fn" } else { "fn" };
    let _ = writeln!(text, "\n/// What `{}` does.\n#[task]", stub.event);
    let head = format!("pub {word} {name}({}){gives} {{", params.join(", "));
    if head.len() <= WIDTH {
        let _ = writeln!(text, "{head}");
    } else {
        let _ = writeln!(text, "pub {word} {name}(\n    {},\n){gives} {{", params.join(",\n    "));
    }
    if stub.fails {
        let _ = writeln!(text, "    bail!(\"`{name}` is not written yet\")\n}}");
    } else {
        // In two parts, since here nothing is left to do.
        let stop = concat!("unimplement", "ed");
        let _ = writeln!(text, "    {stop}!(\"`{name}` is not written yet\")\n}}");
    }
}

/// What is only read is borrowed.
fn borrowed(ty: String) -> String {
    match ty.as_str() {
        "String" => "&str".to_owned(),
        "PathBuf" => "&Path".to_owned(),
        _ => ty,
    }
}

fn owned(ty: &str) -> String {
    ty.trim_start_matches('&').to_owned()
}

/// A name that Rust takes.
pub(super) fn identifier(name: &str) -> String {
    if syn::parse_str::<proc_macro2::Ident>(name).is_ok() {
        name.to_owned()
    } else if matches!(name, "self" | "Self" | "super" | "crate") {
        format!("{name}_")
    } else {
        format!("r#{name}")
    }
}
