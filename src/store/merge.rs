//! Taking in another laptop's entries: a union. Nothing here is overwritten and nothing that was erased comes back.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _};

use super::{
    Store,
    append::{erase_body, insert, insert_body},
    blob::{self, Blob, Digest},
    chain::{GENESIS, Hash},
    error::StoreError,
    head,
    sealed::{Flaw, Heads, MAX_NUMBER, Sealed, Tip},
    writer::NewWriter,
};
use crate::incident::{EntryKey, IncidentId, WriterId};

/// Why an entry was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    /// Its commitments or its hash are not those of its bytes.
    Flaw(Flaw),
    /// The entry before it in its chain is neither here nor among those offered.
    Gap,
    /// Its counter is not greater than that of the entry before it, or beyond all measure.
    Counter,
}

/// What becomes of the erasures that a merge brings for an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasures {
    /// They are carried out: the bodies go here too.
    Obey,
    /// They are put aside until [`Store::carry_out_erasures`]: the incident is under legal hold here (K2), and nobody
    /// elsewhere may take its evidence away.
    Keep,
}

/// What a merge did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// Entries that are new here.
    pub added: Vec<(IncidentId, EntryKey)>,
    /// How many were here already.
    pub already: usize,
    /// Entries with the key, or the predecessor, of another one: put aside, not in the log.
    pub forks: Vec<(IncidentId, EntryKey)>,
    /// Entries that were not taken in, and why.
    pub rejected: Vec<(IncidentId, EntryKey, Rejected)>,
    /// Entries whose bodies were here and went, because an erasure that was taken in names them.
    pub erased: Vec<(IncidentId, EntryKey)>,
    /// Entries whose bodies an erasure names that was taken in and put aside.
    pub kept: Vec<(IncidentId, EntryKey)>,
    /// How many attachments are new here.
    pub blobs: usize,
    /// Attachments that were not taken in, because no standing entry here names them.
    pub unnamed: Vec<Digest>,
    /// The last entry taken in or known already, by incident and writer: what the `merged` entry is to name.
    pub heads: BTreeMap<IncidentId, Heads>,
}

impl Store {
    /// Takes in entries, in any order, and attachments. Every chain is checked link by link before it is taken.
    ///
    /// The caller then appends an entry of kind `merged` naming the [heads](MergeReport::heads), with the incident's
    /// new line for the list. Where our own writer's chain turns out to be forked, a new writer begins.
    ///
    /// `erasures` says for every incident that is offered any what becomes of those new here. It is asked before anything is
    /// taken in, so that a hold that stands here cannot be lifted by what comes in.
    pub fn merge(
        &mut self,
        entries: Vec<Sealed>,
        blobs: &[Blob],
        erasures: impl Fn(IncidentId) -> Erasures,
    ) -> Result<MergeReport, StoreError> {
        let mut chains: BTreeMap<(IncidentId, WriterId), Vec<Sealed>> = BTreeMap::new();
        for sealed in entries {
            chains.entry((sealed.incident, sealed.key.writer)).or_default().push(sealed);
        }
        for chain in chains.values_mut() {
            chain.sort_by_key(|sealed| sealed.key.seq);
        }
        let kept: BTreeSet<IncidentId> = chains
            .iter()
            .filter(|(_, chain)| chain.iter().any(|sealed| !head::erases(sealed).is_empty()))
            .map(|((incident, _), _)| *incident)
            .filter(|&incident| erasures(incident) == Erasures::Keep)
            .collect();
        let report = self.writing(|connection| -> Result<_, StoreError> {
            let mut report = MergeReport::default();
            for sealed in chains.values().flatten() {
                let how =
                    if kept.contains(&sealed.incident) { Erasures::Keep } else { Erasures::Obey };
                take(connection, sealed, how, &mut report)?;
            }
            for blob in blobs {
                if blob::is_named(connection, blob.digest())? {
                    report.blobs += usize::from(blob::insert(connection, blob)?);
                } else {
                    report.unnamed.push(blob.digest());
                }
            }
            Ok(report)
        })?;
        let added = |sealed: &&Sealed| report.added.contains(&(sealed.incident, sealed.key));
        self.anchor(chains.values().filter_map(|chain| chain.last().filter(added)));
        if !report.erased.is_empty() {
            let _ = self.checkpoint();
        }
        if report.forks.iter().any(|(_, key)| key.writer == self.writer()) {
            self.begin_writer(NewWriter::Forked)?;
        }
        Ok(report)
    }

