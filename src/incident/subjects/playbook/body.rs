//! The copy of a playbook that an incident adopted.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    incident::ids::{EntryKey, IncidentId},
    playbook::Playbook,
    text::named,
};

/// A playbook, whole, so that history does not change when the playbook does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlaybookAdopted {
    /// The copy. Shared, because many incidents hold the same.
    #[serde(with = "shared")]
    #[cfg_attr(test, schemars(with = "Playbook"))]
    pub playbook: Arc<Playbook>,
}

/// Somebody read a playbook (P2): the entry's `who`, or its author. It is kept in the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlaybookRead {
    /// The id of the playbook.
    pub playbook: String,
    /// Its version; filled in when it is recorded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
}

/// The next version of a playbook was drafted (N3), by the entry's `who` or its author. It may still hold errors: they keep it
/// from being tried or put in force. It is kept in the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlaybookDrafted {
    /// The id of the playbook; where it is empty, the one the text names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub playbook: String,
    /// Its version; filled in from the text when it is recorded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The whole playbook, in TOML, as its authors wrote it.
    pub text: String,
    /// The front-line people who wrote it; where nobody is named, those the text names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// What was learnt that it takes up: lessons, steps that were skipped.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub learnt: String,
}

named! {
    /// How far a version of a playbook came (N3).
    VersionStep {
        /// It is tried in incidents that are named, and nowhere else.
        Trial = "trial",
        /// Every incident that is opened adopts it.
        InForce = "in-force",
    }
}

/// A version of a playbook is on trial, or came in force (N3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlaybookMoved<K = EntryKey> {
    /// The entry that drafted it; in the act also `CLASS VERSION`.
    pub version: K,
    /// How far it came.
    pub to: VersionStep,
    /// On trial: the incidents in which it may be adopted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incidents: Vec<IncidentId>,
}

/// A version of a playbook is not used any more (N3). The one in force before it is in force again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlaybookWithdrawn<K = EntryKey> {
    /// The entry that drafted it; in the act also `CLASS VERSION`.
    pub version: K,
    /// Why.
    pub reason: String,
}

/// A shared playbook stands in the log as the playbook it is.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::playbook::Playbook;

    pub(super) fn serialize<S: Serializer>(
        playbook: &Arc<Playbook>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        playbook.as_ref().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Arc<Playbook>, D::Error> {
        Playbook::deserialize(from).map(Arc::new)
    }
}
