//! Appending: one transaction, synced before it answers, refused where somebody else was faster.

use std::cell::Cell;

use rusqlite::Connection;

use super::{
    Store,
    blob::{self, Blob},
    error::{AppendError, Fault, StoreError},
    head, index, read,
    sealed::{Heads, MAX_NUMBER, Sealed},
};
use crate::incident::{EntryKey, IncidentId};

/// An incident's line in the list of incidents: the one projection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryRow {
    /// Whether it is still open.
    pub live: bool,
    /// When it was last written to, in milliseconds of UTC.
    pub activity: i64,
    /// Month and day on which it was opened, in its own zone, as `MMDD`: the first half of its reference.
    pub opened_on: String,
    /// Whatever the list shows, as JSON.
    pub json: String,
}

/// What is added to one incident's log.
#[derive(Debug)]
pub struct Append<'a> {
    /// Whose log.
    pub incident: IncidentId,
    /// The heads that the entries were decided upon.
    pub expected: &'a Heads,
    /// Entries that continue those heads, in order. One of kind `erased` takes the bodies of the entries it refers to.
    pub sealed: &'a [Sealed],
    /// The incident's new line in the list; `None` leaves the list alone (the directory of people has no line).
    pub summary: Option<SummaryRow>,
    /// Attachments that the entries name, and no others. One already on file is not stored twice.
    pub blobs: &'a [Blob],
}

impl Store {
    /// Appends to one or several logs, all or nothing. What it acknowledges is on disk.
    ///
    /// # Errors
    /// [`AppendError::Conflict`] when a log has moved on from the heads expected. [`Fault::NoRoom`] when no number is left
    /// that others would take. Entries that do not continue them,
    /// or whose hashes are not theirs, are refused.
    pub fn append(&self, appends: &[Append<'_>]) -> Result<(), AppendError> {
        let erases = appends
            .iter()
            .any(|append| append.sealed.iter().any(|sealed| !head::erases(sealed).is_empty()));
        if erases {
            // Before, so that none is left where the program ends in between; after, for one that was made meanwhile.
            index::discard(&self.dir);
        }
        let before = self.reached.take();
        let version = Cell::new(0);
        self.writing(|connection| {
            version.set(data_version(connection)?);
            let known = before.as_ref().filter(|known| known.version == version.get());
            appends.iter().try_for_each(|append| {
                let known = known.filter(|known| known.incident == append.incident);
                add_after(connection, append, known.map(|known| &known.heads))
            })
        })?;
        if let [append] = appends {
            let mut heads = append.expected.clone();
            append.sealed.iter().for_each(|sealed| heads.advance(sealed));
            let (version, incident) = (version.get(), append.incident);
            self.reached.replace(Some(Reached { version, incident, heads }));
        }
        self.anchor(appends.iter().flat_map(|append| append.sealed));
        if erases {
            index::discard(&self.dir);
            // The erased bytes would otherwise stand in the write-ahead log until it is next used up.
            // What was acknowledged is safe whether or not this succeeds now.
            let _ = self.checkpoint();
        }
        Ok(())
    }
}

/// How far a log reached when this connection appended to it last. Nobody else has written as long as the database tells
/// the same version.
#[derive(Debug)]
pub(super) struct Reached {
    version: i64,
    incident: IncidentId,
    heads: Heads,
}

/// A number that another connection's commits change, and this one's do not.
fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
}

pub(super) fn add(connection: &Connection, append: &Append<'_>) -> Result<(), AppendError> {
    add_after(connection, append, None)
}

/// The same where the heads on file may be known.
fn add_after(
    connection: &Connection,
    append: &Append<'_>,
    known: Option<&Heads>,
) -> Result<(), AppendError> {
    let incident = append.incident;
    let mut heads = match known {
        Some(known) => known.clone(),
        None => read::heads(connection, incident)?,
    };
    if heads != *append.expected {
        return Err(AppendError::Conflict { incident });
    }
    for sealed in append.sealed {
        if sealed.counter.max(sealed.key.seq) > MAX_NUMBER {
            return Err(StoreError::from(Fault::NoRoom).into());
        }
        if sealed.incident != incident
            || !heads.admits(sealed)
            || sealed.body.is_none()
            || sealed.check().is_err()
        {
            return Err(StoreError::from(Fault::OutOfPlace { seq: sealed.key.seq }).into());
        }
        insert(connection, sealed)?;
        for target in head::erases(sealed) {
            erase_body(connection, incident, target, sealed.key)?;
        }
        heads.advance(sealed);
    }
    for blob in append.blobs {
        blob::insert(connection, blob)?;
    }
    match &append.summary {
        Some(summary) => Ok(super::incidents::put(connection, incident, summary)?),
        None => Ok(()),
    }
}

/// Takes a body away in the name of the entry `by`, from the log and from the forks put aside, and the attachments that
/// no other entry on file names.
pub(super) fn erase_body(
    connection: &Connection,
    incident: IncidentId,
    target: EntryKey,
    by: EntryKey,
) -> Result<bool, StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO erasure (incident, writer, seq, by_writer, by_seq) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((incident.0, target.writer.0, target.seq, by.writer.0, by.seq))?;
    let of_target = (incident.0, target.writer.0, target.seq);
    connection
        .prepare_cached(
            "UPDATE fork SET salt = NULL, bytes = NULL WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
        )?
        .execute(of_target)?;
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO erasure SELECT * FROM erasure_kept WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
        )?
        .execute(of_target)?;
    connection
        .prepare_cached(
            "DELETE FROM erasure_kept WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
        )?
        .execute(of_target)?;
    super::draft::drop_repeated(connection, incident, target)?;
    let gone = connection
        .prepare_cached("DELETE FROM body WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?
        .execute(of_target)?;
    if gone > 0 {
        blob::erase_unnamed(connection, incident, target)?;
    }
    Ok(gone > 0)
}

/// Writes an entry and, where it has one, its body.
pub(super) fn insert(connection: &Connection, sealed: &Sealed) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO entry (incident, writer, seq, counter, head_salt, head, head_commit, body_commit, prev, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            sealed.incident.0,
            sealed.key.writer.0,
            sealed.key.seq,
            sealed.counter,
            sealed.head_salt,
            &sealed.head,
            sealed.head_commit,
            sealed.body_commit,
            sealed.prev,
            sealed.hash,
        ))?;
    insert_body(connection, sealed)
}

/// Writes the body alone, where there is one.
pub(super) fn insert_body(connection: &Connection, sealed: &Sealed) -> Result<(), StoreError> {
    let Some(body) = &sealed.body else { return Ok(()) };
    connection
        .prepare_cached(
            "INSERT INTO body (incident, writer, seq, salt, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            sealed.incident.0,
            sealed.key.writer.0,
            sealed.key.seq,
            body.salt,
            &body.bytes,
        ))?;
    blob::name(connection, sealed)
}
