//! Made by pointyc 0.1.0 from pair.pty.

mod tasks;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Square,
    Square_2,
    Add,
}

impl pointy::Steps for Step {
    const INFO: &'static [pointy::StepInfo] = &[
        pointy::StepInfo {
            event: "Square",
            place: "pair.pty:5:3",
        },
        pointy::StepInfo {
            event: "Square",
            place: "pair.pty:5:27",
        },
        pointy::StepInfo {
            event: "Add",
            place: "pair.pty:5:55",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `pair`.
pub struct Inputs {
    /// The input `left`.
    pub left: u64,
    /// The input `right`.
    pub right: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [pointy::Field] = &[
        pointy::Field {
            name: "left",
            kind: pointy::Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
        pointy::Field {
            name: "right",
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
        let left = from.take("left");
        let right = from.take("right");
        Some(Self { left: left?, right: right? })
    }
}

/// What `pair` gives.
pub type Output = u64;

/// `{ Square[number=$left] || Square[number=$right] } |-> Add`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn pair(inputs: Inputs, run: &pointy::Run) -> Result<Output, pointy::Failure> {
    let Inputs { left, right } = inputs;
    pointy::region(
        run,
        |at| {
            let (square, square_2) = pointy::cpu::join(
                || pointy::step(run, Step::Square, || Ok(tasks::square(left))),
                || pointy::step(run, Step::Square_2, || Ok(tasks::square(right))),
            )?;
            at.set(Step::Add);
            Ok(tasks::add(square, square_2))
        },
    )
}

fn main() -> std::process::ExitCode {
    pointy::console::main("pair", "", pair)
}
