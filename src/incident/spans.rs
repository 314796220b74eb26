//! Lengths of time in words: the same wherever one is printed.

use chrono::TimeDelta;

use crate::locale::{Lang, Message};

/// A length of time in words: days, hours and minutes, each where there are any; `0 min` for less than a minute. Every
/// document, pane and answer says lengths with it, so that no two differ. The sign is the caller's business.
pub fn span(length: TimeDelta, lang: Lang) -> String {
    let minutes = length.num_minutes().abs();
    parts_of(
        &[("span-days", minutes / 1440), ("span-hours", minutes / 60 % 24)],
        minutes % 60,
        lang,
    )
}

/// A length of time, with how much of it was paused, if any was (H7).
pub fn span_paused(length: TimeDelta, paused: TimeDelta, lang: Lang) -> String {
    let whole = span(length, lang);
    if paused.is_zero() {
        return whole;
    }
    let message =
        Message::new("report-span-paused").with("span", whole).with("paused", span(paused, lang));
    message.text(lang)
}

/// A length of whole minutes in words.
pub fn minutes_words(minutes: i64, lang: Lang) -> String {
    span(TimeDelta::minutes(minutes), lang)
}

/// A term of a contract as it was agreed, in hours and minutes: 24 hours stay 24 hours.
pub(super) fn term_words(minutes: u32, lang: Lang) -> String {
    let minutes = i64::from(minutes);
    parts_of(&[("span-hours", minutes / 60)], minutes % 60, lang)
}

fn parts_of(units: &[(&'static str, i64)], minutes: i64, lang: Lang) -> String {
    let mut units: Vec<_> = units.iter().copied().filter(|(_, count)| *count > 0).collect();
    if minutes > 0 || units.is_empty() {
        units.push(("span-minutes", minutes));
    }
    let said =
        units.into_iter().map(|(id, count)| Message::new(id).with("count", count).text(lang));
    said.collect::<Vec<_>>().join(" ")
}
