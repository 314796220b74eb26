//! Figures of money as they stand in a text: `¥28,000`, `CNY 28,000.50`, `28.000,00`, `2.8 万元`, `四点八万`, `forty-eight
//! thousand yuan`. It finds, and judges nothing.

use std::collections::BTreeSet;

use crate::text::{compatible, numerals};

/// A figure in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// In hundredths, whatever the currency.
    pub(super) minor: u64,
    /// Whether a currency stands beside it.
    pub(super) is_money: bool,
    /// As it is written.
    pub(super) words: String,
}

/// Currencies as people write them in front of a figure.
const BEFORE: &[&str] = &[
    "¥",
    "￥",
    "$",
    "€",
    "£",
    "₩",
    "₹",
    "₽",
    "cny",
    "rmb",
    "usd",
    "eur",
    "gbp",
    "chf",
    "jpy",
    "hkd",
    "twd",
    "sgd",
    "aud",
    "cad",
    "krw",
    "inr",
    "kwd",
    "人民币",
    "美元",
    "欧元",
    "港元",
    "港币",
    "英镑",
    "日元",
];

/// And behind one.
const BEHIND: &[&str] = &[
    "元",
    "圆",
    "圓",
    "块钱",
    "人民币",
    "美元",
    "美金",
    "欧元",
    "港元",
    "港币",
    "英镑",
    "日元",
    "€",
    "£",
    "$",
    "¥",
    "yuan",
    "renminbi",
    "cny",
    "rmb",
    "usd",
    "eur",
    "gbp",
    "hkd",
    "jpy",
    "chf",
    "twd",
    "sgd",
    "krw",
    "inr",
    "kwd",
    "aud",
    "cad",
    "韩元",
    "新台币",
    "dollars",
    "dollar",
    "euros",
    "euro",
    "pounds",
    "francs",
    "us dollars",
    "us$",
];

/// Words behind a figure that multiply it, the longest first.
const TIMES: &[(&str, u64)] = &[
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("万", 10_000),
    ("萬", 10_000),
    ("亿", 100_000_000),
    ("億", 100_000_000),
    ("千", 1_000),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("grand", 1_000),
    ("mio", 1_000_000),
    ("mn", 1_000_000),
    ("bn", 1_000_000_000),
    ("k", 1_000),
    ("w", 10_000),
    ("m", 1_000_000),
];

/// From how much on a figure is no day, no month and no part of a name, whatever sign stands beside it.
const LARGE: u64 = 1_000_000;

/// The figures of a text that may be money. Times, dates, measures and parts of names are none.
pub(super) fn figures(text: &str) -> Vec<Figure> {
    let even = |c: char| if c.is_whitespace() && c != '\n' { ' ' } else { c };
    let folded: String = compatible(text).chars().map(even).collect();
    let mut found = scan(&folded);
    let joined = joined(&folded);
    if joined != folded {
        let known: BTreeSet<u64> =
            found.iter().filter(|it| it.is_money).map(|it| it.minor).collect();
        found.extend(scan(&joined).into_iter().filter(|it| !known.contains(&it.minor)));
    }
    found.extend(spoken(&folded));
    found.extend(spelled(&folded));
    found
}

fn scan(folded: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = folded.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let from = at + from;
        let number = number_at(folded, from);
        found.extend(figure(folded, from, number, number));
        at = from + number.len().max(1);
        if let Some(other) = continental_at(folded, from) {
            let plain = other.replace('.', "").replace(',', ".");
            found.extend(figure(folded, from, other, &plain));
            at = at.max(from + other.len());
        }
    }
    found
}

/// A number as the continent writes it: `48.000,00`, `1.234.567`, `1200,50`. Where another reading is as good, both count.
fn continental_at(text: &str, from: usize) -> Option<&str> {
    let rest = text.get(from..)?;
    let digits = |from: usize| {
        let tail = rest.get(from..).unwrap_or_default();
        tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len())
    };
    let sign = |at: usize, sign: char| rest.get(at..).is_some_and(|tail| tail.starts_with(sign));
    let mut end = digits(0);
    let first = end;
    while first < 4 && sign(end, '.') && digits(end + 1) == 3 {
        end += 4;
    }
    if sign(end, ',') && matches!(digits(end + 1), 1 | 2) {
        end += 1 + digits(end + 1);
    }
    rest.get(..end).filter(|_| end > first)
}

/// The text without the spaces by which thousands are set apart: `48 000`. Whether they are that, the other reading
/// tells: both are looked at.
fn joined(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let parts = |at: usize| {
        let behind = (1..=3).all(|step| digit(at + step)) && !digit(at + 4);
        at > 0 && digit(at - 1) && behind
    };
    let kept =
        |(at, c): (usize, &char)| (!matches!(c, ' ' | '\'' | '’') || !parts(at)).then_some(*c);
    chars.iter().enumerate().filter_map(kept).collect()
}

