//! Who writes here. Owns `writer.json` and `heads.log`; refuses to let two folders be one writer.
//!
//! The writer's id stands in the database and in `writer.json`, there with a fingerprint of the place: the folder's
//! canonical path, the inodes (Unix) and times of creation of folder and database, the machine. `heads.log` takes one
//! checksummed record an append (incident, writer, seq, hash), written after the commit and not synced: the append
//! keeps the speed of the database's own sync. It is synced at a checkpoint and at the end.
//!
//! Both are written before the database takes its name (`create`), so that a log is never without its writer.
//!
//! On opening, the ids must agree, the place must be this one and the latest anchored entries must be in the database
//! with their hashes; otherwise a new writer begins. So these are noticed: a copied or moved folder, a copied database,
//! an older database put back, and a write-ahead log of which only a prefix was readable. These are not: a cloned disk
//! image; an older folder written over this one file by file, in place; the loss of just those commits whose anchors
//! were lost too, when the power failed before the operating system wrote them.

use std::{
    collections::BTreeMap,
    fmt, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Store, blob::Digest, chain::Hash, error::StoreError, losses, random, sealed::Sealed};
use crate::{
    incident::{EntryKey, IncidentId, WriterId},
    locale::Lang,
    platform::{files, place},
};

/// Why a new writer began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewWriter {
    /// The folder is a copy or was moved.
    Place,
    /// The database or `writer.json` was put here without the other, or they name different writers.
    Apart,
    /// Entries written here are gone from the database.
    Lost,
    /// The writer's own entries were found elsewhere with other contents.
    Forked,
}

