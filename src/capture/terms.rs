//! What money and work look like as people write them: `unknown` for a cost, `image 2h + rebuild 5-7h` for steps,
//! `5% ¥100,000` for a part of an amount, `¥500/12h` for a compensation.
//!
//! Owns the grammar that forms and command line share. Refuses to word what is wrong: whoever asked knows the field.

use super::duration;
use crate::{
    incident::{
        Incident,
        commitments::Rate,
        remedies::{Cost, Step},
    },
    playbook::Amount,
    text::{fold_for_search, fold_fullwidth},
};

/// Longer texts are no step.
const LONGEST_STEP: usize = 500;

/// The currency amounts are in where none is typed: that of the playbook, or else the yuan.
pub fn currency(incident: Option<&Incident>) -> String {
    let line = incident
        .and_then(|it| it.playbook.as_ref())
        .and_then(|playbook| playbook.second_reader_above.as_ref());
    line.map_or_else(|| "CNY".to_owned(), |amount| amount.currency.clone())
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
pub fn cost(text: &str, currency: &str) -> Result<Option<Cost>, String> {
    if text.is_empty() {
        Ok(None)
    } else if says_unknown(text) {
        Ok(Some(Cost::Unknown))
    } else {
        Amount::parse(text, currency).map(|amount| Some(Cost::Amount(amount)))
    }
}

/// A whole number of things (A7): `5000`, `5,000`, `1.2万`, `3千`, `12k`. `None` where it is none, or a part of a thing.
pub fn number(text: &str) -> Option<u64> {
    const TIMES: [(char, u32); 4] = [('千', 3), ('k', 3), ('万', 4), ('亿', 8)];
    let folded = fold_fullwidth(text).to_lowercase();
    let folded: String = folded.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
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

/// One step: the shortest name behind which a length of time stands.
pub fn step(text: &str) -> Option<Step> {
    if text.len() > LONGEST_STEP {
        return None;
    }
    text.char_indices().find_map(|(at, _)| {
        let length = duration::parse(text.get(at..)?).ok()?;
        let name = text.get(..at)?.trim().to_owned();
        Some(Step { name, min_minutes: length.min, max_minutes: length.max })
    })
}

/// A part and what stands behind it, as in `5% ¥100,000`: the part in hundredths of a per cent.
pub fn share(text: &str) -> Option<(u32, String)> {
    let text = fold_fullwidth(text).to_string();
    let (part, of) = text.split_once('%')?;
    let (whole, rest) = part.trim().split_once('.').unwrap_or((part.trim(), ""));
    let rest = format!("{rest:0<2}");
    let points = whole.parse::<u32>().ok()?.checked_mul(100)?;
    let points = points.checked_add(rest.get(..2)?.parse::<u32>().ok()?)?;
    let of = of.trim();
    (!of.is_empty()).then(|| (points, of.to_owned()))
}

/// How much is owed (H3): `¥500` once, `¥500/12h` for every full period — with `begun`, for every period begun —
/// `5% ¥100,000`, or anything else in kind. What begins like money has to be money.
///
/// # Errors
/// The part that is not understood.
pub fn rate(text: &str, begun: bool, currency: &str) -> Result<Rate, String> {
    let folded = fold_fullwidth(text.trim()).to_string();
    if let Ok(amount) = Amount::parse(&folded, currency) {
        return Ok(Rate::Fixed { amount });
    }
    if let Some((basis_points, of)) = share(&folded) {
        let of = Amount::parse(&of, currency).map_err(|_| of)?;
        return Ok(Rate::Percentage { of, basis_points });
    }
    if let Some((amount, period)) = folded.split_once('/')
        && let Ok(amount) = Amount::parse(amount, currency)
    {
        let minutes = duration::parse(period).map_err(|_| period.to_owned())?.max;
        return Ok(if begun {
            Rate::StartedPeriod { amount, minutes }
        } else {
            Rate::FullPeriod { amount, minutes }
        });
    }
    let like_money = |c: char| c.is_ascii_digit() || "¥￥$€£%".contains(c);
    if folded.is_empty() || folded.starts_with(like_money) {
        return Err(folded);
    }
    Ok(Rate::InKind { what: text.trim().to_owned() })
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
        assert_eq!(read("rebuild"), None);
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
    fn what_looks_like_money_and_is_none_is_no_gift() {
        for wrong in ["", "5OO", "¥", "¥500/soon", "5%", "5% of it", "12h"] {
            assert!(rate(wrong, false, "CNY").is_err(), "{wrong}");
        }
    }
}
