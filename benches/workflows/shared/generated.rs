//! Made by pointyc 0.1.0 from shared.pty (b18f173c).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Resource, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Mix,
    Mix2,
    Mix3,
    Mix4,
    Mix5,
    Mix6,
    Mix7,
    Mix8,
    Mix9,
    Mix10,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:1",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:22",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:30",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:38",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:46",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:54",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:62",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:70",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:78",
        },
        StepInfo {
            event: "Mix",
            place: "shared.pty:4:86",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `shared`.
pub struct Inputs {
    /// The input `seed`.
    pub seed: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "seed",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let seed = reader.take("seed");
        Some(Self { seed: seed? })
    }
}

/// What `shared` gives.
pub type Output = u64;

/// The resource `table`.
fn table() -> Result<&'static Vec<u64>, Failure> {
    static TABLE: Resource<Vec<u64>> = Resource::new("table");
    TABLE.get(|| Ok(tasks::table()))
}

/// `Mix[value=$seed] |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn shared(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Mix);
            let mix = tasks::mix(table()?, seed);
            at.set(Step::Mix2);
            let mix_2 = tasks::mix(table()?, mix);
            at.set(Step::Mix3);
            let mix_3 = tasks::mix(table()?, mix_2);
            at.set(Step::Mix4);
            let mix_4 = tasks::mix(table()?, mix_3);
            at.set(Step::Mix5);
            let mix_5 = tasks::mix(table()?, mix_4);
            at.set(Step::Mix6);
            let mix_6 = tasks::mix(table()?, mix_5);
            at.set(Step::Mix7);
            let mix_7 = tasks::mix(table()?, mix_6);
            at.set(Step::Mix8);
            let mix_8 = tasks::mix(table()?, mix_7);
            at.set(Step::Mix9);
            let mix_9 = tasks::mix(table()?, mix_8);
            at.set(Step::Mix10);
            Ok(tasks::mix(table()?, mix_9))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("shared", "", shared)
}
