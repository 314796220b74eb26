//! An amount of time with its unit (`1h30m`, `2小时`, `半小时`, `half an hour`), counted in minutes. Says nothing of when it starts.

use super::scan::Cursor;

/// Longer than a hundred years is not meant.
pub(super) const LONGEST: u64 = 100 * 366 * 24 * 60;

/// Units and their minutes; longer words first.
const UNITS: &[(&str, u64)] = &[
    ("个小时", 60),
    ("个钟头", 60),
    ("个星期", WEEK),
    ("小时", 60),
    ("钟头", 60),
    ("分钟", 1),
    ("刻钟", 15),
    ("星期", WEEK),
    ("周", WEEK),
    ("天", DAY),
    ("分", 1),
    ("minutes", 1),
    ("minute", 1),
    ("mins", 1),
    ("min", 1),
    ("hours", 60),
    ("hour", 60),
    ("hrs", 60),
    ("hr", 60),
    ("days", DAY),
    ("day", DAY),
    ("weeks", WEEK),
    ("week", WEEK),
];
/// Units of one letter, which may run on into the next number (`1h30m`).
const LETTERS: &[(char, u64)] = &[('h', 60), ('m', 1), ('d', DAY), ('w', WEEK)];
const DAY: u64 = 24 * 60;
const WEEK: u64 = 7 * DAY;

/// Passes one amount made of one or more parts, each in a smaller unit than the one before. Minutes, rounded.
pub(super) fn amount(cursor: &mut Cursor<'_>) -> Option<u64> {
    let (mut total, mut unit) = part(cursor)?;
    loop {
        let mut ahead = *cursor;
        if ahead.spaces() {
            ahead.eat("and ");
        }
        if unit > 1 && ahead.eat_word("a half") {
            return Some(total.saturating_add(unit / 2)).inspect(|_| *cursor = ahead);
        }
        let Some((minutes, smaller)) = part(&mut ahead).filter(|&(_, smaller)| smaller < unit)
        else {
            return Some(total);
        };
        total = total.saturating_add(minutes);
        unit = smaller;
        *cursor = ahead;
    }
}

/// Passes a number and its unit: the minutes, and the unit in minutes.
fn part(cursor: &mut Cursor<'_>) -> Option<(u64, u64)> {
    let mut ahead = *cursor;
    let found = half(&mut ahead).or_else(|| counted(&mut ahead))?;
    *cursor = ahead;
    Some(found)
}

fn half(cursor: &mut Cursor<'_>) -> Option<(u64, u64)> {
    const HALVES: &[(&str, u64)] = &[
        ("半个小时", 30),
        ("半个钟头", 30),
        ("半小时", 30),
        ("half an hour", 30),
        ("half hour", 30),
        ("a quarter of an hour", 15),
        ("quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("three-quarters of an hour", 45),
        ("an hour", 60),
        ("a minute", 1),
        ("a day", DAY),
        ("a week", WEEK),
    ];
    cursor.eat_one(HALVES).map(|minutes| (minutes, minutes))
}

fn counted(cursor: &mut Cursor<'_>) -> Option<(u64, u64)> {
    let mut thousandths = number(cursor)?;
    cursor.spaces();
    if cursor.eat("个半") {
        thousandths = thousandths.saturating_add(500);
    }
    let unit = unit(cursor)?;
    if unit == 60 && cursor.behind() != Some('h') && cursor.eat("半") {
        thousandths = thousandths.saturating_add(500);
    }
    Some((thousandths.saturating_mul(unit).saturating_add(500) / 1000, unit))
}

/// Passes a whole or decimal number, in thousandths.
pub(super) fn number(cursor: &mut Cursor<'_>) -> Option<u64> {
    let mut thousandths = u64::from(cursor.count().or_else(|| word(cursor))?) * 1000;
    let mut ahead = *cursor;
    if ahead.eat(" and a half ") {
        *cursor = ahead;
        return Some(thousandths + 500);
    }
    if ahead.eat(".")
        && let Some((fraction, length @ 1..=3)) = ahead.digits()
    {
        thousandths += u64::from(fraction) * [100, 10, 1][length - 1];
        *cursor = ahead;
    }
    Some(thousandths)
}

/// Passes a number that is written out in English.
fn word(cursor: &mut Cursor<'_>) -> Option<u32> {
    const WORDS: &[(&str, u32)] = &[
        ("forty-five", 45),
        ("thirty-five", 35),
        ("twenty-five", 25),
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
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("ninety", 90),
    ];
    cursor.eat_one(WORDS)
}

/// Passes an amount of time that ends in seconds: `90 seconds`, `1m 30s`, 两分三十秒. Seconds.
pub(super) fn seconds(cursor: &mut Cursor<'_>) -> Option<u64> {
    const SECONDS: &[(&str, ())] = &[
        ("秒钟", ()),
        ("秒", ()),
        ("seconds", ()),
        ("second", ()),
        ("secs", ()),
        ("sec", ()),
        ("s", ()),
    ];
    let mut ahead = *cursor;
    let minutes = amount(&mut ahead).unwrap_or(0);
    if ahead.spaces() {
        ahead.eat("and ");
    }
    let seconds = number(&mut ahead)?;
    ahead.spaces();
    ahead.eat_one(SECONDS)?;
    *cursor = ahead;
    Some(minutes.saturating_mul(60).saturating_add(seconds.saturating_add(500) / 1000))
}

/// Passes a unit: its minutes.
pub(super) fn unit(cursor: &mut Cursor<'_>) -> Option<u64> {
    if let Some(minutes) = cursor.eat_one(UNITS) {
        return Some(minutes);
    }
    let mut ahead = *cursor;
    let letter = ahead.bump()?;
    if ahead.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    let &(_, minutes) = LETTERS.iter().find(|&&(known, _)| known == letter)?;
    *cursor = ahead;
    Some(minutes)
}
