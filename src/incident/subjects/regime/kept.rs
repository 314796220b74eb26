//! What the heads of these entries keep of their bodies: which regime, whose duty, since when, which stage.

use super::body::{DutyAnswered, StageReported};
use crate::incident::{
    effect::Effect,
    gone::{ERASED_WORDS, by_digest, digest},
    ids::EntryKey,
    kept::{Kept, Left},
};

impl Kept for DutyAnswered {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        let duty = (!self.duty.is_empty()).then(|| digest(&self.duty));
        Some(Effect::Duty(digest(&self.regime), duty, self.known.map(Into::into)))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(Effect::Duty(regime, duty, known)) = left.effect else { return None };
        Some(Self {
            regime: by_digest(regime),
            duty: duty.as_deref().map(by_digest).unwrap_or_default(),
            known: known.map(crate::incident::instant::Millis::instant),
            text: ERASED_WORDS.to_owned(),
        })
    }
}

impl Kept for StageReported {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Stage(digest(&self.regime), digest(&self.stage)))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(Effect::Stage(regime, stage)) = left.effect else { return None };
        Some(Self { regime: by_digest(regime), stage: by_digest(stage), text: String::new() })
    }
}
