//! The tasks of NAME.pty: plain Rust functions. `KeepLarge` in the script is `keep_large` here.

use std::collections::BTreeMap;

use pointy::prelude::*;

/// One line of data/orders.csv.
#[record]
pub struct Order {
    pub id: u32,
    pub customer: String,
    pub amount: f64,
}

/// What the workflow prints.
#[record]
pub struct Summary {
    pub totals: BTreeMap<String, f64>,
    pub largest: Option<Order>,
}

/// Leaves out the orders below `minimum`, an input of the script; `orders` is piped.
#[task]
pub fn keep_large(minimum: f64, orders: Vec<Order>) -> Vec<Order> {
    orders.into_iter().filter(|order| order.amount >= minimum).collect()
}

/// What each customer ordered in all.
#[task]
pub fn total_per_customer(orders: &[Order]) -> BTreeMap<String, f64> {
    let mut totals = BTreeMap::new();
    for order in orders {
        *totals.entry(order.customer.clone()).or_default() += order.amount;
    }
    totals
}

/// The order with the largest amount, if there is any.
#[task]
pub fn largest(orders: &[Order]) -> Option<Order> {
    orders.iter().max_by(|a, b| a.amount.total_cmp(&b.amount)).cloned()
}

/// Both results, in the order of the script, as one.
#[task]
pub fn summarise(totals: BTreeMap<String, f64>, largest: Option<Order>) -> Summary {
    Summary { totals, largest }
}
