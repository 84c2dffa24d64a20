//! The tasks that random scripts name: a table of signatures, made from one seed, and the Rust that it stands for.
//! The interpreter knows the table; the compiler reads the Rust.

use super::values::Ty;
use fastrand::Rng;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How a parameter is passed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Take {
    /// `&Run`
    Run,
    /// `&Failure`
    Failure,
    /// `T`
    Value(Ty),
    /// `&T`
    Borrow(Ty),
    /// `Option<&T>`
    MaybeBorrow(Ty),
}

impl Take {
    /// The owned type that it takes; none for what is no value.
    pub(crate) fn owned(&self) -> Option<Ty> {
        match self {
            Self::Run | Self::Failure => None,
            Self::Value(ty) | Self::Borrow(ty) => Some(ty.clone()),
            Self::MaybeBorrow(ty) => Some(Ty::maybe(ty.clone())),
        }
    }

    fn rust(&self) -> String {
        match self {
            Self::Run => "&Run".to_owned(),
            Self::Failure => "&Failure".to_owned(),
            Self::Value(ty) => ty.rust(),
            Self::Borrow(ty) => ty.borrowed(),
            Self::MaybeBorrow(ty) => format!("Option<{}>", ty.borrowed()),
        }
    }
}

/// A parameter.
#[derive(Clone, Debug)]
pub(crate) struct Param {
    pub(crate) name: &'static str,
    pub(crate) take: Take,
}

/// What a task gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Returns {
    Plain(Ty),
    Result(Ty, Ty),
    Outcome(&'static Choice),
    ResultOfOutcome(&'static Choice, Ty),
}

/// An enum of outcomes: its name, and of each variant name, number and the types of its fields.
#[derive(Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) name: &'static str,
    pub(crate) variants: &'static [(&'static str, u8, &'static [Field])],
}

/// A type of a field, which must be a constant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Field {
    Text,
    Num,
    Apple,
    Brick,
    Oops,
}

impl Field {
    pub(crate) fn ty(self) -> Ty {
        match self {
            Self::Text => Ty::Text,
            Self::Num => Ty::Num,
            Self::Apple => Ty::Record("Apple"),
            Self::Brick => Ty::Record("Brick"),
            Self::Oops => Ty::Error("Oops"),
        }
    }
}

pub(crate) static CHOICES: &[Choice] = &[
    Choice {
        name: "Ship",
        variants: &[
            ("Lost", 0, &[Field::Text]),
            ("Delivered", 1, &[Field::Apple]),
            ("Returned", 2, &[Field::Num, Field::Text]),
            ("Delayed", 3, &[]),
        ],
    },
    Choice {
        name: "Seat",
        variants: &[("Free", 1, &[Field::Text]), ("Taken", 2, &[Field::Num]), ("Closed", 5, &[])],
    },
    Choice { name: "Pay", variants: &[("Paid", 1, &[Field::Num]), ("Pending", 2, &[])] },
    Choice { name: "Kind", variants: &[("Odd", 2, &[Field::Brick]), ("EvenOne", 9, &[Field::Text])] },
    Choice { name: "Test", variants: &[("Bad", 0, &[Field::Oops]), ("Good", 1, &[Field::Text, Field::Num])] },
    Choice { name: "Door", variants: &[("Shut", 0, &[]), ("Open", 1, &[]), ("Ajar", 4, &[Field::Apple])] },
];

/// A task.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub(crate) name: String,
    pub(crate) is_async: bool,
    pub(crate) params: Vec<Param>,
    pub(crate) returns: Returns,
    /// Whether it takes lists by value as iterators.
    pub(crate) pulls: bool,
    /// Whether it gives a list as an iterator.
    pub(crate) streams: bool,
}

