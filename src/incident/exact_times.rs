//! Which times of an incident were stated to the second, and which as a day alone: they are shown so wherever they stand.

use std::collections::BTreeSet;

use chrono_tz::Tz;

use super::{
    entry::Head,
    instant::Instant,
    time::{self, Precision},
};

/// The times of entries that were not stated to the minute.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExactTimes {
    seconds: BTreeSet<Instant>,
    days: BTreeSet<Instant>,
}

impl ExactTimes {
    /// Notes when the entry under this head happened, as corrected.
    pub(super) fn note(&mut self, occurred: Instant, head: &Head) {
        match Precision::of(head, occurred) {
            Precision::Day => self.days.insert(occurred),
            Precision::Second => self.seconds.insert(occurred),
            Precision::Minute => false,
        };
    }

    /// How exactly something of that time was stated.
    pub fn precision(&self, at: Instant) -> Precision {
        if self.seconds.contains(&at) {
            Precision::Second
        } else if self.days.contains(&at) {
            Precision::Day
        } else {
            Precision::Minute
        }
    }

    /// The time of day, with its seconds where they were stated; empty of a day alone.
    pub fn clock(&self, at: Instant, zone: Tz) -> String {
        time::exact_clock(at, self.precision(at), zone)
    }

    /// Day and time of day, with the seconds where they were stated; the day alone where no more is known.
    pub fn stamp(&self, at: Instant, zone: Tz) -> String {
        time::exact_stamp(at, self.precision(at), zone)
    }
}
