//! What money and work look like as people write them: `unknown` for a cost, `image 2h + rebuild 5-7h` for steps,
//! `5% ¥100,000` for a part of an amount, `¥500/12h` for a compensation.
//!
//! Owns the grammar that forms and command line share. Refuses to word what is wrong: whoever asked knows the field.

use super::duration::{self, DurationError};
use crate::{
    incident::{
        Incident,
        commitments::Rate,
        remedies::{Cost, Step},
    },
    locale::Message,
    playbook::{
        Amount, AmountError,
        currency::{USUAL, is_currency, is_named},
    },
    text::{fold_for_search, fold_fullwidth},
};

/// Longer texts are no step.
const LONGEST_STEP: usize = 500;

/// The currency amounts are in where none is typed: the company's own, or else that of the playbook, or else the yuan.
pub fn currency(own: &str, incident: Option<&Incident>) -> String {
    let line = incident
        .and_then(|it| it.playbook.as_ref())
        .and_then(|playbook| playbook.second_reader_above.as_ref())
        .map(|amount| amount.currency.as_str());
    let own = Some(own).filter(|own| is_currency(own));
    own.or(line.filter(|line| is_currency(line))).unwrap_or(USUAL).to_owned()
}

/// Whether a typed cost says that nobody knows it (B2).
pub fn says_unknown(text: &str) -> bool {
    let folded = fold_for_search(text.trim());
    matches!(folded.as_str(), "?" | "unknown" | "未知" | "不知道" | "不明")
}

/// A cost as it was typed; blank is none (B2).
///
/// # Errors
/// A sentence that says which amounts are understood.
pub fn cost(text: &str, currency: &str) -> Result<Option<Cost>, AmountError> {
    if text.is_empty() {
        Ok(None)
    } else if says_unknown(text) {
        Ok(Some(Cost::Unknown))
    } else {
        Amount::parse(text, currency).map(|amount| Some(Cost::Amount(amount)))
    }
}

/// A whole number of things (A7): `5000`, `5,000`, `1.2万`, `3千`, `12k`. `None` where it is none, or a part of a thing: a comma
/// stands between thousands alone, so `0,5` and `1,2` are none.
pub fn number(text: &str) -> Option<u64> {
    const TIMES: [(char, u32); 4] = [('千', 3), ('k', 3), ('万', 4), ('亿', 8)];
    let folded = fold_fullwidth(text).to_lowercase();
    let folded: String = folded.chars().filter(|c| !c.is_whitespace()).collect();
    let folded = without_thousands(&folded)?;
    let multiple =
        TIMES.iter().find_map(|(sign, zeros)| Some((folded.strip_suffix(*sign)?, *zeros)));
    let (digits, zeros) = multiple.unwrap_or((&folded, 0));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let zeros = zeros.checked_sub(u32::try_from(part.len()).ok()?)?;
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_plain(whole) || !is_plain(part) || digits.ends_with('.') {
        return None;
    }
    format!("{whole}{part}").parse::<u64>().ok()?.checked_mul(10_u64.pow(zeros))
}

