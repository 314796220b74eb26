//! Times and spans as the window writes them.

use chrono::{Datelike, NaiveDate, Offset, TimeDelta};
use chrono_tz::Tz;

use crate::{
    incident::{Instant, Precision, time, wall, wording},
    locale::{Lang, Message},
};

/// How long it has lasted: `03:42:10`, and from four days on `5 d 03:42`.
pub(in crate::console) fn elapsed(span: TimeDelta, lang: Lang) -> String {
    let seconds = span.num_seconds().max(0);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours >= 96 {
        return days(hours * 60 + minutes, lang);
    }
    format!("{hours:02}:{minutes:02}:{seconds:02}")
}

/// The same in little room, to the minute: `25 min`, `03:42`, `5 d 03:42`.
pub(in crate::console) fn brief(length: TimeDelta, lang: Lang) -> String {
    let minutes = length.num_minutes().abs();
    match minutes {
        0..60 => wording::minutes_words(minutes, lang),
        60..5760 => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        _ => days(minutes, lang),
    }
}

/// What is left, with a minus once it has passed: `1:12:50`, `25:10`, `-37:10`, and from two days on `3 d 04:12`.
pub(in crate::console) fn countdown(left: TimeDelta, lang: Lang) -> String {
    let sign = if left < TimeDelta::zero() { "-" } else { "" };
    let seconds = left.num_seconds().abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{sign}{minutes}:{seconds:02}"),
        1..48 => format!("{sign}{hours}:{minutes:02}:{seconds:02}"),
        _ => format!("{sign}{}", days(hours * 60 + minutes, lang)),
    }
}

/// Days, and the hours and minutes of the last: `5 d 03:42`.
fn days(minutes: i64, lang: Lang) -> String {
    let days = Message::new("span-days").with("count", minutes / 1440).text(lang);
    format!("{days} {:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// How far off an instant is: `in 25 min`, `25 min ago`.
pub(in crate::console) fn distance(at: Instant, now: Instant, lang: Lang) -> String {
    let id = if at > now { "span-ahead" } else { "span-ago" };
    Message::new(id).with("span", wording::span(at - now, lang)).text(lang)
}

/// The time of day, with the date where it is not today's.
pub(in crate::console) fn clock(at: Instant, now: Instant, zone: Tz) -> String {
    stated(at, Precision::Minute, now, zone)
}

/// The same, with the seconds where they were stated; the date alone of a day alone.
pub(in crate::console) fn stated(
    at: Instant,
    precision: Precision,
    now: Instant,
    zone: Tz,
) -> String {
    let (then, today) = (wall(at, zone), wall(now, zone));
    let clock = time::exact_clock(at, precision, zone);
    if then.date() == today.date() && precision != Precision::Day {
        return clock;
    }
    let format = if then.year() == today.year() { "%m-%d" } else { "%Y-%m-%d" };
    format!("{} {clock}", then.format(format)).trim_end().to_owned()
}

/// A deadline: the same, but the day alone where it is due by its end.
pub(in crate::console) fn deadline(due: Instant, now: Instant, zone: Tz) -> String {
    let Some(day) = time::deadline_day(due, zone) else { return clock(due, now, zone) };
    let format = if day.year() == wall(now, zone).year() { "%m-%d" } else { "%Y-%m-%d" };
    day.format(format).to_string()
}

/// The zone's offset at an instant: `+08`, `+05:30`.
pub(in crate::console) fn offset(at: Instant, zone: Tz) -> String {
    let seconds = at.with_timezone(&zone).offset().fix().local_minus_utc();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    match minutes % 60 {
        0 => format!("{sign}{:02}", minutes / 60),
        rest => format!("{sign}{:02}:{rest:02}", minutes / 60),
    }
}

/// The day in the words of the language: `11-21 Sat`, `11月21日 周六`.
pub(in crate::console) fn day(at: Instant, zone: Tz, lang: Lang) -> String {
    of_day(wall(at, zone).date(), lang)
}

/// The same of a date.
pub(in crate::console) fn of_day(then: NaiveDate, lang: Lang) -> String {
    let weekday = lang.say(&format!("weekday-{}", then.weekday().number_from_monday()));
    Message::new("day-heading")
        .with("year", then.year().to_string())
        .with("month", format!("{:02}", then.month()))
        .with("day", format!("{:02}", then.day()))
        .with("weekday", weekday)
        .text(lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_as_people_say_them() {
        let s = TimeDelta::seconds;
        assert_eq!(elapsed(s(13_330), Lang::En), "03:42:10");
        assert_eq!(elapsed(s(-5), Lang::En), "00:00:00");
        assert_eq!(elapsed(s(5 * 86_400 + 3 * 3600), Lang::En), "5 d 03:00");
        assert_eq!(countdown(s(4370), Lang::En), "1:12:50");
        assert_eq!(countdown(s(-2230), Lang::En), "-37:10");
        assert_eq!(countdown(s(3 * 86_400), Lang::Zh), "3 天 00:00");
        assert_eq!(countdown(s(-3 * 86_400 - 15_120), Lang::En), "-3 d 04:12");
        assert_eq!(brief(s(1500), Lang::En), "25 min");
        assert_eq!(brief(s(12_000), Lang::En), "03:20");
        assert_eq!(brief(s(5 * 86_400 + 12_000), Lang::Zh), "5 天 03:20");
    }

    #[test]
    fn an_offset_has_minutes_only_where_it_has_some() {
        let at = Instant::default();
        assert_eq!(offset(at, chrono_tz::Asia::Kolkata), "+05:30");
        assert_eq!(offset(at, chrono_tz::Asia::Shanghai), "+08");
        assert_eq!(offset(at, chrono_tz::UTC), "+00");
    }
}
