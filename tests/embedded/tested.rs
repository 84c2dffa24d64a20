//! Tests of workflows in Rust: tasks are replaced by their types, and time passes at once.

use pointy::prelude::*;
use pointy::testing::each;
use pointy::{FailureKind, Outcome};
use std::time::Instant;

#[derive(Clone, Debug, PartialEq)]
struct Order {
    pub id: u32,
}

/// No type that serde knows.
struct Receipt(u32);

#[derive(Outcome)]
enum Shipment {
    #[outcome(1)]
    Delivered(Receipt),
    #[outcome(2)]
    Lost(String),
}

#[task]
fn validate(order: &Order) -> Result<()> {
    if order.id == 0 {
        bail!("an order has a number");
    }
    Ok(())
}

#[task]
async fn ship(order: Order) -> Shipment {
    Shipment::Lost(format!("no network for {}", order.id))
}

#[task]
fn save(receipt: Receipt, run: &Run) -> Result<u32, String> {
    if run.is_cancelled() {
        return Err("too late".to_owned());
    }
    Err(format!("no database for {}", receipt.0))
}

#[task]
fn file_claim(why: String) -> u32 {
    why.len() as u32
}

#[task]
fn late(failure: &Failure) -> u32 {
    if failure.kind() == FailureKind::TimedOut { 408 } else { 500 }
}

#[task]
fn numbers(up_to: u32) -> impl Iterator<Item = u32> + use<> {
    0..up_to
}

#[task]
fn sum(numbers: impl Iterator<Item = u32>) -> u32 {
    numbers.sum()
}

impl Clone for Receipt {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

pointy::workflow! {
    /// Ships an order.
    ShipOrder(order: Order) -> u32 {
        Validate -> Ship (Delivered |-> Save[timeout=1m] * 3 (0 |-> Late), Lost |-> FileClaim)
    }
}
pointy::workflow! { Sums(up_to: u32) -> u32 { Numbers |-> Sum } }
pointy::workflow! { Around(order: Order) -> u32 { ShipOrder } }

fn order() -> Order {
    Order { id: 7 }
}

#[test]
fn what_is_not_replaced_runs() {
    let ran = ShipOrder { order: order() }.test().run();
    assert_eq!(*ran.result.as_ref().unwrap() as usize, "no network for 7".len());
    assert_eq!(ran.path(), ["Validate", "Ship", "FileClaim"]);
    let ran = ShipOrder { order: Order { id: 0 } }.test().run();
    assert_eq!(ran.result.as_ref().unwrap_err().message(), "an order has a number");
    assert_eq!(ran.path(), ["Validate"]);
}

#[test]
fn tasks_are_replaced_by_values_of_their_own_types() {
    let ran = ShipOrder { order: order() }
        .test()
        .mock::<ship>(|| Ok(Shipment::Delivered(Receipt(3))))
        .mock::<save>(each([Err("busy".to_owned()), Err("busy".to_owned()), Ok(12)]))
        .run();
    assert_eq!(ran.attempts("Save"), 3);
    assert_eq!(ran.path(), ["Validate", "Ship", "Save"]);
    assert_eq!(ran.result.unwrap(), 12);
}

#[test]
fn answers_may_take_their_time_or_panic() {
    let begun = Instant::now();
    let ship_it = || Ok(Shipment::Delivered(Receipt(3)));
    let slow = ShipOrder { order: order() }
        .test()
        .mock_after::<ship>(Duration::from_hours(100), ship_it)
        .mock_after::<save>(Duration::from_secs(61), || Ok(1))
        .run();
    assert_eq!(slow.result.unwrap(), 408);
    assert!(begun.elapsed() < Duration::from_secs(20));
    let bursts =
        ShipOrder { order: order() }.test().mock::<ship>(ship_it).mock::<save>(|| panic!("burst")).run();
    assert_eq!((bursts.attempts("Save"), bursts.result.unwrap()), (3, 500));
}

#[test]
fn tasks_of_a_nested_workflow_and_the_workflow_itself_are_replaced() {
    let inside = Around { order: order() }.test().mock::<file_claim>(|| Ok(99)).run();
    assert_eq!((inside.path(), inside.result.unwrap()), (vec!["ShipOrder"], 99));
    let whole = Around { order: order() }.test().mock::<ship_order>(|| Ok(5)).run();
    assert_eq!(whole.result.unwrap(), 5);
}

#[test]
fn what_gives_items_is_not_replaced_in_silence() {
    assert_eq!(Sums { up_to: 4 }.test().run().result.unwrap(), 6);
    let replaced = Sums { up_to: 4 }.test().mock::<numbers>(|| Ok(vec![1, 2])).run();
    assert!(replaced.result.unwrap_err().message().contains("one by one"));
    assert_eq!(Sums { up_to: 4 }.test().mock::<sum>(|| Ok(1)).run().result.unwrap(), 1);
}

#[test]
fn without_a_test_it_is_what_it_was() {
    assert_eq!(Sums { up_to: 3 }.run_blocking().unwrap(), 3);
    assert_eq!(ShipOrder { order: order() }.run_blocking().unwrap(), 16);
}
