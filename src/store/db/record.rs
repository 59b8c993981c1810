//! Structs that are read of the rows of a query.

/// Defines a struct that is read of a row by the names of its columns. Behind a semicolon may stand one more, which is read of the
/// same row.
macro_rules! record {
    (
        $(#[$about:meta])*
        $view:vis struct $name:ident {
            $($(#[$of:meta])* $see:vis $field:ident: $type:ty),* $(,)?
            $(; $(#[$of_part:meta])* $see_part:vis $part:ident: $part_type:ty $(,)?)?
        }
    ) => {
        $(#[$about])*
        $view struct $name {
            $($(#[$of])* $see $field: $type,)*
            $($(#[$of_part])* $see_part $part: $part_type,)?
        }

        impl<'r> $crate::store::db::FromRow<'r, $crate::store::db::DatabaseRow> for $name {
            fn from_row(row: &'r $crate::store::db::DatabaseRow) -> std::result::Result<Self, $crate::store::db::RowError> {
                Ok(Self {
                    $($field: $crate::store::db::read_column(row, stringify!($field))?,)*
                    $($part: $crate::store::db::FromRow::from_row(row)?,)?
                })
            }
        }
    };
}

pub(in crate::store) use record;
