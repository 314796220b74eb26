//! How a time is written: as a clock on the wall of a zone shows it.

use chrono::{LocalResult, TimeZone as _, Timelike as _};
use chrono_tz::Tz;

use super::instant::{Instant, wall};

/// The day, such as `2025-10-09`.
pub fn date(at: Instant, zone: Tz) -> String {
    wall(at, zone).format("%Y-%m-%d").to_string()
}

/// The time of day, such as `14:30`; with the offset from UTC where the clocks of the zone show it twice that day.
pub fn clock(at: Instant, zone: Tz) -> String {
    format!("{}{}", wall(at, zone).format("%H:%M"), pass(at, zone))
}

/// The time of day of something that was recorded at another time: with its seconds where they were stated.
pub fn exact_clock(at: Instant, exact: bool, zone: Tz) -> String {
    if exact {
        format!("{}{}", wall(at, zone).format("%H:%M:%S"), pass(at, zone))
    } else {
        clock(at, zone)
    }
}

/// Day and time of day, with the seconds where they were stated.
pub fn exact_stamp(at: Instant, exact: bool, zone: Tz) -> String {
    format!("{} {}", date(at, zone), exact_clock(at, exact, zone))
}

/// Whether a time was stated to the second. An entry of now carries the seconds of the clock, which nobody said; a stated one
/// has whole seconds, or lies apart from when it was recorded.
pub fn is_exact(at: Instant, recorded: Instant) -> bool {
    let whole = at.timestamp_subsec_millis() == 0;
    let apart = (recorded - at).abs() >= chrono::TimeDelta::minutes(1);
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
            assert_eq!(exact_clock(occurred, exact, Shanghai), shown, "{occurred}");
        }
    }
}
