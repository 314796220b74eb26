//! Decisions on signals, escalation, duty, passing up and links (C3, E1–E3, I1–I4, J1, K6).

use super::desk::{Decided, Desk, text};
use crate::incident::{
    briefs::{self, BriefPassed},
    command::{self, Command},
    duty::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted},
    escalation::{EscalationAccepted, EscalationRaised, FalseAlarm, Signal, SignalSeen},
    event::Event,
    ids::EntryKey,
    links::{EntryShared, IncidentLinked, ResourceConfirmed},
    refusal::{Refusal, Warning},
    selector::Selector,
    visibility::Visibility,
};

impl Desk<'_> {
    pub(super) fn judge_people(&self, command: &Command) -> Decided {
        match command {
            Command::See(see) => self.see(see),
            Command::Escalate(escalate) => {
                self.internal(Event::EscalationRaised(EscalationRaised {
                    to: text(&escalate.to, "to")?,
                    text: text(&escalate.text, "text")?,
                    limit_minutes: escalate.limit_minutes.max(1),
                }))
            }
            Command::AcceptEscalation(accept) => {
                self.internal(Event::EscalationAccepted(EscalationAccepted {
                    firing: self.firing(&accept.firing)?,
                    text: accept.text.clone(),
                }))
            }
            Command::CallFalse(call) => self.internal(Event::FalseAlarm(FalseAlarm {
                firing: self.firing(&call.firing)?,
                reason: text(&call.reason, "reason")?,
            })),
            Command::StartShift(shift) if self.is_on_duty(&shift.person) => {
                Err(Refusal::NothingChanges)
            }
            Command::EndShift(shift) if !self.is_on_duty(&shift.person) => {
                Err(Refusal::NothingChanges)
            }
            Command::StartShift(shift) => self.internal(Event::ShiftStarted(ShiftStarted {
                person: text(&shift.person, "person")?,
            })),
            Command::EndShift(shift) => self
                .internal(Event::ShiftEnded(ShiftEnded { person: text(&shift.person, "person")? })),
            Command::HandOver(begun) => self.internal(Event::HandoverBegun(HandoverBegun {
                from: text(&begun.from, "from")?,
                to: text(&begun.to, "to")?,
                text: begun.text.clone(),
            })),
            Command::ReadBack(read) => self.read_back(read),
            Command::PassUp(pass) => self.pass_up(pass),
            Command::Contract(contract)
                if self.incident.contract.as_ref() == Some(contract.as_ref()) =>
            {
                Err(Refusal::NothingChanges)
            }
            Command::Link(link)
                if self.incident.links.incidents.iter().any(|it| it.incident == link.incident) =>
            {
                Err(Refusal::NothingChanges)
            }
            Command::Contract(contract) => {
                self.internal(Event::ContractRecorded((**contract).clone()))
            }
            Command::Link(link) => self.internal(Event::IncidentLinked(IncidentLinked {
                incident: link.incident,
                reference: text(&link.reference, "reference")?,
                text: link.text.clone(),
            })),
            Command::Share(share) => self.internal(Event::EntryShared(EntryShared {
                from: share.from,
                entry: share.entry,
                text: text(&share.text, "text")?,
            })),
            Command::ConfirmResource(confirm) => {
                self.internal(Event::ResourceConfirmed(ResourceConfirmed {
                    name: text(&confirm.name, "name")?,
                    text: confirm.text.clone(),
                }))
            }
            _ => Err(Refusal::NothingChanges),
        }
    }

    pub(super) fn is_on_duty(&self, person: &str) -> bool {
        let at = self.moment();
        let shifts = self.incident.duty.shifts.get(person.trim());
        shifts.into_iter().flatten().any(|shift| shift.from <= at && shift.to.is_none())
    }

    pub(super) fn see(&self, see: &command::See) -> Decided {
        let mut warnings = Vec::new();
        if see.signal == Signal::Lawsuit && !self.incident.holds.is_held() {
            warnings.push(Warning::PlaceLegalHold);
        }
        let event =
            Event::SignalSeen(SignalSeen { signal: see.signal, text: text(&see.text, "text")? });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }

    /// 「明白」 is recorded and closes nothing (E2).
    pub(super) fn read_back(&self, read: &command::ReadBack) -> Decided {
        let event = HandoverReadBack {
            handover: self.of_kind(&read.handover, "handover-begun")?,
            next_step: read.next_step.clone(),
            deadline: read.deadline.clone(),
            risk: read.risk.clone(),
        };
        let closed = |handover: &&crate::incident::duty::Handover| {
            handover.key == event.handover && handover.closed.is_some()
        };
        if self.incident.duty.handovers.iter().any(|handover| closed(&handover)) {
            return Err(Refusal::NothingChanges);
        }
        let missing = event.missing();
        let warnings =
            if missing.is_empty() { Vec::new() } else { vec![Warning::NoReadBack(missing)] };
        Ok((vec![(Event::HandoverReadBack(event), Visibility::Internal)], warnings))
    }

    pub(super) fn pass_up(&self, pass: &command::PassUp) -> Decided {
        let keys = |named: &[Selector]| -> Result<Vec<EntryKey>, Refusal> {
            named.iter().map(|one| self.anything(one)).collect()
        };
        let brief = BriefPassed {
            to: text(&pass.to, "to")?,
            text: text(&pass.text, "text")?,
            covers: keys(&pass.covers)?,
            left_out: keys(&pass.left_out)?,
        };
        let omitted = briefs::omissions(self.incident, &brief.text, &brief.covers, self.moment());
        let silent: Vec<String> = omitted
            .iter()
            .filter(|omission| !brief.left_out.contains(&omission.key()))
            .map(|omission| omission.text(self.context.lang))
            .collect();
        let warnings = if silent.is_empty() { Vec::new() } else { vec![Warning::Omitted(silent)] };
        Ok((vec![(Event::BriefPassed(brief), Visibility::Internal)], warnings))
    }
}
