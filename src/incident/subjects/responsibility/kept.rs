//! What the heads of these entries keep of their bodies.

use super::body::ConditionSet;
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for ConditionSet {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Condition(self.lamp, self.lit))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Condition(lamp, lit)) => Self { lamp, lit, basis: String::new() },
            _ => return None,
        })
    }
}
