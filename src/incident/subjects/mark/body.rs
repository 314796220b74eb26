//! What entries say of entries: visibility, corrections, retractions (J2, K1).

use serde::{Deserialize, Serialize};

use crate::incident::{
    ids::EntryKey, instant::Instant, subjects::commitment::body::CommitmentMade,
    visibility::Visibility,
};

/// An entry was made visible to the customer, or internal again (K1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VisibilityChanged {
    /// Which entry.
    pub target: EntryKey,
    /// Who may see it from now on.
    pub visibility: Visibility,
    /// What the customer reads in place of the name of the entry's source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_who: Option<String>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// The original is struck through and stays legible (J2). There is no field for blame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Corrected {
    /// Which entry.
    pub target: EntryKey,
    /// What is true instead.
    pub text: String,
    /// When it happened instead, if the time was wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred: Option<Instant>,
    /// In an incident that is written up afterwards: when that became known, where it is said with the time (K7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Instant>,
    /// Of a promise that was typed wrong and of which nobody was told: all of it as it should have been (J2, CASES 7.7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Box<CommitmentMade>>,
    /// When the impact began instead, where the target is the opening of the incident; it means nothing of any other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<Instant>,
}

/// An act was taken back; it stays in the log (K1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Retracted {
    /// Every entry of the act.
    pub targets: Vec<EntryKey>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Somebody took it upon himself to let a customer output go out before a correction is visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CorrectionWithheld {
    /// The internal correction.
    pub correction: EntryKey,
    /// Why.
    pub reason: String,
}
