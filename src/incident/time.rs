//! How a time is written: as a clock on the wall of a zone shows it.

use chrono_tz::Tz;

use super::instant::{Instant, wall};

/// The day, such as `2025-10-09`.
pub fn date(at: Instant, zone: Tz) -> String {
    wall(at, zone).format("%Y-%m-%d").to_string()
}

/// The time of day, such as `14:30`.
pub fn clock(at: Instant, zone: Tz) -> String {
    wall(at, zone).format("%H:%M").to_string()
}

/// Day and time of day, such as `2025-10-09 14:30`.
pub fn stamp(at: Instant, zone: Tz) -> String {
    format!("{} {}", date(at, zone), clock(at, zone))
}

/// Day and time of day without the year, such as `10-09 14:30`.
pub fn short_stamp(at: Instant, zone: Tz) -> String {
    wall(at, zone).format("%m-%d %H:%M").to_string()
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
