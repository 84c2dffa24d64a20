//! Made by pointyc 0.1.0 from retried.pty (fc720002).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Retry, Run, StepInfo, Steps};
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
            place: "retried.pty:4:1",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:5:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:6:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:7:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:8:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:9:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:10:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:11:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:12:9",
        },
        StepInfo {
            event: "Mix",
            place: "retried.pty:13:9",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `retried`.
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

/// What `retried` gives.
pub type Output = u64;

/// `Mix[value=$seed] * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3 |-> Mix * 3`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn retried(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    let mut attempt = Retry::times(3).first();
    let mix = loop {
        match pointy::step(
            run,
            Step::Mix,
            || tasks::mix(seed).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_2 = loop {
        match pointy::step(
            run,
            Step::Mix2,
            || tasks::mix(mix).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_3 = loop {
        match pointy::step(
            run,
            Step::Mix3,
            || tasks::mix(mix_2).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_4 = loop {
        match pointy::step(
            run,
            Step::Mix4,
            || tasks::mix(mix_3).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_5 = loop {
        match pointy::step(
            run,
            Step::Mix5,
            || tasks::mix(mix_4).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_6 = loop {
        match pointy::step(
            run,
            Step::Mix6,
            || tasks::mix(mix_5).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_7 = loop {
        match pointy::step(
            run,
            Step::Mix7,
            || tasks::mix(mix_6).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_8 = loop {
        match pointy::step(
            run,
            Step::Mix8,
            || tasks::mix(mix_7).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    let mix_9 = loop {
        match pointy::step(
            run,
            Step::Mix9,
            || tasks::mix(mix_8).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break value,
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    };
    let mut attempt = Retry::times(3).first();
    loop {
        match pointy::step(
            run,
            Step::Mix10,
            || tasks::mix(mix_9).map_err(pointy::raise::<tasks::mix>),
        ) {
            Ok(value) => break Ok(value),
            Err(failure) => attempt = attempt.again(run, failure)?,
        }
    }
}

fn main() -> ExitCode {
    pointy::console::main("retried", "", retried)
}
