//! A script that is wrong, made small: parts of it are dropped for as long as something stays wrong in the same way.

use super::library::Library;
use super::print::print_plainly;
use super::tree::{Chain, Factor, Script, Step, Subject};
use super::workflows::{Sample, Wrong, check, sample_of};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How often all that is left is tried at once.
const ROUNDS: usize = 8;

/// How many wrong workflows are made small.
const FEW: usize = 8;

/// All that is wrong, the first of each kind made small.
pub(crate) fn report(wrong: Vec<Wrong>, library: &Library) -> String {
    let mut kinds: BTreeMap<String, Vec<Wrong>> = BTreeMap::new();
    for wrong in wrong {
        kinds.entry(kind(&wrong.why)).or_default().push(wrong);
    }
    let mut text = String::new();
    let mut current: Vec<Wrong> = Vec::new();
    for (kind, mut all) in kinds {
        let names: Vec<&str> = all.iter().map(|wrong| wrong.sample.name.as_str()).collect();
        writeln!(text, "{} × {kind}: {}", names.len(), names.join(" ")).unwrap();
        // The shortest is the nearest to what is wrong.
        all.sort_by_key(|wrong| wrong.sample.text.len());
        if current.len() < FEW {
            current.extend(all.into_iter().next());
        }
    }
    for round in 0..ROUNDS {
        if !smaller(&mut current, library, round) {
            break;
        }
    }
    for wrong in current {
        writeln!(
            text,
            "\n── {}\n{}{:?}\n{}",
            wrong.sample.name, wrong.sample.text, wrong.sample.scenario.scripts, wrong.why
        )
        .unwrap();
    }
    text
}

/// In which way it is wrong, without what differs from script to script.
fn kind(why: &str) -> String {
    let line = why.lines().next().unwrap_or_default();
    let line = line.split_once(" result ").map_or(line, |(before, _)| before);
    let line = line.split_once(" path ").map_or(line, |(before, _)| before);
    let mut plain = String::new();
    for (at, words) in line.split('`').enumerate() {
        // What is quoted is a name or a type of this script.
        plain.push_str(if at % 2 == 1 { "…" } else { words });
    }
    let plain: String = plain.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    plain.chars().take(110).collect()
}

/// Tries all ways to drop one thing, for all scripts at once; takes the shortest that is wrong in the same way.
fn smaller(current: &mut [Wrong], library: &Library, round: usize) -> bool {
    let mut tries = Vec::new();
    for (at, wrong) in current.iter().enumerate() {
        for (number, script) in dropped(&wrong.sample.script).into_iter().enumerate() {
            let text = print_plainly(&script);
            if text.len() < wrong.sample.text.len()
                && let Ok(mut sample) =
                    sample_of(&format!("s{at}_{number}"), text, library, wrong.sample.number)
            {
                keep_behaviour(&mut sample, &wrong.sample);
                tries.push(sample);
            }
        }
    }
    if tries.is_empty() {
        return false;
    }
    let mut found = check(&format!("shrink_{}", round % 2), tries, library, 400);
    found.sort_by_key(|wrong| wrong.sample.text.len());
    let mut fresh = false;
    for (at, wrong) in current.iter_mut().enumerate() {
        let prefix = format!("s{at}_");
        let same =
            |other: &Wrong| other.sample.name.starts_with(&prefix) && kind(&other.why) == kind(&wrong.why);
        if let Some(found_at) = found.iter().position(same) {
            *wrong = found.remove(found_at);
            fresh = true;
        }
    }
    fresh
}

/// Tasks go on to do what they did, as far as they can be told by name.
fn keep_behaviour(sample: &mut Sample, before: &Sample) {
    let own = |scripts: &BTreeMap<String, Vec<String>>| {
        scripts.iter().filter(|(key, _)| key.contains(':')).map(|(_, told)| told.clone()).collect::<Vec<_>>()
    };
    let placed = own(&before.scenario.scripts);
    let same = own(&sample.scenario.scripts).len() == placed.len();
    let mut placed = placed.into_iter();
    for (key, told) in &mut sample.scenario.scripts {
        let old = if key.contains(':') {
            if same { placed.next() } else { None }
        } else {
            before.scenario.scripts.get(key).cloned()
        };
        if let Some(old) = old {
            *told = old;
        }
    }
    for (name, value) in &mut sample.scenario.values {
        if let (Some(old), Some(json)) = (before.scenario.values.get(name), before.scenario.inputs.get(name))
        {
            value.clone_from(old);
            sample.scenario.inputs.insert(name.clone(), json.clone());
        }
    }
}

