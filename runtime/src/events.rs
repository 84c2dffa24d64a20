//! `--events`: a line of JSON for each attempt at a step, for each retry, for an item that failed behind the start of
//! its iterator, and for begin and end of the run.
//!
//! A run that nobody asked to report has no `Events`, and all that it pays is a look whether there are some. What is
//! here may therefore be slow and must be right: who began when is kept in one table under one lock, and each line
//! goes to the file in one write, so that a crash leaves whole lines.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::{Failure, StepInfo, Steps};

/// Where a run reports to, and what it knows of its steps so far.
#[derive(Debug)]
pub(crate) struct Events {
    run: String,
    workflow: String,
    begun: Moment,
    /// The steps that started this nested workflow, each with its attempt, from the outermost in; none for the run
    /// itself.
    within: Vec<(StepInfo, u32)>,
    /// The steps, known when the first of them begins.
    table: OnceLock<Table>,
    state: Mutex<State>,
}

/// The file, and why it is no longer written.
#[derive(Debug)]
struct Out {
    to: To,
    broken: Option<std::io::Error>,
}

/// Is told of an outcome that leads somewhere: a step, its outcome, and the step that comes first behind it.
type Found<'f> = dyn FnMut(u32, u8, u32) + 'f;

#[derive(Debug)]
struct Table {
    info: &'static [StepInfo],
    /// Outcomes that lead somewhere: a step and its outcome; sorted.
    leads: Vec<(u32, u8)>,
    /// A step, and an outcome of another one that leads to it; sorted.
    behind: Vec<(u32, (u32, u8))>,
}

#[derive(Debug)]
struct State {
    /// What the run and all nested workflows of it write to.
    out: Arc<Mutex<Out>>,
    /// By step: how often it began, and where it stands.
    steps: Vec<Progress>,
}

/// Who is told.
#[derive(Debug)]
enum To {
    File(File),
    /// A test, which looks at it afterwards.
    #[cfg(feature = "testing")]
    Test(Vec<Seen>),
}

/// A step that ran, as a test looks at it.
#[cfg(feature = "testing")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    pub(crate) step: u32,
    pub(crate) outcome: u8,
}

#[derive(Clone, Debug, Default)]
struct Progress {
    attempts: u32,
    stands: Stands,
    /// The step that pulls its items, where one of these has just failed.
    pulled_by: Option<u32>,
}

/// Where a step stands.
#[derive(Clone, Debug, Default)]
enum Stands {
    #[default]
    Still,
    /// It runs.
    Running(Moment),
    /// It is over, and what follows tells with which outcome; it may have failed.
    Ended(Moment, Duration, Option<String>),
}

/// A point in time on both clocks.
#[derive(Clone, Copy, Debug)]
struct Moment {
    wall: SystemTime,
    clock: Instant,
}

impl Moment {
    fn now() -> Self {
        Self { wall: SystemTime::now(), clock: Instant::now() }
    }
}

/// A line of the file: what every line has, and then one entry after the other.
struct Line(String);

impl Line {
    fn new(kind: &str, run: &str, begun: Moment) -> Self {
        let since = begun.wall.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(format!("{{\"type\":\"{kind}\",\"run\":\"{run}\",\"started\":\"{}\"", Shown(since)))
    }

    /// An entry whose value is JSON already.
    fn with(mut self, key: &str, value: &str) -> Self {
        self.0.extend([",\"", key, "\":", value]);
        self
    }

    fn text(self, key: &str, value: &str) -> Self {
        self.with(key, &quoted(value))
    }

    fn time(self, key: &str, time: Duration) -> Self {
        // Put together of whole numbers: what prints fractions would be a good part of a small executable.
        self.with(key, &format!("{}.{:09}", time.as_secs(), time.subsec_nanos()))
    }

    fn failure(self, failure: Option<&str>) -> Self {
        match failure {
            Some(failure) => self.with("failure", failure),
            None => self,
        }
    }

    fn at(self, event: &str, place: &str) -> Self {
        self.text("event", event).text("place", place)
    }
}

impl Events {
    /// Reports a run of this id into this file, which is emptied.
    pub(crate) fn create(file: &Path, run: &str, workflow: &str) -> std::io::Result<Arc<Self>> {
        let out = Arc::new(Mutex::new(Out { to: To::File(File::create(file)?), broken: None }));
        let events = Self::of(run, workflow, Vec::new(), out);
        events.lock().write(events.line("begin", events.begun).text("workflow", workflow));
        Ok(Arc::new(events))
    }

