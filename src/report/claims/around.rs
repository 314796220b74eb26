//! What stands around a figure: the words, what they speak of, and how they are meant.

use std::ops::Range;

use super::{
    evidence::Clause,
    figure::{Figure, Measure},
    plain::Plain,
    sentence::{Mood, Sentence},
    subject::{Hint, Subject},
    terms::Terms,
};

/// A figure and what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) text: &'a str,
    /// The stretch of the sentence it stands in.
    pub(super) part: &'a str,
    pub(super) place: &'a Range<usize>,
    /// What its stretch speaks of, the nearest first.
    pub(super) own: &'a [Subject],
    /// What the sentence speaks of, the nearest first.
    pub(super) whole: &'a [Subject],
    /// The whole sentence.
    pub(super) sentence: &'a str,
    pub(super) mood: Mood,
    /// What its clause shares with the entries.
    pub(super) clause: &'a Clause,
}

impl<'a> Around<'a> {
    pub(super) fn before(&self, figure: &Figure) -> &'a str {
        self.text.get(..figure.at.start).unwrap_or_default().trim_end_matches(' ')
    }

    pub(super) fn behind(&self, figure: &Figure) -> &'a str {
        self.text.get(figure.until..).unwrap_or_default().trim_start_matches(' ')
    }

    /// Whether its stretch speaks of more than a time.
    pub(super) fn has_own_words(&self) -> bool {
        !Terms::of_text(self.part).is_empty() && self.part.len() < self.sentence.len()
    }

    /// The first of the wanted subjects, of the stretch or else of the sentence, and whether it is the stretch's own.
    pub(super) fn first(&self, wanted: &[Subject]) -> Option<(Subject, bool)> {
        let find = |list: &[Subject]| list.iter().copied().find(|it| wanted.contains(it));
        find(self.own).map(|it| (it, true)).or_else(|| find(self.whole).map(|it| (it, false)))
    }
}

/// Whether a time alone at the head of a sentence is the time of the one thing that the rest speaks of:
/// 「3 月 4 日 20:32，系统恢复」.
pub(super) fn is_time_of_all(
    plain: &Plain,
    sentence: &Sentence,
    inside: &[Figure],
    all: &[Hint],
) -> bool {
    let ([head, rest], [time]) = (sentence.parts.as_slice(), inside) else { return false };
    let Some(only) = all.first().map(|it| it.subject) else { return false };
    let before = plain.get(&(head.start..time.at.start));
    let behind = plain.get(&(time.until..head.end));
    head.contains(&time.at.start)
        && matches!(time.measure, Measure::Moment(_))
        && ["", "on", "at", "于", "在"].contains(&before.trim())
        && behind.trim() == ","
        && all.iter().all(|it| it.subject == only && rest.contains(&it.at.start))
}

/// Whether a figure is so much for so long.
pub(super) fn is_rate(text: &str, figure: &Figure) -> bool {
    let behind = text.get(figure.until..).unwrap_or_default().trim_start_matches(' ');
    let per = ["/", "每", "一天", "a day", "per ", "for every", "for each", "an hour", "each "];
    let start = text.get(..figure.at.start).unwrap_or_default();
    let from = start.char_indices().rev().nth(19).map_or(0, |(at, _)| at);
    let lead = start.get(from..).unwrap_or_default();
    // Money between the two is so much for so long, and this is not.
    let leads = ["每", "for every", "for each", "per ", "each full", "every full", "every "];
    let near = leads
        .iter()
        .filter_map(|it| lead.rfind(it).and_then(|at| lead.get(at..)))
        .min_by_key(|it| it.len());
    let led =
        near.is_some_and(|it| !it.contains(['元', '¥', '$', '€', '.']) && !it.contains("yuan"));
    per.iter().any(|it| behind.starts_with(it)) || led
}
