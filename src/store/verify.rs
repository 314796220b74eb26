//! Checking that the log is whole: the file, every commitment and link, what was anchored, attachments and the list.

use std::{fmt, path::Path};

use rusqlite::Connection;

use super::{
    Store,
    blob::{self, Digest},
    chain::GENESIS,
    codec,
    error::{Fault, StoreError},
    head, incidents, merge, read,
    sealed::{Flaw, Sealed},
    writer::{self, Warning},
};
use crate::{
    incident::{EntryKey, IncidentId, WriterId},
    locale::Lang,
};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// SQLite's own check of the file.
    Database(String),
    /// A row of this table belongs to no entry.
    Stray(String),
    /// An entry whose bytes are not those committed to, or whose hash is not its own.
    Flaw(IncidentId, EntryKey, Flaw),
    /// An entry that does not name the one before it.
    Link(IncidentId, EntryKey),
    /// Entries missing before this one in its chain.
    Gap(IncidentId, EntryKey),
    /// An entry whose counter is not greater than that of the one before it.
    Counter(IncidentId, EntryKey),
    /// A body that is missing although no erasure names it.
    BodyMissing(IncidentId, EntryKey),
    /// A body that is there although an erasure names it.
    BodyKept(IncidentId, EntryKey),
    /// An erasure that no `erased` entry speaks of.
    Erasure(IncidentId, EntryKey),
    /// An entry put aside because another stands at its key or before it.
    Fork(IncidentId, EntryKey),
    /// An attachment whose bytes are not those of its digest.
    Blob(Digest),
    /// An attachment that an entry names and that is not on file.
    AttachmentMissing(IncidentId, EntryKey),
    /// The attachments noted for an entry are not those its body names.
    AttachmentNote(IncidentId, EntryKey),
    /// An attachment on file that no standing entry names.
    BlobUnnamed(Digest),
    /// An entry that an `erased` entry of the log names, and whose erasure was neither carried out nor put aside.
    NotErased(IncidentId, EntryKey),
    /// Entries that were acknowledged and are gone.
    Lost(IncidentId, EntryKey, u64),
    /// An incident that is missing in the list.
    NotListed(IncidentId),
    /// An incident whose line in the list is not the one that was written.
    Listed(IncidentId),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerifyReport {
    /// Entries looked at.
    pub entries: u64,
    /// Chains looked at.
    pub chains: u64,
    /// Bodies lawfully erased.
    pub erased: u64,
    /// Erasures put aside under a legal hold.
    pub kept: u64,
    /// Attachments looked at.
    pub blobs: u64,
    /// What is wrong. Empty where everything is whole.
    pub problems: Vec<Problem>,
}

impl Store {
    /// Checks one incident's chains, or with `None` everything there is, the file included.
    ///
    /// Damage is reported, never an error. The cost is that of reading everything.
    pub fn verify(&self, incident: Option<IncidentId>) -> Result<VerifyReport, StoreError> {
        self.reading(|connection| {
            if let Some(incident) = incident {
                let mut report = VerifyReport::default();
                part(&mut report, |report| one(connection, incident, report))?;
                return Ok(report);
            }
            let mut report = everything(connection)?;
            part(&mut report, |report| anchored(connection, &self.dir, report))?;
            Ok(report)
        })
    }
}

impl Problem {
    /// Whether something on file is not what was recorded, or is not there: such a log is not whole, and neither is a copy
    /// of it. The others are whole and await a person.
    pub fn is_damage(&self) -> bool {
        match self {
            Self::Database(_)
            | Self::Stray(_)
            | Self::Flaw(..)
            | Self::Link(..)
            | Self::Gap(..)
            | Self::Counter(..)
            | Self::BodyMissing(..)
            | Self::BodyKept(..)
            | Self::Erasure(..)
            | Self::NotErased(..)
            | Self::Blob(_)
            | Self::BlobUnnamed(_)
            | Self::AttachmentNote(..)
            | Self::Listed(_) => true,
            Self::Fork(..) | Self::AttachmentMissing(..) | Self::Lost(..) | Self::NotListed(_) => {
                false
            }
        }
    }
}

/// Checks all that is on file, the file included.
pub(super) fn everything(connection: &Connection) -> Result<VerifyReport, StoreError> {
    let mut report = VerifyReport::default();
    part(&mut report, |report| file(connection, report))?;
    let mut logs = Vec::new();
    part(&mut report, |_| {
        logs = read::logs(connection)?;
        Ok(())
    })?;
    for incident in logs {
        part(&mut report, |report| one(connection, incident, report))?;
    }
    part(&mut report, |report| blobs(connection, report))?;
    part(&mut report, |report| {
        let listed = incidents::damaged(connection)?;
        report.problems.extend(listed.into_iter().map(Problem::Listed));
        Ok(())
    })?;
    Ok(report)
}

/// Runs one part of the check; what cannot be read is a finding, and the other parts go on.
fn part(
    report: &mut VerifyReport,
    check: impl FnOnce(&mut VerifyReport) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    match check(report) {
        Err(StoreError { fault: Fault::Corrupt { detail }, .. }) => {
            report.problems.push(Problem::Database(detail));
        }
        Err(StoreError { fault: Fault::Sqlite(error), .. }) => {
            report.problems.push(Problem::Database(error.to_string()));
        }
        other => return other,
    }
    Ok(())
}

