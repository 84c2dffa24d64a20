//! Points in time and lengths of time, as flags, JSON and tables write them.

#[cfg(feature = "datetime")]
/// A point in time, in RFC 3339: `2013-01-31T06:00:00Z`.
pub type DateTime = jiff::Timestamp;

pub mod duration {
    //! Lengths of time as text: `30s`, `250ms`, `5m`, `2h`, `7d`, or a number of seconds. The two functions are
    //! what `#[serde(with = "pointy::duration")]` needs; `#[record]` writes that for its own fields.

    use std::fmt::{self, Display, Formatter};
    use std::time::Duration;

    use serde::{Deserialize, Deserializer, Serializer};

    const UNITS: [(&str, f64); 5] = [("ms", 0.001), ("s", 1.0), ("m", 60.0), ("h", 3600.0), ("d", 86400.0)];

    /// The length of time that this text says.
    #[must_use]
    pub fn parse(text: &str) -> Option<Duration> {
        let text = text.trim();
        let (number, unit) = UNITS
            .iter()
            .find_map(|(name, unit)| text.strip_suffix(name).map(|number| (number, *unit)))
            .unwrap_or((text, 1.0));
        let number = number.trim_end();
        // Rust also reads `inf` and `nan` as numbers.
        if !number.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
            return None;
        }
        Duration::try_from_secs_f64(number.replace('_', "").parse::<f64>().ok()? * unit).ok()
    }

    /// Shows a length of time as it would be written.
    pub struct Shown(pub Duration);

    impl Display for Shown {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            let (seconds, nanos) = (self.0.as_secs(), self.0.subsec_nanos());
            match (seconds, nanos) {
                (0, 0) => f.write_str("0s"),
                (_, 0) if seconds % 86400 == 0 => write!(f, "{}d", seconds / 86400),
                (_, 0) if seconds % 3600 == 0 => write!(f, "{}h", seconds / 3600),
                (_, 0) if seconds % 60 == 0 => write!(f, "{}m", seconds / 60),
                (_, 0) => write!(f, "{seconds}s"),
                (0..10, _) if nanos % 1_000_000 == 0 => write!(f, "{}ms", self.0.as_millis()),
                _ => write!(f, "{}s", self.0.as_secs_f64()),
            }
        }
    }

    /// Writes a length of time as text.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Shown(*time))
    }

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Seconds(f64),
    }

    /// Reads a length of time: text, or a number of seconds.
    ///
    /// # Errors
    /// If it is neither.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        let time = match Written::deserialize(deserializer)? {
            Written::Text(text) => parse(&text),
            Written::Seconds(seconds) => Duration::try_from_secs_f64(seconds).ok(),
        };
        time.ok_or_else(|| serde::de::Error::custom("expected a length of time such as 30s, 250ms or 5m"))
    }

    pub mod optional {
        //! The same for `Option<Duration>`.
        use super::{Deserialize, Deserializer, Duration, Serializer};

        #[derive(Deserialize)]
        struct Within(#[serde(deserialize_with = "super::deserialize")] Duration);

        /// Writes text, or nothing.
        ///
        /// # Errors
        /// Those of the serializer.
        pub fn serialize<S: Serializer>(time: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
            match time {
                Some(time) => super::serialize(time, serializer),
                None => serializer.serialize_none(),
            }
        }

        /// Reads a length of time, or nothing.
        ///
        /// # Errors
        /// If it is neither.
        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
            Ok(Option::<Within>::deserialize(deserializer)?.map(|within| within.0))
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn what_is_written_is_read() {
            for text in ["0s", "30s", "250ms", "5m", "2h", "7d", "1.5s", "90s", "61m"] {
                let time = parse(text);
                let again = time.map(|time| Shown(time).to_string());
                assert_eq!(again.as_deref().and_then(parse), time, "{text}");
                assert!(time.is_some(), "{text}");
            }
            assert_eq!(parse("2"), Some(Duration::from_secs(2)));
            assert_eq!(parse(" 1_000 ms "), Some(Duration::from_secs(1)));
        }

        #[test]
        fn what_is_no_length_of_time_is_refused() {
            for text in ["", "s", "-1s", "nan", "inf", "infd", "1e400", "1y", "1 2s", "5mm"] {
                assert_eq!(parse(text), None, "{text}");
            }
        }
    }
}
