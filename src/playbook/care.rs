//! Where somebody may be hurt: people before things (A9).

use serde::{Deserialize, Serialize};

use super::Text;

/// What a class asks where somebody may be hurt (A9).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Care {
    /// What to tell whoever may be in danger, sayable in twenty seconds. A person makes it fit the case; it leads every
    /// message to them until they confirm that they understood.
    pub instruction: Text,
}
