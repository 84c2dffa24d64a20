//! Characters that look like something of the language and are something else: arrows of word processors, quotes of
//! other countries, signs of full width, spaces that are none.

/// Characters with the sign that each looks like.
const SIGNS: &[(char, &str)] = &[
    ('→', "->"),
    ('⇒', "->"),
    ('⟶', "->"),
    ('⟹', "->"),
    ('➔', "->"),
    ('➜', "->"),
    ('➝', "->"),
    ('➞', "->"),
    ('⇨', "->"),
    ('⇾', "->"),
    ('↦', "|->"),
    ('⊢', "|->"),
    ('‖', "||"),
    ('∥', "||"),
    ('│', "|"),
    ('┃', "|"),
    ('∣', "|"),
    ('❘', "|"),
    ('×', "*"),
    ('∗', "*"),
    ('•', "*"),
    ('‐', "-"),
    ('‑', "-"),
    ('‒', "-"),
    ('–', "-"),
    ('—', "-"),
    ('―', "-"),
    ('−', "-"),
    ('─', "-"),
    ('÷', "/"),
    ('≤', "<="),
    ('≥', ">="),
    ('≠', "!="),
    ('【', "["),
    ('】', "]"),
    ('、', ","),
    ('؛', ";"),
    ('،', ","),
];

/// Quotes as word processors and other countries set them; each may open and close.
const QUOTES: &[char] =
    &['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '`', '´', '″', '＂', '＇', '「', '」'];

/// The sign that a character looks like.
pub(super) fn sign_of(letter: char) -> Option<String> {
    let known = SIGNS.iter().find(|(other, _)| *other == letter).map(|(_, sign)| (*sign).to_owned());
    known.or_else(|| wide(letter).filter(char::is_ascii_punctuation).map(String::from))
}

/// The ASCII character of which this one is the form of full width.
pub(super) fn wide(letter: char) -> Option<char> {
    let code = u32::from(letter);
    (0xFF01..=0xFF5E).contains(&code).then(|| char::from_u32(code - 0xFEE0)).flatten()
}

pub(super) fn is_quote(letter: char) -> bool {
    QUOTES.contains(&letter)
}

/// A character that is seen as a space or not at all, and that no lexer takes for one.
pub(super) fn is_odd_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{180e}' | '\u{2000}'
            ..='\u{200d}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// Whether nothing at all is seen of it.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A link in which a sign only looks like one: `–>`, `|→`, `~>`. Its length, and the link that is meant.
pub(super) fn link(rest: &str) -> Option<(usize, &'static str)> {
    const LONGEST: usize = 6;
    let mut plain = String::new();
    let mut length = 0;
    let mut odd = false;
    for (at, letter) in rest.chars().enumerate().take(LONGEST) {
        // A `>` or `=` at the start ends something else.
        if matches!(letter, '|' | '-' | '~') || (at > 0 && matches!(letter, '>' | '=')) {
            odd |= letter == '~';
            plain.push(letter);
        } else if let Some(sign) =
            sign_of(letter).filter(|sign| sign.chars().all(|sign| "|->".contains(sign)))
        {
            odd = true;
            plain.push_str(&sign);
        } else {
            break;
        }
        length += letter.len_utf8();
    }
    let ends = odd && plain.ends_with('>') && plain.len() > 1;
    ends.then_some((length, if plain.contains('|') { "|->" } else { "->" }))
}

#[cfg(test)]
mod tests {
    use super::{link, sign_of};

    #[test]
    fn links_of_word_processors_are_one_sign_each() {
        for (text, meant) in [("→ B", "->"), ("–> B", "->"), ("~> B", "->"), ("|→B", "|->"), ("|–> B", "|->")]
        {
            assert_eq!(link(text).map(|(_, meant)| meant), Some(meant), "{text}");
        }
        for text in ["-> B", "– 1", "|| B", ">→ B", "=–1", "~ B", "‖ B"] {
            assert_eq!(link(text), None, "{text}");
        }
        assert_eq!(sign_of('［').as_deref(), Some("["));
        assert_eq!(sign_of('ａ'), None);
    }
}
