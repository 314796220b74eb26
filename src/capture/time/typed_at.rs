//! From when a time is read, and what was understood.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::error::Note;

/// Which way an unfinished time is completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Something that happened: the latest fitting instant not after now, two minutes of a hurried clock allowed.
    Past,
    /// A deadline: the first fitting instant not before the minute that runs now.
    Future,
}

/// When and where a time was typed, from which it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedAt {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The zone in which the times of day are meant.
    pub zone: Tz,
    /// Whether the past or the future is meant.
    pub toward: Toward,
    /// In an account of what is over, whose last line stands near `now`: until when a day that is named may lie after it.
    /// Nothing is counted from `now` there, so `昨天` and `10 min ago` mean no time. `None` everywhere else.
    pub until: Option<DateTime<Utc>>,
}

impl TypedAt {
    /// Whether that instant is still to come by the account's own clock, and has passed all the same.
    pub(super) fn goes_on_to(&self, instant: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| instant <= until)
    }
}

/// A time that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parsed {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// Only a day was given; the instant is its beginning (past) or its end (future).
    pub whole_day: bool,
    /// What the person should be told about how it was read.
    pub note: Option<Note>,
}

/// The beginning of the minute that runs at an instant: a deadline of 14:05 has not passed at 14:05:30.
pub fn minute_of(now: DateTime<Utc>) -> DateTime<Utc> {
    let into = now.timestamp().rem_euclid(60) * 1000 + i64::from(now.timestamp_subsec_millis());
    now.checked_sub_signed(TimeDelta::milliseconds(into)).unwrap_or(now)
}
