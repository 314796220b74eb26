//! What is written of an incident together with what a merge brings into it: its line in the list, and the word of what was
//! taken in. In one transaction, so that nobody ever finds the one without the other.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::{
    append::{self, Append, SummaryRow},
    error::{AppendError, Fault, StoreError},
    merge::MergeReport,
    read,
    sealed::{Heads, Sealed},
};
use crate::incident::{Entry, EntryKey, IncidentId, WriterId};

/// An incident as it stands with what came in, and nothing of it is on disk yet.
#[derive(Debug)]
pub struct Joined<'a> {
    /// Which incident.
    pub incident: IncidentId,
    /// Every entry, in the order of the log.
    pub entries: Vec<Entry>,
    /// The last of every writer.
    pub heads: Heads,
    /// Which entries are new here.
    pub added: &'a BTreeSet<EntryKey>,
    /// Up to where the other log knows every writer.
    pub theirs: &'a Heads,
    /// Whether nothing can be appended in the name of this folder's writer: its own chain turned out to be forked, or no
    /// number is left.
    pub is_closed: bool,
}

/// What is written of an incident with what came in, in the same transaction.
#[derive(Debug, Default)]
pub struct Closing {
    /// Entries that continue it.
    pub sealed: Vec<Sealed>,
    /// Its new line in the list; `None` leaves the list alone.
    pub summary: Option<SummaryRow>,
}

/// Writes what closes every incident in which anything changed; the entries among it.
pub(super) fn close(
    connection: &Connection,
    report: &MergeReport,
    own: WriterId,
    close: impl Fn(Joined<'_>) -> Result<Closing, StoreError>,
) -> Result<Vec<Sealed>, StoreError> {
    let mut changed: BTreeMap<IncidentId, BTreeSet<EntryKey>> = BTreeMap::new();
    for &(incident, key) in &report.added {
        changed.entry(incident).or_default().insert(key);
    }
    for (incident, _) in report.mended.iter().chain(&report.erased) {
        changed.entry(*incident).or_default();
    }
    changed.remove(&IncidentId::DIRECTORY);
    let is_forked = report.forks.iter().any(|(_, key)| key.writer == own);
    let mut written = Vec::new();
    let nothing = Heads::default();
    for (incident, added) in &changed {
        let (entries, heads) = read::opened_beyond(connection, *incident, &nothing, false)?;
        let closing = close(Joined {
            incident: *incident,
            entries,
            heads: heads.clone(),
            added,
            theirs: report.heads.get(incident).unwrap_or(&nothing),
            is_closed: is_forked || !heads.has_room(own),
        })?;
        let append = Append {
            incident: *incident,
            expected: &heads,
            sealed: &closing.sealed,
            summary: closing.summary,
            blobs: &[],
        };
        append::add(connection, &append).map_err(|error| match error {
            AppendError::Store(error) => error,
            AppendError::Conflict { .. } => Fault::OutOfPlace { seq: 0 }.into(),
        })?;
        written.extend(closing.sealed);
    }
    Ok(written)
}
