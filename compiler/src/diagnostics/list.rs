//! The list of codes: a line per problem, by phase. `P01` lexing and parsing, `P02` names, `P03` values and
//! types, `P04` branches and retries, `P05` header, `P06` not available, `P09` building.

use super::Page;

macro_rules! codes {
    ($($phase:ident in $folder:literal { $($code:ident $name:ident,)* })*) => {
        $(
            #[doc = concat!("Problems of the phase `", stringify!($phase), "`.")]
            #[path = $folder]
            pub mod $phase {
                $( #[doc = concat!("`", stringify!($code), "`")] pub mod $name; )*
            }
        )*
        /// The pages of all codes, in the order of the list.
        pub static PAGES: &[&Page] = &[$($( &$phase::$name::PAGE, )*)*];
        #[cfg(test)]
        pub(crate) static CODES: &[(&str, &str)] = &[$($( (stringify!($code), $phase::$name::PAGE.code), )*)*];
    };
}

/// The page of a code, whatever its case.
#[must_use]
pub fn page(code: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.code.eq_ignore_ascii_case(code)).copied()
}

codes! {
    lex in "lex" {
    }
    parse in "parse" {
    }
    resolve in "resolve" {
    }
    check in "check" {
    }
    driver in "driver" {
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_page_has_the_code_of_its_line() {
        for (line, page) in super::CODES {
            assert_eq!(line, page);
        }
    }
}
