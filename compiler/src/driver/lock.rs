//! Two lock files in one: what the user's package locks goes first, what only the runtime needs is as it was carried.

use std::collections::BTreeSet;

use toml::{Table, Value};

/// Whose versions count where both files lock a library that is compatible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// The user's.
    User,
    /// Those that the runtime was made with.
    Runtime,
}

/// A library in a lock file.
struct Locked {
    name: String,
    version: String,
    /// Nothing for what is in a folder.
    source: Option<String>,
    entry: Value,
}

/// Libraries that pointyc carries itself, whatever a lock file says of them.
const CARRIED: &[&str] = &["pointy", "pointy-macros", "pointyc"];

impl Locked {
    /// Libraries of one family replace each other.
    fn family(&self) -> (&str, &str) {
        let ends = match self.version.split('.').collect::<Vec<_>>().as_slice() {
            ["0", "0", _, ..] => self.version.len(),
            ["0", minor, ..] => 2 + minor.len(),
            [major, ..] => major.len(),
            [] => 0,
        };
        (&self.name, self.version.get(..ends).unwrap_or_default())
    }
}

fn locked(text: &str) -> Vec<Locked> {
    let table = text.parse::<Table>().unwrap_or_default();
    let entries = table.get("package").and_then(Value::as_array).cloned().unwrap_or_default();
    let read = entries.into_iter().filter_map(|entry| {
        let word = |name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(Locked { name: word("name")?, version: word("version")?, source: word("source"), entry })
    });
    read.collect()
}

/// One lock file of two.
#[must_use]
pub(super) fn merged(user: &str, runtime: &str, first: First) -> String {
    let mut table = user.parse::<Table>().unwrap_or_default();
    let carried = |found: &Locked| CARRIED.contains(&found.name.as_str());
    let mut users: Vec<Locked> = locked(user).into_iter().filter(|found| !carried(found)).collect();
    let mut runtimes: Vec<Locked> =
        locked(runtime).into_iter().filter(|found| carried(found) || found.source.is_some()).collect();
    let families = |found: &[Locked]| -> BTreeSet<(String, String)> {
        let names = found.iter().map(Locked::family);
        names.map(|(name, family)| (name.to_owned(), family.to_owned())).collect()
    };
    let is_in = |found: &Locked, known: &BTreeSet<(String, String)>| {
        let (name, family) = found.family();
        known.contains(&(name.to_owned(), family.to_owned()))
    };
    match first {
        First::User => {
            let known = families(&users);
            runtimes.retain(|found| !is_in(found, &known));
        }
        First::Runtime => {
            let known = families(&runtimes);
            users.retain(|found| !is_in(found, &known));
        }
    }
    let entries = users.into_iter().chain(runtimes).map(|found| found.entry).collect();
    table.entry("version").or_insert(Value::Integer(4));
    table.insert("package".to_owned(), Value::Array(entries));
    toml::to_string(&table).unwrap_or_else(|_| runtime.to_owned())
}

/// The libraries of the runtime that the user locks in another version: name, the user's version, the runtime's.
#[must_use]
pub(super) fn differences(user: &str, runtime: &str) -> Vec<(String, String, String)> {
    let users = locked(user);
    let mut found = Vec::new();
    for ours in locked(runtime).iter().filter(|found| !CARRIED.contains(&found.name.as_str())) {
        let theirs = users.iter().filter(|theirs| theirs.family() == ours.family());
        found.extend(
            theirs
                .filter(|theirs| theirs.version != ours.version || theirs.source != ours.source)
                .map(|theirs| (ours.name.clone(), theirs.version.clone(), ours.version.clone())),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{First, differences, merged};

    const USER: &str = r#"version = 3
[[package]]
name = "my-orders"
version = "0.1.0"
dependencies = ["pointy", "rand", "serde"]
[[package]]
name = "pointy"
version = "9.9.9"
source = "registry+x"
[[package]]
name = "rand"
version = "0.8.5"
source = "registry+x"
[[package]]
name = "serde"
version = "1.0.100"
source = "registry+x"
"#;
    const OURS: &str = r#"version = 4
[[package]]
name = "everything"
version = "0.0.0"
[[package]]
name = "pointy"
version = "0.1.0"
[[package]]
name = "rand"
version = "0.9.1"
source = "registry+x"
[[package]]
name = "serde"
version = "1.0.228"
source = "registry+x"
"#;

    #[test]
    fn the_users_versions_go_first_and_what_is_carried_is_ours() {
        let text = merged(USER, OURS, First::User);
        for word in ["version = 3", "\"0.8.5\"", "\"0.9.1\"", "\"1.0.100\"", "\"my-orders\""] {
            assert!(text.contains(word), "{word} is missing:\n{text}");
        }
        for word in ["1.0.228", "9.9.9", "everything"] {
            assert!(!text.contains(word), "{word} is there:\n{text}");
        }
    }

    #[test]
    fn the_runtimes_versions_may_go_first() {
        let text = merged(USER, OURS, First::Runtime);
        assert!(text.contains("1.0.228") && !text.contains("1.0.100"), "{text}");
        assert!(merged("", OURS, First::User).contains("version = 4"));
    }

    #[test]
    fn what_differs_is_named() {
        let found = differences(USER, OURS);
        assert_eq!(found, [("serde".to_owned(), "1.0.100".to_owned(), "1.0.228".to_owned())]);
        assert!(differences(OURS, OURS).is_empty());
    }
}
