//! What can be wrong or surprising about a time. The wording stands in `words`.

use chrono::{DateTime, FixedOffset};

/// Why a text is not a time. `Display` is English; [`TimeError::words`] speaks both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeError {
    /// Nothing was typed.
    Empty,
    /// No form of time is recognised.
    NotATime {
        /// As typed.
        text: String,
    },
    /// Written as a time of day, but no clock shows it: `25:00`, `14:75`.
    NoSuchTime {
        /// As typed.
        text: String,
    },
    /// The part of the day and the hour contradict each other: `13pm`, `上午14点`.
    Contradiction {
        /// As typed.
        text: String,
    },
    /// Written as a date, but no calendar has it: `02-30`.
    NoSuchDay {
        /// As typed.
        text: String,
    },
    /// Something that happened cannot lie after now.
    AfterNow {
        /// As typed.
        text: String,
        /// How it was understood, in the moment's zone.
        instant: DateTime<FixedOffset>,
    },
    /// A time that people could mean in two ways.
    Unclear {
        /// As typed.
        text: String,
        /// What is not clear about it.
        doubt: Doubt,
    },
    /// Further away than a hundred years, or than the calendar reaches.
    TooFar {
        /// As typed.
        text: String,
    },
}

impl std::error::Error for TimeError {}

/// Why a time is not taken for what it may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// It looks like one, and no form that is understood reads so.
    Form,
    /// Before or after noon: 昨天三点.
    Half,
    /// The day or the month first: `3/7/2026`.
    DayOrMonth,
    /// The date is another day of the week: `Tue 23 Nov`, where the 23rd is a Monday.
    Weekday,
    /// Several zones are called so, or the zone does not keep that time then: `CST`, `PST` in July.
    Zone,
}

/// Something about how a time was read that the person should see. The most important one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// The clocks were put forward over this time; the first instant after the gap was taken.
    Skipped,
    /// The clocks were put back and this time came twice.
    Twice {
        /// The instant taken, as its clocks showed it.
        taken: DateTime<FixedOffset>,
        /// The instant not taken.
        other: DateTime<FixedOffset>,
    },
    /// A deadline that lies before now.
    BeforeNow,
    /// The end of business of a day that is no working day.
    DayOff,
    /// A date without a year was placed in another year than this one.
    OtherYear(i32),
}
