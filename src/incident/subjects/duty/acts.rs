//! Coming on duty, going off, and handing over (E1–E3).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted};
use crate::incident::{
    event::Event,
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    visibility::Visibility,
};

/// Somebody comes on duty (E1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StartShift {
    /// Who.
    pub person: String,
}

impl Rule for StartShift {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.is_on_duty(&self.person) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::ShiftStarted(ShiftStarted { person: text(&self.person, "person")? }))
    }
}

/// Somebody goes off duty (E1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EndShift {
    /// Who.
    pub person: String,
}

impl Rule for EndShift {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if !desk.is_on_duty(&self.person) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::ShiftEnded(ShiftEnded { person: text(&self.person, "person")? }))
    }
}

/// Begins a hand-over (E2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HandOver {
    /// Who hands over.
    pub from: String,
    /// Who takes over.
    pub to: String,
    /// What was said.
    #[serde(default)]
    pub text: String,
}

impl Rule for HandOver {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::HandoverBegun(HandoverBegun {
            from: text(&self.from, "from")?,
            to: text(&self.to, "to")?,
            text: self.text.clone(),
        }))
    }
}

/// Reads a hand-over back (E2). 「明白」 closes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReadBack {
    /// Which hand-over.
    pub handover: Selector,
    /// The next step.
    pub next_step: String,
    /// Its deadline.
    pub deadline: String,
    /// The risk.
    pub risk: String,
}

impl Rule for ReadBack {
    /// 「明白」 is recorded and closes nothing (E2).
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let event = HandoverReadBack {
            handover: desk.of_kind(&self.handover, "handover-begun")?,
            next_step: self.next_step.clone(),
            deadline: self.deadline.clone(),
            risk: self.risk.clone(),
        };
        let closed = |handover: &&crate::incident::duty::Handover| {
            handover.key == event.handover && handover.closed.is_some()
        };
        if desk.incident.duty.handovers.iter().any(|handover| closed(&handover)) {
            return Err(Refusal::NothingChanges);
        }
        let missing = event.missing();
        let warnings =
            if missing.is_empty() { Vec::new() } else { vec![Warning::NoReadBack(missing)] };
        Ok((vec![(Event::HandoverReadBack(event), Visibility::Internal)], warnings))
    }
}

impl Desk<'_> {
    pub(in crate::incident) fn is_on_duty(&self, person: &str) -> bool {
        let at = self.moment();
        let shifts = self.incident.duty.shifts.get(person.trim());
        shifts.into_iter().flatten().any(|shift| shift.from <= at && shift.to.is_none())
    }
}
