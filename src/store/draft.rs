//! Half-written text, kept across crashes, hang-ups and closed lids. It is no part of the log and goes when it is done.

use super::{Store, error::StoreError};
use crate::incident::IncidentId;

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