    /// Erasures that were put aside in an incident: the entry that would lose its body, and the one that says so.
    pub fn kept_erasures(
        &self,
        incident: IncidentId,
    ) -> Result<Vec<(EntryKey, EntryKey)>, StoreError> {
        self.reading(|connection| kept(connection, incident))
    }

    /// Carries out the erasures that were put aside in an incident, once its legal hold is lifted (the caller sees to
    /// that). The entries whose bodies went.
    pub fn carry_out_erasures(&self, incident: IncidentId) -> Result<Vec<EntryKey>, StoreError> {
        let gone = self.writing(|connection| -> Result<_, StoreError> {
            let mut gone = Vec::new();
            for (target, by) in kept(connection, incident)? {
                if erase_body(connection, incident, target, by)? {
                    gone.push(target);
                }
            }
            Ok(gone)
        })?;
        if !gone.is_empty() {
            let _ = self.checkpoint();
        }
        Ok(gone)
    }

    /// Entries put aside because another stands at their key or before them, with the hash of each.
    pub fn forks(&self) -> Result<Vec<(IncidentId, EntryKey, Hash)>, StoreError> {
        self.reading(forks)
    }
}

pub(super) fn kept(
    connection: &Connection,
    incident: IncidentId,
) -> Result<Vec<(EntryKey, EntryKey)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT writer, seq, by_writer, by_seq FROM erasure_kept WHERE incident = ?1",
    )?;
    let rows = statement.query_map([incident.0], |row| {
        let target = EntryKey { writer: WriterId(row.get(0)?), seq: row.get(1)? };
        Ok((target, EntryKey { writer: WriterId(row.get(2)?), seq: row.get(3)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn forks(
    connection: &Connection,
) -> Result<Vec<(IncidentId, EntryKey, Hash)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT incident, writer, seq, hash FROM fork ORDER BY incident, writer, seq, hash",
    )?;
    let rows = statement.query_map([], |row| {
        let key = EntryKey { writer: WriterId(row.get(1)?), seq: row.get(2)? };
        Ok((IncidentId(row.get(0)?), key, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is to be done with one offered entry.
enum Verdict {
    Add,
    Known,
    Fork,
    Reject(Rejected),
}

fn take(
    connection: &Connection,
    sealed: &Sealed,
    erasures: Erasures,
    report: &mut MergeReport,
) -> Result<(), StoreError> {
    let place = (sealed.incident, sealed.key);
    match judge(connection, sealed)? {
        Verdict::Add => {
            add(connection, sealed, erasures, report)?;
            report.added.push(place);
        }
        Verdict::Known => {
            if is_wanting(connection, sealed)? {
                insert_body(connection, sealed)?;
            }
            report.already += 1;
        }
        Verdict::Fork => {
            put_aside(connection, sealed)?;
            report.forks.push(place);
            return Ok(());
        }
        Verdict::Reject(why) => {
            report.rejected.push((sealed.incident, sealed.key, why));
            return Ok(());
        }
    }
    report.heads.entry(sealed.incident).or_default().advance(sealed);
    Ok(())
}

fn judge(connection: &Connection, sealed: &Sealed) -> Result<Verdict, StoreError> {
    if let Err(flaw) = sealed.check() {
        return Ok(Verdict::Reject(Rejected::Flaw(flaw)));
    }
    let EntryKey { writer, seq } = sealed.key;
    if sealed.counter.max(seq) > MAX_NUMBER {
        return Ok(Verdict::Reject(Rejected::Counter));
    }
    if let Some(tip) = at(connection, sealed.incident, writer, seq)? {
        return Ok(if tip.hash == sealed.hash { Verdict::Known } else { Verdict::Fork });
    }
    let before = match seq {
        0 => None,
        1 => Some(Tip { seq: 0, counter: 0, hash: GENESIS }),
        _ => at(connection, sealed.incident, writer, seq - 1)?,
    };
    Ok(match before {
        Some(before) if before.hash != sealed.prev => Verdict::Fork,
        Some(before) if before.counter >= sealed.counter => Verdict::Reject(Rejected::Counter),
        Some(_) => Verdict::Add,
        None if follows_fork(connection, sealed)? => Verdict::Fork,
        None => Verdict::Reject(Rejected::Gap),
    })
}

fn at(
    connection: &Connection,
    incident: IncidentId,
    writer: WriterId,
    seq: u64,
) -> Result<Option<Tip>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, counter, hash FROM entry WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
    )?;
    let tip = statement.query_row((incident.0, writer.0, seq), |row| {
        Ok(Tip { seq: row.get(0)?, counter: row.get(1)?, hash: row.get(2)? })
    });
    Ok(tip.optional()?)
}

fn follows_fork(connection: &Connection, sealed: &Sealed) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT 1 FROM fork WHERE incident = ?1 AND writer = ?2 AND seq = ?3 AND hash = ?4",
    )?;
    let before = sealed.key.seq.saturating_sub(1);
    Ok(statement.exists((sealed.incident.0, sealed.key.writer.0, before, sealed.prev))?)
}

fn is_erased(connection: &Connection, sealed: &Sealed) -> Result<bool, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT 1 FROM erasure WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?;
    Ok(statement.exists((sealed.incident.0, sealed.key.writer.0, sealed.key.seq))?)
}

/// Whether an entry stands here without the body that is now offered, and without an erasure that says why.
fn is_wanting(connection: &Connection, sealed: &Sealed) -> Result<bool, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT 1 FROM body WHERE incident = ?1 AND writer = ?2 AND seq = ?3")?;
    let here = statement.exists((sealed.incident.0, sealed.key.writer.0, sealed.key.seq))?;
    Ok(!here && sealed.body.is_some() && !is_erased(connection, sealed)?)
}

fn add(
    connection: &Connection,
    sealed: &Sealed,
    erasures: Erasures,
    report: &mut MergeReport,
) -> Result<(), StoreError> {
    if is_erased(connection, sealed)? {
        insert(connection, &Sealed { body: None, ..sealed.clone() })?;
    } else {
        insert(connection, sealed)?;
    }
    for target in head::erases(sealed) {
        if erasures == Erasures::Keep {
            put_off(connection, sealed, target)?;
            report.kept.push((sealed.incident, target));
        } else if erase_body(connection, sealed.incident, target, sealed.key)? {
            report.erased.push((sealed.incident, target));
        }
    }
    Ok(())
}

/// Notes an erasure that is not carried out now.
fn put_off(connection: &Connection, by: &Sealed, target: EntryKey) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO erasure_kept (incident, writer, seq, by_writer, by_seq) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((by.incident.0, target.writer.0, target.seq, by.key.writer.0, by.key.seq))?;
    Ok(())
}

fn put_aside(connection: &Connection, sealed: &Sealed) -> Result<(), StoreError> {
    let erased = is_erased(connection, sealed)?;
    let body = sealed.body.as_ref().filter(|_| !erased);
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO fork (incident, writer, seq, counter, head_salt, head, head_commit, body_commit,
                                         prev, hash, salt, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
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
            body.map(|body| body.salt),
            body.map(|body| &body.bytes),
        ))?;
    Ok(())
}
