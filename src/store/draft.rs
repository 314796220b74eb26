//! Half-written text, kept across crashes, hang-ups and closed lids. It is no part of the log and goes when it is done.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

use super::{Store, error::StoreError};
use crate::incident::{EntryKey, IncidentId};

/// A text somebody had not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// In which field it stood, such as `capture`.
    pub slot: String,
    /// The text so far.
    pub text: String,
    /// When it was saved, in milliseconds of UTC.
    pub saved: i64,
}

fn key(incident: Option<IncidentId>) -> Vec<u8> {
    incident.map_or_else(Vec::new, |incident| incident.0.to_vec())
}

impl Store {
    /// The half-written texts of an incident, or with `None` those outside of any.
    pub fn drafts(&self, incident: Option<IncidentId>) -> Result<Vec<DraftRow>, StoreError> {
        self.reading(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT slot, text, saved FROM draft WHERE incident = ?1 ORDER BY slot",
            )?;
            let rows = statement.query_map([key(incident)], |row| {
                Ok(DraftRow { slot: row.get(0)?, text: row.get(1)?, saved: row.get(2)? })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Keeps a half-written text in place of what the slot held.
    pub fn put_draft(
        &self,
        incident: Option<IncidentId>,
        draft: &DraftRow,
    ) -> Result<(), StoreError> {
        self.writing(|connection| {
            connection
                .prepare_cached("INSERT OR REPLACE INTO draft (incident, slot, text, saved) VALUES (?1, ?2, ?3, ?4)")?
                .execute((key(incident), &draft.slot, &draft.text, draft.saved))?;
            Ok(())
        })
    }

    /// Drops a half-written text that was finished or thrown away.
    pub fn clear_draft(&self, incident: Option<IncidentId>, slot: &str) -> Result<(), StoreError> {
        self.writing(|connection| {
            connection
                .prepare_cached("DELETE FROM draft WHERE incident = ?1 AND slot = ?2")?
                .execute((key(incident), slot))?;
            Ok(())
        })
    }
}

/// Characters in a row that a half-written text and an erased one do not share by chance; of Chinese a few are enough.
const SHARED: [usize; 2] = [8, 5];

/// Drops the half-written texts of an incident that repeat what stands in a body which is being erased.
pub(super) fn drop_repeated(
    connection: &Connection,
    incident: IncidentId,
    target: EntryKey,
) -> Result<(), StoreError> {
    let body: Option<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM body WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?
        .query_row((incident.0, target.writer.0, target.seq), |row| row.get(0))
        .optional()?;
    let Some(body) = body.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok()) else {
        return Ok(());
    };
    let mut said = Vec::new();
    words("", &body, &mut said);
    let kept: Vec<(String, String)> = connection
        .prepare_cached("SELECT slot, text FROM draft WHERE incident = ?1")?
        .query_map([incident.0], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (slot, text) in kept {
        if repeats(&text, &said) {
            connection
                .prepare_cached("DELETE FROM draft WHERE incident = ?1 AND slot = ?2")?
                .execute((incident.0, slot))?;
        }
    }
    Ok(())
}

/// The texts people typed in a body. What stands at these keys is one of a few words of the program.
fn words<'a>(key: &str, value: &'a Value, into: &mut Vec<&'a str>) {
    const CHOSEN: [&str; 17] = [
        "side",
        "authority",
        "channel",
        "direction",
        "outcome",
        "confidence",
        "per",
        "currency",
        "impact",
        "severity",
        "status",
        "visibility",
        "language",
        "question",
        "person",
        "stakeholder",
        "digest",
    ];
    match value {
        Value::String(text) if !CHOSEN.contains(&key) && !text.trim().is_empty() => {
            into.push(text.trim());
        }
        Value::Array(list) => list.iter().for_each(|one| words(key, one, into)),
        Value::Object(map) => map.iter().for_each(|(key, one)| words(key, one, into)),
        _ => {}
    }
}

/// Whether a half-written text holds one of these whole, is a part of one, or shares a run of characters with one. A form
/// is kept as JSON: what is in it is compared field by field.
fn repeats(draft: &str, said: &[&str]) -> bool {
    let parsed = serde_json::from_str::<Value>(draft).ok();
    let mut fields = Vec::new();
    match &parsed {
        Some(form) => words("", form, &mut fields),
        None => fields.push(draft.trim()),
    }
    let runs = |text: &str| -> BTreeSet<String> {
        let characters: Vec<char> = text.to_lowercase().chars().collect();
        let [many, few] = SHARED;
        let dense = characters.windows(few).filter(|run| run.iter().all(|c| !c.is_ascii()));
        characters.windows(many).chain(dense).map(|run| run.iter().collect()).collect()
    };
    let known: BTreeSet<String> = said.iter().flat_map(|text| runs(text)).collect();
    fields.into_iter().any(|field| {
        let folded = field.to_lowercase();
        let holds = |text: &&str| {
            let text = text.to_lowercase();
            folded.contains(&text) || folded.chars().count() > 1 && text.contains(&folded)
        };
        said.iter().any(holds) || runs(field).iter().any(|run| known.contains(run))
    })
}
