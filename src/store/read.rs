//! Reading entries back, in the order of the log.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{
    Store,
    error::StoreError,
    sealed::{Heads, Sealed, SealedBody, Tip},
};
use crate::incident::{EntryKey, IncidentId, WriterId};

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
