//! Which clocks a zone means that was said with a time of day.

use chrono_tz::Tz;

/// The clocks by which a time of day was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Seconds east of UTC.
    Offset(i64),
    /// Those of a place.
    Place(Tz),
    /// The winter or summer time of a place, in seconds east of UTC: meant only while its clocks show it, because many write
    /// one where they mean the other.
    Season(Tz, i64),
    /// A name that several zones have.
    Unclear,
}
