//! Seeing signals, asking for help, and answering alerts (I2–I4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{EscalationAccepted, EscalationRaised, FalseAlarm, SignalSeen};
use crate::{
    calendar::Terms,
    incident::{
        contract::{self, ContractRecorded},
        escalation::Signal,
        event::Event,
        refusal::Warning,
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        visibility::Visibility,
    },
};

/// Records a signal that a rule may wait for (I2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct See {
    /// Which.
    pub signal: Signal,
    /// In words.
    pub text: String,
}

impl Rule for See {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let mut warnings = Vec::new();
        if self.signal == Signal::Lawsuit && !desk.incident.holds.is_held() {
            warnings.push(Warning::PlaceLegalHold);
        }
        if self.signal == Signal::Lawsuit {
            warnings.extend(desk.claim_term());
        }
        let event =
            Event::SignalSeen(SignalSeen { signal: self.signal, text: text(&self.text, "text")? });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

impl Desk<'_> {
    /// What is to be said of the term in which the contract wants a claim answered.
    fn claim_term(&self) -> Vec<Warning> {
        let contract = self.incident.contract.as_ref();
        let Some(days) = contract.and_then(ContractRecorded::days_for_claims) else {
            return Vec::new();
        };
        let calendar = self.incident.calendar(&Terms::default());
        let known = self.known.unwrap_or(self.context.now);
        contract::reach(&calendar, known, days).map_or_else(Vec::new, |(_, warnings)| warnings)
    }
}

/// Asks a higher level for help (I3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Escalate {
    /// To whom.
    pub to: String,
    /// For what.
    pub text: String,
    /// Within how many minutes they are to accept.
    pub limit_minutes: u32,
}

impl Rule for Escalate {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::EscalationRaised(EscalationRaised {
            to: text(&self.to, "to")?,
            text: text(&self.text, "text")?,
            limit_minutes: self.limit_minutes.max(1),
        }))
    }
}

/// Accepts an escalation (I3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AcceptEscalation {
    /// The firing's identity, or a rule's id for its latest open firing, or a label.
    pub firing: Selector,
    /// What is done about it.
    #[serde(default)]
    pub text: String,
}

impl Rule for AcceptEscalation {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::EscalationAccepted(EscalationAccepted {
            firing: desk.firing(&self.firing)?,
            text: self.text.clone(),
        }))
    }
}

/// Calls a firing a false alarm (I4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CallFalse {
    /// Which.
    pub firing: Selector,
    /// Why.
    pub reason: String,
}

impl Rule for CallFalse {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::FalseAlarm(FalseAlarm {
            firing: desk.firing(&self.firing)?,
            reason: text(&self.reason, "reason")?,
        }))
    }
}
