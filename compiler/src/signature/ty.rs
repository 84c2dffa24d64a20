//! Types as text, made comparable.

use std::fmt;

/// A type as far as its text tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Ty {
    /// `()`
    Unit,
    /// `str`, only behind a reference.
    Str,
    /// `Path`, only behind a reference.
    Path,
    /// `[T]`, only behind a reference.
    Slice(Box<Ty>),
    /// `(A, B)`
    Tuple(Vec<Ty>),
    /// A type with a name.
    Named {
        /// Which.
        head: Head,
        /// Its type arguments.
        args: Vec<Ty>,
    },
    /// A type parameter of the task: whatever is given.
    Param(String),
    /// The script's `int`: any integer type of a parameter.
    AnyInt,
    /// The script's `float`: `f64` or `f32`.
    AnyFloat,
    /// The result of an event that never succeeds.
    Never,
    /// Anything else, as written.
    Opaque(String),
}

/// What a named type is.
#[derive(Clone, Debug, PartialEq)]
pub enum Head {
    /// A well-known type of std or the prelude, by the one path that names it everywhere.
    Known(&'static str),
    /// A struct or enum of the tasks, by the path that leads to it from outside.
    Local(String),
    /// One that no path leads to.
    Hidden(String),
    /// A type from elsewhere: an absolute path where an import tells it, else the bare word.
    Other(String),
}

/// How two types compare by their text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same type.
    Same,
    /// Certainly not the same type.
    Different,
    /// An alias or a path may make them the same: rustc decides.
    Unknown,
}

impl Likeness {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Different, _) | (_, Self::Different) => Self::Different,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Same, Self::Same) => Self::Same,
        }
    }
}

impl Ty {
    /// A well-known type without arguments.
    #[must_use]
    pub fn known(path: &'static str) -> Self {
        Self::Named { head: Head::Known(path), args: Vec::new() }
    }

    /// `String`
    #[must_use]
    pub fn string() -> Self {
        Self::known("String")
    }

    /// `Option<T>`
    #[must_use]
    pub fn option(inner: Self) -> Self {
        Self::Named { head: Head::Known("Option"), args: vec![inner] }
    }

    /// Any JSON.
    #[must_use]
    pub fn json() -> Self {
        Self::Named { head: Head::Other("serde_json::Value".to_owned()), args: Vec::new() }
    }

    /// The script's `secret`.
    #[must_use]
    pub fn secret() -> Self {
        Self::Named { head: Head::Known("pointy::Secret"), args: vec![Self::string()] }
    }

