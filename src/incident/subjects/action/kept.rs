//! What the heads of these entries keep of their bodies.

use super::body::{
    ActionChanged, ActionChecked, ActionDropped, ActionGiven, ActionPlan, ActionReported,
};
use crate::incident::{
    effect::Effect,
    gone::ERASED_WORDS,
    ids::EntryKey,
    instant::Millis,
    kept::{Kept, Left, points_only},
};

points_only! {
    ActionGiven: |given| given.cause.into_iter().collect();
}

impl Kept for ActionChanged {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.action]
    }

    fn does(&self) -> Option<Effect> {
        let ActionPlan { due, check_at, owner, .. } = &self.plan;
        Some(Effect::Plan(due.map(Into::into), check_at.map(Into::into), !owner.is_empty()))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(Effect::Plan(due, check_at, is_owned)) = left.effect else { return None };
        let plan = ActionPlan {
            owner: if *is_owned { ERASED_WORDS.to_owned() } else { String::new() },
            due: due.map(Millis::instant),
            check_at: check_at.map(Millis::instant),
            ..ActionPlan::default()
        };
        Some(Self { action: left.first()?, plan })
    }
}

impl Kept for ActionReported {
    fn references(&self) -> Vec<EntryKey> {
        std::iter::once(self.action).chain(self.evidence).collect()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Reported(self.done))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(&Effect::Reported(done)) = left.effect else { return None };
        let evidence = left.references.get(1).copied();
        Some(Self { action: left.first()?, text: String::new(), done, evidence })
    }
}

impl Kept for ActionChecked {
    fn references(&self) -> Vec<EntryKey> {
        std::iter::once(self.action).chain(self.evidence).collect()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Checked(self.result))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(&Effect::Checked(result)) = left.effect else { return None };
        let evidence = left.references.get(1).copied();
        Some(Self { action: left.first()?, result, text: String::new(), evidence })
    }
}

impl Kept for ActionDropped {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.action]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { action: left.first()?, reason: String::new() })
    }
}