/// Digits with their groups and decimals.
fn number_at(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let digits = |from: usize| {
        let tail = rest.get(from..).unwrap_or_default();
        tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len())
    };
    let mut end = digits(0);
    while rest.get(end..).is_some_and(|tail| tail.starts_with(',')) && digits(end + 1) == 3 {
        end += 4;
    }
    if rest.get(end..).is_some_and(|tail| tail.starts_with('.')) && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    rest.get(..end).unwrap_or_default()
}

/// What multiplies a figure, as it is written, and what stands behind that.
fn times(behind: &str) -> (u64, &str, &str) {
    let near = behind.trim_start_matches(' ');
    for (unit, times) in TIMES {
        let head = near.get(..unit.len()).filter(|head| head.to_lowercase() == *unit);
        let rest = near.get(unit.len()..).unwrap_or_default();
        if let Some(head) = head.filter(|_| !unit.is_ascii() || !begins_a_word(rest)) {
            return (*times, head, rest);
        }
    }
    (1, "", behind)
}

/// What stands behind the 万 of `4万8千` or `4万8`.
fn rest_of(times: u64, behind: &str) -> Option<(u64, &str)> {
    let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
    let digits = behind.get(..end).filter(|it| !it.is_empty() && times >= 10_000)?;
    let (value, rest) = (digits.parse::<u64>().ok()?, behind.get(end..)?);
    let thousands = rest.strip_prefix('千');
    match (thousands, digits.len()) {
        (Some(rest), 1) => Some((value * 1_000, rest)),
        (None, 1) => Some((value * times / 10, rest)),
        (None, 4) => Some((value, rest)),
        _ => None,
    }
}

/// A figure as it is written, and as we write it.
fn figure(text: &str, from: usize, number: &str, plain: &str) -> Option<Figure> {
    let before = text.get(..from)?;
    let behind = text.get(from + number.len()..)?;
    let close = end_of(before.trim_end_matches(' ')).to_lowercase();
    let signed = BEFORE.iter().find(|sign| {
        let head = close.strip_suffix(**sign);
        head.is_some_and(|head| !sign.is_ascii() || sign.len() < 2 || !ends_a_word(head))
    });
    let (times, unit, units) = times(behind);
    let more = rest_of(times, units);
    let units = more.map_or(units, |(_, rest)| rest);
    let next = units.trim_start_matches(' ');
    let named = currency_of(next);
    let is_money = signed.is_some() || named.is_some();
    let minor = minor(plain, times)?.checked_add(more.map_or(0, |(more, _)| more) * 100)?;
    // A part of a name, a time, a date or a measure.
    let small = minor < LARGE;
    let part = ends_a_word(before)
        || before.ends_with(['#', ':', '.', '_'])
        || small && before.ends_with(['-', '/'])
        || unit.is_empty() && begins_a_word(behind)
        || behind.starts_with([':', '_', '%'])
        || small && behind.starts_with(['-', '/']);
    if part && !is_money {
        return None;
    }
    let written = behind.len() - units.len();
    let tail = if unit.is_empty() { "" } else { behind.get(..written).unwrap_or_default() };
    let sign = signed.map_or("", |sign| if sign.len() < 3 || !sign.is_ascii() { sign } else { "" });
    let name =
        named.filter(|_| sign.is_empty()).map_or("", |it| if it.is_ascii() { "" } else { it });
    Some(Figure { minor, is_money, words: format!("{sign}{number}{}{name}", tail.trim()) })
}

/// The last few characters of a text: more than any sign of a currency and what stands before it.
fn end_of(text: &str) -> &str {
    let from = text.char_indices().rev().nth(7).map_or(0, |(at, _)| at);
    text.get(from..).unwrap_or_default()
}

/// The currency that a text begins with.
fn currency_of(text: &str) -> Option<&'static str> {
    let lower = text.chars().take(8).collect::<String>().to_lowercase();
    let is_it = |sign: &&&str| {
        lower.strip_prefix(**sign).is_some_and(|rest| !sign.is_ascii() || !begins_a_word(rest))
    };
    BEHIND.iter().find(is_it).copied()
}

