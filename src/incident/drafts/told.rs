//! What the customer knows: it may stand in a text for them, whatever else does not.

use super::super::{
    disclosure,
    entry::Entry,
    event::Event,
    fold::Incident,
    ids::EntryKey,
    stakeholders::Side,
    updates::{Direction, Outcome},
};

/// How many of the same kind are named; the rest comes to light when these are gone.
pub(super) const NAMED: usize = 3;

/// What the customer knows: what they may see, what they said themselves, and what they were told.
pub struct Told<'a> {
    incident: &'a Incident,
    visible: std::collections::BTreeSet<EntryKey>,
}

impl<'a> Told<'a> {
    /// As far as the incident is folded.
    pub fn of(incident: &'a Incident) -> Self {
        Self { incident, visible: disclosure::visible_keys(incident) }
    }

    /// Whether they may read it.
    pub fn sees(&self, entry: &Entry) -> bool {
        self.visible.contains(&entry.key)
    }

    /// Whether they know it by whatever way.
    pub fn knows(&self, entry: &Entry) -> bool {
        self.sees(entry) || self.heard(entry)
    }

    /// Whether the customer's side said it themselves, or was told it.
    pub fn heard(&self, entry: &Entry) -> bool {
        let theirs = |with: &[EntryKey]| {
            with.iter().any(|key| {
                let known = self.incident.stakeholders.get(*key);
                known.is_some_and(|it| it.profile.side == Side::Customer)
            })
        };
        match entry.event() {
            Some(Event::ContactMade(made)) => {
                let arrived =
                    made.direction == Direction::Inbound || made.outcome == Outcome::Reached;
                arrived && theirs(&made.with)
            }
            Some(Event::EnquiryReceived(_) | Event::EnquiryAnswered(_)) => true,
            _ => false,
        }
    }
}
