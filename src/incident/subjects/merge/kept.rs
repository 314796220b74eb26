//! What the heads of these entries keep of their bodies.

use super::body::{HeadOf, Merged};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for Merged {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Heads(self.heads.iter().map(|head| (head.writer, head.seq)).collect()))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(Effect::Heads(heads)) => Self {
                heads: heads
                    .iter()
                    .map(|(&writer, &seq)| HeadOf { writer, seq, hash: String::new() })
                    .collect(),
            },
            _ => return None,
        })
    }
}
