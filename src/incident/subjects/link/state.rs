//! One failure, several customers (K6), and people confirmed for the work (C3).

use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

pub use crate::incident::subjects::link::body::{EntryShared, IncidentLinked, ResourceConfirmed};

/// A confirmed resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The entry.
    pub key: EntryKey,
    /// Since when.
    pub at: Instant,
    /// Who or what.
    pub name: String,
    /// For what.
    pub text: String,
}

/// Links and resources of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Links {
    /// Linked incidents.
    pub incidents: Vec<IncidentLinked>,
    /// Confirmed resources.
    pub resources: Vec<Resource>,
}

impl Links {
    pub(in crate::incident) fn link(&mut self, linked: &IncidentLinked) {
        if !self.incidents.iter().any(|known| known.incident == linked.incident) {
            self.incidents.push(linked.clone());
        }
    }

    pub(in crate::incident) fn confirm(&mut self, entry: &Entry, confirmed: &ResourceConfirmed) {
        self.resources.push(Resource {
            key: entry.key,
            at: entry.head.occurred,
            name: confirmed.name.clone(),
            text: confirmed.text.clone(),
        });
    }
}

folds! {
    Links:
    IncidentLinked => |part, it, _at| part.link(it);
    ResourceConfirmed => |part, it, at| part.confirm(at.entry, it);
}

/// Words that promise everything and name nobody (C3).
const ALL_OUT: &[&str] =
    &["全力以赴", "全力处理", "不惜一切", "竭尽全力", "all out", "everything we can", "all hands"];

/// Whether a text says that we are going all out (C3).
pub fn goes_all_out(text: &str) -> bool {
    let folded = crate::text::fold_for_search(text);
    ALL_OUT.iter().any(|words| folded.contains(words))
}
