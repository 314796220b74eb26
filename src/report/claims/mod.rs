//! Prose held against the record (L5): sentences that say another time, number, state or loss than what is recorded.
//!
//! It reads Chinese and English. A figure is held against the recorded figures of what it speaks of, and only where there
//! are any; what is supposed, still to come, denied or doubted claims nothing. Leaks are found by `drafts::leaks`.

mod amounts;
mod around;
mod counted;
mod date;
mod entries;
mod evidence;
mod figure;
mod fits;
mod lengths;
mod localized;
mod moment;
mod moments;
mod money;
mod near;
mod nouns;
mod number;
mod passing;
mod pattern;
mod plain;
mod promised;
mod reader;
mod record;
mod recorded;
mod said;
mod sentence;
mod stands;
mod statements;
mod subject;
mod terms;
mod times;
mod why;
mod words;
mod zones;

use std::ops::Range;

use self::{
    around::{Around, is_time_of_all},
    evidence::Clause,
    figure::{Figure, figures},
    localized::localized,
    plain::Plain,
    sentence::{Sentence, mood, sentences, supposes_from},
    subject::{Hint, hints, nearest},
};

pub use self::{
    record::Record,
    why::{Held, Why},
};

/// A sentence that the record contradicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Where the sentence stands, in bytes.
    pub sentence: Range<usize>,
    /// The words of it that are not so.
    pub words: String,
    /// What the record holds.
    pub why: Why,
}

/// What prose says and the record contradicts, in the order of the text.
pub fn contradictions(text: &str, record: &Record) -> Vec<Contradiction> {
    let plain = Plain::of(text);
    let figures = localized(&plain.text, figures(&plain.text), record.zone, record.day());
    let mut found = Vec::new();
    let mut next = 0;
    for sentence in sentences(&plain.text, &figures) {
        let from = next;
        while figures.get(next).is_some_and(|it| it.at.start < sentence.at.end) {
            next += 1;
        }
        let own = figures.get(from..next).unwrap_or_default();
        let mut of = statements::check(&plain, &sentence, own, record);
        of.extend(numbers(&plain, &sentence, own, record));
        of.sort_by_key(|(at, _)| at.start);
        let words = |at: &Range<usize>| {
            let at = plain.typed(at, text);
            text.get(at).unwrap_or_default().to_owned()
        };
        let place = plain.typed(&sentence.at, text);
        found.extend(of.into_iter().map(|(at, why)| Contradiction {
            sentence: place.clone(),
            words: words(&at),
            why,
        }));
    }
    found
}

/// What the figures of a sentence contradict.
fn numbers(
    plain: &Plain,
    sentence: &Sentence,
    figures: &[Figure],
    record: &Record,
) -> Vec<(Range<usize>, Why)> {
    if figures.is_empty() {
        return Vec::new();
    }
    let (text, whole) = (plain.text.as_str(), plain.get(&sentence.at));
    let all = hints(whole, sentence.at.start);
    let supposed = supposes_from(whole).map(|at| at + sentence.at.start);
    let mut found = Vec::new();
    for (which, own_part) in sentence.parts.iter().enumerate() {
        let first = figures.partition_point(|it| it.at.start < own_part.start);
        let last = figures.partition_point(|it| it.at.start < own_part.end);
        let inside = figures.get(first..last).unwrap_or_default();
        if inside.is_empty() {
            continue;
        }
        let clause = Clause::of(plain, sentence, which, figures, record);
        let wide = is_time_of_all(plain, sentence, inside, &all);
        let part = if wide { &sentence.at } else { own_part };
        let words = plain.get(part);
        let from = all.partition_point(|it| it.at.start < part.start);
        let to = all.partition_point(|it| it.at.start < part.end);
        let near: Vec<Hint> = all.get(from..to).unwrap_or_default().to_vec();
        let mood = mood(words, supposed.is_some_and(|at| at < part.end));
        for figure in inside {
            let own = nearest(text, &figure.at, &near);
            let wide = nearest(text, &figure.at, &all);
            let around = Around {
                text,
                part: words,
                place: own_part,
                own: &own,
                whole: &wide,
                sentence: whole,
                mood,
                clause: &clause,
            };
            if let Some(why) = amounts::check(figure, around, record) {
                found.push((figure.at.clone(), why));
            }
        }
    }
    found
}
