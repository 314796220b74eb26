//! Losses: entries that were acknowledged here and are gone. Each is noted in the database when it is noticed, and said
//! at every opening until a merge has brought the entries back or somebody has acknowledged that they are gone.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Store, error::StoreError, refused, writer::Warning};
use crate::incident::{EntryKey, IncidentId, WriterId};

/// Who has seen a loss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Up to which entry they were told that it is gone.
    seq: u64,
    /// Their name.
    pub who: String,
    /// When, in milliseconds of UTC.
    pub at: i64,
}

/// Entries of one writer in one incident that were acknowledged and are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Of which incident.
    pub incident: IncidentId,
    /// The last entry known to have been written.
    pub entry: EntryKey,
    /// How many entries of that writer are left in that incident.
    pub left: u64,
    /// Who has acknowledged it; `None` where nobody has.
    pub seen: Option<Seen>,
}

impl Loss {
    fn warning(&self) -> Warning {
        Warning::Lost { incident: self.incident, entry: self.entry, left: self.left }
    }

    fn key(&self, prefix: &str) -> String {
        format!("{prefix} {} {}", self.incident, self.entry.writer)
    }
}

impl Store {
    /// Every loss that was noticed and not made good since, acknowledged or not.
    pub fn losses(&self) -> Result<Vec<Loss>, StoreError> {
        self.reading(all)
    }

    /// How many entries of an incident are known to be gone or were refused, although the file shows no gap: acknowledged here
    /// and lost, as long as nobody has acknowledged that, or offered by a merge that could not take them.
    ///
    /// # Errors
    /// What the database says.
    pub fn known_gone(&self, incident: IncidentId) -> Result<u64, StoreError> {
        self.reading(|connection| {
            let lost = all(connection)?.into_iter();
            let lost = lost.filter(|loss| loss.incident == incident && loss.seen.is_none());
            let refused = refused::noted(connection)?.into_iter();
            let refused = refused.filter(|it| it.incident == incident);
            let counts = lost
                .map(|loss| loss.entry.seq.saturating_sub(loss.left))
                .chain(refused.map(|it| it.more.saturating_add(1)));
            Ok(counts.fold(0, u64::saturating_add))
        })
    }

    /// Notes that somebody has seen every loss there is. Those seen before keep who saw them first. Returns what was
    /// acknowledged now.
    pub fn acknowledge_losses(&mut self, who: &str, at: i64) -> Result<Vec<Loss>, StoreError> {
        let now_seen = self.writing(|connection| -> Result<_, StoreError> {
            let mut now_seen: Vec<Loss> =
                all(connection)?.into_iter().filter(|loss| loss.seen.is_none()).collect();
            for loss in &mut now_seen {
                let seen = Seen { seq: loss.entry.seq, who: who.to_owned(), at };
                let json = serde_json::to_string(&seen).map_err(std::io::Error::from)?;
                put(connection, &loss.key("seen"), &json)?;
                loss.seen = Some(seen);
            }
            Ok(now_seen)
        })?;
        self.warnings.retain(|warning| !matches!(warning, Warning::Lost { .. }));
        Ok(now_seen)
    }
}

fn put(connection: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?
        .execute((key, value))?;
    Ok(())
}

/// Writes down the losses among what was noticed on opening.
pub(super) fn note(connection: &Connection, warnings: &[Warning]) -> Result<(), StoreError> {
    for warning in warnings {
        if let Warning::Lost { incident, entry, .. } = warning {
            let key = format!("lost {incident} {}", entry.writer);
            put(connection, &key, &entry.seq.to_string())?;
        }
    }
    Ok(())
}

/// Losses noted and not made good by a merge since, that nobody has acknowledged.
pub(super) fn unseen(connection: &Connection) -> Result<Vec<Warning>, StoreError> {
    let all = all(connection)?;
    Ok(all.iter().filter(|loss| loss.seen.is_none()).map(Loss::warning).collect())
}

fn all(connection: &Connection) -> Result<Vec<Loss>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT key, value FROM meta WHERE key >= 'lost ' AND key < 'lost!'")?;
    let mut rows = statement.query([])?;
    let mut losses = Vec::new();
    while let Some(row) = rows.next()? {
        let (key, seq): (String, String) = (row.get(0)?, row.get(1)?);
        let mut words = key.split(' ').skip(1);
        let (Some(Ok(incident)), Some(Ok(writer)), Ok(seq)) = (
            words.next().map(str::parse::<IncidentId>),
            words.next().map(str::parse::<WriterId>),
            seq.parse::<u64>(),
        ) else {
            continue;
        };
        let left: Option<u64> = connection
            .prepare_cached("SELECT max(seq) FROM entry WHERE incident = ?1 AND writer = ?2")?
            .query_row((incident.0, writer.0), |row| row.get(0))?;
        let left = left.unwrap_or(0);
        if left < seq {
            let entry = EntryKey { writer, seq };
            let mut loss = Loss { incident, entry, left, seen: None };
            loss.seen = seen(connection, &loss)?;
            losses.push(loss);
        }
    }
    Ok(losses)
}

fn seen(connection: &Connection, loss: &Loss) -> Result<Option<Seen>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    let mut rows = statement.query([loss.key("seen")])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let seen: Option<Seen> = serde_json::from_str(&row.get::<_, String>(0)?).ok();
    // Somebody who saw that a few were gone has not seen that more are.
    Ok(seen.filter(|seen| seen.seq >= loss.entry.seq))
}
