//! An amount of money as people type it, read exactly or refused: figures, groups and decimals, Chinese numerals, words that
//! multiply, and a currency before or behind.

use super::{
    amount_error::{AmountError, MOST},
    currency,
};
use crate::text::{fold_for_search, numerals};

/// Longer texts are no amount.
const LONGEST: usize = 100;

/// Words behind a figure that multiply it, and by which power of ten.
const TIMES: &[(&str, u32)] = &[
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("mio", 6),
    ("mrd", 9),
    ("mn", 6),
    ("bn", 9),
    ("k", 3),
    ("w", 4),
    ("m", 6),
];

/// Chinese units, the largest first, and their powers of ten.
const UNITS: &[(&[char], u32)] = &[
    (&['亿', '億'], 8),
    (&['万', '萬'], 4),
    (&['千', '仟'], 3),
    (&['百', '佰'], 2),
    (&['十', '拾'], 1),
];

/// A decimal number: `digits` divided by ten to the power of `places`.
#[derive(Clone, Copy)]
struct Decimal {
    digits: u128,
    places: u32,
}

impl Decimal {
    const fn whole(digits: u128) -> Self {
        Self { digits, places: 0 }
    }

    /// Ten to the power of `tens` times as much, without trailing zeros behind the point.
    fn times(self, tens: u32) -> Option<Self> {
        let mut product = if self.places >= tens {
            Self { digits: self.digits, places: self.places - tens }
        } else {
            let factor = 10_u128.checked_pow(tens - self.places)?;
            Self { digits: self.digits.checked_mul(factor)?, places: 0 }
        };
        while product.places > 0 && product.digits % 10 == 0 {
            product.digits /= 10;
            product.places -= 1;
        }
        Some(product)
    }

    /// The number itself where it is a whole one.
    fn as_whole(self) -> Option<u128> {
        self.times(0).filter(|it| it.places == 0).map(|it| it.digits)
    }
}

/// Why a figure is none.
enum Wrong {
    No,
    Doubtful,
}

/// Reads an amount: minor units, and the currency's code; see [`super::Amount::parse`].
pub(super) fn parse(text: &str, home: &str) -> Result<(u64, String), AmountError> {
    let owned = || text.trim().to_owned();
    let none = || AmountError::NotAnAmount { text: owned() };
    if text.len() > LONGEST {
        return Err(none());
    }
    let even: String = fold_for_search(text).chars().map(even).collect();
    let (before, figure, behind) = parts(even.trim()).ok_or_else(none)?;
    let named = |words: &str| match words.trim() {
        "" => Ok(None),
        words if !names_something(words) => Err(none()),
        words => currency_named(words, home)
            .map(Some)
            .ok_or_else(|| AmountError::NoCurrency { found: words.to_owned() }),
    };
    let currency = match (named(before)?, named(behind)?) {
        (None, None) => home.to_owned(),
        (Some(one), None) | (None, Some(one)) => one,
        (Some(one), Some(other)) => one_currency(before, one, behind, other)
            .ok_or_else(|| AmountError::TwoCurrencies { text: owned() })?,
    };
    let places = currency::decimals(&currency);
    let value = value(figure, &currency).map_err(|wrong| match wrong {
        Wrong::No => none(),
        Wrong::Doubtful => AmountError::Doubtful { text: owned() },
    })?;
    let too_large = || AmountError::TooLarge { currency: currency.clone() };
    let minor = value.times(places).ok_or_else(too_large)?;
    let minor =
        minor.as_whole().ok_or(AmountError::TooFine { currency: currency.clone(), places })?;
    let minor = u64::try_from(minor).ok().filter(|it| *it <= MOST).ok_or_else(too_large)?;
    Ok((minor, currency))
}

