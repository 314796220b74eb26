//! What is customary where something went wrong: which redress, who approves it, up to which limit (B8).

use serde::{Deserialize, Serialize};

use super::{Amount, Text};

/// A customary redress (B8).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Compensation {
    /// Stable, kebab-case, unique among them.
    pub id: String,
    /// In which situation.
    pub situation: Text,
    /// What is usually given.
    pub redress: Text,
    /// Who may approve it.
    pub approver: Text,
    /// Up to how much; `None`: the approver has no limit here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Amount>,
}
