//! Currencies: which codes are one (ISO 4217), how many decimal places each has, how people write them, and which one is
//! usual where.

use std::fmt::Write as _;

use iso_currency::{Country, Currency};

/// The currency of amounts where nobody said anything else.
pub const USUAL: &str = "CNY";

/// Whether a code is a currency that money can be in: `CNY`, never `cny`, `RMB`, the metals or the code for testing.
pub fn is_currency(code: &str) -> bool {
    known(code).is_some()
}

/// How many decimal places a currency has: 0 for the yen, 2 for the yuan, 3 for the dinar of Kuwait. What is no currency,
/// as older logs may hold it, counts in hundredths.
pub fn decimals(code: &str) -> u32 {
    known(code).and_then(Currency::exponent).map_or(2, u32::from)
}

fn known(code: &str) -> Option<Currency> {
    let known = Currency::from_code(code).filter(|it| it.code() == code)?;
    (!known.is_special() && known.exponent().is_some()).then_some(known)
}

/// Signs and words for currencies, in lower case, as they stand before an amount or behind it.
const WORDS: &[(&str, &str)] = &[
    ("¥", "CNY"),
    ("cn¥", "CNY"),
    ("rmb¥", "CNY"),
    ("rmb", "CNY"),
    ("元", "CNY"),
    ("圆", "CNY"),
    ("圓", "CNY"),
    ("块", "CNY"),
    ("块钱", "CNY"),
    ("塊", "CNY"),
    ("塊錢", "CNY"),
    ("人民币", "CNY"),
    ("人民幣", "CNY"),
    ("元人民币", "CNY"),
    ("元人民幣", "CNY"),
    ("yuan", "CNY"),
    ("yuan renminbi", "CNY"),
    ("renminbi", "CNY"),
    ("chinese yuan", "CNY"),
    ("$", "USD"),
    ("us$", "USD"),
    ("u.s.$", "USD"),
    ("usd$", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("us dollar", "USD"),
    ("us dollars", "USD"),
    ("u.s. dollars", "USD"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("欧元", "EUR"),
    ("歐元", "EUR"),
    ("£", "GBP"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("pounds sterling", "GBP"),
    ("sterling", "GBP"),
    ("英镑", "GBP"),
    ("英鎊", "GBP"),
    ("jp¥", "JPY"),
    ("円", "JPY"),
    ("yen", "JPY"),
    ("日元", "JPY"),
    ("日圆", "JPY"),
    ("日圓", "JPY"),
    ("hk$", "HKD"),
    ("hong kong dollars", "HKD"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("港幣", "HKD"),
    ("mop$", "MOP"),
    ("澳门元", "MOP"),
    ("澳门币", "MOP"),
    ("nt$", "TWD"),
    ("ntd", "TWD"),
    ("新台币", "TWD"),
    ("新臺幣", "TWD"),
    ("台币", "TWD"),
    ("臺幣", "TWD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("australian dollars", "AUD"),
    ("澳元", "AUD"),
    ("澳币", "AUD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("canadian dollars", "CAD"),
    ("加元", "CAD"),
    ("加币", "CAD"),
    ("s$", "SGD"),
    ("sg$", "SGD"),
    ("singapore dollars", "SGD"),
    ("新加坡元", "SGD"),
    ("新元", "SGD"),
    ("nz$", "NZD"),
    ("new zealand dollars", "NZD"),
    ("新西兰元", "NZD"),
    ("纽元", "NZD"),
    ("₩", "KRW"),
    ("won", "KRW"),
    ("韩元", "KRW"),
    ("韓元", "KRW"),
    ("韩币", "KRW"),
    ("₹", "INR"),
    ("rupees", "INR"),
    ("印度卢比", "INR"),
    ("₽", "RUB"),
    ("rubles", "RUB"),
    ("roubles", "RUB"),
    ("卢布", "RUB"),
    ("fr.", "CHF"),
    ("sfr", "CHF"),
    ("francs", "CHF"),
    ("swiss francs", "CHF"),
    ("瑞士法郎", "CHF"),
    ("瑞郎", "CHF"),
    ("฿", "THB"),
    ("baht", "THB"),
    ("泰铢", "THB"),
    ("ringgit", "MYR"),
    ("林吉特", "MYR"),
    ("₫", "VND"),
    ("越南盾", "VND"),
    ("rupiah", "IDR"),
    ("印尼盾", "IDR"),
    ("₱", "PHP"),
    ("r$", "BRL"),
    ("reais", "BRL"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("zł", "PLN"),
    ("zloty", "PLN"),
    ("瑞典克朗", "SEK"),
    ("挪威克朗", "NOK"),
    ("丹麦克朗", "DKK"),
];

/// Signs and words that several currencies share: what a company in one of these means by it is its own.
const SHARED: &[(&[&str], &[&str])] = &[
    (&["¥"], &["JPY"]),
    (&["元", "圆", "圓", "块", "块钱", "塊", "塊錢"], &["HKD", "TWD", "MOP", "SGD"]),
    (
        &["$", "dollar", "dollars"],
        &[
            "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "HKD", "JMD", "MXN", "NZD",
            "SGD", "TTD", "TWD",
        ],
    ),
    (&["£", "pound", "pounds"], &["EGP", "FKP", "GIP", "SHP", "SSP"]),
    (&["fr.", "francs"], &["XAF", "XOF", "XPF"]),
    (&["rupees"], &["LKR", "MUR", "NPR", "PKR"]),
    (&["r$"], &[]),
];

/// The currency of a sign, a word or a code, in any case. `home` is the company's own: it decides where several currencies
/// share a sign.
pub(super) fn of_words(words: &str, home: &str) -> Option<String> {
    let lower = words.trim().to_lowercase();
    let shared = |(signs, codes): &&(&[&str], &[&str])| {
        signs.contains(&lower.as_str()) && codes.contains(&home)
    };
    if SHARED.iter().any(|row| shared(&row)) {
        return Some(home.to_owned());
    }
    if let Some((_, code)) = WORDS.iter().find(|(word, _)| *word == lower) {
        return Some((*code).to_owned());
    }
    let code = lower.to_uppercase();
    is_currency(&code).then_some(code)
}

/// The code of a currency that stands for one everywhere: by its code in any case, or by a sign or word for it.
pub fn code_of(typed: &str) -> Option<String> {
    of_words(typed, USUAL)
}

/// Whether a sign or a word stands for a currency.
pub fn is_named(words: &str) -> bool {
    of_words(words, USUAL).is_some()
}

/// The sign that stands before amounts of a currency where we print them; others are printed with their code.
fn sign(code: &str) -> Option<&'static str> {
    match code {
        "CNY" => Some("¥"),
        "USD" => Some("$"),
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        _ => None,
    }
}

/// A sum of money as it is printed, however large: `¥28,000`, `¥16,500.50`, `CHF 1,200`, `JPY 12,345`, `KWD 1.234`.
pub(super) fn amount_in_words(minor: u128, code: &str) -> String {
    let figure = figure(minor, code);
    match sign(code) {
        Some(sign) => format!("{sign}{figure}"),
        None => format!("{code} {figure}"),
    }
}

/// A figure without its currency: `28,000`, `16,500.50`.
fn figure(minor: u128, currency: &str) -> String {
    let places = decimals(currency);
    let scale = 10_u128.pow(places);
    let whole = (minor / scale).to_string();
    let mut figure = String::with_capacity(whole.len() * 2);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            figure.push(',');
        }
        figure.push(digit);
    }
    let part = minor % scale;
    if part > 0 {
        let digits = usize::try_from(places).unwrap_or_default();
        // Writing to a string does not fail.
        let _ = write!(figure, ".{part:0digits$}");
    }
    figure
}

/// Whether decimals are written behind a comma where this currency is used: `1,50`.
pub(super) fn has_decimal_comma(code: &str) -> bool {
    const CONTINENTAL: [&str; 17] = [
        "EUR", "CHF", "DKK", "NOK", "SEK", "PLN", "CZK", "HUF", "RON", "BGN", "RUB", "UAH", "TRY",
        "BRL", "ISK", "RSD", "ARS",
    ];
    CONTINENTAL.contains(&code)
}

/// The currency that is usual in a time zone, or else in the territory of a POSIX locale such as `de_AT.UTF-8`.
pub fn usual_in(zone: &str, locale: &str) -> Option<&'static str> {
    in_zone(zone).or_else(|| in_territory(locale))
}

fn in_zone(zone: &str) -> Option<&'static str> {
    const ZONES: &[(&str, &str)] = &[
        ("PRC", "CNY"),
        ("Asia/Shanghai", "CNY"),
        ("Asia/Chongqing", "CNY"),
        ("Asia/Harbin", "CNY"),
        ("Asia/Urumqi", "CNY"),
        ("Asia/Kashgar", "CNY"),
        ("Asia/Hong_Kong", "HKD"),
        ("Hongkong", "HKD"),
        ("Asia/Macau", "MOP"),
        ("Asia/Taipei", "TWD"),
        ("Asia/Tokyo", "JPY"),
        ("Japan", "JPY"),
        ("Asia/Seoul", "KRW"),
        ("Asia/Singapore", "SGD"),
        ("Asia/Kuala_Lumpur", "MYR"),
        ("Asia/Bangkok", "THB"),
        ("Asia/Ho_Chi_Minh", "VND"),
        ("Asia/Jakarta", "IDR"),
        ("Asia/Manila", "PHP"),
        ("Asia/Kolkata", "INR"),
        ("Asia/Dubai", "AED"),
        ("Asia/Riyadh", "SAR"),
        ("Asia/Kuwait", "KWD"),
        ("Europe/London", "GBP"),
        ("Europe/Zurich", "CHF"),
        ("Europe/Stockholm", "SEK"),
        ("Europe/Oslo", "NOK"),
        ("Europe/Copenhagen", "DKK"),
        ("Europe/Warsaw", "PLN"),
        ("Europe/Prague", "CZK"),
        ("Europe/Budapest", "HUF"),
        ("Europe/Bucharest", "RON"),
        ("Europe/Moscow", "RUB"),
        ("Europe/Kyiv", "UAH"),
        ("Europe/Istanbul", "TRY"),
        ("Europe/Berlin", "EUR"),
        ("Europe/Vienna", "EUR"),
        ("Europe/Paris", "EUR"),
        ("Europe/Madrid", "EUR"),
        ("Europe/Rome", "EUR"),
        ("Europe/Amsterdam", "EUR"),
        ("Europe/Brussels", "EUR"),
        ("Europe/Dublin", "EUR"),
        ("Europe/Lisbon", "EUR"),
        ("Europe/Helsinki", "EUR"),
        ("Europe/Athens", "EUR"),
        ("Europe/Luxembourg", "EUR"),
        ("America/New_York", "USD"),
        ("America/Detroit", "USD"),
        ("America/Chicago", "USD"),
        ("America/Denver", "USD"),
        ("America/Phoenix", "USD"),
        ("America/Los_Angeles", "USD"),
        ("America/Anchorage", "USD"),
        ("Pacific/Honolulu", "USD"),
        ("America/Toronto", "CAD"),
        ("America/Montreal", "CAD"),
        ("America/Winnipeg", "CAD"),
        ("America/Edmonton", "CAD"),
        ("America/Vancouver", "CAD"),
        ("America/Halifax", "CAD"),
        ("America/Mexico_City", "MXN"),
        ("America/Sao_Paulo", "BRL"),
        ("Africa/Johannesburg", "ZAR"),
        ("Africa/Lagos", "NGN"),
        ("Africa/Cairo", "EGP"),
        ("Pacific/Auckland", "NZD"),
    ];
    let found = ZONES.iter().find(|(known, _)| *known == zone).map(|(_, code)| *code);
    found.or_else(|| zone.starts_with("Australia/").then_some("AUD"))
}

fn in_territory(locale: &str) -> Option<&'static str> {
    let (_, territory) = locale.split(['.', '@']).next()?.split_once(['_', '-'])?;
    let country: Country = territory.to_uppercase().parse().ok()?;
    let latest =
        |it: &Currency| it.is_superseded().is_none() && !it.is_fund() && is_currency(it.code());
    let usual = Currency::from_country(country);
    let mut usual = usual.iter().filter(|it| latest(it));
    // Where a country has several in use, nobody is asked to guess with us.
    let first = usual.next()?;
    usual.next().is_none().then(|| first.code())
}

/// Every sign and word of the table, for tests of other rooms.
#[cfg(test)]
pub(super) fn all_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_code_of_iso_4217_in_capitals_is_a_currency() {
        for code in ["CNY", "JPY", "KWD", "USD", "XAF", "XPF", "TND", "CLF"] {
            assert!(is_currency(code), "{code}");
        }
        for code in
            ["", "cny", "Cny", "RMB", "XQZ", "yuan", "<b>x", "XAU", "XXX", "XTS", "CNY ", "¥"]
        {
            assert!(!is_currency(code), "{code}");
        }
    }

    #[test]
    fn decimal_places_are_those_of_iso_4217() {
        for (code, places) in [
            ("JPY", 0),
            ("KRW", 0),
            ("VND", 0),
            ("CNY", 2),
            ("EUR", 2),
            ("KWD", 3),
            ("BHD", 3),
            ("TND", 3),
            ("XQZ", 2),
        ] {
            assert_eq!(decimals(code), places, "{code}");
        }
    }

    #[test]
    fn every_word_stands_for_a_currency_and_stands_once() {
        for (word, code) in all_words() {
            assert!(is_currency(code), "{word}");
            assert_eq!(word, word.to_lowercase(), "{word}");
            assert_eq!(WORDS.iter().filter(|(it, _)| *it == word).count(), 1, "{word}");
        }
        for (signs, codes) in SHARED {
            assert!(signs.iter().all(|sign| WORDS.iter().any(|(word, _)| word == sign)));
            assert!(codes.iter().all(|code| is_currency(code)), "{codes:?}");
        }
    }

    #[test]
    fn a_shared_sign_means_the_companys_own_currency() {
        assert_eq!(of_words("¥", "CNY").as_deref(), Some("CNY"));
        assert_eq!(of_words("¥", "JPY").as_deref(), Some("JPY"));
        assert_eq!(of_words("$", "CAD").as_deref(), Some("CAD"));
        assert_eq!(of_words("$", "EUR").as_deref(), Some("USD"));
        assert_eq!(of_words("元", "HKD").as_deref(), Some("HKD"));
        assert_eq!(of_words("jpy", "CNY").as_deref(), Some("JPY"));
        assert_eq!(of_words("xqz", "CNY"), None);
    }

    #[test]
    fn the_usual_currency_is_that_of_the_zone_or_else_of_the_locale() {
        assert_eq!(usual_in("Asia/Shanghai", "en_US.UTF-8"), Some("CNY"));
        assert_eq!(usual_in("Europe/Vienna", ""), Some("EUR"));
        assert_eq!(usual_in("Australia/Perth", ""), Some("AUD"));
        assert_eq!(usual_in("UTC", "de_AT.UTF-8"), Some("EUR"));
        assert_eq!(usual_in("UTC", "ja_JP"), Some("JPY"));
        assert_eq!(usual_in("UTC", "zh_CN.UTF-8"), Some("CNY"));
        assert_eq!(usual_in("UTC", "C.UTF-8"), None);
        assert_eq!(usual_in("", ""), None);
    }
}
