//! Meeting a condition of responsibility (D1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::ConditionSet;
use crate::incident::{
    event::Event,
    refusal::{Refusal, Warning},
    responsibility::Condition,
    rule::{Decided, Desk, Rule, text},
    visibility::Visibility,
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
        let event = Event::ConditionSet(ConditionSet {
            lamp: self.lamp,
            lit: self.lit,
            basis: text(&self.basis, "basis")?,
        });
        // With the last one met it may be said; the report says it once the customer was told (D1).
        let unmet = desk.incident.unmet_conditions();
        let is_last = self.lit && unmet == [self.lamp];
        let warnings = if is_last { vec![Warning::MayAdmit] } else { Vec::new() };
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

const fn yes() -> bool {
    true
}
