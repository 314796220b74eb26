//! From when a time is read, and what was understood.

use chrono::{DateTime, Utc};
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

/// The moment from which a time is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The zone in which the times of day are meant.
    pub zone: Tz,
    /// Whether the past or the future is meant.
    pub toward: Toward,
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