/// The number without the commas between its thousands; `None` where one stands elsewhere.
fn without_thousands(number: &str) -> Option<String> {
    let whole = number.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(number.len());
    let (whole, rest) = number.split_at(whole);
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let fits = !grouped || (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    (fits && !rest.contains(',')).then(|| format!("{}{rest}", whole.replace(',', "")))
}

/// Steps one after another (B1).
///
/// # Errors
/// The first part that says no length of time.
pub fn steps(text: &str) -> Result<Vec<Step>, String> {
    text.split(['+', '＋', ';', '；', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| step(part).ok_or_else(|| part.to_owned()))
        .collect()
}

/// One step: the shortest name behind which a length of time stands. A range that runs backwards, or is too long to be
/// meant, is no name with half of it.
pub fn step(text: &str) -> Option<Step> {
    read_step(text).ok()?
}

/// What is wrong with the length of time of a step, where there is one at all.
pub fn wrong_length(text: &str) -> Option<DurationError> {
    read_step(text).err()
}

fn read_step(text: &str) -> Result<Option<Step>, DurationError> {
    if text.len() > LONGEST_STEP {
        return Ok(None);
    }
    for (at, _) in text.char_indices() {
        let (name, length) = text.split_at(at);
        match duration::parse(length) {
            Ok(length) => {
                let name = name.trim().to_owned();
                let step = Step { name, min_minutes: length.min, max_minutes: length.max };
                return Ok(Some(step));
            }
            Err(error @ (DurationError::Backwards { .. } | DurationError::TooLong { .. })) => {
                return Err(error);
            }
            Err(_) => {}
        }
    }
    Ok(None)
}

/// Why a compensation is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateError {
    /// The part that is not understood.
    Unread(String),
    /// The amount in it is none.
    Amount(AmountError),
}

impl RateError {
    /// One sentence: what is wrong, and what to write.
    pub fn message(&self) -> Message {
        match self {
            Self::Unread(text) => Message::new("cli-no-compensation").with("text", text),
            Self::Amount(error) => error.message(),
        }
    }
}

/// A part and what stands behind it, as in `5% ¥100,000` or `5% of ¥100,000`: the part in hundredths of a per cent.
pub fn share(text: &str) -> Option<(u32, String)> {
    let text = fold_fullwidth(text).to_string();
    let (part, of) = text.split_once('%')?;
    let (part, of) = match part.rsplit_once('的') {
        // 「¥100,000的5%」
        Some((whole, part)) if of.trim().is_empty() => (part, whole),
        _ => (part, of),
    };
    let (whole, rest) = part.trim().split_once('.').unwrap_or((part.trim(), ""));
    if rest.len() > 2 {
        return None;
    }
    let rest = format!("{rest:0<2}");
    let points = whole.parse::<u32>().ok()?.checked_mul(100)?;
    let points = points.checked_add(rest.parse::<u32>().ok()?)?;
    let of = of.trim();
    let of = of.strip_prefix("of ").unwrap_or(of).trim();
    (!of.is_empty()).then(|| (points, of.to_owned()))
}

/// How much is owed (H3): `¥500` or `¥500 once`, `¥500/12h`, `¥500/天`, `每天¥500` or 每满12小时500元 for every full period — with
/// `begun`, or in words (每开始一小时¥500), for every period begun — `5% ¥100,000`, or anything else in kind. What is written like
/// money, or as a rule that money follows from, has to be understood.
///
/// # Errors
/// The part that is not understood, or what is wrong with the amount.
pub fn rate(text: &str, begun: bool, currency: &str) -> Result<Rate, RateError> {
    let folded = fold_fullwidth(text.trim()).to_string();
    let said = without_lead(&folded, &PAYING);
    if let Some((basis_points, of)) = share(said) {
        let of = Amount::parse(&of, currency).map_err(|error| unread(&of, error))?;
        return Ok(Rate::Percentage { of, basis_points });
    }
    if let Ok(amount) = Amount::parse(without_once(said), currency) {
        return Ok(Rate::Fixed { amount });
    }
    if let Some(Period { amount, length, begun: said }) = by_period(said, currency) {
        let minutes = period_of(length).ok_or_else(|| RateError::Unread(length.to_owned()))?;
        return Ok(if begun || said {
            Rate::StartedPeriod { amount, minutes }
        } else {
            Rate::FullPeriod { amount, minutes }
        });
    }
    match like_money(said, currency) {
        Some(error) => Err(error),
        None if is_rule(said) => Err(RateError::Unread(text.trim().to_owned())),
        None => Ok(Rate::InKind { what: text.trim().to_owned() }),
    }
}

/// Words before an amount that say no more than that it is paid.
const PAYING: [&str; 9] =
    ["赔偿", "赔付", "赔", "补偿", "退款", "退", "pay ", "refund ", "compensate "];

/// Words before an amount that leave open how much it is.
const VAGUE: [&str; 12] = [
    "大约",
    "约",
    "最多",
    "至多",
    "至少",
    "不超过",
    "about ",
    "around ",
    "approx. ",
    "up to ",
    "at most ",
    "at least ",
];

fn without_lead<'a>(text: &'a str, leads: &[&str]) -> &'a str {
    let low = text.to_ascii_lowercase();
    let lead = leads.iter().find(|lead| low.starts_with(**lead));
    lead.and_then(|lead| text.get(lead.len()..)).unwrap_or(text).trim()
}

/// The text without the words that say once.
fn without_once(text: &str) -> &str {
    let low = text.to_ascii_lowercase();
    let behind = ["一次性付清", "一次性", "一次", "once"].iter().find(|word| low.ends_with(**word));
    let text = behind.and_then(|word| text.get(..text.len() - word.len())).unwrap_or(text).trim();
    without_lead(text, &["一次性", "once "])
}

/// An amount, and the period it is owed for.
struct Period<'a> {
    amount: Amount,
    length: &'a str,
    /// It is owed for a period that has begun.
    begun: bool,
}

/// Words before a period that say no more than that it has passed, or that something is late by it.
const FULL: [&str; 14] = [
    "满",
    "过",
    "超过",
    "超",
    "延误",
    "延迟",
    "逾期",
    "迟延",
    "迟到",
    "拖延",
    "晚",
    "迟",
    "full ",
    "complete ",
];
/// Words before a period that count it from its beginning.
const BEGUN: [&str; 5] = ["开始", "进入", "started ", "begun ", "commenced "];

