//! Workflows of files that use others, as the command has them.

use pointy::prelude::*;

#[derive(Outcome)]
pub(crate) enum Weight {
    #[outcome(1)]
    Light(u32),
    #[outcome(2)]
    Heavy(u32),
}

#[derive(Outcome)]
pub(crate) enum Left {
    #[outcome(1)]
    Zero,
    #[outcome(2)]
    More(u32),
}

#[task]
fn weigh(amount: u32, limit: u32) -> Weight {
    if amount > limit { Weight::Heavy(amount) } else { Weight::Light(amount) }
}

#[task]
async fn charge(paid: u32) -> Result<String> {
    if paid == 13 { bail!("not {paid}") } else { Ok(format!("paid {paid}")) }
}

#[task]
fn refuse(amount: u32) -> String {
    format!("{amount} is too much")
}

#[task]
fn look(count: u32) -> Left {
    if count == 0 { Left::Zero } else { Left::More(count) }
}

#[task]
fn less(left: u32) -> u32 {
    left - 1
}

#[task]
fn done() -> &'static str {
    "done"
}

#[task]
fn both(paid: String, counted: &'static str) -> String {
    format!("{paid}, {counted}")
}

pointy::workflow!(Order = "nested/order.pty");
pointy::workflow!(CountDown = "nested/count.pty");
pointy::workflow! {
    Twice(amount: u32) -> (String, String) {
        use "nested/payment.pty" as Pay
        { Pay, Pay[amount=$amount + 1, limit=7] }
    }
}

#[test]
fn files_that_use_others_run_as_they_do_by_the_command() {
    assert_eq!(Order::new(5).run_blocking().unwrap(), "paid 5, done");
    assert_eq!(Order::new(500).run_blocking().unwrap(), "500 is too much, done");
    assert_eq!(CountDown::new(5).run_blocking().unwrap(), "done");
    let failure = CountDown::new(6).run_blocking().unwrap_err();
    assert!(failure.message().contains("nested 5 deep"), "{failure:?}");
}

#[test]
fn a_failure_knows_the_events_around_it() {
    let failure = Order::new(13).run_blocking().unwrap_err();
    assert_eq!((failure.event(), failure.place(), failure.attempts()), ("Charge", "payment.pty:5:18", 2));
    let within: Vec<_> = failure.within().map(|step| (step.event, step.place)).collect();
    assert_eq!(within, [("Pay", "nested/order.pty:7:3")]);
    // What the event gives must keep to the constraints of the input.
    let failure = Order::new(0).run_blocking().unwrap_err();
    assert_eq!((failure.event(), failure.message()), ("Pay", "`amount` `0` is not at least 1"));
}

#[test]
fn workflows_between_braces_use_files_too() {
    let (one, other) = Twice { amount: 7 }.run_blocking().unwrap();
    assert_eq!((one.as_str(), other.as_str()), ("paid 7", "8 is too much"));
}

#[test]
fn a_test_replaces_tasks_of_the_workflows_that_are_used() {
    let ran = Order { amount: 5, limit: 100 }.test().mock::<charge>(|| Ok("free".to_owned())).run();
    assert_eq!(ran.path(), ["Pay", "CountDown", "Both"]);
    assert_eq!(ran.result.unwrap(), "free, done");
    let ran = CountDown { count: 3 }.test().mock::<less>(|| Ok(0)).mock::<done>(|| Ok("at once")).run();
    assert_eq!(ran.result.unwrap(), "at once");
}
