//! Pointy beside hand-written twins, in one run: prints a table and ends with 1 beyond a bound.
//!
//! `cargo run --release -p pointy-benches`; `README.md` says what is compared and how.

mod bodies;
mod doors;
mod embedded;
mod guards;
mod inside;
mod measure;
mod outside;
mod twins;
mod workflows;

use std::process::ExitCode;

/// What keeps the command from measuring.
pub(crate) type Problem = pointy::Error;

fn main() -> ExitCode {
    match run() {
        Ok(broken) if broken.is_empty() => ExitCode::SUCCESS,
        Ok(broken) => {
            eprintln!("\nbeyond their bounds: {}", broken.join(", "));
            ExitCode::FAILURE
        }
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::from(2)
        }
    }
}

/// The names of the bounds that are broken.
fn run() -> Result<Vec<String>, Problem> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (update, within, without) = match words[..] {
        ["--peak-memory-of", program] => {
            outside::print_peak_memory(program)?;
            return Ok(Vec::new());
        }
        [] => (false, true, true),
        ["--update"] => (true, true, true),
        ["inside"] => (false, true, false),
        ["outside"] => (false, false, true),
        _ => return Err(Problem::msg("usage: pointy-benches [inside | outside | --update]")),
    };
    let tools = outside::Tools::build()?;
    outside::check_generated(&tools, update)?;
    let mut table = measure::Table::default();
    table.head();
    if within {
        inside::measure(&mut table, &tools.root.join("examples/delays/data/flights-2013-01.csv"))?;
    }
    if without {
        outside::measure(&mut table, &tools)?;
        doors::measure(&mut table, &tools)?;
    }
    Ok(table.broken().into_iter().map(str::to_owned).collect())
}
