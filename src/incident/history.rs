//! The clock of an incident: today's, and of one that was written up afterwards the last time of which it tells (K7).

use chrono_tz::Tz;

use super::{
    entry::Entry,
    event::{Event, History},
    fold::Incident,
    instant::Instant,
    kinds::Tells,
};

/// The instant up to which a typed time is looked for in an account whose last line tells of `last`: the end of its day, or
/// half a day after it where that is later, and never after `now` (K7).
pub fn reading_after(last: Instant, zone: Tz, now: Instant) -> Instant {
    let day = last.with_timezone(&zone).date_naive();
    let end = day.and_hms_opt(23, 59, 59).and_then(|end| {
        end.and_local_timezone(zone).latest().map(|end| end.with_timezone(&chrono::Utc))
    });
    end.unwrap_or(last).max(last + chrono::TimeDelta::hours(12)).min(now)
}

impl Incident {
    /// Whether it was recorded while it went on, and not written up from what was stated afterwards.
    pub(super) fn is_live_record(&self) -> bool {
        let opening = self.opening.as_ref().and_then(|opening| self.entry(opening.entry));
        opening.is_none_or(|entry| !entry.head.stated)
    }

    /// How it is written up afterwards; `None` of an incident that is recorded while it goes on (K7).
    pub fn history(&self) -> Option<History> {
        self.opening.as_ref()?.said.history
    }

    /// The time by which it is judged what is due, late, broken or too long: `now`, and in a history the last time of
    /// which it tells, so that no alarm rings by today's clock (K7); in a drill the time of what is rehearsed (P1).
    #[must_use]
    pub fn clock(&self, now: Instant) -> Instant {
        match self.history() {
            Some(_) => self.told_until().unwrap_or(self.opened_at()).min(now),
            None => self.drill_clock(now),
        }
    }

    /// Whether an entry says of itself that it became known later than it happened, by a minute or more (K1). In a history
    /// one that became known when all of it did says nothing of its own (K7).
    pub fn is_told_late(&self, entry: &Entry) -> bool {
        let Some(history) = self.history() else { return entry.is_late() };
        let occurred = self.marks().occurred_of(entry.key).unwrap_or(entry.head.occurred);
        let known = self.known_of(entry);
        (known - occurred).num_seconds() >= 60 && history.known(occurred) != known
    }

    /// When an entry became known. In a history that goes with its time where this was corrected, and what is said of
    /// another entry, at no time of its own, is known with that entry (K7).
    pub fn known_of(&self, entry: &Entry) -> Instant {
        if self.history().is_none() {
            return entry.head.known;
        }
        let is_mark = |it: &Entry| Event::tells(&it.head.kind) == Some(Tells::Entry);
        let mut at = entry;
        // A mark always stands later in the log than what it speaks of, so this ends; the bound guards a hostile log.
        for _ in 0..64 {
            if !is_mark(at) || at.head.is_dated() {
                break;
            }
            let targets = at.head.references.iter().filter_map(|key| self.entry(*key));
            let Some(last) = targets.max_by_key(|it| self.marks().known_of(it)) else { break };
            at = last;
        }
        self.marks().known_of(at)
    }

    /// When an entry happened by what is known today: at its time as corrected since. What is said of another entry, such as
    /// its correction or retraction, goes with that entry (M6).
    pub fn happened_of(&self, entry: &Entry) -> Instant {
        let mut at = entry;
        // A mark always stands later in the log than what it speaks of, so this ends; the bound guards a hostile log.
        for _ in 0..64 {
            if Event::tells(&at.head.kind) != Some(Tells::Entry) {
                break;
            }
            let targets = at.head.references.iter().filter_map(|key| self.entry(*key));
            let Some(last) = targets.max_by_key(|it| it.head.occurred) else { break };
            at = last;
        }
        self.marks().occurred_of(at.key).unwrap_or(at.head.occurred)
    }

    /// The instant up to which a typed time is looked for: `now`, and in a history the end of the day of its last line, or
    /// half a day after that line where this is later, so that a day goes on until somebody names another (K7).
    #[must_use]
    pub fn reading_clock(&self, now: Instant) -> Instant {
        match self.history() {
            Some(_) => self.reading_after(self.clock(now), now),
            None => self.drill_clock(now),
        }
    }

    /// The same in a history whose last line tells of `last`.
    #[must_use]
    pub fn reading_after(&self, last: Instant, now: Instant) -> Instant {
        reading_after(last, self.zone(), now)
    }
}
