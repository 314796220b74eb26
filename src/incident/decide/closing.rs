//! Whether an incident may be closed, and what is said beside it (G6, K3).
//!
//! Refuses to close while the customer does not know how it ended. What is still open beside that is named, never
//! refused.

use super::Desk;
use crate::{
    incident::{
        fold::Incident,
        instant::Instant,
        lifecycle::Status,
        refusal::{Refusal, Warning},
        updates::{Contact, Direction, Outcome},
    },
    playbook::Side,
};

impl Desk<'_> {
    pub(super) fn closing(&self) -> Result<Vec<Warning>, Refusal> {
        let incident = self.incident;
        if !incident.is_customer_informed() {
            let reached = incident.ledger.contacts.iter().any(|contact| reached(incident, contact));
            let unresolved = incident.lifecycle.resolved_at().is_none();
            return Err(if reached && unresolved {
                Refusal::CustomerStillWaits
            } else {
                Refusal::CustomerNotInformed
            });
        }
        let mut warnings = Vec::new();
        if incident.lifecycle.resolved_at().is_none() {
            warnings.push(Warning::NeverResolved);
        }
        let unknown = incident.facts.critical_unknown().count();
        if unknown > 0 {
            warnings.push(Warning::StillUnknown(unknown));
        }
        let open: Vec<String> = incident
            .commitments
            .list
            .iter()
            .filter(|promise| promise.ended().is_none())
            .map(|promise| promise.label.clone())
            .collect();
        if !open.is_empty() {
            warnings.push(Warning::StillPromised(open));
        }
        Ok(warnings)
    }
}

/// Whether somebody on the customer's side has it.
fn reached(incident: &Incident, contact: &Contact) -> bool {
    contact.made.direction == Direction::Outbound
        && contact.made.outcome == Outcome::Reached
        && contact.made.with.iter().any(|&key| {
            incident.stakeholders.get(key).is_some_and(|who| who.profile.side == Side::Customer)
        })
}

impl Incident {
    /// Whether the customer knows how it ended: the gate of closing (G6). Somebody of theirs was reached since service was
    /// restored. If it never was, the last they were told came after everything that moved, and left them nothing to
    /// wait for.
    pub fn is_customer_informed(&self) -> bool {
        let told = |contact: &&Contact| reached(self, contact);
        if let Some(since) = self.lifecycle.resolved_at() {
            return self.ledger.contacts.iter().filter(told).any(|it| it.occurred >= since);
        }
        let moved = self.last_move();
        self.stakeholders.on(Side::Customer).any(|customer| {
            self.ledger.last_told(customer.key).filter(told).is_some_and(|last| {
                last.made.next_update.is_none() && moved.is_none_or(|moved| last.occurred >= moved)
            })
        })
    }

    /// When status, severity or odds last changed after the opening.
    fn last_move(&self) -> Option<Instant> {
        let statuses = self.lifecycle.statuses.iter();
        let open = statuses.filter(|change| change.value != Status::Closed);
        let rated = self.lifecycle.severities.iter().skip(1);
        let odds = self.remedies.list.iter().flat_map(|remedy| remedy.odds.iter().skip(1));
        open.map(|change| change.occurred)
            .chain(rated.map(|change| change.occurred))
            .chain(odds.map(|odds| odds.at))
            .max()
    }
}
