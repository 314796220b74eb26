//! Linked incidents and what they share (K6, C3).

use serde::{Deserialize, Serialize};

use crate::incident::ids::{EntryKey, IncidentId};

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
