//! A long log read at once: on one thread from the database, on two held against its commitments and opened.
//!
//! Commitments and links are computed anew from what stands in the rows and have to reach the hash of each entry; so the
//! stored commitments need not be read. Whatever does not follow in this way is left to [`super::read`], which looks at
//! every column and says of each entry what is wrong with it.

use std::{
    ops::Range,
    sync::{Mutex, PoisonError, mpsc},
    thread,
};

use rusqlite::{Connection, Statement};

use super::{
    chain::{self, BODY, GENESIS, HEAD, Hash},
    codec,
    error::StoreError,
    opened::{bytes_at, hash_at, number_at, settle},
    read::Bodies,
    sealed::{Heads, Tip},
};
use crate::incident::{Entry, EntryKey, IncidentId, WriterId};

/// How many entries are handed over at a time.
const BATCH: usize = 256;

/// A log of fewer entries is not worth another thread.
pub(super) const LONG: u64 = 2 * BATCH as u64;

/// What there is of a body.
enum Said {
    /// Its salt, and where its bytes stand in the batch.
    Bytes(Hash, Range<usize>),
    /// Nothing: what it was committed to.
    Gone(Hash),
}

/// An entry of a batch.
struct Place {
    seq: u64,
    counter: u64,
    salt: Hash,
    head: Range<usize>,
    body: Said,
    hash: Hash,
}

/// Entries of one chain, one after the other, on their way to whoever opens them.
struct Batch {
    /// Which batch it is, from 0.
    number: usize,
    incident: IncidentId,
    writer: WriterId,
    /// The hash of the entry before the first.
    before: Hash,
    bytes: Vec<u8>,
    places: Vec<Place>,
}

impl Batch {
    fn keep(&mut self, text: &[u8]) -> Range<usize> {
        let from = self.bytes.len();
        self.bytes.extend_from_slice(text);
        from..self.bytes.len()
    }

    fn text(&self, range: &Range<usize>) -> &[u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }

    /// The entries; `None` where one of them is not what its hash commits to.
    fn open(&self, trusting: bool) -> Option<Vec<Entry>> {
        let mut entries = Vec::with_capacity(self.places.len());
        let mut before = &self.before;
        for place in &self.places {
            if !trusting && !self.is_sound(place, before) {
                return None;
            }
            before = &place.hash;
            let body = match &place.body {
                Said::Bytes(_, range) => Some(self.text(range)),
                Said::Gone(_) => None,
            };
            let key = EntryKey { writer: self.writer, seq: place.seq };
            entries.push(codec::open_parts(key, place.counter, self.text(&place.head), body));
        }
        Some(entries)
    }

    fn is_sound(&self, place: &Place, before: &Hash) -> bool {
        let head = chain::commit(HEAD, &place.salt, self.text(&place.head));
        let body = match &place.body {
            Said::Bytes(salt, range) => chain::commit(BODY, salt, self.text(range)),
            Said::Gone(commit) => *commit,
        };
        let key = EntryKey { writer: self.writer, seq: place.seq };
        chain::link(before, self.incident, key, place.counter, &head, &body) == place.hash
    }
}

/// The entries of an incident beyond `known` up to `heads`, in the order of the log. `None` where they do not stand as an
/// honest and undamaged log has them. `trusting` holds nothing against anything, for the measurement of what that costs.
pub(super) fn entries(
    connection: &Connection,
    incident: IncidentId,
    known: &Heads,
    heads: &Heads,
    trusting: bool,
) -> Result<Option<Vec<Entry>>, StoreError> {
    let mut reader = Reader { connection, incident, number: 0, bodiless: false };
    let mut count = 0;
    let opened = opened(trusting, |take| {
        for (&writer, tip) in &heads.0 {
            let known = known.0.get(&writer);
            let (after, before) = known.map_or((0, GENESIS), |tip| (tip.seq, tip.hash));
            if tip.seq <= after {
                continue;
            }
            count += tip.seq - after;
            if !reader.chain(writer, tip, after, before, take)? {
                return Ok(false);
            }
        }
        Ok(true)
    })?;
    let Some(batches) = opened else { return Ok(None) };
    let mut entries = Vec::with_capacity(batches.iter().map(Vec::len).sum());
    batches.into_iter().for_each(|batch| entries.extend(batch));
    if entries.len() as u64 != count
        || (reader.bodiless && !trusting && settle(connection, incident, &mut entries)?)
    {
        return Ok(None);
    }
    entries.sort_by_key(Entry::order);
    Ok(Some(entries))
}

