//! One failure, several customers (K6), and people confirmed for the work (C3).

use serde::{Deserialize, Serialize};

use super::{
    entry::Entry,
    ids::{EntryKey, IncidentId},
    instant::Instant,
};

/// This incident has the same cause as another, or hangs together with it. Internal: each customer's report stays its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IncidentLinked {
    /// The other incident.
    pub incident: IncidentId,
    /// The reference people say for it.
    pub reference: String,
    /// How they hang together.
    #[serde(default)]
    pub text: String,
}

/// Something known in a linked incident holds here too: the words are copied. Internal for good, for they were written
/// down about another customer; what this customer is to read is written down here, in words of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EntryShared {
    /// From which incident.
    pub from: IncidentId,
    /// Which entry of it.
    pub entry: EntryKey,
    /// Its words.
    pub text: String,
}

/// A named person or thing is confirmed for the work (C3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ResourceConfirmed {
    /// Who or what.
    pub name: String,
    /// For what, and how far.
    pub text: String,
}

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
    pub(super) fn link(&mut self, linked: &IncidentLinked) {
        if !self.incidents.iter().any(|known| known.incident == linked.incident) {
            self.incidents.push(linked.clone());
        }
    }

    pub(super) fn confirm(&mut self, entry: &Entry, confirmed: &ResourceConfirmed) {
        self.resources.push(Resource {
            key: entry.key,
            at: entry.head.occurred,
            name: confirmed.name.clone(),
            text: confirmed.text.clone(),
        });
    }
}

/// Words that promise everything and name nobody (C3).
const ALL_OUT: &[&str] =
    &["全力以赴", "全力处理", "不惜一切", "竭尽全力", "all out", "everything we can", "all hands"];

/// Whether a text says that we are going all out (C3).
pub fn goes_all_out(text: &str) -> bool {
    let folded = crate::text::fold_for_search(text);
    ALL_OUT.iter().any(|words| folded.contains(words))
}
