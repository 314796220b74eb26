//! Days: `2025-03-07`, `03-07`, `3月7日`, `昨天`, `周三`, `下周三`, `Mar 7`. Knows nothing of times of day, save that 今晚 names both.

use chrono::Weekday;

use super::clock::Part;
use crate::capture::scan::Cursor;

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
}

/// A day, the part of it that was said with it (今晚), and whether a time of day may follow without a space.
#[derive(Debug, Clone, Copy)]
pub(super) struct SaidDay {
    pub(super) day: Day,
    pub(super) part: Option<Part>,
    pub(super) open: bool,
}

const RELATIVE: &[(&str, (i64, Option<Part>))] = &[
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
];

const WEEKS: &[(&str, i64)] = &[("上", -1), ("下", 1), ("本", 0), ("这", 0)];
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
const MONTHS: &[(&str, u32)] = &[
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

/// Passes a day.
pub(super) fn day(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let try_each: [fn(&mut Cursor<'_>) -> Option<SaidDay>; 6] =
        [relative, weekday, with_year, chinese, slashed, english];
    try_each.iter().find_map(|attempt| {
        let mut ahead = *cursor;
        let found = attempt(&mut ahead)?;
        *cursor = ahead;
        Some(found)
    })
}

const fn open(day: Day) -> SaidDay {
    SaidDay { day, part: None, open: true }
}

const fn closed(day: Day) -> SaidDay {
    SaidDay { day, part: None, open: false }
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
    *cursor = english;
    Some(open(weeks.map_or(Day::Weekday(weekday), |weeks| Day::WeekdayOf(weeks, weekday))))
}

/// `2025-03-07`, `2025/3/7`, `2025.3.7`, `2025年3月7日`.
fn with_year(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let (year, 4) = cursor.digits()? else { return None };
    let sign = cursor.bump()?;
    if sign == '年' {
        let said = chinese(cursor)?;
        return match said.day {
            Day::Yearless(month, day) => Some(open(Day::Full(year, month, day))),
            _ => None,
        };
    }
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let month = short_number(cursor)?;
    if cursor.bump()? != sign {
        return None;
    }
    let day = short_number(cursor)?;
    Some(closed(Day::Full(year, month, day)))
}

/// `3月7日`, `3月7号`, `3月7`, `29号`.
fn chinese(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let first = short_count(cursor)?;
    if cursor.eat_one(&[("日", ()), ("号", ())]).is_some() {
        return Some(open(Day::Ordinal(first)));
    }
    if !cursor.eat("月") {
        return None;
    }
    let day = short_count(cursor)?;
    let marked = cursor.eat_one(&[("日", ()), ("号", ())]).is_some();
    let said = Day::Yearless(first, day);
    Some(if marked { open(said) } else { closed(said) })
}

/// `03-07`, `3/7`: the month first, in both languages.
fn slashed(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let month = short_number(cursor)?;
    if !matches!(cursor.bump()?, '-' | '/') {
        return None;
    }
    let day = short_number(cursor)?;
    Some(closed(Day::Yearless(month, day)))
}

/// `Mar 7`, `7 March`, `Mar 7, 2025`, `7 Mar 2025`.
fn english(cursor: &mut Cursor<'_>) -> Option<SaidDay> {
    let (month, day) = if let Some(month) = cursor.eat_one(MONTHS) {
        cursor.eat(".");
        cursor.spaces();
        (month, short_number(cursor)?)
    } else {
        let day = short_number(cursor)?;
        cursor.spaces();
        (cursor.eat_one(MONTHS)?, day)
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

fn short_number(cursor: &mut Cursor<'_>) -> Option<u32> {
    match cursor.digits()? {
        (value, 1 | 2) => Some(value),
        _ => None,
    }
}

fn short_count(cursor: &mut Cursor<'_>) -> Option<u32> {
    if cursor.peek().is_some_and(|c| c.is_ascii_digit()) {
        short_number(cursor)
    } else {
        cursor.numeral()
    }
}
