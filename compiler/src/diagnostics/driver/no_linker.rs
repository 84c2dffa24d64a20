//! No linker on this machine.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0909",
    title: "the linker is missing",
    text: "\
To make an executable, Rust needs the linker of your system, which comes with the C compiler. It is not there.

Install `gcc` or `build-essential` on Linux, the Xcode command line tools on macOS, the Build Tools for Visual
Studio on Windows.",
    broken: None,
    fixed: None,
};

/// rustc says this of the linker.
#[must_use]
pub fn new(reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the executable could not be linked: {reason}")).help(
        "install the C tools: `apt install build-essential`, `dnf install gcc` or `xcode-select --install`",
    )
}
