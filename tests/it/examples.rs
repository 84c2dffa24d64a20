//! The examples print what other programs compute.

use crate::case::root;
use crate::tool;
use serde_json::Value;
use std::collections::BTreeMap;
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

/// Each of the 500 customers comes out as Python decides, and each way through the workflow is taken.
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
    let ways = Mutex::new(BTreeMap::<String, usize>::new());
    tool::for_each(
        &expected,
        |(id, _)| id,
        |(id, expected)| {
            let mut command = Command::new(&executable);
            command.args(["--id", id]).current_dir(&folder);
            let ours = json(id, &tool::run(command, "", Duration::from_secs(60)));
            let way =
                format!("{} by {}", ours["decision"].as_str().unwrap(), ours["told_by"].as_str().unwrap());
            *ways.lock().unwrap().entry(way).or_default() += 1;
            let differs = ours != **expected;
            differs.then(|| format!("ours   {ours}\ntheirs {expected}")).into_iter().collect()
        },
    );
    let ways = ways.into_inner().unwrap();
    assert_eq!(ways.len(), 15, "five decisions, told in three ways: {ways:#?}");
}
