//! What the heads of these entries keep of their bodies.

use super::body::{Corrected, CorrectionWithheld, Retracted, VisibilityChanged};
use crate::incident::{
    effect::{Effect, Moved},
    gone::ERASED_WORDS,
    ids::EntryKey,
    instant::Millis,
    kept::{Kept, Left},
    subjects::commitment::body::CommitmentMade,
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
        let promise = self.promise.iter();
        let others = promise.flat_map(|made| made.promisee.into_iter().chain(made.rests_on));
        [self.target].into_iter().chain(others).collect()
    }

    fn does(&self) -> Option<Effect> {
        let occurred = self.occurred.map(Into::into);
        let known = self.known.map(Into::into);
        let moved = match (&self.promise, occurred, known) {
            (Some(made), occurred, known) => Moved::Promise {
                occurred,
                known,
                due: made.due.map(Into::into),
                standing: made.standing,
            },
            (None, Some(occurred), Some(known)) => Moved::Known(occurred, known),
            (None, occurred, _) => Moved::Time(occurred),
        };
        Some(match self.began {
            Some(began) => Effect::Begins(began.into(), moved),
            None => Effect::Corrects(moved),
        })
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let (began, moved) = match left.effect {
            Some(Effect::Begins(began, moved)) => (Some(*began), Some(*moved)),
            Some(Effect::Corrects(moved)) => (None, Some(*moved)),
            _ => (None, None),
        };
        let (occurred, known, promise) = match moved {
            Some(Moved::Time(occurred)) => (occurred, None, None),
            Some(Moved::Known(occurred, known)) => (Some(occurred), Some(known), None),
            Some(Moved::Promise { occurred, known, due, standing }) => {
                let made = CommitmentMade {
                    text: ERASED_WORDS.to_owned(),
                    due: due.map(Millis::instant),
                    standing,
                    ..CommitmentMade::default()
                };
                (occurred, known, Some(Box::new(made)))
            }
            None => (None, None, None),
        };
        Some(Self {
            target: left.first()?,
            text: ERASED_WORDS.to_owned(),
            occurred: occurred.map(Millis::instant),
            began: began.map(Millis::instant),
            known: known.map(Millis::instant),
            promise,
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
