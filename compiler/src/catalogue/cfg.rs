//! What stands behind `#[cfg(…)]`: whether it is there, as far as features and target are known.

use std::collections::BTreeSet;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Token};

/// What the tasks are compiled for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cfg {
    /// The features of the package that are switched on.
    pub features: BTreeSet<String>,
    /// What `rustc --print cfg` says of the target, a line each; `None` where nobody asked.
    pub target: Option<BTreeSet<String>>,
}

/// Whether something is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It is compiled.
    Yes,
    /// It is not.
    No,
    /// Only rustc knows.
    Unknown,
}

/// Names that rustc itself sets or leaves out; of any other a build script may decide.
const OF_RUSTC: &[&str] = &[
    "unix",
    "windows",
    "panic",
    "target_abi",
    "target_arch",
    "target_endian",
    "target_env",
    "target_family",
    "target_feature",
    "target_has_atomic",
    "target_os",
    "target_pointer_width",
    "target_thread_local",
    "target_vendor",
];

/// Names that are never set where a workflow is built.
const NEVER: &[&str] = &["test", "doc", "doctest", "miri", "proc_macro", "fuzzing", "loom", "rust_analyzer"];

impl Presence {
    fn sure(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }

    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }

    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl Cfg {
    /// Whether an item with these attributes is compiled.
    pub(super) fn presence(&self, attributes: &[Attribute]) -> Presence {
        let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
        conditions.fold(Presence::Yes, |sofar, attribute| {
            let condition = attribute.parse_args::<Meta>();
            sofar.and(condition.map_or(Presence::Unknown, |condition| self.condition(&condition)))
        })
    }

    /// Puts the attributes behind `#[cfg_attr(…)]` in its place where they apply.
    pub(super) fn unfold(&self, attributes: &mut Vec<Attribute>) {
        if !attributes.iter().any(|attribute| attribute.path().is_ident("cfg_attr")) {
            return;
        }
        let unfolded = std::mem::take(attributes).into_iter().flat_map(|attribute| {
            if !attribute.path().is_ident("cfg_attr") {
                return vec![attribute];
            }
            let parts = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
            let mut parts = parts.into_iter().flatten();
            let applies = parts.next().is_some_and(|condition| self.condition(&condition) == Presence::Yes);
            let made = parts.filter(|_| applies).map(|meta| Attribute { meta, ..attribute.clone() });
            made.collect()
        });
        *attributes = unfolded.collect();
    }

    fn condition(&self, condition: &Meta) -> Presence {
        match condition {
            Meta::Path(path) => {
                path.get_ident().map_or(Presence::Unknown, |name| self.word(&name.to_string()))
            }
            Meta::NameValue(pair) => {
                let (Some(name), Expr::Lit(ExprLit { lit: Lit::Str(value), .. })) =
                    (pair.path.get_ident(), &pair.value)
                else {
                    return Presence::Unknown;
                };
                self.pair(&name.to_string(), &value.value())
            }
            Meta::List(list) => {
                let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
                let Ok(parts) = parts else { return Presence::Unknown };
                let mut parts = parts.iter().map(|part| self.condition(part));
                if list.path.is_ident("all") {
                    parts.fold(Presence::Yes, Presence::and)
                } else if list.path.is_ident("any") {
                    parts.map(Presence::not).fold(Presence::Yes, Presence::and).not()
                } else if list.path.is_ident("not") {
                    parts.next().map_or(Presence::Unknown, Presence::not)
                } else {
                    Presence::Unknown
                }
            }
        }
    }

    fn word(&self, name: &str) -> Presence {
        if NEVER.contains(&name) { Presence::No } else { self.asked(name, name) }
    }

    fn pair(&self, name: &str, value: &str) -> Presence {
        if name == "feature" {
            return Presence::sure(self.features.contains(value));
        }
        self.asked(name, &format!("{name}={value:?}"))
    }

    fn asked(&self, name: &str, line: &str) -> Presence {
        match &self.target {
            Some(target) if target.contains(line) => Presence::Yes,
            Some(_) if OF_RUSTC.contains(&name) => Presence::No,
            Some(_) | None => Presence::Unknown,
        }
    }
}

/// The condition of an item, as it was written.
pub(super) fn written(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("cfg"))?;
    let condition = attribute.parse_args::<proc_macro2::TokenStream>().ok()?.to_string();
    Some(condition.replace(" (", "(").replace(" ,", ","))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Cfg, Presence};

    fn presence(condition: &str, target: bool) -> Presence {
        let cfg = Cfg {
            features: ["fast".to_owned()].into(),
            target: target.then(|| ["unix".to_owned(), "target_os=\"linux\"".to_owned()].into()),
        };
        let item: syn::ItemFn = syn::parse_str(&format!("#[cfg({condition})] fn f() {{}}")).unwrap();
        cfg.presence(&item.attrs)
    }

    #[test]
    fn features_and_the_target_decide() {
        let cases = [
            ("feature = \"fast\"", Presence::Yes),
            ("feature = \"slow\"", Presence::No),
            ("test", Presence::No),
            ("not(test)", Presence::Yes),
            ("unix", Presence::Yes),
            ("windows", Presence::No),
            ("target_os = \"linux\"", Presence::Yes),
            ("all(unix, not(feature = \"slow\"))", Presence::Yes),
            ("any(windows, feature = \"slow\")", Presence::No),
            ("any()", Presence::No),
            ("all()", Presence::Yes),
            ("of_a_build_script", Presence::Unknown),
            ("any(of_a_build_script, unix)", Presence::Yes),
            ("all(of_a_build_script, unix)", Presence::Unknown),
            ("debug_assertions", Presence::Unknown),
        ];
        for (condition, expected) in cases {
            assert_eq!(presence(condition, true), expected, "{condition}");
        }
        assert_eq!(presence("unix", false), Presence::Unknown);
        assert_eq!(presence("feature = \"slow\"", false), Presence::No);
    }
}
