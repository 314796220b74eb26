//! The times of an incident that only people can name: introduced, detected, acknowledged (M8).

pub mod body;
pub mod state;

use self::body::MilestoneReached;
use super::super::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    rule::{Decided, Desk, Rule},
    telling::{Teller, Told},
    wording::join,
};

impl Rule for MilestoneReached {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::MilestoneReached(self.clone()))
    }
}

impl Kept for MilestoneReached {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Milestone(self.milestone))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(&Effect::Milestone(milestone)) = left.effect else { return None };
        Some(Self { milestone, text: String::new() })
    }
}

impl Told for MilestoneReached {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.lang.say(&format!("moment-{}", self.milestone.id())), self.text.clone()])
    }
}
