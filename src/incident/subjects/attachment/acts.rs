//! Attaching evidence (K5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::AttachmentAdded;
use crate::incident::{
    event::Event,
    rule::{Decided, Desk, Rule},
};

/// Attaches evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Attach {
    /// SHA-256 of the bytes, hexadecimal.
    pub digest: String,
    /// File name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What it is.
    #[serde(default)]
    pub note: String,
}

impl From<Attach> for AttachmentAdded {
    fn from(attach: Attach) -> Self {
        Self { digest: attach.digest, name: attach.name, size: attach.size, note: attach.note }
    }
}

impl Rule for Attach {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.one(Event::AttachmentAdded(self.clone().into()))
    }
}
