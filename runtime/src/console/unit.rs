//! Whether a result is `()`, also where it is one ending of an enum: such a result is not printed.

use std::fmt::{self, Display};

use serde::ser::{Error, Impossible, Serialize, Serializer};

/// Whether the value serializes as `()`.
pub(super) fn is_unit<T: Serialize>(value: &T) -> bool {
    // JSON's `null` looks the same to a serializer, and is a result.
    std::any::type_name::<T>() != std::any::type_name::<serde_json::Value>() && value.serialize(Unit).is_ok()
}

/// A serializer that takes `()` and nothing else; it looks at the head of a value only.
struct Unit;

/// The value is something else.
#[derive(Debug)]
struct Other;

impl Display for Other {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not `()`")
    }
}

impl std::error::Error for Other {}

impl Error for Other {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type No = Impossible<(), Other>;

impl Serializer for Unit {
    type Ok = ();
    type Error = Other;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    fn serialize_unit(self) -> Result<(), Other> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), Other> {
        Err(Other)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Result<(), Other> {
        Err(Other)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Other> {
        Err(Other)
    }

    crate::refuse::refuse! {
        Other, Other;
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_str(&str) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> No;
        serialize_tuple(usize) -> No;
        serialize_tuple_struct(&'static str, usize) -> No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> No;
        serialize_map(Option<usize>) -> No;
        serialize_struct(&'static str, usize) -> No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> No;
    }
}

#[cfg(test)]
mod tests {
    use super::is_unit;

    #[test]
    fn only_unit_is_unit() {
        assert!(is_unit(&()));
        assert!(!is_unit(&None::<u8>));
        assert!(!is_unit(&serde_json::Value::Null));
        assert!(!is_unit(&vec![1]));
        assert!(!is_unit(&((), ())));
    }
}
