//! What stands out in a course: decisions, commitments made and broken, offers, escalations, how it stands.

use std::collections::BTreeMap;

use super::Replay;
use crate::{
    incident::{
        EntryKey, Event, Instant,
        derived::{Fact, derived},
    },
    text::named,
};

named! {
    /// What a landmark is. Where several fall on one place of a line, the first of these is shown.
    Sign {
        /// A commitment was broken.
        Broken = "broken",
        /// A decision was taken.
        Decision = "decision",
        /// An alert fired or moved up, or somebody escalated.
        Escalation = "escalation",
        /// A commitment was made.
        Promise = "promise",
        /// An offer was made.
        Offer = "offer",
        /// The status changed.
        Status = "status",
    }
}

impl Sign {
    /// The sign on a line, the same in every language.
    pub const fn sign(self) -> char {
        match self {
            Self::Broken => 'X',
            Self::Decision => '#',
            Self::Escalation => '!',
            Self::Promise => 'P',
            Self::Offer => 'O',
            Self::Status => '=',
        }
    }
}

/// One thing that stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landmark {
    /// When it comes.
    pub at: Instant,
    /// What it is.
    pub sign: Sign,
    /// The entry, or the one behind it.
    pub entry: Option<EntryKey>,
}

/// The landmarks of a course, by time. What follows from clock and log stands at exactly its time.
pub fn landmarks(replay: &Replay) -> Vec<Landmark> {
    let whole = replay.whole();
    let mut found: Vec<Landmark> = Vec::new();
    for number in 1..=replay.len() {
        let (Some(at), Some(entry)) = (replay.time_of(number), replay.entry(number)) else {
            continue;
        };
        let sign = entry.event().and_then(sign_of);
        if let Some(sign) = sign.filter(|_| whole.marks().retracted_by(entry.key).is_none()) {
            found.push(Landmark { at, sign, entry: Some(entry.key) });
        }
    }
    let ends = replay.ends().unwrap_or_default();
    for one in derived(whole, ends) {
        let sign = match one.fact {
            Fact::Breach { .. } => Sign::Broken,
            Fact::Fired { .. } | Fact::MovedUp { .. } => Sign::Escalation,
            Fact::Owed { .. }
            | Fact::MissedWindow { .. }
            | Fact::DutyLimit { .. }
            | Fact::WorseOffer { .. }
            | Fact::TooLate { .. } => continue,
        };
        if one.at <= ends {
            found.push(Landmark { at: one.at, sign, entry: one.cause });
        }
    }
    found.sort_by_key(|it| (it.at, it.sign));
    found
}

// What is no landmark has no line here: kinds to come are none.
#[allow(clippy::wildcard_enum_match_arm)]
const fn sign_of(event: &Event) -> Option<Sign> {
    match event {
        Event::DecisionTaken(_) => Some(Sign::Decision),
        Event::CommitmentMade(_) => Some(Sign::Promise),
        Event::CommitmentBroken(_) => Some(Sign::Broken),
        Event::OfferMade(_) => Some(Sign::Offer),
        Event::EscalationRaised(_) => Some(Sign::Escalation),
        Event::StatusChanged(_) => Some(Sign::Status),
        _ => None,
    }
}

/// The landmarks on a line of so many cells from the first instant to the last: at each cell the most telling one.
pub(super) fn on_line(
    landmarks: &[Landmark],
    (from, to): (Instant, Instant),
    cells: usize,
) -> BTreeMap<usize, Sign> {
    let mut line: BTreeMap<usize, Sign> = BTreeMap::new();
    for one in landmarks {
        let cell = cell(one.at, (from, to), cells);
        line.entry(cell).and_modify(|sign| *sign = (*sign).min(one.sign)).or_insert(one.sign);
    }
    line
}

/// The cell of an instant on such a line.
pub(super) fn cell(at: Instant, (from, to): (Instant, Instant), cells: usize) -> usize {
    let whole = (to - from).num_seconds().max(1);
    let past = (at - from).num_seconds().clamp(0, whole);
    let last = i64::try_from(cells.saturating_sub(1)).unwrap_or_default();
    usize::try_from(past.saturating_mul(last) / whole).unwrap_or_default()
}

impl Replay {
    /// The line of the course in so many cells: what stands out in each cell, and the cell of a moment.
    pub fn line(
        &self,
        landmarks: &[Landmark],
        at: Instant,
        cells: usize,
    ) -> (BTreeMap<usize, Sign>, usize) {
        let span = (self.begins().unwrap_or(at), self.ends().unwrap_or(at));
        (on_line(landmarks, span, cells), cell(at, span, cells))
    }
}
