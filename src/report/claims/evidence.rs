//! A figure of prose held beside the entries that its clause speaks of, by the words that they share.

use std::ops::Range;

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::{
    entries::{Entry, EntryFigure, Place, Timing},
    figure::{Figure, Measure},
    fits::fits,
    moments::{HeldMoment, few, moment_words},
    near::Near,
    plain::{Plain, holds},
    record::Record,
    said::Said,
    sentence::{Mood, Sentence},
    subject::{Subject, hints},
    terms::{Terms, list, side},
    why::{Held, Why},
};

/// So much has to be shared, at the least, before another value is a contradiction: two words, or three pairs of characters.
const SHARED: usize = 3;

/// What the entries say of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// An entry that the clause may speak of holds it.
    Holds,
    /// The entries that the clause speaks of hold another value.
    Otherwise(Why),
    /// No entry is spoken of.
    Silent,
}

/// A clause of prose, and what it shares with every entry.
#[derive(Debug)]
pub(super) struct Clause {
    terms: Terms,
    shared: Vec<usize>,
    main: Vec<usize>,
    tells: bool,
    is_planned: bool,
    is_given: bool,
}

/// So many parts further a time alone looks for what it goes with.
const REACH: usize = 3;

impl Clause {
    /// The clause at one of a sentence's parts. One that is a time alone goes with the part it stands beside.
    pub(super) fn of(
        plain: &Plain,
        sentence: &Sentence,
        which: usize,
        figures: &[Figure],
        record: &Record,
    ) -> Self {
        let places: Vec<Range<usize>> = figures.iter().map(|it| it.at.start..it.until).collect();
        let at = |index: usize| sentence.parts.get(index).cloned().unwrap_or(0..0);
        let terms = |at: &Range<usize>| Terms::of(&plain.text, at, &places);
        let mut stretch = at(which);
        let mut own = terms(&stretch);
        let on = which + 1..sentence.parts.len().min(which + 1 + REACH);
        let back = (which.saturating_sub(REACH)..which).rev();
        for other in on.chain(back) {
            if !own.is_empty() {
                break;
            }
            let other = at(other);
            own = terms(&other);
            stretch = stretch.start.min(other.start)..stretch.end.max(other.end);
        }
        // `was reviewed and merged at …`: what is done stands before.
        if own.weight() < 4
            && let Some(before) = which.checked_sub(1).map(at)
            && !figures.iter().any(|it| before.contains(&it.at.start))
        {
            own.extend(terms(&before));
            stretch = before.start..stretch.end;
        }
        let words = plain.get(&stretch);
        let side = side(words);
        let compatible = |it: &Entry| it.side.is_none() || side.is_none() || it.side == side;
        let share = |of: &Terms, entry: &Entry| if compatible(entry) { own.shared(of) } else { 0 };
        Self {
            shared: record.entries.iter().map(|it| share(&it.terms, it)).collect(),
            main: record.entries.iter().map(|it| share(&it.main, it)).collect(),
            tells: holds(words, list("tells")),
            is_planned: holds(words, list("planned")),
            is_given: gives(words),
            terms: own,
        }
    }

    /// Whether it says when something was only to happen.
    pub(super) const fn is_planned(&self) -> bool {
        self.is_planned
    }

    /// Whether it says that something was delivered or paid, and not that it was only promised or that it was not.
    pub(super) const fn is_given(&self) -> bool {
        self.is_given
    }

    /// Whether it speaks of what an entry says, or of what cannot be told for another script.
    pub(super) fn speaks_of(&self, entry: Option<usize>, record: &Record) -> bool {
        let Some(index) = entry else { return true };
        let Some(of) = record.entries.get(index) else { return true };
        if !self.terms.is_comparable(&of.terms) {
            return true;
        }
        let shared = self.shared.get(index).copied().unwrap_or(0);
        shared >= SHARED || self.terms.shares_han(&of.terms)
    }

    /// The times of the entries it speaks of, that are the time of something.
    pub(super) fn times<'a>(
        &'a self,
        record: &'a Record,
    ) -> impl Iterator<Item = NaiveDateTime> + 'a {
        let own = record.entries.iter().zip(&self.shared);
        own.filter(|(it, shared)| **shared > 0 && it.timing == Timing::Event)
            .filter_map(|(it, _)| it.times.first())
            .map(|it| it.at)
    }

    fn is_strong(&self, shared: usize) -> bool {
        shared >= SHARED && shared * 3 >= self.terms.weight() * 2
    }
}

/// What the entries say of a figure of a clause.
pub(super) fn verdict(
    text: &str,
    figure: &Figure,
    part: &Range<usize>,
    clause: &Clause,
    mood: Mood,
    record: &Record,
) -> Verdict {
    if let Measure::Moment(said) = figure.measure {
        return of_time(said, figure.near, clause, mood, record);
    }
    if mood == Mood::Open { Verdict::Silent } else { of_value(text, figure, part, clause, record) }
}

