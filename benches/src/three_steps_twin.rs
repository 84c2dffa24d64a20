//! `workflows/three_steps` by hand: what a good Rust programmer would write for it.

use std::process::ExitCode;

#[inline(never)]
fn numbers(upto: u64) -> Vec<u64> {
    (1..=upto).collect()
}

#[inline(never)]
fn squares(numbers: Vec<u64>) -> Vec<u64> {
    numbers.into_iter().map(|number| number * number).collect()
}

#[inline(never)]
fn total(numbers: &[u64]) -> u64 {
    numbers.iter().sum()
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let upto = match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => 1000,
        (Some("--upto"), Some(number)) => match number.parse() {
            Ok(number) => number,
            Err(error) => {
                eprintln!("--upto {number}: {error}");
                return ExitCode::from(2);
            }
        },
        (Some(other), _) => {
            eprintln!("{other} is not known");
            return ExitCode::from(2);
        }
    };
    let squares = squares(numbers(upto));
    match serde_json::to_writer(std::io::stdout().lock(), &total(&squares)) {
        Ok(()) => {
            println!();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
