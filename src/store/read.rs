//! Reading entries back, in the order of the log: as they are stored, or opened.

use std::{ops::Range, sync::mpsc, thread};

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{
    Store, codec,
    error::StoreError,
    sealed::{Heads, Sealed, SealedBody, Tip},
};
use crate::incident::{Entry, EntryKey, IncidentId, WriterId};

/// The columns of an entry in the order in which [`row`] reads them.
pub(super) const COLUMNS: &str =
    "writer, seq, counter, head_salt, head, head_commit, body_commit, prev, hash";

/// Reads [`COLUMNS`]; the body is not among them.
pub(super) fn row(incident: IncidentId, row: &Row<'_>) -> rusqlite::Result<Sealed> {
    Ok(Sealed {
        incident,
        key: EntryKey { writer: WriterId(row.get(0)?), seq: row.get(1)? },
        counter: row.get(2)?,
        head_salt: row.get(3)?,
        head: row.get(4)?,
        body: None,
        head_commit: row.get(5)?,
        body_commit: row.get(6)?,
        prev: row.get(7)?,
        hash: row.get(8)?,
    })
}

/// One writer's entries after `seq`, in sequence, with their bodies. Two scans side by side: a join would look every
/// body up by its key.
pub(super) fn chain(
    connection: &Connection,
    incident: IncidentId,
    writer: WriterId,
    after: u64,
    into: &mut Vec<Sealed>,
) -> Result<(), StoreError> {
    let mut entries = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq"
    ))?;
    let mut bodies = connection.prepare_cached(
        "SELECT seq, salt, bytes FROM body WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq",
    )?;
    let from = into.len();
    let mut found = entries.query((incident.0, writer.0, after))?;
    while let Some(entry) = found.next()? {
        into.push(row(incident, entry)?);
    }
    let mut waiting = into[from..].iter_mut();
    let mut found = bodies.query((incident.0, writer.0, after))?;
    while let Some(body) = found.next()? {
        let seq: u64 = body.get(0)?;
        if let Some(sealed) = waiting.find(|sealed| sealed.key.seq == seq) {
            sealed.body = Some(SealedBody { salt: body.get(1)?, bytes: body.get(2)? });
        }
    }
    Ok(())
}

/// The last entry of every writer: one look-up in the index each.
pub(super) fn heads(connection: &Connection, incident: IncidentId) -> Result<Heads, StoreError> {
    let mut last = connection.prepare_cached(
        "SELECT writer, seq, counter, hash FROM entry WHERE incident = ?1 ORDER BY writer DESC, seq DESC LIMIT 1",
    )?;
    let mut before = connection.prepare_cached(
        "SELECT writer, seq, counter, hash FROM entry WHERE incident = ?1 AND writer < ?2
         ORDER BY writer DESC, seq DESC LIMIT 1",
    )?;
    let tip = |row: &Row<'_>| -> rusqlite::Result<(WriterId, Tip)> {
        Ok((
            WriterId(row.get(0)?),
            Tip { seq: row.get(1)?, counter: row.get(2)?, hash: row.get(3)? },
        ))
    };
    let mut heads = Heads::default();
    let mut found = last.query_row([incident.0], tip).optional()?;
    while let Some((writer, tip_of)) = found {
        heads.0.insert(writer, tip_of);
        found = before.query_row((incident.0, writer.0), tip).optional()?;
    }
    Ok(heads)
}

/// All entries of an incident beyond `known`, in the order of the log.
pub(super) fn beyond(
    connection: &Connection,
    incident: IncidentId,
    known: &Heads,
) -> Result<Vec<Sealed>, StoreError> {
    let mut log = Vec::new();
    for (&writer, tip) in &heads(connection, incident)?.0 {
        let after = known.0.get(&writer).map_or(0, |tip| tip.seq);
        if tip.seq > after {
            chain(connection, incident, writer, after, &mut log)?;
        }
    }
    log.sort_unstable_by_key(Sealed::order);
    Ok(log)
}

/// Bytes of the file that are looked at in memory at the most; what lies behind is read.
const MOST_IN_MEMORY: i64 = 1 << 30;

/// How many entries are handed over at a time.
const BATCH: usize = 256;

/// Where a text begins and ends among the bytes of a batch.
struct Place {
    key: EntryKey,
    counter: u64,
    head: Range<usize>,
    body: Option<Range<usize>>,
}

/// Stored heads and bodies on their way from the database to whoever opens them, in one piece: salts, commitments and
/// links stay where they are.
#[derive(Default)]
struct Batch {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

impl Batch {
    fn keep(&mut self, text: &[u8]) -> Range<usize> {
        let from = self.bytes.len();
        self.bytes.extend_from_slice(text);
        from..self.bytes.len()
    }

