//! Decisions and their windows (C1, C2, C4).

use serde::{Deserialize, Serialize};

use crate::incident::{ids::EntryKey, instant::Instant, subjects::remedy::body::Cost};

/// A decision is needed by a time: its window 决策窗口 (C2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecisionSought {
    /// What has to be decided.
    pub text: String,
    /// By when.
    pub window: Instant,
    /// Who decides.
    #[serde(default)]
    pub by: String,
}

/// A decision was taken (C1). Deciding at 60% certainty is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct DecisionTaken {
    /// The window it answers, where one was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sought: Option<EntryKey>,
    /// What was decided.
    pub text: String,
    /// What was known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known: Vec<String>,
    /// What was unknown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// On which basis.
    pub basis: String,
    /// How sure, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
    /// Until when it could have been taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Instant>,
    /// The remedies chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<EntryKey>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// What it costs the relationship in the long run, or why that was not asked (B5).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub long_term_cost: Option<String>,
    /// Who read it a second time (C4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_reader: Option<String>,
}

/// What missing a window cost (C2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MissedWindowCosted {
    /// Which window.
    pub sought: EntryKey,
    /// What it cost more.
    pub cost: Cost,
    /// In words.
    #[serde(default)]
    pub note: String,
}

/// A second reader read a costly decision (C4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecisionSecondRead {
    /// Which decision.
    pub decision: EntryKey,
    /// By whom.
    pub reader: String,
}
