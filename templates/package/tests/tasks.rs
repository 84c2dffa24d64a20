//! Tasks are functions, so a test calls them.

use CRATE::{Order, keep_large, largest};

fn order(id: u32, amount: f64) -> Order {
    Order { id, customer: "Ada".to_owned(), amount }
}

#[test]
fn small_orders_are_left_out() {
    let orders = vec![order(1, 9.99), order(2, 10.0), order(3, 25.0)];
    let kept: Vec<u32> = keep_large(10.0, orders).into_iter().map(|order| order.id).collect();
    assert_eq!(kept, [2, 3]);
}

#[test]
fn without_orders_there_is_no_largest() {
    assert_eq!(largest(&[]), None);
    assert_eq!(largest(&[order(1, 5.0), order(2, 7.5)]).map(|order| order.id), Some(2));
}