    /// Whether nobody but a task may see it.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.known_name() == Some("pointy::Secret")
    }

    /// The same with numbers of any type in place of those that nothing but a default has decided.
    #[must_use]
    pub fn unsettled(self) -> Self {
        match self {
            Self::Named { head: Head::Known("i64"), .. } => Self::AnyInt,
            Self::Named { head: Head::Known("f64"), .. } => Self::AnyFloat,
            Self::Named { head, args } => {
                Self::Named { head, args: args.into_iter().map(Self::unsettled).collect() }
            }
            other @ (Self::Unit
            | Self::Str
            | Self::Path
            | Self::Slice(_)
            | Self::Tuple(_)
            | Self::Param(_)
            | Self::AnyInt
            | Self::AnyFloat
            | Self::Never
            | Self::Opaque(_)) => other,
        }
    }

    /// `Vec<T>`
    #[must_use]
    pub fn vec(inner: Self) -> Self {
        Self::Named { head: Head::Known("Vec"), args: vec![inner] }
    }

    /// The `T` of `Option<T>`.
    #[must_use]
    pub fn optional_of(&self) -> Option<&Self> {
        self.argument_of("Option")
    }

    /// The `T` of `Vec<T>`.
    #[must_use]
    pub fn items_of(&self) -> Option<&Self> {
        self.argument_of("Vec")
    }

    /// The type of the values of a map from text.
    #[must_use]
    pub fn map_value_of(&self) -> Option<&Self> {
        let Self::Named {
            head: Head::Known("std::collections::BTreeMap" | "std::collections::HashMap"),
            args,
        } = self
        else {
            return None;
        };
        match args.as_slice() {
            [key, value] if key.known_name() == Some("String") => Some(value),
            _ => None,
        }
    }

    fn argument_of(&self, name: &str) -> Option<&Self> {
        let Self::Named { head: Head::Known(known), args } = self else { return None };
        args.first().filter(|_| *known == name)
    }

    /// The name of a well-known type.
    #[must_use]
    pub fn known_name(&self) -> Option<&'static str> {
        if let Self::Named { head: Head::Known(name), .. } = self { Some(name) } else { None }
    }

    /// The name of a type of the tasks.
    #[must_use]
    pub fn local_name(&self) -> Option<&str> {
        if let Self::Named { head: Head::Local(name) | Head::Hidden(name), .. } = self {
            Some(name)
        } else {
            None
        }
    }

    /// The owned type behind a reference: `String` for `str`, `Vec<T>` for `[T]`, `PathBuf` for `Path`.
    #[must_use]
    pub fn owned(&self) -> Self {
        match self {
            Self::Str => Self::string(),
            Self::Path => Self::known("std::path::PathBuf"),
            Self::Slice(item) => Self::vec((**item).clone()),
            Self::Unit
            | Self::Tuple(_)
            | Self::Named { .. }
            | Self::AnyInt
            | Self::AnyFloat
            | Self::Never
            | Self::Param(_)
            | Self::Opaque(_) => self.clone(),
        }
    }

    /// The smallest and largest value of an integer type.
    #[must_use]
    pub fn integer_range(&self) -> Option<(i128, i128)> {
        Some(match self.known_name()? {
            "u8" => (0, i128::from(u8::MAX)),
            "u16" => (0, i128::from(u16::MAX)),
            "u32" => (0, i128::from(u32::MAX)),
            "u64" | "usize" => (0, i128::from(u64::MAX)),
            "u128" => (0, i128::MAX),
            "i8" => (i128::from(i8::MIN), i128::from(i8::MAX)),
            "i16" => (i128::from(i16::MIN), i128::from(i16::MAX)),
            "i32" => (i128::from(i32::MIN), i128::from(i32::MAX)),
            "i64" | "isize" => (i128::from(i64::MIN), i128::from(i64::MAX)),
            "i128" => (i128::MIN, i128::MAX),
            _ => return None,
        })
    }

    /// Whether this is `f32` or `f64`.
    #[must_use]
    pub fn is_float(&self) -> bool {
        matches!(self.known_name(), Some("f32" | "f64"))
    }

    /// Whether values of this type are copied; `copies` are the types of the tasks that are.
    #[must_use]
    pub fn is_copy(&self, copies: &[String]) -> bool {
        match self {
            Self::Unit => true,
            Self::Tuple(items) => items.iter().all(|item| item.is_copy(copies)),
            Self::Named { head: Head::Known("Option"), args } => args.iter().all(|item| item.is_copy(copies)),
            Self::Named { head: Head::Known(name), .. } => {
                let number = self.integer_range().is_some() || self.is_float();
                number || matches!(*name, "bool" | "char" | "std::time::Duration" | "pointy::DateTime")
            }
            Self::Named { head: Head::Local(name) | Head::Hidden(name), .. } => copies.contains(name),
            Self::Named { head: Head::Other(_), .. }
            | Self::Str
            | Self::Path
            | Self::Slice(_)
            | Self::AnyInt
            | Self::AnyFloat
            | Self::Never
            | Self::Param(_)
            | Self::Opaque(_) => false,
        }
    }

    /// Compares two types by their text.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Likeness {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Likeness::Same,
            (Self::Opaque(a), Self::Opaque(b)) if a == b => Likeness::Same,
            (Self::Opaque(_) | Self::Param(_), _) | (_, Self::Opaque(_) | Self::Param(_)) => {
                Likeness::Unknown
            }
            (Self::AnyInt, Self::AnyInt) | (Self::AnyFloat, Self::AnyFloat) => Likeness::Same,
            (Self::AnyInt, ty) | (ty, Self::AnyInt) => ty.numeric(ty.integer_range().is_some()),
            (Self::AnyFloat, ty) | (ty, Self::AnyFloat) => ty.numeric(ty.is_float()),
            (Self::Named { head: a, args: xs }, Self::Named { head: b, args: ys }) => match a.compare(b) {
                Likeness::Same if xs.len() == ys.len() => compare_all(xs, ys),
                // A default argument may be left out on one side.
                Likeness::Same => Likeness::Unknown,
                Likeness::Different => Likeness::Different,
                Likeness::Unknown => Likeness::Unknown,
            },
            (Self::Named { head: Head::Other(_), .. }, _) | (_, Self::Named { head: Head::Other(_), .. }) => {
                Likeness::Unknown
            }
            (Self::Tuple(xs), Self::Tuple(ys)) if xs.len() == ys.len() => compare_all(xs, ys),
            (Self::Slice(x), Self::Slice(y)) => x.compare(y),
            (Self::Unit, Self::Unit) | (Self::Str, Self::Str) | (Self::Path, Self::Path) => Likeness::Same,
            (
                Self::Unit | Self::Str | Self::Path | Self::Slice(_) | Self::Tuple(_) | Self::Named { .. },
                Self::Unit | Self::Str | Self::Path | Self::Slice(_) | Self::Tuple(_) | Self::Named { .. },
            ) => Likeness::Different,
        }
    }

    fn numeric(&self, fits: bool) -> Likeness {
        match self {
            _ if fits => Likeness::Same,
            Self::Named { head: Head::Other(_), .. } | Self::Opaque(_) | Self::Param(_) => Likeness::Unknown,
            Self::Named { .. }
            | Self::Unit
            | Self::Str
            | Self::Path
            | Self::Slice(_)
            | Self::Tuple(_)
            | Self::AnyInt
            | Self::AnyFloat
            | Self::Never => Likeness::Different,
        }
    }

    /// Takes from `other` the integer and float types that this type leaves open.
    #[must_use]
    pub fn settle(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::AnyInt | Self::AnyFloat, Self::Named { .. })
                if self.compare(other) != Likeness::Different =>
            {
                other.clone()
            }
            (Self::Named { head, args }, Self::Named { args: others, .. }) if args.len() == others.len() => {
                let args = args.iter().zip(others).map(|(a, b)| a.settle(b)).collect();
                Self::Named { head: head.clone(), args }
            }
            (
                Self::Unit
                | Self::Str
                | Self::Path
                | Self::Slice(_)
                | Self::Tuple(_)
                | Self::Named { .. }
                | Self::AnyInt
                | Self::AnyFloat
                | Self::Never
                | Self::Param(_)
                | Self::Opaque(_),
                _,
            ) => self.clone(),
        }
    }
}

