//! The macros, as a file of tasks uses them, and what they say of the tasks.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]
#![allow(missing_docs, unreachable_pub, dead_code, reason = "tasks are written as their authors write them")]

use pointy::prelude::*;
use pointy::{Row, Task, raise};

#[record]
pub struct Flight {
    pub month: u8,
    pub carrier: String,
    pub dep_delay: Option<f64>,
}

#[record]
#[derive(Copy, Clone, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Wait {
    pub at_most: Duration,
    #[serde(rename = "then")]
    pub next_wait: Option<Duration>,
}

#[record]
pub enum Size {
    Small,
    Large(u8),
}

#[derive(Outcome)]
pub enum Shipment {
    #[outcome(0)]
    Lost(String),
    #[outcome(2)]
    Returned,
}

#[derive(Debug)]
pub struct Odd(u8);

#[task]
#[allow(clippy::needless_lifetimes, reason = "a task may name its lifetimes")]
pub fn keep<'a>(carrier: &'a str, rows: Vec<Flight>) -> Vec<Flight> {
    rows.into_iter().filter(|row| row.carrier == carrier).collect()
}

#[task]
pub fn parse(text: &str) -> Result<u64> {
    text.parse::<u64>().context("no number")
}

#[task]
pub fn open(path: &Path) -> std::io::Result<String> {
    std::fs::read_to_string(path)
}

#[task]
async fn halve(number: u8) -> Result<u8, Odd> {
    if number % 2 == 1 { Err(Odd(number)) } else { Ok(number / 2) }
}

#[task]
pub(crate) fn ship() -> Shipment {
    Shipment::Lost("at sea".into())
}

#[task]
fn nothing() {}

#[test]
fn a_task_says_what_it_gives() {
    let _: <keep as Task>::Output = keep("UA", Vec::new());
    nothing();
    assert_eq!(size_of::<<nothing as Task>::Output>(), 0);
    let _: <ship as Task>::Output = ship();
    let _: <halve as Task>::Error = Odd(3);
    let _: Option<<keep as Task>::Error> = None::<std::convert::Infallible>;
    assert_eq!((keep::NAME, halve::NAME), ("keep", "halve"));
    drop(halve(2));
}

#[test]
fn an_error_becomes_a_failure_with_its_causes() {
    let failure = raise::<parse>(parse("x").unwrap_err());
    assert_eq!(failure.message(), "no number");
    assert_eq!(failure.causes(), ["invalid digit found in string"]);
    assert_eq!(failure.downcast::<Error>().unwrap().to_string(), "no number");
    let failure = raise::<open>(open(Path::new("/nowhere/at/all")).unwrap_err());
    let error = failure.downcast::<u8>().unwrap_err().downcast::<std::io::Error>().unwrap();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    assert_eq!(raise::<halve>(Odd(3)).message(), "Odd(3)");
}

#[test]
fn any_error_is_shown_as_well_as_it_can_be() {
    struct Plain;
    assert!(pointy::failure!(Plain).message().ends_with("Plain"));
    assert_eq!(pointy::failure!(String::from("text")).message(), "text");
    let boxed: Box<dyn std::error::Error + Send + Sync> = "boxed".into();
    assert_eq!(pointy::failure!(boxed).message(), "boxed");
    let failure = pointy::Failure::new(pointy::FailureKind::TimedOut, "late");
    assert_eq!(pointy::failure!(failure).kind(), pointy::FailureKind::TimedOut);
    assert_eq!(size_of::<pointy::Failure>(), size_of::<usize>());
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

#[test]
fn outcomes_have_numbers_and_names() {
    assert_eq!(Shipment::OUTCOMES, [(0, "Lost"), (2, "Returned")]);
    assert_eq!((ship().descriptor(), Shipment::Returned.name()), (0, "Returned"));
}

#[test]
fn a_record_is_data() {
    let wait = Wait { at_most: Duration::from_millis(250), next_wait: None };
    let text = serde_json::to_string(&wait).unwrap();
    assert_eq!(text, r#"{"atMost":"250ms","then":null}"#);
    assert_eq!(serde_json::from_str::<Wait>(&text).unwrap(), wait);
    assert_eq!(serde_json::from_str::<Wait>(r#"{"atMost":0.25}"#).unwrap(), wait);
    assert_eq!(serde_json::to_string(&[Size::Small, Size::Large(3)]).unwrap(), r#"["Small",{"Large":3}]"#);
}

#[test]
fn a_record_is_read_from_a_row() {
    assert_eq!(Flight::COLUMNS, ["month", "carrier", "dep_delay"]);
    assert_eq!(Wait::COLUMNS, ["atMost", "then"]);
    let row = |cells: [&'static [u8]; 3]| Flight::decode(|at| cells[at], pointy::Nulls::default());
    let flight = row([b"1", b"UA", b"NA"]).unwrap();
    assert_eq!(flight, Flight { month: 1, carrier: "UA".into(), dep_delay: None });
    assert_eq!(row([b"1", b"UA", b"-4.0"]).unwrap().dep_delay, Some(-4.0));
    let bad = row([b"1", b"UA", b"late"]).unwrap_err();
    assert_eq!((bad.column(), bad.expected()), (2, "a number, NA or nothing"));
}
