//! What the random tasks are made of: what each call is told to do, what it notes down, and how values are made and
//! shown. Compiled into the crate of the tasks; `values.rs` has the interpreter's twin of each rule.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use pointy::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

/// What one run is told: its inputs, and what each step does on each call.
#[derive(serde::Deserialize)]
pub struct Scenario {
    pub name: String,
    inputs: BTreeMap<String, Json>,
    /// By the place of a step, or by the name of a task that does not learn its place.
    scripts: BTreeMap<String, Vec<String>>,
}

struct State {
    scenario: Scenario,
    calls: BTreeMap<String, usize>,
    trace: Vec<Json>,
}

static STATE: Mutex<Option<State>> = Mutex::new(None);

fn with<T>(f: impl FnOnce(&mut State) -> T) -> T {
    let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    f(state.as_mut().expect("a run has begun"))
}

/// From here on tasks belong to this run.
pub fn start(scenario: Scenario) {
    let state = State { scenario, calls: BTreeMap::new(), trace: Vec::new() };
    *STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(state);
}

/// What the run noted down.
pub fn trace() -> Vec<Json> {
    with(|state| std::mem::take(&mut state.trace))
}

/// The value of an input.
pub fn input<T: DeserializeOwned>(name: &str) -> T {
    let value = with(|state| state.scenario.inputs.get(name).cloned().unwrap_or(Json::Null));
    serde_json::from_value(value).unwrap_or_else(|error| panic!("input {name}: {error}"))
}

/// One call of a task.
pub struct Call {
    seed: u64,
    told: String,
}

/// A call begins: it is noted down, and learns what to do.
pub fn begin(task: &str, run: Option<&Run>, args: &[String]) -> Call {
    let args = args.join(", ");
    let (place, attempt) = run.map_or(("", 0), |run| (run.place(), run.attempt()));
    let key = if place.is_empty() { task } else { place };
    let told = with(|state| {
        let count = state.calls.entry(key.to_owned()).or_default();
        let told = state.scenario.scripts.get(key).and_then(|told| told.get(*count).or(told.last()));
        *count += 1;
        state.trace.push(json!([task, place, attempt, args]));
        told.cloned().unwrap_or_else(|| "fine".to_owned())
    });
    Call { seed: hash(&format!("{task}({args}) {told}")), told }
}

impl Call {
    fn panics(&self) {
        if self.told == "panic" {
            panic!("p{:x}", self.seed % 0xff_ffff);
        }
    }

    /// A late `fn` blocks its thread.
    pub fn wait(&self) {
        if self.told == "late" {
            std::thread::sleep(Duration::from_millis(LATE));
        }
        self.panics();
    }

    /// A late `async fn` waits.
    pub async fn wait_async(&self) {
        tokio::task::yield_now().await;
        if self.told == "late" {
            tokio::time::sleep(Duration::from_millis(LATE)).await;
        }
        self.panics();
    }

    pub fn value<T: Make>(&self) -> T {
        T::make(self.seed)
    }

    pub fn result<T: Make, E: Make>(&self) -> std::result::Result<T, E> {
        if self.told == "error" { Err(E::make(self.seed)) } else { Ok(T::make(self.seed)) }
    }

    pub fn outcome<T: Choose>(&self) -> T {
        let number = self.told.strip_prefix("out ").and_then(|number| number.parse().ok());
        T::choose(number.unwrap_or(T::FIRST), self.seed)
    }

    pub fn result_of_outcome<T: Choose, E: Make>(&self) -> std::result::Result<T, E> {
        if self.told == "error" { Err(E::make(self.seed)) } else { Ok(self.outcome()) }
    }
}

/// How long a call takes that is to miss its time-out.
const LATE: u64 = 330;

/// FNV-1a of 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The seed of a part of a value.
pub fn part(seed: u64, index: u64) -> u64 {
    hash(&format!("{seed}.{index}"))
}

/// An outcome by its number.
pub trait Choose {
    /// The first that is no failure.
    const FIRST: u8;
    fn choose(number: u8, seed: u64) -> Self;
}

/// A value made from a number.
pub trait Make {
    fn make(seed: u64) -> Self;
}

impl Make for () {
    fn make(_: u64) -> Self {}
}
impl Make for String {
    fn make(seed: u64) -> Self {
        format!("t{:x}", seed % 0xff_ffff)
    }
}
impl Make for u32 {
    fn make(seed: u64) -> Self {
        (seed % 1000) as u32
    }
}
impl Make for bool {
    fn make(seed: u64) -> Self {
        seed % 2 == 0
    }
}
impl Make for Error {
    fn make(seed: u64) -> Self {
        Error::msg(format!("e{:x}", seed % 0xff_ffff)).context(format!("c{:x}", seed % 0xff_ffff))
    }
}
impl<T: Make> Make for Vec<T> {
    fn make(seed: u64) -> Self {
        (0..seed % 3).map(|at| T::make(part(seed, at))).collect()
    }
}
impl<T: Make> Make for Option<T> {
    fn make(seed: u64) -> Self {
        (seed % 4 != 0).then(|| T::make(part(seed, 0)))
    }
}
impl<A: Make, B: Make> Make for (A, B) {
    fn make(seed: u64) -> Self {
        (A::make(part(seed, 0)), B::make(part(seed, 1)))
    }
}
impl<A: Make, B: Make, C: Make> Make for (A, B, C) {
    fn make(seed: u64) -> Self {
        (A::make(part(seed, 0)), B::make(part(seed, 1)), C::make(part(seed, 2)))
    }
}

/// An argument as the trace shows it.
pub trait Show {
    fn show(&self) -> String;
}

impl Show for () {
    fn show(&self) -> String {
        "()".to_owned()
    }
}
impl Show for str {
    fn show(&self) -> String {
        format!("{self:?}")
    }
}
impl Show for String {
    fn show(&self) -> String {
        format!("{self:?}")
    }
}
impl Show for u32 {
    fn show(&self) -> String {
        self.to_string()
    }
}
impl Show for bool {
    fn show(&self) -> String {
        self.to_string()
    }
}
impl Show for Error {
    fn show(&self) -> String {
        let causes: Vec<String> = self.chain().collect();
        format!("Error({})", causes.last().map_or("", String::as_str))
    }
}
impl<T: Show + ?Sized> Show for &T {
    fn show(&self) -> String {
        (**self).show()
    }
}
impl<T: Show> Show for [T] {
    fn show(&self) -> String {
        format!("[{}]", self.iter().map(Show::show).collect::<Vec<_>>().join(","))
    }
}
impl<T: Show> Show for Vec<T> {
    fn show(&self) -> String {
        self.as_slice().show()
    }
}
impl<T: Show> Show for Option<T> {
    fn show(&self) -> String {
        self.as_ref().map_or_else(|| "-".to_owned(), |inner| format!("+{}", inner.show()))
    }
}
impl<A: Show, B: Show> Show for (A, B) {
    fn show(&self) -> String {
        format!("({},{})", self.0.show(), self.1.show())
    }
}
impl<A: Show, B: Show, C: Show> Show for (A, B, C) {
    fn show(&self) -> String {
        format!("({},{},{})", self.0.show(), self.1.show(), self.2.show())
    }
}
impl Show for Failure {
    fn show(&self) -> String {
        let related = self.related().iter().map(Show::show).collect::<Vec<_>>().join(",");
        format!(
            "Failure({} {} {} {} {:?} {:?} [{related}])",
            self.event(),
            self.place(),
            self.kind().name(),
            self.attempts(),
            self.message(),
            self.causes()
        )
    }
}
