//! What each writer had seen of the others' entries: its own entries, and what its `merged` entries name.

use std::collections::BTreeMap;

use super::{
    entry::Entry,
    event::Event,
    ids::{EntryKey, WriterId},
};

/// For every entry, what its writer had seen: needed to tell which changes were made without knowledge of one another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Seen {
    by: BTreeMap<WriterId, BTreeMap<WriterId, u64>>,
    /// The last entry of each writer that says more than what was taken in.
    telling: BTreeMap<WriterId, u64>,
}

impl Seen {
    /// Notes that `entry` was written, and what a merge took in with it.
    pub(super) fn advance(&mut self, entry: &Entry) {
        let own = self.by.entry(entry.key.writer).or_default();
        own.insert(entry.key.writer, entry.key.seq);
        if entry.head.kind == "merged"
            && let Some(acts) = entry.acts()
            && let Event::Merged(merged) = acts.as_ref()
        {
            for head in &merged.heads {
                let seen = own.entry(head.writer).or_default();
                *seen = (*seen).max(head.seq);
            }
        }
        if is_telling(entry) {
            let last = self.telling.entry(entry.key.writer).or_default();
            *last = (*last).max(entry.key.seq);
        }
    }

    /// Whether the writer of the entry in hand had seen `other`.
    pub(super) fn knew(&self, writer: WriterId, other: EntryKey) -> bool {
        self.by
            .get(&writer)
            .and_then(|seen| seen.get(&other.writer))
            .is_some_and(|&seq| seq >= other.seq)
    }

    /// Whether another writer's entry stands here that this one has not said to have seen, `merged` entries aside.
    /// Cost: a look-up per writer.
    pub(super) fn has_news_for(&self, writer: WriterId) -> bool {
        self.telling.iter().any(|(&other, &seq)| {
            other != writer && !self.knew(writer, EntryKey { writer: other, seq })
        })
    }
}

/// Whether an entry says anything but what its writer took in.
pub fn is_telling(entry: &Entry) -> bool {
    entry.head.kind != "merged"
}
