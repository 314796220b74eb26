//! Whether the customer knows how it ended, and what the impact they named asks for.

use super::{
    fold::Incident,
    instant::Instant,
    lifecycle::{Severity, Status},
    updates::{Contact, Direction, Outcome},
};
use crate::playbook::Side;

/// Whether somebody on the customer's side has it.
pub(super) fn reached(incident: &Incident, contact: &Contact) -> bool {
    contact.made.outcome == Outcome::Reached && is_to_customer(incident, contact)
}

fn is_to_customer(incident: &Incident, contact: &Contact) -> bool {
    contact.made.direction == Direction::Outbound
        && contact.made.with.iter().any(|&key| {
            incident.stakeholders.get(key).is_some_and(|who| who.profile.side == Side::Customer)
        })
}

impl Incident {
    /// Whether the customer knows how it ended: the gate of closing (G6). Somebody of theirs was reached since service was
    /// restored. If it never was, the last they were told came after everything that moved, and left them nothing to
    /// wait for.
    pub fn is_customer_informed(&self) -> bool {
        // Of what is over nobody can be asked whether they had it (K7): what was sent to tell them so counts.
        let sent = |contact: &Contact| {
            self.history().is_some()
                && contact.made.restored
                && contact.made.outcome == Outcome::Sent
                && is_to_customer(self, contact)
        };
        let told = |contact: &&Contact| reached(self, contact) || sent(contact);
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

    /// What severity the customer's impact asks for, where that differs from the one in force (A4).
    pub fn proposed_severity(&self) -> Option<Severity> {
        self.facts.impact().filter(|&impact| impact != self.lifecycle.severity())
    }
}
