//! The one table of tokens, for scripts in files and for scripts in Rust.

macro_rules! table {
    (
        words { $($(#[$word_doc:meta])* $word:ident $word_text:literal,)* }
        literals { $($(#[$literal_doc:meta])* $literal:ident $literal_text:literal,)* }
        signs { $($(#[$sign_doc:meta])* $sign:ident $sign_text:literal,)* }
    ) => {
        /// What a token is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$word_doc])* $word,)*
            $($(#[$literal_doc])* $literal,)*
            $($(#[$sign_doc])* #[doc = concat!("`", $sign_text, "`")] $sign,)*
        }

        impl Kind {
            /// How messages call it.
            #[must_use]
            pub const fn describe(self) -> &'static str {
                match self {
                    $(Self::$word => $word_text,)*
                    $(Self::$literal => $literal_text,)*
                    $(Self::$sign => concat!("`", $sign_text, "`"),)*
                }
            }
        }

        /// All signs, as they are written.
        pub const SIGNS: &[(&str, Kind)] = &[$(($sign_text, Kind::$sign),)*];
    };
}

table! {
    words {
        /// A name that is no keyword.
        Name "a name",
        /// `input`, which begins an input and may still name a parameter.
        Input "`input`",
        /// `use`
        Use "`use`",
        /// `on`
        On "`on`",
        /// `as`
        As "`as`",
        /// `_`, the next piped value.
        Piped "`_`",
        /// `$` right behind `*`, a kind of its own for the reason of [`Kind::Factor`].
        FactorSign "`$`",
    }
    literals {
        /// A whole number.
        Int "a number",
        /// A whole number right behind `*`. It is a kind of its own so that one token of look-ahead tells
        /// `A * 3` from `A *` and an arm that begins with `3`.
        Factor "a number",
        /// A number with a point or an exponent.
        Float "a number",
        /// Text in quotes.
        Text "text",
        /// A number with a unit of time.
        Duration "a duration",
        /// A number with a unit of size.
        Size "a size",
    }
    signs {
        Pipe "|->",
        LongArrow "-->",
        Arrow "->",
        FatArrow "=>",
        Triangle "|>",
        Parallel "||",
        And "&&",
        Equal "==",
        NotEqual "!=",
        LessEqual "<=",
        GreaterEqual ">=",
        Coalesce "??",
        PathSeparator "::",
        OpenParen "(",
        CloseParen ")",
        OpenBrace "{",
        CloseBrace "}",
        OpenBracket "[",
        CloseBracket "]",
        Comma ",",
        Colon ":",
        Semicolon ";",
        At "@",
        Assign "=",
        Dollar "$",
        Dot ".",
        Question "?",
        Not "!",
        Less "<",
        Greater ">",
        Plus "+",
        Minus "-",
        Star "*",
        Slash "/",
        Percent "%",
        Bar "|",
        Ampersand "&",
        Caret "^",
    }
}

impl Kind {
    /// The keyword that a word is, or a plain name.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        match word {
            "input" => Self::Input,
            "use" => Self::Use,
            "on" => Self::On,
            "as" => Self::As,
            "_" => Self::Piped,
            _ => Self::Name,
        }
    }

    /// The longest sign at the start of `text`, with its length.
    #[must_use]
    pub fn of_sign(text: &str) -> Option<(Self, usize)> {
        let first = text.bytes().next()?;
        // In the table a longer sign stands before those that it begins with.
        let mut candidates = SIGNS.iter().filter(|(sign, _)| sign.as_bytes().first() == Some(&first));
        candidates.find(|(sign, _)| text.starts_with(sign)).map(|(sign, kind)| (*kind, sign.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::SIGNS;

    #[test]
    fn no_sign_hides_a_longer_one() {
        for (at, (sign, _)) in SIGNS.iter().enumerate() {
            let hidden = SIGNS.iter().skip(at + 1).find(|(later, _)| later.starts_with(sign));
            assert_eq!(hidden, None, "{sign}");
        }
    }
}
