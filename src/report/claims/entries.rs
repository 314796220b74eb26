//! Entries that the customer reads, as prose is held beside them: of what each part speaks, which figures stand in it, of
//! what its time is the time.

use std::ops::Range;

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::{
    figure::{Figure, Measure, figures},
    moments::{HeldMoment, resolved},
    near::Near,
    plain::{Plain, holds},
    sentence::sentences,
    terms::{Terms, list, side},
};
use crate::{
    incident::{
        disclosure::{PublicLine, Said},
        wall,
    },
    report::public_line::in_force,
};

/// What the time of an entry is the time of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Timing {
    /// Of what its words say.
    Event,
    /// Of saying it.
    Told,
    /// By when it is to be done.
    Due,
    /// Of nothing that prose tells: when a fact was stated.
    Stated,
}

/// A figure in the words of an entry.
#[derive(Debug, Clone)]
pub(super) struct EntryFigure {
    pub(super) measure: Measure,
    pub(super) between: (i64, i64),
    pub(super) step: i64,
    pub(super) near: Near,
    /// As it stands there.
    pub(super) words: String,
    pub(super) place: Place,
}

/// What stands right beside a figure: what is counted, and the word before.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) noun: Terms,
    pub(super) lead: Terms,
}

impl Place {
    pub(super) fn of(text: &str, figure: &Figure, part: &Range<usize>) -> Self {
        const BEHIND: usize = 32;
        const BEFORE: usize = 32;
        const LEADS: usize = 2;
        let tail = text.get(figure.at.end..part.end.max(figure.at.end)).unwrap_or_default();
        let tail =
            tail.get(..tail.find([',', '.', ';', '(']).unwrap_or(tail.len())).unwrap_or(tail);
        let near: String = if tail.trim_start().starts_with(|c: char| c.is_ascii()) {
            tail.split_whitespace().take(4).collect::<Vec<_>>().join(" ")
        } else {
            tail.chars().take(8).collect()
        };
        let until = near.char_indices().nth(BEHIND).map_or(near.len(), |(at, _)| at);
        let head = text.get(part.start.min(figure.at.start)..figure.at.start).unwrap_or_default();
        let from = head.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
        let lead = head.get(from..).unwrap_or_default();
        // `asked for three`: what leads is the verb.
        let words = lead.rsplit(' ').map(Terms::of_text).filter(|it| !it.is_empty());
        let mut lead = Terms::default();
        words.take(LEADS).for_each(|it| lead.extend(it));
        Self { noun: Terms::of_text(near.get(..until).unwrap_or_default()), lead }
    }

    /// Whether both count the same, or one verb leads both.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.noun.shared(&other.noun) > 0 || self.is_led_like(other)
    }

    pub(super) fn is_led_like(&self, other: &Self) -> bool {
        self.lead.shared(&other.lead) > 0
    }
}

/// A stretch of an entry's words.
#[derive(Debug, Clone)]
pub(super) struct EntryPart {
    pub(super) terms: Terms,
    pub(super) figures: Vec<EntryFigure>,
}

/// An entry that the customer reads.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Of everything in it.
    pub(super) terms: Terms,
    /// Of what it says of its own time.
    pub(super) main: Terms,
    pub(super) parts: Vec<EntryPart>,
    pub(super) side: Option<bool>,
    /// Its own time first, then those in its words.
    pub(super) times: Vec<HeldMoment>,
    pub(super) timing: Timing,
}

impl Entry {
    /// A line that the customer reads, by its words and by what its time is the time of.
    pub(super) fn of_line(of: &PublicLine, zone: Tz) -> Self {
        let words = in_force(of);
        let at = wall(of.occurred, zone);
        match &of.said {
            Said::Note(_)
            | Said::Opened
            | Said::Status(_)
            | Said::PromiseMoved { .. }
            | Said::ActionMoved { .. }
            | Said::OfferAnswered { .. }
            | Said::Pause { .. }
            | Said::Attachment(_)
            | Said::Learnt { .. }
            | Said::Received { .. } => Self::of(words, Timing::Event, at),
            Said::Contact { .. }
            | Said::Enquiry(_)
            | Said::EnquiryAnswer(_)
            | Said::OddsWords(_)
            | Said::Offer { .. } => Self::of(words, Timing::Told, at),
            Said::Promise { due, .. } | Said::Action { due, .. } => {
                let timing = if due.is_some() { Timing::Due } else { Timing::Stated };
                let mut entry = Self::of(words, timing, due.map_or(at, |due| wall(due, zone)));
                if matches!(of.said, Said::Promise { .. }) {
                    entry.time(at);
                }
                entry
            }
            Said::Fact { count, .. } => {
                let mut entry = Self::of(words, Timing::Stated, at);
                let count = count.as_ref().filter(|_| of.is_read() && !of.is_corrected());
                if let Some(count) = count {
                    if let Some(number) = count.number {
                        entry.count(number, &count.unit, at);
                    }
                    for at in count.since.into_iter().chain(count.until) {
                        entry.time(wall(at, zone));
                    }
                }
                entry
            }
            Said::Question(_) | Said::Severity(_) | Said::Erased(_) | Said::Unshown(_) => {
                Self::of(words, Timing::Stated, at)
            }
        }
    }

