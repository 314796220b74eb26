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
    /// Past ones of whose summary something is still due.
    Owing,
}

impl Filter {
    /// What holds of the lines it lets through, the open ones first. A summary is JSON: what stands in its texts has its
    /// quotation marks escaped.
    const fn conditions(self) -> &'static [&'static str] {
        match self {
            Self::Live => &["live = 1"],
            Self::All => &["live = 1", "live = 0"],
            Self::Owing => &["live = 0 AND instr(summary, '\"due\":[{') > 0"],
        }
    }
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

/// What a reference is made of: the letters on either side tell how many of its own are needed.
const REFERENCE: &str = "id, letters, opened_on,
    (SELECT max(near.letters) FROM incident AS near WHERE near.letters < incident.letters),
    (SELECT min(near.letters) FROM incident AS near WHERE near.letters > incident.letters)";

/// What stands in a line after the reference.
const REST: &str = "live, activity, summary";

fn reference(row: &Row<'_>) -> rusqlite::Result<(IncidentId, String)> {
    let text =
        |column| -> rusqlite::Result<Option<&str>> { Ok(row.get_ref(column)?.as_str_or_null()?) };
    let of = |column| Ok::<_, rusqlite::Error>(text(column)?.unwrap_or_default());
    let printed = reference::print(of(2)?, of(1)?, [text(3)?, text(4)?]);
    Ok((IncidentId(row.get(0)?), printed))
}

fn line(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    let (id, reference) = reference(row)?;
    Ok(IncidentRow { id, reference, live: row.get(5)?, activity: row.get(6)?, json: row.get(7)? })
}

/// Goes through the list: open incidents first, the latest written to first, at most `limit`.
fn walk<T>(
    connection: &Connection,
    columns: &str,
    filter: Filter,
    limit: usize,
    make: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut list = Vec::new();
    for condition in filter.conditions() {
        let left = i64::try_from(limit.saturating_sub(list.len())).unwrap_or(i64::MAX);
        let mut statement = connection.prepare_cached(&format!(
            "SELECT {columns} FROM incident WHERE {condition} ORDER BY activity DESC LIMIT ?1"
        ))?;
        let mut rows = statement.query([left])?;
        while let Some(row) = rows.next()? {
            list.push(make(row)?);
        }
    }
    Ok(list)
}

impl Store {
    /// The list, open incidents first, the latest written to first, at most `limit` lines.
    pub fn incidents(&self, filter: Filter, limit: usize) -> Result<Vec<IncidentRow>, StoreError> {
        let columns = format!("{REFERENCE}, {REST}");
        self.reading(|connection| walk(connection, &columns, filter, limit, line))
    }

    /// Which incidents there are and what people call them, in the order of the list.
    ///
    /// # Errors
    /// What the database says.
    pub fn references(&self, filter: Filter) -> Result<Vec<(IncidentId, String)>, StoreError> {
        self.reading(|connection| walk(connection, REFERENCE, filter, usize::MAX, reference))
    }

    /// How many incidents there are.
    ///
    /// # Errors
    /// What the database says.
    pub fn count(&self, filter: Filter) -> Result<usize, StoreError> {
        self.reading(|connection| {
            filter.conditions().iter().try_fold(0, |sum, condition| {
                let count = format!("SELECT count(*) FROM incident WHERE {condition}");
                let more: usize = connection.query_row(&count, [], |row| row.get(0))?;
                Ok(sum + more)
            })
        })
    }

    /// One incident's line; `None` where it has none.
    pub fn incident(&self, incident: IncidentId) -> Result<Option<IncidentRow>, StoreError> {
        self.reading(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "SELECT {REFERENCE}, {REST} FROM incident WHERE id = ?1"
            ))?;
            Ok(statement.query_row([incident.0], line).optional()?)
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

    /// Incidents with entries and without a line in the list, among the first `among` that have entries. A program of an
    /// earlier version that ended in the middle of a merge may have left some. Cost: two look-ups an incident.
    ///
    /// # Errors
    /// What the database says.
    pub fn unlisted(&self, among: usize) -> Result<Vec<IncidentId>, StoreError> {
        let among = i64::try_from(among).unwrap_or(i64::MAX);
        self.reading(|connection| {
            let mut statement = connection.prepare_cached(
                "WITH RECURSIVE log (id) AS (
                     SELECT min(incident) FROM entry WHERE incident > zeroblob(16)
                     UNION ALL
                     SELECT (SELECT min(incident) FROM entry WHERE incident > id) FROM log WHERE id IS NOT NULL LIMIT ?1)
                 SELECT id FROM log WHERE id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.id = log.id)",
            )?;
            let ids = statement.query_map([among], |row| row.get(0).map(IncidentId))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// Writes the line of an incident that has none, unless another process was faster.
    ///
    /// # Errors
    /// What the database says.
    pub fn put_missing_summary(
        &self,
        incident: IncidentId,
        row: &SummaryRow,
    ) -> Result<(), StoreError> {
        self.writing(|connection| {
            let mut line = connection.prepare_cached("SELECT 1 FROM incident WHERE id = ?1")?;
            if line.exists([incident.0])? { Ok(()) } else { put(connection, incident, row) }
        })
    }

    /// Writes an incident's line anew, from a fold of its log: after a merge, or where the list was found wanting.
    pub fn put_summary(&self, incident: IncidentId, row: &SummaryRow) -> Result<(), StoreError> {
        self.writing(|connection| put(connection, incident, row))
    }
}
