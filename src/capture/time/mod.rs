//! Instants as people write them, in both languages at once, seen from a moment in a zone.
//!
//! A day without a time of day is a time only where a whole text is one ([`parse`]): it is the day's beginning when looking
//! into the past and its end, 24:00, when looking for a deadline; a month is its last day then. At the start of a line ([`leading`]) it stays part of the
//! sentence, and that it looks like a time is said; in an account of what is over a date there is the day on which it happened.

mod after;
mod behind;
mod clock;
mod compounds;
mod counted;
mod day;
mod doubt;
mod error;
mod events;
mod follows;
mod frame;
mod inside;
mod month;
mod part;
mod place;
mod points;
mod resolve;
mod said_zone;
mod shape;
mod spoken;
mod typed_at;
mod written;
mod zone;

use chrono::{DateTime, Datelike, SubsecRound as _, TimeDelta, Utc};

use super::scan::Cursor;
use after::{After, after, zone_of_all};
pub use error::{Doubt, Note, TimeError};
use follows::is_ahead;
pub use typed_at::{Parsed, Toward, TypedAt, minute_of};
use zone::Zone;

/// What a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leading<'a> {
    /// A time: when it happened, and the sentence. Where the sentence needs its time (`14:05左右`, `14:05-15:00`), it keeps it.
    Time(Parsed, &'a str),
    /// A time that is wrong; the whole line is the sentence.
    Wrong(TimeError),
    /// What looks like a time, quoted, and cannot be taken for one; the whole line is the sentence.
    Unclear(&'a str, Doubt),
}

/// Reads a text that is a time and nothing else. Where a deadline is meant, a length of time alone (`20m`) runs from now.
///
/// # Errors
/// What is wrong with the text, or not clear.
pub fn parse(text: &str, at: &TypedAt) -> Result<Parsed, TimeError> {
    let typed = trimmed(text);
    if typed.is_empty() {
        return Err(TimeError::Empty);
    }
    if at.toward == Toward::Future
        && let Some(day) = month::last_day(typed)
    {
        return resolve::resolve(shape::Shape::on(day), typed, at);
    }
    let mut cursor = Cursor::new(typed);
    if let Some(found) = shape::whole(&mut cursor)
        && cursor.is_done()
    {
        return resolve::resolve(found?, typed, at);
    }
    let mut cursor = Cursor::new(typed);
    let frame = frame::open_whole(&mut cursor);
    if let Some(found) = shape::whole(&mut cursor)
        && ends_whole(&mut cursor, at.toward)
        && frame.close(&mut cursor)
        && cursor.is_done()
        && (at.toward == Toward::Future || !frame.bound)
    {
        return resolve::resolve(found?, typed, at);
    }
    match shape::length(typed) {
        Some(shape) if at.toward == Toward::Future => resolve::resolve(shape, typed, at),
        _ => Err(TimeError::NotATime { text: typed.to_owned() }),
    }
}

/// Passes the words behind a time that is a whole text: 左右, and 前 where a deadline is meant.
fn ends_whole(cursor: &mut Cursor<'_>, toward: Toward) -> bool {
    cursor.spaces();
    for word in ["左右", "前后", "许", "起", "-ish", "ish", "sharp"] {
        cursor.eat(word);
    }
    if toward == Toward::Future {
        cursor.eat_one(&[("之前", ()), ("以前", ()), ("前", ())]);
    }
    true
}

/// Reads an instant in RFC 3339, to the millisecond and wherever it lies, or else as [`parse`] does.
///
/// # Errors
/// What is wrong with the text; an exact instant is refused where it lies outside the years 1 to 9999.
pub fn stated(text: &str, at: &TypedAt) -> Result<Parsed, TimeError> {
    let typed = trimmed(text);
    let Ok(exact) = DateTime::parse_from_rfc3339(typed) else { return parse(typed, at) };
    let instant = exact.with_timezone(&Utc).trunc_subsecs(3);
    if [exact.year(), instant.year()].iter().all(|year| (1..=9999).contains(year)) {
        Ok(Parsed { instant, whole_day: false, note: None })
    } else {
        Err(TimeError::TooFar { text: typed.to_owned() })
    }
}

/// Reads a time at the start of a line, with what follows it.
///
/// `None` where the line does not begin with a time: `6.2TB 数据`, `3 disks`, `三点要求`. With an error or a doubt the whole line
/// stays the sentence, so that nothing is lost. Otherwise one comma or colon after the time goes with it, and so do brackets
/// and signs of a list around it.
pub fn leading<'a>(text: &'a str, at: &TypedAt) -> Option<Leading<'a>> {
    let line = trimmed(text);
    let mut cursor = Cursor::new(line);
    let frame = frame::open(&mut cursor);
    let start = cursor;
    let Some(found) = shape::opening(&mut cursor) else {
        if at.until.is_some()
            && let Some(found) = dated(line, start, at)
        {
            return Some(found);
        }
        let mut ahead = start;
        if doubt::looks_timed(&mut ahead) {
            return Some(unclear(&ahead, start, Doubt::Form));
        }
        return inside::time_inside(line).map(|text| Leading::Unclear(text, Doubt::Form));
    };
    let shape = match found {
        Ok(shape) => shape,
        Err(TimeError::Unclear { doubt, .. }) => return Some(unclear(&cursor, start, doubt)),
        Err(error) => return Some(Leading::Wrong(error)),
    };
    if !frame.close(&mut cursor) || at.toward == Toward::Past && shape.points_ahead() {
        return Some(unclear(&cursor, start, Doubt::Form));
    }
    let shape = match zone_of_all(&cursor) {
        Some(Zone::Unclear) => return Some(unclear(&cursor, start, Doubt::Zone)),
        Some(zone) => shape.in_zone(zone),
        None => shape,
    };
    let rest = match after(&cursor, &shape) {
        After::Number => return None,
        After::Doubtful | After::Topic => return Some(unclear(&cursor, start, Doubt::Form)),
        After::Belongs => line,
        After::Separate if frame.kept => line,
        After::Separate if frame.table => without_separator(cursor).trim_end_matches(['|', ' ']),
        After::Separate => approximate(start).unwrap_or_else(|| without_separator(cursor)),
    };
    Some(match resolve::resolve(shape, cursor.since(start), at) {
        // Only yesterday had such a time already, and the words speak of the one to come.
        Ok(found)
            if shape.clock_alone().is_some()
                && at.now - found.instant > TimeDelta::hours(12)
                && is_ahead(cursor.rest()) =>
        {
            unclear(&cursor, start, Doubt::Form)
        }
        Ok(found) => Leading::Time(found, rest),
        Err(TimeError::Unclear { doubt, .. }) => unclear(&cursor, start, doubt),
        Err(error) => Leading::Wrong(error),
    })
}

