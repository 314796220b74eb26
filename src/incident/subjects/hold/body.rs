//! Legal holds (K2).

use serde::{Deserialize, Serialize};

use crate::incident::ids::EntryKey;

/// Evidence must not be erased (K2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LegalHoldPlaced {
    /// Why.
    pub reason: String,
}

/// Erasure is allowed again (K2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LegalHoldLifted {
    /// Why.
    pub reason: String,
    /// Which hold; without it, all that stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<EntryKey>,
}
