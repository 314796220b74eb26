//! The prose that stands, the last entry of each section.

use std::collections::BTreeMap;

use super::body::SectionWritten;
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

/// The prose of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    written: BTreeMap<Section, Written>,
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
}
