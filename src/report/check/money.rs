//! Figures of money as they stand in a text: `¥28,000`, `CNY 28,000.50`, `2.8 万元`. It finds, and judges nothing.

use crate::text::fold_fullwidth;

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
const BEFORE: &[&str] =
    &["¥", "￥", "$", "€", "£", "cny", "rmb", "usd", "eur", "gbp", "chf", "jpy", "hkd", "人民币"];

/// And behind one.
const BEHIND: &[&str] = &["元", "块钱", "yuan", "cny", "rmb", "usd", "eur", "dollars", "euros"];

/// The figures of a text that may be money. Times, dates, measures and parts of names are none.
pub(super) fn figures(text: &str) -> Vec<Figure> {
    let folded = fold_fullwidth(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = folded.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let from = at + from;
        let number = number_at(&folded, from);
        at = from + number.len().max(1);
        found.extend(figure(&folded, from, number));
    }
    found
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

fn figure(text: &str, from: usize, number: &str) -> Option<Figure> {
    let before = text.get(..from)?;
    let behind = text.get(from + number.len()..)?;
    let close = before.trim_end_matches(' ').to_lowercase();
    let signed = BEFORE.iter().find(|sign| {
        let head = close.strip_suffix(**sign);
        head.is_some_and(|head| !sign.is_ascii() || sign.len() < 2 || !ends_a_word(head))
    });
    let (times, units) = [("万", 10_000_u64), ("亿", 100_000_000)]
        .into_iter()
        .find_map(|(unit, times)| Some((times, behind.trim_start_matches(' ').strip_prefix(unit)?)))
        .unwrap_or((1, behind));
    let next = units.trim_start_matches(' ');
    let lower = next.chars().take(8).collect::<String>().to_lowercase();
    let named = BEHIND.iter().find(|sign| {
        lower.strip_prefix(**sign).is_some_and(|rest| !sign.is_ascii() || !begins_a_word(rest))
    });
    let is_money = signed.is_some() || named.is_some();
    // A part of a name, a time, a date or a measure.
    let part = ends_a_word(before)
        || before.ends_with(['#', '-', ':', '/', '.', '_'])
        || begins_a_word(behind)
        || behind.starts_with(['-', ':', '/', '_', '%']);
    if part && !is_money {
        return None;
    }
    let minor = minor(number, times)?;
    let unit = if times == 1 {
        ""
    } else if times == 10_000 {
        "万"
    } else {
        "亿"
    };
    let sign = signed.map_or("", |sign| if sign.len() < 3 || !sign.is_ascii() { sign } else { "" });
    let tail =
        named.filter(|_| sign.is_empty()).map_or("", |it| if it.is_ascii() { "" } else { it });
    Some(Figure { minor, is_money, words: format!("{sign}{number}{unit}{tail}") })
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
        assert!(figures("费用 48000").iter().any(|it| !it.is_money && it.minor == 4_800_000));
        assert_eq!(figures("9f86d081884c7d65"), []);
    }
}
