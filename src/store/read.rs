//! Reading entries back, in the order of the log: as they are stored, or opened.

use rusqlite::{
    Connection, OptionalExtension as _, Row, Rows,
    fallible_streaming_iterator::FallibleStreamingIterator as _,
};

use super::{
    Store,
    error::{Fault, StoreError},
    opened::{self, Opener, PROOF, Raw, RawBody, bytes_at, hash_at, number_at, proof_at},
    quick, salvage,
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

/// The bodies of one chain in sequence, one ahead.
pub(super) struct Bodies<'a> {
    rows: Rows<'a>,
    next: Option<u64>,
    /// Whether some body had no entry.
    is_stray: bool,
}

impl<'a> Bodies<'a> {
    /// The columns it reads.
    pub(super) const SQL: &'static str = "SELECT seq, salt, bytes FROM body WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq";

    pub(super) fn of(rows: Rows<'a>) -> Result<Self, StoreError> {
        let mut bodies = Self { rows, next: None, is_stray: false };
        bodies.step()?;
        Ok(bodies)
    }

    fn step(&mut self) -> Result<(), StoreError> {
        self.next = self.rows.next()?.map(|row| number_at(row, 0).unwrap_or_default());
        Ok(())
    }

    /// What is made of the body of that entry, or of none. Entries are asked for in their sequence.
    pub(super) fn with<T>(
        &mut self,
        seq: u64,
        make: impl FnOnce(Option<RawBody<'_>>) -> T,
    ) -> Result<T, StoreError> {
        while self.next.is_some_and(|next| next < seq) {
            self.is_stray = true;
            self.step()?;
        }
        if self.next != Some(seq) {
            return Ok(make(None));
        }
        let body = |row| RawBody { salt: hash_at(row, 1), bytes: bytes_at(row, 2) };
        let made = make(self.rows.get().map(body));
        self.step()?;
        Ok(made)
    }

    /// Whether every body had its entry, as far as the entries were asked for.
    pub(super) fn is_used_up(&self) -> bool {
        !self.is_stray && self.next.is_none()
    }
}

/// Hands over one writer's entries after `seq`, in sequence. Two scans side by side, as in [`chain`]. How many there
/// were; `None` where they do not stand as an honest log has them.
fn hand_over(
    connection: &Connection,
    incident: IncidentId,
    writer: WriterId,
    after: u64,
    opener: &mut Opener,
) -> Result<Option<u64>, StoreError> {
    let mut entries = connection.prepare_cached(&format!(
        "SELECT seq, counter, head, {PROOF} FROM entry WHERE incident = ?1 AND writer = ?2 AND seq > ?3 ORDER BY seq"
    ))?;
    let mut bodies = connection.prepare_cached(Bodies::SQL)?;
    let mut entries = entries.query((incident.0, writer.0, after))?;
    let mut bodies = Bodies::of(bodies.query((incident.0, writer.0, after))?)?;
    let mut count = 0;
    while let Some(entry) = entries.next()? {
        let Some(seq) = number_at(entry, 0) else { return Ok(None) };
        let raw = Raw {
            incident,
            key: EntryKey { writer, seq },
            counter: number_at(entry, 1).unwrap_or_default(),
            proof: proof_at(entry, 3),
            head: bytes_at(entry, 2),
            body: None,
        };
        bodies.with(seq, |body| opener.take(&Raw { body, ..raw }))?;
        count += 1;
    }
    Ok(bodies.is_used_up().then_some(count))
}

/// All entries of an incident beyond `known`, opened and checked, in the order of the log. A long one is read
/// the quick way first. Where the file is damaged, everything in it is gone through.
pub(super) fn opened_beyond(
    connection: &Connection,
    incident: IncidentId,
    known: &Heads,
    trusting: bool,
) -> Result<(Vec<Entry>, Heads), StoreError> {
    let read = || -> Result<Option<(Vec<Entry>, Heads)>, StoreError> {
        let heads = heads(connection, incident)?;
        let opened = in_order(connection, incident, known, &heads, trusting)?;
        Ok(opened.map(|entries| (entries, heads)))
    };
    match read() {
        Ok(Some(opened)) => Ok(opened),
        Ok(None) => salvage::entries(connection, incident, known),
        Err(StoreError { fault: Fault::Corrupt { .. }, .. }) => {
            salvage::entries(connection, incident, known)
        }
        Err(error) => Err(error),
    }
}

/// The same where the entries stand as an honest log has them; else `None`.
fn in_order(
    connection: &Connection,
    incident: IncidentId,
    known: &Heads,
    heads: &Heads,
    trusting: bool,
) -> Result<Option<Vec<Entry>>, StoreError> {
    let after = |writer: &WriterId| known.0.get(writer).map_or(0, |tip| tip.seq);
    let chains = || heads.0.iter().filter(|(writer, tip)| tip.seq > after(writer));
    let count =
        chains().fold(0, |sum: u64, (writer, tip)| sum.saturating_add(tip.seq - after(writer)));
    if count > quick::LONG
        && let Some(entries) = quick::entries(connection, incident, known, heads, trusting)?
    {
        return Ok(Some(entries));
    }
    let room = usize::try_from(count).unwrap_or_default().min(1 << 20);
    let mut opener = Opener::after(known, room).trusting(trusting);
    for (&writer, tip) in chains() {
        let after = after(&writer);
        if hand_over(connection, incident, writer, after, &mut opener)? != Some(tip.seq - after) {
            return Ok(None);
        }
    }
    if opener.irregular {
        return Ok(None);
    }
    // What is missing may stand where it is not looked for.
    let (entries, is_missing) = opener.settled(connection, incident)?;
    Ok((!is_missing).then_some(entries))
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
        self.reading(|connection| opened_beyond(connection, incident, known, false))
    }

    /// Every entry of an incident as [`Self::entries`] has them, with nothing held against its commitment: the floor that
    /// the measurement of checking is compared with, and of no other use.
    #[doc(hidden)]
    pub fn entries_unchecked(
        &self,
        incident: IncidentId,
    ) -> Result<(Vec<Entry>, Heads), StoreError> {
        self.reading(|connection| opened_beyond(connection, incident, &Heads::default(), true))
    }

    /// Every entry of an incident that can be had from a damaged file, found by going through all of it.
    ///
    /// # Errors
    /// What the database says, where it gives nothing at all.
    pub fn entries_salvaged(
        &self,
        incident: IncidentId,
    ) -> Result<(Vec<Entry>, Heads), StoreError> {
        self.reading(|connection| salvage::entries(connection, incident, &Heads::default()))
    }

    /// Whether an erasure of the log took what that entry said; where there is nothing and none did, it is missing.
    ///
    /// # Errors
    /// What the database says.
    pub fn is_erased(&self, incident: IncidentId, key: EntryKey) -> Result<bool, StoreError> {
        self.reading(|connection| opened::is_erased(connection, incident, key))
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
