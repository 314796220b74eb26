//! Currencies as people write them in front of a figure and behind it.

use super::number::{Number, number_at};
use crate::playbook::Amount;

/// A currency as it is written: several of them share a sign.
pub(super) type Currency = &'static [&'static str];

const YUAN: Currency = &["CNY"];
const SIGN: Currency = &["CNY", "JPY"];
const DOLLAR: Currency = &["USD", "AUD", "CAD", "HKD", "SGD", "TWD", "NZD"];
const US: Currency = &["USD"];
const EURO: Currency = &["EUR"];
const POUND: Currency = &["GBP"];
const YEN: Currency = &["JPY"];
const FRANC: Currency = &["CHF"];
const HONG_KONG: Currency = &["HKD"];

const BEFORE: &[(&str, Currency)] = &[
    ("¥", SIGN),
    ("us$", US),
    ("hk$", HONG_KONG),
    ("$", DOLLAR),
    ("€", EURO),
    ("£", POUND),
    ("cny", YUAN),
    ("rmb", YUAN),
    ("usd", US),
    ("eur", EURO),
    ("gbp", POUND),
    ("jpy", YEN),
    ("chf", FRANC),
    ("hkd", HONG_KONG),
    ("人民币", YUAN),
    ("美元", US),
    ("欧元", EURO),
    ("港元", HONG_KONG),
    ("港币", HONG_KONG),
];

const BEHIND: &[(&str, Currency)] = &[
    ("人民币", YUAN),
    ("块钱", YUAN),
    ("元", YUAN),
    ("圆", YUAN),
    ("块", YUAN),
    ("美元", US),
    ("美金", US),
    ("欧元", EURO),
    ("英镑", POUND),
    ("日元", YEN),
    ("港元", HONG_KONG),
    ("港币", HONG_KONG),
    ("yuan", YUAN),
    ("renminbi", YUAN),
    ("rmb", YUAN),
    ("cny", YUAN),
    ("us dollars", US),
    ("dollars", DOLLAR),
    ("dollar", DOLLAR),
    ("usd", US),
    ("euros", EURO),
    ("euro", EURO),
    ("eur", EURO),
    ("€", EURO),
    ("£", POUND),
    ("pounds", POUND),
    ("gbp", POUND),
    ("yen", YEN),
    ("jpy", YEN),
    ("francs", FRANC),
    ("chf", FRANC),
    ("hkd", HONG_KONG),
    ("$", DOLLAR),
    ("¥", SIGN),
];

/// A sign of a currency and the number behind it.
pub(super) fn signed_at(text: &str, at: usize) -> Option<(Currency, Number, usize)> {
    let rest = text.get(at..)?;
    let glued = text.get(..at)?.ends_with(|c: char| c.is_ascii_alphanumeric());
    let (sign, currency) = BEFORE.iter().find(|(sign, _)| {
        rest.starts_with(sign) && !(glued && sign.starts_with(|c: char| c.is_ascii_alphabetic()))
    })?;
    let near = rest.strip_prefix(sign)?.trim_start_matches([' ', ':']);
    let from = text.len() - near.len();
    // A code of letters glued to digits is still one.
    let number = number_at(text, from)
        .or_else(|| number_at(near, 0).map(|it| Number { end: from + it.end, ..it }))?;
    let end = currency_behind(text, number.end).map_or(number.end, |(_, end)| end);
    Some((currency, number, end))
}

/// The currency that stands behind a number.
pub(super) fn currency_behind(text: &str, end: usize) -> Option<(Currency, usize)> {
    let rest = text.get(end..)?;
    let near = rest.trim_start_matches(' ');
    let (word, currency) = BEHIND.iter().find(|(word, _)| {
        near.strip_prefix(word).is_some_and(|it| {
            let next = it.chars().next();
            match *word {
                "块" => !next.is_some_and(|c| matches!(c, '盘' | '硬' | '磁' | '板' | '坏')),
                "元" => !next.is_some_and(|c| matches!(c, '数' | '件' | '旦')),
                word => {
                    !word.is_ascii()
                        || word.len() < 2
                        || next.is_none_or(|c| !c.is_ascii_alphanumeric())
                }
            }
        })
    })?;
    let end = text.len() - near.len() + word.len();
    let whole = text.get(end..).is_some_and(|it| it.starts_with('整'));
    Some((currency, if whole { end + '整'.len_utf8() } else { end }))
}

/// An amount in thousandths of its currency.
pub(super) fn thousandths(amount: &Amount) -> i64 {
    i64::try_from(amount.hundredths()).unwrap_or(i64::MAX / 10).saturating_mul(10)
}