    /// Keeps what happens, for a test.
    #[cfg(feature = "testing")]
    pub(crate) fn kept() -> Arc<Self> {
        let out = Arc::new(Mutex::new(Out { to: To::Test(Vec::new()), broken: None }));
        Arc::new(Self::of("", "", Vec::new(), out))
    }

    /// Each attempt at a step, in the order in which they ended.
    #[cfg(feature = "testing")]
    pub(crate) fn seen(&self) -> Vec<Seen> {
        match &self.lock().lock().to {
            To::File(_) => Vec::new(),
            To::Test(seen) => seen.clone(),
        }
    }

    /// The same by what is known of the steps.
    #[cfg(feature = "testing")]
    pub(crate) fn seen_steps(&self) -> Vec<(u32, StepInfo)> {
        self.seen().iter().filter_map(|seen| Some((seen.step, self.info(seen.step)?))).collect()
    }

    fn of(run: &str, workflow: &str, within: Vec<(StepInfo, u32)>, out: Arc<Mutex<Out>>) -> Self {
        Self {
            run: run.to_owned(),
            workflow: workflow.to_owned(),
            begun: Moment::now(),
            within,
            table: OnceLock::new(),
            state: Mutex::new(State { out, steps: Vec::new() }),
        }
    }

    /// Reports a nested workflow that this step starts. What waits for what follows is written when it is dropped.
    pub(crate) fn inside(&self, step: StepInfo, attempt: u32) -> Arc<Self> {
        let within = self.within.iter().copied().chain([(step, attempt)]).collect();
        let out = Arc::clone(&self.lock().out);
        Arc::new(Self::of(&self.run, &self.workflow, within, out))
    }

    /// The steps of the workflow.
    pub(crate) fn learn<S: Steps>(&self) {
        // As little as can be is compiled for each workflow.
        self.know(S::INFO, &|found| {
            for leads in S::LEADS {
                for (from, outcome, to) in *leads {
                    found(from.number(), *outcome, to.number());
                }
            }
        });
    }