/// Figures in Chinese words: 四万八千元, 肆万捌仟圆, 四万八.
fn spoken(folded: &str) -> Vec<Figure> {
    let is_part = |c: char| numerals::digit(c).is_some() || numerals::unit(c).is_some();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = folded.get(at..).and_then(|rest| rest.find(is_part)).map(|it| at + it) {
        let rest = folded.get(from..).unwrap_or_default();
        let run = |from: usize| {
            let tail = rest.get(from..).unwrap_or_default();
            from + tail.find(|c| !is_part(c)).unwrap_or(tail.len())
        };
        let mut end = run(0);
        let point = end + '点'.len_utf8();
        if rest.get(end..).is_some_and(|tail| tail.starts_with('点')) && run(point) > point {
            end = run(point);
        }
        let number = rest.get(..end).unwrap_or_default();
        at = from + number.len().max(1);
        let before = folded.get(..from).unwrap_or_default();
        let behind = folded.get(at..).unwrap_or_default().trim_start_matches(' ');
        // 「1.2百万」 is read above.
        if before.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let value = match number.split_once('点') {
            Some((whole, part)) => with_decimals(whole, part),
            None => value_of(number),
        };
        let Some(value) = value else { continue };
        let named = currency_of(behind);
        let sign = before.trim_end_matches(' ');
        let is_money = named.is_some() || sign.ends_with(['¥', '￥']) || sign.ends_with("人民币");
        let words = format!("{number}{}", named.unwrap_or_default());
        found.extend(value.checked_mul(100).map(|minor| Figure { minor, is_money, words }));
    }
    found
}

/// 「四点八万」
fn with_decimals(whole: &str, part: &str) -> Option<u64> {
    let digits: Vec<u64> = part.chars().map_while(numerals::digit).collect();
    let units: Vec<u64> = part.chars().skip(digits.len()).map_while(numerals::unit).collect();
    let whole = value_of(whole).or_else(|| {
        let mut chars = whole.chars();
        chars.next().and_then(numerals::digit).filter(|_| chars.next().is_none())
    })?;
    let times = units.iter().try_fold(1_u64, |product, unit| product.checked_mul(*unit))?;
    let mut value = whole.checked_mul(times)?;
    let mut scale = times;
    for digit in digits {
        scale /= 10;
        value = value.checked_add(digit.checked_mul(scale)?)?;
    }
    (times > 1).then_some(value)
}

/// Figures in English words: `forty-eight thousand yuan`.
fn spelled(folded: &str) -> Vec<Figure> {
    let low = folded.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = low
        .get(at..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_alphabetic()))
        .map(|it| at + it)
    {
        let first = word_at(&low, from);
        at = from + first.len().max(1);
        if ends_a_word(low.get(..from).unwrap_or_default()) {
            continue;
        }
        let Some((value, end)) = spelled_at(&low, from) else { continue };
        at = end;
        let before = low.get(..from).unwrap_or_default().trim_end_matches(' ');
        // `48 thousand` is read above.
        if before.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let named = currency_of(low.get(end..).unwrap_or_default().trim_start_matches(' '));
        let close = end_of(before);
        let is_money = named.is_some() || BEFORE.iter().any(|sign| close.ends_with(sign));
        let words = folded.get(from..end).unwrap_or_default().to_owned();
        found.extend(value.checked_mul(100).map(|minor| Figure { minor, is_money, words }));
    }
    found
}

fn word_at(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    rest.get(..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()))
        .unwrap_or_default()
}

/// The number that is spelled out from here, from a hundred on, and where it ends.
fn spelled_at(low: &str, from: usize) -> Option<(u64, usize)> {
    let (mut whole, mut part, mut end, mut at, mut counted) = (0_u64, 0_u64, from, from, false);
    loop {
        let word = word_at(low, at);
        match word {
            "and" | "a" if at == from || word == "a" || counted => {}
            "hundred" => part = part.max(1).checked_mul(100)?,
            "thousand" | "million" | "billion" => {
                let times = TIMES.iter().find(|(unit, _)| *unit == word)?.1;
                whole = whole.checked_add(part.max(1).checked_mul(times)?)?;
                part = 0;
            }
            _ => match numerals::small(word) {
                Some(value) => part = part.checked_add(value)?,
                None => break,
            },
        }
        if !matches!(word, "and" | "a") {
            (counted, end) = (true, at + word.len());
        }
        let gap = low.get(at + word.len()..).unwrap_or_default();
        if !gap.starts_with([' ', '-']) {
            break;
        }
        at += word.len() + 1;
    }
    let value = whole.checked_add(part)?;
    (counted && value >= 100).then_some((value, end))
}

