//! Whose duty each regime is, and which stages were reported (I7).

use super::body::{DutyAnswered, StageReported};
use crate::incident::{entry::Entry, folds::folds, gone::means, ids::EntryKey, instant::Instant};

/// An answer to whose duty a regime is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The entry.
    pub entry: EntryKey,
    /// The regime, or what stands for it.
    regime: String,
    /// The duty, or what stands for it; empty where it is nobody's of those named.
    pub(in crate::incident) duty: String,
    /// Since when they have known of it, where that was said.
    pub(in crate::incident) known: Option<Instant>,
    /// Who says so, and why.
    pub text: String,
}

/// A stage that was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The entry.
    pub entry: EntryKey,
    /// The regime, or what stands for it.
    regime: String,
    /// The stage, or what stands for it.
    stage: String,
    /// When.
    pub at: Instant,
    /// To whom, by which number.
    pub text: String,
}

/// What is known of the regimes of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Regimes {
    /// In the order of the log; the last answer of a regime holds.
    answers: Vec<Answered>,
    /// In the order of the log; the first report of a stage holds, for its time started what comes behind.
    reported: Vec<Reported>,
}

impl Regimes {
    /// Whose duty a regime is said to be.
    pub fn answer(&self, regime: &str) -> Option<&Answered> {
        self.answers.iter().rev().find(|it| means(&it.regime, regime))
    }

    /// When a stage was reported first.
    pub fn reported(&self, regime: &str, stage: &str) -> Option<&Reported> {
        self.reported
            .iter()
            .filter(|it| means(&it.regime, regime) && means(&it.stage, stage))
            .min_by_key(|it| it.at)
    }

    fn answer_with(&mut self, entry: &Entry, it: &DutyAnswered, text: String) {
        let (regime, duty) = (it.regime.clone(), it.duty.clone());
        self.answers.push(Answered { entry: entry.key, regime, duty, known: it.known, text });
    }

    fn report(&mut self, entry: &Entry, it: &StageReported, text: String) {
        let (regime, stage) = (it.regime.clone(), it.stage.clone());
        let at = entry.head.occurred;
        self.reported.push(Reported { entry: entry.key, regime, stage, at, text });
    }
}

folds! {
    Regimes:
    DutyAnswered => |part, it, at| part.answer_with(at.entry, it, at.words(&it.text));
    StageReported => |part, it, at| part.report(at.entry, it, at.words(&it.text));
}
