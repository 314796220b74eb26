//! Legal clocks (I7): whose duty it is, and what was reported.

use serde::{Deserialize, Serialize};

use crate::incident::instant::Instant;

/// It was answered whose duty a regime is, as it is stored and as it is asked. A later answer stands in place of the
/// earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DutyAnswered {
    /// The regime's id in the incident's playbook.
    pub regime: String,
    /// The id of the duty there; empty where it applies to none of those named, and then `text` says why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duty: String,
    /// Since when whoever has the duty has known of it; from when it was detected, or opened, where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Instant>,
    /// Who says so, and why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A stage of a regime was done, as it is stored and as it is asked: the entry's `occurred` is when. Whether the law is met
/// with it is for counsel to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StageReported {
    /// The regime's id.
    pub regime: String,
    /// The stage's id in the duty that was answered.
    pub stage: String,
    /// To whom, by which number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
