//! What the heads of these entries keep of their bodies.

use super::body::{
    OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped, RemedyProposed,
};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left, keeps_nothing, points_only},
};

keeps_nothing!(RemedyProposed);

points_only! {
    RemedyChanged: |changed| vec![changed.remedy];
    OddsDisclosed: |disclosed| vec![disclosed.remedy];
}

impl Kept for OddsRevised {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.remedy]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Odds(self.percent))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Odds(percent)) => {
                Self { remedy: left.first()?, percent, basis: String::new() }
            }
            _ => return None,
        })
    }
}

impl Kept for RemedyAccepted {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.remedy]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { remedy: left.first()?, reason: String::new() })
    }
}

impl Kept for RemedyDropped {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.remedy]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { remedy: left.first()?, reason: String::new() })
    }
}
