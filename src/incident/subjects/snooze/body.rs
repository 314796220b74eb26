//! Nudges that were put off (G1).

use serde::{Deserialize, Serialize};

use crate::incident::instant::Instant;

/// A nudge was put off (G1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Snoozed {
    /// The identity of what was due: rule, cause and level in one text.
    pub item: String,
    /// Until when.
    pub until: Instant,
}
