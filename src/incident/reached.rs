//! What reached the customer: what a document or a message held, as its head says, and what says by itself that they know of
//! a promise.

use super::{
    effect::Effect,
    entry::Entry,
    event::Event,
    held::Held,
    ids::EntryKey,
    subjects::{
        commitment::body::Party,
        contact::body::{Direction, Outcome},
    },
    visibility::Visibility,
};

/// What a document or a message that reached the customer held, where its head says it. That it was taken back itself
/// changes nothing: the customer has it.
pub(super) fn held_by(entry: &Entry) -> Option<&Held> {
    if let Effect::Issued(audience, held) = entry.effect()? {
        return (*audience == Visibility::Customer).then_some(held);
    }
    let Effect::Contact(direction, outcome, _, held, _) = entry.effect()? else { return None };
    let arrived = *direction == Direction::Outbound && *outcome != Outcome::Failed;
    (arrived && !held.is_empty()).then_some(held)
}

/// Whether it is a document or a message to the customer that held that entry.
pub(super) fn holds(entry: &Entry, key: EntryKey) -> bool {
    held_by(entry).is_some_and(|held| held.contains(key))
}

/// Whether an entry says by itself that the customer knows of a promise: it held it, or tells what they agreed to, gave up
/// or were paid.
pub(super) fn tells(entry: &Entry, promise: EntryKey) -> bool {
    holds(entry, promise)
        || match entry.acts().as_deref() {
            Some(Event::CommitmentMade(made)) => entry.key == promise && made.customer_consented,
            Some(Event::CommitmentConsented(it)) => {
                it.commitment == promise && it.party == Party::Customer
            }
            Some(Event::CommitmentRenegotiated(it)) => {
                it.commitment == promise && it.customer_consented
            }
            Some(Event::CommitmentWaived(it)) => it.commitment == promise,
            Some(Event::CompensationPaid(it)) => it.commitment == promise,
            _ => false,
        }
}
