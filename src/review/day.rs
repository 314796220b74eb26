//! A day's work over all incidents: what is late, what is due today, what waits without a time, and what is coming (O2).

use chrono::{Days, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::incident::{
    Instant,
    due::{Due, Urgency},
};

/// How many days after today are looked at.
const DAYS: u64 = 7;

/// What is to be done, by when. What is put off is no work of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day<T> {
    /// Its time has passed.
    pub overdue: Vec<T>,
    /// It is due before midnight.
    pub today: Vec<T>,
    /// It has no time of its own and waits all the same.
    pub open: Vec<T>,
    /// It is due in the week after today.
    pub coming: Vec<T>,
}

impl<T> Day<T> {
    /// Sorts what is due by the days of a zone.
    pub fn of(
        items: impl IntoIterator<Item = T>,
        due: impl Fn(&T) -> &Due,
        now: Instant,
        zone: Tz,
    ) -> Self {
        let mut day = Self { overdue: vec![], today: vec![], open: vec![], coming: vec![] };
        let tonight = midnight_after(now, zone, 1);
        let last = midnight_after(now, zone, 1 + DAYS);
        for item in items {
            let it = due(&item);
            match it.at {
                _ if it.urgency == Urgency::Snoozed => {}
                _ if it.urgency == Urgency::Overdue => day.overdue.push(item),
                None => day.open.push(item),
                Some(at) if at < tonight => day.today.push(item),
                Some(at) if at < last => day.coming.push(item),
                Some(_) => {}
            }
        }
        for timed in [&mut day.overdue, &mut day.today, &mut day.coming] {
            timed.sort_by_key(|item| due(item).at);
        }
        day
    }

    /// The parts in the order in which they are read, each with the message of its title.
    pub const fn parts(&self) -> [(&'static str, &Vec<T>); 4] {
        [
            ("cli-today-overdue", &self.overdue),
            ("cli-today-today", &self.today),
            ("cli-today-open", &self.open),
            ("cli-today-coming", &self.coming),
        ]
    }
}

/// The midnight so many days on.
fn midnight_after(now: Instant, zone: Tz, days: u64) -> Instant {
    let day = now.with_timezone(&zone).date_naive();
    let next = day.checked_add_days(Days::new(days)).unwrap_or(day);
    let midnight = next.and_time(NaiveTime::MIN).and_local_timezone(zone);
    // Where a zone puts its clocks forward at midnight, the day begins an hour later.
    let shown = || (next.and_hms_opt(1, 0, 0)?).and_local_timezone(zone).earliest();
    midnight.earliest().or_else(shown).map_or(Instant::MAX_UTC, |at| at.with_timezone(&Utc))
}
