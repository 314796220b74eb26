//! The steps of the playbook that are to be taken still, and by when (A8).

use super::{
    fold::Incident,
    instant::{Instant, after},
    lifecycle::Status,
};
use crate::playbook::{Phase, Step};

/// Up to so many minutes after the opening a step leads the list, whatever is unknown.
pub(in crate::incident) const FIRST_MINUTES: i64 = 5;

/// A step that nobody has done or skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenStep<'a> {
    /// The step.
    pub step: &'a Step,
    /// By when it is to be done; `None` for a step before closing, which has no time.
    pub at: Option<Instant>,
    /// Since when it is asked for: the opening, or the severity that asks for it.
    pub since: Instant,
}

impl Incident {
    /// The steps to be taken now and not taken yet, in the order of their times: those with minutes until the incident is
    /// resolved, and from then on those before closing. Of a history none (K7): nobody is to be hurried in it.
    pub fn open_steps(&self) -> Vec<OpenStep<'_>> {
        let Some(playbook) = self.playbook.as_deref().filter(|_| self.history().is_none()) else {
            return Vec::new();
        };
        let resolved = self.lifecycle.resolved_at();
        let is_over = self.lifecycle.status() >= Status::Resolved;
        let mut open: Vec<OpenStep<'_>> = playbook
            .steps
            .iter()
            .filter(|step| self.steps.taken(&step.id).is_none())
            .filter_map(|step| {
                let since = self.asked_since(step)?;
                match (step.phase, step.minutes) {
                    (Phase::BeforeClosing, _) if is_over => {
                        Some(OpenStep { step, at: None, since: resolved.unwrap_or(since) })
                    }
                    (Phase::AtOnce | Phase::FirstHour | Phase::FirstDay, Some(minutes))
                        if !is_over =>
                    {
                        let minutes = chrono::TimeDelta::minutes(i64::from(minutes));
                        Some(OpenStep { step, at: Some(after(since, minutes)), since })
                    }
                    _ => None,
                }
            })
            .collect();
        open.sort_by_key(|it| it.at);
        open
    }

    /// Every step that nobody has done or skipped, in the playbook's order, whether it is its time or not.
    pub fn untaken_steps(&self) -> Vec<&Step> {
        let steps = self.playbook.as_deref().map_or(&[][..], |playbook| &playbook.steps);
        steps.iter().filter(|step| self.steps.taken(&step.id).is_none()).collect()
    }

    /// Whether a step of the first minutes is to be taken still and its time has not passed (A8): nobody has to offer
    /// anything yet.
    pub(in crate::incident) fn is_in_its_first_steps(&self, now: Instant) -> bool {
        let soon = |since| after(since, chrono::TimeDelta::minutes(FIRST_MINUTES));
        let open = self.open_steps();
        open.iter().any(|it| it.at.is_some_and(|at| now < at && at <= soon(it.since)))
    }

    /// Since when the severity asks for a step; `None` where it does not.
    fn asked_since(&self, step: &Step) -> Option<Instant> {
        let opened = self.opened_at();
        let Some(mildest) = step.severity else { return Some(opened) };
        let mut since = None;
        for change in &self.lifecycle.severities {
            let asks = change.value.level() <= mildest;
            since = if asks { since.or(Some(change.occurred.max(opened))) } else { None };
        }
        since
    }
}
