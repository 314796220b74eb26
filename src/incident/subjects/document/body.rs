//! Documents that left the house.

use serde::{Deserialize, Serialize};

use crate::{incident::visibility::Visibility, text::named};

named! {
    /// A part that a final report has (L6): a promise or an action may bring one that is missing.
    ReportPart {
        /// Why it happened.
        Cause = "cause",
        /// What was hit, counted.
        Impact = "impact",
        /// What was lost.
        Loss = "loss",
        /// What is done so that it does not happen again.
        Measures = "measures",
    }
}

/// A document left the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DocumentIssued {
    /// Who it was for.
    pub audience: Visibility,
    /// Which document, such as `service-report`.
    pub document: String,
    /// File format, such as `html`.
    pub format: String,
    /// SHA-256 of the bytes, hexadecimal.
    pub digest: String,
    /// Entries it was made from.
    pub entries: u64,
}
