//! What a run is given: its inputs, and what each step does on each call.

use super::generate::input_value;
use super::interpret::{Scenario, written};
use super::judge::Known;
use super::library::{Library, Returns, Task};
use super::tree::{Label, Script, Step, Subject};
use fastrand::Rng;
use std::collections::BTreeMap;

/// The scenario of this number.
pub(crate) fn scenario(
    name: &str,
    script: &Script,
    known: &Known,
    library: &Library,
    number: u64,
) -> Scenario {
    let mut rng = Rng::with_seed(number.wrapping_mul(0x5851_f42d).wrapping_add(5));
    let mut scenario = Scenario { name: name.to_owned(), ..Scenario::default() };
    for (input, ty) in &known.inputs {
        let value = input_value(ty, &mut rng);
        scenario.inputs.insert(input.clone(), value.json());
        scenario.values.insert(input.clone(), value);
    }
    let mut steps = Vec::new();
    script.chain.each(&mut |step: &Step| {
        if let Subject::Event(event) = &step.subject
            && let Some(task) = library.find(event)
        {
            steps.push((step, task));
        }
    });
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, task) in &steps {
        *uses.entry(&task.name).or_default() += 1;
    }
    // In half of the runs only what is tried again or handled fails.
    let calm = rng.bool();
    // In a few nearly everything does.
    let one_in = if rng.u8(0..3) == 0 { 2 } else { 5 };
    for (step, task) in &steps {
        let learns = task.learns_its_place();
        let key = if learns { written(step.place) } else { task.name.clone() };
        let attempts = known.attempts.get(&step.place).copied().unwrap_or(1);
        let is_late = known.timeouts.get(&step.place).is_some_and(|millis| *millis < 1000);
        let handled = step.arms.iter().flatten().any(|arm| match &arm.label {
            Label::Number(number) => *number == 0,
            Label::Name(name) => ["lost", "bad", "shut"].contains(&name.to_lowercase().as_str()),
        });
        let mut told = Vec::new();
        let fails = match (attempts > 1, handled) {
            (true, handled) => {
                let most = if calm && !handled { attempts } else { attempts + 1 };
                rng.u32(0..most)
            }
            (false, true) => u32::from(rng.bool()),
            (false, false) => u32::from(!calm && rng.u8(0..one_in) == 0),
        };
        let fails = if is_late { fails.max(1) } else { fails };
        for _ in 0..fails {
            let late = is_late && rng.u8(0..4) > 0;
            told.push(if late { "late".to_owned() } else { failing(task, &mut rng) });
        }
        told.push(going_on(task, &mut rng));
        if !learns && uses.get(task.name.as_str()).is_some_and(|uses| *uses > 1) {
            // Which of its steps calls first may be left to chance.
            told.truncate(1);
        }
        scenario.scripts.insert(key, told);
    }
    scenario
}

fn failing(task: &Task, rng: &mut Rng) -> String {
    let mut ways = vec!["panic"];
    match &task.returns {
        Returns::Plain(_) => {}
        Returns::Result(..) | Returns::ResultOfOutcome(..) => ways.extend(["error"; 3]),
        Returns::Outcome(choice) => {
            if choice.variants.iter().any(|(_, number, _)| *number == 0) {
                ways.extend(["out 0"; 3]);
            }
        }
    }
    (*rng.choice(&ways).unwrap_or(&"panic")).to_owned()
}

fn going_on(task: &Task, rng: &mut Rng) -> String {
    match &task.returns {
        Returns::Plain(_) | Returns::Result(..) => "fine".to_owned(),
        Returns::Outcome(choice) | Returns::ResultOfOutcome(choice, _) => {
            let numbers: Vec<u8> =
                choice.variants.iter().map(|(_, number, _)| *number).filter(|number| *number > 0).collect();
            format!("out {}", rng.choice(&numbers).unwrap_or(&1))
        }
    }
}
