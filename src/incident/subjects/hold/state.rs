//! Legal holds (K2): which of them keep the evidence. Each stands until the act made for it lifts it. Refuses to erase or
//! to keep anything: it only says what is in force.

use crate::incident::{
    entry::Entry,
    event::{LegalHoldLifted, LegalHoldPlaced},
    folds::folds,
    ids::EntryKey,
    instant::Instant,
};

/// A legal hold in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// The entry that placed it.
    pub key: EntryKey,
    /// When it was placed.
    pub at: Instant,
    /// Why.
    pub reason: String,
}

/// The legal holds of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holds {
    /// Those in force, in the order of the log.
    pub standing: Vec<Hold>,
}

impl Holds {
    /// Whether evidence must not be erased.
    pub fn is_held(&self) -> bool {
        !self.standing.is_empty()
    }

    pub(in crate::incident) fn place(
        &mut self,
        entry: &Entry,
        placed: &LegalHoldPlaced,
        text: Option<&str>,
    ) {
        self.standing.push(Hold {
            key: entry.key,
            at: entry.head.occurred,
            reason: text.unwrap_or(&placed.reason).to_owned(),
        });
    }

    /// Lifts the one that is named. A lift of an older log names none, and lifts all that stand.
    pub(in crate::incident) fn lift(&mut self, lifted: &LegalHoldLifted) {
        self.standing.retain(|hold| lifted.hold.is_some_and(|key| key != hold.key));
    }
}

folds! {
    Holds:
    LegalHoldPlaced => |part, it, at| part.place(at.entry, it, at.text);
    LegalHoldLifted => |part, it, _at| part.lift(it);
}
