//! Costs, formulas and spans in words: the same wherever one is printed.

use super::{
    commitments::{Formula, Owed, Rate},
    facts::Count,
    instant::Instant,
    remedies::{Cost, Remedy},
};
use crate::locale::{Lang, Message};

/// What a cost is, in words: an amount, or 未知.
pub fn cost(cost: &Cost, lang: Lang) -> String {
    match cost {
        Cost::Amount(amount) => amount.to_string(),
        Cost::Unknown => lang.say("cost-unknown"),
    }
}

/// Which remedies answer a question, in words: by their letters.
pub fn answered_by(remedies: &[&Remedy], lang: Lang) -> String {
    let letters: Vec<String> = remedies.iter().map(|remedy| remedy.letter.clone()).collect();
    Message::new("fact-answered-by").with("remedies", lang.list(&letters)).text(lang)
}

/// A compensation formula in words.
pub fn formula(formula: &Formula, lang: Lang) -> String {
    let rate = match &formula.rate {
        Rate::Fixed { amount } => Message::new("formula-fixed").with("amount", amount.to_string()),
        Rate::FullPeriod { amount, minutes } => Message::new("formula-full-period")
            .with("amount", amount.to_string())
            .with("period", minutes_words(i64::from(*minutes), lang)),
        Rate::StartedPeriod { amount, minutes } => Message::new("formula-started-period")
            .with("amount", amount.to_string())
            .with("period", minutes_words(i64::from(*minutes), lang)),
        Rate::Percentage { of, basis_points } => Message::new("formula-percentage")
            .with("amount", of.to_string())
            .with("percent", format!("{}.{:02}", basis_points / 100, basis_points % 100)),
        Rate::InKind { what } => Message::new("formula-in-kind").with("what", what),
    };
    let mut parts = vec![rate.text(lang)];
    if formula.grace_minutes > 0 {
        let grace = minutes_words(i64::from(formula.grace_minutes), lang);
        parts.push(Message::new("formula-grace").with("period", grace).text(lang));
    }
    if let Some(cap) = &formula.cap {
        parts.push(Message::new("formula-cap").with("amount", cap.to_string()).text(lang));
    }
    if let Some(term) = formula.term_minutes {
        let term = minutes_words(i64::from(term), lang);
        parts.push(Message::new("formula-term").with("period", term).text(lang));
    }
    parts.join(" · ")
}

/// What is owed, in words: `¥500`, or the thing in kind.
pub fn owed(owed: &Owed) -> String {
    owed.amount
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| owed.beyond.clone())
        .or_else(|| owed.in_kind.clone())
        .unwrap_or_default()
}

/// What an answer counts, in words (A7): `5,000 projects, since 02:05, in part`. `time` writes an instant.
pub fn counted(count: &Count, lang: Lang, time: impl Fn(Instant) -> String) -> String {
    let Count { number, unit, since, until, extent } = count;
    let number = number.map(grouped).unwrap_or_default();
    let many = [number.as_str(), unit.as_str()].join(" ").trim().to_owned();
    let timed = |id, at: Instant| Message::new(id).with("time", time(at)).text(lang);
    let parts = [
        Some(many).filter(|many| !many.is_empty()),
        since.map(|at| timed("count-since", at)),
        until.map(|at| timed("count-until", at)),
        extent.map(|extent| lang.say(&format!("extent-{}", extent.id()))),
    ];
    let in_turn = |first: String, next: String| {
        Message::new("count-parts").with("first", first).with("next", next).text(lang)
    };
    parts.into_iter().flatten().reduce(in_turn).unwrap_or_default()
}

/// A number in groups of three digits: `5,000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// A span in words: `8 h`, `13 h 30 min`, `45 min`.
pub fn minutes_words(minutes: i64, lang: Lang) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let message = match (hours, rest) {
        (0, _) => Message::new("span-minutes"),
        (_, 0) => Message::new("span-hours"),
        _ => Message::new("span-hours-minutes"),
    };
    message.with("hours", hours).with("minutes", rest).text(lang)
}

/// What there is to say of several things, one after the other; what says nothing is left out.
pub(super) fn join(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}
