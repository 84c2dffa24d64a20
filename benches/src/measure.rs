//! Measures two things by turns and keeps the medians; collects the rows of the table.

use std::time::Duration;

/// A figure beside its bound.
pub(crate) struct Row {
    name: String,
    ours: String,
    twin: String,
    ratio: String,
    bound: String,
    holds: bool,
}

/// All figures of a run.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

/// What the generated code may cost more than its twin.
#[derive(Clone, Copy)]
pub(crate) struct Bound {
    /// 1.1 is 10 % more.
    pub(crate) ratio: f64,
    /// Nanoseconds more, for each unit.
    pub(crate) plus: f64,
}

/// Alternating samples of each; an odd number has a median.
const SAMPLES: usize = 101;
/// So long each sample takes, or once where that is longer.
const SAMPLE: Duration = Duration::from_micros(500);
/// A machine with other work breaks a bound now and then; one that is really broken is broken each time.
const TRIES: usize = 3;

/// The value in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How often something fits into one sample.
fn repeats(run: &mut impl FnMut(u64) -> Duration) -> u64 {
    let mut times = 1;
    while times < 1 << 24 && run(times) < SAMPLE {
        times *= 2;
    }
    times
}

/// Medians in nanoseconds of both, measured by turns.
fn by_turns(
    ours: &mut impl FnMut(u64) -> Duration,
    twin: &mut impl FnMut(u64) -> Duration,
    samples: usize,
) -> (f64, f64) {
    let times = repeats(twin).max(repeats(ours));
    let (mut our_times, mut twin_times) = (Vec::new(), Vec::new());
    for round in 0..samples {
        // Neither goes first always.
        if round % 2 == 0 {
            our_times.push(ours(times).as_nanos() as f64 / times as f64);
            twin_times.push(twin(times).as_nanos() as f64 / times as f64);
        } else {
            twin_times.push(twin(times).as_nanos() as f64 / times as f64);
            our_times.push(ours(times).as_nanos() as f64 / times as f64);
        }
    }
    (median(our_times), median(twin_times))
}

impl Table {
    /// Compares by turns; both closures run something so many times and say how long that took. One run has
    /// `units` steps, rows or the like, and figures are given for one of them.
    pub(crate) fn compare(
        &mut self,
        name: &str,
        bound: Bound,
        units: u32,
        mut ours: impl FnMut(u64) -> Duration,
        mut twin: impl FnMut(u64) -> Duration,
    ) {
        let mut last = (f64::NAN, f64::NAN);
        let mut holds = false;
        // Things that take long need fewer samples.
        let once = twin(1).max(ours(1));
        let samples = if once > Duration::from_millis(20) { 21 } else { SAMPLES };
        for _ in 0..TRIES {
            let (ours, twin) = by_turns(&mut ours, &mut twin, samples);
            last = (ours / f64::from(units), twin / f64::from(units));
            holds = last.0 <= last.1 * bound.ratio + bound.plus;
            if holds {
                break;
            }
        }
        let plus = if bound.plus > 0.0 { format!(" + {} ns", bound.plus) } else { String::new() };
        self.rows.push(Row {
            name: name.to_owned(),
            ours: nanos(last.0),
            twin: nanos(last.1),
            ratio: format!("{:.2}", last.0 / last.1),
            bound: format!("<= {:.2} x twin{plus}", bound.ratio),
            holds,
        });
        self.print_last();
    }

    /// A figure with a bound of its own, in a unit of its own.
    pub(crate) fn limit(&mut self, name: &str, unit: &str, figure: f64, bound: f64) {
        self.rows.push(Row {
            name: name.to_owned(),
            ours: format!("{figure:.2} {unit}"),
            twin: String::new(),
            ratio: String::new(),
            bound: format!("<= {bound} {unit}"),
            holds: figure <= bound,
        });
        self.print_last();
    }

    /// A figure beside that of a twin, where the bound is a difference.
    pub(crate) fn difference(&mut self, name: &str, unit: &str, ours: f64, twin: f64, most: f64) {
        self.rows.push(Row {
            name: name.to_owned(),
            ours: format!("{ours:.2} {unit}"),
            twin: format!("{twin:.2} {unit}"),
            ratio: format!("{:.2}", ours / twin),
            bound: format!("<= twin + {most} {unit}"),
            holds: ours <= twin + most,
        });
        self.print_last();
    }

    /// Something that is so or not.
    pub(crate) fn fact(&mut self, name: &str, found: &str, holds: bool) {
        self.rows.push(Row {
            name: name.to_owned(),
            ours: found.to_owned(),
            twin: String::new(),
            ratio: String::new(),
            bound: String::new(),
            holds,
        });
        self.print_last();
    }

    /// The head of the table.
    pub(crate) fn head(&self) {
        println!("{:<44} {:>12} {:>12} {:>6}  {:<24}", "what", "ours", "twin", "ratio", "bound");
    }

    fn print_last(&self) {
        if let Some(row) = self.rows.last() {
            let verdict = if row.holds { "holds" } else { "BROKEN" };
            println!(
                "{:<44} {:>12} {:>12} {:>6}  {:<24} {verdict}",
                row.name, row.ours, row.twin, row.ratio, row.bound
            );
        }
    }

    /// The names of all bounds that are broken.
    pub(crate) fn broken(&self) -> Vec<&str> {
        self.rows.iter().filter(|row| !row.holds).map(|row| row.name.as_str()).collect()
    }
}

fn nanos(value: f64) -> String {
    match value {
        value if value < 1e3 => format!("{value:.2} ns"),
        value if value < 1e6 => format!("{:.2} us", value / 1e3),
        value => format!("{:.2} ms", value / 1e6),
    }
}