impl Task {
    /// The items of a list that it pulls by this parameter.
    pub(crate) fn pulled<'t>(&self, param: &'t Param) -> Option<&'t Ty> {
        match &param.take {
            Take::Value(Ty::List(item)) if self.pulls => Some(item),
            Take::Value(_) | Take::Borrow(_) | Take::MaybeBorrow(_) | Take::Run | Take::Failure => None,
        }
    }

    /// The items of the list that it gives one by one.
    pub(crate) fn streamed(&self) -> Option<&Ty> {
        match &self.returns {
            Returns::Plain(Ty::List(item)) | Returns::Result(Ty::List(item), _) if self.streams => Some(item),
            Returns::Plain(_) | Returns::Result(..) | Returns::Outcome(_) | Returns::ResultOfOutcome(..) => {
                None
            }
        }
    }

    pub(crate) fn learns_its_place(&self) -> bool {
        self.params.iter().any(|param| param.take == Take::Run)
    }

    pub(crate) fn handles(&self) -> bool {
        self.params.iter().any(|param| param.take == Take::Failure)
    }
}

/// All tasks.
pub(crate) struct Library {
    pub(crate) tasks: Vec<Task>,
    by_name: BTreeMap<String, usize>,
}

/// Names are equal ignoring case and `_`.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|letter| *letter != '_').flat_map(char::to_lowercase).collect()
}

const PARAMS: &[&str] = &["a", "b", "c", "item", "size", "note"];
const VERBS: &[&str] =
    &["load", "sort", "pack", "weigh", "send", "mark", "find", "join_up", "price", "check"];

impl Library {
    /// The library of this seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let mut tasks = Vec::new();
        for number in 0..300 {
            let name = format!("{}_{number}", rng.choice(VERBS).unwrap());
            tasks.push(task(name, number, &mut rng));
        }
        let by_name = (0..).zip(&tasks).map(|(at, task)| (folded(&task.name), at)).collect();
        Self { tasks, by_name }
    }

    /// The task that an event names.
    pub(crate) fn find(&self, event: &str) -> Option<&Task> {
        self.by_name.get(&folded(event)).map(|at| &self.tasks[*at])
    }

    /// The Rust of these tasks; of a few more than are asked for nobody minds.
    pub(crate) fn rust(&self, wanted: impl Fn(&Task) -> bool) -> String {
        let mut text = "//! Random tasks.\n\nuse pointy::prelude::*;\n#[allow(unused_imports)]\nuse crate::support::{Choose, Make, Show, begin, part};\n\n".to_owned();
        text.push_str(TYPES);
        for choice in CHOICES {
            text.push_str(&choice.rust());
        }
        for task in self.tasks.iter().filter(|task| wanted(task)) {
            text.push_str(&task.rust());
        }
        text
    }
}

fn simple(rng: &mut Rng) -> Ty {
    match rng.u8(0..20) {
        0..9 => Ty::Text,
        9..13 => Ty::Num,
        13..16 => Ty::Record("Apple"),
        16..18 => Ty::Record("Brick"),
        _ => Ty::Flag,
    }
}

fn some_type(rng: &mut Rng) -> Ty {
    match rng.u8(0..20) {
        0..13 => simple(rng),
        13..16 => Ty::list(simple(rng)),
        16..18 => Ty::maybe(simple(rng)),
        _ => Ty::Tuple(vec![simple(rng), simple(rng)]),
    }
}

fn take(rng: &mut Rng) -> Take {
    let ty = some_type(rng);
    let is_maybe = matches!(ty, Ty::Maybe(_));
    match rng.u8(0..20) {
        0..8 => Take::Value(ty),
        8..16 => Take::Borrow(ty),
        16..18 if !is_maybe => Take::Value(Ty::maybe(ty)),
        _ if !is_maybe => Take::MaybeBorrow(ty),
        _ => Take::Value(ty),
    }
}

/// A parameter that can take all that is piped.
fn gatherer(rng: &mut Rng) -> Take {
    let ty = match rng.u8(0..10) {
        0..3 => Ty::list(Ty::Text),
        3..5 => Ty::list(Ty::maybe(Ty::Text)),
        5 => Ty::list(Ty::Num),
        6..8 => Ty::Tuple(vec![Ty::Text, Ty::Text]),
        8 => Ty::Tuple(vec![Ty::Text, Ty::Num]),
        _ => Ty::Tuple(vec![Ty::Text, Ty::Text, Ty::Text]),
    };
    if rng.bool() { Take::Value(ty) } else { Take::Borrow(ty) }
}

