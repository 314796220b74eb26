//! What the heads of these entries keep of their bodies.

use super::body::Erased;
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for Erased {
    fn references(&self) -> Vec<EntryKey> {
        self.targets.clone()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { targets: left.references.to_vec(), reason: String::new() })
    }
}
