//! What the heads of these entries keep of their bodies.

use super::body::{
    CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept, CommitmentMade,
    CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Completion,
};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    ids::EntryKey,
    kept::{Kept, Left, points_only},
};

points_only! {
    CommitmentMade: |made| made.promisee.into_iter().chain(made.rests_on).collect();
}

impl Kept for CommitmentConsented {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.commitment]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Consent(self.party))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Consent(party)) => Self { commitment: left.first()?, party },
            _ => return None,
        })
    }
}

impl Kept for CommitmentCompleted {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.commitment]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Due(self.with.due.map(Into::into), false))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(Effect::Due(Some(due), _)) => {
                let with = Completion { due: Some(due.instant()), ..Completion::default() };
                Self { commitment: left.first()?, with }
            }
            _ => return None,
        })
    }
}

impl Kept for CommitmentKept {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.commitment]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { commitment: left.first()?, text: String::new() })
    }
}

impl Kept for CommitmentBroken {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.commitment]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { commitment: left.first()?, text: String::new() })
    }
}

impl Kept for CommitmentRenegotiated {
    fn references(&self) -> Vec<EntryKey> {
        [self.commitment].into_iter().chain(self.evidence).collect()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Due(Some(self.due.into()), self.customer_consented))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Due(Some(due), customer_consented)) => Self {
                commitment: left.first()?,
                due: due.instant(),
                term: None,
                customer_consented,
                reason: String::new(),
                evidence: left.second(),
            },
            _ => return None,
        })
    }
}

impl Kept for CommitmentWaived {
    fn references(&self) -> Vec<EntryKey> {
        [self.commitment].into_iter().chain(self.evidence).collect()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { commitment: left.first()?, reason: String::new(), evidence: left.second() })
    }
}

impl Kept for CompensationPaid {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.commitment]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { commitment: left.first()?, amount: None, text: ERASED_WORDS.to_owned() })
    }
}
