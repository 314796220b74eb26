//! The figures of a text: times, lengths of time, money, percentages, and whatever else is counted.

use std::ops::Range;

use super::{
    moment::moment_at,
    money::{self, Currency},
    near::{Near, near},
    number::{Number, noun_behind, number_at},
    said::Said,
};

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// A date or a clock time.
    Moment(Said),
    /// A length of time, in seconds.
    Length,
    /// Money, in thousandths of the currency.
    Money(Option<Currency>),
    /// A part, in thousandths of a per cent.
    Percent,
    /// Anything counted, in thousandths; `unit` is what the program knows it as.
    Count(Option<&'static str>),
}

/// A figure of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// Where it stands.
    pub(super) at: Range<usize>,
    /// The byte behind what says how close it is meant.
    pub(super) until: usize,
    /// What it measures.
    pub(super) measure: Measure,
    /// The least and the most that is said.
    pub(super) between: (i64, i64),
    /// Its last place.
    pub(super) step: i64,
    /// How close it is meant.
    pub(super) near: Near,
}

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Units of time and their seconds, the longest words first.
const TIMES: &[(&str, i64)] = &[
    ("个小时", HOUR),
    ("个钟头", HOUR),
    ("个星期", 7 * DAY),
    ("个月", 30 * DAY),
    ("小时", HOUR),
    ("钟头", HOUR),
    ("分钟", MINUTE),
    ("刻钟", 15 * MINUTE),
    ("秒钟", 1),
    ("星期", 7 * DAY),
    ("昼夜", DAY),
    ("周年", 0),
    ("周", 7 * DAY),
    ("天", DAY),
    ("分", MINUTE),
    ("秒", 1),
    ("minutes", MINUTE),
    ("minute", MINUTE),
    ("mins", MINUTE),
    ("min", MINUTE),
    ("hours", HOUR),
    ("hour", HOUR),
    ("hrs", HOUR),
    ("hr", HOUR),
    ("days", DAY),
    ("day", DAY),
    ("weeks", 7 * DAY),
    ("week", 7 * DAY),
    ("months", 30 * DAY),
    ("month", 30 * DAY),
    ("fortnight", 14 * DAY),
    ("seconds", 1),
    ("second", 1),
    ("h", HOUR),
    ("m", MINUTE),
    ("d", DAY),
];

/// Units of things that are measured: what they are known as, and how many of that they are, in thousandths.
const KNOWN: &[(&str, &str, i64)] = &[
    ("pb", "gb", 1_000_000_000),
    ("tb", "gb", 1_000_000),
    ("gb", "gb", 1000),
    ("mb", "gb", 1),
    ("公里", "km", 1000),
    ("千米", "km", 1000),
    ("km", "km", 1000),
    ("kilometres", "km", 1000),
    ("kilometers", "km", 1000),
    ("kilometre", "km", 1000),
    ("kilometer", "km", 1000),
];

/// Every figure, in the order of the text; none lies within another.
pub(super) fn figures(text: &str) -> Vec<Figure> {
    let mut found: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let step = c.len_utf8();
        let figure = begins(text, at, c).then(|| figure_at(text, at)).flatten();
        match figure {
            Some(figure) if figure.at.end > at => {
                at = figure.at.end;
                found.push(figure);
            }
            _ if c.is_ascii_alphanumeric() => at = passed(text, at),
            _ => at += step,
        }
    }
    found
}

/// Whether a figure may begin with that character.
fn begins(text: &str, at: usize, c: char) -> bool {
    let glued = c.is_ascii_alphanumeric()
        && text.get(..at).is_some_and(|it| {
            it.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '#'))
        });
    c != ' ' && !glued
}

/// The end of a word or a number that is no figure: also of a telephone number, an address, a version.
fn passed(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let digits = rest.starts_with(|c: char| c.is_ascii_digit());
    let goes_on =
        |c: char| c.is_ascii_alphanumeric() || digits && matches!(c, '-' | '.' | '_' | '/');
    at + rest.find(|c| !goes_on(c)).unwrap_or(rest.len()).max(1)
}

fn figure_at(text: &str, at: usize) -> Option<Figure> {
    if let Some((said, end)) = moment_at(text, at) {
        return Some(figure(text, at..end, Measure::Moment(said), (0, 0), 0));
    }
    if let Some((low, high, step, end)) = length_at(text, at) {
        return Some(figure(text, at..end, Measure::Length, (low, high), step));
    }
    if let Some((value, step, end)) = percent_at(text, at) {
        return Some(figure(text, at..end, Measure::Percent, (value, value), step));
    }
    if let Some((currency, number, end)) = money::signed_at(text, at) {
        let is = Measure::Money(Some(currency));
        return Some(figure(text, at..end, is, (number.value, number.value), number.step));
    }
    let number = number_at(text, at)?;
    let (low, number) = range_at(text, at, number);
    if let Some((currency, end)) = money::currency_behind(text, number.end) {
        let is = Measure::Money(Some(currency));
        return Some(figure(text, at..end, is, (low, number.value), number.step));
    }
    counted(text, at, low, number)
}

