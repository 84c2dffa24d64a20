//! The programs that a good Rust programmer would write for the workflows, with the same task bodies.

use crate::bodies::{chain_10, chain_1000, chain_io, delays, fan_cpu, fan_io, pair, read_csv};
use pointy::Error;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::path::Path;

/// Ten calls, one after the other.
pub(crate) fn ten(value: u64) -> u64 {
    use chain_10::mix;
    mix(mix(mix(mix(mix(mix(mix(mix(mix(mix(value))))))))))
}

macro_rules! ten_times {
    ($step:ident, $value:expr) => {
        $step!($step!($step!($step!($step!($step!($step!($step!($step!($step!($value))))))))))
    };
}
macro_rules! one_call {
    ($value:expr) => {
        chain_1000::mix($value)
    };
}
macro_rules! ten_calls {
    ($value:expr) => {
        ten_times!(one_call, $value)
    };
}

/// A thousand calls, one after the other.
pub(crate) fn thousand(mut value: u64) -> u64 {
    macro_rules! hundred_calls {
        () => {
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
            value = ten_calls!(value);
        };
    }
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    hundred_calls!();
    value
}

/// Ten awaits, one after the other.
pub(crate) async fn ten_awaits(value: u64) -> u64 {
    use chain_io::ask;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    let value = ask(value).await;
    ask(value).await
}

/// Two calls at once.
pub(crate) fn two(left: u64, right: u64) -> u64 {
    let (left, right) = rayon::join(|| pair::square(left), || pair::square(right));
    pair::add(left, right)
}

/// A hundred calls at once.
pub(crate) fn hundred(seed: u64) -> u64 {
    fan_cpu::sum((1..=100).into_par_iter().map(|number| fan_cpu::work(number, seed)).collect())
}

/// A hundred futures at once.
pub(crate) async fn hundred_tasks(seed: u64) -> u64 {
    let handles: Vec<_> = (1..=100).map(|number| tokio::spawn(fan_io::ask(number, seed))).collect();
    let mut parts = Vec::with_capacity(handles.len());
    for handle in handles {
        match handle.await {
            Ok(part) => parts.push(part),
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
    fan_io::sum(parts)
}

/// A loop over byte records that decodes only the four columns that are wanted.
pub(crate) fn read_table(path: &Path) -> Result<Vec<read_csv::Flight>, Error> {
    let mut reader = csv::Reader::from_path(path)?;
    let headers = reader.byte_headers()?.clone();
    let column = |name: &str| {
        let found = headers.iter().position(|header| header == name.as_bytes());
        found.ok_or_else(|| Error::msg(format!("no column {name}")))
    };
    let (month, day, carrier, delay) =
        (column("month")?, column("day")?, column("carrier")?, column("dep_delay")?);
    let mut record = csv::ByteRecord::new();
    let mut rows = Vec::new();
    while reader.read_byte_record(&mut record)? {
        let text = |at: usize| std::str::from_utf8(record.get(at).unwrap_or_default());
        let delay = text(delay)?;
        rows.push(read_csv::Flight {
            month: text(month)?.parse()?,
            day: text(day)?.parse()?,
            carrier: text(carrier)?.to_owned(),
            dep_delay: if delay.is_empty() || delay == "NA" { None } else { Some(delay.parse()?) },
        });
    }
    Ok(read_csv::keep(rows))
}

/// What `examples/delays` gives, by hand.
pub(crate) fn delay_report(
    flights: &Path,
    carrier: &str,
    copy: Option<&Path>,
) -> Result<serde_json::Value, Error> {
    let rows = delays::keep_carrier(carrier, delays::read_flights(flights)?);
    let (months, worst_days) = rayon::join(|| delays::count_by_month(&rows), || delays::worst_days(&rows));
    match delays::summarise(months, worst_days) {
        Ok(report) => {
            let mut attempt = 1;
            loop {
                match delays::write_report(report.clone(), copy) {
                    Ok(report) => break Ok(serde_json::to_value(report)?),
                    Err(error) if attempt == 3 => break Err(error),
                    Err(_) => attempt += 1,
                }
            }
        }
        Err(problem) => Ok(serde_json::to_value(delays::report_problem(problem))?),
    }
}
