//! Opening what was read: every head, body and link is held against its commitment before anybody sees what it says.
//!
//! Damage is a value, not an error: the entry keeps its place as [`Payload::Damaged`] or [`Payload::Missing`], and the
//! others stay usable. A head that is not the one committed to says nothing, not even who may see the entry.

use rusqlite::{Connection, Row};

use super::{
    chain::{self, BODY, GENESIS, HEAD, Hash},
    codec,
    error::StoreError,
    head, read,
    sealed::Heads,
    shared,
};
use crate::incident::{Entry, EntryKey, IncidentId, Instant, Payload, WriterId};

/// What the bytes of an entry are held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proof {
    pub(super) head_salt: Hash,
    pub(super) head_commit: Hash,
    pub(super) body_commit: Hash,
    pub(super) prev: Hash,
    pub(super) hash: Hash,
}

/// A body as it is stored.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawBody<'a> {
    /// `None` where there are not 32 bytes.
    pub(super) salt: Option<Hash>,
    pub(super) bytes: &'a [u8],
}

/// An entry as it is stored, before anybody believes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw<'a> {
    pub(super) incident: IncidentId,
    pub(super) key: EntryKey,
    pub(super) counter: u64,
    /// `None` where a column does not hold what it should.
    pub(super) proof: Option<Proof>,
    pub(super) head: &'a [u8],
    pub(super) body: Option<RawBody<'a>>,
}

/// The hash in a column; `None` where something else stands there.
pub(super) fn hash_at(row: &Row<'_>, column: usize) -> Option<Hash> {
    row.get_ref(column).ok()?.as_blob().ok()?.try_into().ok()
}

/// The number in a column; `None` where something else stands there.
pub(super) fn number_at(row: &Row<'_>, column: usize) -> Option<u64> {
    row.get_ref(column).ok()?.as_i64().ok()?.try_into().ok()
}

/// The bytes in a column; none where something else stands there.
pub(super) fn bytes_at<'a>(row: &'a Row<'_>, column: usize) -> &'a [u8] {
    row.get_ref(column).ok().and_then(|value| value.as_blob().ok()).unwrap_or_default()
}

/// Shorter bodies are hashed as fast as they are compared.
const LONG: usize = 4096;

/// The columns of a proof in the order in which [`proof_at`] reads them.
pub(super) const PROOF: &str = "head_salt, head_commit, body_commit, prev, hash";

/// Reads [`PROOF`] from that column on.
pub(super) fn proof_at(row: &Row<'_>, first: usize) -> Option<Proof> {
    Some(Proof {
        head_salt: hash_at(row, first)?,
        head_commit: hash_at(row, first + 1)?,
        body_commit: hash_at(row, first + 2)?,
        prev: hash_at(row, first + 3)?,
        hash: hash_at(row, first + 4)?,
    })
}

/// The entry opened last: what the next one of its chain follows.
#[derive(Debug, Clone, Copy)]
struct Tail {
    incident: IncidentId,
    writer: WriterId,
    seq: u64,
    counter: u64,
    recorded: Instant,
    /// `None` where that entry is damaged itself.
    hash: Option<Hash>,
}

/// Opens entries, chain by chain and in sequence, and checks each.
#[derive(Debug, Default)]
pub(super) struct Opener {
    /// What was opened so far.
    pub(super) entries: Vec<Entry>,
    /// Whether an entry stood where another one had to: then the file has to be gone through row by row.
    pub(super) irregular: bool,
    /// Whether some entry has no body. Whether it was erased is for [`settle`] to find out.
    bodiless: bool,
    known: Heads,
    tail: Option<Tail>,
    trust: Trust,
}

/// What an opener takes without hashing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Trust {
    /// Nothing.
    #[default]
    Nothing,
    /// A playbook that was found sound in another incident: see [`Opener::among_many`].
    Alike,
    /// Everything: for the measurement of what checking costs, and for nothing else.
    All,
}

impl Opener {
    /// One that opens what follows these heads.
    pub(super) fn after(known: &Heads, room: usize) -> Self {
        Self { known: known.clone(), entries: Vec::with_capacity(room), ..Self::default() }
    }

    /// One that checks nothing.
    pub(super) fn trusting(mut self, trusting: bool) -> Self {
        if trusting {
            self.trust = Trust::All;
        }
        self
    }