/// One form for characters that mean the same here.
fn even(c: char) -> char {
    match c {
        '￥' => '¥',
        '￡' => '£',
        '￦' => '₩',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Whether words can be meant as a currency: letters or signs, and no further figure.
fn names_something(words: &str) -> bool {
    let is_sign = |c: char| c == '$' || !c.is_ascii() && !c.is_alphanumeric();
    let minus = |c: char| matches!(c, '-' | '+' | '−' | '±');
    words.chars().any(|c| c.is_alphabetic() || is_sign(c))
        && !words.contains(is_figure)
        && !words.contains(minus)
}

/// The currency of a sign or a word, or of both: 人民币¥.
fn currency_named(words: &str, home: &str) -> Option<String> {
    currency::of_words(words, home).or_else(|| {
        let (at, _) = words.char_indices().next_back()?;
        let (word, sign) = (words.get(..at)?.trim(), words.get(at..)?);
        let of = |it: &str| currency::of_words(it, home);
        one_currency(word, of(word)?, sign, of(sign)?)
    })
}

/// What stands before the figure, the figure, and what stands behind it. A word that multiplies belongs to the figure.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let from = text.find(is_figure)?;
    let (before, rest) = text.split_at(from);
    let mut end = 0;
    let mut at = 0;
    for c in rest.chars() {
        at += c.len_utf8();
        if is_figure(c) {
            end = at;
        } else if !is_between(c) {
            break;
        }
    }
    let (figure, behind) = rest.split_at(end);
    let near = behind.trim_start();
    let multiplied = TIMES.iter().find_map(|(word, _)| {
        let tail = near.strip_prefix(word)?;
        (!tail.starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(tail)
    });
    let behind = multiplied.unwrap_or(behind);
    let figure = rest.get(..rest.len() - behind.len()).unwrap_or(figure);
    // 「五千元整」
    let behind = behind.trim().trim_end_matches(['整', '正']);
    Some((before, figure.trim(), behind))
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || numerals::digit(c).is_some() || numerals::unit(c).is_some()
}

/// Signs and words that stand inside a figure.
fn is_between(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | ' ' | '点')
}

/// One currency said twice, in two ways: `人民币500元`, `¥500 JPY`. What only one currency is called decides.
fn one_currency(before: &str, one: String, behind: &str, other: String) -> Option<String> {
    if one == other {
        return Some(one);
    }
    let can_be =
        |words: &str, code: &str| currency::of_words(words, code).is_some_and(|read| read == code);
    if can_be(before, &other) {
        Some(other)
    } else if can_be(behind, &one) {
        Some(one)
    } else {
        None
    }
}

/// What a figure is worth, in units of the currency.
fn value(figure: &str, currency: &str) -> Result<Decimal, Wrong> {
    for (word, tens) in TIMES {
        if let Some(number) = figure.strip_suffix(word) {
            return digits(number.trim(), currency, true)?.times(*tens).ok_or(Wrong::No);
        }
    }
    let dense = without_spaces(figure);
    if dense.chars().all(|c| c.is_ascii_digit() || is_between(c)) {
        return digits(figure, currency, false);
    }
    chinese(&dense, currency)
}

/// The text without its spaces, but for those that set groups of digits apart.
fn without_spaces(text: &str) -> String {
    let mut dense = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let groups = dense.ends_with(|c: char| c.is_ascii_digit())
            && rest.peek().is_some_and(char::is_ascii_digit);
        if c != ' ' || groups {
            dense.push(c);
        }
    }
    dense
}

/// A figure with Chinese numerals in it: 五千, 2.8万, 2万8千, 1亿2000万, 四点八万, 一万零五百, and short for 48,000, 四万八.
fn chinese(text: &str, currency: &str) -> Result<Decimal, Wrong> {
    for (signs, tens) in UNITS {
        let Some(at) = text.rfind(*signs) else { continue };
        let (left, rest) = text.split_at(at);
        let unit = rest.chars().next().map_or(0, char::len_utf8);
        let right = rest.get(unit..).unwrap_or_default();
        let head = match left {
            "" if *tens == 1 => Decimal::whole(1),
            "" => return Err(Wrong::No),
            _ if left.contains(*signs) => return Err(Wrong::No),
            left => chinese(left, currency)?,
        };
        let high = head.times(*tens).ok_or(Wrong::No)?;
        if right.is_empty() {
            return Ok(high);
        }
        // Behind a decimal nothing is added: 2.8万5千 is a slip.
        if head.as_whole().is_none() {
            return Err(Wrong::Doubtful);
        }
        let low = below(right, *tens, currency)?;
        let whole = high.as_whole().and_then(|high| high.checked_add(low));
        return whole.map(Decimal::whole).ok_or(Wrong::No);
    }
    if let Some((whole, part)) = text.split_once('点') {
        return spoken_decimal(whole, part).ok_or(Wrong::No);
    }
    let mut chars = text.chars();
    match (chars.next().and_then(numerals::digit), chars.next()) {
        (Some(digit), None) => Ok(Decimal::whole(digit.into())),
        (Some(_), Some(_)) => Err(Wrong::No),
        (None, _) => digits(text, currency, true),
    }
}

