//! The types of stubs while they are being found out: what is known, and what two places say of one value.

use std::collections::BTreeMap;

/// What is known of a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    /// A value of a task that nobody has written: an index into [`Types`].
    Open(usize),
    /// A Rust type, as the tasks write it.
    Known(String),
    /// Several values in one.
    Tuple(Vec<Type>),
    /// A branch that may have been stopped, or may have failed.
    Optional(Box<Type>),
    /// `&Failure`
    Failure,
}

impl Type {
    pub(super) fn known(name: &str) -> Self {
        Self::Known(name.to_owned())
    }

    pub(super) fn unit() -> Self {
        Self::known("()")
    }
}

/// A type that is not known, or was not at first.
#[derive(Clone, Debug)]
struct Slot {
    /// What it would be called as a type of its own.
    name: String,
    /// In words, what it is.
    about: String,
    /// What it turned out to be.
    is: Option<Type>,
    /// Whether anything takes the value.
    taken: bool,
    /// The fields that rules look at.
    fields: BTreeMap<String, String>,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Types {
    slots: Vec<Slot>,
}

impl Types {
    pub(super) fn open(&mut self, name: String, about: String) -> Type {
        self.slots.push(Slot { name, about, is: None, taken: false, fields: BTreeMap::new() });
        Type::Open(self.slots.len() - 1)
    }

    /// The slot that a type stands for in the end.
    fn find(&self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        // A slot is only ever bound to one that is not bound, so this ends.
        while let Type::Open(index) = ty {
            match self.slots.get(index).and_then(|slot| slot.is.clone()) {
                Some(next) => ty = next,
                None => break,
            }
        }
        ty
    }

    /// Both are one type; what is known first stays.
    pub(super) fn same(&mut self, a: &Type, b: &Type) {
        match (self.find(a), self.find(b)) {
            (Type::Open(a), Type::Open(b)) if a == b => {}
            (Type::Open(a), Type::Open(b)) => {
                let (first, second) = (a.min(b), a.max(b));
                let (taken, fields) = match self.slots.get(second) {
                    Some(slot) => (slot.taken, slot.fields.clone()),
                    None => return,
                };
                if let Some(slot) = self.slots.get_mut(first) {
                    slot.taken |= taken;
                    slot.fields.extend(fields);
                }
                self.bind(second, Type::Open(first));
            }
            (Type::Open(open), known) | (known, Type::Open(open)) => self.bind(open, known),
            (Type::Optional(a), Type::Optional(b)) => self.same(&a, &b),
            (Type::Tuple(a), Type::Tuple(b)) => a.iter().zip(&b).for_each(|(a, b)| self.same(a, b)),
            (Type::Known(_) | Type::Failure | Type::Tuple(_) | Type::Optional(_), _) => {}
        }
    }

    fn bind(&mut self, slot: usize, to: Type) {
        if let Some(slot) = self.slots.get_mut(slot) {
            slot.is = Some(to);
        }
    }

    /// Something takes this value, so it is one.
    pub(super) fn take(&mut self, ty: &Type) {
        match self.find(ty) {
            Type::Open(index) => {
                if let Some(slot) = self.slots.get_mut(index) {
                    slot.taken = true;
                }
            }
            Type::Tuple(parts) => parts.iter().for_each(|part| self.take(part)),
            Type::Optional(inner) => self.take(&inner),
            Type::Known(_) | Type::Failure => {}
        }
    }

    /// A rule looks at a field of the value. A text may be a guess, which what is told elsewhere replaces.
    pub(super) fn field(&mut self, ty: &Type, field: &str, is: &str) {
        if let Type::Open(index) = self.find(ty)
            && let Some(slot) = self.slots.get_mut(index)
        {
            let known = slot.fields.entry(field.to_owned()).or_insert_with(|| is.to_owned());
            if known == "String" {
                is.clone_into(known);
            }
        }
    }

    /// Whether the value is `()` for certain.
    pub(super) fn is_unit(&self, ty: &Type) -> bool {
        self.find(ty) == Type::unit()
    }

    /// Whether nothing is known of it but the task that gives it.
    pub(super) fn is_open(&self, ty: &Type) -> bool {
        matches!(self.find(ty), Type::Open(_))
    }

    /// As Rust.
    pub(super) fn rust(&self, ty: &Type) -> String {
        match self.find(ty) {
            Type::Open(index) => match self.slots.get(index) {
                Some(slot) if slot.taken => slot.name.clone(),
                Some(_) | None => "()".to_owned(),
            },
            Type::Known(name) => name,
            Type::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.rust(part)).collect();
                format!("({})", parts.join(", "))
            }
            Type::Optional(inner) => format!("Option<{}>", self.rust(&inner)),
            Type::Failure => "&Failure".to_owned(),
        }
    }

    /// The types that have to be declared: name, words, fields.
    pub(super) fn declared(&self) -> impl Iterator<Item = (&str, &str, &BTreeMap<String, String>)> {
        let own = self.slots.iter().filter(|slot| slot.is.is_none() && slot.taken);
        own.map(|slot| (slot.name.as_str(), slot.about.as_str(), &slot.fields))
    }
}

#[cfg(test)]
mod tests {
    use super::{Type, Types};

    #[test]
    fn what_two_places_say_of_one_value_is_put_together() {
        let mut types = Types::default();
        let a = types.open("A".to_owned(), String::new());
        let b = types.open("B".to_owned(), String::new());
        types.same(&b, &a);
        assert_eq!(types.rust(&b), "()");
        types.take(&b);
        assert_eq!((types.rust(&a), types.rust(&b)), ("A".to_owned(), "A".to_owned()));
        assert_eq!(types.declared().count(), 1);
        types.same(&Type::known("u8"), &b);
        types.same(&Type::known("u16"), &a);
        assert_eq!((types.rust(&a), types.declared().count()), ("u8".to_owned(), 0));
    }
}
