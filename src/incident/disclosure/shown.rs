//! What may be shown to the customer by its kind, and what of these entries was made visible.

use std::collections::BTreeSet;

use crate::incident::{
    entry::Entry,
    event::Event,
    ids::EntryKey,
    kinds::Customer,
    record::{self, Marks},
    visibility::Visibility,
};

/// Whether entries of this kind can ever be shown to the customer. Profiles, titles, playbooks and the log's own
/// housekeeping cannot: they hold judgements, names and other people's business.
pub fn may_be_shown(entry: &Entry) -> bool {
    let is_shown = |event: &Event| match event.row().customer {
        Customer::Said | Customer::Written => true,
        // What is told entry by entry is looked at below; why nothing was learnt is our own business.
        Customer::Never | Customer::Told => false,
        Customer::Learnt => event.public_words().is_some(),
    };
    is_for_them(entry) || entry.acts().is_some_and(|event| is_shown(&event))
}

/// Whether an entry is of a kind that says what the customer is told, offered, promised or paid: where it is visible,
/// an amount belongs there.
pub fn is_for_them(entry: &Entry) -> bool {
    match entry.acts().as_deref() {
        // Who pays and who delivers is ours; by when and what for a breach was agreed with them.
        Some(Event::CommitmentCompleted(completed)) => completed.with.is_for_them(),
        event => event.is_some_and(|event| event.row().customer == Customer::Told),
    }
}

/// The visible ones of these entries; `sent` are those a document for the customer held before they were taken back.
pub(super) fn visible_among(
    entries: &[&Entry],
    marks: &Marks,
    sent: &BTreeSet<EntryKey>,
) -> BTreeSet<EntryKey> {
    let said = record::visibilities(entries, marks);
    let mut visible = BTreeSet::new();
    for entry in entries {
        let by_word = said.get(&entry.key) == Some(&Visibility::Customer);
        let shown = match entry.acts().as_deref() {
            Some(Event::Corrected(correction)) => by_word && visible.contains(&correction.target),
            _ => by_word && may_be_shown(entry),
        };
        let taken_back = marks.retracted_by(entry.key).is_some();
        let is_sent = |key: &EntryKey| sent.contains(key);
        if shown
            && (!taken_back || is_sent(&entry.key) || marks.chain(entry.key).iter().any(is_sent))
        {
            visible.insert(entry.key);
        }
    }
    visible
}