    /// An entry by its words and its time, in the incident's zone.
    pub(super) fn of(words: &str, timing: Timing, at: NaiveDateTime) -> Self {
        let plain = Plain::of(words);
        let text = plain.text.as_str();
        let found = figures(text);
        let mut entry = Self {
            terms: Terms::default(),
            main: Terms::default(),
            parts: Vec::new(),
            side: side(text),
            times: Vec::new(),
            timing,
        };
        if timing != Timing::Stated {
            entry.times.push(HeldMoment { at, has_clock: true, shown: true, from: None });
        }
        for part in sentences(text, &found).iter().flat_map(|it| &it.parts) {
            entry.take(text, part, &found, at);
        }
        entry
    }

    fn take(&mut self, text: &str, part: &Range<usize>, found: &[Figure], at: NaiveDateTime) {
        let first = found.partition_point(|it| it.at.start < part.start);
        let last = found.partition_point(|it| it.at.start < part.end);
        let inside = found.get(first..last).unwrap_or_default();
        let places: Vec<Range<usize>> = inside.iter().map(|it| it.at.clone()).collect();
        let terms = Terms::of(text, part, &places);
        let words = text.get(part.clone()).unwrap_or_default();
        let (main, besides) = words.split_at(besides_from(words));
        if besides.len() < words.len() {
            self.main.extend(Terms::of(text, &(part.start..part.start + main.len()), &places));
        }
        let mut own = Vec::new();
        for figure in inside {
            if let Measure::Moment(said) = figure.measure {
                self.times.extend(resolved(said, at));
            }
            own.push(EntryFigure {
                measure: figure.measure,
                between: figure.between,
                step: figure.step,
                near: figure.near,
                words: text.get(figure.at.clone()).unwrap_or_default().trim().to_owned(),
                place: Place::of(text, figure, part),
            });
        }
        self.terms.extend(terms.clone());
        self.parts.push(EntryPart { terms, figures: own });
    }

    /// Takes in a number that stands beside the words.
    pub(super) fn count(&mut self, number: u64, unit: &str, at: NaiveDateTime) {
        let plain = Plain::of(&format!("{number} {unit}"));
        // What is counted may itself say numbers: `projects, about as many comments and 700 accounts`.
        let found = figures(&plain.text);
        if found.len() > 1 {
            for part in sentences(&plain.text, &found).iter().flat_map(|it| &it.parts) {
                self.take(&plain.text, part, &found, at);
            }
            return;
        }
        let value = i64::try_from(number).unwrap_or(i64::MAX / 1000).saturating_mul(1000);
        let noun = Terms::of_text(plain.text.trim_start_matches(|c: char| c.is_ascii_digit()));
        self.terms.extend(noun.clone());
        self.parts.push(EntryPart {
            terms: noun.clone(),
            figures: vec![EntryFigure {
                measure: Measure::Count(None),
                between: (value, value),
                step: 1000,
                near: Near::Exact,
                words: format!("{number} {unit}"),
                place: Place { noun, lead: Terms::default() },
            }],
        });
    }

    /// Takes in a time that stands beside the words.
    pub(super) fn time(&mut self, at: NaiveDateTime) {
        self.times.push(HeldMoment { at, has_clock: true, shown: true, from: None });
    }
}

/// Where a part goes over to what was before, after, or why.
fn besides_from(part: &str) -> usize {
    const LEAST: usize = 6;
    let lead = part.len() - part.trim_start().len();
    let body = part.get(lead..).unwrap_or_default();
    let begins = |word: &&&str| {
        body.starts_with(**word) && holds(body.get(..word.len() + 1).unwrap_or(body), &[**word])
    };
    if list("besides").iter().any(|word| begins(&word)) {
        return 0;
    }
    let inside = list("besides").iter().filter(|it| it.len() > 4 || !it.is_ascii());
    let found =
        inside.filter_map(|word| super::plain::places(part, word).map(|at| at.start).next());
    found.filter(|at| *at >= LEAST).min().unwrap_or(part.len())
}
