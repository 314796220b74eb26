//! Points in time, as the log keeps them.

use chrono::{DateTime, NaiveDateTime, Offset as _, Utc};
use serde::{Deserialize, Serialize};

/// An instant in UTC. The log keeps milliseconds.
pub type Instant = DateTime<Utc>;

/// What a clock on the wall of a zone shows; at the very end of time, where it could show nothing, what one in UTC shows.
pub fn wall(at: Instant, zone: chrono_tz::Tz) -> NaiveDateTime {
    let offset = at.with_timezone(&zone).offset().fix();
    at.naive_utc().checked_add_offset(offset).unwrap_or_else(|| at.naive_utc())
}

/// The beginning of its minute, as times are printed.
pub(super) fn to_minute(at: Instant) -> Instant {
    use chrono::DurationRound as _;
    at.duration_trunc(chrono::TimeDelta::minutes(1)).unwrap_or(at)
}

/// How long it is from one time to another as both are printed, to the minute: whoever adds up lengths, or subtracts the
/// times beside them, comes to what is printed. Nothing where the second comes first.
pub fn minutes_between(from: Instant, to: Instant) -> chrono::TimeDelta {
    (to_minute(to) - to_minute(from)).max(chrono::TimeDelta::zero())
}

/// So long after: an imported instant may lie at the end of time.
pub(super) fn after(start: Instant, span: chrono::TimeDelta) -> Instant {
    start.checked_add_signed(span).unwrap_or(Instant::MAX_UTC)
}

/// An instant as whole milliseconds of UTC, as heads keep all their times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(i64);

impl From<Instant> for Millis {
    fn from(at: Instant) -> Self {
        Self(at.timestamp_millis())
    }
}

impl Millis {
    /// The instant; the epoch for a number beyond all time.
    pub fn instant(self) -> Instant {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

/// What holds instants that can all be moved by the same length of time.
pub trait Shift {
    /// Moves them. An instant that the calendar cannot hold stays where it was.
    fn shift(&mut self, by: chrono::TimeDelta);
}

impl Shift for Instant {
    fn shift(&mut self, by: chrono::TimeDelta) {
        *self = self.checked_add_signed(by).unwrap_or(*self);
    }
}

impl<T: Shift> Shift for Box<T> {
    fn shift(&mut self, by: chrono::TimeDelta) {
        self.as_mut().shift(by);
    }
}

impl<T: Shift> Shift for Option<T> {
    fn shift(&mut self, by: chrono::TimeDelta) {
        if let Some(held) = self {
            held.shift(by);
        }
    }
}
