//! What was said, before it is placed on the line of time: an instant, a distance from now, or a day and a time of day.

use chrono::Weekday;

use super::behind::{before_its_part, day_behind, glued_part, without_sign, year_behind};
use super::clock::{Clock, clock, clock_in, compact, hour_in};
use super::compounds::COMPOUNDS;
use super::day::{DAY, Day, SaidDay, day};
use super::error::{Doubt, TimeError};
use super::frame::about;
use super::part::Part;
use super::said_zone;
use super::written::Manner;
use super::zone::Zone;
use crate::capture::quantity::{amount, seconds};
use crate::capture::scan::Cursor;

/// A time as said. What needs a calendar of working days would be one more kind, placed by `resolve` like the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Seconds from now, negative before it.
    Away(i64),
    /// A day, the day of the week said beside its date, a time of day, and a zone if one was given. Never without both day
    /// and time.
    At { day: Option<Day>, weekday: Option<Weekday>, clock: Option<Clock>, zone: Option<Zone> },
}

type Found = Option<Result<Shape, TimeError>>;

impl Shape {
    /// A day without a time of day.
    pub(super) const fn on(day: Day) -> Self {
        Self::At { day: Some(day), weekday: None, clock: None, zone: None }
    }

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
            Self::At { day, weekday, clock: Some(clock), zone: None } => {
                Self::At { day, weekday, clock: Some(clock), zone: Some(all) }
            }
            Self::At { .. } | Self::Away(_) => self,
        }
    }

    /// How the time of day was written, where it stands alone.
    pub(super) const fn manner(&self) -> Manner {
        match self {
            Self::At { day: None, clock: Some(clock), zone: None, .. } => clock.manner,
            _ => Manner::Plain,
        }
    }

    /// The time of day, where no day was said with it.
    pub(super) const fn clock_alone(&self) -> Option<Clock> {
        match self {
            Self::At { day: None, clock, .. } => *clock,
            _ => None,
        }
    }

    /// Whether it is a distance of whole days.
    pub(super) const fn is_days_away(&self) -> bool {
        matches!(self, Self::Away(seconds) if *seconds != 0 && *seconds % DAY == 0)
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
    let mut now = *cursor;
    if now.eat_one(&[("现在", ()), ("now", ())]).is_some() && now.is_done() {
        *cursor = now;
        return Some(Ok(Shape::Away(0)));
    }
    away(cursor, true).or_else(|| at(cursor))
}