/// What stands behind a unit, and is less than it: the 8千 of 2万8千, the 8 of 2万8, the 零五百 of 一万零五百.
fn below(text: &str, tens: u32, currency: &str) -> Result<u128, Wrong> {
    let plain = text.trim_start_matches(['零', '〇']);
    let has_zero = plain.len() < text.len();
    let only_digit = {
        let mut chars = plain.chars();
        let read = |c: char| c.to_digit(10).map(u64::from).or_else(|| numerals::digit(c));
        chars.next().and_then(read).filter(|_| chars.next().is_none())
    };
    let low = match only_digit {
        Some(digit) if has_zero || tens == 1 => u128::from(digit),
        Some(digit) => u128::from(digit) * 10_u128.pow(tens - 1),
        None => {
            let is_plain = plain.chars().all(|c| c.is_ascii_digit());
            // 2万80 can be meant as 20,080 and as 28,000.
            if is_plain && !has_zero && u32::try_from(plain.len()) != Ok(tens) {
                return Err(Wrong::Doubtful);
            }
            chinese(plain, currency)?.as_whole().ok_or(Wrong::Doubtful)?
        }
    };
    if low < 10_u128.pow(tens) { Ok(low) } else { Err(Wrong::No) }
}

/// 「四点八」
fn spoken_decimal(whole: &str, part: &str) -> Option<Decimal> {
    let read = |c: char| numerals::digit(c).or_else(|| c.to_digit(10).map(u64::from));
    let mut chars = whole.chars();
    let mut digits = u128::from(chars.next().and_then(read)?);
    if chars.next().is_some() || part.is_empty() {
        return None;
    }
    let mut places = 0;
    for c in part.chars() {
        digits = digits.checked_mul(10)?.checked_add(read(c)?.into())?;
        places += 1;
    }
    Some(Decimal { digits, places })
}

/// A figure in Arabic digits with its groups and decimals. `multiplied` tells that a unit stands behind it: then a point
/// with three digits behind it is no group.
fn digits(text: &str, currency: &str, multiplied: bool) -> Result<Decimal, Wrong> {
    let text = text.trim();
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    if parts.iter().any(|part| part.is_empty()) {
        return Err(Wrong::No);
    }
    let Some(&last) = signs.last() else { return decimal(text, "") };
    let tail = parts.last().copied().unwrap_or_default();
    let (others, whole) = (&signs[..signs.len() - 1], &parts[..parts.len() - 1]);
    // A sign that stands but once, behind others or alone, may begin the decimals.
    let once = !others.contains(&last);
    match last {
        '.' | ',' if once && !others.is_empty() => {
            let is_group = |sign: &char| *sign == others[0] && *sign != '点';
            if others.iter().all(is_group) && is_grouped(whole) {
                decimal(&whole.concat(), tail)
            } else {
                Err(Wrong::Doubtful)
            }
        }
        '.' if once => {
            // 1.234 is one thousand two hundred and thirty-four to some, and a little more than one to others.
            let like_group = tail.len() == 3 && is_grouped(&parts);
            let fine = currency::decimals(currency) >= 3;
            let comma = currency::has_decimal_comma(currency);
            if like_group && !fine && (!multiplied || comma) {
                Err(Wrong::Doubtful)
            } else {
                decimal(whole[0], tail)
            }
        }
        ',' if once && tail.len() < 3 => {
            if currency::has_decimal_comma(currency) {
                decimal(whole[0], tail)
            } else {
                Err(Wrong::Doubtful)
            }
        }
        _ => {
            let same = signs.iter().all(|sign| *sign == last) && last != '点';
            let fours = last == ',' && is_grouped_by_four(&parts);
            if same && (is_grouped(&parts) || fours) && !(multiplied && last == '.') {
                decimal(&parts.concat(), "")
            } else {
                Err(Wrong::Doubtful)
            }
        }
    }
}

/// Groups of three, as nearly everywhere.
fn is_grouped(parts: &[&str]) -> bool {
    let Some((first, rest)) = parts.split_first() else { return false };
    (1..=3).contains(&first.len())
        && (!first.starts_with('0') || rest.is_empty())
        && rest.iter().all(|part| part.len() == 3)
}

/// Groups of four, as 万 and 亿 are set apart: two of them at least, since one may be a slip of the finger.
fn is_grouped_by_four(parts: &[&str]) -> bool {
    let Some((first, rest)) = parts.split_first() else { return false };
    (1..=4).contains(&first.len())
        && !first.starts_with('0')
        && rest.len() >= 2
        && rest.iter().all(|part| part.len() == 4)
}

fn decimal(whole: &str, part: &str) -> Result<Decimal, Wrong> {
    let places = u32::try_from(part.len()).map_err(|_| Wrong::No)?;
    let digits = format!("{whole}{part}").parse().map_err(|_| Wrong::No)?;
    Ok(Decimal { digits, places })
}
