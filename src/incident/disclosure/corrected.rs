//! The entry that a correction speaks of in the end.

use super::super::{entry::Entry, event::Event, fold::Incident};

/// The entry whose first words this one corrects, through corrections of corrections; the entry itself where it corrects
/// none, and `None` where what it corrects is not there.
pub(in crate::incident) fn corrected_by<'a>(
    incident: &'a Incident,
    entry: &'a Entry,
) -> Option<&'a Entry> {
    let mut at = entry;
    // A correction stands behind its target; the bound guards a hostile log.
    for _ in 0..64 {
        match at.acts().as_deref() {
            Some(Event::Corrected(correction)) => at = incident.entry(correction.target)?,
            _ => break,
        }
    }
    Some(at)
}
