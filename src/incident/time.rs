//! How a time is written: as a clock on the wall of a zone shows it.

use chrono::{LocalResult, NaiveDate, TimeDelta, TimeZone as _, Timelike as _};
use chrono_tz::Tz;

use super::{
    entry::Head,
    instant::{Instant, wall},
};

/// The day, such as `2025-10-09`.
pub fn date(at: Instant, zone: Tz) -> String {
    wall(at, zone).format("%Y-%m-%d").to_string()
}

/// The time of day, such as `14:30`; with the offset from UTC where the clocks of the zone show it twice that day.
pub fn clock(at: Instant, zone: Tz) -> String {
    format!("{}{}", wall(at, zone).format("%H:%M"), pass(at, zone))
}

/// How exactly it was stated when something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Precision {
    /// Only the day is known; the instant is its beginning.
    Day,
    /// To the minute, as people say it.
    #[default]
    Minute,
    /// To the second.
    Second,
}

impl Precision {
    /// A number for it, in files that are thrown away.
    pub const fn number(self) -> i64 {
        match self {
            Self::Minute => 0,
            Self::Second => 1,
            Self::Day => 2,
        }
    }

    /// What a number stands for.
    pub const fn numbered(number: i64) -> Self {
        match number {
            1 => Self::Second,
            2 => Self::Day,
            _ => Self::Minute,
        }
    }

    /// How exactly a time is stated that is being typed now.
    pub fn typed(whole_day: bool, occurred: Instant, now: Instant) -> Self {
        if whole_day {
            Self::Day
        } else if is_exact(occurred, now) {
            Self::Second
        } else {
            Self::Minute
        }
    }

    /// How exactly an entry says when it happened; `occurred` is that time as corrected.
    pub fn of(head: &Head, occurred: Instant) -> Self {
        Self::typed(head.whole_day && occurred == head.occurred, occurred, head.recorded)
    }
}

/// The time of day of something that was recorded at another time: with its seconds where they were stated, and empty where
/// only the day is known.
pub fn exact_clock(at: Instant, precision: Precision, zone: Tz) -> String {
    match precision {
        Precision::Day => String::new(),
        Precision::Minute => clock(at, zone),
        Precision::Second => format!("{}{}", wall(at, zone).format("%H:%M:%S"), pass(at, zone)),
    }
}

/// Day and time of day, with the seconds where they were stated; the day alone where no more is known.
pub fn exact_stamp(at: Instant, precision: Precision, zone: Tz) -> String {
    let clock = exact_clock(at, precision, zone);
    format!("{} {clock}", date(at, zone)).trim_end().to_owned()
}

/// Whether a time was stated to the second. An entry of now carries the seconds of the clock, which nobody said; a stated one
/// has whole seconds, or lies apart from when it was recorded.
pub fn is_exact(at: Instant, recorded: Instant) -> bool {
    let whole = at.timestamp_subsec_millis() == 0;
    let apart = (recorded - at).abs() >= TimeDelta::minutes(1);
    at.second() != 0 && at != recorded && (whole || apart)
}

/// Which pass of an hour that the clocks show twice, such as ` +01:00`; empty at any other time.
pub fn pass(at: Instant, zone: Tz) -> String {
    match zone.from_local_datetime(&wall(at, zone)) {
        LocalResult::Ambiguous(..) => format!(" {}", offset(at, zone)),
        LocalResult::Single(_) | LocalResult::None => String::new(),
    }
}

/// Day and time of day, such as `2025-10-09 14:30`.
pub fn stamp(at: Instant, zone: Tz) -> String {
    format!("{} {}", date(at, zone), clock(at, zone))
}

/// Day and time of day without the year, such as `10-09 14:30`.
pub fn short_stamp(at: Instant, zone: Tz) -> String {
    format!("{} {}", wall(at, zone).format("%m-%d"), clock(at, zone))
}

/// The time of day, with its day where that is another one than now.
pub fn moment(at: Instant, now: Instant, zone: Tz) -> String {
    let same = wall(at, zone).date() == wall(now, zone).date();
    if same { clock(at, zone) } else { short_stamp(at, zone) }
}

/// Within the day that a deadline closes, where it falls on midnight of the zone: “by 30 April” is the end of that day.
fn last_day(due: Instant, zone: Tz) -> Option<Instant> {
    let is_midnight = wall(due, zone).num_seconds_from_midnight() == 0;
    due.checked_sub_signed(TimeDelta::seconds(1)).filter(|_| is_midnight)
}