fn of_time(said: Said, near: Near, clause: &Clause, mood: Mood, record: &Record) -> Verdict {
    let to_come = mood == Mood::Open || clause.is_planned;
    let binds = |it: &Entry| match it.timing {
        Timing::Event => !to_come,
        Timing::Told => !to_come && clause.tells,
        Timing::Due => mood != Mood::Unsure,
        Timing::Stated => !to_come && !it.times.is_empty(),
    };
    let best = clause.shared.iter().copied().max().unwrap_or(0);
    let mut strong: Vec<(usize, &Entry)> = Vec::new();
    for ((entry, shared), main) in record.entries.iter().zip(&clause.shared).zip(&clause.main) {
        if *shared == 0 {
            continue;
        }
        let near = if entry.timing == Timing::Event { near } else { near.exactly() };
        let agrees = |it: &&HeldMoment| fits(said, near, it) && is_close(said, it);
        // An entry that holds the day alone says nothing of the hour.
        let says = |it: &HeldMoment| it.has_clock || said.clock.is_none();
        // When something was told is not when it happened.
        let is_told = entry.timing == Timing::Told && !clause.tells && !clause.is_strong(*shared);
        let times = entry.times.iter().skip(usize::from(is_told));
        // For when something was promised is not when it was given.
        let is_due = entry.timing == Timing::Due && clause.is_given && !to_come;
        let times = times.take(if is_due { 0 } else { usize::MAX });
        if *shared * 2 >= best && times.filter(agrees).any(says) {
            return Verdict::Holds;
        }
        let weight = if entry.timing == Timing::Stated { *shared } else { *main };
        if binds(entry) && clause.is_strong(weight) {
            strong.push((weight, entry));
        }
    }
    let Some(most) = strong.iter().map(|(shared, _)| *shared).max() else { return Verdict::Silent };
    let top = strong.iter().filter(|(shared, _)| *shared == most);
    let held =
        top.flat_map(|(_, entry)| entry.times.iter().map(|it| Held::Words(moment_words(it))));
    Verdict::Otherwise(Why::Time(few(held)))
}

/// Whether words say that something was delivered or paid.
fn gives(words: &str) -> bool {
    const NOT: &[&str] = &[
        "没", "未", "不", "无", "逾期", "承诺", "约定", "答应", "应当", "应在", "应于", "原定",
        "本应", "到期", "期限", "not", "n't", "never", "no", "promis-", "agreed", "due", "owed",
        "should", "deadline", "late", "later", "overdue", "meant to", "supposed", "instead",
    ];
    let given = hints(words, 0)
        .into_iter()
        .any(|it| matches!(it.subject, Subject::Delivered | Subject::Paid));
    given && !holds(words, NOT)
}

/// Whether a recorded time lies near the one that is said: before and after are not true by being far off.
fn is_close(said: Said, held: &HeldMoment) -> bool {
    const MINUTES: i64 = 90;
    let Some(minutes) = said.clock.filter(|_| held.has_clock) else { return true };
    if let Some((month, day)) = said.date
        && (held.at.month(), held.at.day()) != (month, day)
    {
        return false;
    }
    let own = i64::from(held.at.num_seconds_from_midnight()) / 60;
    let apart = (own - minutes).rem_euclid(720);
    apart <= MINUTES || apart >= 720 - MINUTES
}

fn of_value(
    text: &str,
    figure: &Figure,
    part: &Range<usize>,
    clause: &Clause,
    record: &Record,
) -> Verdict {
    let place = Place::of(text, figure, part);
    let counted = matches!(figure.measure, Measure::Count(_));
    let one = counted && figure.between == (1000, 1000);
    let mut strong: Vec<(usize, &EntryFigure)> = Vec::new();
    for (entry, shared) in record.entries.iter().zip(&clause.shared).filter(|(_, it)| **it > 0) {
        for of in &entry.parts {
            let own = clause.terms.shared(&of.terms);
            for held in of.figures.iter().filter(|it| is_same_measure(figure, it)) {
                if agrees(figure, held) && (!counted || own > 0 || place.is_like(&held.place)) {
                    return Verdict::Holds;
                }
                let beside = !counted
                    || !one && place.is_like(&held.place)
                    || place.is_led_like(&held.place);
                let whole = place.is_led_like(&held.place)
                    && *shared == clause.terms.weight()
                    && clause.is_strong(*shared);
                if beside && (clause.is_strong(own) || whole) {
                    strong.push((own, held));
                }
            }
        }
    }
    let Some(most) = strong.iter().map(|(own, _)| *own).max() else { return Verdict::Silent };
    let top = strong.iter().filter(|(own, _)| *own == most);
    let held = few(top.map(|(_, it)| Held::Words(it.words.clone())));
    Verdict::Otherwise(match figure.measure {
        Measure::Length => Why::Length(held),
        Measure::Money(_) => Why::Money(held),
        Measure::Percent => Why::Share(held),
        Measure::Count(_) | Measure::Moment(_) => Why::Number(held),
    })
}

fn is_same_measure(figure: &Figure, held: &EntryFigure) -> bool {
    match (figure.measure, held.measure) {
        (Measure::Length, Measure::Length) | (Measure::Percent, Measure::Percent) => true,
        (Measure::Money(one), Measure::Money(other)) => {
            one.zip(other).is_none_or(|(one, other)| one.iter().any(|it| other.contains(it)))
        }
        (Measure::Count(one), Measure::Count(other)) => one == other,
        _ => false,
    }
}

/// Whether a figure says what is held. A bound is not true by being far off.
fn agrees(figure: &Figure, held: &EntryFigure) -> bool {
    let (low, high) = figure.between;
    if figure.near.side() != 0 && figure.near.side() == held.near.side() {
        return (low, high) == held.between;
    }
    let (least, most) = held.between;
    if low != high || least != most {
        return (low, high) == (least, most) || low == high && (least..=most).contains(&low);
    }
    let close = figure.near.is_close(figure.between, least);
    let seconds = if figure.measure == Measure::Length { 59 } else { 0 };
    let step = figure.step.max(if held.near == Near::About { held.step } else { 0 });
    close && figure.near.agrees(figure.between, step, seconds, held.between)
}
