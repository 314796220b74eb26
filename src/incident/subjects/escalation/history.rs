//! How a rule has done: fired, accepted in time, false (I4).

use std::collections::BTreeMap;

use serde::Serialize;

use super::state::firings;
use crate::incident::{fold::Incident, instant::Instant};

/// How often a rule fired, and how often that was wrong or late (I4).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RuleHistory {
    /// How often it fired.
    pub fired: usize,
    /// How often it was accepted within its limit.
    pub in_time: usize,
    /// How often it moved up.
    pub moved_up: usize,
    /// How often it was called a false alarm.
    pub false_alarms: usize,
    /// How often its cause was taken back.
    pub withdrawn: usize,
}

/// The history of every rule that fired in these incidents (I4).
pub fn history<'a>(
    incidents: impl IntoIterator<Item = &'a Incident>,
    now: Instant,
) -> BTreeMap<String, RuleHistory> {
    let mut rules: BTreeMap<String, RuleHistory> = BTreeMap::new();
    for incident in incidents {
        for firing in firings(incident, now) {
            let history = rules.entry(firing.rule.clone()).or_default();
            history.fired += 1;
            history.moved_up += usize::from(firing.stages.len() > 1);
            history.in_time += usize::from(firing.accepted.is_some() && firing.stages.len() == 1);
            history.false_alarms += usize::from(firing.false_alarm.is_some());
            history.withdrawn += usize::from(firing.withdrawn.is_some());
        }
    }
    rules
}
