//! What the heads of these entries keep of their bodies.

use super::body::{LegalHoldLifted, LegalHoldPlaced};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for LegalHoldPlaced {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        Some(Self { reason: ERASED_WORDS.to_owned() })
    }
}

impl Kept for LegalHoldLifted {
    fn references(&self) -> Vec<EntryKey> {
        self.hold.into_iter().collect()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { reason: String::new(), hold: left.first() })
    }
}
