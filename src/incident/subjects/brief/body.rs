//! A brief that goes up (J1).

use serde::{Deserialize, Serialize};

use crate::incident::ids::EntryKey;

/// A brief went up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BriefPassed {
    /// To whom.
    pub to: String,
    /// What it says.
    pub text: String,
    /// Entries it tells of although its words do not name them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<EntryKey>,
    /// Omissions that were pointed out and left out on purpose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<EntryKey>,
}
