//! What the heads of these entries keep of their bodies.

use super::body::{PauseBegun, PauseEnded, WorkingMove};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for PauseBegun {
    fn references(&self) -> Vec<EntryKey> {
        self.promises.clone()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Pause(self.customer_consented))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Pause(customer_consented)) => Self {
                reason: ERASED_WORDS.to_owned(),
                customer_consented,
                promises: left.references.to_vec(),
            },
            _ => return None,
        })
    }
}

impl Kept for PauseEnded {
    fn references(&self) -> Vec<EntryKey> {
        std::iter::once(self.pause).chain(self.promises.iter().copied()).collect()
    }

    fn does(&self) -> Option<Effect> {
        let moves = self.working.iter().map(|it| (it.promise, it.minutes));
        (!self.working.is_empty()).then(|| Effect::Moves(moves.collect()))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let (pause, promises) = left.references.split_first()?;
        let working = match left.effect {
            Some(Effect::Moves(moves)) => {
                moves.iter().map(|&(promise, minutes)| WorkingMove { promise, minutes }).collect()
            }
            _ => Vec::new(),
        };
        Some(Self { pause: *pause, promises: promises.to_vec(), text: String::new(), working })
    }
}
