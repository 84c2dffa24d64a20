//! `pointyc lsp`: the language server, which an editor starts.

use super::Exit;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "An editor starts it and speaks to it over stdin and stdout:
  vim.lsp.start({ name = \"pointyc\", cmd = { \"pointyc\", \"lsp\" } })     -- Neovim";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Stdin and stdout, which is the only way and what editors ask for
    #[arg(long, hide = true)]
    stdio: bool,
}

pub(super) fn run(_: Args) -> Exit {
    match crate::lsp::serve() {
        Ok(()) => Exit::Fine,
        Err(ended) => {
            eprintln!("error: the editor ended the talk: {ended}");
            Exit::Errors
        }
    }
}
