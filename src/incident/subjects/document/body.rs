//! Documents that left the house.

use serde::{Deserialize, Serialize};

use crate::incident::visibility::Visibility;

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