    fn open(&self, into: &mut Vec<Entry>) {
        into.extend(self.places.iter().map(|place| {
            let text = |range: &Range<usize>| self.bytes.get(range.clone()).unwrap_or_default();
            let body = place.body.as_ref().map(text);
            codec::open_parts(place.key, place.counter, text(&place.head), body)
        }));
    }
}

/// Hands over one writer's entries after `seq`, in sequence. Two scans side by side, as in [`chain`].
fn hand_over(
    connection: &Connection,
    incident: IncidentId,
    writer: WriterId,
    after: u64,
    mut take: impl FnMut(Batch),
) -> Result<(), StoreError> {
    let mut entries = connection.prepare_cached(
        "SELECT seq, counter, head FROM entry WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq",
    )?;
    let mut bodies = connection.prepare_cached(
        "SELECT seq, bytes FROM body WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq",
    )?;
    let mut entries = entries.query((incident.0, writer.0, after))?;
    let mut bodies = bodies.query((incident.0, writer.0, after))?;
    let mut body = bodies.next()?;
    let mut batch = Batch::default();
    while let Some(entry) = entries.next()? {
        let seq: u64 = entry.get(0)?;
        let head = batch.keep(entry.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?);
        let mut own = None;
        while let Some(row) = body {
            let of: u64 = row.get(0)?;
            if of > seq {
                break;
            }
            if of == seq {
                own = Some(batch.keep(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?));
            }
            body = bodies.next()?;
        }
        let key = EntryKey { writer, seq };
        batch.places.push(Place { key, counter: entry.get(1)?, head, body: own });
        if batch.places.len() == BATCH {
            take(std::mem::take(&mut batch));
        }
    }
    take(batch);
    Ok(())
}

/// All entries of an incident beyond `known`, opened, in the order of the log. A long log is opened on a thread of its
/// own while it is read.
pub(super) fn opened_beyond(
    connection: &Connection,
    incident: IncidentId,
    known: &Heads,
    heads: &Heads,
) -> Result<Vec<Entry>, StoreError> {
    let after = |writer: &WriterId| known.0.get(writer).map_or(0, |tip| tip.seq);
    let chains = || heads.0.iter().filter(|(writer, tip)| tip.seq > after(writer));
    let read = |take: &mut dyn FnMut(Batch)| -> Result<(), StoreError> {
        chains().try_for_each(|(&writer, _)| {
            hand_over(connection, incident, writer, after(&writer), &mut *take)
        })
    };
    let count: u64 = chains().map(|(writer, tip)| tip.seq - after(writer)).sum();
    let mut entries = Vec::with_capacity(usize::try_from(count).unwrap_or_default().min(1 << 20));
    if count <= 2 * BATCH as u64 {
        read(&mut |batch| batch.open(&mut entries))?;
    } else {
        open_beside(read, &mut entries)?;
    }
    entries.sort_unstable_by_key(Entry::order);
    Ok(entries)
}

/// Opens on a thread of its own what is read here; or here, where there can be no other thread.
fn open_beside(
    read: impl Fn(&mut dyn FnMut(Batch)) -> Result<(), StoreError>,
    entries: &mut Vec<Entry>,
) -> Result<(), StoreError> {
    let done = thread::scope(|scope| {
        let (send, batches) = mpsc::channel::<Batch>();
        let into = &mut *entries;
        let open = move || batches.iter().for_each(|batch| batch.open(into));
        let beside = thread::Builder::new().name("entries".to_owned()).spawn_scoped(scope, open);
        // A thread that is gone has panicked, and its panic goes on at the end of the scope.
        beside.is_ok().then(|| read(&mut |batch| drop(send.send(batch))))
    });
    done.unwrap_or_else(|| read(&mut |batch| batch.open(entries)))
}

impl Store {
    /// Every entry of an incident, by counter, writer and sequence. Empty for an incident not on file.
    pub fn read(&self, incident: IncidentId) -> Result<Vec<Sealed>, StoreError> {
        self.read_since(incident, &Heads::default())
    }

    /// The entries that are not among those up to `known`: what other processes appended or merged. They may belong
    /// between entries known already, and an `erased` among them may have taken a body that was read before.
    pub fn read_since(
        &self,
        incident: IncidentId,
        known: &Heads,
    ) -> Result<Vec<Sealed>, StoreError> {
        self.reading(|connection| beyond(connection, incident, known))
    }

    /// Every entry of an incident, opened, by counter, writer and sequence, with the heads they reach.
    pub fn entries(&self, incident: IncidentId) -> Result<(Vec<Entry>, Heads), StoreError> {
        self.entries_since(incident, &Heads::default())
    }

    /// Has this connection look at the file in memory instead of copying it page by page, for whoever reads many incidents
    /// one after the other: every look-up among long bodies goes over their pages anew. A file that somebody cuts short
    /// in the meantime ends the program, so nobody who has something to lose asks for it.
    ///
    /// # Errors
    /// What the database says.
    pub fn look_in_memory(&self) -> Result<(), StoreError> {
        self.reading(|connection| {
            Ok(connection.pragma_update(None, "mmap_size", MOST_IN_MEMORY)?)
        })
    }

    /// The entries that are not among those up to `known`, as [`Self::read_since`] has them, opened, with the heads that
    /// all entries reach.
    pub fn entries_since(
        &self,
        incident: IncidentId,
        known: &Heads,
    ) -> Result<(Vec<Entry>, Heads), StoreError> {
        self.reading(|connection| {
            let heads = heads(connection, incident)?;
            Ok((opened_beyond(connection, incident, known, &heads)?, heads))
        })
    }

    /// The last entry of every writer of an incident. Cost: a look-up per writer, whatever the length of the log.
    pub fn heads(&self, incident: IncidentId) -> Result<Heads, StoreError> {
        self.reading(|connection| heads(connection, incident))
    }

    /// Every log on file, the directory of people included, found in the entries themselves and not in the projection.
    pub fn logs(&self) -> Result<Vec<IncidentId>, StoreError> {
        self.reading(logs)
    }
}

pub(super) fn logs(connection: &Connection) -> Result<Vec<IncidentId>, StoreError> {
    let mut first = connection.prepare_cached("SELECT min(incident) FROM entry")?;
    let mut next =
        connection.prepare_cached("SELECT min(incident) FROM entry WHERE incident > ?1")?;
    let mut logs = Vec::new();
    let mut found: Option<[u8; 16]> = first.query_row([], |row| row.get(0))?;
    while let Some(id) = found {
        logs.push(IncidentId(id));
        found = next.query_row([id], |row| row.get(0))?;
    }
    Ok(logs)
}
