//! The scripts that a script uses, and those that they use: which there are, and how each names the others.
//!
//! Knows no disk: whoever asks hands in what reads a file.

use crate::ast::Script;
use crate::diagnostics::Diagnostic;
use crate::parse;
use crate::source::{File, Lines, Span};
use std::collections::BTreeMap;

/// A script that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is and no other: its path without detours.
    pub key: String,
    /// The name by which the user knows it.
    pub shown: String,
    /// The name by which failures know it, as seen from the script that runs.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why a script is not there.
#[derive(Clone, Debug)]
pub struct Missing {
    /// In words: `there is no such file`.
    pub reason: String,
    /// The file that may be meant.
    pub nearest: Option<String>,
}

/// Where a `use` leads.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// To the script that runs.
    Main,
    /// To one of the others.
    Other(usize),
    /// Nowhere.
    Missing(Missing),
}

/// A script that is used.
#[derive(Debug)]
pub(crate) struct Used {
    /// What it is and no other.
    key: String,
    /// The name by which failures know it.
    pub(crate) name: String,
    pub(crate) script: Script,
    /// What is wrong with it as a text; places count from its own begin.
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) links: Links,
}

/// Where each `use` of a script leads, by the text that it names.
pub(crate) type Links = BTreeMap<String, Target>;

/// All scripts around one that runs.
#[derive(Debug, Default)]
pub struct Scripts {
    /// Their texts, one position behind the other, and all behind the tasks.
    files: Vec<File>,
    pub(crate) used: Vec<Used>,
    pub(crate) links: Links,
}

impl Scripts {
    /// Reads what a script uses. `base`: where the first of the texts begins. `read` gets the key of a script and what
    /// it names.
    #[must_use]
    pub fn read(
        text: &str,
        key: &str,
        base: u32,
        mut read: impl FnMut(&str, &str) -> Result<Found, Missing>,
    ) -> Self {
        let mut scripts = Self::default();
        // Most scripts use none, and need not be read twice.
        if !text.contains("use") {
            return scripts;
        }
        let mut keys = BTreeMap::from([(key.to_owned(), Target::Main)]);
        let mut next = base;
        let (script, _) = parse::text(text);
        // The script that asks: `None` for the one that runs.
        let mut open: Vec<(Option<usize>, String, Vec<String>)> = vec![(None, key.to_owned(), uses(&script))];
        while let Some((from, own_key, uses)) = open.pop() {
            for what in uses {
                let target = match read(&own_key, &what) {
                    Err(missing) => Target::Missing(missing),
                    Ok(found) => match keys.get(&found.key) {
                        Some(target) => target.clone(),
                        None => {
                            let (script, diagnostics) = parse::text(&found.text);
                            let index = scripts.used.len();
                            open.push((Some(index), found.key.clone(), self::uses(&script)));
                            let file = File { name: found.shown, text: found.text, base: next };
                            next = file.end();
                            scripts.files.push(file);
                            let links = Links::new();
                            keys.insert(found.key.clone(), Target::Other(index));
                            scripts.used.push(Used {
                                key: found.key,
                                name: found.name,
                                script,
                                diagnostics,
                                links,
                            });
                            Target::Other(index)
                        }
                    },
                };
                let links = match from {
                    None => Some(&mut scripts.links),
                    Some(index) => scripts.used.get_mut(index).map(|used| &mut used.links),
                };
                if let Some(links) = links {
                    links.insert(what, target);
                }
            }
        }
        scripts
    }

    /// The texts under the names that the user knows them by.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Where they are.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.used.iter().map(|used| used.key.as_str())
    }

    /// A place among their texts: `payment.pty:3:1`.
    #[must_use]
    pub fn place(&self, span: Span) -> Option<String> {
        let file = self.files.iter().rfind(|file| file.base <= span.start)?;
        let (line, column) = Lines::new(&file.text).position(&file.text, span.start - file.base);
        Some(format!("{}:{line}:{column}", file.name))
    }

    /// What was read of them.
    pub fn trees(&self) -> impl Iterator<Item = &Script> {
        self.used.iter().map(|used| &used.script)
    }

    /// Whether there are any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }
}

fn uses(script: &Script) -> Vec<String> {
    script.workflows().map(|item| item.what.clone()).collect()
}
