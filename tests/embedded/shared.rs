//! Tasks for the mistakes.

use pointy::prelude::*;

#[record]
pub struct Order {
    pub id: u64,
}

#[derive(Outcome)]
pub enum Parcel {
    #[outcome(0)]
    Lost(String),
    #[outcome(1)]
    Delivered(u64),
    #[outcome(2)]
    Returned(u64, String),
}

#[task]
pub fn load(id: u64) -> Result<Order> {
    Ok(Order { id })
}

#[task]
pub fn check(order: Order) -> Result<Order> {
    Ok(order)
}

#[task]
pub fn price(order: &Order, rate: f64) -> f64 {
    order.id as f64 * rate
}

#[task]
pub async fn save(total: f64) -> String {
    total.to_string()
}

#[task]
pub fn ship(order: Order) -> Parcel {
    Parcel::Delivered(order.id)
}

#[task]
pub fn note(number: u64, why: String) -> String {
    format!("{number} {why}")
}

#[task]
pub fn say(text: String) -> String {
    text
}

#[task]
pub fn done() {}

/// No task.
pub fn plain(order: Order) -> Order {
    order
}

pub type Text = String;
