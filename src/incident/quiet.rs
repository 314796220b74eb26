//! Quiet hours: when somebody asked not to be told unless it was agreed otherwise (G1, G2). Reckoned in local time, so
//! that 22:00 is 22:00 on the day the clocks change.

use std::{fmt, str::FromStr};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::instant::{Instant, wall};

/// From when to when somebody is left in peace, by the clock of the incident's zone. Written `22:00-07:00`; the end
/// may lie on the next day and does not belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct QuietHours {
    from: NaiveTime,
    to: NaiveTime,
}

/// Words that are no quiet hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotQuietHours(pub String);

impl fmt::Display for NotQuietHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = crate::text::display_safe(&self.0);
        write!(f, "“{given}” is no span of quiet hours; write it as 22:00-07:00.")
    }
}

impl std::error::Error for NotQuietHours {}

impl QuietHours {
    /// The first instant from `at` on that lies outside.
    pub fn end_after(self, at: Instant, zone: Tz) -> Instant {
        let local = wall(at, zone);
        let time = local.time();
        let inside = if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        };
        if !inside {
            return at;
        }
        let tomorrow = self.from > self.to && time >= self.from;
        let day = if tomorrow { local.date().succ_opt() } else { Some(local.date()) };
        day.and_then(|day| first_on_clock(day.and_time(self.to), zone))
            .map_or(at, |end| end.max(at))
    }
}

/// The first instant that a clock on the wall shows that time, or the first one behind a gap in which it never does.
fn first_on_clock(wall: NaiveDateTime, zone: Tz) -> Option<Instant> {
    (0..=180).find_map(|minutes| {
        let later = wall.checked_add_signed(TimeDelta::minutes(minutes))?;
        zone.from_local_datetime(&later).earliest().map(|there| there.to_utc())
    })
}

impl fmt::Display for QuietHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H:%M"), self.to.format("%H:%M"))
    }
}

impl From<QuietHours> for String {
    fn from(hours: QuietHours) -> Self {
        hours.to_string()
    }
}

impl TryFrom<String> for QuietHours {
    type Error = NotQuietHours;

    fn try_from(text: String) -> Result<Self, NotQuietHours> {
        text.parse()
    }
}

impl FromStr for QuietHours {
    type Err = NotQuietHours;

    /// Reads `22:00-07:00`; full-width signs and other dashes count as their plain selves, 24:00 is midnight.
    fn from_str(text: &str) -> Result<Self, NotQuietHours> {
        let wrong = || NotQuietHours(text.to_owned());
        let plain = crate::text::fold_fullwidth(text);
        let parts: Vec<&str> =
            plain.split(['-', '–', '—', '~', '至', '到']).map(str::trim).collect();
        let [from, to] = parts[..] else { return Err(wrong()) };
        let time = |text: &str| {
            let (hours, minutes) = text.split_once(':').unwrap_or((text, "0"));
            let hours: u32 = hours.trim().parse().ok()?;
            let minutes: u32 = minutes.trim().parse().ok()?;
            NaiveTime::from_hms_opt(if hours == 24 && minutes == 0 { 0 } else { hours }, minutes, 0)
        };
        match (time(from), time(to)) {
            (Some(from), Some(to)) if from != to => Ok(Self { from, to }),
            _ => Err(wrong()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn end(hours: &str, at: &str, zone: Tz) -> String {
        let at: Instant = at.parse().unwrap();
        let end = hours.parse::<QuietHours>().unwrap().end_after(at, zone);
        end.with_timezone(&zone).format("%m-%d %H:%M").to_string()
    }

    #[test]
    fn at_the_end_of_time_there_are_quiet_hours_too() {
        let hours: QuietHours = "22:00-07:00".parse().unwrap();
        for zone in [chrono_tz::Asia::Shanghai, chrono_tz::America::New_York, chrono_tz::UTC] {
            for at in [Instant::MIN_UTC, Instant::MAX_UTC] {
                assert!(hours.end_after(at, zone) >= at);
            }
        }
    }

    #[test]
    fn g1_what_falls_into_quiet_hours_waits_for_their_end() {
        let zone = chrono_tz::Asia::Shanghai;
        for (at, waits) in [
            ("2026-11-21T21:59:00+08:00", "11-21 21:59"),
            ("2026-11-21T22:00:00+08:00", "11-22 07:00"),
            ("2026-11-22T03:10:00+08:00", "11-22 07:00"),
            ("2026-11-22T07:00:00+08:00", "11-22 07:00"),
        ] {
            assert_eq!(end("22:00-07:00", at, zone), waits, "{at}");
        }
        assert_eq!(end("12:30-14:00", "2026-11-22T13:00:00+08:00", zone), "11-22 14:00");
        assert_eq!(end("12:30-14:00", "2026-11-22T12:29:00+08:00", zone), "11-22 12:29");
    }

    #[test]
    fn the_end_may_fall_into_the_hour_that_a_clock_skips() {
        // In Berlin 02:00 becomes 03:00 on 29 March 2026.
        let zone = chrono_tz::Europe::Berlin;
        assert_eq!(end("22:00-02:30", "2026-03-28T23:00:00+01:00", zone), "03-29 03:00");
    }

    #[test]
    fn people_write_them_in_several_ways() {
        for text in ["22:00-07:00", "22-7", "22：00—07：00", " 22:00 至 7:00 "] {
            assert_eq!(text.parse::<QuietHours>().unwrap().to_string(), "22:00-07:00", "{text}");
        }
        for text in ["", "22:00", "25-7", "22:00-22:00", "0:00-24:00", "nachts"] {
            assert!(text.parse::<QuietHours>().is_err(), "{text}");
        }
    }
}
