//! The times of an incident that only people can name (M8).

use serde::{Deserialize, Serialize};

use crate::text::named;

named! {
    /// A time of an incident that nothing else in the log says.
    Milestone {
        /// 引入: the fault came into the system.
        Introduced = "introduced",
        /// 发现: somebody, or a monitor, noticed it.
        Detected = "detected",
        /// 响应: somebody of ours took it on.
        Acknowledged = "acknowledged",
    }
}

/// A milestone, as it is stored and as it is asked: the entry's `occurred` is when, its `who` by whom. A later entry of the
/// same milestone stands in place of the earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MilestoneReached {
    /// Which.
    pub milestone: Milestone,
    /// How it came about: a monitor, a call from the customer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
