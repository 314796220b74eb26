//! Which part of a date of three numbers comes first.

use crate::text::named;

named! {
    /// Which part of a date of three numbers comes first.
    Order {
        /// 07/03/2025 is the seventh of March.
        DayFirst = "day-first",
        /// 03/07/2025 is the seventh of March.
        MonthFirst = "month-first",
        /// 25/03/07 is the seventh of March 2025.
        YearFirst = "year-first",
    }
}
