//! A number at a place in a text: in digits, in Chinese numerals, in English words, with what multiplies it.

use super::{
    passing::{digits_at, word_at},
    plain::is_han,
};
use crate::text::numerals;

/// A number as it is read, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value in thousandths.
    pub(super) value: i64,
    /// The place of its last figure that is not zero, in thousandths: 100,000 for 1,200.
    pub(super) step: i64,
    /// The byte behind it.
    pub(super) end: usize,
    /// Whether it is written in digits.
    pub(super) in_digits: bool,
}

impl Number {
    fn of(value: i64, end: usize, in_digits: bool) -> Self {
        let mut step = 1;
        while value != 0 && value % (step * 10) == 0 && step < 1_000_000_000_000 {
            step *= 10;
        }
        Self { value, step: if value == 0 { 1000 } else { step }, end, in_digits }
    }

    /// The value where it is whole.
    pub(super) fn whole(self) -> Option<i64> {
        (self.value % 1000 == 0).then_some(self.value / 1000)
    }
}

/// Words that multiply a number, the longest first.
const TIMES: &[(&str, i64)] = &[
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("万", 10_000),
    ("亿", 100_000_000),
    ("千", 1000),
    ("百", 100),
    ("thousand", 1000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("k", 1000),
    ("bn", 1_000_000_000),
];

/// The number that begins here. None inside a name or a longer number.
pub(super) fn number_at(text: &str, at: usize) -> Option<Number> {
    let before = text.get(..at)?.chars().next_back();
    let first = text.get(at..)?.chars().next()?;
    if first.is_ascii_digit() {
        let glued = before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '#' | '_'));
        return (!glued).then(|| digits(text, at)).flatten();
    }
    if first.is_ascii_alphabetic() {
        let glued = before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-' || c == '\'');
        return (!glued).then(|| spelled(text, at)).flatten();
    }
    let goes_on = before.is_some_and(|c| is_numeral(c) || c == '第');
    if goes_on || numerals::digit(first).is_none() && first != '十' {
        return None;
    }
    chinese(text, at)
}

fn digits(text: &str, at: usize) -> Option<Number> {
    let sign = |at: usize, c: char| text.get(at..).is_some_and(|rest| rest.starts_with(c));
    let mut end = at + digits_at(text, at);
    let mut plain = text.get(at..end)?.to_owned();
    while end - at <= 20
        && plain.len() <= 15
        && (sign(end, ',') || sign(end, ' ') && plain.len() <= 3 || sign(end, '\''))
        && digits_at(text, end + 1) == 3
        && (plain.len() > 3 || plain.len() == end - at && plain.len() <= 3)
    {
        plain.push_str(text.get(end + 1..end + 4)?);
        end += 4;
    }
    let whole: i64 = plain.parse().ok().filter(|it| *it < 1_000_000_000_000)?;
    let mut value = whole * 1000;
    let part = if sign(end, '.') { digits_at(text, end + 1) } else { 0 };
    if part > 0 {
        let figures = text.get(end + 1..end + 1 + part)?;
        let scaled: String = figures.chars().chain("000".chars()).take(3).collect();
        value += scaled.parse::<i64>().ok()?;
        end += 1 + part;
    }
    let (value, end) = multiplied(text, value, end)?;
    Some(Number::of(value, end, true))
}

/// A value with what multiplies it: 2.8万, 48 thousand, 4万8千.
fn multiplied(text: &str, value: i64, end: usize) -> Option<(i64, usize)> {
    let rest = text.get(end..)?;
    let near = rest.trim_start_matches(' ');
    let skipped = rest.len() - near.len();
    let found = TIMES.iter().find(|(word, _)| {
        near.strip_prefix(word).is_some_and(|behind| {
            let open = behind.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric());
            !word.is_ascii() || open && (word.len() > 2 || skipped == 0)
        })
    });
    let Some((word, times)) = found else { return Some((value, end)) };
    let mut value = value.checked_mul(*times)?;
    let mut end = end + skipped + word.len();
    let more = digits_at(text, end);
    if *times >= 10_000 && (more == 1 || more == 4) {
        let figures: i64 = text.get(end..end + more)?.parse().ok()?;
        let thousands = text.get(end + more..).is_some_and(|it| it.starts_with('千'));
        let scale = match (more, thousands) {
            (1, true) => 1000,
            (1, false) => times / 10,
            _ => 1,
        };
        value = value.checked_add(figures * scale * 1000)?;
        end += more + if thousands { '千'.len_utf8() } else { 0 };
    }
    Some((value, end))
}

/// Whether a character is a part of a Chinese number.
fn is_numeral(c: char) -> bool {
    numerals::digit(c).is_some() || numerals::unit(c).is_some()
}

/// Whether the numeral at a place goes on a number that begins before it.
pub(super) fn is_within_number(text: &str, at: usize) -> bool {
    const LONGEST: usize = 24;
    let numeral =
        |at: usize| text.get(at..).and_then(|it| it.chars().next()).is_some_and(is_numeral);
    let in_number =
        |c: char| is_numeral(c) || c.is_ascii_digit() || matches!(c, ' ' | ',' | '.' | '点');
    let before = text.get(..at).unwrap_or_default().char_indices().rev().take(LONGEST);
    numeral(at)
        && before
            .take_while(|(_, c)| in_number(*c))
            .any(|(from, _)| number_at(text, from).is_some_and(|it| it.end > at))
}

