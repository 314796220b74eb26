//! What the heads of these entries keep of their bodies.

use super::body::{OfferAnswered, OfferJustified, OfferMade, OfferRanked};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left, points_only},
};

points_only! {
    OfferMade: |made| made.remedy.into_iter().collect();
}

impl Kept for OfferRanked {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.offer]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Rank(self.rank))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Rank(rank)) => Self { offer: left.first()?, rank },
            _ => return None,
        })
    }
}

impl Kept for OfferJustified {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.offer]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { offer: left.first()?, reason: String::new(), approver: String::new() })
    }
}

impl Kept for OfferAnswered {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        vec![self.offer]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Accepts(self.accepted))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Accepts(accepted)) => {
                Self { offer: left.first()?, accepted, text: String::new() }
            }
            _ => return None,
        })
    }
}
