//! Marks over time, and odds as they changed: plain data and words that are ready to be read.

use chrono::{DateTime, Utc};

use super::sign::{Sign, Stroke};
use crate::{incident::Precision, report::document::Line};

/// An instant on the axis.
pub type Moment = DateTime<Utc>;

/// Marks of one kind, by time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lane {
    /// What its marks have in common.
    pub name: String,
    /// In order.
    pub marks: Vec<Mark>,
}

/// One mark, which is one row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// A short name that stands beside it, such as P1; its time of day stands there where it has none.
    pub label: String,
    /// The signs, by time.
    pub points: Vec<(Moment, Sign)>,
    /// From when to when something lasted.
    pub stretches: Vec<(Moment, Moment, Stroke)>,
    /// When, in words.
    pub when: String,
    /// Whether the seconds of its time were stated.
    pub precision: Precision,
    /// Of what kind, in words; empty where the name of the lane says it.
    pub kind: String,
    /// What it is.
    pub text: Line,
}

/// The odds of one remedy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Series {
    /// Which.
    pub name: String,
    /// In order.
    pub steps: Vec<Step>,
    /// Until when it was worth anything: until it was dropped or service restored.
    pub until: Moment,
}

/// The odds from a moment on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// Since when.
    pub at: Moment,
    /// In per cent, at most 100.
    pub percent: u8,
    /// When, in words.
    pub when: Line,
    /// What they rest on.
    pub basis: Line,
}

impl Mark {
    /// Every moment that has to be in the picture.
    pub fn moments(&self) -> impl Iterator<Item = Moment> + '_ {
        let points = self.points.iter().map(|(at, _)| *at);
        points.chain(self.stretches.iter().flat_map(|(from, to, stroke)| {
            [*from, if *stroke == Stroke::Standing { *from } else { *to }]
        }))
    }
}
