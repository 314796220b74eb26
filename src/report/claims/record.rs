//! What is recorded, in the form in which prose is held against it: figures by what they are figures of, and how it stands.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::{
    entries::Entry,
    figure::{Figure, Measure, figures},
    moments::{HeldMoment, resolved},
    money::{self, Currency},
    nouns::noun_of,
    number::noun_behind,
    plain::Plain,
    stands::Stands,
    subject::Subject,
};
use crate::{
    incident::{Instant, wall},
    playbook::Amount,
};

/// A recorded length of time in seconds, part in thousandths of a per cent, or number in thousandths.
#[derive(Debug, Clone)]
pub(super) struct HeldSpan {
    pub(super) between: (i64, i64),
    /// On which side of it the truth lies: 「不足 50%」.
    pub(super) side: i8,
    pub(super) shown: bool,
    pub(super) from: Option<usize>,
}

/// Recorded money.
#[derive(Debug, Clone)]
pub(super) struct HeldMoney {
    pub(super) value: i64,
    pub(super) currency: Option<String>,
    pub(super) words: String,
    pub(super) shown: bool,
    pub(super) from: Option<usize>,
}

/// A recorded number of something.
#[derive(Debug, Clone)]
pub(super) struct HeldCount {
    pub(super) between: (i64, i64),
    pub(super) unit: String,
    /// As it is printed in every language.
    pub(super) words: String,
    pub(super) topic: Subject,
    pub(super) shown: bool,
    pub(super) from: Option<usize>,
}

/// What is recorded of an incident.
#[derive(Debug)]
pub struct Record {
    pub(super) moments: BTreeMap<Subject, Vec<HeldMoment>>,
    pub(super) lengths: BTreeMap<Subject, Vec<HeldSpan>>,
    pub(super) parts: BTreeMap<Subject, Vec<HeldSpan>>,
    pub(super) money: BTreeMap<Subject, Vec<HeldMoney>>,
    pub(super) counts: Vec<HeldCount>,
    pub(super) stands: Stands,
    pub(super) zone: Tz,
    /// The entries that the customer reads.
    pub(super) entries: Vec<Entry>,
    /// Which of them is being read.
    pub(super) reading: Option<usize>,
}

/// So many characters of what is counted are named.
const WORDS: usize = 24;

impl Record {
    /// The day on which it began: that of a time without a day.
    pub(super) fn day(&self) -> chrono::NaiveDate {
        let began = self.moments.get(&Subject::Began).and_then(|it| it.first());
        began.map_or(chrono::NaiveDate::MIN, |it| it.at.date())
    }

    pub(super) fn at(&mut self, subject: Subject, at: Instant, shown: bool) {
        let at = wall(at, self.zone);
        self.moments.entry(subject).or_default().push(HeldMoment {
            at,
            has_clock: true,
            shown,
            from: None,
        });
    }

    pub(super) fn length(&mut self, subject: Subject, length: TimeDelta, shown: bool) {
        let seconds = length.num_seconds();
        let span = HeldSpan { between: (seconds, seconds), side: 0, shown, from: None };
        self.lengths.entry(subject).or_default().push(span);
    }

    pub(super) fn amount(&mut self, subject: Subject, amount: &Amount, shown: bool) {
        self.money.entry(subject).or_default().push(HeldMoney {
            value: money::thousandths(amount),
            currency: Some(amount.currency.clone()),
            words: amount.to_string(),
            shown,
            from: None,
        });
    }

    pub(super) fn count(&mut self, topic: Subject, number: u64, unit: &str, shown: bool) {
        let value = i64::try_from(number).unwrap_or(i64::MAX / 1000).saturating_mul(1000);
        self.counts.push(HeldCount {
            between: (value, value),
            unit: crate::text::plain_spelling(unit),
            words: format!("{number} {unit}"),
            topic,
            shown,
            from: None,
        });
    }

    /// The same of what the program counts itself, and names in words of its own.
    pub(super) fn count_own(&mut self, topic: Subject, number: u64, unit: &str) {
        self.count(topic, number, unit, true);
        if let Some(count) = self.counts.last_mut() {
            count.words = number.to_string();
        }
    }

    /// Takes in a figure that stands in the words of a line the customer reads, written at that time.
    pub(super) fn take(&mut self, subject: Subject, text: &str, figure: &Figure, at: Instant) {
        // What is delivered of money and time is what is given for it.
        let given = matches!(figure.measure, Measure::Money(_) | Measure::Length);
        let subject = if given && subject == Subject::Delivered { Subject::Paid } else { subject };
        match figure.measure {
            Measure::Moment(said) => {
                if let Some(held) = resolved(said, wall(at, self.zone)) {
                    let held = HeldMoment { from: self.reading, ..held };
                    self.moments.entry(subject).or_default().push(held);
                }
            }
            Measure::Length => {
                self.lengths
                    .entry(subject)
                    .or_default()
                    .push(HeldSpan { from: self.reading, ..span_of(figure) });
            }
            Measure::Percent => self.parts.entry(subject).or_default().push(span_of(figure)),
            Measure::Money(currency) => {
                let words = text.get(figure.at.clone()).unwrap_or_default().trim().to_owned();
                self.money.entry(subject).or_default().push(HeldMoney {
                    value: figure.between.1,
                    currency: single(currency),
                    words,
                    shown: true,
                    from: self.reading,
                });
            }
            Measure::Count(known) => {
                let noun = noun_behind(text, figure.until);
                let unit = known.map_or_else(|| noun_of(noun), str::to_owned);
                if !unit.is_empty() {
                    let topic = subject;
                    let between = figure.between;
                    let from = self.reading;
                    let words = text.get(figure.at.clone()).unwrap_or_default();
                    let noun: Vec<&str> = noun.split_whitespace().take(2).collect();
                    let noun = noun.join(" ");
                    let noun = noun.chars().take(WORDS).collect::<String>();
                    let words = format!("{} {noun}", words.trim()).trim().to_owned();
                    self.counts.push(HeldCount { between, unit, words, topic, shown: true, from });
                }
            }
        }
    }

    /// The same of every figure of a text, without regard to what stands around them.
    pub(super) fn take_all(&mut self, subject: Subject, text: &str, at: Instant) {
        let plain = Plain::of(text);
        for figure in figures(&plain.text) {
            self.take(subject, &plain.text, &figure, at);
        }
    }
}

fn span_of(figure: &Figure) -> HeldSpan {
    HeldSpan { between: figure.between, side: figure.near.side(), shown: true, from: None }
}

fn single(currency: Option<Currency>) -> Option<String> {
    currency.filter(|it| it.len() == 1).and_then(|it| it.first()).map(|it| (*it).to_owned())
}
