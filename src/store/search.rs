//! Plain and exact search over the stored bodies. No index, and so no second copy of the customer's text.

use super::{Store, error::StoreError};
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

impl Store {
    /// The entries whose stored body holds the text anywhere, in any incident, ASCII letters in either case. An empty
    /// text finds nothing.
    ///
    /// Field names of the body match too ("text" is in every note): the caller looks at what the entry says.
    pub fn search_bodies(&self, text: &str) -> Result<Vec<(IncidentId, EntryKey)>, StoreError> {
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let needle = as_stored(text);
        self.reading(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT incident, writer, seq, bytes FROM body")?;
            let mut rows = statement.query([])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                if holds(row.get_ref(3)?.as_blob().map_err(rusqlite::Error::from)?, &needle) {
                    let key = EntryKey { writer: WriterId(row.get(1)?), seq: row.get(2)? };
                    found.push((IncidentId(row.get(0)?), key));
                }
            }
            Ok(found)
        })
    }
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