/// A text that is a length of time and nothing else, from now on: `20m`, `2小时`.
pub(super) fn length(text: &str) -> Option<Shape> {
    let mut cursor = Cursor::new(text);
    let minutes = amount(&mut cursor).filter(|_| cursor.is_done())?;
    Some(Shape::Away(i64::try_from(minutes).unwrap_or(i64::MAX).saturating_mul(60)))
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

/// `-10m`, `+2h`, `10分钟前`, `20分钟后`, `10 minutes ago`, `in 20 min`, `1:20h ago`, `刚才`, `just now`, and `2天前下午3点`. Between a sign
/// and its number a space is let through only where nothing else can follow: `- 2h of work` is an item of a list.
fn away(cursor: &mut Cursor<'_>, whole: bool) -> Found {
    if let Some(found) = just_now(cursor, whole) {
        return Some(found);
    }
    let quoted = *cursor;
    let mut ahead = *cursor;
    if let Some(seconds) = short_ago(&mut ahead) {
        *cursor = ahead;
        return Some(Ok(Shape::Away(-seconds)));
    }
    let sign = ahead.eat_one(&[("-", -1), ("+", 1)]).or_else(|| ahead.eat("in ").then_some(1));
    if whole && sign.is_some() {
        ahead.spaces();
    }
    let length = match seconds(&mut ahead) {
        Some(seconds) => seconds,
        None => amount(&mut ahead)?.saturating_mul(60),
    };
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let sign = match sign {
        Some(sign) => sign,
        None => direction(&mut ahead)?,
    };
    *cursor = ahead;
    let length = length.saturating_mul(sign);
    let shape = on_a_day_away(cursor, length).unwrap_or(Shape::Away(length));
    Some(checked(shape, cursor.since(quoted)))
}

/// `刚才`, `just now`: now, or the time behind it: 刚才14:05, 刚才二十分钟前. 现在 and `now` say a time only with one behind them.
fn just_now(cursor: &mut Cursor<'_>, whole: bool) -> Found {
    const JUST: &[(&str, bool)] = &[
        ("刚才", true),
        ("刚刚", true),
        ("方才", true),
        ("just now", true),
        ("现在", false),
        ("now", false),
    ];
    let mut ahead = *cursor;
    let alone = ahead.eat_one(JUST)?;
    let mut timed = ahead;
    timed.eat(",");
    timed.spaces();
    let dated = timed;
    if let Some(Ok(found)) = away(&mut timed, whole).or_else(|| at(&mut timed))
        && timed.at() > dated.at()
        && found.day_alone().is_none()
        && found.manner() != Manner::Count
    {
        *cursor = timed;
        return Some(Ok(found));
    }
    if alone {
        *cursor = ahead;
    }
    alone.then_some(Ok(Shape::Away(0)))
}

/// `1:20 ago`, `1:20h ago`, `1h30 ago`, `20' ago`: lengths that only their `ago` tells from times of day. Seconds.
fn short_ago(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut ahead = *cursor;
    let first = ahead.short_number()?;
    let minutes = if ahead.eat("'") || ahead.eat("’") {
        first
    } else {
        if !(ahead.eat(":") || ahead.eat("h")) || first > 12 {
            return None;
        }
        ahead.spaces();
        let (minutes @ ..60, 2) = ahead.digits()? else { return None };
        ahead.eat_one(&[("h", ()), ("hrs", ()), ("hours", ())]);
        first * 60 + minutes
    };
    ahead.spaces();
    ahead.eat_one(&[("hrs", ()), ("hours", ()), ("h", ()), ("min", ())]);
    ahead.spaces();
    if !ahead.eat_word("ago") {
        return None;
    }
    *cursor = ahead;
    Some(i64::from(minutes) * 60)
}

/// The time of day behind a distance of whole days.
fn on_a_day_away(cursor: &mut Cursor<'_>, length: i64) -> Option<Shape> {
    if length % DAY != 0 {
        return None;
    }
    let mut ahead = *cursor;
    ahead.eat("的");
    ahead.eat(",");
    ahead.spaces();
    ahead.eat("at ");
    let Some(Ok(clock)) = clock(&mut ahead) else { return None };
    let zone = said_zone::after(&mut ahead, &clock, false);
    *cursor = ahead;
    let day = Some(Day::Offset(length / DAY));
    Some(Shape::At { day, weekday: None, clock: Some(clock), zone })
}

/// Before or after now, with the full stop of a unit that was cut short: `20min. ago`.
fn direction(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut dotted = *cursor;
    if dotted.eat(".") && dotted.spaces() && dotted.begins_with(&["ago"]) {
        *cursor = dotted;
    }
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
    let lead = said_zone::before(&mut timed);
    if lead.is_some() {
        *cursor = timed;
    }
    let mut dated = *cursor;
    dated.eat("on ");
    if let Some(said) = day(&mut dated) {
        *cursor = dated;
        return Some(day_and_clock(cursor, quoted, said, lead));
    }
    let glued = { timed }.eat("at")
        && timed.rest().get(2..3).is_some_and(|c| c.starts_with(|c: char| c.is_ascii_digit()));
    let at =
        if glued { timed.eat("at") } else { timed.eat_one(&[("at ", ()), ("@", ())]).is_some() };
    timed.spaces();
    let found = clock(&mut timed)
        .or_else(|| without_sign(&mut timed, at).map(Ok))
        .or_else(|| before_its_part(&mut timed).map(Ok))?;
    let mut clock = match found {
        Ok(clock) => clock,
        Err(error) => {
            *cursor = timed;
            return Some(Err(error));
        }
    };
    if at && clock.manner == Manner::Named {
        clock.manner = Manner::Plain;
    }
    let mut zone = lead.or_else(|| said_zone::after(&mut timed, &clock, false));
    let said = day_behind(&mut timed);
    let part = said.and_then(|said| said.part).or_else(|| glued_part(&mut timed, &clock));
    zone = zone.or_else(|| said_zone::after(&mut timed, &clock, false));
    *cursor = timed;
    let text = cursor.since(quoted);
    if let Some(part) = part {
        match clock.in_part(part) {
            Some(found) => clock = found,
            None => return Some(Err(TimeError::Contradiction { text: text.to_owned() })),
        }
    }
    let (day, weekday) = (said.map(|said| said.day), said.and_then(|said| said.weekday));
    Some(checked(Shape::At { day, weekday, clock: Some(clock), zone }, text))
}

fn day_and_clock(
    cursor: &mut Cursor<'_>,
    quoted: Cursor<'_>,
    said: SaidDay,
    lead: Option<Zone>,
) -> Result<Shape, TimeError> {
    let weekday = said.weekday;
    let day_only = Shape::At { day: Some(said.day), weekday, clock: None, zone: None };
    let mut ahead = *cursor;
    let full = matches!(said.day, Day::Full(..) | Day::Unclear);
    let strict = full && ahead.eat("t");
    let joined = full && !strict && ahead.eat_one(&[("_", ()), (":", ())]).is_some();
    let joined = ahead.eat(",") || joined;
    let apart = ahead.spaces();
    let at = ahead.eat("at ");
    if !at {
        about(&mut ahead);
    }
    let part_follows = !ahead.peek().is_some_and(|c| c.is_ascii_digit());
    if !(strict || joined || apart || said.open || part_follows) {
        return checked(day_only, cursor.since(quoted));
    }
    let lead = lead.or_else(|| said_zone::before(&mut ahead));
    let found = match said.part {
        Some(part) => clock_in(part, &mut ahead)
            .or_else(|| if at { hour_in(part, &mut ahead).map(Ok) } else { None }),
        None if strict => clock(&mut ahead).or_else(|| compact(&mut ahead)),
        None => clock(&mut ahead),
    };
    let Some(mut clock) = found.transpose()? else {
        return checked(day_only, cursor.since(quoted));
    };
    if let Some(part) = glued_part(&mut ahead, &clock) {
        clock = clock.in_part(part).unwrap_or(clock);
    }
    let zone = lead.or_else(|| said_zone::after(&mut ahead, &clock, full));
    let day = year_behind(&mut ahead, said.day);
    *cursor = ahead;
    checked(Shape::At { day: Some(day), weekday, clock: Some(clock), zone }, cursor.since(quoted))
}

/// Refuses what people could mean in two ways by its words alone.
fn checked(shape: Shape, text: &str) -> Result<Shape, TimeError> {
    let Shape::At { day, clock, zone, .. } = shape else { return Ok(shape) };
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
        // 昨天半夜两点 is before that day to some and behind it to others.
        (Some(Day::Offset(..0)), None)
            if clock.is_some_and(|it| it.part == Some(Part::Night) && it.seconds < 6 * 3600) =>
        {
            Doubt::Form
        }
        _ if zone == Some(Zone::Unclear) => Doubt::Zone,
        _ => return Ok(settled(shape)),
    };
    Err(TimeError::Unclear { text: text.to_owned(), doubt })
}

/// With another day named, an hour that is left is of the morning, or noon.
fn settled(shape: Shape) -> Shape {
    match shape {
        Shape::At { day: Some(day), weekday, clock: Some(clock), zone }
            if clock.either && day != Day::Offset(0) =>
        {
            let noon = if clock.seconds < 3600 { 12 * 3600 } else { 0 };
            let clock = Clock { seconds: clock.seconds + noon, either: false, ..clock };
            Shape::At { day: Some(day), weekday, clock: Some(clock), zone }
        }
        _ => shape,
    }
}
