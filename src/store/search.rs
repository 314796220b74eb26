//! Plain and exact search over the stored bodies. No index, and so no second copy of the customer's text.

use rusqlite::Connection;

use super::{
    Store,
    error::{Fault, StoreError},
    opened, read, salvage, scan,
    sealed::Heads,
};
use crate::incident::{EntryKey, IncidentId, WriterId};

/// The text as it stands inside a stored JSON string: quotes, backslashes and control characters escaped, all else raw.
fn as_stored(text: &str) -> Vec<u8> {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_ascii_lowercase().into_bytes()
}

/// Whether `hay` holds `needle` (in lower case), ASCII letters alike in either case.
fn holds(hay: &[u8], needle: &[u8]) -> bool {
    let Some((&first, rest)) = needle.split_first() else { return true };
    let last = hay.len().saturating_sub(rest.len());
    (0..last).any(|at| {
        hay[at].to_ascii_lowercase() == first
            && hay[at + 1..at + 1 + rest.len()].eq_ignore_ascii_case(rest)
    })
}

/// What a search over the stored bodies found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Searched {
    /// The entries whose body holds the text.
    pub hits: Vec<(IncidentId, EntryKey)>,
    /// Entries that are damaged or missing: whether they held it cannot be told.
    pub unreadable: Vec<(IncidentId, EntryKey)>,
}

impl Store {
    /// The entries whose stored body holds the text anywhere, in any incident, ASCII letters in either case, and those that
    /// cannot be read. An empty text finds nothing.
    ///
    /// Field names of the body match too ("text" is in every note): the caller looks at what the entry says.
    pub fn search_bodies(&self, text: &str) -> Result<Searched, StoreError> {
        if text.is_empty() {
            return Ok(Searched::default());
        }
        let needle = as_stored(text);
        self.reading(|connection| match pass(connection, &needle) {
            Ok(Some(found)) => Ok(found),
            Ok(None) | Err(StoreError { fault: Fault::Corrupt { .. }, .. }) => {
                one_by_one(connection)
            }
            Err(error) => Err(error),
        })
    }
}

/// One pass over everything; `None` where it does not stand as an honest log has it.
fn pass(connection: &Connection, needle: &[u8]) -> Result<Option<Searched>, StoreError> {
    let mut found = Searched::default();
    let mut tail: Option<(IncidentId, WriterId, u64)> = None;
    let mut in_order = true;
    let mut bodiless = Vec::new();
    let mut counts: Vec<(IncidentId, usize)> = Vec::new();
    scan::all(connection, |raw| {
        let EntryKey { writer, seq } = raw.key;
        let follows = match tail.replace((raw.incident, writer, seq)) {
            Some((incident, of, before)) if (incident, of) == (raw.incident, writer) => {
                seq == before.saturating_add(1)
            }
            _ => seq == 1,
        };
        in_order &= follows;
        match counts.last_mut().filter(|(incident, _)| *incident == raw.incident) {
            Some((_, count)) => *count += 1,
            None => counts.push((raw.incident, 1)),
        }
        let place = (raw.incident, raw.key);
        match &raw.body {
            _ if !opened::is_sound(raw, None) => found.unreadable.push(place),
            None => bodiless.push(place),
            Some(body) if !opened::is_committed(body, raw) => found.unreadable.push(place),
            Some(body) if holds(body.bytes, needle) => found.hits.push(place),
            Some(_) => {}
        }
    })?;
    // What is missing may stand where it is not looked for.
    for (incident, key) in bodiless {
        in_order = in_order && opened::is_erased(connection, incident, key)?;
    }
    let logs = read::logs(connection)?;
    in_order &= logs.len() == counts.len();
    for (incident, count) in counts {
        in_order = in_order && scan::is_all(connection, incident, count)?;
    }
    Ok(in_order.then_some(found))
}

/// Where the file is damaged: every entry that can be had of every incident, for the caller to look at.
fn one_by_one(connection: &Connection) -> Result<Searched, StoreError> {
    let mut found = Searched::default();
    for incident in read::logs(connection)? {
        let (entries, _) = salvage::entries(connection, incident, &Heads::default())?;
        for entry in entries {
            let place = (incident, entry.key);
            let of =
                if entry.payload.is_damaged() { &mut found.unreadable } else { &mut found.hits };
            of.push(place);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn finds_text_at_either_end_and_as_json_keeps_it() {
        let stored = serde_json::Value::from("Raid 控制器 said \"fail\"\n100%_\\").to_string();
        for text in ["raid", "RAID 控制器", "\"FAIL\"\n1", "100%_\\", "控", "%_", "\\"] {
            assert!(holds(stored.as_bytes(), &as_stored(text)), "{text:?}");
        }
        for text in ["raids", "器控", "100%_\\x", "1000"] {
            assert!(!holds(stored.as_bytes(), &as_stored(text)), "{text:?}");
        }
        assert!(
            holds(b"abc", b"abc")
                && holds(b"abc", b"c")
                && !holds(b"ab", b"abc")
                && !holds(b"", b"a")
        );
    }
}
