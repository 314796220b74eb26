//! What a merge refused, kept until it comes whole: which entry, why, and where it was offered. Notes in `meta`, one a chain.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::{
    error::{Fault, StoreError},
    merge::Rejected,
    sealed::Flaw,
};
use crate::incident::{EntryKey, IncidentId, WriterId};

/// The first entry of a chain that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Of which incident.
    pub incident: IncidentId,
    /// Which.
    pub entry: EntryKey,
    /// Why.
    pub why: Rejected,
    /// How many more of its chain were refused with it.
    pub more: u64,
    /// Where it was offered.
    pub from: String,
}

/// More chains than this are not noted: a hostile log has as many as it likes.
const MOST: usize = 256;
/// Longer names of places are cut.
const LONGEST: usize = 1_024;
const NOTES: &str = "refused ";

#[derive(Serialize, Deserialize)]
struct Note {
    why: String,
    more: u64,
    from: String,
}

const REASONS: [(&str, Rejected); 5] = [
    ("head", Rejected::Flaw(Flaw::Head)),
    ("body", Rejected::Flaw(Flaw::Body)),
    ("link", Rejected::Flaw(Flaw::Link)),
    ("gap", Rejected::Gap),
    ("counter", Rejected::Counter),
];

impl Rejected {
    /// Its name in notes and messages.
    pub(super) fn id(self) -> &'static str {
        REASONS.iter().find(|(_, why)| *why == self).map_or("gap", |(id, _)| id)
    }
}

/// Notes what was refused, in place of what was noted when the same place offered something before; what is here by now is
/// no longer wanting. All that was refused, one a chain.
pub(super) fn note(
    connection: &Connection,
    rejected: &[(IncidentId, EntryKey, Rejected)],
    from: &str,
) -> Result<Vec<Refused>, StoreError> {
    let mut chains: BTreeMap<(IncidentId, WriterId), Refused> = BTreeMap::new();
    let from: String = from.chars().take(LONGEST).collect();
    for &(incident, entry, why) in rejected {
        let first = Refused { incident, entry, why, more: 0, from: from.clone() };
        chains
            .entry((incident, entry.writer))
            .and_modify(|refused| refused.more += 1)
            .or_insert(first);
    }
    let known = noted(connection)?;
    let is_anew = |one: &Refused| chains.contains_key(&(one.incident, one.entry.writer));
    let mut wanting: Vec<&Refused> =
        known.iter().filter(|one| one.from != from && !is_anew(one)).collect();
    for one in chains.values() {
        if !is_here(connection, one)? {
            wanting.push(one);
        }
    }
    wanting.truncate(MOST);
    wanting.sort_by_key(|one| (one.incident, one.entry));
    if wanting.iter().copied().eq(&known) {
        return Ok(chains.into_values().collect());
    }
    connection.prepare_cached("DELETE FROM meta WHERE key GLOB 'refused *'")?.execute([])?;
    let mut note = connection.prepare_cached("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
    for one in wanting {
        let said = Note { why: one.why.id().to_owned(), more: one.more, from: one.from.clone() };
        let said = serde_json::to_string(&said).map_err(|error| Fault::Io(error.into()))?;
        note.execute((format!("{NOTES}{} {}", one.incident, one.entry), said))?;
    }
    Ok(chains.into_values().collect())
}

/// What was refused and has not come whole since.
pub(super) fn noted(connection: &Connection) -> Result<Vec<Refused>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT key, value FROM meta WHERE key GLOB 'refused *'")?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let (key, value): (String, String) = (row.get(0)?, row.get(1)?);
        let place = key.strip_prefix(NOTES).and_then(|place| place.split_once(' '));
        let (Some((Ok(incident), Ok(entry))), Ok(Note { why, more, from })) =
            (place.map(|(of, key)| (of.parse(), key.parse())), serde_json::from_str(&value))
        else {
            continue;
        };
        let why = REASONS.iter().find(|(id, _)| *id == why).map_or(Rejected::Gap, |(_, why)| *why);
        let one = Refused { incident, entry, why, more, from };
        if !is_here(connection, &one)? {
            all.push(one);
        }
    }
    all.sort_by_key(|one| (one.incident, one.entry));
    Ok(all)
}

fn is_here(connection: &Connection, one: &Refused) -> Result<bool, StoreError> {
    let found = connection
        .prepare_cached("SELECT 1 FROM entry WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?
        .query_row((one.incident.0, one.entry.writer.0, one.entry.seq), |_| Ok(()));
    Ok(found.optional()?.is_some())
}