fn error(rng: &mut Rng) -> Ty {
    match rng.u8(0..8) {
        0..3 => Ty::Error("Oops"),
        3..5 => Ty::Error("Error"),
        5..7 => Ty::Text,
        _ => Ty::Error("Blunt"),
    }
}

fn returns(rng: &mut Rng) -> Returns {
    let gives = if rng.u8(0..10) == 0 { Ty::Unit } else { some_type(rng) };
    match rng.u8(0..20) {
        0..9 => Returns::Plain(gives),
        9..15 => Returns::Result(gives, error(rng)),
        15..18 => Returns::Outcome(rng.choice(CHOICES).unwrap()),
        // An enum in a `Result` has no variant 0.
        _ => Returns::ResultOfOutcome(&CHOICES[rng.usize(1..4)], error(rng)),
    }
}

fn task(name: String, number: usize, rng: &mut Rng) -> Task {
    let mut takes: Vec<Take> = match number {
        // Handlers of each kind come first, then tasks that need nothing, then those that gather.
        0..10 => vec![Take::Failure],
        10..14 => vec![Take::Value(Ty::Error("Oops"))],
        14..18 => vec![Take::Borrow(Ty::Error("Oops"))],
        18..22 => vec![Take::Value(Ty::Error("Error"))],
        22..25 => vec![Take::Borrow(Ty::Error("Error"))],
        25..28 => vec![Take::Borrow(Ty::Error("Blunt"))],
        28..30 => vec![Take::Value(Ty::maybe(Ty::Error("Oops")))],
        30..60 => Vec::new(),
        60..90 => vec![gatherer(rng)],
        _ => (0..*rng.choice(&[1, 1, 1, 2, 2, 3]).unwrap()).map(|_| take(rng)).collect(),
    };
    if number < 90 && rng.u8(0..5) == 0 {
        takes.push(take(rng));
    }
    // A piped value of either name is told apart by nothing but its type.
    let mut names = PARAMS.to_vec();
    rng.shuffle(&mut names);
    if rng.u8(0..4) == 0 {
        takes.insert(rng.usize(0..=takes.len()), Take::Run);
    }
    let names = names.into_iter();
    let named = takes.into_iter().zip(names).map(|(take, name)| match take {
        Take::Run => Param { name: "run", take },
        Take::Failure => Param { name: "failure", take },
        Take::Value(_) | Take::Borrow(_) | Take::MaybeBorrow(_) => Param { name, take },
    });
    let params = named.collect();
    let returns = if number < 30 && rng.bool() { Returns::Plain(simple(rng)) } else { returns(rng) };
    Task {
        name,
        is_async: rng.u8(0..4) == 0,
        params,
        returns,
        pulls: number.is_multiple_of(2),
        streams: !number.is_multiple_of(3),
    }
}

