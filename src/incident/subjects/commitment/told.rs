//! Whether anybody was told of a promise: then it is not corrected in every field any more (CASES 7.7).

use super::state::Commitment;
use crate::incident::{
    disclosure,
    entry::Entry,
    fold::Incident,
    ids::EntryKey,
    reached::{holds, tells},
    updates::Contact,
};

/// The entry by which somebody was told of a promise, or may have been: a document or a message that held it, what the
/// customer agreed to or was paid, and every word with the one it was made to since, for nobody knows what else was said
/// then. Where it was made to nobody by name, a word with anybody outside counts.
pub(in crate::incident) fn told_of(incident: &Incident, promise: &Commitment) -> Option<EntryKey> {
    let key = promise.key;
    let stands = |entry: &Entry| incident.marks().retracted_by(entry.key).is_none();
    let is_said = |entry: &&Entry| tells(entry, key) && (stands(entry) || holds(entry, key));
    let said = incident.entries().iter().find(is_said).map(|entry| entry.key);
    let spoken = || incident.ledger.contacts.iter().find(|it| is_with(incident, it, promise));
    said.or_else(|| spoken().map(|it| it.entry))
        // A document of an older log does not say what it held.
        .or_else(|| disclosure::is_sent(incident, key).then_some(key))
}

/// Whether a promise can be corrected in every field: nobody was told of it.
pub fn may_be_corrected(incident: &Incident, promise: EntryKey) -> bool {
    incident.commitments.get(promise).is_some_and(|known| told_of(incident, known).is_none())
}

fn is_with(incident: &Incident, contact: &Contact, promise: &Commitment) -> bool {
    let is_outside = |key: &EntryKey| {
        incident.stakeholders.get(*key).is_none_or(|known| !known.profile.side.is_ours())
    };
    let with = &contact.made.with;
    let reached = match promise.made.promisee {
        Some(promisee) => with.contains(&promisee) || with.is_empty(),
        None => with.iter().any(is_outside) || with.is_empty(),
    };
    contact.told() && reached && contact.occurred >= promise.at
}
