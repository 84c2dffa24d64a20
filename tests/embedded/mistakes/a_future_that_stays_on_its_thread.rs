//! A future that stays on its thread.

use pointy::prelude::*;

#[task]
async fn count(id: u64) -> u64 {
    let here = std::rc::Rc::new(id);
    std::future::ready(()).await;
    *here
}

pointy::workflow! {
    Job(id: u64) -> u64 { Count }
}

fn main() {}
