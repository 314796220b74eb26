//! Severity and status: how bad it is and how far it has come.

use std::collections::BTreeSet;

use super::body::{SeverityChanged, StatusChanged};
use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

pub use super::impacts::{Contradiction, Impact, Impacts, contradictions};
pub use crate::incident::subjects::lifecycle::body::{CustomerKind, Severity, Status};

/// A change of severity or status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When it happened.
    pub occurred: Instant,
    /// The new value.
    pub value: T,
    /// Why.
    pub reason: String,
}

/// Severity and status with their histories. What is in force is what happened last, not what was recorded last: two
/// laptops, and one that records late, tell the same story.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lifecycle {
    /// Every rating by when it happened; of one instant, in the order of the log.
    pub severities: Vec<Change<Severity>>,
    /// Every status by when it happened; of one instant, in the order of the log.
    pub statuses: Vec<Change<Status>>,
    /// Ratings of which only the time is left: each counts as the worse of its neighbours.
    unrated: BTreeSet<EntryKey>,
    /// Statuses that were erased and of which only the time is known.
    unstated: Vec<(Instant, EntryKey)>,
}

/// Puts a change where it happened, behind those of the same instant.
fn put<T>(changes: &mut Vec<Change<T>>, change: Change<T>) {
    let at = changes.partition_point(|other| other.occurred <= change.occurred);
    changes.insert(at, change);
}

impl Lifecycle {
    pub(in crate::incident) fn rate(&mut self, entry: &Entry, severity: Severity, basis: &str) {
        let (entry, occurred) = (entry.key, entry.head.occurred);
        let reason = basis.to_owned();
        put(&mut self.severities, Change { entry, occurred, value: severity, reason });
        self.rate_between();
    }

    /// A rating that was erased without a trace of what it was.
    pub(in crate::incident) fn rate_unstated(&mut self, entry: &Entry) {
        self.unrated.insert(entry.key);
        self.rate(entry, Severity::default(), "");
    }

    /// Gives each rating that is known of no more the worse of its neighbours.
    fn rate_between(&mut self) {
        if self.unrated.is_empty() {
            return;
        }
        let known = |at: &&Change<Severity>| !self.unrated.contains(&at.entry);
        let worse: Vec<Severity> = (0..self.severities.len())
            .map(|at| {
                let (before, behind) = self.severities.split_at(at);
                let before = before.iter().rfind(known).map(|change| change.value);
                let behind = behind.iter().find(known).map(|change| change.value);
                before.into_iter().chain(behind).min().unwrap_or_default()
            })
            .collect();
        for (change, worse) in self.severities.iter_mut().zip(worse) {
            if self.unrated.contains(&change.entry) {
                change.value = worse;
            }
        }
    }

    /// A status or a severity that was erased, as the customer reads of it.
    pub(in crate::incident) fn erase(&mut self, entry: &Entry) {
        match entry.head.kind.as_str() {
            "status-changed" => self.move_unstated(entry),
            "severity-changed" => self.rate_unstated(entry),
            _ => {}
        }
    }

    /// A status that was erased without a trace of what it was.
    pub(in crate::incident) fn move_unstated(&mut self, entry: &Entry) {
        self.unstated.push((entry.head.occurred, entry.key));
    }

    /// The last status and since when it has held; `None` where nothing was stated, or what was stated last is known of no
    /// more.
    pub fn stated(&self) -> Option<(Status, Instant)> {
        let last = self.statuses.last()?;
        let lost = self.unstated.iter().any(|(at, _)| *at >= last.occurred);
        (!lost).then_some((last.value, last.occurred))
    }

    /// Every status by when it happened, `None` where it is known of no more: that one counts as set after those of the
    /// same instant.
    pub(in crate::incident) fn moves(&self) -> Vec<(EntryKey, Option<Status>)> {
        let stated = self.statuses.iter().map(|it| (it.occurred, it.entry, Some(it.value)));
        let unstated = self.unstated.iter().map(|(at, entry)| (*at, *entry, None));
        let mut moves: Vec<_> = stated.chain(unstated).collect();
        moves.sort_by_key(|(at, ..)| *at);
        moves.into_iter().map(|(_, entry, status)| (entry, status)).collect()
    }

    pub(in crate::incident) fn move_to(&mut self, entry: &Entry, status: Status, reason: &str) {
        let (entry, occurred) = (entry.key, entry.head.occurred);
        let reason = reason.to_owned();
        put(&mut self.statuses, Change { entry, occurred, value: status, reason });
    }

    /// The severity in force; severity 2 while nobody has rated it.
    pub fn severity(&self) -> Severity {
        self.severities.last().map_or_else(Severity::default, |change| change.value)
    }

    /// The status in force.
    pub fn status(&self) -> Status {
        self.statuses.last().map_or(Status::Open, |change| change.value)
    }

    /// The status that was in force at an instant, by when things happened.
    pub fn status_at(&self, at: Instant) -> Status {
        self.statuses
            .iter()
            .rfind(|change| change.occurred <= at)
            .map_or(Status::Open, |change| change.value)
    }

    /// Whether it still has to be steered.
    pub fn is_live(&self) -> bool {
        self.status() != Status::Closed
    }

    /// Every status with when it happened, in this order.
    pub fn timed(&self) -> impl Iterator<Item = (Status, Instant)> {
        self.statuses.iter().map(|change| (change.value, change.occurred))
    }

    /// Every impact of what began then; `None` where the times stated contradict one another (K8).
    pub fn impacts(&self, began: Instant, now: Instant) -> Option<Impacts> {
        Impacts::of(began, self.timed(), now)
    }

    /// When service was last restored, unless it broke again afterwards.
    pub fn resolved_at(&self) -> Option<Instant> {
        let last_broken = self
            .statuses
            .iter()
            .rposition(|change| change.value < Status::Resolved)
            .map_or(0, |at| at + 1);
        self.statuses
            .get(last_broken..)?
            .iter()
            .find(|change| change.value == Status::Resolved)
            .map(|c| c.occurred)
    }
}

folds! {
    Lifecycle:
    SeverityChanged => |part, it, at| part.rate(at.entry, it.severity, at.text.unwrap_or(&it.basis));
    StatusChanged => |part, it, at| part.move_to(at.entry, it.status, at.text.unwrap_or(&it.reason));
}
