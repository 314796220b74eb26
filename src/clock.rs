//! The only place that asks what time it is. Everything else is passed `now`.
//!
//! `DINGLI_NOW` (an RFC 3339 instant) freezes the clock; it exists for tests and for pictures of the screen.

use chrono::{DateTime, SubsecRound, Utc};

/// The hidden variable that freezes the clock.
pub const FREEZE: &str = "DINGLI_NOW";

/// The present instant in UTC, to the millisecond (the resolution at which the log keeps time).
///
/// A frozen clock that cannot be read as RFC 3339 is ignored.
#[allow(clippy::disallowed_methods)]
pub fn now() -> DateTime<Utc> {
    std::env::var(FREEZE)
        .ok()
        .and_then(|text| DateTime::parse_from_rfc3339(&text).ok())
        .map_or_else(Utc::now, |instant| instant.with_timezone(&Utc))
        .trunc_subsecs(3)
}

/// Since when there is a program like this one: an earlier clock is wrong. `None` where the clock is frozen.
pub fn program_since() -> Option<DateTime<Utc>> {
    const SINCE: i64 = 1_748_736_000;
    DateTime::from_timestamp(SINCE, 0).filter(|_| !is_frozen())
}

/// Whether the clock stands still.
pub fn is_frozen() -> bool {
    std::env::var_os(FREEZE).is_some()
}
