//! Made by pointyc 0.1.0 from delays.pty (45d8ef4d).

mod tasks;

use pointy::{Constraint, Failure, Field, Kind, Reader, Retry, Run, StepInfo, Steps, cpu};
use std::path::PathBuf;
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    ReadFlights,
    KeepCarrier,
    CountByMonth,
    WorstDays,
    Summarise,
    ReportProblem,
    WriteReport,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "ReadFlights",
            place: "delays.pty:11:1",
        },
        StepInfo {
            event: "KeepCarrier",
            place: "delays.pty:11:17",
        },
        StepInfo {
            event: "CountByMonth",
            place: "delays.pty:11:35",
        },
        StepInfo {
            event: "WorstDays",
            place: "delays.pty:11:51",
        },
        StepInfo {
            event: "Summarise",
            place: "delays.pty:11:67",
        },
        StepInfo {
            event: "ReportProblem",
            place: "delays.pty:12:11",
        },
        StepInfo {
            event: "WriteReport",
            place: "delays.pty:13:11",
        },
    ];
    const LEADS: &'static [&'static [(Self, u8, Self)]] = &[
        &[
            (Step::Summarise, 0, Step::ReportProblem),
            (Step::Summarise, 1, Step::WriteReport),
        ],
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `DelayReport`.
pub struct Inputs {
    /// The flights to read, as CSV.
    pub flights: PathBuf,
    /// Two-letter code of the airline.
    pub carrier: String,
    /// Where a copy of the report goes, beside what is printed.
    pub copy: Option<PathBuf>,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "flights",
            kind: Kind::Path,
            doc: "The flights to read, as CSV.",
            optional: false,
            default: None,
            constraints: &[],
        },
        Field {
            name: "carrier",
            kind: Kind::Text,
            doc: "Two-letter code of the airline.",
            optional: false,
            default: Some("\"UA\""),
            constraints: &[Constraint::Pattern("^[A-Z0-9]{2}$")],
        },
        Field {
            name: "copy",
            kind: Kind::Path,
            doc: "Where a copy of the report goes, beside what is printed.",
            optional: true,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let flights = reader.take("flights");
        let carrier = reader.take("carrier");
        let copy = reader.take("copy");
        Some(Self {
            flights: flights?,
            carrier: carrier?,
            copy: copy?,
        })
    }
}

/// What `DelayReport` gives: one ending for each outcome of its last step.
#[derive(pointy::serde::Serialize)]
#[serde(crate = "pointy::serde", untagged)]
pub enum Output {
    /// The arm `Failure`.
    Failure(tasks::Problem),
    /// The arm `Success`.
    Success(tasks::Report),
}

/// `ReadFlights |-> KeepCarrier |-> { CountByMonth || WorstDays } |-> Summarise ( 0 |-> ReportProblem, 1 |-> WriteReport * 3, )`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn delay_report(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { flights, carrier, copy } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::ReadFlights);
            let read_flights = tasks::read_flights(&flights)
                .map_err(pointy::raise::<tasks::read_flights>)?;
            at.set(Step::KeepCarrier);
            let keep_carrier = tasks::keep_carrier(&carrier, read_flights);
            at.done();
            let (count_by_month, worst_days) = cpu::join(
                || pointy::step(
                    run,
                    Step::CountByMonth,
                    || Ok(tasks::count_by_month(&keep_carrier)),
                ),
                || pointy::step(
                    run,
                    Step::WorstDays,
                    || Ok(tasks::worst_days(&keep_carrier)),
                ),
            )?;
            at.set(Step::Summarise);
            match tasks::summarise(count_by_month, worst_days) {
                Err(error) => {
                    at.set(Step::ReportProblem);
                    let report_problem = tasks::report_problem(error);
                    Ok(Output::Failure(report_problem))
                }
                Ok(summarise) => {
                    at.done();
                    let mut attempt = Retry::times(3).first();
                    let mut summarise = Some(summarise);
                    let write_report = loop {
                        match pointy::step(
                            run,
                            Step::WriteReport,
                            || {
                                tasks::write_report(
                                        attempt.take(&mut summarise),
                                        copy.as_deref(),
                                    )
                                    .map_err(pointy::raise::<tasks::write_report>)
                            },
                        ) {
                            Ok(value) => break value,
                            Err(failure) => attempt = attempt.again(run, failure)?,
                        }
                    };
                    Ok(Output::Success(write_report))
                }
            }
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("DelayReport", "", delay_report)
}
