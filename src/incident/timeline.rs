//! The timeline: every entry by the time it happened, with what later entries did to it (K1).

use std::collections::BTreeMap;

use super::{
    disclosure, entry::Entry, fold::Incident, ids::EntryKey, instant::Instant, labelled::label_of,
    labels::held, record::Correction, time::Precision, visibility::Visibility,
};

pub use super::ids::short_key;

/// One line of the timeline.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The short key people use: `12`, or `12.3fa` where two laptops wrote.
    pub short: String,
    /// When it happened, as corrected.
    pub occurred: Instant,
    /// Who may see it now.
    pub visibility: Visibility,
    /// Its corrections, oldest first; the original stays legible.
    pub corrections: &'a [Correction],
    /// The entry that took it back, if one did.
    pub retracted_by: Option<EntryKey>,
}

impl Row<'_> {
    /// How exactly its time was stated.
    pub fn precision(&self) -> Precision {
        Precision::of(&self.entry.head, self.occurred)
    }
}

/// How exactly it was stated when an entry happened.
pub fn precision(incident: &Incident, key: EntryKey) -> Precision {
    let head = incident.entry(key).map(|entry| &entry.head);
    head.map(|head| Precision::of(head, head.occurred)).unwrap_or_default()
}

/// The timeline of an incident, sorted by when things happened; entries of the same instant stay in the order of the log.
pub fn timeline(incident: &Incident) -> Vec<Row<'_>> {
    let visible = disclosure::visible_keys(incident);
    let several = incident.has_several_writers();
    let mut rows: Vec<Row<'_>> = incident
        .entries()
        .iter()
        .map(|entry| Row {
            short: short_key(entry.key, several),
            occurred: incident.marks().occurred_of(entry.key).unwrap_or(entry.head.occurred),
            visibility: if visible.contains(&entry.key) {
                Visibility::Customer
            } else {
                Visibility::Internal
            },
            corrections: incident.marks().corrections(entry.key),
            retracted_by: incident.marks().retracted_by(entry.key),
            entry,
        })
        .collect();
    rows.sort_by_key(|row| row.occurred);
    rows
}

/// Every short key by its full key, for outputs that point from one entry to another.
pub fn short_keys(incident: &Incident) -> BTreeMap<EntryKey, String> {
    let several = incident.has_several_writers();
    incident.entries().iter().map(|entry| (entry.key, short_key(entry.key, several))).collect()
}

/// How an entry is called where another speaks of it: by its label, or else by its number.
pub(super) fn called(incident: &Incident, key: EntryKey) -> String {
    let number = || format!("#{}", short_key(key, incident.has_several_writers()));
    label(incident, key).unwrap_or_else(number)
}

/// The label of what an entry made: as it is now, or as it was before it was taken back.
fn label(incident: &Incident, key: EntryKey) -> Option<String> {
    let (_, first) = held(incident.entry(key)?.event()?)?;
    label_of(incident, key).or(first).map(str::to_owned)
}
