//! Days: `2025-03-07`, `03-07`, `3月7日`, `昨天`, `周三`, `下周三`, `Mar 7`. Knows nothing of times of day, save that 今晚 names both.

use chrono::Weekday;

use super::part::Part;
use crate::capture::scan::Cursor;

/// A day in seconds.
pub(super) const DAY: i64 = 24 * 3600;

/// A day as said, not yet placed in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// Year, month, day.
    Full(u32, u32, u32),
    /// Month, day.
    Yearless(u32, u32),
    /// `29号`: the day of a month.
    Ordinal(u32),
    /// Days from today.
    Offset(i64),
    /// The nearest such day on the right side of now.
    Weekday(Weekday),
    /// Such a day of the week that many weeks from this one; weeks begin on Monday.
    WeekdayOf(i64, Weekday),
    /// `3/7`: in March, or else in July.
    Slashed(u32, u32),
    /// A month and a day in digits alone that no other sign calls a day (`14:05 11/24`, `11.24 18:40`): only a near one is meant.
    Written(u32, u32),
    /// `3/7/2026`: in March or in July.
    Unclear,
}

/// A day, the day of the week said beside its date, the part of it that was said with it (今晚), and whether a time of day may
/// follow without a space.
#[derive(Debug, Clone, Copy)]
pub(super) struct SaidDay {
    pub(super) day: Day,
    pub(super) weekday: Option<Weekday>,
    pub(super) part: Option<Part>,
    pub(super) open: bool,
}

const RELATIVE: &[(&str, (i64, Option<Part>))] = &[
    ("the day before yesterday", (-2, None)),
    ("day before yesterday", (-2, None)),
    ("the day after tomorrow", (2, None)),
    ("day after tomorrow", (2, None)),
    ("yesterday morning", (-1, Some(Part::Am))),
    ("yesterday afternoon", (-1, Some(Part::Afternoon))),
    ("yesterday evening", (-1, Some(Part::Evening))),
    ("yesterday night", (-1, Some(Part::Evening))),
    ("tomorrow morning", (1, Some(Part::Am))),
    ("tomorrow afternoon", (1, Some(Part::Afternoon))),
    ("tomorrow evening", (1, Some(Part::Evening))),
    ("tomorrow night", (1, Some(Part::Evening))),
    ("this morning", (0, Some(Part::Am))),
    ("this afternoon", (0, Some(Part::Afternoon))),
    ("this evening", (0, Some(Part::Evening))),
    ("大前天", (-3, None)),
    ("大后天", (3, None)),
    ("前天", (-2, None)),
    ("昨天", (-1, None)),
    ("昨日", (-1, None)),
    ("今天", (0, None)),
    ("今日", (0, None)),
    ("明天", (1, None)),
    ("明日", (1, None)),
    ("后天", (2, None)),
    ("前日", (-2, None)),
    ("前晚", (-2, Some(Part::Evening))),
    ("昨早", (-1, Some(Part::Morning))),
    ("昨晨", (-1, Some(Part::Morning))),
    ("今夜", (0, Some(Part::Evening))),
    ("昨晚", (-1, Some(Part::Evening))),
    ("昨夜", (-1, Some(Part::Evening))),
    ("今晚", (0, Some(Part::Evening))),
    ("明晚", (1, Some(Part::Evening))),
    ("今早", (0, Some(Part::Morning))),
    ("今晨", (0, Some(Part::Morning))),
    ("明早", (1, Some(Part::Morning))),
    ("明晨", (1, Some(Part::Morning))),
    ("yesterday", (-1, None)),
    ("today", (0, None)),
    ("tomorrow", (1, None)),
    ("tonight", (0, Some(Part::Evening))),
    ("last night", (-1, Some(Part::Evening))),
    ("last evening", (-1, Some(Part::Evening))),
];

const WEEKS: &[(&str, i64)] =
    &[("上上", -2), ("上", -1), ("下下", 2), ("下", 1), ("本", 0), ("这", 0)];
