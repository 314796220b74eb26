//! Days counted from 1970, zones by their rules and the days China works, written down without the program's help.

use chrono::DateTime;
use chrono_tz::Tz;
use dingli::incident::Instant;

use Place::{Berlin, NewYork, Shanghai};

/// A zone by its rules, and a week by its hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Shanghai,
    Berlin,
    NewYork,
}

/// Days that no week knows of: the notices of the State Council for the end of 2025 and for 2026.
const OFF: [(i64, i64, i64, i64); 8] = [
    (2025, 10, 1, 8),
    (2026, 1, 1, 3),
    (2026, 2, 15, 23),
    (2026, 4, 4, 6),
    (2026, 5, 1, 5),
    (2026, 6, 19, 21),
    (2026, 9, 25, 27),
    (2026, 10, 1, 7),
];
const MADE_UP: [(i64, i64, i64); 8] = [
    (2025, 9, 28),
    (2025, 10, 11),
    (2026, 1, 4),
    (2026, 2, 14),
    (2026, 2, 28),
    (2026, 5, 9),
    (2026, 9, 20),
    (2026, 10, 10),
];

/// Days since 1970-01-01.
pub(super) fn days(year: i64, month: i64, day: i64) -> i64 {
    let leap = |year: i64| year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
    let lengths = [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let years: i64 = (1970..year).map(|year| if leap(year) { 366 } else { 365 }).sum();
    years + lengths.iter().take(usize::try_from(month - 1).unwrap()).sum::<i64>() + day - 1
}

/// Monday is 0.
fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

fn year_of(seconds: i64) -> i64 {
    (1970..9999).find(|year| days(year + 1, 1, 1) * 86_400 > seconds).unwrap()
}

impl Place {
    pub(super) fn tz(self) -> Tz {
        match self {
            Shanghai => Tz::Asia__Shanghai,
            Berlin => Tz::Europe__Berlin,
            NewYork => Tz::America__New_York,
        }
    }

    /// What its clocks are ahead of UTC by, in minutes, at a second of UTC.
    pub(super) fn ahead(self, utc: i64) -> i64 {
        let year = year_of(utc);
        let sunday_from = |month, day| {
            let first = days(year, month, day);
            first + (6 - weekday(first))
        };
        match self {
            Shanghai => 480,
            Berlin => {
                let hour = 3600;
                let from = sunday_from(3, 25) * 86_400 + hour;
                let to = sunday_from(10, 25) * 86_400 + hour;
                if (from..to).contains(&utc) { 120 } else { 60 }
            }
            NewYork => {
                let from = sunday_from(3, 8) * 86_400 + 7 * 3600;
                let to = sunday_from(11, 1) * 86_400 + 6 * 3600;
                if (from..to).contains(&utc) { -240 } else { -300 }
            }
        }
    }

    /// The second of UTC at which its clocks show a minute of a day, the first time they do.
    pub(super) fn utc(self, day: i64, minute: i64) -> i64 {
        let shown = day * 86_400 + minute * 60;
        let both = [120, 60, -240, -300, 480].map(|ahead| shown - ahead * 60);
        both.into_iter().filter(|&utc| utc + self.ahead(utc) * 60 == shown).min().unwrap()
    }

    /// The day and the minute that its clocks show.
    pub(super) fn shown(self, utc: i64) -> (i64, i64) {
        let shown = utc + self.ahead(utc) * 60;
        (shown.div_euclid(86_400), shown.rem_euclid(86_400) / 60)
    }

    pub(super) fn works(self, day: i64) -> bool {
        if self == Shanghai {
            if MADE_UP.iter().any(|&(year, month, date)| days(year, month, date) == day) {
                return true;
            }
            let is_off = |&(year, month, from, to): &(i64, i64, i64, i64)| {
                (days(year, month, from)..=days(year, month, to)).contains(&day)
            };
            if OFF.iter().any(is_off) {
                return false;
            }
        }
        weekday(day) < 5
    }
}

/// `2025-10-26 00:30` as a second of UTC.
pub(super) fn second(place: Place, text: &str) -> i64 {
    let number = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
    place.utc(days(number(0, 4), number(5, 7), number(8, 10)), number(11, 13) * 60 + number(14, 16))
}

pub(super) fn instant(second: i64) -> Instant {
    DateTime::from_timestamp(second, 0).unwrap()
}
