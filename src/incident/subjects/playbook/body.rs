//! The copy of a playbook that an incident adopted.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::playbook::Playbook;

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
