//! A history in the window (K7): the day on which the times typed next are looked for, and when what is typed became known.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};

use super::Live;
use crate::{
    capture::time::{self, TimeError, Toward, TypedAt},
    incident::{Entry, Instant, wall},
};

impl Live {
    /// The day on which times typed next are looked for; `None` in an incident that is recorded while it goes on.
    pub fn account_day(&self, now: Instant) -> Option<NaiveDate> {
        self.incident.history()?;
        Some(self.day.unwrap_or_else(|| self.last_day(now)))
    }

    /// The day of the last line.
    fn last_day(&self, now: Instant) -> NaiveDate {
        wall(self.incident.clock(now), self.incident.zone()).date()
    }

    /// The instant up to which a typed time is looked for.
    pub(super) fn account_until(&self, now: Instant) -> Instant {
        match self.day {
            Some(day) => self.end_of(day).unwrap_or(now).min(now),
            None => self.incident.reading_clock(now),
        }
    }

    fn end_of(&self, day: NaiveDate) -> Option<Instant> {
        let last = NaiveTime::from_hms_opt(23, 59, 59)?;
        let end = self.incident.zone().from_local_datetime(&day.and_time(last)).latest()?;
        Some(end.with_timezone(&Utc))
    }

    /// Goes to the next day, or to the one before. `false` where that one is still to come.
    pub fn turn_day(&mut self, forward: bool, now: Instant) -> bool {
        let Some(day) = self.account_day(now) else { return false };
        let one = Days::new(1);
        let turned = if forward { day.checked_add_days(one) } else { day.checked_sub_days(one) };
        turned.is_some_and(|day| self.go_to_day(day, now))
    }

    /// Goes to a day. `false` where it is still to come.
    pub fn go_to_day(&mut self, day: NaiveDate, now: Instant) -> bool {
        if day > wall(now, self.incident.zone()).date() {
            return false;
        }
        self.day = (day != self.last_day(now)).then_some(day);
        self.renew();
        true
    }

    /// A day as somebody types it: the one nearest to that of the account.
    ///
    /// # Errors
    /// Where it names none.
    pub fn read_day(&self, typed: &str, now: Instant) -> Result<NaiveDate, TimeError> {
        let zone = self.incident.zone();
        let half_a_year = TimeDelta::days(183);
        let around = self.account_until(now).checked_add_signed(half_a_year).unwrap_or(now);
        let moment = TypedAt { now: around.min(now), zone, toward: Toward::Past, until: Some(now) };
        let read = time::stated(typed, &moment)?;
        Ok(wall(read.instant, zone).date())
    }

    /// What was recorded last says on which day the account goes on.
    pub(in crate::console) fn go_on_from(&mut self, entry: &Entry, now: Instant) {
        if self.incident.history().is_some() && entry.head.stated {
            let day = wall(entry.head.occurred, self.incident.zone()).date();
            self.day = (day != self.last_day(now)).then_some(day);
        }
    }

    /// When something that happened then became known, as a history says of all of it; where no time is said, that of the
    /// last line counts. `None` in an incident that is recorded while it goes on.
    pub fn usually_known(&self, occurred: Option<Instant>, now: Instant) -> Option<Instant> {
        let history = self.incident.history()?;
        Some(history.known(occurred.unwrap_or_else(|| self.incident.clock(now))))
    }

    /// Whether what is typed without a time would take that of a line of another day.
    pub fn needs_time(&self) -> bool {
        self.incident.history().is_some() && self.day.is_some()
    }
}