fn chinese(text: &str, at: usize) -> Option<Number> {
    let rest = text.get(at..)?;
    let end = rest.find(|c| !is_numeral(c)).unwrap_or(rest.len());
    let words = rest.get(..end)?;
    if rest.get(end..)?.starts_with(['几', '数']) || words.chars().count() > 20 {
        return None;
    }
    let mut value = chinese_value(words)?.checked_mul(1000)?;
    let mut end = at + end;
    if let Some(behind) = text.get(end..)?.strip_prefix('点') {
        let figures: Vec<u64> = behind.chars().map_while(numerals::digit).take(3).collect();
        let length = behind.chars().take(figures.len()).map(char::len_utf8).sum::<usize>();
        let clock = behind.get(length..).is_some_and(|it| it.starts_with(['分', '刻', '十']));
        if !figures.is_empty() && !clock {
            let mut scale = 100;
            for figure in figures {
                value += i64::try_from(figure).ok()? * scale;
                scale /= 10;
            }
            end += '点'.len_utf8() + length;
            (value, end) = multiplied(text, value, end)?;
        }
    }
    Some(Number::of(value, end, false))
}

fn chinese_value(words: &str) -> Option<i64> {
    if words.chars().count() > 1 && words.chars().all(|c| numerals::digit(c).is_some()) {
        let figures = words.chars().take(12).filter_map(numerals::digit);
        return figures
            .into_iter()
            .try_fold(0_i64, |sum, it| sum.checked_mul(10)?.checked_add(i64::try_from(it).ok()?));
    }
    let (mut whole, mut part, mut digit, mut last, mut zero) = (0_i64, 0_i64, None, 1_i64, false);
    for c in words.chars() {
        if let Some(value) = numerals::digit(c) {
            zero |= value == 0;
            digit = Some(i64::try_from(value).ok()?);
            continue;
        }
        let unit = i64::try_from(numerals::unit(c)?).ok()?;
        if unit >= 10_000 {
            let below = part.checked_add(digit.take().unwrap_or(0))?;
            whole = whole.checked_add(below)?.max(1).checked_mul(unit)?;
            part = 0;
        } else {
            part = part.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?;
        }
        (last, zero) = (unit, false);
    }
    let short = if last >= 100 && !zero { last / 10 } else { 1 };
    whole.checked_add(part)?.checked_add(digit.unwrap_or(0).checked_mul(short)?)
}

fn spelled(text: &str, from: usize) -> Option<Number> {
    let (mut whole, mut part, mut end, mut at) = (0_i64, 0_i64, from, from);
    // What the last word was worth: a smaller one may follow.
    let mut last = i64::MAX;
    let mut counted = false;
    loop {
        let word = word_at(text, at);
        match word {
            "a" if !counted => {}
            "and" if counted && (last >= 100 && last != i64::MAX) => {}
            "dozen" => {
                part = part.max(1).checked_mul(12)?;
                (counted, last) = (true, 1);
            }
            "hundred" if last <= 99 || !counted => {
                part = part.max(1).checked_mul(100)?;
                (counted, last) = (true, 100);
            }
            "thousand" | "million" | "billion" if counted || at > from => {
                let times = TIMES.iter().find(|(it, _)| *it == word)?.1;
                whole = whole.checked_add(part.max(1).checked_mul(times)?)?;
                (part, counted, last) = (0, true, times);
            }
            _ => {
                let small = numerals::small(word).and_then(|it| i64::try_from(it).ok());
                let Some(value) = small else { break };
                let fits = last >= 100 || (20..=90).contains(&last) && value < 10 && value > 0;
                if !fits {
                    break;
                }
                part = part.checked_add(value)?;
                (counted, last) = (true, value);
            }
        }
        at += word.len();
        if counted && word != "and" {
            end = at;
        }
        if !text.get(at..).is_some_and(|rest| rest.starts_with([' ', '-'])) {
            break;
        }
        at += 1;
    }
    let value = whole.checked_add(part)?.checked_mul(1000)?;
    counted.then(|| Number::of(value, end, false))
}

/// What stands behind a number and says what it counts: a few words, or a few characters.
pub(super) fn noun_behind(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let (mut words, mut han, mut end, mut inside) = (0, 0, 0, false);
    for (at, c) in rest.char_indices() {
        let latin = c.is_ascii_alphabetic() || matches!(c, '-' | '\'') && inside;
        if is_han(c) {
            han += 1;
        } else if latin {
            words += usize::from(!inside);
        } else if c != ' ' {
            break;
        }
        inside = latin;
        if words > 5 || han > 10 {
            break;
        }
        end = at + c.len_utf8();
    }
    rest.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_within_a_number_is_told_from_a_word_behind_one() {
        let within = |text: &str, word: &str| is_within_number(text, text.find(word).unwrap());
        assert!(within("赔偿三万一千零七元", "万一"));
        assert!(within("赔偿 3 万一千元", "万一"));
        assert!(within("十二万一百条", "万一"));
        assert!(!within("万一再次中断", "万一"));
        assert!(!within("赔偿三千元, 万一不够再补", "万一"));
        assert!(!within("第 2 步一旦完成", "一旦"));
        assert!(!within("步骤 2 一旦完成", "一旦"));
    }
}
