//! What to tell whoever may be hurt, and who confirmed that they understood (A9).

use serde::{Deserialize, Serialize};

use crate::incident::ids::EntryKey;

/// What whoever may be in danger is to do now, as it is stored and as it is asked. A later one stands in its place. The
/// customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SafetyInstructed {
    /// The instruction, sayable in twenty seconds.
    pub text: String,
}

/// Somebody confirmed that they understood the safety instruction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SafetyUnderstood {
    /// Which instruction.
    pub instruction: EntryKey,
    /// Who.
    pub by: Vec<EntryKey>,
    /// How they confirmed it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
