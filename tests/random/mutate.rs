//! Mistakes: right scripts with one or two of their words swapped, dropped, doubled or exchanged. The check refuses
//! them, or rustc does with the error at an event, or they are right and do what the reference says.

use super::batch::{self, World};
use super::library::Library;
use super::shrink;
use super::workflows::{Sample, TASKS, check, halves, number, sample, sample_of};
use fastrand::Rng;
use pointyc::diagnostics::Severity;
use std::process::Command;

/// A script as words and signs.
fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let rest = &letters[at..];
        let count = if letter == '#' {
            // Comments are not looked at.
            at += rest.iter().take_while(|letter| **letter != '\n').count();
            continue;
        } else if letter.is_alphanumeric() || letter == '_' {
            rest.iter().take_while(|letter| letter.is_alphanumeric() || **letter == '_').count()
        } else if letter == '"' || letter == '\'' {
            rest.iter().skip(1).take_while(|next| **next != letter).count() + 2
        } else {
            ["|->", "->", "||", "::"]
                .iter()
                .find(|sign| rest.starts_with(&sign.chars().collect::<Vec<_>>()))
                .map_or(1, |sign| sign.len())
        };
        if !letter.is_whitespace() {
            found.push(rest.iter().take(count).collect());
        } else if letter == '\n' && found.last().is_some_and(|last| last != "\n") {
            found.push("\n".to_owned());
        }
        at += count;
    }
    found
}

/// A script with one or two mistakes.
fn mutant(text: &str, library: &Library, rng: &mut Rng) -> String {
    let mut words = words(text);
    for _ in 0..*rng.choice(&[1, 1, 1, 2]).unwrap_or(&1) {
        let at = rng.usize(..words.len());
        // Where a line of the header ends is left as it is.
        if words[at] == "\n" || words.get(at + 1).is_some_and(|next| next == "\n") {
            continue;
        }
        match rng.u8(0..10) {
            0..2 if at + 1 < words.len() => words.swap(at, at + 1),
            2 => {
                words.remove(at);
            }
            3 => words.insert(at, words[at].clone()),
            4 => {
                let other = rng.usize(..words.len());
                if words[other] != "\n" {
                    words.swap(at, other);
                }
            }
            _ => words[at] = other_word(&words[at], library, rng),
        }
        if words.is_empty() {
            break;
        }
    }
    words.join(" ") + "\n"
}

/// Something of the same kind.
fn other_word(word: &str, library: &Library, rng: &mut Rng) -> String {
    let choices: &[&str] = match word {
        "|->" | "->" | "||" | "," => &["|->", "->", "||", ","],
        "{" | "(" => &["{", "("],
        "}" | ")" => &["}", ")"],
        "io" | "cpu" | "inline" => &["io", "cpu", "inline", "fast"],
        "timeout" | "executor" | "retries" | "retry_attempts" => {
            &["timeout", "executor", "retries", "retry_attempts", "size", "backoff"]
        }
        "string" | "int" | "bool" | "Apple" => &["string", "int", "bool", "Apple", "list<string>", "float"],
        _ => &["a", "b", "c", "item", "size", "note", "other", "_", "2", "\"x\"", "null", "$a"],
    };
    let is_event = word.contains(char::is_alphabetic) && library.find(word).is_some();
    if is_event && rng.u8(0..6) > 0 {
        return library.tasks[rng.usize(..library.tasks.len())].name.clone();
    }
    (*rng.choice(choices).unwrap_or(&"a")).to_owned()
}

/// What becomes of a mutant at the check.
enum Fate {
    Refused,
    Wrong(String),
    /// The reference calls it right as well.
    Right(Box<Sample>),
    /// The check lets it pass, the reference does not say.
    Passed(String),
}

