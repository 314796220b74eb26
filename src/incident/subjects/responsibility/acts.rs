//! Meeting a condition of responsibility (D1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::ConditionSet;
use crate::incident::{
    event::Event,
    refusal::Refusal,
    responsibility::Condition,
    rule::{Decided, Desk, Rule, text},
};

/// Lights a lamp of responsibility, or puts it out (D1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(rename = "SetLamp")]
pub struct SetCondition {
    /// Which.
    pub lamp: Condition,
    /// Whether it burns.
    #[serde(default = "yes")]
    pub lit: bool,
    /// What it rests on.
    pub basis: String,
}

impl Rule for SetCondition {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if !self.lit && desk.incident.responsibility.lit(self.lamp).is_none() {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::ConditionSet(ConditionSet {
            lamp: self.lamp,
            lit: self.lit,
            basis: text(&self.basis, "basis")?,
        }))
    }
}

const fn yes() -> bool {
    true
}
