//! Pauses: begun with a reason, and ended (H7).

use serde::{Deserialize, Serialize};

use crate::incident::ids::EntryKey;

/// We wait for the customer, and say so. With their consent the clocks of promises stand still; without it they run on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PauseBegun {
    /// What we wait for.
    pub reason: String,
    /// Whether the customer agreed.
    #[serde(default)]
    pub customer_consented: bool,
    /// The promises whose clocks it stops: with the consent alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<EntryKey>,
}

/// What we waited for is there: the clocks run again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PauseEnded {
    /// Which pause.
    pub pause: EntryKey,
    /// The promises whose clocks it had stopped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<EntryKey>,
    /// In words.
    #[serde(default)]
    pub text: String,
    /// By how much it moved those due times that were counted in working time: as they were worked out then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub working: Vec<WorkingMove>,
}

/// By how much a pause moved a due time that was counted in working time: until as much working time has passed as was paused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WorkingMove {
    /// The promise.
    pub promise: EntryKey,
    /// By how many minutes on the clock.
    pub minutes: u32,
}