    #[inline(never)]
    fn know(&self, info: &'static [StepInfo], leads: &dyn Fn(&mut Found<'_>)) {
        self.table.get_or_init(|| {
            self.lock().steps = vec![Progress::default(); info.len()];
            let mut table = Table { info, leads: Vec::new(), behind: Vec::new() };
            leads(&mut |from, outcome, to| {
                table.leads.push((from, outcome));
                table.behind.push((to, (from, outcome)));
            });
            table.leads.sort_unstable();
            table.behind.sort_unstable();
            table
        });
    }

    /// A step begins; in the same region, `before` ran until now.
    pub(crate) fn begins(&self, before: u32, step: u32) {
        let mut state = self.lock();
        let behind = self.table.get().map(|table| table.behind.as_slice()).unwrap_or_default();
        let first = behind.partition_point(|(to, _)| *to < step);
        for (_, (from, outcome)) in behind.iter().skip(first).take_while(|(to, _)| *to == step) {
            self.concludes(&mut state, *from, *outcome, self.info(step).map(|step| step.event), None);
        }
        if before != step {
            self.concludes(&mut state, before, 1, None, None);
        }
        let Some(progress) = state.of(step) else { return };
        // A group with a time-out is named by its first step, which begins once more by itself.
        if !matches!(progress.stands, Stands::Running(_)) {
            // What came before in a group that is tried again has ended as its failure told.
            self.concludes(&mut state, step, 1, None, None);
            if let Some(progress) = state.of(step) {
                progress.attempts += 1;
                progress.stands = Stands::Running(Moment::now());
            }
        }
    }

    /// A step is over and did not fail. Where it has outcomes of its own, what follows tells with which.
    pub(crate) fn ends(&self, step: u32) {
        let mut state = self.lock();
        self.waits(&mut state, step, None);
    }

    /// A step is over. Where outcomes of it lead somewhere, its line waits for what follows.
    fn waits(&self, state: &mut State, step: u32, failure: Option<&Failure>) {
        let last = if failure.is_some() { 0 } else { u8::MAX };
        let branches = self.table.get().is_some_and(|table| {
            let first = table.leads.partition_point(|lead| *lead < (step, 0));
            table.leads.get(first).is_some_and(|lead| *lead <= (step, last))
        });
        if !branches {
            self.concludes(state, step, u8::from(failure.is_none()), None, failure);
            return;
        }
        let Some(progress) = state.of(step) else { return };
        match &mut progress.stands {
            Stands::Still => {}
            Stands::Running(begun) => {
                progress.stands = Stands::Ended(*begun, begun.clock.elapsed(), failure.map(shown));
            }
            // An outcome of the task's own that is a failure and has no arm.
            Stands::Ended(_, _, before) => *before = before.take().or_else(|| failure.map(shown)),
        }
    }

    /// A region is over with this failure; `step` is where it was. The failure may be that of another step.
    pub(crate) fn fails(&self, step: u32, failure: &Failure) {
        let mut state = self.lock();
        if let Some(by) = state.of(step).and_then(|progress| progress.pulled_by.take()) {
            self.item(&mut state, step, failure);
            self.concludes(&mut state, by, 0, None, Some(failure));
            return;
        }
        let own = self.info(step).is_some_and(|info| failure.places().any(|place| place == info.place));
        if !own {
            self.concludes(&mut state, step, 1, None, None);
        }
        let failed = if own { Some(step) } else { self.number_of(failure) };
        if let Some(failed) = failed {
            self.waits(&mut state, failed, Some(failure));
        }
    }

    /// What fails next is an item of the iterator that a step gave, while another one pulls it.
    pub(crate) fn pulls(&self, step: u32, by: u32) {
        if let Some(progress) = self.lock().of(step) {
            progress.pulled_by = Some(by);
        }
    }

    /// An item of the iterator that a step gave has failed; the step itself was over.
    pub(crate) fn item_failed(&self, step: u32, failure: &Failure) {
        self.item(&mut self.lock(), step, failure);
    }

    fn item(&self, state: &mut State, step: u32, failure: &Failure) {
        let mut line = self.line("item", Moment::now());
        if let Some(info) = self.info(step) {
            line = line.at(info.event, info.place);
        }
        state.write(line.failure(Some(&shown(failure))));
    }

    /// A step was given up before its end.
    #[cfg(feature = "io")]
    pub(crate) fn dropped(&self, step: u32) {
        let mut state = self.lock();
        let running = state.of(step).is_some_and(|progress| matches!(progress.stands, Stands::Running(_)));
        if let Some(info) = self.info(step).filter(|_| running) {
            let failure = Failure::new(crate::FailureKind::Cancelled, "given up before its end").at(info);
            self.concludes(&mut state, step, 0, None, Some(&failure));
        }
    }

    /// There will be another attempt after this failure.
    pub(crate) fn retries(&self, attempt: u32, wait: Duration, failure: &Failure) {
        let mut line = self.line("retry", Moment::now());
        // The time of a group was over: none of its steps failed. What a nested workflow's failure is tried again as is
        // the step that started it.
        let step = self.number_of(failure).and_then(|failed| self.info(failed));
        if let Some(step) = step {
            line = line.at(step.event, step.place);
        } else if !failure.event().is_empty() {
            line = line.at(failure.event(), failure.place());
        }
        let line =
            line.with("attempt", &attempt.to_string()).time("wait", wait).failure(Some(&shown(failure)));
        let mut state = self.lock();
        if let Some(failed) = self.number_of(failure) {
            self.concludes(&mut state, failed, 0, None, None);
        }
        state.write(line);
    }

    /// The run is over. Says what kept lines from being written.
    pub(crate) fn finish(&self, failure: Option<&Failure>) -> Option<std::io::Error> {
        if let Some(failure) = failure {
            self.fails(u32::MAX, failure);
        }
        let mut state = self.lock();
        self.concludes_all(&mut state);
        let line = self
            .line("end", self.begun)
            .text("workflow", &self.workflow)
            .with("outcome", if failure.is_none() { "1" } else { "0" })
            .time("duration", self.begun.clock.elapsed())
            .failure(failure.map(shown).as_deref());
        state.write(line);
        state.lock().broken.take()
    }

    /// Writes the lines of all steps that wait for what follows.
    fn concludes_all(&self, state: &mut State) {
        for step in 0..u32::try_from(state.steps.len()).unwrap_or(0) {
            let running =
                state.of(step).is_some_and(|progress| matches!(progress.stands, Stands::Running(_)));
            if !running {
                self.concludes(state, step, 1, None, None);
            }
        }
    }

    /// Writes the line of a step, if it runs or waits for its outcome.
    fn concludes(
        &self,
        state: &mut State,
        step: u32,
        outcome: u8,
        then: Option<&'static str>,
        failure: Option<&Failure>,
    ) {
        let Some(progress) = state.of(step) else { return };
        let failure = failure.map(shown);
        let (begun, duration, failure) = match std::mem::take(&mut progress.stands) {
            Stands::Still => return,
            Stands::Running(begun) => (begun, begun.clock.elapsed(), failure),
            Stands::Ended(begun, duration, before) => (begun, duration, before.or(failure)),
        };
        let outcome = if failure.is_some() { 0 } else { outcome };
        #[cfg(feature = "testing")]
        if let To::Test(seen) = &mut state.lock().to {
            // A test is about the steps of the workflow itself.
            if self.within.is_empty() {
                seen.push(Seen { step, outcome });
            }
            return;
        }
        let Some(progress) = state.of(step) else { return };
        let mut line = self.line("step", begun);
        if let Some(info) = self.info(step) {
            line = line.at(info.event, info.place);
        }
        line = line
            .with("attempt", &progress.attempts.to_string())
            .with("outcome", &outcome.to_string())
            .time("duration", duration);
        if let Some(then) = then {
            line = line.text("then", then);
        }
        let line = line.failure(failure.as_deref());
        state.write(line);
    }

    fn line(&self, kind: &str, begun: Moment) -> Line {
        let line = Line::new(kind, &self.run, begun);
        if self.within.is_empty() {
            return line;
        }
        line.with("within", &around(self.within.iter(), "attempt"))
    }

    fn info(&self, step: u32) -> Option<StepInfo> {
        self.table.get()?.info.get(usize::try_from(step).ok()?).copied()
    }

    /// The step of this workflow that failed: itself, or by a workflow that it started.
    fn number_of(&self, failure: &Failure) -> Option<u32> {
        let info = self.table.get()?.info;
        let at = failure.places().find_map(|place| info.iter().position(|info| info.place == place))?;
        u32::try_from(at).ok()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn of(&mut self, step: u32) -> Option<&mut Progress> {
        self.steps.get_mut(usize::try_from(step).ok()?)
    }

    fn lock(&self) -> MutexGuard<'_, Out> {
        self.out.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&mut self, line: Line) {
        let mut out = self.lock();
        let Out { to, broken } = &mut *out;
        match to {
            To::File(file) if broken.is_none() => {
                let line = line.0 + "}\n";
                *broken = file.write_all(line.as_bytes()).err();
            }
            To::File(_) => {}
            #[cfg(feature = "testing")]
            To::Test(_) => {}
        }
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        // The run itself has its own end.
        if !self.within.is_empty() {
            self.concludes_all(&mut self.lock());
        }
    }
}

