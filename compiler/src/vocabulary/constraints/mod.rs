//! What the brackets behind an input may say: `[min=0]`.

/// A constraint.
#[derive(Debug)]
pub struct Constraint {
    /// Its name.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// The inputs that take it.
    pub inputs: &'static str,
    /// One as it is written.
    pub example: &'static str,
}

/// All of them.
pub static CONSTRAINTS: &[Constraint] = &[
    Constraint { name: "min", doc: "Not less than this.", inputs: "numbers", example: "min=0" },
    Constraint { name: "max", doc: "Not more than this.", inputs: "numbers", example: "max=1" },
    Constraint {
        name: "pattern",
        doc: "The text has this form, a regular expression.",
        inputs: "texts",
        example: "pattern=\"^[A-Z]{2}$\"",
    },
    Constraint {
        name: "one_of",
        doc: "One of these values.",
        inputs: "all that can be written down",
        example: "one_of=[\"open\", \"paid\"]",
    },
    Constraint {
        name: "min_length",
        doc: "At least as long.",
        inputs: "texts and lists",
        example: "min_length=1",
    },
    Constraint {
        name: "max_length",
        doc: "At most as long.",
        inputs: "texts and lists",
        example: "max_length=80",
    },
];
