//! `pointyc lsp` as an editor sees it: the real command, over stdin and stdout.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts programs, writes files and may stop at the first surprise"
)]

mod answers;
mod bad_clients;
mod client;
mod completions;
mod editor;
mod names;
mod neovim;
mod renamed;
mod speed;
