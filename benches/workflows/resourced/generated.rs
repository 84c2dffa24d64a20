//! Made by pointyc 0.1.0 from resourced.pty (c0632ba6).

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
            place: "resourced.pty:4:1",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:5:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:6:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:7:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:8:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:9:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:10:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:11:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:12:9",
        },
        StepInfo {
            event: "Mix",
            place: "resourced.pty:13:9",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `resourced`.
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

/// What `resourced` gives.
pub type Output = u64;

/// Made once.
fn numbers() -> Result<&'static tasks::Numbers, Failure> {
    static NUMBERS: Resource<tasks::Numbers> = Resource::new("numbers");
    NUMBERS.get(|| Ok(tasks::numbers()))
}

/// `Mix[value=$seed] |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn resourced(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Mix);
            let mix = tasks::mix(seed, numbers()?);
            at.set(Step::Mix2);
            let mix_2 = tasks::mix(mix, numbers()?);
            at.set(Step::Mix3);
            let mix_3 = tasks::mix(mix_2, numbers()?);
            at.set(Step::Mix4);
            let mix_4 = tasks::mix(mix_3, numbers()?);
            at.set(Step::Mix5);
            let mix_5 = tasks::mix(mix_4, numbers()?);
            at.set(Step::Mix6);
            let mix_6 = tasks::mix(mix_5, numbers()?);
            at.set(Step::Mix7);
            let mix_7 = tasks::mix(mix_6, numbers()?);
            at.set(Step::Mix8);
            let mix_8 = tasks::mix(mix_7, numbers()?);
            at.set(Step::Mix9);
            let mix_9 = tasks::mix(mix_8, numbers()?);
            at.set(Step::Mix10);
            Ok(tasks::mix(mix_9, numbers()?))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("resourced", "", resourced)
}
