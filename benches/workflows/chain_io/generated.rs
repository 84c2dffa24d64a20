//! Made by pointyc 0.1.0 from chain_io.pty (7a061c7e).

mod tasks;

use pointy::{At, Failure, Field, Kind, Reader, Run, StepInfo, Steps, io};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Ask,
    Ask2,
    Ask3,
    Ask4,
    Ask5,
    Ask6,
    Ask7,
    Ask8,
    Ask9,
    Ask10,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:1",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:22",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:30",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:38",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:46",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:54",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:62",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:70",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:78",
        },
        StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:86",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `chain_io`.
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

/// What `chain_io` gives.
pub type Output = u64;

/// `Ask[value=$seed] |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub async fn chain_io(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    let at = At::new();
    io::region(
            run,
            &at,
            async {
                at.set(Step::Ask);
                let ask = tasks::ask(seed).await;
                at.set(Step::Ask2);
                let ask_2 = tasks::ask(ask).await;
                at.set(Step::Ask3);
                let ask_3 = tasks::ask(ask_2).await;
                at.set(Step::Ask4);
                let ask_4 = tasks::ask(ask_3).await;
                at.set(Step::Ask5);
                let ask_5 = tasks::ask(ask_4).await;
                at.set(Step::Ask6);
                let ask_6 = tasks::ask(ask_5).await;
                at.set(Step::Ask7);
                let ask_7 = tasks::ask(ask_6).await;
                at.set(Step::Ask8);
                let ask_8 = tasks::ask(ask_7).await;
                at.set(Step::Ask9);
                let ask_9 = tasks::ask(ask_8).await;
                at.set(Step::Ask10);
                Ok(tasks::ask(ask_9).await)
            },
        )
        .await
}

fn main() -> ExitCode {
    io::main("chain_io", "", chain_io)
}
