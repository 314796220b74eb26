//! The number of an entry, as people say it.

use crate::incident::{EntryKey, Incident, timeline};

/// The number, such as `#12`; with its writer where the incident has several.
pub(super) fn number(incident: &Incident, key: EntryKey) -> String {
    format!("#{}", timeline::short_key(key, incident.has_several_writers()))
}
