//! The list of incidents: the one projection, written in the append's transaction, and the references in it.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{Store, append::SummaryRow, error::StoreError, reference};
use crate::incident::IncidentId;

/// Which incidents to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// Those still open.
    Live,
    /// Open ones first, then past ones.
    #[default]
    All,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentRow {
    /// Which incident.
    pub id: IncidentId,
    /// What people call it, such as `0307-K7Q`: long enough today; it grows when another comes to begin alike.
    pub reference: String,
    /// Whether it is still open.
    pub live: bool,
    /// When it was last written to, in milliseconds of UTC.
    pub activity: i64,
    /// What was given with the last append.
    pub json: String,
}

/// Writes an incident's line.
pub(super) fn put(
    connection: &Connection,
    incident: IncidentId,
    row: &SummaryRow,
) -> Result<(), StoreError> {
    if row.live && put_again(connection, incident, row)? {
        return Ok(());
    }
    connection
        .prepare_cached(
            "INSERT INTO incident (id, letters, opened_on, live, activity, summary) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET opened_on = excluded.opened_on, live = excluded.live,
                 activity = excluded.activity, summary = excluded.summary",
        )?
        .execute((incident.0, incident.letters(), &row.opened_on, row.live, row.activity, &row.json))?;
    Ok(())
}

/// Writes the line of an incident that was open and is, as nearly every append does; whether it was. No index has to be
/// changed for it, not even to what it was before: that is a page less to write.
fn put_again(
    connection: &Connection,
    incident: IncidentId,
    row: &SummaryRow,
) -> Result<bool, StoreError> {
    let changed = connection
        .prepare_cached(
            "UPDATE incident SET activity = ?2, summary = ?3 WHERE id = ?1 AND live = 1 AND opened_on = ?4",
        )?
        .execute((incident.0, row.activity, &row.json, &row.opened_on))?;
    Ok(changed > 0)
}

fn reference_of(
    connection: &Connection,
    opened_on: &str,
    letters: &str,
) -> Result<String, StoreError> {
    let near = |sql: &str| -> Result<Option<String>, StoreError> {
        Ok(connection.prepare_cached(sql)?.query_row([letters], |row| row.get(0))?)
    };
    let before = near("SELECT max(letters) FROM incident WHERE letters < ?1")?;
    let after = near("SELECT min(letters) FROM incident WHERE letters > ?1")?;
    Ok(reference::print(opened_on, letters, [before.as_deref(), after.as_deref()]))
}

const LINE: &str = "SELECT id, letters, opened_on, live, activity, summary FROM incident";

fn line(connection: &Connection, row: &Row<'_>) -> Result<IncidentRow, StoreError> {
    let (letters, opened_on): (String, String) = (row.get(1)?, row.get(2)?);
    Ok(IncidentRow {
        id: IncidentId(row.get(0)?),
        reference: reference_of(connection, &opened_on, &letters)?,
        live: row.get(3)?,
        activity: row.get(4)?,
        json: row.get(5)?,
    })
}

fn lines(
    connection: &Connection,
    live: bool,
    limit: u64,
    into: &mut Vec<IncidentRow>,
) -> Result<(), StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(&format!(
        "{LINE} WHERE live = {} ORDER BY activity DESC LIMIT ?1",
        u8::from(live)
    ))?;
    let mut rows = statement.query([limit])?;
    while let Some(row) = rows.next()? {
        into.push(line(connection, row)?);
    }
    Ok(())
}

impl Store {
    /// The list, open incidents first, the latest written to first, at most `limit` lines.
    pub fn incidents(&self, filter: Filter, limit: usize) -> Result<Vec<IncidentRow>, StoreError> {
        self.reading(|connection| {
            let mut list = Vec::new();
            lines(connection, true, limit as u64, &mut list)?;
            if filter == Filter::All {
                lines(connection, false, limit.saturating_sub(list.len()) as u64, &mut list)?;
            }
            Ok(list)
        })
    }

    /// One incident's line; `None` where it has none.
    pub fn incident(&self, incident: IncidentId) -> Result<Option<IncidentRow>, StoreError> {
        self.reading(|connection| {
            let mut statement = connection.prepare_cached(&format!("{LINE} WHERE id = ?1"))?;
            let found =
                statement.query_row([incident.0], |row| Ok(line(connection, row))).optional()?;
            found.transpose()
        })
    }

    /// Which incidents a spoken or typed reference may mean; see [`reference::parse`]. A full identifier is understood too.
    pub fn find_reference(&self, text: &str) -> Result<Vec<IncidentId>, StoreError> {
        self.reading(|connection| {
            let mut found = Vec::new();
            if let Ok(id) = text.trim().parse::<IncidentId>() {
                let known = connection.prepare_cached("SELECT 1 FROM incident WHERE id = ?1")?.exists([id.0])?;
                found.extend(known.then_some(id));
            }
            let mut statement = connection.prepare_cached(
                "SELECT id FROM incident WHERE letters >= ?1 AND letters < ?1 || '~' AND (?2 IS NULL OR opened_on = ?2)
                 ORDER BY letters",
            )?;
            for wanted in reference::parse(text) {
                let ids = statement.query_map((wanted.letters, wanted.opened_on), |row| row.get(0).map(IncidentId))?;
                for id in ids {
                    let id = id?;
                    if !found.contains(&id) {
                        found.push(id);
                    }
                }
            }
            Ok(found)
        })
    }

    /// Writes an incident's line anew, from a fold of its log: after a merge, or where the list was found wanting.
    pub fn put_summary(&self, incident: IncidentId, row: &SummaryRow) -> Result<(), StoreError> {
        self.writing(|connection| put(connection, incident, row))
    }
}
