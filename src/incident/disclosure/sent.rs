//! What reached the customer: the entries that a document or a message held, as its head says. A document of an older log
//! does not say it; it held what was visible among the entries that its writer had.

use std::collections::BTreeSet;

use super::{
    super::{
        entry::Entry, event::Event, fold::Incident, ids::EntryKey, reached::held_by, record::Marks,
        seen::Seen, visibility::Visibility,
    },
    shown::visible_among,
};

/// The entries among `of` that a document or a message to the customer held.
pub(super) fn sent(
    incident: &Incident,
    entries: &[&Entry],
    of: &BTreeSet<EntryKey>,
) -> BTreeSet<EntryKey> {
    let mut sent = BTreeSet::new();
    if of.is_empty() {
        return sent;
    }
    let mut seen = Seen::default();
    for (at, entry) in entries.iter().enumerate() {
        seen.advance(entry);
        if let Some(held) = held_by(entry) {
            let keys = entries.iter().take(at).map(|earlier| earlier.key);
            sent.extend(keys.filter(|key| of.contains(key) && held.contains(*key)));
        } else if let Some(acts) = entry.acts()
            && let Event::DocumentIssued(document) = acts.as_ref()
            && document.audience == Visibility::Customer
            && incident.marks().retracted_by(entry.key).is_none()
        {
            let known: Vec<&Entry> = entries
                .iter()
                .take(at)
                .filter(|earlier| seen.knew(entry.key.writer, earlier.key))
                .copied()
                .collect();
            let held = visible_among(&known, &Marks::of_these(&known), &sent);
            sent.extend(held.intersection(of).copied());
        }
    }
    sent
}

/// Whether a document or a message to the customer held this entry.
pub(in crate::incident) fn is_sent(incident: &Incident, key: EntryKey) -> bool {
    let entries: Vec<&Entry> = incident.entries().iter().collect();
    !sent(incident, &entries, &BTreeSet::from([key])).is_empty()
}
