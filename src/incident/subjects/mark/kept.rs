//! What the heads of these entries keep of their bodies.

use super::body::{Corrected, CorrectionWithheld, Retracted, VisibilityChanged};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    ids::EntryKey,
    instant::Millis,
    kept::{Kept, Left},
    visibility::Visibility,
};

impl Kept for VisibilityChanged {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.target]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Visibility(self.visibility))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self {
            target: left.first()?,
            visibility: match left.effect {
                Some(Effect::Visibility(visibility)) => *visibility,
                _ => Visibility::Internal,
            },
            public_who: None,
            reason: String::new(),
        })
    }
}

impl Kept for Corrected {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.target]
    }

    fn does(&self) -> Option<Effect> {
        Some(match self.began {
            Some(began) => Effect::Begins(began.into(), self.occurred.map(Into::into)),
            None => Effect::Corrects(self.occurred.map(Into::into)),
        })
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let (began, occurred) = match left.effect {
            Some(Effect::Begins(began, at)) => (Some(*began), *at),
            Some(Effect::Corrects(at)) => (None, *at),
            _ => (None, None),
        };
        Some(Self {
            target: left.first()?,
            text: ERASED_WORDS.to_owned(),
            occurred: occurred.map(Millis::instant),
            began: began.map(Millis::instant),
        })
    }
}

impl Kept for Retracted {
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

impl Kept for CorrectionWithheld {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.correction]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Withholds)
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        (left.effect == Some(&Effect::Withholds)).then_some(())?;
        Some(Self { correction: left.first()?, reason: String::new() })
    }
}
