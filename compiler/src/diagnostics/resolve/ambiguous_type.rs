//! Two types match the name.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0214` prints.
pub static PAGE: Page = Page {
    code: "P0214",
    title: "two types have the name",
    text: "\
A type in a script is a struct or an enum of the tasks, by its name. Two modules have one of this name, so the
script could mean either.

A type at the top of the tasks goes before those in modules. `pub use shop::Order as ShopOrder;` at the top
gives one of them a name of its own there.",
    broken: Some(Example {
        script: "input orders: list<Order>\nCount",
        tasks: "use pointy::prelude::*;\n\npub mod shop {\n    use pointy::prelude::*;\n    #[record]\n    pub struct Order { pub id: u32 }\n}\n\npub mod stock {\n    use pointy::prelude::*;\n    #[record]\n    pub struct Order { pub id: u64 }\n}\n\n#[task]\npub fn count(orders: Vec<shop::Order>) -> usize { orders.len() }\n",
    }),
    fixed: Some(Example {
        script: "input orders: list<ShopOrder>\nCount",
        tasks: "use pointy::prelude::*;\n\npub mod shop {\n    use pointy::prelude::*;\n    #[record]\n    pub struct Order { pub id: u32 }\n}\n\npub use shop::Order as ShopOrder;\n\npub mod stock {\n    use pointy::prelude::*;\n    #[record]\n    pub struct Order { pub id: u64 }\n}\n\n#[task]\npub fn count(orders: Vec<shop::Order>) -> usize { orders.len() }\n",
    }),
};

/// Two types match; each with its path and place.
#[must_use]
pub fn new(span: Span, name: &str, first: (&str, Span), second: (&str, Span)) -> Diagnostic {
    PAGE.error(span, format!("`{name}` may be `{}` or `{}`", first.0, second.0))
        .here("which one?")
        .in_tasks(first.1, "one")
        .in_tasks(second.1, "the other")
        .help(format!("give one of them a name at the top of the tasks: `pub use {} as My{name};`", first.0))
}