fn compare_all(xs: &[Ty], ys: &[Ty]) -> Likeness {
    xs.iter().zip(ys).map(|(x, y)| x.compare(y)).fold(Likeness::Same, Likeness::and)
}

impl Head {
    pub(super) fn compare(&self, other: &Self) -> Likeness {
        match (self, other) {
            (Self::Known(a), Self::Known(b)) => sure(a == b),
            (Self::Local(a), Self::Local(b)) | (Self::Hidden(a), Self::Hidden(b)) => sure(a == b),
            (
                Self::Known(_) | Self::Local(_) | Self::Hidden(_),
                Self::Known(_) | Self::Local(_) | Self::Hidden(_),
            ) => Likeness::Different,
            (Self::Other(a), Self::Other(b)) if a == b => Likeness::Same,
            // No alias hides it behind one of these.
            (Self::Other(path), Self::Known(_) | Self::Local(_))
            | (Self::Known(_) | Self::Local(_), Self::Other(path))
                if path == "serde_json::Value" =>
            {
                Likeness::Different
            }
            (Self::Other(_), _) | (_, Self::Other(_)) => Likeness::Unknown,
        }
    }
}

fn sure(same: bool) -> Likeness {
    if same { Likeness::Same } else { Likeness::Different }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit => f.write_str("()"),
            Self::Str => f.write_str("str"),
            Self::Path => f.write_str("Path"),
            Self::Slice(item) => write!(f, "[{item}]"),
            Self::Tuple(items) => {
                f.write_str("(")?;
                list(f, items)?;
                f.write_str(")")
            }
            Self::Named { head, args } => {
                let name = match head {
                    Head::Known(path) => path.rsplit("::").next().unwrap_or(path),
                    Head::Local(path) | Head::Hidden(path) | Head::Other(path) => {
                        path.rsplit("::").next().unwrap_or(path)
                    }
                };
                f.write_str(name)?;
                if !args.is_empty() {
                    f.write_str("<")?;
                    list(f, args)?;
                    f.write_str(">")?;
                }
                Ok(())
            }
            Self::AnyInt => f.write_str("int"),
            Self::AnyFloat => f.write_str("float"),
            Self::Never => f.write_str("!"),
            Self::Opaque(text) | Self::Param(text) => f.write_str(text),
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, items: &[Ty]) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        write!(f, "{item}")?;
    }
    Ok(())
}
