//! Values in messages: one line, and no longer than a reader wants.

/// The text, as far as it fits into a message.
pub(crate) fn shown(text: &str) -> String {
    let line = text.replace(|letter: char| letter.is_control(), " ");
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_message_shows_the_beginning() {
        assert_eq!(shown("a\nb\u{1b}c"), "a b c");
        assert_eq!(shown(&"é".repeat(100)).chars().count(), 61);
    }
}
