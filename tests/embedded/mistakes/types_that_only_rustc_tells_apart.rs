//! Types that only rustc tells apart.

use pointy::prelude::*;

type Meters = f64;
type Name = String;

#[task]
fn measure(id: u64) -> Meters {
    id as f64
}

#[task]
fn greet(name: Name) -> String {
    name
}

pointy::workflow! {
    Job(id: u64) { Measure |-> Greet }
}

fn main() {}
