//! Which times of an incident were stated to the second: those are shown with their seconds wherever they stand.

use std::collections::BTreeSet;

use chrono_tz::Tz;

use super::{instant::Instant, time};

/// The times of entries that were stated to the second.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExactTimes(BTreeSet<Instant>);

impl ExactTimes {
    /// Notes when something happened that was recorded then, if its seconds were stated.
    pub(super) fn note(&mut self, occurred: Instant, recorded: Instant) {
        if time::is_exact(occurred, recorded) {
            self.0.insert(occurred);
        }
    }

    /// Whether something of that time was stated to the second.
    pub fn holds(&self, at: Instant) -> bool {
        self.0.contains(&at)
    }

    /// The time of day, with its seconds where they were stated.
    pub fn clock(&self, at: Instant, zone: Tz) -> String {
        time::exact_clock(at, self.holds(at), zone)
    }

    /// Day and time of day, with the seconds where they were stated.
    pub fn stamp(&self, at: Instant, zone: Tz) -> String {
        time::exact_stamp(at, self.holds(at), zone)
    }
}
