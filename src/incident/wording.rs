//! Costs, formulas and debts in words: the same wherever one is printed.

use super::{
    commitments::{Commitment, Formula, Owed, Rate},
    facts::Count,
    instant::Instant,
    lifecycle::Impacts,
    pauses::Pause,
    remedies::{Cost, Remedy},
};
use crate::locale::{Lang, Message};

use super::spans::term_words;
pub use super::spans::{minutes_words, span, span_paused};

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
            .with("period", term_words(*minutes, lang)),
        Rate::StartedPeriod { amount, minutes } => Message::new("formula-started-period")
            .with("amount", amount.to_string())
            .with("period", term_words(*minutes, lang)),
        Rate::Percentage { of, basis_points } => Message::new("formula-percentage")
            .with("amount", of.to_string())
            .with("percent", format!("{}.{:02}", basis_points / 100, basis_points % 100)),
        Rate::InKind { what } => Message::new("formula-in-kind").with("what", what),
    };
    let mut parts = vec![rate.text(lang)];
    if formula.grace_minutes > 0 {
        let grace = term_words(formula.grace_minutes, lang);
        parts.push(Message::new("formula-grace").with("period", grace).text(lang));
    }
    if let Some(cap) = &formula.cap {
        parts.push(Message::new("formula-cap").with("amount", cap.to_string()).text(lang));
    }
    if let Some(term) = formula.term_minutes {
        let term = term_words(term, lang);
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

/// What is owed for a promise, what was given for it and what of it is still owed, in words; empty where nothing is.
pub fn debt(of: &Commitment, now: Instant, lang: Lang) -> String {
    let say = |id, owed: String| Message::new(id).with("owed", owed).text(lang);
    let goes_on = of.ended().is_none();
    let whole = of
        .owed(now)
        .map(|it| say(if goes_on { "promise-owed" } else { "promise-owed-in-all" }, owed(&it)));
    let given = Some(of.given()).filter(|given| !given.is_empty());
    let given = given.map(|given| say("promise-given", lang.list(&given)));
    let left = of.open_debt(now).filter(|_| !of.payments.is_empty());
    let left = left.map(|it| say("promise-left", owed(&it)));
    join(&[whole, given, left].map(Option::unwrap_or_default))
}

/// What an answer counts, in words (A7): `5,000 projects, since 02:05, in part`. `time` writes an instant.
pub fn counted(count: &Count, lang: Lang, time: impl Fn(Instant) -> String) -> String {
    let Count { number, unit, since, until, extent } = count;
    let many = match number {
        Some(number) => many(*number, unit),
        None => unit.trim().to_owned(),
    };
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

/// So many of something: `5,000 projects`.
pub fn many(number: u64, unit: &str) -> String {
    format!("{} {unit}", grouped(number)).trim().to_owned()
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

/// How long the customer was hit: of several impacts their sum, and how long it was from first to last (K8), with how much
/// of each we waited for the customer (H7). What goes on is said to last so far.
pub fn lasted(impacts: &Impacts, pauses: &[Pause], lang: Lang) -> String {
    let net = span_paused(impacts.net(), impacts.net_paused(pauses), lang);
    let lasted = if impacts.list.len() > 1 {
        Message::new("report-impacts")
            .with("count", impacts.list.len())
            .with("net", net)
            .with("gross", span_paused(impacts.gross(), impacts.gross_paused(pauses), lang))
            .text(lang)
    } else {
        net
    };
    match impacts.ended() {
        Some(_) => lasted,
        None => Message::new("report-so-far").with("span", lasted).text(lang),
    }
}

/// What there is to say of several things, one after the other; what says nothing is left out.
pub(super) fn join(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}
