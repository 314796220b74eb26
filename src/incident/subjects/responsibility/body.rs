//! The conditions under which responsibility may be stated (D1).

use serde::{Deserialize, Serialize};

use crate::{locale::Message, text::named};

named! {
    /// What has to hold before 「我们有责任」 may be said (D1).
    #[schemars(rename = "Lamp")]
    Condition {
        /// Our service really was at fault.
        Fault = "fault",
        /// We can bear it: resolve the consequence, or secure the improvement.
        Capacity = "capacity",
        /// Legal clearance, where it counts: `Incident::needs_clearance` knows.
        Legal = "legal",
    }
}

impl Condition {
    /// Its name in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Fault => "lamp-fault",
            Self::Capacity => "lamp-capacity",
            Self::Legal => "lamp-legal",
        })
    }
}

/// A lamp was lit, or put out again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ConditionSet {
    /// Which.
    pub lamp: Condition,
    /// Whether it burns.
    pub lit: bool,
    /// What it rests on.
    pub basis: String,
}