/// A deadline: day and time of day, or the day alone where it is meant to its end (24:00). Every text for people writes a due
/// time with this or one of the two below; programs get the instant.
pub fn deadline(due: Instant, zone: Tz) -> String {
    last_day(due, zone).map_or_else(|| stamp(due, zone), |day| date(day, zone))
}

/// The same without the year, such as `04-30 14:30` or `04-30`.
pub fn short_deadline(due: Instant, zone: Tz) -> String {
    last_day(due, zone)
        .map_or_else(|| short_stamp(due, zone), |day| wall(day, zone).format("%m-%d").to_string())
}

/// The last day of a deadline that is a day, in the zone.
pub fn deadline_day(due: Instant, zone: Tz) -> Option<NaiveDate> {
    last_day(due, zone).map(|day| wall(day, zone).date())
}

/// The last minute of a day in the zone: what is to be done on a day is due by then, and is no thing of the day behind it.
pub fn end_of_day(day: NaiveDate, zone: Tz) -> Option<Instant> {
    let next = day.succ_opt()?;
    let shown = |hour| next.and_hms_opt(hour, 0, 0)?.and_local_timezone(zone).earliest();
    // Where a zone puts its clocks forward at midnight, the day begins an hour later.
    let midnight = shown(0).or_else(|| shown(1))?.with_timezone(&chrono::Utc);
    midnight.checked_sub_signed(TimeDelta::minutes(1))
}

/// What the clock of a zone differs from UTC by, such as `+08:00`.
pub fn offset(at: Instant, zone: Tz) -> String {
    at.with_timezone(&zone).format("%:z").to_string()
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Asia::Shanghai, Europe::Berlin};

    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn an_hour_that_comes_twice_shows_which_pass_it_is() {
        let passes = [at("2025-10-26T00:30:00Z"), at("2025-10-26T01:30:00Z")];
        assert_eq!(passes.map(|at| clock(at, Berlin)), ["02:30 +02:00", "02:30 +01:00"]);
        assert_eq!(stamp(passes[1], Berlin), "2025-10-26 02:30 +01:00");
        assert_eq!(short_stamp(passes[0], Berlin), "10-26 02:30 +02:00");
        for (text, shown) in [("2025-10-25T23:59:00Z", "01:59"), ("2025-10-26T02:00:00Z", "03:00")]
        {
            assert_eq!(clock(at(text), Berlin), shown);
        }
        assert_eq!(clock(passes[0], Shanghai), "08:30");
    }

    #[test]
    fn of_a_day_alone_no_time_is_shown() {
        let day = at("2017-04-11T16:00:00Z");
        assert_eq!(exact_stamp(day, Precision::Day, Shanghai), "2017-04-12");
        assert_eq!(exact_clock(day, Precision::Day, Shanghai), "");
    }

    #[test]
    fn a_deadline_on_a_day_is_its_end_and_shows_no_time() {
        let end = at("2017-04-30T16:00:00Z");
        assert_eq!(deadline(end, Shanghai), "2017-04-30");
        assert_eq!(short_deadline(end, Shanghai), "04-30");
        assert_eq!(deadline(end, Berlin), "2017-04-30 18:00");
        let earlier = at("2017-04-30T15:59:00Z");
        assert_eq!(deadline(earlier, Shanghai), "2017-04-30 23:59");
        assert_eq!(short_deadline(at("2016-12-31T16:00:00Z"), Shanghai), "12-31");
    }

    #[test]
    fn seconds_are_shown_where_they_were_stated_and_nowhere_else() {
        let recorded = at("2026-03-07T06:30:25.400Z");
        for (occurred, shown) in [
            ("2026-03-07T06:05:30Z", "14:05:30"),
            ("2026-03-07T06:30:10Z", "14:30:10"),
            ("2026-03-06T14:00:15.123Z", "22:00:15"),
            ("2026-03-07T06:05:00Z", "14:05"),
            ("2026-03-07T06:30:25.400Z", "14:30"),
            ("2026-03-07T06:30:24.700Z", "14:30"),
        ] {
            let occurred = at(occurred);
            let exact = is_exact(occurred, recorded);
            let precision = if exact { Precision::Second } else { Precision::Minute };
            assert_eq!(exact_clock(occurred, precision, Shanghai), shown, "{occurred}");
        }
    }
}
