//! What was written down.

use serde::{Deserialize, Serialize};

use crate::incident::ids::EntryKey;

/// Something was written down.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Noted {
    /// The words.
    pub text: String,
    /// Tags without their `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Stakeholders mentioned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<EntryKey>,
}
