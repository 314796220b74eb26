//! The list of incidents: the one projection, written in the append's transaction, and the references in it.

use std::borrow::Cow;

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{
    Store, append::SummaryRow, blob::Digest, error::StoreError, read, reference, sealed::Heads,
};
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
    /// Whether the line is the one that was written. Lines of earlier versions do not show it.
    pub is_sound: bool,
}

/// How a line's own check ends its JSON: no reader of the JSON minds it, and an older program keeps nothing of it.
const SUM: &str = ",\"sum\":\"";
/// Hexadecimal digits of the sum.
const DIGITS: usize = 16;

/// What a line is known by: all that stands in it.
fn sum(incident: IncidentId, live: bool, activity: i64, opened_on: &str, json: &str) -> String {
    let text = format!("dingli/line/1 {incident} {live} {activity} {opened_on} {json}");
    let mut sum = Digest::of(text.as_bytes()).to_string();
    sum.truncate(DIGITS);
    sum
}

/// The JSON with its sum, as it is stored. What is no object is stored as it is, and never counts as sound.
fn signed(incident: IncidentId, row: &SummaryRow) -> Cow<'_, str> {
    let sum = sum(incident, row.live, row.activity, &row.opened_on, &row.json);
    match row.json.strip_suffix('}').filter(|open| !open.ends_with('{')) {
        Some(open) => Cow::Owned(format!("{open}{SUM}{sum}\"}}")),
        None => Cow::Borrowed(&row.json),
    }
}

/// The JSON without its sum, and the sum.
fn unsigned(stored: &str) -> Option<(String, &str)> {
    let open = stored.strip_suffix("\"}")?;
    let at = open.len().checked_sub(DIGITS)?;
    let (before, sum) = open.split_at_checked(at)?;
    Some((format!("{}}}", before.strip_suffix(SUM)?), sum))
}

/// What a stored line says it is known by.
pub(super) fn mark(stored: &[u8]) -> Option<u64> {
    let sum = stored.strip_suffix(b"\"}")?.last_chunk::<DIGITS>()?;
    let is_told = stored.len() > SUM.len() + DIGITS + 2
        && stored[..stored.len() - DIGITS - 2].ends_with(SUM.as_bytes());
    let digits = std::str::from_utf8(sum).ok().filter(|_| is_told)?;
    u64::from_str_radix(digits, 16).ok()
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
        .execute((
            incident.0,
            incident.letters(),
            &row.opened_on,
            row.live,
            row.activity,
            signed(incident, row),
        ))?;
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
        .execute((incident.0, row.activity, signed(incident, row), &row.opened_on))?;
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
    let id = IncidentId(row.get(0)?);
    // The letters follow from the identity; those on file are there to be looked up by.
    let printed = reference::print(of(2)?, &id.letters(), [text(3)?, text(4)?]);
    Ok((id, printed))
}

fn line(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    let (id, reference) = reference(row)?;
    let (live, activity): (bool, i64) = (row.get(5)?, row.get(6)?);
    let stored = row.get_ref(7)?.as_str()?;
    let (json, is_sound) = match unsigned(stored) {
        Some((json, found)) => {
            let letters = row.get_ref(1)?.as_str()? == id.letters();
            let is_sound =
                letters && found == sum(id, live, activity, row.get_ref(2)?.as_str()?, &json);
            (json, is_sound)
        }
        None => (stored.to_owned(), false),
    };
    Ok(IncidentRow { id, reference, live, activity, json, is_sound })
}

/// The incidents whose line shows what it is known by and is not the one that was written.
pub(super) fn damaged(connection: &Connection) -> Result<Vec<IncidentId>, StoreError> {
    let mut statement = connection
        .prepare_cached(&format!("SELECT {REFERENCE}, {REST} FROM incident NOT INDEXED"))?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        // One of an earlier version shows nothing.
        let stored = row.get_ref(7)?.as_str().map_err(rusqlite::Error::from)?;
        let is_signed = unsigned(stored).is_some();
        let line = line(row)?;
        if is_signed && !line.is_sound {
            damaged.push(line.id);
        }
    }
    Ok(damaged)
}

