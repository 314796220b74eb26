//! The steps of the playbook that were done or skipped, the last entry of each (A8).

use super::body::StepTaken;
use crate::incident::{
    entry::Entry, folds::folds, gone::means, ids::EntryKey, instant::Instant, visibility::Who,
};

/// A step that was done or skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The step's id, or what stands for it where the entry was erased.
    pub step: String,
    /// The entry that says so.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<Who>,
    /// Whether it was skipped.
    pub skipped: bool,
    /// What came of it, or why it was skipped; a correction replaces it.
    pub text: String,
}

/// The steps of an incident that were done or skipped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// In the order of the log; the last one of a step holds.
    taken: Vec<Taken>,
}

impl Steps {
    /// What became of a step; `None` where nothing was recorded.
    pub fn taken(&self, step: &str) -> Option<&Taken> {
        self.taken.iter().rev().find(|it| means(&it.step, step))
    }

    fn take(&mut self, entry: &Entry, it: &StepTaken, text: String) {
        self.taken.push(Taken {
            step: it.step.clone(),
            entry: entry.key,
            at: entry.head.occurred,
            by: entry.who.clone(),
            skipped: it.skipped,
            text,
        });
    }
}

folds! {
    Steps:
    StepTaken => |part, it, at| part.take(at.entry, it, at.words(&it.text));
}
