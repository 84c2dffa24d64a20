//! The path of a run: what was called, in which order as far as the script says one, and whether a recorded path is
//! such a one.

use serde_json::Value as Json;
use std::fmt::{self, Display, Formatter};

/// A call of a task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Call {
    pub(crate) task: String,
    /// Empty where the task does not learn it.
    pub(crate) place: String,
    pub(crate) attempt: u32,
    pub(crate) args: String,
}

/// What is to happen.
#[derive(Clone, Debug)]
pub(crate) enum Path {
    Call(Call),
    /// One after another.
    Chain(Vec<Path>),
    /// In any order.
    Together(Vec<Path>),
}

impl Display for Call {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.task, self.args)?;
        if self.attempt > 0 {
            write!(f, " at {}, attempt {}", self.place, self.attempt)?;
        }
        Ok(())
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (open, items, close) = match self {
            Self::Call(call) => return write!(f, "{call}"),
            Self::Chain(items) => ("", items, ""),
            Self::Together(items) => ("{", items, "}"),
        };
        f.write_str(open)?;
        for (at, item) in items.iter().enumerate() {
            let between = if at == 0 {
                ""
            } else if open.is_empty() {
                "; "
            } else {
                " || "
            };
            write!(f, "{between}{item}")?;
        }
        f.write_str(close)
    }
}

/// A recorded call, as `world/support.rs` writes it.
pub(crate) fn recorded(json: &Json) -> Call {
    let text = |at: usize| json[at].as_str().unwrap_or_default().to_owned();
    Call { task: text(0), place: text(1), attempt: json[2].as_u64().unwrap_or(0) as u32, args: text(3) }
}

/// Calls with those that must come before each.
#[derive(Default)]
struct Order<'p> {
    calls: Vec<(&'p Call, Vec<usize>)>,
}

impl<'p> Order<'p> {
    /// Adds a path behind these calls; gives those that it ends with.
    fn add(&mut self, path: &'p Path, behind: &[usize]) -> Vec<usize> {
        match path {
            Path::Call(call) => {
                self.calls.push((call, behind.to_vec()));
                vec![self.calls.len() - 1]
            }
            Path::Chain(items) => {
                let mut ends = behind.to_vec();
                for item in items {
                    ends = self.add(item, &ends);
                }
                ends
            }
            Path::Together(items) => {
                let mut ends: Vec<usize> = items.iter().flat_map(|item| self.add(item, behind)).collect();
                ends.sort_unstable();
                ends.dedup();
                ends
            }
        }
    }

    fn fits(&self, recorded: &[Call], done: &mut Vec<bool>) -> bool {
        let Some((first, rest)) = recorded.split_first() else { return done.iter().all(|done| *done) };
        for at in 0..self.calls.len() {
            let (call, before) = &self.calls[at];
            if !done[at] && *call == first && before.iter().all(|before| done[*before]) {
                done[at] = true;
                if self.fits(rest, done) {
                    return true;
                }
                done[at] = false;
            }
        }
        false
    }
}

/// Whether the recorded calls are the path, in an order that it allows.
pub(crate) fn fits(path: &Path, recorded: &[Call]) -> bool {
    let mut order = Order::default();
    order.add(path, &[]);
    let mut done = vec![false; order.calls.len()];
    order.fits(recorded, &mut done)
}

#[test]
fn a_path_fits_in_its_orders_only() {
    let call =
        |task: &str| Call { task: task.to_owned(), place: String::new(), attempt: 0, args: String::new() };
    let step = |task| Path::Call(call(task));
    let path = Path::Chain(vec![
        step("a"),
        Path::Together(vec![Path::Chain(vec![step("b"), step("c")]), step("b")]),
        step("d"),
    ]);
    let fits = |tasks: &[&str]| fits(&path, &tasks.iter().map(|task| call(task)).collect::<Vec<_>>());
    assert!(fits(&["a", "b", "b", "c", "d"]) && fits(&["a", "b", "c", "b", "d"]));
    assert!(!fits(&["a", "c", "b", "b", "d"]) && !fits(&["a", "b", "b", "d", "c"]));
    assert!(!fits(&["a", "b", "b", "c"]) && !fits(&["a", "b", "b", "c", "d", "d"]));
}