fn figure(
    text: &str,
    at: Range<usize>,
    measure: Measure,
    between: (i64, i64),
    step: i64,
) -> Figure {
    let (near, until) = near(text, at.start, at.end, matches!(measure, Measure::Moment(_)));
    Figure { at, until, measure, between, step, near }
}

/// The lower end of a range, and its upper end: 「5-7」, `2 to 3`.
fn range_at(text: &str, _at: usize, first: Number) -> (i64, Number) {
    let Some(rest) = text.get(first.end..) else { return (first.value, first) };
    let near = rest.trim_start_matches(' ');
    let link = ["-", "~", "至", "到", "to "].into_iter().find(|it| near.starts_with(it));
    let Some(link) = link else { return (first.value, first) };
    let mut next = first.end + (rest.len() - near.len()) + link.len();
    next += text.get(next..).map_or(0, |it| it.len() - it.trim_start_matches(' ').len());
    // The sign glues digits together that are two numbers.
    let second = number_at(text, next).filter(|it| it.value > first.value);
    second.map_or((first.value, first), |second| (first.value, second))
}

fn counted(text: &str, at: usize, low: i64, number: Number) -> Option<Figure> {
    let rest = text.get(number.end..)?;
    let near = rest.trim_start_matches(' ');
    let skipped = rest.len() - near.len();
    for (word, known, times) in KNOWN {
        let open = |it: &str| {
            !word.is_ascii() || it.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric())
        };
        if near.strip_prefix(word).is_some_and(open) {
            let value = |it: i64| it.saturating_mul(*times) / 1000;
            let end = number.end + skipped + word.len();
            let between = (value(low), value(number.value));
            let step = value(number.step).max(1);
            return Some(figure(text, at..end, Measure::Count(Some(known)), between, step));
        }
    }
    let glued =
        rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/' | ':'));
    let noun = noun_behind(text, number.end);
    // A number with nothing behind it says which page, or by how much.
    let alone = number.in_digits && number.value >= 10_000;
    let counts = !glued && (alone || !noun.trim().is_empty()) && !is_ordinal(text, at);
    counts.then(|| {
        let between = (low, number.value);
        figure(text, at..number.end, Measure::Count(None), between, number.step)
    })
}

/// Whether a number only says which one: 「第 12 条」, `section 4`.
fn is_ordinal(text: &str, at: usize) -> bool {
    const NAMES: &[&str] = &[
        "第", "no.", "section", "clause", "article", "version", "room", "chapter", "appendix",
        "level", "p", "v", "号", "版本",
    ];
    let lead = text.get(..at).unwrap_or_default().trim_end_matches(' ');
    NAMES.iter().any(|it| lead.ends_with(it))
}

fn unit_at(text: &str, at: usize) -> Option<(i64, usize)> {
    let rest = text.get(at..)?;
    let near = rest.trim_start_matches([' ', '-']);
    let (word, seconds) = TIMES.iter().find(|(word, _)| {
        near.strip_prefix(word).is_some_and(|it| {
            let next = it.chars().next();
            match *word {
                word if word.is_ascii() && word.len() == 1 => {
                    near.len() == rest.len() && next.is_none_or(|c| !c.is_ascii_alphabetic())
                }
                word if word.is_ascii() => next.is_none_or(|c| !c.is_ascii_alphanumeric()),
                "分" => !it.starts_with(['之', '成', '别', '批', '析', '为']),
                _ => true,
            }
        })
    })?;
    (*seconds > 0).then_some((*seconds, at + (rest.len() - near.len()) + word.len()))
}