/// What a number in words is worth; `None` where it says no more than a digit.
fn value_of(number: &str) -> Option<u64> {
    let (mut whole, mut part, mut digit, mut last) = (0_u64, 0_u64, None, 1_u64);
    let mut zero = false;
    let mut has_unit = false;
    for c in number.chars() {
        if let Some(value) = numerals::digit(c) {
            zero = value == 0;
            digit = Some(value);
            continue;
        }
        let unit = numerals::unit(c)?;
        if unit >= 10_000 {
            let below = part.checked_add(digit.take().unwrap_or(0))?;
            whole = whole.checked_add(below)?.checked_mul(unit)?;
            part = 0;
        } else {
            part = part.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?;
        }
        (last, has_unit, zero) = (unit, true, false);
    }
    // 「四万八」 is 48,000.
    let short = if last >= 100 && !zero { last / 10 } else { 1 };
    let tail = digit.unwrap_or(0).checked_mul(short)?;
    has_unit.then(|| whole.checked_add(part)?.checked_add(tail)).flatten()
}

fn ends_a_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric())
}

fn begins_a_word(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_ascii_alphanumeric())
}

fn minor(number: &str, times: u64) -> Option<u64> {
    let plain: String = number.chars().filter(|c| *c != ',').collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if part.contains('.') || part.len() > 6 {
        return None;
    }
    let scale = 10_u64.pow(u32::try_from(part.len()).ok()?);
    let part: u64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let whole = whole.parse::<u64>().ok()?.checked_mul(times)?.checked_mul(100)?;
    whole.checked_add(part.checked_mul(times)?.checked_mul(100)? / scale)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn money_is_found_however_it_is_written() {
        for (text, minor) in [
            ("外协费¥48,000。", 4_800_000),
            ("cost CNY 48,000.50 in all", 4_800_050),
            ("上限4.8万元", 4_800_000),
            ("赔了 300 元", 30_000),
            ("about 48000 yuan", 4_800_000),
            ("￥１２００", 120_000),
            ("索赔¥68,000,03-17前答复", 6_800_000),
            ("外协费 48 000 元", 4_800_000),
            ("外协费 ¥ 48\u{a0}000", 4_800_000),
            ("４８，０００ 元", 4_800_000),
            ("４．８ 万 元", 4_800_000),
            ("4万8千元", 4_800_000),
            ("¥4万8", 4_800_000),
            ("¥4.8w", 4_800_000),
            ("¥48K", 4_800_000),
            ("rmb 48,000", 4_800_000),
            ("48000RMB", 4_800_000),
            ("Cny48000", 4_800_000),
            ("四万八千元", 4_800_000),
            ("肆万捌仟圆整", 4_800_000),
            ("四万八元", 4_800_000),
            ("人民币四万八千", 4_800_000),
            ("1.2亿元", 12_000_000_000),
            ("3百万元", 300_000_000),
            ("三百二十元", 32_000),
            ("一万零五百元", 1_050_000),
            ("48000元/月", 4_800_000),
            ("03-17 300元", 30_000),
            ("48.000,00 €", 4_800_000),
            ("€ 48.000", 4_800_000),
            ("48 000 €", 4_800_000),
            ("48’000 CHF", 4_800_000),
            ("US$1,200", 120_000),
            ("1200,50 EUR", 120_050),
            ("1.234.567,00 EUR", 123_456_700),
            ("forty-eight thousand yuan", 4_800_000),
            ("Forty eight thousand Yuan", 4_800_000),
            ("one hundred and twenty thousand dollars", 12_000_000),
            ("48 thousand yuan", 4_800_000),
            ("$1.2 million", 120_000_000),
            ("四点八万元", 4_800_000),
            ("人民币四点八万", 4_800_000),
            ("ＲＭＢ 48000", 4_800_000),
            ("¥48\u{202f}000", 4_800_000),
            ("四萬八千圓", 4_800_000),
            ("48千元", 4_800_000),
        ] {
            let found = figures(text);
            assert!(found.iter().any(|it| it.is_money && it.minor == minor), "{text} {found:?}");
        }
    }

    #[test]
    fn what_only_looks_like_money_is_told_apart() {
        for text in
            ["22:05", "2026-11-22", "#31", "6.2TB", "db-03", "45%", "1200 人", "S1", "v1.2.3"]
        {
            assert!(!figures(text).iter().any(|it| it.is_money), "{text}");
        }
        for text in [
            "费用 48000",
            "费用四万八",
            "费用48000-50000",
            "费用48000/月",
            "费用4.8万",
            "fee 48k",
            "费用4.8W",
            "费用48.000,00",
            "a fee of forty-eight thousand",
            "费用四点八万",
        ] {
            let found = figures(text);
            assert!(
                found.iter().any(|it| !it.is_money && it.minor == 4_800_000),
                "{text} {found:?}"
            );
        }
        for text in ["一个", "第三次", "十二点", "三块盘", "2025-10-09", "48kg", "300 KB"]
        {
            assert!(!figures(text).iter().any(|it| it.is_money), "{text}");
        }
        assert_eq!(figures("9f86d081884c7d65"), []);
    }
}
