//! Dates as they stand in a text: 2025-03-07, 03-07, 3 月 7 日, 7 March, March 7th.

use super::{
    number::number_at,
    passing::{digits_at, skip, spaces},
    said::Said,
};

const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

pub(super) fn month(rest: &str) -> Option<(u32, usize)> {
    let is = |word: &&&(&str, u32)| {
        rest.strip_prefix(word.0)
            .is_some_and(|it| it.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric()))
    };
    MONTHS.iter().find(|it| is(&it)).map(|(word, month)| (*month, word.len()))
}

fn day(value: u32) -> Option<u32> {
    (1..=31).contains(&value).then_some(value)
}

pub(super) fn small(text: &str, at: usize) -> Option<(u32, usize)> {
    let number = number_at(text, at)?;
    Some((u32::try_from(number.whole()?).ok()?, number.end))
}

pub(super) fn date_at(text: &str, at: usize) -> Option<(Said, usize)> {
    let rest = text.get(at..)?;
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return date_in_words(text, at);
    }
    let two = |from: usize| {
        let length = digits_at(text, from);
        ((1..=2).contains(&length))
            .then(|| text.get(from..from + length)?.parse::<u32>().ok())
            .flatten()
            .map(|value| (value, from + length))
    };
    let sign = |at: usize, signs: &[char]| text.get(at..).is_some_and(|it| it.starts_with(signs));
    if digits_at(text, at) == 4 && sign(at + 4, &['-', '/', '.']) {
        let year: i32 = text.get(at..at + 4)?.parse().ok()?;
        let (month, end) = two(at + 5)?;
        if !sign(end, &['-', '/', '.']) {
            return None;
        }
        let (date, end) = two(end + 1)?;
        let date = (1..=12).contains(&month).then_some(month).zip(day(date))?;
        return Some((Said { year: Some(year), date: Some(date), ..Said::default() }, end));
    }
    if digits_at(text, at) == 2 && sign(at + 2, &['-', '/']) && digits_at(text, at + 3) == 2 {
        let ((month, _), (date, end)) = (two(at)?, two(at + 3)?);
        let counts =
            ["天", "小时", "分", "周", "个", "名", "人", "day", "hour", "min", "week", "元", "%"];
        let tail = text.get(end..)?.trim_start_matches(' ');
        let goes_on = sign(end, &['-', '/', '.'])
            || counts.iter().any(|it| tail.starts_with(it))
            || text.get(..at).is_some_and(|it| it.ends_with(['-', '/', '.']));
        let date = (1..=12).contains(&month).then_some(month).zip(day(date))?;
        return (!goes_on).then_some((Said { date: Some(date), ..Said::default() }, end));
    }
    let (first, end) = small(text, at)?;
    let mut said = Said::default();
    let behind = spaces(text, end);
    let tail = text.get(behind..)?;
    // 2025 年 3 月 7 日
    let (month_value, end) = if let Some(rest) = tail.strip_prefix('年') {
        said.year = i32::try_from(first).ok().filter(|it| (1900..2200).contains(it));
        said.year?;
        let next = spaces(text, text.len() - rest.len());
        let (value, end) = small(text, next)?;
        (value, spaces(text, end))
    } else if let Some((value, until)) = english_day(text, end) {
        said.date = Some((value, day(first)?));
        let (year, until) = year_at(text, until);
        said.year = year;
        return Some((said, until));
    } else {
        (first, behind)
    };
    let rest = text.get(end..)?.strip_prefix('月')?;
    let next = spaces(text, text.len() - rest.len());
    let (date, end) = small(text, next)?;
    let behind = spaces(text, end);
    let closed =
        ["日", "号"].iter().find(|it| text.get(behind..).is_some_and(|t| t.starts_with(**it)))?;
    said.date = (1..=12).contains(&month_value).then_some(month_value).zip(day(date));
    said.date?;
    Some((said, behind + closed.len()))
}

/// `7 March`, `7th of March`: the month behind the day.
fn english_day(text: &str, end: usize) -> Option<(u32, usize)> {
    let at = skip(text, end, &["st", "nd", "rd", "th"]);
    let at = skip(text, at, &[" ", "of"]);
    let (value, length) = month(text.get(at..)?)?;
    (at > end).then_some((value, at + length))
}

fn year_at(text: &str, at: usize) -> (Option<i32>, usize) {
    let next = skip(text, at, &[" ", ","]);
    let year = (digits_at(text, next) == 4)
        .then(|| text.get(next..next + 4)?.parse::<i32>().ok())
        .flatten()
        .filter(|it| (1900..2200).contains(it));
    (year, if year.is_some() { next + 4 } else { at })
}

/// `March 7`, `March 7th, 2025`.
fn date_in_words(text: &str, at: usize) -> Option<(Said, usize)> {
    let (value, length) = month(text.get(at..)?)?;
    let next = skip(text, at + length, &[" ", "the", "."]);
    let digits = digits_at(text, next);
    if !(1..=2).contains(&digits) || text.get(next + digits..)?.starts_with(':') {
        return None;
    }
    let date = day(text.get(next..next + digits)?.parse().ok()?)?;
    let end = skip(text, next + digits, &["st", "nd", "rd", "th"]);
    let (year, end) = year_at(text, end);
    Some((Said { year, date: Some((value, date)), ..Said::default() }, end))
}
