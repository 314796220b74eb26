//! Placing and lifting legal holds (K2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{LegalHoldLifted, LegalHoldPlaced};
use crate::incident::{
    event::Event,
    holds::Hold,
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    timeline::short_key,
};

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Reason {
    /// Why.
    pub reason: String,
}

impl Rule for Reason {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::LegalHoldPlaced(LegalHoldPlaced {
            reason: text(&self.reason, "reason")?,
        }))
    }
}

/// Lifts a legal hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LiftHold {
    /// Why.
    pub reason: String,
    /// Which hold, where more than one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Selector>,
}

impl Rule for LiftHold {
    /// Lifts one hold. Where several stand, it has to be said which.
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let standing = &desk.incident.holds.standing;
        let hold = match (&self.hold, standing.as_slice()) {
            (_, []) => return Err(Refusal::NoHold),
            (Some(named), _) => {
                let key = desk.entry(named)?.key;
                if standing.iter().all(|hold| hold.key != key) {
                    return Err(Refusal::NotAHold(desk.number_of(key)));
                }
                key
            }
            (None, [only]) => only.key,
            (None, several) => return Err(Refusal::SeveralHolds(desk.told(several))),
        };
        let reason = text(&self.reason, "reason")?;
        desk.internal(Event::LegalHoldLifted(LegalHoldLifted { reason, hold: Some(hold) }))
    }
}

impl Desk<'_> {
    /// Each hold with the key that names it.
    fn told(&self, holds: &[Hold]) -> Vec<String> {
        let several = self.incident.has_several_writers();
        let told = |hold: &Hold| format!("{} {}", short_key(hold.key, several), hold.reason);
        holds.iter().map(told).collect()
    }
}
