//! What the steps of `delays.pty` do.

use pointy::prelude::*;
use std::collections::BTreeMap;

/// One row of the flights table. The table has 19 columns; only these are read.
#[record]
pub struct Flight {
    pub month: u8,
    pub day: u8,
    pub carrier: String,
    /// Minutes; below zero for a flight that left early, absent for one that was cancelled.
    pub dep_delay: Option<f64>,
}

/// One month of one airline.
#[record]
pub struct Month {
    pub month: u8,
    /// All flights, cancelled ones too.
    pub flights: u32,
    /// Over the flights that left.
    pub mean_delay: Option<f64>,
}

/// One day of one airline.
#[record]
pub struct Day {
    pub month: u8,
    pub day: u8,
    pub flights: u32,
    pub mean_delay: f64,
}

/// What is printed.
#[record]
pub struct Report {
    pub months: Vec<Month>,
    pub worst_days: Vec<Day>,
}

/// What is printed instead where there is nothing to report.
#[record]
pub struct Problem {
    pub problem: String,
}

/// Flights, and the delays of those that left.
#[derive(Clone, Copy, Default)]
struct Delays {
    flights: u32,
    left: u32,
    minutes: f64,
}

impl Delays {
    fn add(&mut self, delay: Option<f64>) {
        self.flights += 1;
        if let Some(minutes) = delay {
            self.left += 1;
            self.minutes += minutes;
        }
    }

    fn mean(self) -> Option<f64> {
        (self.left > 0).then(|| self.minutes / f64::from(self.left))
    }
}

#[task]
pub fn read_flights(flights: &Path) -> Result<Vec<Flight>> {
    pointy::csv::read(flights)
}

#[task]
pub fn keep_carrier(carrier: &str, mut rows: Vec<Flight>) -> Vec<Flight> {
    rows.retain(|flight| flight.carrier == carrier);
    rows
}

#[task]
pub fn count_by_month(rows: &[Flight]) -> Vec<Month> {
    let mut months = BTreeMap::<u8, Delays>::new();
    for flight in rows {
        months.entry(flight.month).or_default().add(flight.dep_delay);
    }
    let months = months.into_iter();
    months.map(|(month, delays)| Month { month, flights: delays.flights, mean_delay: delays.mean() }).collect()
}

#[task]
pub fn worst_days(rows: &[Flight]) -> Vec<Day> {
    let mut days = BTreeMap::<(u8, u8), Delays>::new();
    for flight in rows {
        days.entry((flight.month, flight.day)).or_default().add(flight.dep_delay);
    }
    let days = days.into_iter().filter_map(|((month, day), delays)| {
        Some(Day { month, day, flights: delays.flights, mean_delay: delays.mean()? })
    });
    let mut days: Vec<Day> = days.collect();
    // The sort is stable: of two days that are equally bad the earlier one comes first.
    days.sort_by(|one, other| other.mean_delay.total_cmp(&one.mean_delay));
    days.truncate(10);
    days
}

#[task]
pub fn summarise(months: Vec<Month>, worst_days: Vec<Day>) -> Result<Report, String> {
    if months.is_empty() {
        return Err("the table has no flight of this airline".to_owned());
    }
    Ok(Report { months, worst_days })
}

#[task]
pub fn report_problem(problem: String) -> Problem {
    Problem { problem }
}

#[task]
pub fn write_report(report: Report, copy: Option<&Path>) -> Result<Report> {
    if let Some(path) = copy {
        std::fs::write(path, serde_json::to_vec_pretty(&report)?)?;
    }
    Ok(report)
}