/// The incidents that a reference may mean, whatever index is damaged.
fn gone_through(
    connection: &Connection,
    wanted: &[reference::Wanted],
) -> Result<Vec<IncidentId>, StoreError> {
    let mut statement = connection
        .prepare_cached(&format!("SELECT {REFERENCE}, {REST} FROM incident NOT INDEXED"))?;
    let lines: Vec<IncidentRow> = statement.query_map([], line)?.collect::<Result<_, _>>()?;
    let meant = |line: &IncidentRow| {
        wanted.iter().any(|one| {
            let on = line.reference.split('-').next();
            // Where the line is damaged, its day may be.
            let day = one.opened_on.as_deref().is_none_or(|wanted| on == Some(wanted));
            line.id.letters().starts_with(&one.letters) && (day || !line.is_sound)
        })
    };
    Ok(lines.into_iter().filter(meant).map(|line| line.id).collect())
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
            // Where an index is damaged, the look-up misses what going through all of it finds.
            for condition in ["id = ?1", "+id = ?1"] {
                let mut statement = connection.prepare_cached(&format!(
                    "SELECT {REFERENCE}, {REST} FROM incident WHERE {condition}"
                ))?;
                if let Some(found) = statement.query_row([incident.0], line).optional()? {
                    return Ok(Some(found));
                }
            }
            Ok(None)
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
            let parsed = reference::parse(text);
            for wanted in &parsed {
                let ids = statement.query_map((&wanted.letters, &wanted.opened_on), |row| row.get(0).map(IncidentId))?;
                for id in ids {
                    let id = id?;
                    if !found.contains(&id) {
                        found.push(id);
                    }
                }
            }
            if found.is_empty() && !parsed.is_empty() {
                found = gone_through(connection, &parsed)?;
            }
            Ok(found)
        })
    }

    /// Writes lines anew that were found wanting, each from a fold of its log up to these heads; one whose log has gone on
    /// since is left to whoever wrote there.
    ///
    /// # Errors
    /// What the database says; nothing is written then.
    pub fn mend(&self, lines: &[(IncidentId, Heads, SummaryRow)]) -> Result<(), StoreError> {
        self.writing(|connection| {
            for (incident, heads, row) in lines {
                if read::heads(connection, *incident)? == *heads {
                    put(connection, *incident, row)?;
                }
            }
            Ok(())
        })
    }

    /// Incidents with entries and without a line in the list. A program of an earlier version that ended in the middle of a
    /// merge may have left some. At most `among` incidents are looked at, from a random one on, so that all get their turn;
    /// `usize::MAX` looks at all. Cost: two look-ups an incident.
    ///
    /// # Errors
    /// What the database says.
    pub fn unlisted(&self, among: usize) -> Result<Vec<IncidentId>, StoreError> {
        let first = IncidentId::DIRECTORY;
        let from = if among == usize::MAX { first } else { Self::new_incident()? };
        self.reading(|connection| {
            let mut next = connection
                .prepare_cached("SELECT incident FROM entry WHERE incident > ?1 LIMIT 1")?;
            let mut listed = connection.prepare_cached("SELECT 1 FROM incident WHERE id = ?1")?;
            let (mut unlisted, mut looked_at) = (Vec::new(), 0);
            for (mut at, end) in [(from, None), (first, Some(from))] {
                while looked_at < among {
                    let id = next.query_row([at.0], |row| row.get(0).map(IncidentId)).optional()?;
                    let Some(id) = id.filter(|id| end.is_none_or(|end| *id <= end)) else { break };
                    if !listed.exists([id.0])? {
                        unlisted.push(id);
                    }
                    at = id;
                    looked_at += 1;
                }
            }
            Ok(unlisted)
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
