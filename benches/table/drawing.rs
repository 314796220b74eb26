//! One frame at 200×50 of a crisis with 1,000 entries.

use crate::row::Row;

pub(crate) fn rows() -> Vec<Row> {
    Vec::new()
}
