//! `workflow!`: workflows inside of Rust code, as a program would have them.

mod mistakes;
mod places;
mod running;
mod scripts;