/// `¥500/12h`, `¥500 per day`, `500元每天`, `每12小时¥500`, 每延误一天赔500元, `every full hour ¥500`.
fn by_period<'a>(text: &'a str, currency: &str) -> Option<Period<'a>> {
    let low = text.to_ascii_lowercase();
    let lead = ["每", "every ", "each "].iter().find(|lead| low.starts_with(**lead));
    if let Some(rest) = lead.and_then(|lead| text.get(lead.len()..)) {
        let (rest, begun) = counted_from(rest);
        return rest.char_indices().skip(1).find_map(|(at, _)| {
            let (length, amount) = (rest.get(..at)?.trim(), rest.get(at..)?);
            let length = length.trim_end_matches([',', '，', ':', '：', ' ']);
            period_of(length)?;
            let amount = without_lead(amount.trim_start_matches([',', ':', ' ']), &PAYING);
            Some(Period { amount: Amount::parse(amount, currency).ok()?, length, begun })
        });
    }
    ["/", " per ", " for every ", " for each ", " every ", " each ", " a ", " an ", "每"]
        .iter()
        .find_map(|between| {
            let (amount, length) = text.split_once(between)?;
            let amount = Amount::parse(amount, currency).ok()?;
            let (length, begun) = counted_from(length);
            Some(Period { amount, length, begun })
        })
}

/// What stands behind the words that say how a period is counted, and whether from its beginning.
fn counted_from(text: &str) -> (&str, bool) {
    let plain = without_lead(text, &FULL);
    let begun = without_lead(plain, &BEGUN);
    (begun, begun.len() < plain.len())
}

/// Whether a text states a rule by which money is owed, whatever its words: 逾期一天扣500元, `every hour late: 500 euros`.
fn is_rule(text: &str) -> bool {
    const RULES: &[&str] = &[
        "每",
        "逾期",
        "延误",
        "不满",
        "赔",
        "罚",
        "扣",
        "违约金",
        "per ",
        "every ",
        "each ",
        "penalty",
        "pay ",
        "an hour",
        "a day",
        "/h",
        "/天",
        "/小时",
    ];
    const AFTER: &[&str] = &[
        "元", "块", "万", "圆", "刀", "rmb", "cny", "usd", "eur", "euro", "yuan", "dollar", "gbp",
        "jpy", "chf",
    ];
    let low = text.to_lowercase();
    let figure = |(at, c): (usize, char)| {
        let before = low.get(..at).unwrap_or_default().trim_end();
        let after = low.get(at + c.len_utf8()..).unwrap_or_default().trim_start();
        c.is_ascii_digit()
            && (before.ends_with(['¥', '￥', '$', '€', '£', '₩', '₹', '₽'])
                || AFTER.iter().any(|word| after.starts_with(word) || before.ends_with(word)))
    };
    RULES.iter().any(|word| low.contains(word)) && low.char_indices().any(figure)
}

/// A period in minutes; a unit alone is one of it: `12h`, `天`, `day`.
fn period_of(text: &str) -> Option<u32> {
    let one = match text {
        "日" => "1天".to_owned(),
        unit => format!("1{unit}"),
    };
    let length = duration::parse(text).or_else(|_| duration::parse(&one)).ok()?;
    (length.min == length.max && length.max > 0).then_some(length.max)
}

/// What is wrong with a text that is written like money and was not read as any; `None` where it is none.
fn like_money(text: &str, currency: &str) -> Option<RateError> {
    let plain = without_lead(text, &VAGUE);
    let head = plain.split('/').next().unwrap_or_default();
    let read = Amount::parse(head, currency);
    let vague = plain.len() < text.len() && read.is_ok();
    let sign = |c: char| c.is_ascii_digit() || "¥￥$€£₩₹₽%".contains(c);
    // `US$500 soon`, `XQZ 500`: a currency, or what stands where one would, and a figure.
    let word = plain.find(|c: char| c.is_ascii_digit() || c == ' ').unwrap_or(plain.len());
    let (word, rest) = plain.split_at(word);
    let figure = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let code = (2..=4).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    let named =
        figure && (is_named(word) || code && matches!(read, Err(AmountError::NoCurrency { .. })));
    if !(plain.is_empty() || vague || named || plain.starts_with(sign)) {
        return None;
    }
    Some(match read {
        Err(error) if head == plain => unread(text, error),
        _ => RateError::Unread(text.to_owned()),
    })
}

