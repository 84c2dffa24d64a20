//! A task in a private module.

mod shop {
    mod stock {
        #[pointy::task]
        pub fn count(item: &str) -> usize {
            item.len()
        }
    }
}

pointy::workflow! {
    Job(item: String) { shop::stock::Count }
}

fn main() {}
