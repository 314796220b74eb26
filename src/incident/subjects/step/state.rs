//! The steps of the playbook that were done or skipped, the last entry of each (A8).

use super::body::StepTaken;
use crate::{
    incident::{
        entry::Entry,
        fold::Incident,
        folds::folds,
        gone::means,
        ids::EntryKey,
        instant::{Instant, after},
        lifecycle::Status,
        visibility::Who,
    },
    playbook::{Phase, Step},
};

/// Up to so many minutes after the opening a step leads the list, whatever is unknown.
pub(in crate::incident) const FIRST_MINUTES: i64 = 5;

/// A step that was done or skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The step's id, or what stands for it where the entry was erased.
    pub step: String,
    /// The entry that says so.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<Who>,
    /// Whether it was skipped.
    pub skipped: bool,
    /// What came of it, or why it was skipped; a correction replaces it.
    pub text: String,
}

/// The steps of an incident that were done or skipped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// In the order of the log; the last one of a step holds.
    taken: Vec<Taken>,
}

impl Steps {
    /// What became of a step; `None` where nothing was recorded.
    pub fn taken(&self, step: &str) -> Option<&Taken> {
        self.taken.iter().rev().find(|it| means(&it.step, step))
    }

    fn take(&mut self, entry: &Entry, it: &StepTaken, text: String) {
        self.taken.push(Taken {
            step: it.step.clone(),
            entry: entry.key,
            at: entry.head.occurred,
            by: entry.who.clone(),
            skipped: it.skipped,
            text,
        });
    }
}

folds! {
    Steps:
    StepTaken => |part, it, at| part.take(at.entry, it, at.words(&it.text));
}

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
