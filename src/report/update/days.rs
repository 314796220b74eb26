//! Times as people say them to one another: today, tomorrow, or else the day.

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Tz;

use crate::{
    incident::{Instant, pauses::DueTime, time, wall},
    locale::{Lang, Message},
};

/// The time with its day, such as `today 22:05`.
pub(super) fn day_and_time(at: Instant, now: Instant, zone: Tz, lang: Lang) -> String {
    named(wall(at, zone).date(), &time::clock(at, zone), now, zone, lang)
}

/// The day by whose end something is due, such as `tomorrow`, where no time of day was meant.
pub(super) fn due_day(due: Instant, now: Instant, zone: Tz, lang: Lang) -> Option<String> {
    let day = time::deadline_day(due, zone)?;
    Some(named(day, "", now, zone, lang).trim_end().to_owned())
}

fn named(day: NaiveDate, clock: &str, now: Instant, zone: Tz, lang: Lang) -> String {
    let today = wall(now, zone).date();
    let id = match (day - today).num_days() {
        0 => "update-day-today",
        1 => "update-day-tomorrow",
        -1 => "update-day-yesterday",
        _ if day.year() == today.year() => "update-day",
        _ => "update-day-of-year",
    };
    Message::new(id)
        .with("time", clock)
        .with("year", i64::from(day.year()).to_string())
        .with("month", i64::from(day.month()))
        .with("day", i64::from(day.day()))
        .text(lang)
}

/// The same inside a sentence: of today the time alone.
pub(super) fn moment(at: Instant, now: Instant, zone: Tz, lang: Lang) -> String {
    if wall(at, zone).date() == wall(now, zone).date() {
        time::clock(at, zone)
    } else {
        day_and_time(at, now, zone, lang)
    }
}

/// What is promised, and by when, as it is said on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    pub(super) now: Instant,
    pub(super) zone: Tz,
    pub(super) lang: Lang,
}

impl Days {
    /// What is promised, and by when; where a pause stopped or moved the time, that is said with it (H7).
    pub(super) fn promised(self, text: &str, due: Option<DueTime>) -> String {
        let Some(due) = due else {
            return Message::new("update-promise").with("text", text).text(self.lang);
        };
        let by = |at| self.due_day(at).unwrap_or_else(|| self.moment(at));
        match due.pause_words(self.lang, |at| self.moment(at), by) {
            Some(paused) => Message::new("update-promise-paused")
                .with("text", text)
                .with("due", paused)
                .text(self.lang),
            None => self.by(["update-promise-by", "update-promise-by-day"], text, due.at),
        }
    }

    /// What is promised and late, and by when it was due.
    pub(super) fn late(self, text: &str, due: Instant) -> String {
        self.by(["update-promise-late", "update-promise-late-day"], text, due)
    }

    /// The first message says a time, the second one the day by whose end it is.
    fn by(self, [timed, dated]: [&'static str; 2], text: &str, due: Instant) -> String {
        let (id, time) = match self.due_day(due) {
            Some(day) => (dated, day),
            None => (timed, self.moment(due)),
        };
        Message::new(id).with("text", text).with("time", time).text(self.lang)
    }

    fn due_day(self, due: Instant) -> Option<String> {
        due_day(due, self.now, self.zone, self.lang)
    }

    fn moment(self, at: Instant) -> String {
        moment(at, self.now, self.zone, self.lang)
    }
}
