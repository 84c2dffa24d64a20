//! Made by pointyc 0.1.0 from chain_io.pty.

mod tasks;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Ask,
    Ask_2,
    Ask_3,
    Ask_4,
    Ask_5,
    Ask_6,
    Ask_7,
    Ask_8,
    Ask_9,
    Ask_10,
}

impl pointy::Steps for Step {
    const INFO: &'static [pointy::StepInfo] = &[
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:1",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:22",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:30",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:38",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:46",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:54",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:62",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:70",
        },
        pointy::StepInfo {
            event: "Ask",
            place: "chain_io.pty:4:78",
        },
        pointy::StepInfo {
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
    const FIELDS: &'static [pointy::Field] = &[
        pointy::Field {
            name: "seed",
            kind: pointy::Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(from: &mut pointy::Reader) -> Option<Self> {
        let seed = from.take("seed");
        Some(Self { seed: seed? })
    }
}

/// What `chain_io` gives.
pub type Output = u64;

/// `Ask[value=$seed] |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask |-> Ask`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub async fn chain_io(
    inputs: Inputs,
    run: &pointy::Run,
) -> Result<Output, pointy::Failure> {
    let Inputs { seed } = inputs;
    let at = pointy::At::new();
    pointy::io::region(
            run,
            &at,
            async {
                at.set(Step::Ask);
                let ask = tasks::ask(seed).await;
                at.set(Step::Ask_2);
                let ask_2 = tasks::ask(ask).await;
                at.set(Step::Ask_3);
                let ask_3 = tasks::ask(ask_2).await;
                at.set(Step::Ask_4);
                let ask_4 = tasks::ask(ask_3).await;
                at.set(Step::Ask_5);
                let ask_5 = tasks::ask(ask_4).await;
                at.set(Step::Ask_6);
                let ask_6 = tasks::ask(ask_5).await;
                at.set(Step::Ask_7);
                let ask_7 = tasks::ask(ask_6).await;
                at.set(Step::Ask_8);
                let ask_8 = tasks::ask(ask_7).await;
                at.set(Step::Ask_9);
                let ask_9 = tasks::ask(ask_8).await;
                at.set(Step::Ask_10);
                Ok(tasks::ask(ask_9).await)
            },
        )
        .await
}

fn main() -> std::process::ExitCode {
    pointy::io::main("chain_io", "", chain_io)
}
