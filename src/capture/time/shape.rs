//! What was said, before it is placed on the line of time: an instant, a distance from now, or a day and a time of day.

use super::clock::{Clock, Manner, clock, clock_in, compact};
use super::day::{Day, SaidDay, day, relative};
use super::error::{Doubt, TimeError};
use super::zone::{self, Zone};
use crate::capture::quantity::amount;
use crate::capture::scan::Cursor;

/// A time as said. What needs a calendar of working days would be one more kind, placed by `resolve` like the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Minutes from now, negative before it.
    Away(i64),
    /// A day, a time of day, and a zone if one was given. Never without both day and time.
    At { day: Option<Day>, clock: Option<Clock>, zone: Option<Zone> },
}

type Found = Option<Result<Shape, TimeError>>;

const DAY: i64 = 24 * 60;

/// Words that begin with 前 or 后 and are no "before" or "after".
pub(super) const COMPOUNDS: &[&str] = &[
    "前端", "前台", "前置", "前方", "前线", "前期", "前往", "前任", "前排", "前场", "前海", "前门",
    "后台", "后端", "后续", "后方", "后勤", "后备", "后来", "后期", "后门", "后援", "后排", "后场",
];

impl Shape {
    /// Whether the words themselves say that it is still to come.
    pub(super) const fn points_ahead(&self) -> bool {
        matches!(
            self,
            Self::Away(1..) | Self::At { day: Some(Day::Offset(1..) | Day::WeekdayOf(1.., _)), .. }
        )
    }

    /// The same in a zone, where it has none of its own.
    pub(super) const fn in_zone(self, all: Zone) -> Self {
        match self {
            Self::At { day, clock: Some(clock), zone: None } => {
                Self::At { day, clock: Some(clock), zone: Some(all) }
            }
            Self::At { .. } | Self::Away(_) => self,
        }
    }

    /// How the time of day was written, where it stands alone.
    pub(super) const fn manner(&self) -> Manner {
        match self {
            Self::At { day: None, clock: Some(clock), zone: None } => clock.manner,
            _ => Manner::Plain,
        }
    }

    /// The day, where it is alone.
    pub(super) const fn day_alone(&self) -> Option<Day> {
        match self {
            Self::At { day, clock: None, .. } => *day,
            _ => None,
        }
    }
}

