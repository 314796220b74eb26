//! Entries of another laptop that were taken in.

use serde::{Deserialize, Serialize};

use crate::incident::ids::WriterId;

/// The last entry known of one writer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HeadOf {
    /// The writer.
    pub writer: WriterId,
    /// Its last sequence number.
    pub seq: u64,
    /// That entry's chain hash, hexadecimal.
    pub hash: String,
}

/// Another laptop's entries were taken in, up to these heads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Merged {
    /// What was taken in.
    pub heads: Vec<HeadOf>,
}
