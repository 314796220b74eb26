//! Times of day as they are spoken: `half past nine`, `quarter to ten`, `ten o'clock`.

use super::written::{Read, Style};
use crate::capture::scan::Cursor;

/// `half past nine`, `quarter to ten`, `a quarter past 1`, `ten past three`, `ten o'clock`.
pub(super) fn spoken(cursor: &mut Cursor<'_>) -> Option<Read> {
    const MINUTES: &[(&str, u32)] = &[
        ("half", 30),
        ("quarter", 15),
        ("twenty-five", 25),
        ("twenty", 20),
        ("ten", 10),
        ("five", 5),
    ];
    const HOURS: &[(&str, u32)] = &[
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
    ];
    let twelve = |hour| Read { twelve: true, bare: false, ..Read::hour(hour, Style::Spoken) };
    let mut ahead = *cursor;
    if let Some(hour) = ahead.eat_one(HOURS)
        && oclock(&mut ahead)
    {
        *cursor = ahead;
        return Some(twelve(hour));
    }
    let mut ahead = *cursor;
    ahead.eat("a ");
    let minutes = ahead.eat_one(MINUTES)?;
    let before = match (minutes, ahead.eat_one(&[(" past ", false), (" to ", true)])?) {
        (30 | 20 | 25 | 10 | 5, true) => return None,
        (_, before) => before,
    };
    let hour = ahead.eat_one(HOURS).or_else(|| ahead.short_number())?;
    if !(1..=12).contains(&hour) || !ahead.ends_word() || ahead.peek() == Some(':') {
        return None;
    }
    *cursor = ahead;
    let read = twelve(hour);
    Some(if before { read.minutes_before(minutes) } else { Read { minute: minutes, ..read } })
}

/// Passes `o'clock`.
pub(super) fn oclock(cursor: &mut Cursor<'_>) -> bool {
    cursor.eat_after_spaces(&["o'clock", "o’clock", "oclock"])
}
