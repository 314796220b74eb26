//! A set of entries, as a document keeps the entries whose words it holds.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ids::{EntryKey, WriterId};

/// A set of entries, as ranges of sequence numbers of each writer: short where nearly all of them belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Held(BTreeMap<WriterId, Vec<(u64, u64)>>);

impl Held {
    /// Whether the entry belongs to it.
    pub fn contains(&self, key: EntryKey) -> bool {
        let ranges = self.0.get(&key.writer).map_or(&[][..], Vec::as_slice);
        ranges.iter().any(|&(from, to)| (from..=to).contains(&key.seq))
    }

    /// Whether nothing belongs to it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<EntryKey> for Held {
    fn from_iter<T: IntoIterator<Item = EntryKey>>(keys: T) -> Self {
        let sorted: BTreeSet<EntryKey> = keys.into_iter().collect();
        let mut held = Self::default();
        for key in sorted {
            let ranges = held.0.entry(key.writer).or_default();
            match ranges.last_mut() {
                Some((_, to)) if to.checked_add(1) == Some(key.seq) => *to = key.seq,
                _ => ranges.push((key.seq, key.seq)),
            }
        }
        held
    }
}
