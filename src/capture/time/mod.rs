//! Instants as people write them, in both languages at once, seen from a moment in a zone.
//!
//! A day without a time of day is a time only where a whole text is one ([`parse`]): it is the day's beginning when looking
//! into the past and its end, 24:00, when looking for a deadline. At the start of a line ([`leading`]) it stays part of the sentence.

mod clock;
mod day;
mod error;
mod moment;
mod resolve;
mod shape;

use super::scan::Cursor;
pub use error::{Note, TimeError};
pub use moment::{Moment, Parsed, Toward};
use shape::Shape;

/// Reads a text that is a time and nothing else. Where a deadline is meant, a length of time alone (`20m`) runs from now.
pub fn parse(text: &str, at: &Moment) -> Result<Parsed, TimeError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(TimeError::Empty);
    }
    let mut cursor = Cursor::new(typed);
    if let Some(found) = shape::whole(&mut cursor)
        && cursor.is_done()
    {
        return resolve::resolve(found?, typed, at);
    }
    match shape::length(typed) {
        Some(shape) if at.toward == Toward::Future => resolve::resolve(shape, typed, at),
        _ => Err(TimeError::NotATime { text: typed.to_owned() }),
    }
}

/// Reads a time at the start of a line, with what follows it.
///
/// `None` when the line does not begin with a time: `6.2TB 数据`, `3 disks`, `14:05的告警`, `16:00前交报告`, and, looking into the past,
/// words that point ahead (`明天9:00`, `in 20 min`). With an error, and where the sentence needs its time (`14:05左右`, `14:05-15:00`), the
/// rest is the whole line, so that nothing is lost. Otherwise one comma or colon after the time goes with it.
pub fn leading<'a>(text: &'a str, at: &Moment) -> Option<(Result<Parsed, TimeError>, &'a str)> {
    let line = text.trim();
    let mut cursor = Cursor::new(line);
    let start = cursor;
    let shape = match shape::opening(&mut cursor)? {
        Ok(shape) => shape,
        Err(error) => return Some((Err(error), line)),
    };
    if at.toward == Toward::Past && shape.points_ahead() {
        return None;
    }
    let rest = match after(&cursor, &shape) {
        After::NotATime => return None,
        After::Belongs => line,
        After::Separate => without_separator(cursor),
    };
    let found = resolve::resolve(shape, cursor.since(start), at);
    let rest = if found.is_ok() { rest } else { line };
    Some((found, rest))
}

/// How what follows a time stands to it.
enum After {
    /// The sentence speaks of that time; it did not happen then.
    NotATime,
    /// It happened then, but the sentence would not read without the time.
    Belongs,
    /// The time can be taken off.
    Separate,
}

/// Words that begin with 前 or 后 and are no "before" or "after".
const COMPOUNDS: &[&str] = &[
    "前端", "前台", "前置", "前方", "前线", "前期", "前往", "前任", "后台", "后端", "后续", "后方",
    "后勤", "后备", "后来", "后期", "后门", "后援",
];
const ABOUT_IT: &[&str] = &["的", "之前", "以前", "之后", "以后", "前", "后"];
const INEXACT: &[&str] = &["左右", "前后"];
const RANGE: &[(&str, ())] =
    &[("-", ()), ("~", ()), ("—", ()), ("到", ()), ("至", ()), ("to", ()), ("until", ())];

fn after(cursor: &Cursor<'_>, shape: &Shape) -> After {
    let next_is = |words: &[&str]| {
        words.iter().any(|word| {
            let mut ahead = *cursor;
            ahead.eat(word)
        })
    };
    if next_is(INEXACT) || (cursor.behind() == Some('点') && next_is(&["多"])) {
        return After::Belongs;
    }
    if next_is(ABOUT_IT) && !next_is(COMPOUNDS) {
        return After::NotATime;
    }
    if glued(*cursor) {
        return After::NotATime;
    }
    if shape.is_weak() && !ends_word(cursor) {
        return After::NotATime;
    }
    let mut ahead = *cursor;
    ahead.spaces();
    if ahead.eat_one(RANGE).is_some() {
        ahead.spaces();
        if matches!(clock::clock(&mut ahead), Some(Ok(_))) {
            return After::Belongs;
        }
    }
    After::Separate
}

/// Whether the next characters make another thing of the number: `10:20.5`, `10:20:30:40`, `10:20%`.
fn glued(mut cursor: Cursor<'_>) -> bool {
    match cursor.bump() {
        Some(c) if c.is_ascii_digit() || matches!(c, '%' | '/' | '\'') => true,
        Some('.' | ':') => cursor.peek().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

fn ends_word(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_none_or(|c| !c.is_alphanumeric())
}

fn without_separator(mut cursor: Cursor<'_>) -> &str {
    let spaced = cursor.spaces();
    let mut ahead = cursor;
    let passed = match ahead.bump() {
        Some(',' | '、' | ':' | ';' | '。') => true,
        Some('-' | '—' | '|') => spaced && ahead.peek().is_none_or(char::is_whitespace),
        _ => false,
    };
    if passed { ahead.rest().trim_start() } else { cursor.rest() }
}

#[cfg(test)]
mod tests;
