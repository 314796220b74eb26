//! What was said, before it is placed on the line of time: an instant, a distance from now, or a day and a time of day.

use super::TimeError;
use super::clock::{Clock, clock, clock_in};
use super::day::{Day, SaidDay, day, relative};
use crate::capture::quantity::amount;
use crate::capture::scan::Cursor;

/// A time as said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Minutes from now, negative before it.
    Away(i64),
    /// A day, a time of day, and an offset from UTC in seconds if one was given. Never without both day and time.
    At { day: Option<Day>, clock: Option<Clock>, offset: Option<i64> },
}

type Found = Option<Result<Shape, TimeError>>;

impl Shape {
    /// Whether the words themselves say that it is still to come.
    pub(super) const fn points_ahead(&self) -> bool {
        matches!(
            self,
            Self::Away(1..) | Self::At { day: Some(Day::Offset(1..) | Day::WeekdayOf(1.., _)), .. }
        )
    }

    /// Whether it could as well be a count (`3点`).
    pub(super) fn is_weak(&self) -> bool {
        matches!(self, Self::At { day: None, clock: Some(clock), .. } if clock.weak)
    }
}

/// Passes a time that is to be the whole text.
pub(super) fn whole(cursor: &mut Cursor<'_>) -> Found {
    if cursor.eat_one(&[("现在", ()), ("now", ())]).is_some() {
        return Some(Ok(Shape::Away(0)));
    }
    let found = away(cursor).map(Ok).or_else(|| at(cursor))?;
    let Ok(Shape::At { day: None, clock: Some(clock), offset }) = found else { return Some(found) };
    let mut ahead = *cursor;
    ahead.spaces();
    match relative(&mut ahead) {
        Some(SaidDay { day, part: None, .. }) => {
            *cursor = ahead;
            Some(Ok(Shape::At { day: Some(day), clock: Some(clock), offset }))
        }
        _ => Some(found),
    }
}

/// A text that is a length of time and nothing else, from now on: `20m`, `2小时`.
pub(super) fn length(text: &str) -> Option<Shape> {
    let mut cursor = Cursor::new(text);
    let minutes = amount(&mut cursor).filter(|_| cursor.is_done())?;
    Some(Shape::Away(i64::try_from(minutes).unwrap_or(i64::MAX)))
}

/// Passes a time at the start of a line: never a day alone.
pub(super) fn opening(cursor: &mut Cursor<'_>) -> Found {
    if let Some(shape) = away(cursor) {
        return Some(Ok(shape));
    }
    let start = *cursor;
    match at(cursor) {
        Some(Ok(Shape::At { clock: None, .. })) => {
            *cursor = start;
            None
        }
        found => found,
    }
}

/// `-10m`, `+2h`, `10分钟前`, `20分钟后`, `10 minutes ago`, `in 20 min`, `刚才`, `just now`.
fn away(cursor: &mut Cursor<'_>) -> Option<Shape> {
    if cursor.eat_one(&[("刚才", ()), ("刚刚", ()), ("just now", ())]).is_some() {
        return Some(Shape::Away(0));
    }
    let mut ahead = *cursor;
    let sign = ahead.eat_one(&[("-", -1), ("+", 1), ("in ", 1)]);
    if sign.is_some() {
        ahead.spaces();
    }
    let minutes = i64::try_from(amount(&mut ahead)?).unwrap_or(i64::MAX);
    let sign = match sign {
        Some(sign) => sign,
        None => direction(&mut ahead)?,
    };
    *cursor = ahead;
    Some(Shape::Away(minutes.saturating_mul(sign)))
}

fn direction(cursor: &mut Cursor<'_>) -> Option<i64> {
    cursor.spaces();
    cursor.eat_one(&[
        ("之前", -1),
        ("以前", -1),
        ("前", -1),
        ("之后", 1),
        ("以后", 1),
        ("后", 1),
        ("ago", -1),
        ("from now", 1),
    ])
}

fn at(cursor: &mut Cursor<'_>) -> Found {
    let mut timed = *cursor;
    timed.eat("at ");
    if let Some(said) = day(cursor) {
        return Some(day_and_clock(cursor, said));
    }
    match clock(&mut timed)? {
        Ok(clock) => {
            *cursor = timed;
            Some(Ok(Shape::At { day: None, clock: Some(clock), offset: None }))
        }
        Err(error) => {
            *cursor = timed;
            Some(Err(error))
        }
    }
}

fn day_and_clock(cursor: &mut Cursor<'_>, said: SaidDay) -> Result<Shape, TimeError> {
    let day_only = Shape::At { day: Some(said.day), clock: None, offset: None };
    let mut ahead = *cursor;
    let full = matches!(said.day, Day::Full(..));
    let strict = full && ahead.eat("t");
    ahead.eat(",");
    let apart = ahead.spaces();
    ahead.eat("at ");
    let part_follows = !ahead.peek().is_some_and(|c| c.is_ascii_digit());
    if !(strict || apart || said.open || part_follows) {
        return Ok(day_only);
    }
    let found = match said.part {
        Some(part) => clock_in(part, &mut ahead),
        None => clock(&mut ahead),
    };
    let Some(clock) = found.transpose()? else { return Ok(day_only) };
    // After a plain time of day "-15:00" is the end of a range, not an offset.
    let offset = if full && (strict || clock.exact) { offset(&mut ahead) } else { None };
    *cursor = ahead;
    Ok(Shape::At { day: Some(said.day), clock: Some(clock), offset })
}

/// `Z`, `+08:00`, `+0800`, in seconds.
fn offset(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut ahead = *cursor;
    if ahead.eat_word("z") {
        *cursor = ahead;
        return Some(0);
    }
    let sign = ahead.eat_one(&[("+", 1), ("-", -1)])?;
    let (hours, minutes) = match ahead.digits()? {
        (hours, 2) if ahead.eat(":") => match ahead.digits()? {
            (minutes, 2) => (hours, minutes),
            _ => return None,
        },
        (both, 4) => (both / 100, both % 100),
        _ => return None,
    };
    if hours > 23 || minutes > 59 {
        return None;
    }
    *cursor = ahead;
    Some(sign * (i64::from(hours) * 3600 + i64::from(minutes) * 60))
}
