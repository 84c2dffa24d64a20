//! The examples print what other programs compute.

use crate::case::root;
use crate::tool;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

/// Sums of floats in another order differ in the last digits.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            (one - other).abs() <= 1e-9 * one.abs().max(1.0)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|((key, one), (other_key, other))| key == other_key && same(one, other))
        }
        _ => one == other,
    }
}

fn json(what: &str, ended: &tool::Ended) -> Value {
    assert_eq!(ended.status, Some(0), "{what}: {ended:?}");
    serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("{what}: {error}: {ended:?}"))
}

/// The report of `delays` and the one that Python computes, for some airlines.
fn compare(table: &str, carriers: &[&str]) {
    let folder = root().join("examples/delays");
    let executable = tool::scratch("bin").join("delays");
    let built = tool::run_pointyc(&["build", "delays.pty", "-o", executable.to_str().unwrap()], &folder);
    assert_eq!(built.status, Some(0), "{built:?}");
    for carrier in carriers {
        let run = |program: &Path, args: &[&str]| {
            let mut command = Command::new(program);
            command.args(args).current_dir(&folder);
            json(carrier, &tool::run(command, "", Duration::from_secs(120)))
        };
        let ours = run(&executable, &["--flights", table, "--carrier", carrier]);
        let theirs = run(Path::new("python3"), &["check.py", table, carrier]);
        assert!(same(&ours, &theirs), "{carrier}:\n  ours   {ours}\n  theirs {theirs}");
        let months = ours["months"].as_array().map(Vec::len);
        assert!(months.is_some() || ours["problem"].is_string(), "{carrier}: {ours}");
    }
}

/// Of January, which is committed; `POINTY_FLIGHTS=data/flights-2013.csv` compares the whole year instead, once
/// `python3 examples/delays/get_year.py` has got it.
#[test]
fn delays_are_those_of_python() {
    let table = std::env::var("POINTY_FLIGHTS").unwrap_or_else(|_| "data/flights-2013-01.csv".to_owned());
    compare(&table, &["UA", "AA", "B6", "OO", "HA", "ZZ"]);
}

/// Without a table and without services.
#[test]
fn the_tests_of_onboarding_take_every_arm() {
    let tested = tool::run_pointyc(&["test"], &root().join("examples/onboarding"));
    assert_eq!(tested.status, Some(0), "{tested:?}");
    assert!(!tested.stdout.contains("arms that no test took"), "{}", tested.stdout);
    assert!(tested.stdout.contains("8 passed; 0 failed"), "{}", tested.stdout);
}

/// Each of the 500 customers comes out as Python decides, and the events of the runs show that each step and each
/// outcome of the workflow was seen.
#[test]
fn onboarding_is_that_of_python() {
    let folder = root().join("examples/onboarding");
    let python = |args: &[&str]| {
        let mut command = Command::new("python3");
        command.args(args).current_dir(&folder);
        tool::run(command, "", Duration::from_secs(60))
    };
    let table = std::fs::read_to_string(folder.join("data/customers.csv")).unwrap();
    assert_eq!(python(&["make_customers.py"]).stdout, table, "the table is not what make_customers.py makes");
    let expected = json("check.py", &python(&["check.py", "data/customers.csv"]));
    let expected: Vec<(String, &Value)> =
        expected.as_array().unwrap().iter().map(|one| (one["id"].to_string(), one)).collect();
    assert_eq!(expected.len(), 500);

    let executable = tool::scratch("bin").join("onboarding");
    let built = tool::run_pointyc(&["build", "onboarding.pty", "-o", executable.to_str().unwrap()], &folder);
    assert_eq!(built.status, Some(0), "{built:?}");
    // How often each event at its place ended with which outcome in which attempt.
    let seen = Mutex::new(BTreeMap::<(String, String, u64, u64), usize>::new());
    let events = tool::scratch("events");
    tool::for_each(
        &expected,
        |(id, _)| id,
        |(id, expected)| {
            let events = events.join(id);
            let mut command = Command::new(&executable);
            command.args(["--id", id, "--events"]).arg(&events).current_dir(&folder);
            let ours = json(id, &tool::run(command, "", Duration::from_secs(60)));
            for line in std::fs::read_to_string(&events).unwrap().lines() {
                let event: Value = serde_json::from_str(line).unwrap();
                let text = |key: &str| event[key].as_str().unwrap().to_owned();
                let number = |key: &str| event[key].as_u64().unwrap();
                if event["type"] == "step" {
                    let step = (text("event"), text("place"), number("attempt"), number("outcome"));
                    *seen.lock().unwrap().entry(step).or_default() += 1;
                }
            }
            let differs = ours != **expected;
            differs.then(|| format!("ours   {ours}\ntheirs {expected}")).into_iter().collect()
        },
    );

    let seen = seen.into_inner().unwrap();
    let places: BTreeSet<&str> = seen.keys().map(|(_, place, ..)| place.as_str()).collect();
    let steps = tool::run_pointyc(&["check", "onboarding.pty", "--verbose"], &folder).stdout;
    let steps = steps.lines().filter(|line| line.contains(" -> ")).count();
    assert_eq!(places.len(), steps, "some step never ran: {seen:#?}");
    let outcomes = |wanted: &str, attempt: u64| -> BTreeMap<u64, usize> {
        let of_event = seen.iter().filter(|((event, _, tried, _), _)| event == wanted && *tried == attempt);
        of_event.map(|((.., outcome), times)| (*outcome, *times)).collect()
    };
    assert_eq!(outcomes("PerformCreditCheck", 1).into_keys().collect::<Vec<_>>(), [0, 1, 2, 3]);
    for event in ["SetupAutopay", "SendConfirmationEmail", "AttemptSms"] {
        assert_eq!(outcomes(event, 1).into_keys().collect::<Vec<_>>(), [0, 1], "{event}");
    }
    let rules = seen.keys().filter(|(event, ..)| event == "std::When");
    assert_eq!(rules.count(), 6, "each of the three rules holds for some and not for others");

    // Second attempts, from the table alone.
    let rows = table.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let of_age = rows.filter(|row| row[5].parse::<u32>().unwrap() <= 2007);
    let checked: Vec<(u32, bool)> =
        of_age.map(|row| (row[10].parse().unwrap(), row[2].contains('@'))).collect();
    let count = |wanted: fn(&&(u32, bool)) -> bool| checked.iter().filter(wanted).count();
    let again = outcomes("ValidateInformation", 2);
    assert_eq!(again[&1], count(|(busy, fits)| *busy == 1 && *fits), "{again:?}");
    assert_eq!(again[&0], count(|(busy, fits)| *busy == 2 || !fits), "{again:?}");
}
