//! What the heads of these entries keep of their bodies.

use super::body::Snoozed;
use crate::incident::{
    effect::Effect,
    gone::{by_digest, digest},
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for Snoozed {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Snooze(digest(&self.item), self.until.into()))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(Effect::Snooze(item, until)) => {
                Self { item: by_digest(item), until: until.instant() }
            }
            _ => return None,
        })
    }
}
