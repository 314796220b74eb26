//! Which documents the customer has, or signed for (L4).

use super::body::DocumentReceived;
use crate::incident::{
    entry::Entry, folds::folds, ids::EntryKey, instant::Instant, visibility::Who,
};

pub use super::body::{NeedMet, ReportPart};

/// That the customer has a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The entry that says so.
    pub entry: EntryKey,
    /// Since when.
    pub at: Instant,
    /// Who has it.
    pub by: Option<Who>,
    /// What was said; a correction replaces its text.
    pub said: DocumentReceived,
}

/// Every receipt, in the order of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receipts {
    /// Each of them.
    pub list: Vec<Receipt>,
}

impl Receipts {
    fn receive(&mut self, entry: &Entry, said: DocumentReceived) {
        let (at, by) = (entry.head.occurred, entry.who.clone());
        self.list.push(Receipt { entry: entry.key, at, by, said });
    }
}

folds! {
    Receipts:
    DocumentReceived => |part, it, at| part.receive(
        at.entry,
        DocumentReceived { text: at.words(&it.text), ..it.clone() },
    );
}