    /// One of a pass over many incidents. The playbook of each is by far its longest body, and nearly always the same: one
    /// that is byte for byte what was found sound in another incident is not hashed once more. Whether it is this
    /// incident's own, whoever reads it alone finds out.
    pub(super) fn among_many() -> Self {
        Self { trust: Trust::Alike, ..Self::default() }
    }

    fn is_sound_body(&self, body: &RawBody<'_>, raw: &Raw<'_>) -> bool {
        let is_alike = || body.bytes.len() > LONG && shared::find(body.bytes).is_some();
        match self.trust {
            Trust::All => true,
            Trust::Alike => is_alike() || is_committed(body, raw),
            Trust::Nothing => is_committed(body, raw),
        }
    }

    fn tail(&self, raw: &Raw<'_>) -> Tail {
        let (incident, writer) = (raw.incident, raw.key.writer);
        let same = self.tail.filter(|tail| (tail.incident, tail.writer) == (incident, writer));
        same.unwrap_or_else(|| {
            let known = self.known.0.get(&writer);
            let (seq, counter) = known.map_or((0, 0), |tip| (tip.seq, tip.counter));
            let hash = Some(known.map_or(GENESIS, |tip| tip.hash));
            Tail { incident, writer, seq, counter, recorded: Instant::UNIX_EPOCH, hash }
        })
    }

    /// Opens the next entry.
    pub(super) fn take(&mut self, raw: &Raw<'_>) {
        let tail = self.tail(raw);
        let follows = raw.key.seq == tail.seq.saturating_add(1);
        let trusting = self.trust == Trust::All;
        self.irregular |= !follows && !trusting;
        let is_linked = trusting || is_sound(raw, follows.then_some(tail.hash).flatten());
        let entry = if is_linked {
            self.open(raw)
        } else {
            // Shown beside the entry before it: its own times are not to be believed.
            let mut head = head::unreadable(raw.key);
            (head.occurred, head.known, head.recorded) =
                (tail.recorded, tail.recorded, tail.recorded);
            // It may have hidden or taken back what it names.
            head.references = keys_in(raw.head);
            head.references.extend(raw.body.iter().flat_map(|body| keys_in(body.bytes)));
            let payload = Payload::Damaged;
            Entry { key: raw.key, counter: tail.counter, head, who: None, payload }
        };
        self.tail = Some(Tail {
            incident: raw.incident,
            writer: raw.key.writer,
            seq: raw.key.seq,
            counter: entry.counter,
            recorded: entry.head.recorded,
            hash: raw.proof.filter(|_| is_linked).map(|proof| proof.hash),
        });
        self.entries.push(entry);
    }

    fn open(&mut self, raw: &Raw<'_>) -> Entry {
        let body = match raw.body {
            Some(body) if self.is_sound_body(&body, raw) => Some(body.bytes),
            Some(_) => {
                let mut entry = codec::open_parts(raw.key, raw.counter, raw.head, None);
                entry.payload = Payload::Damaged;
                return entry;
            }
            None => {
                self.bodiless = true;
                None
            }
        };
        codec::open_parts(raw.key, raw.counter, raw.head, body)
    }

    /// Notes that nothing stands where entries have to, up to but without `before`. Where there are very many the number
    /// itself is damaged, and one stands for all.
    pub(super) fn miss(&mut self, incident: IncidentId, before: EntryKey) {
        const MOST: u64 = 4_096;
        let raw = Raw { incident, key: before, counter: 0, proof: None, head: &[], body: None };
        let tail = self.tail(&raw);
        let from = tail.seq.saturating_add(1);
        let gone = before.seq.saturating_sub(from);
        let shown = if gone > MOST { 1 } else { gone };
        for seq in from..from + shown {
            let key = EntryKey { writer: before.writer, seq };
            let mut head = head::unreadable(key);
            (head.occurred, head.known, head.recorded) =
                (tail.recorded, tail.recorded, tail.recorded);
            let payload = Payload::Missing;
            self.entries.push(Entry { key, counter: tail.counter, head, who: None, payload });
        }
        if gone > 0 {
            self.tail = Some(Tail { seq: before.seq - 1, hash: None, ..tail });
        }
    }

