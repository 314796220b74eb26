//! The few facts of a stored head that the store itself acts upon, whatever else stands in it.

use std::borrow::Cow;

use serde::Deserialize;

use super::sealed::Sealed;
use crate::incident::ids::EntryKey;

/// The kind whose entries take bodies away.
pub(super) const ERASED: &str = "erased";

#[derive(Deserialize)]
struct Facts<'a> {
    #[serde(borrow, rename = "k")]
    kind: Cow<'a, str>,
    #[serde(default, rename = "x")]
    references: Vec<EntryKey>,
}

/// The entries whose bodies this entry takes away: what an `erased` entry's head refers to.
pub(super) fn erases(sealed: &Sealed) -> Vec<EntryKey> {
    match serde_json::from_slice::<Facts<'_>>(&sealed.head) {
        Ok(facts) if facts.kind == ERASED => facts.references,
        _ => Vec::new(),
    }
}