impl Task {
    fn rust(&self) -> String {
        let params: Vec<String> = self
            .params
            .iter()
            .map(|param| match self.pulled(param) {
                Some(item) => format!("{}: impl Iterator<Item = {}>", param.name, item.rust()),
                None => format!("{}: {}", param.name, param.take.rust()),
            })
            .collect();
        let collected: Vec<String> = self
            .params
            .iter()
            .filter(|param| self.pulled(param).is_some())
            .map(|param| format!("    let {0}: Vec<_> = {0}.collect();\n", param.name))
            .collect();
        let shown: Vec<String> = self
            .params
            .iter()
            .filter(|param| param.take != Take::Run)
            .map(|param| format!("{}.show()", param.name))
            .collect();
        let given = |ty: &Ty| match self.streamed() {
            Some(item) => format!("impl Iterator<Item = {}>", item.rust()),
            None => ty.rust(),
        };
        let (gives, how) = match &self.returns {
            Returns::Plain(ty) => (given(ty), "value()"),
            Returns::Result(ty, Ty::Error("Error")) => (format!("Result<{}>", given(ty)), "result()"),
            Returns::Result(ty, error) => (format!("Result<{}, {}>", given(ty), error.rust()), "result()"),
            Returns::Outcome(choice) => (choice.name.to_owned(), "outcome()"),
            Returns::ResultOfOutcome(choice, error) => {
                (format!("Result<{}, {}>", choice.name, error.rust()), "result_of_outcome()")
            }
        };
        let how = match (self.streamed(), &self.returns) {
            (Some(item), Returns::Plain(_)) => format!("value::<Vec<{}>>().into_iter()", item.rust()),
            (Some(_), _) => "result().map(Vec::into_iter)".to_owned(),
            (None, _) => how.to_owned(),
        };
        let run = if self.learns_its_place() { "Some(run)" } else { "None" };
        let (word, wait) = if self.is_async { ("async fn", "wait_async().await") } else { ("fn", "wait()") };
        let mut text = String::new();
        write!(
            text,
            "#[task]\npub {word} {name}({params}) -> {gives} {{\n{collected}    let call = begin({name:?}, {run}, &[{shown}]);\n    \
             call.{wait};\n    call.{how}\n}}\n\n",
            name = self.name,
            params = params.join(", "),
            shown = shown.join(", "),
            collected = collected.concat(),
        )
        .unwrap();
        text
    }
}

impl Choice {
    fn rust(&self) -> String {
        let mut text = format!("#[derive(Outcome)]\npub enum {} {{\n", self.name);
        let mut arms = String::new();
        for (name, number, fields) in self.variants {
            let types: Vec<String> = fields.iter().map(|field| field.ty().rust()).collect();
            let made: Vec<String> =
                (0..fields.len()).map(|at| format!("Make::make(part(seed, {at}))")).collect();
            let around = |items: Vec<String>| match items.is_empty() {
                true => String::new(),
                false => format!("({})", items.join(", ")),
            };
            writeln!(text, "    #[outcome({number})] {name}{},", around(types)).unwrap();
            writeln!(arms, "            {number} => Self::{name}{},", around(made)).unwrap();
        }
        write!(
            text,
            "}}\n\nimpl Choose for {} {{\n    const FIRST: u8 = {};\n    fn choose(number: u8, seed: u64) -> Self {{\n        match number {{\n{arms}            \
             other => panic!(\"outcome {{other}}\"),\n        }}\n    }}\n}}\n\n",
            self.name,
            self.first()
        )
        .unwrap();
        text
    }

    /// The number of the first outcome that is no failure.
    pub(crate) fn first(&self) -> u8 {
        self.variants.iter().map(|(_, number, _)| *number).find(|number| *number > 0).unwrap_or(1)
    }
}

/// The records and error types of the tasks.
const TYPES: &str = r#"#[record]
pub struct Apple { pub id: String }
impl Make for Apple {
    fn make(seed: u64) -> Self { Self { id: format!("r{:x}", seed % 0xff_ffff) } }
}
impl Show for Apple {
    fn show(&self) -> String { format!("Apple({})", self.id) }
}

#[record]
pub struct Brick { pub id: String }
impl Make for Brick {
    fn make(seed: u64) -> Self { Self { id: format!("r{:x}", seed % 0xff_ffff) } }
}
impl Show for Brick {
    fn show(&self) -> String { format!("Brick({})", self.id) }
}

/// An error that Display shows.
#[derive(Clone)]
pub struct Oops(String);
impl std::fmt::Display for Oops {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
}
impl Make for Oops {
    fn make(seed: u64) -> Self { Self(format!("e{:x}", seed % 0xff_ffff)) }
}
impl Show for Oops {
    fn show(&self) -> String { format!("Oops({})", self.0) }
}

/// An error that only Debug shows.
#[derive(Clone, Debug)]
pub struct Blunt(String);
impl Make for Blunt {
    fn make(seed: u64) -> Self { Self(format!("e{:x}", seed % 0xff_ffff)) }
}
impl Show for Blunt {
    fn show(&self) -> String { format!("Blunt({})", self.0) }
}

"#;
