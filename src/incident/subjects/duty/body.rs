//! Who is on duty, and hand-overs (E1, E2).

use serde::{Deserialize, Serialize};

use crate::incident::ids::EntryKey;

/// Somebody came on duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShiftStarted {
    /// Who, by name.
    pub person: String,
}

/// Somebody went off duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShiftEnded {
    /// Who, by name.
    pub person: String,
}

/// A hand-over began. It stays open until read back (E2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HandoverBegun {
    /// Who hands over.
    pub from: String,
    /// Who takes over.
    pub to: String,
    /// What was said.
    #[serde(default)]
    pub text: String,
}

/// The one who takes over said it back in his own words: next step, deadline and risk (E2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HandoverReadBack {
    /// Which hand-over.
    pub handover: EntryKey,
    /// The next step.
    pub next_step: String,
    /// Its deadline.
    pub deadline: String,
    /// The risk.
    pub risk: String,
}
