//! Who read which playbook (P2), in the directory.

use super::body::PlaybookRead;
use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

/// Somebody read a playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The entry.
    pub key: EntryKey,
    /// When it was read.
    pub at: Instant,
    /// Who read it: the one it was recorded of, or who recorded it.
    pub by: String,
    /// The id of the playbook.
    pub playbook: String,
    /// Its version then.
    pub version: String,
}

/// Every reading, in the order of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Readings {
    /// All of them.
    pub list: Vec<Reading>,
}

impl Readings {
    fn read(&mut self, entry: &Entry, read: &PlaybookRead) {
        let who = entry.who.as_ref().map_or(&entry.head.author, |who| &who.name);
        self.list.push(Reading {
            key: entry.key,
            at: entry.head.occurred,
            by: who.clone(),
            playbook: read.playbook.clone(),
            version: read.version.clone(),
        });
    }
}

folds! {
    Readings:
    PlaybookRead => |part, it, at| part.read(at.entry, it);
}
