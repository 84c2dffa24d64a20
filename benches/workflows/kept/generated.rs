//! Made by pointyc 0.1.0 from kept.pty (edd854b6).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps};
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
    Combine,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:1",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:31",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:39",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:47",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:55",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:63",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:71",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:79",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:87",
        },
        StepInfo {
            event: "Combine",
            place: "kept.pty:4:95",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `kept`.
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

/// What `kept` gives.
pub type Output = u64;

/// `Mix[value=$seed] as first |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Combine`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn kept(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Mix);
            let first = tasks::mix(seed).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix2);
            let mix = tasks::mix(first).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix3);
            let mix_2 = tasks::mix(mix).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix4);
            let mix_3 = tasks::mix(mix_2).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix5);
            let mix_4 = tasks::mix(mix_3).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix6);
            let mix_5 = tasks::mix(mix_4).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix7);
            let mix_6 = tasks::mix(mix_5).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix8);
            let mix_7 = tasks::mix(mix_6).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Mix9);
            let mix_8 = tasks::mix(mix_7).map_err(pointy::raise::<tasks::mix>)?;
            at.set(Step::Combine);
            tasks::combine(first, mix_8).map_err(pointy::raise::<tasks::combine>)
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("kept", "", kept)
}
