//! Made by pointyc 0.1.0 from branched.pty (ed3922f2).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Mix,
    Nothing,
    Mix2,
    Nothing2,
    Mix3,
    Nothing3,
    Mix4,
    Nothing4,
    Mix5,
    Nothing5,
    Mix6,
    Nothing6,
    Mix7,
    Nothing7,
    Mix8,
    Nothing8,
    Mix9,
    Nothing9,
    Mix10,
    Nothing10,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "branched.pty:4:1",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:4:24",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:5:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:5:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:6:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:6:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:7:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:7:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:8:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:8:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:9:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:9:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:10:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:10:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:11:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:11:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:12:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:12:19",
        },
        StepInfo {
            event: "Mix",
            place: "branched.pty:13:9",
        },
        StepInfo {
            event: "Nothing",
            place: "branched.pty:13:19",
        },
    ];
    const LEADS: &'static [&'static [(Self, u8, Self)]] = &[
        &[(Step::Mix, 0, Step::Nothing), (Step::Mix, 1, Step::Mix2)],
        &[(Step::Mix2, 0, Step::Nothing2), (Step::Mix2, 1, Step::Mix3)],
        &[(Step::Mix3, 0, Step::Nothing3), (Step::Mix3, 1, Step::Mix4)],
        &[(Step::Mix4, 0, Step::Nothing4), (Step::Mix4, 1, Step::Mix5)],
        &[(Step::Mix5, 0, Step::Nothing5), (Step::Mix5, 1, Step::Mix6)],
        &[(Step::Mix6, 0, Step::Nothing6), (Step::Mix6, 1, Step::Mix7)],
        &[(Step::Mix7, 0, Step::Nothing7), (Step::Mix7, 1, Step::Mix8)],
        &[(Step::Mix8, 0, Step::Nothing8), (Step::Mix8, 1, Step::Mix9)],
        &[(Step::Mix9, 0, Step::Nothing9), (Step::Mix9, 1, Step::Mix10)],
        &[(Step::Mix10, 0, Step::Nothing10)],
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `branched`.
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

/// What `branched` gives.
pub type Output = u64;

/// `Mix[value=$seed] (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing) |-> Mix (0 -> Nothing)`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn branched(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            let mix_2 = match pointy::step(
                run,
                Step::Mix,
                || tasks::mix(seed).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing);
                    tasks::nothing()
                }
                Ok(mix) => mix,
            };
            at.done();
            let mix_4 = match pointy::step(
                run,
                Step::Mix2,
                || tasks::mix(mix_2).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing2);
                    tasks::nothing()
                }
                Ok(mix_3) => mix_3,
            };
            at.done();
            let mix_6 = match pointy::step(
                run,
                Step::Mix3,
                || tasks::mix(mix_4).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing3);
                    tasks::nothing()
                }
                Ok(mix_5) => mix_5,
            };
            at.done();
            let mix_8 = match pointy::step(
                run,
                Step::Mix4,
                || tasks::mix(mix_6).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing4);
                    tasks::nothing()
                }
                Ok(mix_7) => mix_7,
            };
            at.done();
            let mix_10 = match pointy::step(
                run,
                Step::Mix5,
                || tasks::mix(mix_8).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing5);
                    tasks::nothing()
                }
                Ok(mix_9) => mix_9,
            };
            at.done();
            let mix_12 = match pointy::step(
                run,
                Step::Mix6,
                || tasks::mix(mix_10).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing6);
                    tasks::nothing()
                }
                Ok(mix_11) => mix_11,
            };
            at.done();
            let mix_14 = match pointy::step(
                run,
                Step::Mix7,
                || tasks::mix(mix_12).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing7);
                    tasks::nothing()
                }
                Ok(mix_13) => mix_13,
            };
            at.done();
            let mix_16 = match pointy::step(
                run,
                Step::Mix8,
                || tasks::mix(mix_14).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing8);
                    tasks::nothing()
                }
                Ok(mix_15) => mix_15,
            };
            at.done();
            let mix_18 = match pointy::step(
                run,
                Step::Mix9,
                || tasks::mix(mix_16).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing9);
                    tasks::nothing()
                }
                Ok(mix_17) => mix_17,
            };
            at.done();
            match pointy::step(
                run,
                Step::Mix10,
                || tasks::mix(mix_18).map_err(pointy::raise::<tasks::mix>),
            ) {
                Err(_) => {
                    at.set(Step::Nothing10);
                    Ok(tasks::nothing())
                }
                Ok(mix_19) => Ok(mix_19),
            }
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("branched", "", branched)
}