/// What the user should know about a log that was opened all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// This installation goes on as a new writer. Nothing is lost by it.
    NewWriter(NewWriter),
    /// An entry was acknowledged and is gone, with all that this writer appended after it.
    Lost {
        /// Of which incident.
        incident: IncidentId,
        /// The last entry known to have been written.
        entry: EntryKey,
        /// How many entries of that writer are left in that incident.
        left: u64,
    },
    /// Only for reading: the schema is a later one.
    Newer {
        /// The schema found.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Only for reading: file or folder is closed to writing.
    ReadOnly,
    /// Only for reading: there is no room left on the disk.
    DiskFull,
    /// Others on this machine may read it.
    OpenToOthers {
        /// The file or folder.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
}

impl Warning {
    /// Whether this is why the log is open only for reading.
    pub const fn is_reason(&self) -> bool {
        matches!(self, Self::Newer { .. } | Self::ReadOnly | Self::DiskFull)
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

pub(super) use super::losses::unseen as still_lost;

pub(super) const IDENTITY: &str = "writer.json";
pub(super) const ANCHORS: &str = "heads.log";
/// More records than this are cut down to the last [`KEPT`].
const MANY: usize = 2_048;
/// A loss takes the latest commits, so the latest anchors are enough to see it.
const KEPT: usize = 128;
const RECORD: usize = 80;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Identity {
    writer: WriterId,
    place: String,
}

/// The last entry a process saw acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) incident: IncidentId,
    pub(super) key: EntryKey,
    pub(super) hash: Hash,
}

impl Anchor {
    fn record(self) -> [u8; RECORD] {
        let mut record = [0; RECORD];
        record[..16].copy_from_slice(&self.incident.0);
        record[16..32].copy_from_slice(&self.key.writer.0);
        record[32..40].copy_from_slice(&self.key.seq.to_be_bytes());
        record[40..72].copy_from_slice(&self.hash);
        let sum = Sha256::digest(&record[..72]);
        record[72..].copy_from_slice(&sum[..8]);
        record
    }

    /// Reads one record; `None` where it was torn.
    fn read(record: &[u8; RECORD]) -> Option<Self> {
        let sum = Sha256::digest(&record[..72]);
        (sum[..8] == record[72..]).then_some(())?;
        let writer = WriterId(record[16..32].try_into().ok()?);
        Some(Self {
            incident: IncidentId(record[..16].try_into().ok()?),
            key: EntryKey { writer, seq: u64::from_be_bytes(record[32..40].try_into().ok()?) },
            hash: record[40..72].try_into().ok()?,
        })
    }
}

/// Every anchor in the folder that can be read, oldest first, and whether the file is as it should be.
fn anchors(dir: &Path) -> io::Result<(Vec<Anchor>, bool)> {
    let bytes = fs::read(dir.join(ANCHORS))?;
    let (records, rest) = bytes.as_chunks::<RECORD>();
    let read: Vec<_> = records.iter().filter_map(Anchor::read).collect();
    let whole = rest.is_empty() && read.len() == records.len();
    Ok((read, whole))
}

fn rewrite(dir: &Path, anchors: &[Anchor]) -> io::Result<()> {
    let bytes: Vec<u8> = anchors.iter().flat_map(|anchor| anchor.record()).collect();
    files::write_atomically(&dir.join(ANCHORS), &bytes)
}

fn fingerprint(dir: &Path, database: &Path) -> io::Result<String> {
    Ok(Digest::of(place(dir, database)?.as_bytes()).to_string())
}

fn on_file(dir: &Path) -> Option<Identity> {
    serde_json::from_slice(&fs::read(dir.join(IDENTITY)).ok()?).ok()
}

/// The writer the database names.
pub(super) fn in_database(connection: &Connection) -> Result<Option<WriterId>, StoreError> {
    let text: Option<String> = connection
        .query_row("SELECT value FROM meta WHERE key = 'writer'", [], |row| row.get(0))
        .optional()?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// Anchored entries that the database does not hold, the furthest of each chain.
pub(super) fn lost(connection: &Connection, dir: &Path) -> Result<Vec<Warning>, StoreError> {
    let mut furthest: BTreeMap<(IncidentId, WriterId), Anchor> = BTreeMap::new();
    let (all, _) = anchors(dir).unwrap_or_default();
    for anchor in all.iter().rev().take(KEPT) {
        let known = furthest.entry((anchor.incident, anchor.key.writer)).or_insert(*anchor);
        if anchor.key.seq > known.key.seq {
            *known = *anchor;
        }
    }
    let mut lost = Vec::new();
    for ((incident, writer), anchor) in furthest {
        if !holds(connection, &anchor)? {
            let left: Option<u64> = connection
                .prepare_cached("SELECT max(seq) FROM entry WHERE incident = ?1 AND writer = ?2")?
                .query_row((incident.0, writer.0), |row| row.get(0))?;
            lost.push(Warning::Lost { incident, entry: anchor.key, left: left.unwrap_or(0) });
        }
    }
    Ok(lost)
}

/// Losses as far as they can be told without writing.
pub(super) fn noticed(connection: &Connection, dir: &Path) -> Result<Vec<Warning>, StoreError> {
    let mut noticed = still_lost(connection)?;
    let now = lost(connection, dir)?;
    noticed.extend(now.into_iter().filter(|one| !noticed.contains(one)).collect::<Vec<_>>());
    Ok(noticed)
}

fn holds(connection: &Connection, anchor: &Anchor) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT hash FROM entry WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
    )?;
    let hash: Option<Hash> = statement
        .query_row((anchor.incident.0, anchor.key.writer.0, anchor.key.seq), |row| row.get(0))
        .optional()?;
    Ok(hash == Some(anchor.hash))
}

/// Whether anything was ever recorded in a folder, or might have been.
pub(super) fn has_written(dir: &Path) -> bool {
    let anchored = fs::metadata(dir.join(ANCHORS)).is_ok_and(|file| file.len() > 0);
    anchored || dir.join(IDENTITY).exists()
}

/// Writes down the first writer of a database that is being made, and what goes beside it. Anchors of a database that
/// was here before stay: its loss is to be noticed.
pub(super) fn install(connection: &Connection, dir: &Path, aside: &Path) -> Result<(), StoreError> {
    let writer = random::writer()?;
    files::append_to_private_file(&dir.join(ANCHORS))?;
    write_identity(dir, writer, &fingerprint(dir, aside)?)?;
    note_writer(connection, writer)
}

fn write_identity(dir: &Path, writer: WriterId, place: &str) -> io::Result<()> {
    let json = serde_json::to_vec(&Identity { writer, place: place.to_owned() })?;
    files::write_atomically(&dir.join(IDENTITY), &json)
}

fn note_writer(connection: &Connection, writer: WriterId) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES ('writer', ?1)")?
        .execute([writer.to_string()])?;
    Ok(())
}

