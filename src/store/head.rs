//! An entry's head as it is stored: compact JSON, short keys, times as whole milliseconds of UTC.
//!
//! | key | meaning |
//! |---|---|
//! | `k`, `v` | kind and version |
//! | `o`, `n`, `r` | occurred, known, recorded |
//! | `s` | `true` where `known` is stated, not witnessed; else left out |
//! | `c` | `"customer"` where the customer may see it; else left out |
//! | `a` | author |
//! | `b` | the first `seq` of the act |
//! | `x` | entries it refers to; left out where there are none |
//!
//! Fields may be added later; a reader ignores those it does not know, and the bytes stay as they are.

use std::borrow::Cow;

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use super::sealed::{MAX_NUMBER, Sealed};
use crate::incident::{EntryKey, Head, Instant, Visibility};

const CUSTOMER: &str = "customer";

#[derive(Serialize, Deserialize)]
struct StoredHead<'a> {
    #[serde(borrow, rename = "k")]
    kind: Cow<'a, str>,
    #[serde(rename = "v")]
    version: u32,
    #[serde(rename = "o")]
    occurred: i64,
    #[serde(rename = "n")]
    known: i64,
    #[serde(rename = "r")]
    recorded: i64,
    #[serde(rename = "s", default, skip_serializing_if = "std::ops::Not::not")]
    stated: bool,
    #[serde(borrow, rename = "c", default, skip_serializing_if = "Option::is_none")]
    visibility: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "a")]
    author: Cow<'a, str>,
    #[serde(rename = "b")]
    batch: u64,
    #[serde(rename = "x", default, skip_serializing_if = "Vec::is_empty")]
    references: Vec<EntryKey>,
}

/// The bytes to store for a head. Parts of a millisecond are dropped.
pub(super) fn encode(head: &Head) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&StoredHead {
        kind: Cow::Borrowed(&head.kind),
        version: head.version,
        occurred: head.occurred.timestamp_millis(),
        known: head.known.timestamp_millis(),
        recorded: head.recorded.timestamp_millis(),
        stated: head.stated,
        visibility: (head.visibility == Visibility::Customer).then_some(Cow::Borrowed(CUSTOMER)),
        author: Cow::Borrowed(&head.author),
        batch: head.batch,
        references: head.references.clone(),
    })
}

/// Reads a stored head. A word on visibility that this version does not know counts as internal.
pub(super) fn decode(bytes: &[u8]) -> Option<Head> {
    let stored: StoredHead<'_> = serde_json::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
    let instant = DateTime::from_timestamp_millis;
    Some(Head {
        kind: stored.kind.into_owned(),
        version: stored.version,
        occurred: instant(stored.occurred)?,
        known: instant(stored.known)?,
        recorded: instant(stored.recorded)?,
        stated: stored.stated,
        visibility: match stored.visibility.as_deref() {
            Some(CUSTOMER) => Visibility::Customer,
            _ => Visibility::Internal,
        },
        author: stored.author.into_owned(),
        batch: stored.batch,
        references: stored.references,
    })
}

/// What stands for a head this version cannot read at all: kind `?`, internal, at the beginning of time.
pub(super) fn unreadable(key: EntryKey) -> Head {
    Head {
        kind: "?".to_owned(),
        version: 0,
        occurred: Instant::UNIX_EPOCH,
        known: Instant::UNIX_EPOCH,
        recorded: Instant::UNIX_EPOCH,
        stated: false,
        visibility: Visibility::Internal,
        author: String::new(),
        batch: key.seq,
        references: Vec::new(),
    }
}

#[derive(Deserialize)]
struct Facts<'a> {
    #[serde(borrow, rename = "k")]
    kind: Cow<'a, str>,
    #[serde(default, rename = "x")]
    references: Vec<EntryKey>,
}

/// The entries whose bodies this entry takes away: those an `erased` entry's head refers to. No other field of the
/// head is needed, so that a later version's erasures are obeyed too.
pub fn erases(sealed: &Sealed) -> Vec<EntryKey> {
    match serde_json::from_slice::<Facts<'_>>(&sealed.head) {
        Ok(facts) if facts.kind == "erased" => {
            facts.references.into_iter().filter(|key| key.seq <= MAX_NUMBER).collect()
        }
        _ => Vec::new(),
    }
}
