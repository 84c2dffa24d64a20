//! Made by pointyc 0.1.0 from arms.pty (2a37837d).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Mix,
    Mend,
    Mix2,
    Mend2,
    Mix3,
    Mend3,
    Mix4,
    Mend4,
    Mix5,
    Mend5,
    Mix6,
    Mend6,
    Mix7,
    Mend7,
    Mix8,
    Mend8,
    Mix9,
    Mend9,
    Mix10,
    Mend10,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:1",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:24",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:34",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:44",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:54",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:64",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:74",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:84",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:94",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:104",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:114",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:124",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:134",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:144",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:154",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:164",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:174",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:184",
        },
        StepInfo {
            event: "Mix",
            place: "arms.pty:4:194",
        },
        StepInfo {
            event: "Mend",
            place: "arms.pty:4:204",
        },
    ];
    const LEADS: &'static [&'static [(Self, u8, Self)]] = &[
        &[(Step::Mix, 0, Step::Mend), (Step::Mix, 1, Step::Mix2)],
        &[(Step::Mix2, 0, Step::Mend2), (Step::Mix2, 1, Step::Mix3)],
        &[(Step::Mix3, 0, Step::Mend3), (Step::Mix3, 1, Step::Mix4)],
        &[(Step::Mix4, 0, Step::Mend4), (Step::Mix4, 1, Step::Mix5)],
        &[(Step::Mix5, 0, Step::Mend5), (Step::Mix5, 1, Step::Mix6)],
        &[(Step::Mix6, 0, Step::Mend6), (Step::Mix6, 1, Step::Mix7)],
        &[(Step::Mix7, 0, Step::Mend7), (Step::Mix7, 1, Step::Mix8)],
        &[(Step::Mix8, 0, Step::Mend8), (Step::Mix8, 1, Step::Mix9)],
        &[(Step::Mix9, 0, Step::Mend9), (Step::Mix9, 1, Step::Mix10)],
        &[(Step::Mix10, 0, Step::Mend10)],
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `arms`.
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

/// What `arms` gives.
pub type Output = u64;

/// `Mix[value=$seed] (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend) |-> Mix (0 -> Mend)`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn arms(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
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
                    at.set(Step::Mend);
                    tasks::mend()
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
                    at.set(Step::Mend2);
                    tasks::mend()
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
                    at.set(Step::Mend3);
                    tasks::mend()
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
                    at.set(Step::Mend4);
                    tasks::mend()
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
                    at.set(Step::Mend5);
                    tasks::mend()
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
                    at.set(Step::Mend6);
                    tasks::mend()
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
                    at.set(Step::Mend7);
                    tasks::mend()
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
                    at.set(Step::Mend8);
                    tasks::mend()
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
                    at.set(Step::Mend9);
                    tasks::mend()
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
                    at.set(Step::Mend10);
                    Ok(tasks::mend())
                }
                Ok(mix_19) => Ok(mix_19),
            }
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("arms", "", arms)
}
