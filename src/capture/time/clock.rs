//! Times of day: `14:05`, `下午2点半`, `2:05pm`, `14h05`, `24:00`, `noon`. Knows nothing of days.

use super::error::TimeError;
use super::part::{Meridiem, Part, meridiem, part};
use super::points::{points, short_of};
use super::spoken::{oclock, spoken};
use super::written::{Manner, Read, Style};
use crate::capture::scan::Cursor;

/// A time of day, counted from the beginning of its day. 24:00 and 昨晚1点 count on into the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Seconds since the day began; where the hour may be of either half of the day, in the first.
    pub(super) seconds: i64,
    /// Milliseconds of the second.
    pub(super) millis: i64,
    /// Seconds were given.
    pub(super) exact: bool,
    /// An hour up to twelve of which nobody said whether it is before or after noon: 两点.
    pub(super) either: bool,
    /// The part of the day that was said before it.
    pub(super) part: Option<Part>,
    /// Its half of the day was said, as am or pm or by the part of the day.
    pub(super) settled: bool,
    /// How it was written, as far as that leaves a doubt.
    pub(super) manner: Manner,
}

const NAMED: &[(&str, u32)] =
    &[("noon", 12), ("midday", 12), ("midnight", 0), ("正午", 12), ("午夜", 0), ("子夜", 0)];

impl Clock {
    /// A time of day without seconds, by a clock of 24 hours.
    const fn at(hour: u32, minute: u32, manner: Manner) -> Self {
        Self {
            seconds: hour as i64 * 3600 + minute as i64 * 60,
            millis: 0,
            exact: false,
            either: false,
            part: None,
            settled: false,
            manner,
        }
    }

    /// The same in a part of the day that was said behind it; `None` where the two contradict each other.
    pub(super) fn in_part(self, part: Part) -> Option<Self> {
        let typed = u32::try_from(self.seconds / 3600).ok()?;
        let typed = if self.either && typed == 0 { 12 } else { typed };
        let hour = part.hour(typed, self.settled)?;
        let seconds = i64::from(hour) * 3600 + self.seconds % 3600;
        let manner = Manner::Plain;
        Some(Self { seconds, either: false, part: Some(part), settled: true, manner, ..self })
    }
}

/// Passes a time of day with the part of the day before it, if any.
pub(super) fn clock(cursor: &mut Cursor<'_>) -> Option<Result<Clock, TimeError>> {
    let mut ahead = *cursor;
    let said = part(&mut ahead);
    ahead.spaces();
    if let Some(found) = read_clock(said, *cursor, &mut ahead) {
        *cursor = ahead;
        return Some(found);
    }
    let hour = cursor.eat_one(NAMED)?;
    Some(Ok(Clock::at(hour, 0, Manner::Named)))
}

/// Passes an hour of twelve alone, which something else makes a time: `9 last night`, `last night at 11`.
pub(super) fn hour_of_twelve(cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = *cursor;
    let hour @ 1..=12 = ahead.short_number()? else { return None };
    let ends = ahead.is_done() || ahead.peek().is_some_and(|c| c.is_whitespace() || c == ',');
    if !ends {
        return None;
    }
    *cursor = ahead;
    Some(Clock { either: true, ..Clock::at(hour % 12, 0, Manner::Plain) })
}

/// Passes a time of day whose part of the day is already known (今晚, last night).
pub(super) fn clock_in(part: Part, cursor: &mut Cursor<'_>) -> Option<Result<Clock, TimeError>> {
    read_clock(Some(part), *cursor, cursor)
}

/// Passes an hour alone behind a part of the day and `at`: `last night at 11`.
pub(super) fn hour_in(part: Part, cursor: &mut Cursor<'_>) -> Option<Clock> {
    let mut ahead = *cursor;
    let found = hour_of_twelve(&mut ahead)?.in_part(part)?;
    *cursor = ahead;
    Some(found)
}

/// Passes the time of day of a stamp without signs: `140500`, `1405`.
pub(super) fn compact(cursor: &mut Cursor<'_>) -> Option<Result<Clock, TimeError>> {
    let start = *cursor;
    let mut ahead = *cursor;
    let (value, length) = ahead.digits()?;
    let (hour, minute, second) = match length {
        4 => (value / 100, value % 100, 0),
        6 => (value / 10_000, value / 100 % 100, value % 100),
        _ => return None,
    };
    let millis = if length == 6 { fraction(&mut ahead) } else { 0 };
    *cursor = ahead;
    if hour > 23 || minute > 59 || second > 59 {
        return Some(Err(TimeError::NoSuchTime { text: cursor.since(start).to_owned() }));
    }
    Some(Ok(Clock {
        seconds: i64::from(hour * 3600 + minute * 60 + second),
        millis,
        exact: length == 6,
        ..Clock::at(0, 0, Manner::Plain)
    }))
}

