//! What the heads of these entries keep of their bodies: who understood which instruction, and that one replaced another.

use super::body::{SafetyInstructed, SafetyUnderstood};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for SafetyInstructed {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        Some(Self { text: String::new() })
    }
}

impl Kept for SafetyUnderstood {
    fn references(&self) -> Vec<EntryKey> {
        std::iter::once(self.instruction).chain(self.by.iter().copied()).collect()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let (instruction, by) = left.references.split_first()?;
        Some(Self { instruction: *instruction, by: by.to_vec(), text: String::new() })
    }
}
