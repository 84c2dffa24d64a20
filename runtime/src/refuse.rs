//! Methods of a serializer that takes only some of what serde knows: all others refuse.

/// `refuse! { Error, Error::Several; serialize_bool(bool) -> (); … }`: methods that fail with this error, whatever
/// they are given.
macro_rules! refuse {
    ($error:ty, $wrong:expr; $($name:ident($($ty:ty),*) -> $ok:ty;)*) => { $(
        fn $name(self, $(_: $ty),*) -> Result<$ok, $error> {
            Err($wrong)
        }
    )* };
}

pub(crate) use refuse;
