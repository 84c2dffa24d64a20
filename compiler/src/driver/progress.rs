//! What goes on, said on the terminal; silent where stderr is none.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Says what goes on.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Whether someone is looking.
    pub to_terminal: bool,
}

impl Progress {
    /// Says one sentence.
    pub fn say(&self, sentence: &str) {
        if self.to_terminal {
            eprintln!("{sentence}");
        }
    }

    /// Shows a sentence for as long as it takes; gone when the result is dropped.
    #[must_use]
    pub fn show(&self, sentence: &str) -> Shown {
        if !self.to_terminal {
            return Shown { bar: None };
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
            .with_message(sentence.to_owned());
        // The template is constant and holds; without it indicatif's own is as good.
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {prefix:.dim} {elapsed:.dim}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Shown { bar: Some(bar) }
    }
}

/// A sentence on the terminal.
#[derive(Debug)]
pub struct Shown {
    bar: Option<ProgressBar>,
}

impl Shown {
    /// Says how far it is.
    pub fn at(&self, what: &str) {
        if let Some(bar) = &self.bar {
            bar.set_prefix(what.to_owned());
        }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
