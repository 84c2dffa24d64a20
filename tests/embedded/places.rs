//! Where tasks may be: this module, others, another crate, by path, glob and re-export, in a function, under names that
//! macros of std have.

use pointy::prelude::*;

mod shop {
    pub(super) mod stock {
        use pointy::prelude::*;

        #[task]
        pub(crate) fn count(item: &str) -> usize {
            item.len()
        }
    }
    pub(super) use stock::count as tally;
}

mod everything {
    use pointy::prelude::*;

    #[derive(Debug, Outcome)]
    pub(super) enum Door {
        #[outcome(1)]
        Open,
        #[outcome(2)]
        Shut(u32),
    }

    #[task]
    pub(super) fn look(number: u32) -> Door {
        if number == 0 { Door::Open } else { Door::Shut(number) }
    }

    #[task]
    pub(super) fn knock(times: u32) -> String {
        format!("knocked {times} times")
    }

    #[task]
    pub(super) fn enter() -> String {
        "inside".to_owned()
    }
}
use everything::*;

/// Macros of std go on to work where tasks have their names.
mod named_like_macros {
    use pointy::prelude::*;

    #[task]
    pub(super) fn vec(number: u32) -> Vec<u32> {
        vec![number, number]
    }

    #[task]
    pub(super) fn format(numbers: Vec<u32>) -> String {
        format!("{numbers:?}")
    }

    #[task]
    pub(super) fn write(text: String) -> String {
        use std::fmt::Write as _;
        let mut written = String::new();
        write!(written, "<{text}>").unwrap();
        written
    }

    pointy::workflow! {
        pub(super) Macros(number: u32) -> String { Vec |-> Format |-> Write }
    }
}

pointy::workflow! { Stock(item: String) -> (usize, usize) { shop::stock::Count || shop::Tally } }
pointy::workflow! { Doors(number: u32) -> String { Look (Open -> Enter, Shut |-> Knock) } }
pointy::workflow! {
    Parcels(parcel: u32) -> String {
        pointy_elsewhere::Send (
            0 |-> pointy_elsewhere::Say,
            1 |-> pointy_elsewhere::Agree,
            2 |-> pointy_elsewhere::desk::Write
        )
    }
}
pointy::workflow! {
    /// The workflow of another crate is an event of this one.
    Around(parcel: u32) -> String { pointy_elsewhere::SendAndSay |-> Shout }
}

#[task]
fn shout(text: &str) -> String {
    text.to_uppercase()
}

#[task]
fn first<T: Clone>(items: &[T]) -> Option<T> {
    items.first().cloned()
}

#[task]
fn pair<T>(one: T) -> Vec<(T, u8)> {
    vec![(one, 1)]
}

pointy::workflow! { Generic(one: String) -> Option<(String, u8)> { Pair |-> First } }

#[test]
fn tasks_are_found_where_rust_finds_them() {
    assert_eq!(Stock { item: "abc".to_owned() }.run_blocking().unwrap(), (3, 3));
    assert_eq!(Doors { number: 0 }.run_blocking().unwrap(), "inside");
    assert_eq!(Doors { number: 4 }.run_blocking().unwrap(), "knocked 4 times");
    assert_eq!(named_like_macros::Macros { number: 7 }.run_blocking().unwrap(), "<[7, 7]>");
    assert_eq!(Generic { one: "a".to_owned() }.run_blocking().unwrap(), Some(("a".to_owned(), 1)));
}

#[test]
fn tasks_and_workflows_of_other_crates_are_events() {
    let said = |parcel| Parcels { parcel }.run_blocking().unwrap();
    assert_eq!([said(1), said(2), said(3)], ["1 is there", "2: nobody at home", "nobody saw 3"]);
    assert_eq!(Around { parcel: 2 }.run_blocking().unwrap(), "2: NOBODY AT HOME");
    assert_eq!(pointy_elsewhere::SendAndSay { parcel: 1 }.run_blocking().unwrap(), "1 is there");
}

#[test]
fn a_workflow_and_its_tasks_may_stand_in_a_function() {
    #[task]
    fn halve(number: u32) -> Result<u32> {
        if number % 2 == 1 {
            bail!("{number} is odd");
        }
        Ok(number / 2)
    }
    pointy::workflow! { Quarter(number: u32) -> u32 { Halve |-> Halve[number=_] } }
    assert_eq!(Quarter { number: 12 }.run_blocking().unwrap(), 3);
    let failed = Quarter { number: 6 }.run_blocking().unwrap_err();
    assert_eq!((failed.event(), failed.message()), ("Halve", "3 is odd"));
    assert!(failed.place().starts_with("tests/embedded/places.rs:") || failed.place().contains("places.rs:"));
}
