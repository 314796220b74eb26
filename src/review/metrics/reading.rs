//! What measuring reads off one incident, so that many are measured without reading each of them again.

use chrono::TimeZone as _;
use serde::{Deserialize, Serialize};

use super::{Group, Measured};
use crate::{
    incident::{Incident, Instant},
    review::compensation::Given,
};

/// Everything that measuring many incidents asks of one (M7, H6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// When the impact began.
    pub began: Instant,
    /// Whether it was written up afterwards.
    pub history: bool,
    /// Whether it is a drill, which counts for nothing (P3).
    pub drill: bool,
    /// Its values.
    pub measured: Measured,
    /// What was given for broken commitments, and what contributed.
    pub given: Given,
    /// The groups it stands in, in the order of [`Group::ALL`].
    groups: Vec<Vec<String>>,
}

impl Reading {
    /// Reads it off the fold, as it is by `now`.
    pub fn of(incident: &Incident, now: Instant) -> Self {
        Self {
            began: incident.began(),
            history: incident.history().is_some(),
            drill: incident.drill().is_some(),
            measured: Measured::of(incident, now),
            given: Given::of(incident),
            groups: Group::ALL.into_iter().map(|by| by.of(incident)).collect(),
        }
    }

    /// The same where it stays so until another entry comes: nothing of it hangs on when it is asked for. `None` where
    /// something does (a promise that is not due yet, a silence that goes on), or where entries cannot be read.
    pub fn settled(incident: &Incident, now: Instant) -> Option<Self> {
        let last = incident.entries().iter().map(|entry| entry.head.recorded).max();
        // A clock that ran ahead, here or where it was recorded, settles nothing.
        let early = Self::of(incident, last.map_or(now, |last| last.min(now)));
        let late = chrono::Utc.with_ymd_and_hms(9999, 1, 1, 0, 0, 0).single()?;
        (incident.unreadable() == 0 && early == Self::of(incident, late)).then_some(early)
    }

    /// The groups it stands in.
    pub fn groups(&self, by: Group) -> &[String] {
        let at = Group::ALL.iter().position(|it| *it == by);
        at.and_then(|at| self.groups.get(at)).map(Vec::as_slice).unwrap_or_default()
    }
}