/// Opens what is read here on a thread of its own, and here too as soon as all is read. `None` where some of it is not
/// sound.
fn opened(
    trusting: bool,
    read: impl FnOnce(&mut dyn FnMut(Batch)) -> Result<bool, StoreError>,
) -> Result<Option<Vec<Vec<Entry>>>, StoreError> {
    let (send, batches) = mpsc::channel::<Batch>();
    let batches = Mutex::new(batches);
    let opened = Mutex::new(Vec::new());
    let open = || {
        loop {
            // Whoever waits holds the others up only until something comes, or nothing can come any more.
            let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(batch) = next else { break };
            let entries = batch.open(trusting);
            opened.lock().unwrap_or_else(PoisonError::into_inner).push((batch.number, entries));
        }
    };
    let is_plain = thread::scope(|scope| {
        // Where there can be no other thread, everything is opened here.
        let _ = thread::Builder::new().name("entries".to_owned()).spawn_scoped(scope, open);
        let is_plain = read(&mut |batch| drop(send.send(batch)));
        drop(send);
        open();
        is_plain
    })?;
    let mut opened = opened.into_inner().unwrap_or_else(PoisonError::into_inner);
    opened.sort_unstable_by_key(|(number, _)| *number);
    let entries: Option<Vec<_>> = opened.into_iter().map(|(_, entries)| entries).collect();
    Ok(entries.filter(|_| is_plain))
}

/// Reads the chains of one incident.
struct Reader<'a> {
    connection: &'a Connection,
    incident: IncidentId,
    /// The next batch.
    number: usize,
    /// Whether some entry has no body.
    bodiless: bool,
}

impl Reader<'_> {
    /// Hands over one writer's entries after `seq`. Two scans side by side: a join would look every body up by its key.
    /// Whether they stand as an honest log has them.
    fn chain(
        &mut self,
        writer: WriterId,
        tip: &Tip,
        after: u64,
        mut before: Hash,
        take: &mut dyn FnMut(Batch),
    ) -> Result<bool, StoreError> {
        let mut entries = self.connection.prepare_cached(
            "SELECT seq, counter, head_salt, head, hash FROM entry
             WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq",
        )?;
        let mut bodies = self.connection.prepare_cached(Bodies::SQL)?;
        let mut gone = self.connection.prepare_cached(
            "SELECT body_commit FROM entry WHERE incident = ?1 AND writer = ?2 AND seq = ?3",
        )?;
        let mut entries = entries.query((self.incident.0, writer.0, after))?;
        let mut bodies = Bodies::of(bodies.query((self.incident.0, writer.0, after))?)?;
        let mut batch = self.batch(writer, before, 0);
        let mut last = after;
        while let Some(entry) = entries.next()? {
            let head = batch.keep(bytes_at(entry, 3));
            let (Some(seq), Some(counter), Some(salt), Some(hash)) =
                (number_at(entry, 0), number_at(entry, 1), hash_at(entry, 2), hash_at(entry, 4))
            else {
                return Ok(false);
            };
            if seq != last + 1 {
                return Ok(false);
            }
            last = seq;
            let said =
                bodies.with(seq, |body| body.map(|body| (body.salt, batch.keep(body.bytes))))?;
            let body = match said {
                Some((Some(salt), range)) => Said::Bytes(salt, range),
                Some((None, _)) => return Ok(false),
                None => match self.commitment(&mut gone, writer, seq)? {
                    Some(commit) => Said::Gone(commit),
                    None => return Ok(false),
                },
            };
            before = hash;
            batch.places.push(Place { seq, counter, salt, head, body, hash });
            if batch.places.len() == BATCH {
                let next = self.batch(writer, before, batch.bytes.len());
                take(std::mem::replace(&mut batch, next));
            }
        }
        take(batch);
        Ok(last == tip.seq && before == tip.hash && bodies.is_used_up())
    }

    fn batch(&mut self, writer: WriterId, before: Hash, room: usize) -> Batch {
        let number = self.number;
        self.number += 1;
        let (bytes, places) = (Vec::with_capacity(room), Vec::with_capacity(BATCH));
        Batch { number, incident: self.incident, writer, before, bytes, places }
    }

    /// What a body that is not there was committed to.
    fn commitment(
        &mut self,
        gone: &mut Statement<'_>,
        writer: WriterId,
        seq: u64,
    ) -> Result<Option<Hash>, StoreError> {
        self.bodiless = true;
        let of = (self.incident.0, writer.0, seq);
        Ok(gone.query_row(of, |row| Ok(hash_at(row, 0)))?)
    }
}
