//! Many incidents read in one pass over the log, for whoever wants most of them.
//!
//! A look-up by key goes through other incidents' long bodies on its way; a pass meets each page once.

use rusqlite::{
    Connection, Row, Rows, fallible_streaming_iterator::FallibleStreamingIterator as _,
};

use super::{Store, codec, error::StoreError};
use crate::incident::{Entry, EntryKey, IncidentId, WriterId};

/// Where a row stands in the order of the log's keys.
type Place = (IncidentId, WriterId, u64);

impl Store {
    /// Every entry of each of these incidents, opened, by counter, writer and sequence; empty for one that is not on file.
    /// They are given in ascending order, and what lies between them on file is passed over.
    ///
    /// # Errors
    /// What the database says; nothing is read then.
    pub fn entries_of_each(&self, wanted: &[IncidentId]) -> Result<Vec<Vec<Entry>>, StoreError> {
        debug_assert!(wanted.is_sorted());
        let (Some(first), Some(last)) = (wanted.first(), wanted.last()) else {
            return Ok(Vec::new());
        };
        self.reading(|connection| pass(connection, wanted, *first, *last))
    }
}

fn pass(
    connection: &Connection,
    wanted: &[IncidentId],
    first: IncidentId,
    last: IncidentId,
) -> Result<Vec<Vec<Entry>>, StoreError> {
    let mut entries = connection.prepare_cached(
        "SELECT incident, writer, seq, counter, head FROM entry WHERE incident BETWEEN ?1 AND ?2
         ORDER BY incident, writer, seq",
    )?;
    let mut bodies = connection.prepare_cached(
        "SELECT incident, writer, seq, bytes FROM body WHERE incident BETWEEN ?1 AND ?2
         ORDER BY incident, writer, seq",
    )?;
    let mut entries = entries.query((first.0, last.0))?;
    let mut bodies = Bodies::of(bodies.query((first.0, last.0))?)?;
    let mut read = vec![Vec::new(); wanted.len()];
    let mut at = 0;
    while let Some(row) = entries.next()? {
        let place = place(row)?;
        let (incident, writer, seq) = place;
        while wanted.get(at).is_some_and(|one| *one < incident) {
            at += 1;
        }
        if wanted.get(at) != Some(&incident) {
            continue;
        }
        let head = row.get_ref(4)?.as_blob().map_err(rusqlite::Error::from)?;
        let (key, counter) = (EntryKey { writer, seq }, row.get(3)?);
        let entry = bodies.with(place, |body| codec::open_parts(key, counter, head, body))?;
        if let Some(of) = read.get_mut(at) {
            of.push(entry);
        }
    }
    for of in &mut read {
        of.sort_unstable_by_key(Entry::order);
    }
    Ok(read)
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
        self.next = self.rows.get().map(place).transpose()?;
        Ok(())
    }

    /// What is made of the body that stands there; of none, where it was erased. Places are asked for in their order.
    fn with<T>(
        &mut self,
        wanted: Place,
        make: impl FnOnce(Option<&[u8]>) -> T,
    ) -> Result<T, StoreError> {
        while self.next.is_some_and(|next| next < wanted) {
            self.step()?;
        }
        if self.next != Some(wanted) {
            return Ok(make(None));
        }
        match self.rows.get() {
            Some(row) => Ok(make(Some(row.get_ref(3)?.as_blob().map_err(rusqlite::Error::from)?))),
            None => Ok(make(None)),
        }
    }
}

fn place(row: &Row<'_>) -> rusqlite::Result<Place> {
    Ok((IncidentId(row.get(0)?), WriterId(row.get(1)?), row.get(2)?))
}
