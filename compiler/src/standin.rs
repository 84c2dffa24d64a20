//! STAND-IN until the compiler's own `compile` and `check` are there; for trying the driver only.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::restriction,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]
use crate::diagnostics::Diagnostic;
use crate::source::Span;
#[derive(Debug)]
pub struct Names<'a> {
    pub script: &'a str,
    pub workflow: &'a str,
    pub tasks: Option<&'a str>,
}
#[derive(Debug)]
pub struct Summary;
impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "summary")
    }
}
#[derive(Debug)]
pub struct Compilation {
    pub diagnostics: Vec<Diagnostic>,
    pub generated: Option<Generated>,
    pub summary: Option<Summary>,
}
#[derive(Debug)]
pub struct Generated {
    pub tokens: proc_macro2::TokenStream,
    pub features: Vec<&'static str>,
    pub origins: Vec<Origin>,
    pub end: Span,
}
#[derive(Debug)]
pub struct Origin {
    pub marker: String,
    pub span: Span,
}
pub fn check(script: &str, tasks: Option<&str>, names: &Names<'_>) -> Compilation {
    Compilation { generated: None, ..compile(script, tasks, names) }
}
pub fn compile(script: &str, _tasks: Option<&str>, names: &Names<'_>) -> Compilation {
    let (head, main) = script.split_once("#main\n").unwrap_or((script, "fn main() {}"));
    let mut origins = Vec::new();
    let mut features = Vec::new();
    for line in head.lines() {
        if let Some(line) = line.strip_prefix("#origin ") {
            let w: Vec<&str> = line.split(' ').collect();
            origins.push(Origin {
                marker: w[0].into(),
                span: Span::new(w[1].parse().unwrap(), w[2].parse().unwrap()),
            });
        }
        if let Some(line) = line.strip_prefix("#features ") {
            for w in line.split(' ') {
                features.push(match w {
                    "cpu" => "cpu",
                    "io" => "io",
                    "csv" => "csv",
                    _ => "pattern",
                });
            }
        }
        if line == "#panic" {
            panic!("asked for");
        }
    }
    let mods = names.tasks.map(|t| format!("#[path = {t:?}] mod tasks;")).unwrap_or_default();
    let text = format!("//! Made by pointyc.\n{mods}\n{main}");
    let end = Span::new(0, 4);
    Compilation {
        diagnostics: vec![],
        generated: Some(Generated { tokens: text.parse().unwrap(), features, origins, end }),
        summary: Some(Summary),
    }
}
