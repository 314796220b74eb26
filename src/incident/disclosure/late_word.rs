//! What the customer reads of a next word that was promised to them and came late (G8).

use std::collections::BTreeSet;

use crate::incident::{
    fold::Incident, ids::EntryKey, instant::Instant, late_words::promised_words,
};

/// A next word that was promised to the customer and came late, or did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicLateWord {
    /// For when it was promised.
    pub promised: Instant,
    /// When the next word came, where the customer reads of it.
    pub told: Option<Instant>,
    /// Whether one came at all: also one that only our own people read of.
    pub came: bool,
}

/// Those of which the promise is visible, whatever the time.
pub(super) fn late_words(incident: &Incident, visible: &BTreeSet<EntryKey>) -> Vec<PublicLateWord> {
    let shown = promised_words(incident).into_iter().filter(|it| visible.contains(&it.contact));
    shown
        .map(|it| PublicLateWord {
            promised: it.promised,
            told: it.told.filter(|(key, _)| visible.contains(key)).map(|(_, at)| at),
            came: it.told.is_some(),
        })
        .collect()
}
