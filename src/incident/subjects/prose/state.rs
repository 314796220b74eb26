//! The prose that stands, the last entry of each section.

use std::collections::BTreeMap;

use super::body::{SectionStands, SectionWritten};
use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

pub use super::body::Section;

/// Prose for a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The entry that holds it.
    pub entry: EntryKey,
    /// When it was recorded: what it says was true then.
    pub recorded: Instant,
    /// The paragraphs; never empty.
    pub text: String,
}

/// That somebody let the prose of a section leave in spite of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When it was recorded: it holds for what was recorded by then.
    pub recorded: Instant,
    /// Who recorded it.
    pub author: String,
    /// Why; empty where it was erased.
    pub reason: String,
}

/// The prose of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    written: BTreeMap<Section, Written>,
    stands: BTreeMap<EntryKey, Vec<Stands>>,
}

impl Prose {
    /// What stands for a section.
    pub fn get(&self, section: Section) -> Option<&Written> {
        self.written.get(&section)
    }

    /// Every section for which something stands, in the order in which they are read.
    pub fn all(&self) -> impl Iterator<Item = (Section, &Written)> {
        self.written.iter().map(|(section, written)| (*section, written))
    }

    /// Every time the prose that an entry holds was let stand, in the order of the log. A later text has none of it.
    pub fn let_stand(&self, written: EntryKey) -> &[Stands] {
        self.stands.get(&written).map_or(&[], Vec::as_slice)
    }

    fn stand(&mut self, entry: &Entry, written: EntryKey, reason: String) {
        self.stands.entry(written).or_default().push(Stands {
            entry: entry.key,
            recorded: entry.head.recorded,
            author: entry.head.author.clone(),
            reason,
        });
    }

    /// Takes in what was written. Nothing, or what was erased, leaves the section to what is recorded: what it replaced
    /// does not return.
    pub(in crate::incident) fn write(&mut self, entry: &Entry, section: Section, text: String) {
        if text.trim().is_empty() {
            self.written.remove(&section);
            return;
        }
        let written = Written { entry: entry.key, recorded: entry.head.recorded, text };
        self.written.insert(section, written);
    }
}

folds! {
    Prose:
    SectionWritten => |part, it, at| part.write(at.entry, it.section, at.words(&it.text));
    SectionStands => |part, it, at| part.stand(at.entry, it.written, at.words(&it.reason));
}
