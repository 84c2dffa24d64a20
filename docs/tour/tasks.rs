//! The tasks of the tour. An engineer wrote them; the scripts of the tour only name them.

use pointy::prelude::*;
use std::time::Duration;

/// One line of orders.csv.
#[record]
pub struct Order {
    pub number: u32,
    pub customer: String,
    pub country: String,
    pub amount: f64,
}

/// How many orders there are.
#[task]
pub fn count(orders: &[Order]) -> usize {
    orders.len()
}

/// What all orders come to.
#[task]
pub fn total(orders: &[Order]) -> f64 {
    orders.iter().map(|order| order.amount).sum()
}

/// The order with the largest amount.
#[task]
pub fn largest(orders: &[Order]) -> Result<Order, String> {
    let largest = orders.iter().max_by(|a, b| a.amount.total_cmp(&b.amount));
    largest.cloned().ok_or("there are no orders".to_owned())
}

/// The order with this number.
#[task]
pub fn find(number: u32, orders: &[Order]) -> Result<Order, String> {
    let found = orders.iter().find(|order| order.number == number);
    found.cloned().ok_or(format!("there is no order {number}"))
}

/// Only the orders of at least this amount.
#[task]
pub fn keep_large(minimum: f64, orders: Vec<Order>) -> Vec<Order> {
    orders.into_iter().filter(|order| order.amount >= minimum).collect()
}

/// Only the orders from this country.
#[task]
pub fn keep_country(country: &str, orders: Vec<Order>) -> Vec<Order> {
    orders.into_iter().filter(|order| order.country == country).collect()
}

/// A line of text with a number and a sum of money.
#[task]
pub fn summary(count: usize, total: f64, currency: &str) -> String {
    format!("{count} orders, {total:.2} {currency} in all")
}

/// A line of text about one order.
#[task]
pub fn describe(order: &Order) -> String {
    format!("order {} by {}: {:.2}", order.number, order.customer, order.amount)
}

/// What to do with an order.
#[derive(Outcome)]
pub enum Decision {
    /// Nothing is special about it.
    #[outcome(1)]
    Fine(Order),
    /// It is a large one.
    #[outcome(2)]
    Large(Order),
    /// It goes to another country.
    #[outcome(3)]
    Abroad(Order),
}

/// Decides about an order.
#[task]
pub fn decide(order: Order) -> Decision {
    if order.amount > 400.0 {
        Decision::Large(order)
    } else if order.country != "US" {
        Decision::Abroad(order)
    } else {
        Decision::Fine(order)
    }
}

/// Sends an order off.
#[task]
pub fn ship(order: &Order) -> String {
    format!("shipped to {}", order.customer)
}

/// Fills in the form for the customs.
#[task]
pub fn fill_customs_form(order: Order) -> Order {
    order
}

/// Puts an order on the manager's desk.
#[task]
pub fn ask_manager(order: &Order) -> String {
    format!("the manager looks at {:.2} by {}", order.amount, order.customer)
}

/// Says what went wrong.
#[task]
pub fn apologise(failure: &Failure) -> String {
    format!("sorry: {failure}")
}

/// What a dollar costs; the line to the bank is busy at first.
#[task]
pub fn ask_bank(run: &Run) -> Result<f64, String> {
    if run.attempt() < 3 { Err("the line is busy".to_owned()) } else { Ok(0.5) }
}

/// An amount of money at this rate.
#[task]
pub fn convert(rate: f64, total: f64) -> f64 {
    rate * total
}

/// Asks the warehouse, which takes its time.
#[task]
pub async fn ask_warehouse(order: Order) -> String {
    tokio::time::sleep(Duration::from_secs(order.number.into())).await;
    format!("order {} is on the shelf", order.number)
}