/// Looked at now, because the failure itself goes on to who handles it.
fn shown(failure: &Failure) -> String {
    let mut text = String::from("{");
    let mut entry = |key: &str, value: &str| {
        let before = if text.len() > 1 { ",\"" } else { "\"" };
        text.extend([before, key, "\":", value]);
    };
    entry("event", &quoted(failure.event()));
    entry("place", &quoted(failure.place()));
    entry("kind", &quoted(failure.kind().name()));
    entry("message", &quoted(failure.message()));
    entry("causes", &list(failure.causes().iter().map(|cause| quoted(cause))));
    entry("attempts", &failure.attempts().to_string());
    if !failure.outside().is_empty() {
        entry("within", &around(failure.outside().iter(), "attempts"));
    }
    entry("related", &list(failure.related().iter().map(shown)));
    text + "}"
}

/// The steps around a nested workflow, each with a number.
fn around<'s>(steps: impl Iterator<Item = &'s (StepInfo, u32)>, number: &str) -> String {
    list(steps.map(|(step, count)| {
        let (event, place) = (quoted(step.event), quoted(step.place));
        format!("{{\"event\":{event},\"place\":{place},\"{number}\":{count}}}")
    }))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A time since 1970 as `2026-01-31T12:00:00.000000Z`.
struct Shown(Duration);

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (seconds, micros) = (self.0.as_secs(), self.0.subsec_micros());
        let (days, rest) = (seconds / 86_400, seconds % 86_400);
        // Years begin in March here, so that the day that some of them have more is their last.
        let era_day = days + 719_468;
        let (era, day) = (era_day / 146_097, era_day % 146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = era * 400 + year + u64::from(month <= 2);
        let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micros:06}Z")
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;
    use std::time::Duration;

    #[test]
    fn points_in_time_are_shown_in_utc() {
        let shown = |seconds, micros: u32| Shown(Duration::new(seconds, micros * 1_000)).to_string();
        assert_eq!(shown(0, 0), "1970-01-01T00:00:00.000000Z");
        assert_eq!(shown(951_782_399, 999_999), "2000-02-28T23:59:59.999999Z");
        assert_eq!(shown(951_782_400, 1), "2000-02-29T00:00:00.000001Z");
        assert_eq!(shown(1_709_251_199, 0), "2024-02-29T23:59:59.000000Z");
        assert_eq!(shown(1_772_323_200, 0), "2026-03-01T00:00:00.000000Z");
        assert_eq!(shown(4_102_444_800, 0), "2100-01-01T00:00:00.000000Z");
    }
}
