//! Evidence (K5): named by the digest of its bytes, which lie in the store.

use crate::incident::{
    entry::Entry, event::AttachmentAdded, folds::folds, ids::EntryKey, instant::Instant,
};

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The entry that attached it.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// Digest, name, size and note.
    pub file: AttachmentAdded,
}

/// The evidence of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachments {
    /// In the order of the log.
    pub list: Vec<Attachment>,
}

impl Attachments {
    pub(in crate::incident) fn add(&mut self, entry: &Entry, file: &AttachmentAdded) {
        self.list.push(Attachment {
            entry: entry.key,
            at: entry.head.occurred,
            file: file.clone(),
        });
    }
}

folds! {
    Attachments:
    AttachmentAdded => |part, it, at| part.add(at.entry, it);
}
