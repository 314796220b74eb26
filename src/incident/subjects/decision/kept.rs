//! What the heads of these entries keep of their bodies.

use super::body::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    ids::EntryKey,
    kept::{Kept, Left, keeps_nothing, points_only},
    remedies::Cost,
};

keeps_nothing!(DecisionSought);

points_only! {
    DecisionTaken: |taken| taken.sought.into_iter().chain(taken.remedies.iter().copied()).collect();
}

impl Kept for MissedWindowCosted {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.sought]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { sought: left.first()?, cost: Cost::Unknown, note: String::new() })
    }
}

impl Kept for DecisionSecondRead {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.decision]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { decision: left.first()?, reader: ERASED_WORDS.to_owned() })
    }
}
