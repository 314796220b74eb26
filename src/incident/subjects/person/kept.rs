//! What the heads of these entries keep of their bodies.

use super::body::{
    PersonAdded, PersonChanged, ProfileChanges, StakeholderAdded, StakeholderChanged,
};
use crate::incident::{
    effect::Effect,
    ids::EntryKey,
    kept::{Kept, Left, keeps_nothing, points_only},
};

keeps_nothing!(PersonAdded);

points_only! {
    PersonChanged: |changed| vec![changed.person];
}

impl Kept for StakeholderAdded {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Side(self.profile.side))
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

impl Kept for StakeholderChanged {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.stakeholder]
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Side(self.changes.side?))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(match left.effect {
            Some(&Effect::Side(side)) => Self {
                stakeholder: left.first()?,
                changes: ProfileChanges { side: Some(side), ..ProfileChanges::default() },
            },
            _ => return None,
        })
    }
}