/// Passes a time that is to be the whole text.
pub(super) fn whole(cursor: &mut Cursor<'_>) -> Found {
    if cursor.eat_one(&[("现在", ()), ("now", ())]).is_some() {
        return Some(Ok(Shape::Away(0)));
    }
    let found = away(cursor, true).or_else(|| at(cursor))?;
    let Ok(Shape::At { day: None, clock: Some(clock), zone }) = found else { return Some(found) };
    let mut ahead = *cursor;
    ahead.spaces();
    match relative(&mut ahead) {
        Some(SaidDay { day, part: None, .. }) => {
            *cursor = ahead;
            Some(Ok(Shape::At { day: Some(day), clock: Some(clock), zone }))
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
    let found = away(cursor, false);
    if found.is_some() {
        return found;
    }
    let start = *cursor;
    match at(cursor) {
        Some(Ok(shape)) if shape.day_alone().is_some() => {
            *cursor = start;
            None
        }
        found => found,
    }
}

/// `-10m`, `+2h`, `10分钟前`, `20分钟后`, `10 minutes ago`, `in 20 min`, `刚才`, `just now`, and `2天前下午3点`. Between a sign and
/// its number a space is let through only where nothing else can follow: `- 2h of work` is an item of a list.
fn away(cursor: &mut Cursor<'_>, whole: bool) -> Found {
    if cursor.eat_one(&[("刚才", ()), ("刚刚", ()), ("just now", ())]).is_some() {
        return Some(Ok(Shape::Away(0)));
    }
    let quoted = *cursor;
    let mut ahead = *cursor;
    let sign = ahead.eat_one(&[("-", -1), ("+", 1)]).or_else(|| ahead.eat("in ").then_some(1));
    if whole && sign.is_some() {
        ahead.spaces();
    }
    let minutes = i64::try_from(amount(&mut ahead)?).unwrap_or(i64::MAX);
    let sign = match sign {
        Some(sign) => sign,
        None => direction(&mut ahead)?,
    };
    *cursor = ahead;
    let minutes = minutes.saturating_mul(sign);
    let shape = on_a_day_away(cursor, minutes).unwrap_or(Shape::Away(minutes));
    Some(checked(shape, cursor.since(quoted)))
}

/// The time of day behind a distance of whole days.
fn on_a_day_away(cursor: &mut Cursor<'_>, minutes: i64) -> Option<Shape> {
    if minutes % DAY != 0 {
        return None;
    }
    let mut ahead = *cursor;
    ahead.eat("的");
    ahead.eat(",");
    ahead.spaces();
    ahead.eat("at ");
    let Some(Ok(clock)) = clock(&mut ahead) else { return None };
    let zone = zone::after(&mut ahead, &clock, false);
    *cursor = ahead;
    Some(Shape::At { day: Some(Day::Offset(minutes / DAY)), clock: Some(clock), zone })
}

fn direction(cursor: &mut Cursor<'_>) -> Option<i64> {
    cursor.spaces();
    if cursor.begins_with(COMPOUNDS) {
        return None;
    }
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
    let quoted = *cursor;
    let mut timed = *cursor;
    let lead = zone::before(&mut timed);
    if lead.is_some() {
        *cursor = timed;
    }
    let mut dated = *cursor;
    dated.eat("on ");
    if let Some(said) = day(&mut dated) {
        *cursor = dated;
        return Some(day_and_clock(cursor, quoted, said, lead));
    }
    timed.eat_one(&[("at ", ()), ("@", ())]);
    timed.spaces();
    let clock = match clock(&mut timed)? {
        Ok(clock) => clock,
        Err(error) => {
            *cursor = timed;
            return Some(Err(error));
        }
    };
    let zone = lead.or_else(|| zone::after(&mut timed, &clock, false));
    let day = day_behind(&mut timed);
    *cursor = timed;
    Some(checked(Shape::At { day, clock: Some(clock), zone }, cursor.since(quoted)))
}

/// A day behind its time of day: `9:00 yesterday`, `8:30 this morning`, `14:05 on 6 March`, `14:05 2026-03-06`, `15:00 2 days ago`,
/// `14:05（昨天）`. Where a sentence goes on at the day it begins there: `9:00 昨天的备份失败`.
fn day_behind(cursor: &mut Cursor<'_>) -> Option<Day> {
    let mut ahead = *cursor;
    let apart = ahead.spaces();
    let bracket = ahead.eat("(");
    if !(apart || bracket) {
        return None;
    }
    let on = ahead.eat("on ");
    let start = ahead;
    let found = day(&mut ahead).map(|said| said.day).or_else(|| days_ago(&mut ahead))?;
    let sure = match found {
        Day::Full(..) | Day::Offset(_) => true,
        Day::Yearless(..) => on || ahead.since(start).chars().any(|c| c.is_ascii_alphabetic()),
        Day::Weekday(_) | Day::WeekdayOf(..) => on,
        Day::Ordinal(_) | Day::Unclear => false,
    };
    let ends = if bracket { ahead.eat(")") } else { sure && ahead.ends_word() };
    if !ends || ahead.begins_with(&["'", "’"]) {
        return None;
    }
    *cursor = ahead;
    Some(found)
}

/// `2 days ago`.
fn days_ago(cursor: &mut Cursor<'_>) -> Option<Day> {
    let minutes = i64::try_from(amount(cursor)?).ok()?;
    cursor.spaces();
    (minutes % DAY == 0 && cursor.eat_word("ago")).then_some(Day::Offset(-minutes / DAY))
}

fn day_and_clock(
    cursor: &mut Cursor<'_>,
    quoted: Cursor<'_>,
    said: SaidDay,
    lead: Option<Zone>,
) -> Result<Shape, TimeError> {
    let day_only = Shape::At { day: Some(said.day), clock: None, zone: None };
    let mut ahead = *cursor;
    let full = matches!(said.day, Day::Full(..) | Day::Unclear);
    let strict = full && ahead.eat("t");
    let joined = full && !strict && ahead.eat_one(&[("_", ()), (":", ())]).is_some();
    let joined = ahead.eat(",") || joined;
    let apart = ahead.spaces();
    ahead.eat("at ");
    let part_follows = !ahead.peek().is_some_and(|c| c.is_ascii_digit());
    if !(strict || joined || apart || said.open || part_follows) {
        return checked(day_only, cursor.since(quoted));
    }
    let found = match said.part {
        Some(part) => clock_in(part, &mut ahead),
        None if strict => clock(&mut ahead).or_else(|| compact(&mut ahead)),
        None => clock(&mut ahead),
    };
    let Some(clock) = found.transpose()? else {
        return checked(day_only, cursor.since(quoted));
    };
    let zone = lead.or_else(|| zone::after(&mut ahead, &clock, full));
    let day = year_behind(&mut ahead, said.day);
    *cursor = ahead;
    checked(Shape::At { day: Some(day), clock: Some(clock), zone }, cursor.since(quoted))
}

/// The year that `date` prints at the very end: `Sat Mar  7 14:05:00 UTC 2026`.
fn year_behind(cursor: &mut Cursor<'_>, day: Day) -> Day {
    let Day::Yearless(month, date) = day else { return day };
    let mut ahead = *cursor;
    if ahead.spaces()
        && let Some((year @ 1990..2100, 4)) = ahead.digits()
        && ahead.ends_word()
    {
        *cursor = ahead;
        return Day::Full(year, month, date);
    }
    day
}

/// Refuses what people could mean in two ways by its words alone.
fn checked(shape: Shape, text: &str) -> Result<Shape, TimeError> {
    let Shape::At { day, clock, zone } = shape else { return Ok(shape) };
    let hour = clock.filter(|clock| clock.either).map(|clock| clock.seconds / 3600);
    let doubt = match (day, hour) {
        (Some(Day::Unclear), _) => Doubt::DayOrMonth,
        // Eight to eleven of another day is in the morning, twelve is noon; one to seven may be either.
        (Some(day), Some(1..=7)) if day != Day::Offset(0) => Doubt::Half,
        (Some(_), None)
            if clock.is_some_and(|clock| clock.manner == Manner::Named && clock.seconds == 0) =>
        {
            Doubt::Half
        }
        _ if zone == Some(Zone::Unclear) => Doubt::Zone,
        _ => return Ok(settled(shape)),
    };
    Err(TimeError::Unclear { text: text.to_owned(), doubt })
}

/// With another day named, an hour that is left is of the morning, or noon.
fn settled(shape: Shape) -> Shape {
    match shape {
        Shape::At { day: Some(day), clock: Some(clock), zone }
            if clock.either && day != Day::Offset(0) =>
        {
            let noon = if clock.seconds < 3600 { 12 * 3600 } else { 0 };
            let seconds = clock.seconds + noon;
            Shape::At {
                day: Some(day),
                clock: Some(Clock { seconds, either: false, ..clock }),
                zone,
            }
        }
        _ => shape,
    }
}
