//! The test: scripts are made, compiled, run and compared.

use super::batch::{self, Module, Ran, World};
use super::census::Census;
use super::interpret::{self, Expected, Scenario};
use super::judge::{self, Known};
use super::library::Library;
use super::tree::{Script, Step, Subject};
use super::{generate, read, scenario, shrink, trace};
use pointyc::diagnostics::Severity;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

/// The seed of the tasks.
pub(crate) const TASKS: u64 = 5;

/// A workflow with all that is known of it before it runs.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) number: u64,
    pub(crate) text: String,
    pub(crate) script: Script,
    pub(crate) known: Known,
    pub(crate) scenario: Scenario,
}

/// Makes the workflow of this number.
pub(crate) fn sample(library: &Library, number: u64) -> Sample {
    let text = generate::script(library, number);
    match sample_of(&format!("w{number}"), text, library, number) {
        Ok(sample) => sample,
        Err((text, why)) => panic!("w{number} was right when it was made: {why}\n{text}"),
    }
}

/// The sample that a text is, if it is a right script.
pub(crate) fn sample_of(
    name: &str,
    text: String,
    library: &Library,
    number: u64,
) -> Result<Sample, (String, String)> {
    let script = match read::read(&text) {
        Ok(script) => script,
        Err(why) => return Err((text, why)),
    };
    let known = match judge::judge(&script, library) {
        Ok(known) => known,
        Err(why) => return Err((text, why.to_string())),
    };
    let scenario = scenario::scenario(name, &script, &known, library, number);
    Ok(Sample { name: name.to_owned(), number, text, script, known, scenario })
}

/// The tasks that a script names, as Rust, with a few others beside them.
pub(crate) fn tasks_of(script: &Script, library: &Library) -> String {
    let mut named = BTreeSet::new();
    script.chain.each(&mut |step: &Step| {
        if let Subject::Event(event) = &step.subject
            && let Some(task) = library.find(event)
        {
            named.insert(task.name.clone());
        }
    });
    library.rust(|task| named.contains(&task.name) || task.name.ends_with('7'))
}

/// Compiles a sample; what the compiler says if it refuses it.
pub(crate) fn compile(sample: &Sample, library: &Library) -> Result<Module, String> {
    let compilation = batch::compile(&sample.text, &tasks_of(&sample.script, library));
    let errors: Vec<String> = compilation
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .map(|found| format!("{found:?}"))
        .collect();
    match errors.is_empty() {
        true => batch::module(&sample.name, &compilation),
        false => Err(errors.join("\n")),
    }
}

/// Where a run differs from what was expected.
pub(crate) fn difference(expected: &Expected, ran: &Ran) -> Option<String> {
    let result = match &expected.result {
        Ok(values) => match values.as_slice() {
            [] => json!({ "ok": null }),
            [one] => json!({ "ok": one.json() }),
            several => json!({ "ok": several.iter().map(|value| value.json()).collect::<Json>() }),
        },
        Err(failure) => json!({ "failed": failure.json() }),
    };
    if result != ran.result {
        return Some(format!("expected result {result}\n   found result {}", ran.result));
    }
    if !trace::fits(&expected.path, &ran.trace) {
        let calls: Vec<String> = ran.trace.iter().map(ToString::to_string).collect();
        return Some(format!("expected path {}\n   found path {}", expected.path, calls.join("; ")));
    }
    None
}

/// A workflow that does not do what it should.
pub(crate) struct Wrong {
    pub(crate) sample: Sample,
    pub(crate) why: String,
}

/// Compiles and runs these workflows; gives those that are wrong.
pub(crate) fn check(name: &str, samples: Vec<Sample>, library: &Library, per_part: usize) -> Vec<Wrong> {
    let started = Instant::now();
    let compiled = halves(samples, |sample| {
        let module = compile(&sample, library);
        (sample, module)
    });
    let (mut samples, mut modules, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for (sample, module) in compiled {
        match module {
            Ok(module) => {
                samples.push(sample);
                modules.push(module);
            }
            Err(why) => wrong.push(Wrong { sample, why: format!("the check refuses it: {why}") }),
        }
    }
    let compiled = started.elapsed();
    let mut parts: Vec<Vec<Module>> = Vec::new();
    for module in modules {
        match parts.last_mut().filter(|part| part.len() < per_part) {
            Some(part) => part.push(module),
            None => parts.push(vec![module]),
        }
    }
    let world = World::write(name, library, &parts);
    let refused = world.build();
    let built = started.elapsed();
    let scenarios: Vec<Vec<Scenario>> = samples
        .chunks(per_part)
        .map(|samples| samples.iter().map(|sample| sample.scenario.clone()).collect())
        .collect();
    let ran: BTreeMap<String, Ran> = world.run(&scenarios);
    eprintln!("{} compiled {compiled:?}, built {built:?}, run {:?}", samples.len(), started.elapsed());
    for sample in samples {
        let expected = interpret::run(&sample.script, &sample.known, library, &sample.scenario);
        let why = match (refused.get(&sample.name), ran.get(&sample.name)) {
            (Some(said), _) => Some(format!("rustc refuses it: {said}")),
            (None, Some(ran)) => difference(&expected, ran),
            (None, None) => Some("it did not run to its end".to_owned()),
        };
        wrong.extend(why.map(|why| Wrong { sample, why }));
    }
    wrong
}

/// Does something for each on two threads, in order.
pub(crate) fn halves<T: Send, U: Send>(items: Vec<T>, f: impl Fn(T) -> U + Sync) -> Vec<U> {
    let mut first = items;
    let second = first.split_off(first.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.into_iter().map(&f).collect::<Vec<U>>());
        let mut done: Vec<U> = first.into_iter().map(&f).collect();
        done.extend(other.join().unwrap());
        done
    })
}

/// A number from the environment, for longer or other runs.
pub(crate) fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |count| count.parse().unwrap())
}

#[test]
fn workflows_do_what_the_reference_says() {
    let (from, count) = (number("POINTY_RANDOM_FROM", 0), number("POINTY_RANDOM", 5_000));
    let started = Instant::now();
    let library = Library::new(TASKS);
    let samples = halves((from..from + count).collect(), |number| sample(&library, number));
    eprintln!("made after {:?}", started.elapsed());
    let mut census = Census::default();
    for sample in &samples {
        let expected = interpret::run(&sample.script, &sample.known, &library, &sample.scenario);
        census.add(sample, &expected, &library);
    }
    // Fifty of each in five thousand; in few the rare ones may be missing.
    if count >= 5_000 {
        let rare = census.rarer_than(50);
        assert!(rare.is_empty(), "these are too rare: {rare:#?}");
    }
    let wrong = check("workflows", samples, &library, 250);
    if !wrong.is_empty() {
        panic!("{} are wrong:\n{}", wrong.len(), shrink::report(wrong, &library));
    }
}
