//! The rows of the flights table, as `examples/delays` reads them.

use pointy::prelude::*;

/// One row.
#[record]
pub struct Flight {
    pub month: u8,
    pub day: u8,
    pub carrier: String,
    pub dep_delay: Option<f64>,
}

#[task]
#[inline(never)]
pub fn keep(rows: Vec<Flight>) -> Vec<Flight> {
    rows
}