/// A line of an account that begins with a date and says no time of day: it happened on that day.
fn dated<'a>(line: &'a str, start: Cursor<'a>, at: &TypedAt) -> Option<Leading<'a>> {
    let mut cursor = start;
    let date = doubt::date_alone(&mut cursor)?;
    let shape = shape::Shape::on(date);
    let rest = match after(&cursor, &shape) {
        After::Number | After::Topic => return None,
        After::Belongs => line,
        After::Doubtful => cursor.rest().trim_start(),
        After::Separate => without_separator(cursor),
    };
    match resolve::resolve(shape, cursor.since(start), at) {
        Ok(found) => Some(Leading::Time(found, rest)),
        Err(TimeError::Unclear { doubt, .. }) => Some(unclear(&cursor, start, doubt)),
        Err(error) => Some(Leading::Wrong(error)),
    }
}

/// What stands behind the day of a time that is only approximate: that word stays in the sentence, with the time of day.
fn approximate(mut cursor: Cursor<'_>) -> Option<&str> {
    cursor.eat("on ");
    day::day(&mut cursor)?;
    cursor.eat(",");
    cursor.spaces();
    let rest = cursor.rest();
    frame::about(&mut cursor).then_some(rest)
}

fn unclear<'a>(cursor: &Cursor<'a>, start: Cursor<'a>, doubt: Doubt) -> Leading<'a> {
    Leading::Unclear(cursor.since(start).trim_end(), doubt)
}

/// The text without white space around it and without the marks that files begin with.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
    })
}

fn without_separator(mut cursor: Cursor<'_>) -> &str {
    let spaced = cursor.spaces();
    let mut ahead = cursor;
    let passed = match ahead.bump() {
        Some(',' | '、' | ':' | ';' | '。' | ')' | ']' | '}' | '】' | '"' | '>') => true,
        Some('.') => ahead.peek().is_none_or(char::is_whitespace),
        Some('-' | '—' | '|' | '→') => spaced && ahead.peek().is_none_or(char::is_whitespace),
        _ => false,
    };
    if passed { ahead.rest().trim_start() } else { cursor.rest() }
}

#[cfg(test)]
mod tests;
