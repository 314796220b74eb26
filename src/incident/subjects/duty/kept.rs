//! What the heads of these entries keep of their bodies.

use super::body::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted};
use crate::incident::{
    effect::Effect,
    gone::{by_digest, digest},
    ids::EntryKey,
    kept::{Kept, Left, keeps_nothing},
};

keeps_nothing!(ShiftStarted, HandoverBegun);

impl Kept for ShiftEnded {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::OffDuty(digest(&self.person)))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        match left.effect {
            Some(Effect::OffDuty(person)) => Some(Self { person: by_digest(person) }),
            _ => None,
        }
    }
}

impl Kept for HandoverReadBack {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.handover]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Closes(self.missing().is_empty()))
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        // What it did to the handover, the fold takes from the effect.
        None
    }
}