/// All scripts with one thing less.
fn dropped(script: &Script) -> Vec<Script> {
    let mut found = Vec::new();
    for at in 0..script.inputs.len() {
        let mut less = script.clone();
        less.inputs.remove(at);
        found.push(less);
    }
    for at in 0..script.constants.len() {
        let mut less = script.clone();
        less.constants.remove(at);
        found.push(less);
    }
    if !script.directives.is_empty() {
        found.push(Script { directives: Vec::new(), ..script.clone() });
    }
    chains(&script.chain, &mut |chain| found.push(Script { chain, ..script.clone() }));
    found
}

/// All chains with one thing less.
fn chains(chain: &Chain, found: &mut dyn FnMut(Chain)) {
    let all: Vec<_> = chain.parts().collect();
    for at in 0..all.len() {
        if all.len() > 1 {
            let mut parts: Vec<_> = all.iter().map(|(link, part)| (*link, (*part).clone())).collect();
            parts.remove(at);
            let (_, first) = parts.remove(0);
            let rest = parts.into_iter().filter_map(|(link, part)| Some((link?, part))).collect();
            found(Chain { first, rest });
        }
        let part = all[at].1;
        let with = |branches: Vec<Step>| {
            let mut less = chain.clone();
            match at {
                0 => less.first.branches = branches,
                at => less.rest[at - 1].1.branches = branches,
            }
            less
        };
        for branch in 0..part.branches.len() {
            if part.branches.len() > 1 {
                let mut branches = part.branches.clone();
                branches.remove(branch);
                found(with(branches));
            }
            steps(&part.branches[branch], &mut |step| {
                let mut branches = part.branches.clone();
                branches[branch] = step;
                found(with(branches));
            });
            // A group by what is in it.
            if let Subject::Group { chains, .. } = &part.branches[branch].subject
                && let [inner] = chains.as_slice()
                && part.branches.len() == 1
            {
                let mut less = chain.clone();
                match at {
                    0 => {
                        let mut rest = inner.rest.clone();
                        rest.extend(less.rest);
                        less = Chain { first: inner.first.clone(), rest };
                    }
                    at => {
                        less.rest[at - 1].1 = inner.first.clone();
                        let behind = less.rest.split_off(at);
                        less.rest.extend(inner.rest.clone());
                        less.rest.extend(behind);
                    }
                }
                found(less);
            }
        }
    }
}

/// All steps with one thing less.
fn steps(step: &Step, found: &mut dyn FnMut(Step)) {
    if step.retry.is_some() {
        found(Step { retry: None, ..step.clone() });
    }
    if matches!(step.retry, Some(Factor::Constant(_))) {
        found(Step { retry: Some(Factor::Times(2)), ..step.clone() });
    }
    if step.alias.is_some() {
        found(Step { alias: None, ..step.clone() });
    }
    for at in 0..step.attributes.len() {
        let mut less = step.clone();
        less.attributes.remove(at);
        found(less);
    }
    if let Some(arms) = &step.arms {
        found(Step { arms: None, ..step.clone() });
        for at in 0..arms.len() {
            if arms.len() > 1 {
                let mut less = arms.clone();
                less.remove(at);
                found(Step { arms: Some(less), ..step.clone() });
            }
            chains(&arms[at].chain, &mut |chain| {
                let mut less = arms.clone();
                less[at].chain = chain;
                found(Step { arms: Some(less), ..step.clone() });
            });
        }
    }
    if let Subject::Group { braces, chains: all } = &step.subject {
        for at in 0..all.len() {
            if all.len() > 1 {
                let mut less = all.clone();
                less.remove(at);
                found(Step { subject: Subject::Group { braces: *braces, chains: less }, ..step.clone() });
            }
            chains(&all[at], &mut |chain| {
                let mut less = all.clone();
                less[at] = chain;
                found(Step { subject: Subject::Group { braces: *braces, chains: less }, ..step.clone() });
            });
        }
    }
}