/// An amount that is none is told of as part of a compensation; anything else is wrong with the amount itself.
fn unread(text: &str, error: AmountError) -> RateError {
    match error {
        AmountError::NotAnAmount { .. } => RateError::Unread(text.to_owned()),
        error => RateError::Amount(error),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn yuan(minor: u64) -> Amount {
        Amount::new(minor, "CNY")
    }

    #[test]
    fn a_step_is_a_name_and_a_length() {
        let read = |text| step(text).map(|it| (it.name, it.min_minutes, it.max_minutes));
        assert_eq!(read("镜像2h"), Some(("镜像".to_owned(), 120, 120)));
        assert_eq!(read("restore 5-7h"), Some(("restore".to_owned(), 300, 420)));
        assert_eq!(read("送厂 5-7天"), Some(("送厂".to_owned(), 7200, 10080)));
        assert_eq!(read("12h"), Some((String::new(), 720, 720)));
        assert_eq!(read("A-7 2h"), Some(("A-7".to_owned(), 120, 120)));
        for wrong in ["rebuild", "a 7-5天", "7-5h", "a 5d-3h", "a 99999999d"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(read(&"x".repeat(LONGEST_STEP + 1)), None);
    }

    #[test]
    fn steps_stand_one_after_another_and_a_wrong_one_is_named() {
        let names: Vec<String> =
            steps("镜像 2h + 重建 8h；验证 2h ;").unwrap().into_iter().map(|it| it.name).collect();
        assert_eq!(names, ["镜像", "重建", "验证"]);
        assert_eq!(steps("镜像 2h + 重建"), Err("重建".to_owned()));
        assert_eq!(steps(" "), Ok(Vec::new()));
    }

    #[test]
    fn a_cost_is_an_amount_or_said_to_be_unknown() {
        assert_eq!(cost("", "CNY"), Ok(None));
        assert_eq!(cost("未知", "CNY"), Ok(Some(Cost::Unknown)));
        assert_eq!(cost("3.6万", "CNY"), Ok(Some(Cost::Amount(yuan(3_600_000)))));
        assert!(cost("cheap", "CNY").is_err());
    }

    #[test]
    fn b_h3_a_compensation_is_read_as_it_is_said() {
        let read = |text| rate(text, false, "CNY");
        assert_eq!(read("¥500"), Ok(Rate::Fixed { amount: yuan(50_000) }));
        let period = Rate::FullPeriod { amount: yuan(50_000), minutes: 720 };
        assert_eq!(read("¥500/12h"), Ok(period.clone()));
        assert_eq!(read("500 ／ 12小时"), Ok(period));
        assert_eq!(
            rate("2000/1h", true, "CNY"),
            Ok(Rate::StartedPeriod { amount: yuan(200_000), minutes: 60 })
        );
        assert_eq!(
            read("2.5% ¥100,000"),
            Ok(Rate::Percentage { of: yuan(10_000_000), basis_points: 250 })
        );
        assert_eq!(read("免费巡检一次"), Ok(Rate::InKind { what: "免费巡检一次".to_owned() }));
    }

    #[test]
    fn a_number_has_commas_between_its_thousands_alone() {
        for (text, count) in
            [("5,000", 5000), ("1,234,567", 1_234_567), ("12", 12), ("1.2万", 12_000)]
        {
            assert_eq!(number(text), Some(count), "{text}");
        }
        for wrong in
            ["0,5", "1,2", "12,34", "1,2345", "1234,567", ",5", "1,", "1.2", "1,234.5", "1.5,000"]
        {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn h3_a_period_is_read_in_words() {
        let full = |minutes| Ok(Rate::FullPeriod { amount: yuan(50_000), minutes });
        let begun = |minutes| Ok(Rate::StartedPeriod { amount: yuan(50_000), minutes });
        for (text, expected) in [
            ("每满12小时500元", full(720)),
            ("每12小时¥500", full(720)),
            ("每延误一天赔500元", full(1440)),
            ("每逾期1小时，赔付¥500", full(60)),
            ("每满一小时¥500", full(60)),
            ("¥500 for each full hour", full(60)),
            ("every 12 hours ¥500", full(720)),
            ("每开始一小时¥500", begun(60)),
            ("¥500 per started hour", begun(60)),
        ] {
            assert_eq!(rate(text, false, "CNY"), expected, "{text}");
        }
        for wrong in [
            "每不满12小时500元",
            "逾期一天扣500元",
            "500 euros for every shop",
            "an hour late: 500 yuan",
            "按天赔偿，一天500元",
        ] {
            assert!(rate(wrong, false, "CNY").is_err(), "{wrong}");
        }
        for kind in ["免费巡检一次", "赠送价值500元的巡检", "a free inspection", "每月免费巡检一次"]
        {
            assert!(matches!(rate(kind, false, "CNY"), Ok(Rate::InKind { .. })), "{kind}");
        }
    }

    #[test]
    fn what_looks_like_money_and_is_none_is_no_gift() {
        for wrong in ["", "5OO", "¥", "¥500/soon", "5%", "5% of it", "12h"] {
            assert!(rate(wrong, false, "CNY").is_err(), "{wrong}");
        }
    }
}
