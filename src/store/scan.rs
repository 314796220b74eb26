//! Many incidents read in one pass over the log, for whoever wants most of them.
//!
//! A look-up by key goes through other incidents' long bodies on its way; a pass meets each page once.

use rusqlite::{
    Connection, Row, Rows, fallible_streaming_iterator::FallibleStreamingIterator as _,
};

use super::{
    Store,
    error::{Fault, StoreError},
    opened::{Opener, PROOF, Raw, RawBody, bytes_at, hash_at, number_at, proof_at},
    read,
    sealed::Heads,
};
use crate::incident::{Entry, EntryKey, IncidentId, WriterId};

/// Where a row stands in the order of the log's keys.
type Place = (IncidentId, WriterId, u64);

impl Store {
    /// Every entry of each of these incidents, opened and checked, by counter, writer and sequence; empty for one that is
    /// not on file. They are given in ascending order, each with the number of entries that the list says it has (0 where
    /// that is not known); what lies between them on file is passed over.
    ///
    /// # Errors
    /// What the database says; nothing is read then.
    pub fn entries_of_each(
        &self,
        wanted: &[(IncidentId, usize)],
    ) -> Result<Vec<Vec<Entry>>, StoreError> {
        debug_assert!(wanted.is_sorted());
        let (Some((first, _)), Some((last, _))) = (wanted.first(), wanted.last()) else {
            return Ok(Vec::new());
        };
        self.reading(|connection| pass(connection, wanted, *first, *last))
    }
}

fn pass(
    connection: &Connection,
    wanted: &[(IncidentId, usize)],
    first: IncidentId,
    last: IncidentId,
) -> Result<Vec<Vec<Entry>>, StoreError> {
    let mut read: Vec<Opener> = wanted.iter().map(|_| Opener::among_many()).collect();
    let mut at = 0;
    between(connection, first, last, |raw| {
        while wanted.get(at).is_some_and(|(one, _)| *one < raw.incident) {
            at += 1;
        }
        if wanted.get(at).is_some_and(|(one, _)| *one == raw.incident)
            && let Some(opener) = read.get_mut(at)
        {
            opener.take(raw);
        }
    })?;
    let opened = wanted.iter().zip(read);
    opened.map(|(&(incident, listed), it)| settled(connection, incident, listed, it)).collect()
}

/// Hands over every entry on file, in the order of the keys.
pub(super) fn all(connection: &Connection, take: impl FnMut(&Raw<'_>)) -> Result<(), StoreError> {
    between(connection, IncidentId([0; 16]), IncidentId([0xff; 16]), take)
}

/// Hands over every entry of the incidents from the first to the last, in the order of the keys.
fn between(
    connection: &Connection,
    first: IncidentId,
    last: IncidentId,
    mut take: impl FnMut(&Raw<'_>),
) -> Result<(), StoreError> {
    let mut entries = connection.prepare_cached(&format!(
        "SELECT incident, writer, seq, counter, head, {PROOF} FROM entry WHERE incident BETWEEN ?1 AND ?2
         ORDER BY incident, writer, seq"
    ))?;
    let mut bodies = connection.prepare_cached(
        "SELECT incident, writer, seq, salt, bytes FROM body WHERE incident BETWEEN ?1 AND ?2
         ORDER BY incident, writer, seq",
    )?;
    let mut entries = entries.query((first.0, last.0))?;
    let mut bodies = Bodies::of(bodies.query((first.0, last.0))?)?;
    let mut before = None;
    while let Some(row) = entries.next()? {
        let place = place(row)?;
        if before.replace(place).is_some_and(|before| before >= place) {
            return Err(disorder());
        }
        let (incident, writer, seq) = place;
        let counter = number_at(row, 3);
        let raw = Raw {
            incident,
            key: EntryKey { writer, seq },
            counter: counter.unwrap_or_default(),
            proof: counter.and_then(|_| proof_at(row, 5)),
            head: bytes_at(row, 4),
            body: None,
        };
        bodies.with(place, |body| take(&Raw { body, ..raw }))?;
    }
    Ok(())
}

/// What was read of one incident; gone through row by row where it does not stand as an honest log has it.
fn settled(
    connection: &Connection,
    incident: IncidentId,
    listed: usize,
    opener: Opener,
) -> Result<Vec<Entry>, StoreError> {
    let count = opener.entries.len();
    if !opener.irregular && (count == listed || is_all(connection, incident, count)?) {
        let (entries, is_missing) = opener.settled(connection, incident)?;
        if !is_missing {
            return Ok(entries);
        }
    }
    Ok(read::opened_beyond(connection, incident, &Heads::default(), false)?.0)
}

/// Whether so many entries are all that an incident has, by the last entry of each writer: a pass that a damaged page
/// leads astray may meet fewer.
pub(super) fn is_all(
    connection: &Connection,
    incident: IncidentId,
    count: usize,
) -> Result<bool, StoreError> {
    let heads = read::heads(connection, incident)?;
    let all = heads.0.values().fold(0, |sum: u64, tip| sum.saturating_add(tip.seq));
    Ok(all == count as u64)
}

fn disorder() -> StoreError {
    Fault::Corrupt { detail: "rows are out of order".to_owned() }.into()
}

/// The bodies of a pass, one ahead.
struct Bodies<'a> {
    rows: Rows<'a>,
    next: Option<Place>,
}

impl<'a> Bodies<'a> {
    fn of(rows: Rows<'a>) -> Result<Self, StoreError> {
        let mut bodies = Self { rows, next: None };
        bodies.step()?;
        Ok(bodies)
    }

    fn step(&mut self) -> Result<(), StoreError> {
        self.rows.advance()?;
        let next = self.rows.get().map(place).transpose()?;
        if self.next.is_some() && next.is_some() && next <= self.next {
            return Err(disorder());
        }
        self.next = next;
        Ok(())
    }

    /// What is made of the body that stands there; of none, where there is none. Places are asked for in their order.
    fn with<T>(
        &mut self,
        wanted: Place,
        make: impl FnOnce(Option<RawBody<'_>>) -> T,
    ) -> Result<T, StoreError> {
        while self.next.is_some_and(|next| next < wanted) {
            self.step()?;
        }
        if self.next != Some(wanted) {
            return Ok(make(None));
        }
        let row = self.rows.get();
        Ok(make(row.map(|row| RawBody { salt: hash_at(row, 3), bytes: bytes_at(row, 4) })))
    }
}

fn place(row: &Row<'_>) -> Result<Place, StoreError> {
    let id = |column| <[u8; 16]>::try_from(bytes_at(row, column)).ok();
    match (id(0), id(1), number_at(row, 2)) {
        (Some(incident), Some(writer), Some(seq)) => {
            Ok((IncidentId(incident), WriterId(writer), seq))
        }
        _ => Err(Fault::Corrupt { detail: "a key is not one".to_owned() }.into()),
    }
}
