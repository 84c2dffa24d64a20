//! Made by pointyc 0.1.0 from kept.pty (05b5f5e5).

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
    Join,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "kept.pty:4:1",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:5:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:6:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:7:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:8:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:9:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:10:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:11:9",
        },
        StepInfo {
            event: "Mix",
            place: "kept.pty:12:9",
        },
        StepInfo {
            event: "Join",
            place: "kept.pty:13:8",
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

/// `Mix[value=$seed] as a |-> Mix as b |-> Mix as c |-> Mix as d |-> Mix as e |-> Mix as f |-> Mix as g |-> Mix as h |-> Mix as i -> Join`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn kept(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Mix);
            let a = tasks::mix(seed);
            at.set(Step::Mix2);
            let b = tasks::mix(a);
            at.set(Step::Mix3);
            let c = tasks::mix(b);
            at.set(Step::Mix4);
            let d = tasks::mix(c);
            at.set(Step::Mix5);
            let e = tasks::mix(d);
            at.set(Step::Mix6);
            let f = tasks::mix(e);
            at.set(Step::Mix7);
            let g = tasks::mix(f);
            at.set(Step::Mix8);
            let h = tasks::mix(g);
            at.set(Step::Mix9);
            let i = tasks::mix(h);
            at.set(Step::Join);
            Ok(tasks::join(a, e, i))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("kept", "", kept)
}
