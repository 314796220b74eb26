//! One incident gone through again, moment by moment (M6): as it was known, or as it happened.
//!
//! A moment is the fold of the entries up to it and nothing else, so every pane, list and document shows it like any incident.

mod difference;
mod landmark;

pub use difference::{Change, Difference};
pub use landmark::{Landmark, Sign, landmarks};

use crate::{
    incident::{Entry, Incident, Instant},
    text::named,
};

named! {
    /// In which order the entries come.
    #[derive(Default)]
    Course {
        /// When each became known: what was known then, and nothing that was learnt later.
        #[default]
        Known = "known",
        /// When each happened, by what is known today: a correction comes with what it corrects.
        Happened = "happened",
    }
}

impl Course {
    /// The other order.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Known => Self::Happened,
            Self::Happened => Self::Known,
        }
    }

    /// When an entry comes in this order.
    pub fn time_of(self, incident: &Incident, entry: &Entry) -> Instant {
        match self {
            Self::Known => incident.known_of(entry),
            Self::Happened => incident.happened_of(entry),
        }
    }
}

/// An incident and the order in which its entries come.
#[derive(Debug, Clone)]
pub struct Replay {
    whole: Incident,
    course: Course,
    /// When each entry comes, and its place in the log; by time, and in the order of the log at the same time.
    steps: Vec<(Instant, usize)>,
}

impl Replay {
    /// Puts the entries of an incident in order. Cost: one pass and a sort.
    pub fn of(whole: Incident, course: Course) -> Self {
        let entries = whole.entries().iter().enumerate();
        let mut steps: Vec<(Instant, usize)> =
            entries.map(|(place, entry)| (course.time_of(&whole, entry), place)).collect();
        steps.sort_unstable();
        Self { whole, course, steps }
    }

    /// The same incident in another order.
    #[must_use]
    pub fn by(self, course: Course) -> Self {
        if self.course == course { self } else { Self::of(self.whole, course) }
    }

    /// The incident as it is known today.
    pub const fn whole(&self) -> &Incident {
        &self.whole
    }

    /// The order.
    pub const fn course(&self) -> Course {
        self.course
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// How many entries have come by then, that instant included.
    pub fn count_at(&self, at: Instant) -> usize {
        self.steps.partition_point(|(time, _)| *time <= at)
    }

    /// When the entry of that number comes, from 1.
    pub fn time_of(&self, number: usize) -> Option<Instant> {
        self.steps.get(number.checked_sub(1)?).map(|(at, _)| *at)
    }

    /// The entry of that number, from 1.
    pub fn entry(&self, number: usize) -> Option<&Entry> {
        let (_, place) = self.steps.get(number.checked_sub(1)?)?;
        self.whole.entries().get(*place)
    }

    /// When the first entry comes; `None` without an entry.
    pub fn begins(&self) -> Option<Instant> {
        self.time_of(1)
    }

    /// When the last entry comes; `None` without an entry.
    pub fn ends(&self) -> Option<Instant> {
        self.time_of(self.len())
    }

    /// The fold of the first so many entries.
    pub fn first(&self, count: usize) -> Incident {
        let mut places: Vec<usize> = self.steps.iter().take(count).map(|(_, at)| *at).collect();
        places.sort_unstable();
        let entries = places.into_iter().filter_map(|at| self.whole.entries().get(at)).cloned();
        let mut then = Incident::fold(self.whole.id(), entries);
        then.note_absent(self.whole.absent());
        then
    }

    /// The entries behind the first so many, up to another number of them, as they come.
    pub fn between(&self, from: usize, to: usize) -> impl Iterator<Item = &Entry> {
        let steps = self.steps.get(from..to.max(from)).unwrap_or_default();
        steps.iter().filter_map(|(_, place)| self.whole.entries().get(*place))
    }

    /// The incident at an instant.
    pub fn at(&self, at: Instant) -> Incident {
        self.first(self.count_at(at))
    }
}

/// The chance of success that counts at that moment: of the option that was chosen, or else the one stated last; with the
/// option's letter.
pub fn odds(incident: &Incident) -> Option<(&str, u8)> {
    let chosen = incident.remedies.chosen().filter(|it| it.stands()).last();
    let stated = || {
        let standing = incident.remedies.standing().filter(|it| !it.odds.is_empty());
        standing.max_by_key(|it| it.odds.last().map(|odds| odds.known))
    };
    let it = chosen.filter(|it| !it.odds.is_empty()).or_else(stated)?;
    Some((it.letter.as_str(), it.percent()?))
}

/// How many questions of the checklist were answered by then, and how many were not.
pub fn answered(incident: &Incident) -> (usize, usize) {
    let questions = &incident.facts.questions;
    let unknown = questions.iter().filter(|question| incident.is_unknown(question)).count();
    (questions.len() - unknown, unknown)
}
