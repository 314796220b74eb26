//! Who may see an entry, and whom it names to them.

use serde::{Deserialize, Serialize};

use crate::text::named;

use super::ids::EntryKey;

named! {
    /// Who may see an entry (K1): internal unless made visible to the customer.
    #[derive(Default)]
    Visibility {
        /// Ours alone.
        #[default]
        Internal = "internal",
        /// The customer may see it.
        Customer = "customer",
    }
}

/// The source or actor an entry speaks of, as opposed to the author at the keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Who {
    /// As the people in the room say it.
    pub name: String,
    /// What a customer-visible entry prints instead of an internal person's name: a stored public role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<String>,
    /// The stakeholder meant, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stakeholder: Option<EntryKey>,
}
