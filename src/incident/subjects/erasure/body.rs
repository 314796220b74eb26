//! Lawful erasure (K2), and what falls silent with it.

use serde::{Deserialize, Serialize};

use crate::{
    incident::{ids::EntryKey, instant::Millis, visibility::Visibility},
    text::named,
};

/// Bodies were lawfully erased; heads and hashes stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Erased {
    /// Which entries' bodies.
    pub targets: Vec<EntryKey>,
    /// On what ground.
    pub reason: String,
}

named! {
    /// What can fall silent with an erased entry.
    Lost {
        /// A broken promise (H3).
        Breach = "breach",
        /// What is owed for it (H3).
        Debt = "debt",
        /// A time in which the customer heard nothing (G1).
        Silence = "silence",
        /// What was wrong and is right (J2).
        Correction = "correction",
        /// That the customer was told something (G6).
        Told = "told",
        /// A promise whose time is still to come (H1).
        Promise = "promise",
        /// Something that was to be done and is not (E4).
        Action = "action",
    }
}

/// One thing that fell silent with an erased entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silenced {
    /// The erased entry.
    #[serde(rename = "of")]
    pub of: EntryKey,
    /// What fell silent.
    #[serde(rename = "what")]
    pub what: Lost,
    /// When it was.
    #[serde(rename = "at")]
    pub at: Millis,
    /// Whether the customer could read of it.
    #[serde(rename = "c")]
    pub visibility: Visibility,
}
