//! Reading a log whose file is damaged: every row that can still be had, whatever index it has lost.
//!
//! Looking a key up goes by the order of the keys, and a scan ends where a key does not fit. Where one bit of a key or a
//! page is wrong, both pass over entries that are whole; so here everything is gone through, from either end.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::{
    error::StoreError,
    opened::{
        Opener, PROOF, Proof, Raw, RawBody, bytes_at, hash_at, is_sound, number_at, proof_at,
    },
    sealed::{Heads, Tip},
};
use crate::incident::{Entry, EntryKey, IncidentId, WriterId};

type Place = (WriterId, u64);

struct Found {
    counter: u64,
    proof: Option<Proof>,
    head: Vec<u8>,
}

struct FoundBody {
    salt: Option<[u8; 32]>,
    bytes: Vec<u8>,
}

/// All entries of an incident beyond `known` that can be had, with those that are missing between them, and the heads of
/// what there is.
///
/// # Errors
/// What the database says, where it gives nothing at all.
pub(super) fn entries(
    connection: &Connection,
    incident: IncidentId,
    known: &Heads,
) -> Result<(Vec<Entry>, Heads), StoreError> {
    let mut found: BTreeMap<Place, Found> = BTreeMap::new();
    scan(connection, "entry", &format!("counter, head, {PROOF}"), incident, |place, row| {
        let proof = number_at(row, 3).and_then(|_| proof_at(row, 5));
        let counter = number_at(row, 3).unwrap_or_default();
        let one = Found { counter, proof, head: bytes_at(row, 4).to_vec() };
        found.entry(place).or_insert(one);
    })?;
    let mut bodies: BTreeMap<Place, FoundBody> = BTreeMap::new();
    scan(connection, "body", "salt, bytes", incident, |place, row| {
        let body = FoundBody { salt: hash_at(row, 3), bytes: bytes_at(row, 4).to_vec() };
        bodies.entry(place).or_insert(body);
    })?;
    let mut opener = Opener::after(known, found.len());
    let mut heads = known.clone();
    let mut at: Option<(WriterId, bool)> = None;
    for (&(writer, seq), one) in &found {
        let after = known.0.get(&writer).map_or(0, |tip| tip.seq);
        if seq <= after {
            continue;
        }
        let key = EntryKey { writer, seq };
        let is_chain = match at {
            Some((of, is_chain)) if of == writer => is_chain,
            _ => after > 0 || is_chain(incident, writer, &found),
        };
        at = Some((writer, is_chain));
        // A writer of whom nothing is whole is one whose name was damaged: the gap is in the chain it belongs to.
        if is_chain {
            opener.miss(incident, key);
        }
        let body = bodies
            .get(&(writer, seq))
            .map(|body| RawBody { salt: body.salt, bytes: body.bytes.as_slice() });
        opener.take(&Raw {
            incident,
            key,
            counter: one.counter,
            proof: one.proof,
            head: &one.head,
            body,
        });
        if let Some(proof) = one.proof.filter(|_| is_chain) {
            heads.0.insert(writer, Tip { seq, counter: one.counter, hash: proof.hash });
        }
    }
    Ok((opener.settled(connection, incident)?.0, heads))
}

/// Whether any entry of a writer is as it was written.
fn is_chain(incident: IncidentId, writer: WriterId, found: &BTreeMap<Place, Found>) -> bool {
    found.range((writer, 0)..=(writer, u64::MAX)).any(|(&(writer, seq), one)| {
        let key = EntryKey { writer, seq };
        is_sound(
            &Raw {
                incident,
                key,
                counter: one.counter,
                proof: one.proof,
                head: &one.head,
                body: None,
            },
            None,
        )
    })
}

/// Hands over every row of an incident in a table, with where it stands: from the first on, and where the file does not
/// let go on, from the last one back.
fn scan(
    connection: &Connection,
    table: &str,
    columns: &str,
    incident: IncidentId,
    mut take: impl FnMut(Place, &Row<'_>),
) -> Result<(), StoreError> {
    let mut pass = |order: &str| -> Result<u64, (u64, StoreError)> {
        let mut read = 0;
        let failed = |read| move |error: rusqlite::Error| (read, StoreError::from(error));
        let sql = format!("SELECT incident, writer, seq, {columns} FROM {table} {order}");
        let mut statement = connection.prepare(&sql).map_err(failed(0))?;
        let mut rows = statement.query([]).map_err(failed(0))?;
        while let Some(row) = rows.next().map_err(failed(read))? {
            read += 1;
            let writer: Option<[u8; 16]> = bytes_at(row, 1).try_into().ok();
            if bytes_at(row, 0) == incident.0
                && let (Some(writer), Some(seq)) = (writer, number_at(row, 2))
            {
                take((WriterId(writer), seq), row);
            }
        }
        Ok(read)
    };
    let Err((forward, error)) = pass("ORDER BY incident, writer, seq") else { return Ok(()) };
    match pass("ORDER BY incident DESC, writer DESC, seq DESC") {
        Err((0, _)) if forward == 0 => Err(error),
        _ => Ok(()),
    }
}
