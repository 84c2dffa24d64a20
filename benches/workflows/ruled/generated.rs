//! Made by pointyc 0.1.0 from ruled.pty (57800531).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps, When};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Mix,
    When,
    Fail,
    Mix2,
    When2,
    Fail2,
    Mix3,
    When3,
    Fail3,
    Mix4,
    When4,
    Fail4,
    Mix5,
    When5,
    Fail5,
    Mix6,
    When6,
    Fail6,
    Mix7,
    When7,
    Fail7,
    Mix8,
    When8,
    Fail8,
    Mix9,
    When9,
    Fail9,
    Mix10,
    When10,
    Fail10,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "ruled.pty:5:1",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:6:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:6:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:7:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:8:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:8:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:9:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:10:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:10:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:11:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:12:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:12:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:13:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:14:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:14:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:15:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:16:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:16:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:17:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:18:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:18:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:19:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:20:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:20:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:21:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:22:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:22:57",
        },
        StepInfo {
            event: "Mix",
            place: "ruled.pty:23:9",
        },
        StepInfo {
            event: "std::When",
            place: "ruled.pty:24:9",
        },
        StepInfo {
            event: "std::Fail",
            place: "ruled.pty:24:57",
        },
    ];
    const LEADS: &'static [&'static [(Self, u8, Self)]] = &[
        &[(Step::When, 1, Step::Mix2), (Step::When, 2, Step::Fail)],
        &[(Step::When2, 1, Step::Mix3), (Step::When2, 2, Step::Fail2)],
        &[(Step::When3, 1, Step::Mix4), (Step::When3, 2, Step::Fail3)],
        &[(Step::When4, 1, Step::Mix5), (Step::When4, 2, Step::Fail4)],
        &[(Step::When5, 1, Step::Mix6), (Step::When5, 2, Step::Fail5)],
        &[(Step::When6, 1, Step::Mix7), (Step::When6, 2, Step::Fail6)],
        &[(Step::When7, 1, Step::Mix8), (Step::When7, 2, Step::Fail7)],
        &[(Step::When8, 1, Step::Mix9), (Step::When8, 2, Step::Fail8)],
        &[(Step::When9, 1, Step::Mix10), (Step::When9, 2, Step::Fail9)],
        &[(Step::When10, 2, Step::Fail10)],
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `ruled`.
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

/// What `ruled` gives.
pub type Output = u64;

/// `Mix[value=$seed] |-> std::When[test=it % 2 == 0 || it > $low] (No -> std::Fail[message="small"]) |-> Mix |-> std::When[test=it % 2 == 0 || it > $low] (No -> std::Fail[message="small"]) |-> Mix |-> std::When[test=it % 2 == 0 || it > $low] (No -> std::Fail[message="small"]) |-> Mix |-> std::When[test=it % 2 == 0 || it > $low] (No -> std::Fail[message="small"]) |-> Mix |-> std::When[test=it % 2 == 0  …`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn ruled(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Mix);
            let mix = tasks::mix(seed);
            at.set(Step::When);
            let mix_3 = match pointy::when(mix, |it| it.is_multiple_of(2) || *it > 5) {
                When::No(_) => {
                    at.set(Step::Fail);
                    return pointy::fail("small");
                }
                When::Yes(mix_3) => mix_3,
            };
            at.set(Step::Mix2);
            let mix_4 = tasks::mix(mix_3);
            at.set(Step::When2);
            let mix_6 = match pointy::when(mix_4, |it| it.is_multiple_of(2) || *it > 5) {
                When::No(_) => {
                    at.set(Step::Fail2);
                    return pointy::fail("small");
                }
                When::Yes(mix_6) => mix_6,
            };
            at.set(Step::Mix3);
            let mix_7 = tasks::mix(mix_6);
            at.set(Step::When3);
            let mix_9 = match pointy::when(mix_7, |it| it.is_multiple_of(2) || *it > 5) {
                When::No(_) => {
                    at.set(Step::Fail3);
                    return pointy::fail("small");
                }
                When::Yes(mix_9) => mix_9,
            };
            at.set(Step::Mix4);
            let mix_10 = tasks::mix(mix_9);
            at.set(Step::When4);
            let mix_12 = match pointy::when(
                mix_10,
                |it| it.is_multiple_of(2) || *it > 5,
            ) {
                When::No(_) => {
                    at.set(Step::Fail4);
                    return pointy::fail("small");
                }
                When::Yes(mix_12) => mix_12,
            };
            at.set(Step::Mix5);
            let mix_13 = tasks::mix(mix_12);
            at.set(Step::When5);
            let mix_15 = match pointy::when(
                mix_13,
                |it| it.is_multiple_of(2) || *it > 5,
            ) {
                When::No(_) => {
                    at.set(Step::Fail5);
                    return pointy::fail("small");
                }
                When::Yes(mix_15) => mix_15,
            };
            at.set(Step::Mix6);
            let mix_16 = tasks::mix(mix_15);
            at.set(Step::When6);
            let mix_18 = match pointy::when(
                mix_16,
                |it| it.is_multiple_of(2) || *it > 5,
            ) {
                When::No(_) => {
                    at.set(Step::Fail6);
                    return pointy::fail("small");
                }
                When::Yes(mix_18) => mix_18,
            };
            at.set(Step::Mix7);
            let mix_19 = tasks::mix(mix_18);
            at.set(Step::When7);
            let mix_21 = match pointy::when(
                mix_19,
                |it| it.is_multiple_of(2) || *it > 5,
            ) {
                When::No(_) => {
                    at.set(Step::Fail7);
                    return pointy::fail("small");
                }
                When::Yes(mix_21) => mix_21,
            };
            at.set(Step::Mix8);
            let mix_22 = tasks::mix(mix_21);
            at.set(Step::When8);
            let mix_24 = match pointy::when(
                mix_22,
                |it| it.is_multiple_of(2) || *it > 5,
            ) {
                When::No(_) => {
                    at.set(Step::Fail8);
                    return pointy::fail("small");
                }
                When::Yes(mix_24) => mix_24,
            };
            at.set(Step::Mix9);
            let mix_25 = tasks::mix(mix_24);
            at.set(Step::When9);
            let mix_27 = match pointy::when(
                mix_25,
                |it| it.is_multiple_of(2) || *it > 5,
            ) {
                When::No(_) => {
                    at.set(Step::Fail9);
                    return pointy::fail("small");
                }
                When::Yes(mix_27) => mix_27,
            };
            at.set(Step::Mix10);
            let mix_28 = tasks::mix(mix_27);
            at.set(Step::When10);
            match pointy::when(mix_28, |it| it.is_multiple_of(2) || *it > 5) {
                When::No(_) => {
                    at.set(Step::Fail10);
                    pointy::fail("small")
                }
                When::Yes(mix_30) => Ok(mix_30),
            }
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("ruled", "", ruled)
}
