//! Evidence that is attached (K5).

use serde::{Deserialize, Serialize};

/// Evidence, named by the digest of its bytes (K5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AttachmentAdded {
    /// SHA-256 of the bytes, hexadecimal.
    pub digest: String,
    /// File name as given, without any folder.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What it is.
    #[serde(default)]
    pub note: String,
}