fn file(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    for line in lines {
        let line = line?;
        if line != "ok" {
            report.problems.push(Problem::Database(line));
        }
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables {
        report.problems.push(Problem::Stray(table?));
    }
    Ok(())
}

fn one(
    connection: &Connection,
    incident: IncidentId,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    for &writer in read::heads(connection, incident)?.0.keys() {
        let mut chain = Vec::new();
        read::chain(connection, incident, writer, 0, &mut chain)?;
        report.chains += 1;
        report.entries += chain.len() as u64;
        let (mut seq, mut prev, mut counter) = (0, GENESIS, 0);
        for sealed in &chain {
            if sealed.key.seq != seq + 1 {
                report.problems.push(Problem::Gap(incident, sealed.key));
            } else if sealed.prev != prev {
                report.problems.push(Problem::Link(incident, sealed.key));
            }
            if sealed.counter <= counter {
                report.problems.push(Problem::Counter(incident, sealed.key));
            }
            (seq, prev, counter) = (sealed.key.seq, sealed.hash, sealed.counter);
            entry(connection, sealed, report)?;
        }
    }
    erasures(connection, incident, report)?;
    let aside = merge::forks(connection)?.into_iter().filter(|(of, ..)| *of == incident);
    report.problems.extend(aside.map(|(_, key, _)| Problem::Fork(incident, key)));
    let listed =
        connection.prepare_cached("SELECT 1 FROM incident WHERE id = ?1")?.exists([incident.0])?;
    if !listed && incident != IncidentId::DIRECTORY {
        report.problems.push(Problem::NotListed(incident));
    }
    Ok(())
}

fn entry(
    connection: &Connection,
    sealed: &Sealed,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    let (incident, key) = (sealed.incident, sealed.key);
    if let Err(flaw) = sealed.check() {
        report.problems.push(Problem::Flaw(incident, key, flaw));
        return Ok(());
    }
    let erased = connection
        .prepare_cached("SELECT 1 FROM erasure WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?
        .exists((incident.0, key.writer.0, key.seq))?;
    match (&sealed.body, erased) {
        (None, true) => report.erased += 1,
        (None, false) => report.problems.push(Problem::BodyMissing(incident, key)),
        (Some(_), true) => report.problems.push(Problem::BodyKept(incident, key)),
        (Some(_), false) => {}
    }
    let named = codec::attachments(sealed);
    if named != blob::noted(connection, incident, key)? {
        report.problems.push(Problem::AttachmentNote(incident, key));
    }
    for digest in named {
        if !blob::is_here(connection, digest)? {
            report.problems.push(Problem::AttachmentMissing(incident, key));
        }
    }
    for target in head::erases(sealed) {
        let of = (incident.0, target.writer.0, target.seq, key.writer.0, key.seq);
        let known = |table: &str| -> Result<bool, StoreError> {
            let sql = format!(
                "SELECT 1 FROM {table} WHERE incident = ?1 AND writer = ?2 AND seq = ?3 AND by_writer = ?4 AND by_seq = ?5"
            );
            Ok(connection.prepare_cached(&sql)?.exists(of)?)
        };
        if known("erasure_kept")? {
            report.kept += 1;
        } else if !known("erasure")? {
            report.problems.push(Problem::NotErased(incident, target));
        }
    }
    Ok(())
}

/// Every erasure must be spoken of by the entry it names.
fn erasures(
    connection: &Connection,
    incident: IncidentId,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {}, erasure.writer, erasure.seq FROM erasure
         JOIN entry ON entry.incident = erasure.incident AND entry.writer = by_writer AND entry.seq = by_seq
         WHERE erasure.incident = ?1",
        read::COLUMNS.split(", ").map(|column| format!("entry.{column}")).collect::<Vec<_>>().join(", ")
    ))?;
    let mut rows = statement.query([incident.0])?;
    while let Some(row) = rows.next()? {
        let by = read::row(incident, row)?;
        let target = EntryKey { writer: WriterId(row.get(9)?), seq: row.get(10)? };
        if !head::erases(&by).contains(&target) {
            report.problems.push(Problem::Erasure(incident, target));
        }
    }
    Ok(())
}

fn blobs(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT digest, bytes FROM blob")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let digest = Digest(row.get(0)?);
        report.blobs += 1;
        if Digest::of(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?) != digest {
            report.problems.push(Problem::Blob(digest));
        }
        if !blob::is_named(connection, digest)? {
            report.problems.push(Problem::BlobUnnamed(digest));
        }
    }
    Ok(())
}

fn anchored(
    connection: &Connection,
    dir: &Path,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    let mut lost = writer::lost(connection, dir)?;
    lost.extend(writer::still_lost(connection)?);
    report.problems.extend(lost.into_iter().filter_map(|warning| match warning {
        Warning::Lost { incident, entry, left } => Some(Problem::Lost(incident, entry, left)),
        _ => None,
    }));
    Ok(())
}
