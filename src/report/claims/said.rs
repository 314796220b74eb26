//! A date and a clock time as they are said.

use chrono_tz::Tz;

/// A date, a clock time, or both. What is not said is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Said {
    /// The year.
    pub(super) year: Option<i32>,
    /// The month and the day.
    pub(super) date: Option<(u32, u32)>,
    /// Minutes since midnight, up to 24:00.
    pub(super) clock: Option<i64>,
    /// The zone that is named with it, where it is another than the incident's.
    pub(super) zone: Option<Tz>,
    /// Whether twelve hours later may be meant as well.
    pub(super) either_half: bool,
}