/// What speaks against going on as the writer of old.
fn doubts(store: &Store, place: &str) -> Result<(Option<WriterId>, Vec<Warning>), StoreError> {
    let recorded = in_database(&store.connection)?;
    let mut doubts = lost(&store.connection, &store.dir)?;
    let reason = match (on_file(&store.dir), recorded) {
        _ if !doubts.is_empty() => NewWriter::Lost,
        (None, None) => return Ok((None, doubts)),
        (Some(file), Some(writer)) if file.writer == writer && file.place != place => {
            NewWriter::Place
        }
        (Some(file), Some(writer)) if file.writer == writer && store.dir.join(ANCHORS).exists() => {
            return Ok((Some(writer), doubts));
        }
        _ => NewWriter::Apart,
    };
    doubts.push(Warning::NewWriter(reason));
    Ok((None, doubts))
}

impl Store {
    /// Finds out who writes here, and begins a new writer where the database and what is kept beside it disagree.
    pub(super) fn identify(&mut self) -> Result<(), StoreError> {
        let place = fingerprint(&self.dir, &self.path)?;
        // Within one snapshot: each look-up on its own would take the locks anew.
        let seen =
            |connection: &Connection| Ok((doubts(self, &place)?.0, losses::unseen(connection)?));
        if let (Some(writer), unseen) = self.reading(seen)? {
            self.writer = writer;
            self.warnings.extend(unseen);
            return self.tidy_anchors();
        }
        let (writer, warnings) = self.writing(|connection| -> Result<_, StoreError> {
            // Another process may have settled it while we waited for the lock.
            let (settled, mut warnings) = doubts(self, &place)?;
            let writer = match settled {
                Some(writer) => writer,
                None => begin(connection, &self.dir, &place, &warnings)?,
            };
            let mut all = losses::unseen(connection)?;
            warnings.retain(|one| !all.contains(one));
            all.append(&mut warnings);
            Ok((writer, all))
        })?;
        self.writer = writer;
        self.warnings.extend(warnings);
        Ok(())
    }

    /// Makes up a new writer within a transaction; [`Self::go_on_as`] it once that is on disk.
    pub(super) fn begin_writer(&self, connection: &Connection) -> Result<WriterId, StoreError> {
        begin(connection, &self.dir, &fingerprint(&self.dir, &self.path)?, &[])
    }

    /// Goes on as a new writer.
    pub(super) fn go_on_as(&mut self, writer: WriterId, why: NewWriter) {
        self.writer = writer;
        self.warnings.push(Warning::NewWriter(why));
    }

    /// Notes outside the database what was acknowledged last. The entry is safe already: a failure here is none of it.
    pub(super) fn anchor<'a>(&self, sealed: impl Iterator<Item = &'a Sealed>) {
        let mut last: BTreeMap<(IncidentId, WriterId), Anchor> = BTreeMap::new();
        for sealed in sealed {
            let anchor = Anchor { incident: sealed.incident, key: sealed.key, hash: sealed.hash };
            last.insert((sealed.incident, sealed.key.writer), anchor);
        }
        let bytes: Vec<u8> = last.into_values().flat_map(Anchor::record).collect();
        let mut held = self.anchors.borrow_mut();
        // Opening it costs a tenth of the whole append; another process may have written it anew.
        let file = held
            .take()
            .filter(files::has_name)
            .map_or_else(|| files::append_to_private_file(&self.dir.join(ANCHORS)), Ok);
        if let Ok(mut file) = file
            && file.write_all(&bytes).is_ok()
        {
            *held = Some(file);
            self.appended.set(true);
        }
    }

    pub(super) fn sync_anchors(&self) {
        if self.appended.take() {
            let _ = self.anchors.borrow().as_ref().map(fs::File::sync_data);
        }
    }

    fn tidy_anchors(&self) -> Result<(), StoreError> {
        let path = self.dir.join(ANCHORS);
        let (anchors, whole) =
            anchors(&self.dir).map_err(|error| StoreError::from(error).at(&path))?;
        if !whole || anchors.len() > MANY {
            rewrite(&self.dir, &anchors[anchors.len().saturating_sub(KEPT)..])
                .map_err(|error| StoreError::from(error).at(&path))?;
        }
        Ok(())
    }
}

/// Makes up a writer and writes it down, beside the database first: if the transaction then fails, the two disagree
/// and the next opening begins another.
fn begin(
    connection: &Connection,
    dir: &Path,
    place: &str,
    warnings: &[Warning],
) -> Result<WriterId, StoreError> {
    let writer = random::writer()?;
    write_identity(dir, writer, place)?;
    rewrite(dir, &[])?;
    note_writer(connection, writer)?;
    losses::note(connection, warnings)?;
    Ok(writer)
}