/// Behind an English day of the week.
const ENGLISH_PARTS: &[(&str, Part)] = &[
    (" morning", Part::Am),
    (" afternoon", Part::Afternoon),
    (" evening", Part::Evening),
    (" night", Part::Evening),
];
const ENGLISH_WEEKS: &[(&str, i64)] = &[("last ", -1), ("next ", 1), ("this ", 0)];
const WEEKDAYS: &[(&str, Weekday)] = &[
    ("一", Weekday::Mon),
    ("二", Weekday::Tue),
    ("三", Weekday::Wed),
    ("四", Weekday::Thu),
    ("五", Weekday::Fri),
    ("六", Weekday::Sat),
    ("日", Weekday::Sun),
    ("天", Weekday::Sun),
];
const ENGLISH_WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Mon),
    ("mon", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("tues", Weekday::Tue),
    ("tue", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("wed", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("thur", Weekday::Thu),
    ("thu", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("fri", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sat", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("sun", Weekday::Sun),
];
pub(super) const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// Passes a day, and a day of the week before or behind its date.
pub(super) fn day(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    const DATES: [fn(&mut Cursor<'_>) -> Option<SaidDay>; 6] =
        [with_year, day_first, chinese, slashed, english, ordinal_alone];
    let said = first(cursor, &[relative]).or_else(|| {
        let mut ahead = *cursor;
        let weekday = weekday(&mut ahead);
        let mut dated = ahead;
        let mut bracket = false;
        if weekday.is_some() {
            dated.eat(",");
            dated.spaces();
            bracket = dated.eat("(");
        }
        let date = first(&mut dated, &DATES)
            .filter(|said| weekday.is_none() || !matches!(said.day, Day::Ordinal(_)))
            .filter(|_| !bracket || dated.eat(")"));
        *cursor = if date.is_some() { dated } else { ahead };
        match (date, weekday) {
            (Some(date), Some(weekday)) => {
                Some(SaidDay { weekday: named(weekday.day), open: date.open || bracket, ..date })
            }
            (date, weekday) => date.or(weekday),
        }
    })?;
    if matches!(said.day, Day::Full(..) | Day::Yearless(..) | Day::Slashed(..) | Day::Ordinal(_)) {
        let mut ahead = *cursor;
        ahead.spaces();
        let bracket = ahead.eat("(");
        if let Some(weekday) = weekday(&mut ahead)
            && (!bracket || ahead.eat(")"))
        {
            *cursor = ahead;
            return Some(SaidDay { open: true, weekday: named(weekday.day), ..said });
        }
    }
    Some(said)
}

/// The day of the week that such a day is said by.
const fn named(day: Day) -> Option<Weekday> {
    match day {
        Day::Weekday(weekday) | Day::WeekdayOf(_, weekday) => Some(weekday),
        Day::Full(..)
        | Day::Yearless(..)
        | Day::Ordinal(_)
        | Day::Offset(_)
        | Day::Slashed(..)
        | Day::Written(..)
        | Day::Unclear => None,
    }
}

/// Passes what the first that finds something passes.
fn first(
    cursor: &mut Cursor<'_>,
    attempts: &[fn(&mut Cursor<'_>) -> Option<SaidDay>],
) -> Option<SaidDay> {
    attempts.iter().find_map(|attempt| {
        let mut ahead = *cursor;
        let found = attempt(&mut ahead)?;
        *cursor = ahead;
        Some(found)
    })
}

const fn open(day: Day) -> SaidDay {
    SaidDay { day, weekday: None, part: None, open: true }
}

const fn closed(day: Day) -> SaidDay {
    SaidDay { day, weekday: None, part: None, open: false }
}

/// Passes `today`, `昨天` and their like.
pub(super) fn relative(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let (days, part) = cursor.eat_one(RELATIVE)?;
    Some(SaidDay { part, ..open(Day::Offset(days)) })
}

fn weekday(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let mut chinese = *cursor;
    let weeks = chinese.eat_one(WEEKS);
    if weeks.is_some() {
        chinese.eat("个");
    }
    if chinese.eat_one(&[("星期", ()), ("礼拜", ()), ("周", ())]).is_some() {
        let weekday = chinese.eat_one(WEEKDAYS)?;
        *cursor = chinese;
        return Some(open(
            weeks.map_or(Day::Weekday(weekday), |weeks| Day::WeekdayOf(weeks, weekday)),
        ));
    }
    let mut english = *cursor;
    let weeks = english.eat_one(ENGLISH_WEEKS);
    let weekday = english.eat_one(ENGLISH_WEEKDAYS)?;
    let part = english.eat_one(ENGLISH_PARTS);
    *cursor = english;
    let said = open(weeks.map_or(Day::Weekday(weekday), |weeks| Day::WeekdayOf(weeks, weekday)));
    Some(SaidDay { part, ..said })
}

/// `2025-03-07`, `2025/3/7`, `2025.3.7`, `2025年3月7日`, `20250307`.
fn with_year(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let year = match cursor.digits()? {
        (year, 4) => year,
        (all, 8) => return compact(all),
        _ => return None,
    };
    let apart = cursor.spaces();
    let sign = cursor.bump()?;
    if sign == '年' {
        cursor.spaces();
        let said = chinese(cursor)?;
        return match said.day {
            Day::Yearless(month, day) => Some(open(Day::Full(year, month, day))),
            _ => None,
        };
    }
    if apart || !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let month = cursor.short_number()?;
    if cursor.bump()? != sign {
        return None;
    }
    let day = cursor.short_number()?;
    Some(closed(Day::Full(year, month, day)))
}

/// Eight digits that are a day of our times; any other eight are a number.
fn compact(all: u32) -> Option<SaidDay> {
    let (year, month, day) = (all / 10_000, all / 100 % 100, all % 100);
    let fits = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| closed(Day::Full(year, month, day)))
}

/// `26.06.2026`, `26.06.`, `3/17/2026`, `17/3/2026`, `07/Mar/2026`: with the year at the end.
fn day_first(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let first = cursor.short_number()?;
    let sign = cursor.bump().filter(|sign| matches!(sign, '.' | '/' | '-'))?;
    if sign != '.'
        && let Some(month) = cursor.eat_one(MONTHS)
    {
        let (true, Some((year, 4))) = (cursor.bump() == Some(sign), cursor.digits()) else {
            return None;
        };
        return Some(closed(Day::Full(year, month, first)));
    }
    let second = cursor.short_number()?;
    if sign == '.' && cursor.peek() == Some(' ') && first > 0 && (first > 12 || second > 12) {
        return near(*cursor, first, second);
    }
    if cursor.bump()? != sign {
        return None;
    }
    let mut ahead = *cursor;
    let Some((year, 4)) = ahead.digits() else {
        let short = sign == '.' && cursor.peek().is_some_and(char::is_whitespace);
        return short.then(|| closed(Day::Yearless(second, first)));
    };
    *cursor = ahead;
    Some(closed(match (sign, first, second) {
        ('.', ..) | (_, 13.., _) => Day::Full(year, second, first),
        (_, _, 13..) => Day::Full(year, first, second),
        (_, one, other) if one == other => Day::Full(year, one, other),
        _ => Day::Unclear,
    }))
}

/// `24.11 18:40`, `11.24 18:40`: two numbers of which only one can be a month, with a time of day behind them.
fn near(mut cursor: Cursor<'_>, first: u32, second: u32) -> Option<SaidDay> {
    cursor.spaces();
    cursor.short_number()?;
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    cursor.eat(":").then(|| closed(Day::Written(month, day)))
}

/// `3月7日`, `3 月 7 号`, `3月7`, `29号`.
fn chinese(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let first = short_count(cursor)?;
    cursor.spaces();
    if cursor.eat_one(&[("日", ()), ("号", ())]).is_some() {
        return Some(open(Day::Ordinal(first)));
    }
    if !cursor.eat("月") {
        return None;
    }
    cursor.spaces();
    let day = short_count(cursor)?;
    let mut ahead = *cursor;
    ahead.spaces();
    let marked = ahead.eat_one(&[("日", ()), ("号", ())]).is_some();
    if marked {
        *cursor = ahead;
    }
    let said = Day::Yearless(first, day);
    Some(if marked { open(said) } else { closed(said) })
}

/// `03-07`, with the month first in both languages; `3/7` may be either, `17/3` only the day first.
fn slashed(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let month = cursor.short_number()?;
    let sign = cursor.bump().filter(|sign| matches!(sign, '-' | '/'))?;
    let day = cursor.short_number()?;
    Some(closed(match (sign, month, day) {
        ('/', 13..=31, 1..=12) => Day::Yearless(day, month),
        ('/', 1..=12, 1..=12) if month != day => Day::Slashed(month, day),
        _ => Day::Yearless(month, day),
    }))
}

/// `Mar 7`, `7 March`, `7th of March`, `Mar 7, 2025`, `7 Mar 2025`.
fn english(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    cursor.eat("the ");
    let (month, day) = if let Some(month) = cursor.eat_one(MONTHS) {
        cursor.eat(".");
        cursor.spaces();
        (month, ordinal(cursor)?)
    } else {
        let day = ordinal(cursor)?;
        cursor.spaces();
        cursor.eat("of ");
        let month = cursor.eat_one(MONTHS)?;
        cursor.eat(".");
        (month, day)
    };
    let mut ahead = *cursor;
    ahead.eat(",");
    if ahead.spaces()
        && let Some((year, 4)) = ahead.digits()
        && ahead.peek() != Some(':')
    {
        *cursor = ahead;
        return Some(closed(Day::Full(year, month, day)));
    }
    Some(closed(Day::Yearless(month, day)))
}

/// `the 24th`, `24th`.
fn ordinal_alone(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    cursor.eat("the ");
    let day = cursor.short_number()?;
    cursor.eat_one(&[("st", ()), ("nd", ()), ("rd", ()), ("th", ())])?;
    Some(closed(Day::Ordinal(day)))
}

/// `7`, `7th`.
fn ordinal(cursor: &mut Cursor<'_>) -> Option<u32> {
    let day = cursor.short_number()?;
    cursor.eat_one(&[("st", ()), ("nd", ()), ("rd", ()), ("th", ())]);
    Some(day)
}

fn short_count(cursor: &mut Cursor<'_>) -> Option<u32> {
    if cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        cursor.short_number()
    } else {
        cursor.numeral()
    }
}
