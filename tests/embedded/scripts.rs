//! What a script may say inside of Rust code: inputs, defaults, constants, directives, resources, expressions, and a
//! script in a file.

use pointy::prelude::*;

#[record]
pub(crate) struct Order {
    pub id: u64,
    pub total: f64,
}

#[derive(Debug)]
pub(crate) struct Rates(f64);

#[resource]
pub(crate) fn rates(factor: f64) -> Rates {
    Rates(factor)
}

#[task]
fn price(order: &Order, rates: &Rates, discount: Option<f64>) -> f64 {
    order.total * rates.0 - discount.unwrap_or(0.0)
}

#[task]
fn label(price: f64, words: &[String], currency: &str) -> String {
    format!("{} {price:.2} {currency}", words.join(" "))
}

pointy::workflow! {
    /// What an order costs.
    ///
    /// In words.
    #[derive(Clone, Debug)]
    pub(crate) Quote(
        /// The order itself.
        order: Order,
        factor: f64 = 1.5 [min=0],
        discount: Option<f64> = null,
        words: Vec<String> = ["the", "price"],
        use rates,
    ) -> String {
        @timeout: 30s
        @unit = "EUR"
        Price |-> Label[currency=$unit]
    }
}

pointy::workflow! {
    Rule(total: f64, least: f64 = 10.0) -> String { Same |-> std::When[test=it > $least] (1 -> Big, 2 -> Small) }
}

#[task]
fn same(total: f64) -> f64 {
    total
}

#[task]
fn big() -> String {
    "big".to_owned()
}

#[task]
fn small() -> String {
    "small".to_owned()
}

pointy::workflow! { Nothing { Small } }
pointy::workflow! { Here(home: String = $env.POINTY_TEST_HOME ?? "nowhere") -> String { Echo[text=$home + "!"] } }

#[task]
fn echo(text: String) -> String {
    text
}

pointy::workflow!(pub(crate) Filed = "filed.pty");

#[test]
fn inputs_have_the_types_and_defaults_that_are_written() {
    let quote = Quote::new(Order { id: 1, total: 10.0 });
    assert_eq!(quote.clone().run_blocking().unwrap(), "the price 15.00 EUR");
    let quote = Quote { discount: Some(1.0), words: vec!["it is".to_owned()], ..quote };
    assert_eq!(quote.run_blocking().unwrap(), "it is 14.00 EUR");
}

#[test]
fn what_an_input_must_hold_is_looked_at_first() {
    let quote = Quote { factor: -1.0, ..Quote::new(Order { id: 1, total: 10.0 }) };
    let failed = quote.run_blocking().unwrap_err();
    assert!(failed.message().contains("`factor`"), "{}", failed.message());
}

#[test]
fn what_the_environment_says_is_read_at_start() {
    assert_eq!(Here::new().run_blocking().unwrap(), "nowhere!");
    assert_eq!(Here { home: Some("home".to_owned()) }.run_blocking().unwrap(), "home!");
    assert_eq!(Here::default().run_blocking().unwrap(), "nowhere!");
}

#[test]
fn rules_and_workflows_without_inputs_run() {
    assert_eq!(Nothing::new().run_blocking().unwrap(), "small");
    assert_eq!(Rule::new(11.0).run_blocking().unwrap(), "big");
    assert_eq!(Rule::new(9.0).run_blocking().unwrap(), "small");
}

#[test]
fn a_script_may_stand_in_a_file() {
    assert_eq!(Filed::new(3).run_blocking().unwrap(), "ada ada ada");
    let failed = Filed { name: "Ada".to_owned(), ..Filed::new(3) }.run_blocking().unwrap_err();
    assert!(failed.message().contains("`name`"), "{}", failed.message());
}

#[task]
fn repeat(name: &str, times: usize) -> String {
    vec![name; times].join(" ")
}
