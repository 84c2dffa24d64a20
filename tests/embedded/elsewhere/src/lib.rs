//! Tasks of another crate, and a workflow of it.

use pointy::prelude::*;

/// What became of a parcel.
#[derive(Clone, Debug, Outcome)]
pub enum Parcel {
    /// It is nowhere.
    #[outcome(0)]
    Lost(String),
    /// It is there.
    #[outcome(1)]
    Delivered(u32),
    /// It came back.
    #[outcome(2)]
    Returned(u32, String),
}

/// Sends a parcel.
#[task]
pub async fn send(parcel: u32) -> Parcel {
    match parcel % 3 {
        0 => Parcel::Lost(format!("nobody saw {parcel}")),
        1 => Parcel::Delivered(parcel),
        _ => Parcel::Returned(parcel, "nobody at home".to_owned()),
    }
}

/// Tasks in a module, one of which is found by another path too.
pub mod desk {
    use pointy::prelude::*;

    /// Writes a line.
    #[task]
    pub fn write(number: u32, why: &str) -> String {
        format!("{number}: {why}")
    }

    /// Says that all is well.
    #[task]
    pub fn confirm(number: u32) -> String {
        format!("{number} is there")
    }
}

pub use desk::confirm as agree;

pointy::workflow! {
    /// Sends a parcel and says what became of it.
    pub SendAndSay(parcel: u32) -> String {
        Send (Lost |-> Say, Delivered |-> agree, Returned |-> desk::Write)
    }
}

/// Says a sentence.
#[task]
pub fn say(sentence: String) -> String {
    sentence
}
