//! Taking in another laptop's entries: a union. Nothing here is overwritten and nothing that was erased comes back.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _};

use super::{
    Store,
    append::{erase_body, insert, insert_body},
    blob::{self, Blob, Digest},
    chain::{GENESIS, Hash},
    error::StoreError,
    head, index,
    joining::{self, Closing, Joined},
    refused::{self, Refused},
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

/// Why an entry was taken in without its body, although no erasure names it. A later merge may bring the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bodiless {
    /// The bytes that were offered are not those that were written.
    Damaged,
    /// None were offered.
    Missing,
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

/// What another log holds.
#[derive(Debug, Clone, Default)]
pub struct Offer<'a> {
    /// Where it stands, in words: for whoever looks for what was refused.
    pub from: String,
    /// Its entries, in any order.
    pub entries: Vec<Sealed>,
    /// Its attachments.
    pub blobs: &'a [Blob],
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
    /// The same, one a chain.
    pub refused: Vec<Refused>,
    /// Entries that are here without their bodies, although no erasure names them, and why.
    pub bodiless: Vec<(IncidentId, EntryKey, Bodiless)>,
    /// Entries whose bodies were missing here, and came.
    pub mended: Vec<(IncidentId, EntryKey)>,
    /// Entries whose bodies were here and went, because an erasure that was taken in names them.
    pub erased: Vec<(IncidentId, EntryKey)>,
    /// Entries whose bodies an erasure names that was taken in and put aside.
    pub kept: Vec<(IncidentId, EntryKey)>,
    /// How many attachments are new here.
    pub blobs: usize,
    /// Attachments that were not taken in, because no standing entry here names them.
    pub unnamed: Vec<Digest>,
    /// The last entry taken in or known already, by incident and writer.
    pub heads: BTreeMap<IncidentId, Heads>,
}

impl Store {
    /// Takes in what another log holds. Every chain is checked link by link before it is taken.
    ///
    /// `erasures` says for every incident that is offered any what becomes of those new here. It is asked before anything is
    /// taken in, so that a hold that stands here cannot be lifted by what comes in.
    ///
    /// `close` is asked for every incident in which anything changed what is to be written beside: its line in the list and
    /// the word of what was taken in. All of it is one transaction: whenever it ends, either nothing or everything is there.
    /// Where our own writer's chain turns out to be forked, a new writer begins.
    pub fn take_in(
        &mut self,
        offer: Offer<'_>,
        erasures: impl Fn(IncidentId) -> Erasures,
        close: impl Fn(Joined<'_>) -> Result<Closing, StoreError>,
    ) -> Result<MergeReport, StoreError> {
        let mut chains: BTreeMap<(IncidentId, WriterId), Vec<Sealed>> = BTreeMap::new();
        for sealed in offer.entries {
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
        let own = self.writer();
        let (report, closed, begun) = self.writing(|connection| -> Result<_, StoreError> {
            let mut report = MergeReport::default();
            for sealed in chains.values().flatten() {
                let how =
                    if kept.contains(&sealed.incident) { Erasures::Keep } else { Erasures::Obey };
                take(connection, sealed, how, &mut report)?;
            }
            for blob in offer.blobs {
                if blob::is_named(connection, blob.digest())? {
                    report.blobs += usize::from(blob::insert(connection, blob)?);
                } else {
                    report.unnamed.push(blob.digest());
                }
            }
            explained(connection, &mut report)?;
            report.refused = refused::note(connection, &report.rejected, &offer.from)?;
            let closed = joining::close(connection, &report, own, &close)?;
            // Nothing more may be acknowledged in the name of a chain that others know otherwise.
            let is_forked = report.forks.iter().any(|(_, key)| key.writer == own);
            let begun = is_forked.then(|| self.begin_writer(connection)).transpose()?;
            Ok((report, closed, begun))
        })?;
        let added: BTreeSet<&(IncidentId, EntryKey)> = report.added.iter().collect();
        let is_new = |sealed: &&Sealed| added.contains(&(sealed.incident, sealed.key));
        let last = chains.values().filter_map(|chain| chain.iter().rfind(is_new));
        self.anchor(last.chain(&closed));
        if !report.erased.is_empty() {
            index::discard(&self.dir);
            let _ = self.checkpoint();
        }
        if let Some(writer) = begun {
            self.go_on_as(writer, NewWriter::Forked);
        }
        Ok(report)
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
            index::discard(&self.dir);
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
    // A body that is not what was written is none; head and link say whether the rest is whole.
    let (sealed, why) = match sealed.check() {
        Err(Flaw::Body) => (&Sealed { body: None, ..sealed.clone() }, Bodiless::Damaged),
        _ => (sealed, Bodiless::Missing),
    };
    match judge(connection, sealed)? {
        Verdict::Add => {
            add(connection, sealed, erasures, report)?;
            if sealed.body.is_none() {
                report.bodiless.push((sealed.incident, sealed.key, why));
            }
            report.added.push(place);
        }
        Verdict::Known => {
            if is_wanting(connection, sealed.incident, sealed.key)? {
                insert_body(connection, sealed)?;
                if sealed.body.is_some() {
                    report.mended.push(place);
                } else {
                    report.bodiless.push((sealed.incident, sealed.key, why));
                }
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

/// Whether an entry stands here without its body, and without an erasure that says why.
fn is_wanting(
    connection: &Connection,
    incident: IncidentId,
    key: EntryKey,
) -> Result<bool, StoreError> {
    let stands = |table: &str| -> Result<bool, StoreError> {
        let sql = format!("SELECT 1 FROM {table} WHERE incident = ?1 AND writer = ?2 AND seq = ?3");
        let mut statement = connection.prepare_cached(&sql)?;
        Ok(statement.exists((incident.0, key.writer.0, key.seq))?)
    };
    Ok(!stands("body")? && !stands("erasure")?)
}

/// Of the bodies that did not come, those for which there is no reason when everything is taken in: an erasure may have
/// come after the entry it names, or be put aside here.
fn explained(connection: &Connection, report: &mut MergeReport) -> Result<(), StoreError> {
    let mut put_off = BTreeSet::new();
    for incident in report.bodiless.iter().map(|(of, ..)| *of).collect::<BTreeSet<_>>() {
        put_off
            .extend(kept(connection, incident)?.into_iter().map(|(target, _)| (incident, target)));
    }
    let mut wanting = Vec::new();
    for (incident, key, why) in std::mem::take(&mut report.bodiless) {
        if is_wanting(connection, incident, key)? && !put_off.contains(&(incident, key)) {
            wanting.push((incident, key, why));
        }
    }
    report.bodiless = wanting;
    Ok(())
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