    /// The entries, in the order of the log, with those that were erased told from those that are missing; and whether any
    /// is missing.
    pub(super) fn settled(
        mut self,
        connection: &Connection,
        incident: IncidentId,
    ) -> Result<(Vec<Entry>, bool), StoreError> {
        let mut is_missing = false;
        if self.bodiless && self.trust != Trust::All {
            is_missing = settle(connection, incident, &mut self.entries)?;
        }
        self.entries.sort_unstable_by_key(Entry::order);
        Ok((self.entries, is_missing))
    }
}

/// Whether head and link are those committed to, and the link is to the entry before, as far as that is known.
pub(super) fn is_sound(raw: &Raw<'_>, before: Option<Hash>) -> bool {
    let Some(proof) = &raw.proof else { return false };
    before.is_none_or(|before| before == proof.prev)
        && is_linked(raw.incident, raw.key, raw.counter, proof)
        && chain::commit(HEAD, &proof.head_salt, raw.head) == proof.head_commit
}

/// Whether the hash of an entry follows from what it covers.
fn is_linked(incident: IncidentId, key: EntryKey, counter: u64, proof: &Proof) -> bool {
    let Proof { head_commit, body_commit, prev, hash, .. } = proof;
    chain::link(prev, incident, key, counter, head_commit, body_commit) == *hash
}

/// Whether a body is the one committed to.
pub(super) fn is_committed(body: &RawBody<'_>, raw: &Raw<'_>) -> bool {
    match (&raw.proof, &body.salt) {
        (Some(proof), Some(salt)) => chain::commit(BODY, salt, body.bytes) == proof.body_commit,
        _ => false,
    }
}

/// Tells the entries without a body apart: those that were erased, and those that are missing. Whether there are any of
/// those.
pub(super) fn settle(
    connection: &Connection,
    incident: IncidentId,
    entries: &mut [Entry],
) -> Result<bool, StoreError> {
    let mut is_missing = false;
    for entry in entries.iter_mut().filter(|entry| entry.payload == Payload::Erased) {
        if !is_erased(connection, incident, entry.key)? {
            entry.payload = Payload::Missing;
            is_missing = true;
        }
    }
    Ok(is_missing)
}

/// Whether an `erased` entry of the log, itself as it was recorded, took the body of that one. Where the table of erasures
/// does not say so, the log is asked itself; an erasure that was put aside took nothing.
pub(super) fn is_erased(
    connection: &Connection,
    incident: IncidentId,
    key: EntryKey,
) -> Result<bool, StoreError> {
    let columns = read::COLUMNS.replace(", ", ", entry.");
    let named = format!(
        "SELECT entry.{columns} FROM erasure
         JOIN entry ON entry.incident = erasure.incident AND entry.writer = by_writer AND entry.seq = by_seq
         WHERE erasure.incident = ?1 AND erasure.writer = ?2 AND erasure.seq = ?3"
    );
    if says_erased(connection, &named, incident, key)? {
        return Ok(true);
    }
    let all = format!(
        "SELECT {} FROM entry WHERE incident = ?1 AND instr(head, '\"erased\"') > 0
         AND NOT EXISTS (SELECT 1 FROM erasure_kept AS kept WHERE kept.incident = ?1 AND kept.writer = ?2
                         AND kept.seq = ?3 AND by_writer = entry.writer AND by_seq = entry.seq)",
        read::COLUMNS
    );
    says_erased(connection, &all, incident, key)
}

fn says_erased(
    connection: &Connection,
    sql: &str,
    incident: IncidentId,
    key: EntryKey,
) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query((incident.0, key.writer.0, key.seq))?;
    while let Some(row) = rows.next()? {
        // One that cannot be read says nothing.
        if let Ok(by) = read::row(incident, row)
            && by.check().is_ok()
            && head::erases(&by).contains(&key)
        {
            return Ok(true);
        }
    }
    Ok(false)
}
/// Every key of an entry that stands in these bytes, whatever else does.
fn keys_in(bytes: &[u8]) -> Vec<EntryKey> {
    const WRITER: usize = 32;
    let colons = bytes.iter().enumerate().filter(|(_, byte)| **byte == b':').map(|(at, _)| at);
    let found = colons.filter_map(|at| {
        let digits = bytes.get(at + 1..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let key = bytes.get(at.checked_sub(WRITER)?..at + 1 + digits)?;
        std::str::from_utf8(key).ok()?.parse().ok()
    });
    found.collect()
}