fn fate(number: u64, library: &Library, tasks: &str) -> (String, Fate) {
    let mut rng = Rng::with_seed(number.wrapping_mul(0x2545_f491).wrapping_add(3));
    let text = mutant(&sample(library, number).text, library, &mut rng);
    let compiled = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| batch::compile(&text, tasks)));
    let Ok(compiled) = compiled else { return (text, Fate::Wrong("the compiler panics".to_owned())) };
    let error = compiled.diagnostics.iter().find(|found| found.severity == Severity::Error);
    let judged = sample_of(&format!("m{number}"), text.clone(), library, number);
    let fate = match (error, judged) {
        (Some(error), Ok(_)) => {
            let (code, message) = (error.code, &error.message);
            Fate::Wrong(format!("a right script is refused: {code} {message}"))
        }
        (Some(_), Err(_)) => Fate::Refused,
        (None, Ok(sample)) => Fate::Right(Box::new(sample)),
        (None, Err((_, why))) if why.starts_with("wrong") => {
            Fate::Wrong(format!("a wrong script passes the check: {why}"))
        }
        (None, Err((_, why))) => Fate::Passed(why),
    };
    (text, fate)
}

/// What rustc refuses of a script that the check let pass must be shown at the script.
fn shown_at_the_script(text: &str, library: &Library) -> Result<(), String> {
    let folder = batch::root().join("target/random/refused");
    std::fs::create_dir_all(&folder).unwrap();
    let support = include_str!("world/support.rs").replace("//!", "//");
    let tasks = library.rust(|_| true).replace("crate::support", "self::support");
    std::fs::write(folder.join("tasks.rs"), format!("{tasks}\nmod support {{\n{support}\n}}\n")).unwrap();
    std::fs::write(folder.join("script.pty"), text).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "-p", "pointyc", "--", "build", "--debug", "--message-format", "json"]);
    cargo.arg(folder.join("script.pty")).arg("-o").arg(folder.join("program")).current_dir(batch::root());
    let out = cargo.env("POINTY_CACHE", batch::root().join("target/random/cache")).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    let at_script = said
        .lines()
        .filter(|line| line.contains("\"severity\":\"error\""))
        .all(|line| line.contains("script.pty"));
    if out.status.code() == Some(1) && at_script && !said.is_empty() {
        return Ok(());
    }
    Err(format!("{:?} {said} {}", out.status, String::from_utf8_lossy(&out.stderr)))
}

#[test]
fn mistakes_are_refused_or_do_what_the_reference_says() {
    let (from, count) = (number("POINTY_RANDOM_FROM", 0), number("POINTY_MISTAKES", 1_000));
    let library = Library::new(TASKS);
    let tasks = library.rust(|_| true);
    let fates = halves((from..from + count).collect(), |number| (number, fate(number, &library, &tasks)));
    let (mut refused, mut right, mut passed, mut wrong) = (0, Vec::new(), Vec::new(), Vec::new());
    for (number, (text, fate)) in fates {
        match fate {
            Fate::Refused => refused += 1,
            Fate::Wrong(why) => wrong.push(format!("m{number}: {why}\n{text}")),
            Fate::Right(sample) => right.push(*sample),
            Fate::Passed(why) => passed.push((format!("m{number}"), text, why)),
        }
    }
    for (name, text, why) in &passed {
        eprintln!("{name} {why}\n{text}");
    }
    eprintln!("{refused} refused, {} right, {} let pass, {} wrong", right.len(), passed.len(), wrong.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    let modules = passed.iter().map(|(name, text, _)| {
        let module = batch::module(name, &batch::compile(text, &tasks));
        module.unwrap_or_else(|why| panic!("{name}: {why}\n{text}"))
    });
    let said = World::write("passed", &library, &[modules.collect()]).build();
    for (name, text, why) in passed.iter().filter(|(name, ..)| said.contains_key(name)).take(5) {
        let shown = shown_at_the_script(text, &library);
        assert!(shown.is_ok(), "{name}: {why}\n{text}{}\n{shown:?}", said[name]);
    }
    let found = check("mistakes", right, &library, 250);
    assert!(found.is_empty(), "{}", shrink::report(found, &library));
}
