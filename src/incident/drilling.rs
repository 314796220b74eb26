//! The clock of a drill: that of what is rehearsed, at the chosen speed (P1). It follows from the log and the time on the
//! wall, so that a window that was closed finds it where it waits.

use chrono::TimeDelta;

use super::{
    drills::{ClockSet, Drill},
    fold::Incident,
    instant::Instant,
};

impl Incident {
    /// What the incident rehearses; `None` of a real one (P3).
    pub fn drill(&self) -> Option<&Drill> {
        self.opening.as_ref()?.said.drill.as_ref()
    }

    /// The time of what is rehearsed at a time on the wall. It never passes what is next to come in, and stops where the drill
    /// ended. A time before the drill was opened is taken for one of what is rehearsed, and stays.
    pub(super) fn drill_clock(&self, now: Instant) -> Instant {
        let (Some(drill), Some(opening)) = (self.drill(), &self.opening) else { return now };
        let Some(opened) = self.entry(opening.entry).map(|entry| entry.head.recorded) else {
            return now;
        };
        if now < opened {
            return now;
        }
        let first = ClockSet { to: opening.at, at: opened, until: drill.next };
        let set = self.drills.clock().unwrap_or(first);
        let past = (now - set.at).num_milliseconds().max(0).saturating_mul(i64::from(drill.speed));
        let goes = set.to.checked_add_signed(TimeDelta::milliseconds(past)).unwrap_or(set.to);
        let waits = set.until.map_or(goes, |until| goes.min(until.max(set.to)));
        let ends = self.drills.debrief.as_ref().map_or(waits, |debrief| waits.min(debrief.at));
        ends.min(opened - TimeDelta::milliseconds(1))
    }

    /// Whether the next thing is to come in now.
    pub fn is_fed_at(&self, now: Instant) -> bool {
        let Some(drill) = self.drill().filter(|_| self.drills.debrief.is_none()) else {
            return false;
        };
        let until = self.drills.clock().map_or(drill.next, |set| set.until);
        until.is_some_and(|until| self.drill_clock(now) >= until)
    }

    /// When the next thing comes in, on the clock of the drill; `None` where nothing does.
    pub fn next_fed(&self) -> Option<Instant> {
        let drill = self.drill()?;
        self.drills.clock().map_or(drill.next, |set| set.until)
    }
}
