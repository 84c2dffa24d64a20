//! The attributes and derives of Pointy; each is a file of its own. Use them through the crate `pointy`.

use proc_macro::TokenStream;

#[cfg(feature = "workflow")]
mod handed;
#[cfg(test)]
mod messages;
mod outcome;
mod record;
mod resource;
mod row;
mod task;
#[cfg(feature = "workflow")]
mod workflow;

/// Makes a task of a function: an event of a workflow, named like the function.
///
/// The function stays what it is and can be called as before. It may be async, take references and return a
/// plain value, a `Result` or an enum that derives `Outcome`.
///
/// ```
/// use pointy::prelude::*;
/// #[task]
/// pub fn halve(number: i64) -> Result<i64> {
///     if number % 2 == 1 {
///         bail!("{number} is odd");
///     }
///     Ok(number / 2)
/// }
/// assert_eq!(halve(4).unwrap(), 2);
/// ```
/// What no workflow could call is an error here: methods,
/// ```compile_fail
/// struct Shop;
/// impl Shop {
///     #[pointy::task]
///     pub fn sell(&self) {}
/// }
/// ```
/// functions with constants as parameters,
/// ```compile_fail
/// #[pointy::task]
/// pub fn sum<const N: usize>(values: [u64; N]) -> u64 { values.iter().sum() }
/// ```
/// and results that borrow from a parameter.
/// ```compile_fail
/// #[pointy::task]
/// pub fn first(words: &[String]) -> &str { &words[0] }
/// ```
#[proc_macro_attribute]
pub fn task(attribute: TokenStream, item: TokenStream) -> TokenStream {
    task::expand(attribute.into(), item.into()).into()
}

/// Makes a resource of a function: what it returns is made once per process, when a step first needs it, and given
/// to each parameter that has the function's name.
///
/// ```
/// use pointy::prelude::*;
/// pub struct Rates(Vec<f64>);
/// #[resource]
/// pub fn rates(file: &Path) -> Result<Rates> {
///     let text = std::fs::read_to_string(file)?;
///     Ok(Rates(text.lines().filter_map(|line| line.parse().ok()).collect()))
/// }
/// #[task]
/// pub fn convert(rates: &Rates, amount: f64) -> f64 { amount * rates.0[0] }
/// ```
/// It belongs to no run, so it cannot ask about one,
/// ```compile_fail
/// #[pointy::resource]
/// pub fn started(run: &pointy::Run) -> String { run.id().to_owned() }
/// ```
/// and all threads share it.
/// ```compile_fail
/// #[pointy::resource]
/// pub fn counter() -> std::rc::Rc<u8> { std::rc::Rc::new(0) }
/// ```
#[proc_macro_attribute]
pub fn resource(attribute: TokenStream, item: TokenStream) -> TokenStream {
    resource::expand(attribute.into(), item.into()).into()
}

/// Makes a record of a struct or an enum: data that tasks hand on, that inputs and results are made of, and that
/// a row of a table is read into.
///
/// Adds `Clone`, `Debug`, `PartialEq`, `Serialize` and `Deserialize`, except what a `#[derive(…)]` below it names.
///
/// ```
/// use pointy::prelude::*;
/// #[record]
/// pub struct Flight { pub month: u8, pub carrier: String, pub dep_delay: Option<f64> }
/// ```
#[proc_macro_attribute]
pub fn record(attribute: TokenStream, item: TokenStream) -> TokenStream {
    record::expand(attribute.into(), item.into()).into()
}

/// Makes the variants of an enum the outcomes of the tasks that return it. Each has a number of its own: 0 is
/// failure, 1 success, 2 to 9 what the task means by them.
///
/// ```
/// use pointy::prelude::*;
/// #[derive(Outcome)]
/// pub enum Shipment {
///     #[outcome(0)]
///     Lost(String),
///     #[outcome(1)]
///     Delivered(u64),
///     #[outcome(2)]
///     Returned,
/// }
/// assert_eq!((Shipment::Returned.descriptor(), Shipment::Returned.name()), (2, "Returned"));
/// ```
/// A variant without a number is an error,
/// ```compile_fail
/// #[derive(pointy::Outcome)]
/// enum Door { #[outcome(1)] Open, Closed }
/// ```
/// and so are a number that is given twice,
/// ```compile_fail
/// #[derive(pointy::Outcome)]
/// enum Door { #[outcome(1)] Open, #[outcome(1)] Closed }
/// ```
/// a number above 9,
/// ```compile_fail
/// #[derive(pointy::Outcome)]
/// enum Door { #[outcome(1)] Open, #[outcome(10)] Closed }
/// ```
/// and named fields.
/// ```compile_fail
/// #[derive(pointy::Outcome)]
/// enum Door { #[outcome(1)] Open { wide: bool } }
/// ```
#[proc_macro_derive(Outcome, attributes(outcome))]
pub fn outcome(item: TokenStream) -> TokenStream {
    outcome::expand(item.into()).into()
}

/// A workflow inside of Rust code: the language of `.pty` files, with the same checks.
///
/// ```
/// use pointy::prelude::*;
/// # #[task] pub fn double(number: i64) -> i64 { number * 2 }
/// # #[task] pub fn add(number: i64, step: i64) -> i64 { number + step }
/// pointy::workflow! {
///     /// Doubles a number and adds to it.
///     pub DoubleAndAdd(start: i64, step: i64 = 1) -> i64 {
///         Double[number=$start] |-> Add
///     }
/// }
/// assert_eq!(DoubleAndAdd { start: 3, step: 4 }.run_blocking().unwrap(), 10);
/// assert_eq!(DoubleAndAdd::new(3).run_blocking().unwrap(), 7);
/// ```
/// `workflow!(pub Delays = "delays.pty");` is the same from a file beside the Rust file.
#[cfg(feature = "workflow")]
#[proc_macro]
pub fn workflow(input: TokenStream) -> TokenStream {
    workflow::expand(input.into()).into()
}

/// What `workflow!` expands to when all tasks have said what they are.
#[cfg(feature = "workflow")]
#[doc(hidden)]
#[proc_macro]
pub fn __finish(input: TokenStream) -> TokenStream {
    workflow::finish(input.into(), workflow::End::Plain).into()
}

/// The same in a test, which may replace tasks.
#[cfg(feature = "workflow")]
#[doc(hidden)]
#[proc_macro]
pub fn __finish_tested(input: TokenStream) -> TokenStream {
    workflow::finish(input.into(), workflow::End::Tested).into()
}

/// What the tokens of a script are to the compiler; a test compares it with the script as a text.
#[cfg(feature = "workflow")]
#[doc(hidden)]
#[proc_macro]
pub fn __read(input: TokenStream) -> TokenStream {
    workflow::read(input.into()).into()
}
