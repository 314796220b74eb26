//! A step of the playbook that was done or skipped (A8).

use serde::{Deserialize, Serialize};

/// A step of the playbook, as it is stored and as it is asked: done, or skipped with a reason. The entry's `occurred` is
/// when, its `who` by whom. A later entry of the same step stands in place of the earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StepTaken {
    /// The step's id in the incident's playbook.
    pub step: String,
    /// Whether it was skipped, and not done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// What came of it; of a skipped step why, and then it says something.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
