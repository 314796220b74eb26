//! Times of day: `14:05`, `14点05分`, `下午2点半`, `2:05pm`, `24:00`. Knows nothing of days.

use super::TimeError;
use crate::capture::scan::Cursor;

/// A time of day, counted from the beginning of its day. 24:00 and 昨晚1点 count on into the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Seconds since the day began.
    pub(super) seconds: i64,
    /// Milliseconds of the second.
    pub(super) millis: i64,
    /// Seconds were given.
    pub(super) exact: bool,
    /// Could as well be a count: `3点`.
    pub(super) weak: bool,
}

/// A part of the day, said before the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

const PARTS: &[(&str, Part)] = &[
    ("凌晨", Part::Dawn),
    ("清晨", Part::Morning),
    ("早晨", Part::Morning),
    ("早上", Part::Morning),
    ("上午", Part::Morning),
    ("一早", Part::Morning),
    ("中午", Part::Noon),
    ("正午", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("深夜", Part::Night),
    ("半夜", Part::Night),
    ("午夜", Part::Night),
    ("夜里", Part::Night),
    ("夜间", Part::Night),
];

/// Passes a time of day with the part of the day before it, if any.
pub(super) fn clock(cursor: &mut Cursor<'_>) -> Option<Result<Clock, TimeError>> {
    let mut ahead = *cursor;
    let part = ahead.eat_one(PARTS);
    ahead.spaces();
    let found = read_clock(part, *cursor, &mut ahead)?;
    *cursor = ahead;
    Some(found)
}

/// Passes a time of day whose part of the day is already known (今晚, last night).
pub(super) fn clock_in(part: Part, cursor: &mut Cursor<'_>) -> Option<Result<Clock, TimeError>> {
    read_clock(Some(part), *cursor, cursor)
}

/// Passes a time of day; a refusal quotes everything since `quoted`.
fn read_clock(
    part: Option<Part>,
    quoted: Cursor<'_>,
    cursor: &mut Cursor<'_>,
) -> Option<Result<Clock, TimeError>> {
    let start = *cursor;
    let mut read = colons(cursor).or_else(|| points(cursor)).or_else(|| hour_alone(cursor))?;
    let unmarked = *cursor;
    let mut half = meridiem(cursor);
    // "14:05 PM来电": a project manager, not an afternoon.
    let apart = unmarked.peek().is_some_and(char::is_whitespace);
    if apart
        && read.style == Style::Colons
        && half.is_some_and(|half| half.hour(read.hour).is_none())
    {
        half = None;
        *cursor = unmarked;
    }
    if read.style == Style::HourAlone && half.is_none() {
        *cursor = start;
        return None;
    }
    let text = || cursor.since(quoted).to_owned();
    if read.minute > 59 || read.second > 59 || read.hour > 24 {
        // "30点建议" is no time gone wrong, "25:70" and "下午25点" are.
        let count = read.style == Style::Points && part.is_none() && read.bare && read.hour > 24;
        return if count { None } else { Some(Err(TimeError::NoSuchTime { text: text() })) };
    }
    if let Some(half) = half {
        match half.hour(read.hour) {
            Some(hour) => read.hour = hour,
            None => return Some(Err(TimeError::Contradiction { text: text() })),
        }
    }
    let Some(hour) = part.map_or(Some(read.hour), |part| part.hour(read.hour, half.is_some()))
    else {
        return Some(Err(TimeError::Contradiction { text: text() }));
    };
    if read.hour == 24 && (read.minute, read.second) != (0, 0) {
        return Some(Err(TimeError::NoSuchTime { text: text() }));
    }
    Some(Ok(Clock {
        seconds: i64::from(hour) * 3600 + i64::from(read.minute) * 60 + i64::from(read.second),
        millis: read.millis,
        exact: read.exact,
        weak: read.bare
            && part.is_none()
            && read.style == Style::Points
            && (read.hour < 13 || read.numeral),
    }))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Colons,
    Points,
    HourAlone,
}

struct Read {
    hour: u32,
    minute: u32,
    second: u32,
    millis: i64,
    style: Style,
    /// Only an hour was given.
    bare: bool,
    /// The hour was a Chinese numeral.
    numeral: bool,
    exact: bool,
}

impl Read {
    const fn hour(hour: u32, style: Style) -> Self {
        Self {
            hour,
            minute: 0,
            second: 0,
            millis: 0,
            style,
            bare: true,
            numeral: false,
            exact: false,
        }
    }
}

/// `14:05`, `14:05:30`, `14:05:30.250`; minutes and seconds always have two digits, so that `1:1` is none.
fn colons(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let (hour, 1 | 2) = ahead.digits()? else { return None };
    let mut read = Read { bare: false, ..Read::hour(hour, Style::Colons) };
    read.minute = two_digits(&mut ahead, ":")?;
    let before_seconds = ahead;
    if let Some(second) = two_digits(&mut ahead, ":") {
        read.second = second;
        read.exact = true;
        read.millis = fraction(&mut ahead);
    } else {
        ahead = before_seconds;
    }
    *cursor = ahead;
    Some(read)
}

fn two_digits(cursor: &mut Cursor<'_>, before: &str) -> Option<u32> {
    if !cursor.eat(before) {
        return None;
    }
    match cursor.digits() {
        Some((value, 2)) => Some(value),
        _ => None,
    }
}

fn fraction(cursor: &mut Cursor<'_>) -> i64 {
    let mut ahead = *cursor;
    if !ahead.eat(".") {
        return 0;
    }
    let start = ahead;
    if ahead.digits().is_none() {
        return 0;
    }
    let mut millis = 0;
    let mut digits = start;
    for place in [100, 10, 1] {
        if digits.at() < ahead.at() {
            millis += digits.bump().and_then(|c| c.to_digit(10)).map_or(0, i64::from) * place;
        }
    }
    *cursor = ahead;
    millis
}

/// `14点`, `14点05分`, `14时05分`, `两点半`, `3点一刻`, `14点05`.
fn points(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let (hour, numeral) = match ahead.digits() {
        Some((hour, 1 | 2)) => (hour, false),
        Some(_) => return None,
        None => (ahead.numeral()?, true),
    };
    let mut read = Read { numeral, ..Read::hour(hour, Style::Points) };
    ahead.eat_one(&[("点钟", ()), ("点", ()), ("點", ()), ("时", ())])?;
    if let Some(minute) = ahead.eat_one(&[("整", 0), ("半", 30), ("一刻", 15), ("三刻", 45)])
    {
        read.minute = minute;
        read.bare = false;
    } else if let Some(minute) = point_minutes(&mut ahead) {
        read.minute = minute;
        read.bare = false;
        let mut seconds = ahead;
        if let Some(second) = seconds.count()
            && seconds.eat("秒")
        {
            read.second = second;
            read.exact = true;
            ahead = seconds;
        }
    }
    *cursor = ahead;
    Some(read)
}

/// Minutes after 点: with 分 any number, without it only two digits (`14点05`) or a numeral above nine or with 零 (`两点二十`).
fn point_minutes(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    let (minute, sure) = if let Some((minute, length)) = ahead.digits() {
        (minute, length == 2)
    } else {
        let zero = ahead.eat("零");
        let minute = ahead.numeral()?;
        (minute, zero || minute > 9)
    };
    let marked = ahead.eat("分");
    let unit =
        !marked && ahead.peek().is_some_and(|c| matches!(c, '个' | '条' | '%' | '台' | '块'));
    if !(marked || sure && !unit) {
        return None;
    }
    *cursor = ahead;
    Some(minute)
}

fn hour_alone(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let (hour, 1 | 2) = ahead.digits()? else { return None };
    *cursor = ahead;
    Some(Read::hour(hour, Style::HourAlone))
}

#[derive(Clone, Copy)]
enum Meridiem {
    Am,
    Pm,
}

impl Meridiem {
    const fn hour(self, hour: u32) -> Option<u32> {
        match (self, hour) {
            (_, 0 | 13..) => None,
            (Self::Am, 12) => Some(0),
            (Self::Am, hour) => Some(hour),
            (Self::Pm, 12) => Some(12),
            (Self::Pm, hour) => Some(hour + 12),
        }
    }
}

fn meridiem(cursor: &mut Cursor<'_>) -> Option<Meridiem> {
    let mut ahead = *cursor;
    ahead.spaces();
    let found = ahead.eat_one(&[
        ("a.m.", Meridiem::Am),
        ("p.m.", Meridiem::Pm),
        ("am", Meridiem::Am),
        ("pm", Meridiem::Pm),
    ])?;
    *cursor = ahead;
    Some(found)
}

impl Part {
    /// The hour counted from the day's beginning; an evening runs on past midnight. `None` when hour and part contradict.
    /// With `settled` the hour was already given by am or pm.
    const fn hour(self, hour: u32, settled: bool) -> Option<u32> {
        match (self, hour) {
            (Self::Dawn, 12) if !settled => Some(0),
            (Self::Morning, 12) if settled => None,
            (Self::Dawn, 0..=6)
            | (Self::Morning, 0..=12)
            | (Self::Noon, 11..=14)
            | (Self::Afternoon, 12..=18)
            | (Self::Evening, 17..=24)
            | (Self::Night, 0..=5 | 18..=24) => Some(hour),
            (Self::Noon, 1..=2)
            | (Self::Afternoon, 1..=11)
            | (Self::Evening, 5..=12)
            | (Self::Night, 6..=12)
                if !settled =>
            {
                Some(hour + 12)
            }
            (Self::Evening, 0..=4) => Some(hour + 24),
            _ => None,
        }
    }
}
