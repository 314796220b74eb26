//! The milestones that were recorded, the last entry of each.

use std::collections::BTreeMap;

use super::body::MilestoneReached;
use crate::incident::{
    entry::Entry, folds::folds, ids::EntryKey, instant::Instant, visibility::Who,
};

pub use super::body::Milestone;

/// A milestone that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When it was reached.
    pub at: Instant,
    /// By whom.
    pub by: Option<Who>,
    /// How; a correction replaces it.
    pub text: String,
}

/// The milestones of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Milestones {
    /// The last entry of each in the order of the log, which corrects those before it.
    reached: BTreeMap<Milestone, Reached>,
}

impl Milestones {
    /// What was recorded of one; `None` where nobody recorded it.
    pub fn get(&self, milestone: Milestone) -> Option<&Reached> {
        self.reached.get(&milestone)
    }

    fn reach(&mut self, entry: &Entry, milestone: Milestone, text: String) {
        let (at, by) = (entry.head.occurred, entry.who.clone());
        self.reached.insert(milestone, Reached { entry: entry.key, at, by, text });
    }
}

folds! {
    Milestones:
    MilestoneReached => |part, it, at| part.reach(at.entry, it.milestone, at.words(&it.text));
}