/// Passes a time of day; a refusal quotes everything since `quoted`.
fn read_clock(
    part: Option<Part>,
    quoted: Cursor<'_>,
    cursor: &mut Cursor<'_>,
) -> Option<Result<Clock, TimeError>> {
    let start = *cursor;
    let mut read = colons(cursor)
        .or_else(|| points(cursor))
        .or_else(|| short_of(cursor))
        .or_else(|| spoken(cursor))
        .or_else(|| hours_and_minutes(cursor))
        .or_else(|| dots(cursor))
        .or_else(|| hour_alone(cursor))?;
    let unmarked = *cursor;
    let mut half = meridiem(cursor);
    // "14:05 PM来电": a project manager, not an afternoon.
    let apart = unmarked.peek().is_some_and(char::is_whitespace);
    if apart
        && read.style == Style::Colons
        && read.hour > 12
        && half.is_some_and(|half| half.hour(read.hour).is_none())
    {
        half = None;
        *cursor = unmarked;
    }
    let named = cursor.eat_after_spaces(&["uhr", "hrs"]);
    let marked = half.is_some() || named || read.style.is_plain();
    if read.hour == 12 && read.minute == 0 && part.is_none() && half.is_none() {
        half = named_half(cursor);
    }
    let marked = marked || half.is_some();
    let oclock = !marked && oclock(cursor);
    if !(marked || oclock || part.is_some() && read.style == Style::Dots) {
        *cursor = start;
        return None;
    }
    let text = || cursor.since(quoted).to_owned();
    let second = read.second.unwrap_or_default();
    if read.minute > 59 || second > 59 || read.hour > 24 {
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
    if read.hour == 24 && (read.minute, second) != (0, 0) {
        return Some(Err(TimeError::NoSuchTime { text: text() }));
    }
    let either = (read.twelve || oclock) && part.is_none() && half.is_none();
    let either = either && (1..=12).contains(&hour);
    let hour = if either { hour % 12 } else { hour };
    Some(Ok(Clock {
        seconds: i64::from(hour) * 3600 + i64::from(read.minute) * 60 + i64::from(second),
        millis: read.millis,
        exact: read.second.is_some(),
        either,
        part,
        settled: part.is_some() || half.is_some(),
        manner: read.manner(part.is_some() || half.is_some()),
    }))
}

/// `12 noon`, `12:00 midnight`.
fn named_half(cursor: &mut Cursor<'_>) -> Option<Meridiem> {
    if cursor.eat_after_spaces(&["noon", "midday"]) {
        Some(Meridiem::Pm)
    } else {
        cursor.eat_after_spaces(&["midnight"]).then_some(Meridiem::Am)
    }
}

/// `14:05`, `14:05:30`, `14:05:30.250`; minutes and seconds always have two digits, so that `1:1` is none.
fn colons(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let hour = ahead.short_number()?;
    let minute = two_digits(&mut ahead, ":")?;
    let mut read = Read::at(hour, minute, Style::Colons);
    let before_seconds = ahead;
    if let Some(second) = two_digits(&mut ahead, ":") {
        read.second = Some(second);
        read.millis = fraction(&mut ahead);
    } else {
        ahead = before_seconds;
        unit_behind(&mut ahead);
    }
    *cursor = ahead;
    Some(read)
}

/// Passes what some write behind the minutes: `14:05h`, 14:05分, 14:05时; not what begins 分析 or 时间.
fn unit_behind(cursor: &mut Cursor<'_>) {
    const LONGER: &[&str] =
        &["时间", "时延", "时段", "时钟", "时差", "时序", "时长", "时限", "时区"];
    if cursor.begins_with(LONGER) || cursor.eat("时") {
        return;
    }
    let mut ahead = *cursor;
    if (ahead.eat("h") || ahead.eat("分")) && ahead.ends_word() {
        *cursor = ahead;
    }
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

/// Passes what stands behind the second: with a full stop any digits, with a comma three or six, as logs write them.
fn fraction(cursor: &mut Cursor<'_>) -> i64 {
    let mut ahead = *cursor;
    let comma = ahead.eat(",");
    if !comma && !ahead.eat(".") {
        return 0;
    }
    let start = ahead;
    match ahead.digits() {
        None => return 0,
        Some((_, 3 | 6 | 9)) => {}
        Some(_) if comma => return 0,
        Some(_) => {}
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

/// `14h05`, `09h05`; `1h30` is as well a length of time, and no time of day.
fn hours_and_minutes(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let (hour, 2) = ahead.digits()? else { return None };
    if !(ahead.eat("h") && (hour > 12 || cursor.peek() == Some('0'))) {
        return None;
    }
    let (minute, 2) = ahead.digits()? else { return None };
    if ahead.peek().is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    *cursor = ahead;
    Some(Read::at(hour, minute, Style::Letter))
}

/// `2.30` of `2.30pm`, `14.05` of `14.05 Uhr`.
fn dots(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let hour = ahead.short_number()?;
    let minute = two_digits(&mut ahead, ".")?;
    if ahead.peek() == Some('.') {
        return None;
    }
    *cursor = ahead;
    Some(Read::at(hour, minute, Style::Dots))
}

fn hour_alone(cursor: &mut Cursor<'_>) -> Option<Read> {
    let mut ahead = *cursor;
    let hour = ahead.short_number()?;
    *cursor = ahead;
    Some(Read::hour(hour, Style::HourAlone))
}
