//! Times as people say them to one another: today, tomorrow, or else the day.

use chrono::Datelike as _;
use chrono_tz::Tz;

use crate::{
    incident::{Instant, time, wall},
    locale::{Lang, Message},
};

/// The time with its day, such as `today 22:05`.
pub(super) fn day_and_time(at: Instant, now: Instant, zone: Tz, lang: Lang) -> String {
    let (day, today) = (wall(at, zone).date(), wall(now, zone).date());
    let id = match (day - today).num_days() {
        0 => "update-day-today",
        1 => "update-day-tomorrow",
        -1 => "update-day-yesterday",
        _ if day.year() == today.year() => "update-day",
        _ => "update-day-of-year",
    };
    Message::new(id)
        .with("time", time::clock(at, zone))
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
