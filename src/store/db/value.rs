//! The values of statements.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::domain::records::RecordValue;

/// A value of a statement, or none of its type.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::store) enum Value {
    Number(Option<i64>),
    Truth(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Day(Option<NaiveDate>),
    Moment(Option<DateTime<Utc>>),
    Time(Option<NaiveTime>),
}

/// Makes values of a type, of what may be absent of it, and of what is borrowed of both.
macro_rules! values {
    ($($variant:ident: $type:ty),* $(,)?) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$variant(Some(value))
            }
        }

        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Self::$variant(value)
            }
        }

        impl From<&$type> for Value {
            fn from(value: &$type) -> Self {
                Self::$variant(Some(value.to_owned()))
            }
        }

        impl From<&Option<$type>> for Value {
            fn from(value: &Option<$type>) -> Self {
                Self::$variant(value.to_owned())
            }
        }

        impl From<Option<&$type>> for Value {
            fn from(value: Option<&$type>) -> Self {
                Self::$variant(value.map(ToOwned::to_owned))
            }
        }
    )*};
}

values! { Number: i64, Truth: bool, Text: String, Bytes: Vec<u8>, Day: NaiveDate, Moment: DateTime<Utc>, Time: NaiveTime }

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(Some(value.to_owned()))
    }
}

impl From<u32> for Value {
    fn from(value: u32) -> Self {
        Self::Number(Some(value.into()))
    }
}

impl Value {
    /// Returns it as it is stored.
    pub(in crate::store) fn to_cell(&self) -> RecordValue {
        let cell = match self {
            Self::Number(number) => number.map(RecordValue::Number),
            Self::Truth(truth) => truth.map(|truth| RecordValue::Number(truth.into())),
            Self::Text(text) => text.clone().map(RecordValue::Text),
            Self::Bytes(bytes) => bytes.clone().map(RecordValue::Bytes),
            Self::Day(day) => day.map(|day| RecordValue::Text(day.to_string())),
            Self::Moment(moment) => moment.map(|moment| RecordValue::Text(moment.to_rfc3339())),
            Self::Time(time) => time.map(|time| RecordValue::Text(time.to_string())),
        };
        cell.unwrap_or(RecordValue::Nothing)
    }
}
