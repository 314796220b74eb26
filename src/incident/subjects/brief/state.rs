//! The briefs that went up (J1), in the order of the log.

use super::body::BriefPassed;
use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

/// A brief in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// The entry.
    pub key: EntryKey,
    /// When it went up.
    pub at: Instant,
    /// What it says.
    pub passed: BriefPassed,
}

/// The briefs of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Briefs {
    /// In the order of the log.
    pub list: Vec<Brief>,
}

impl Briefs {
    pub(in crate::incident) fn pass(
        &mut self,
        entry: &Entry,
        passed: &BriefPassed,
        corrected: Option<&str>,
    ) {
        let mut passed = passed.clone();
        if let Some(text) = corrected {
            text.clone_into(&mut passed.text);
        }
        self.list.push(Brief { key: entry.key, at: entry.head.occurred, passed });
    }
}

folds! {
    Briefs:
    BriefPassed => |part, it, at| part.pass(at.entry, it, at.text);
}