/// One part of a length: its seconds, its unit, what its last place is worth, the byte behind.
fn part_at(text: &str, at: usize) -> Option<(i64, i64, i64, usize)> {
    let rest = text.get(at..)?;
    let halves: &[(&str, i64)] = &[
        ("半个小时", HOUR),
        ("半个钟头", HOUR),
        ("半小时", HOUR),
        ("half an hour", HOUR),
        ("half a day", DAY),
        ("half hour", HOUR),
        ("半天", DAY),
        ("半个月", 30 * DAY),
        ("half a month", 30 * DAY),
    ];
    if let Some((word, unit)) = halves.iter().find(|(word, _)| rest.starts_with(word)) {
        return Some((unit / 2, *unit, unit / 2, at + word.len()));
    }
    let ones: &[(&str, i64)] = &[
        ("an hour", HOUR),
        ("a minute", MINUTE),
        ("a day", DAY),
        ("a week", 7 * DAY),
        ("a month", 30 * DAY),
        ("a fortnight", 14 * DAY),
        ("one and a half", 0),
    ];
    if let Some((word, unit)) = ones.iter().find(|(word, unit)| rest.starts_with(word) && *unit > 0)
    {
        let end = at + word.len();
        let tail = text.get(end..)?;
        for (more, part) in [(" and a half", 2), (" and a quarter", 4)] {
            if tail.starts_with(more) {
                return Some((unit + unit / part, *unit, unit / part, end + more.len()));
            }
        }
        return Some((*unit, *unit, *unit, end));
    }
    let number = number_at(text, at)?;
    let tail = text.get(number.end..)?.trim_start_matches([' ', '-']);
    let mut end = text.len() - tail.len();
    let mut value = number.value;
    let mut step = number.step.min(1000);
    let parts: &[(&str, i64)] = &[
        ("and a half", 500),
        ("and-a-half", 500),
        ("and a quarter", 250),
        ("and three quarters", 750),
        ("and three-quarters", 750),
        ("多个半", 500),
        ("个半", 500),
    ];
    if let Some((word, more)) = parts.iter().find(|(word, _)| tail.starts_with(word)) {
        (value, step, end) = (value + more, *more.min(&500), end + word.len());
    }
    // 「3 个多小时」, 「三十多分钟」: what is over is read with the unit.
    let over = ["个多", "多个", "多", "余"].into_iter().find(|it| {
        text.get(end..).is_some_and(|rest| {
            rest.strip_prefix(it).is_some_and(|_| unit_at(text, end + it.len()).is_some())
        })
    });
    let from = over.map_or(end, |it| end + it.len());
    let (unit, mut end) = unit_at(text, from)?;
    let behind = text.get(end..)?;
    let half = ["半", " and a half"].into_iter().find(|it| behind.starts_with(it));
    if let Some(half) =
        half.filter(|it| unit >= HOUR && (*it != "半" || !behind.starts_with("半数")))
    {
        (value, step, end) = (value + 500, 500, end + half.len());
    }
    let seconds = value.checked_mul(unit)? / 1000;
    // Minutes are rounded to fives and tens.
    let step = match (unit, number.whole()) {
        (MINUTE, Some(minutes)) if minutes % 10 == 0 => 10 * MINUTE,
        (MINUTE, Some(minutes)) if minutes % 5 == 0 => 5 * MINUTE,
        _ => (step.checked_mul(unit)? / 1000).max(1),
    };
    Some((seconds, unit, step, end))
}

/// A length of time: from how much to how much, its last place, the byte behind.
fn length_at(text: &str, at: usize) -> Option<(i64, i64, i64, usize)> {
    let Some((mut total, mut unit, mut step, mut end)) = part_at(text, at) else {
        let first = number_at(text, at)?;
        let (low, last) = range_at(text, at, first);
        let (unit, end) = (last.value > low).then(|| unit_at(text, last.end)).flatten()?;
        return Some((low * unit / 1000, last.value * unit / 1000, unit, end));
    };
    loop {
        let tail = text.get(end..)?;
        let near = tail.trim_start_matches([' ', ',']);
        let near = near
            .strip_prefix("and ")
            .or_else(|| near.strip_prefix('零'))
            .or_else(|| near.strip_prefix('又'))
            .unwrap_or(near);
        let next = text.len() - near.len();
        let Some((seconds, smaller, place, until)) =
            part_at(text, next).filter(|it| it.1 < unit && it.0 < unit)
        else {
            break;
        };
        total += seconds;
        (unit, step, end) = (smaller, place, until);
    }
    Some((total, total, step, end))
}

/// `45%`, `45 per cent`, 百分之四十五, 四成半.
fn percent_at(text: &str, at: usize) -> Option<(i64, i64, usize)> {
    if let Some(rest) = text.get(at..)?.strip_prefix("百分之") {
        let from = text.len() - rest.len();
        let number = number_at(text, from).or_else(|| {
            rest.starts_with('百')
                .then(|| number_at("一百", 0))
                .flatten()
                .map(|it| Number { end: from + '百'.len_utf8(), ..it })
        })?;
        return Some((number.value, number.step, number.end));
    }
    // A half, where it is one of a whole.
    let halves = ["一半", "五五开", "fifty-fifty", "half", "even"];
    if let Some(word) =
        halves.into_iter().find(|it| text.get(at..).is_some_and(|rest| rest.starts_with(it)))
    {
        let tail = text.get(at + word.len()..)?;
        let open =
            tail.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') && word.is_ascii();
        let behind = word == "even"
            && !text.get(..at)?.ends_with("than ")
            && !text.get(..at)?.ends_with("below ");
        if !open && !behind {
            return Some((50_000, 10_000, at + word.len()));
        }
    }
    let number = number_at(text, at)?;
    let rest = text.get(number.end..)?;
    let near = rest.trim_start_matches([' ', '-']);
    let end = text.len() - near.len();
    for word in ["%", "percent", "per cent", "个百分点"] {
        if near.starts_with(word) {
            return Some((number.value, number.step, end + word.len()));
        }
    }
    let tail = near.strip_prefix('成')?;
    let whole = number.value.checked_mul(10).filter(|it| *it <= 100_000)?;
    let next = [
        "的", "把握", "左右", "以上", "以下", "半", ",", "。", "文件", "数据", "可能", "希望",
        "机会", "多",
    ];
    let closed = tail.is_empty() || next.iter().any(|it| tail.starts_with(it));
    let half = tail.starts_with('半');
    let end = end + '成'.len_utf8() + if half { '半'.len_utf8() } else { 0 };
    closed.then_some((whole + if half { 5000 } else { 0 }, if half { 5000 } else { 10_000 }, end))
}
