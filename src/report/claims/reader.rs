//! A sentence as it is read: where it states something, how it is meant, and what it contradicts.

use std::ops::Range;

use super::{
    figure::{Figure, Measure},
    pattern::said,
    record::Record,
    sentence::{Mood, Sentence, mood, supposes_from},
    stands::Stands,
    why::Why,
};

/// One sentence, and what is read of it.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) sentence: &'a Sentence,
    pub(super) whole: &'a str,
    pub(super) figures: &'a [Figure],
    pub(super) record: &'a Record,
    pub(super) stands: &'a Stands,
    pub(super) found: Vec<(Range<usize>, Why)>,
}

impl Reader<'_> {
    /// Where the sentence states one of the patterns as a fact.
    pub(super) fn states(&self, patterns: &[&str], unless: &[&str]) -> Option<Range<usize>> {
        let at = said(self.whole, patterns, unless)?;
        let at = at.start + self.sentence.at.start..at.end + self.sentence.at.start;
        (self.mood(&at) == Mood::Stated).then_some(at)
    }

    pub(super) fn part(&self, at: &Range<usize>) -> &str {
        let touches = |part: &&Range<usize>| part.start < at.end && at.start < part.end;
        let parts: Vec<_> = self.sentence.parts.iter().filter(touches).collect();
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return self.whole };
        self.text.get(first.start..last.end).unwrap_or_default()
    }

    pub(super) fn mood(&self, at: &Range<usize>) -> Mood {
        // What takes a statement back may stand anywhere before it in the sentence.
        let lead = self.text.get(self.sentence.at.start..at.end).unwrap_or_default();
        let supposed =
            supposes_from(self.whole).is_some_and(|from| from + self.sentence.at.start < at.end);
        match mood(self.part(at), supposed) {
            Mood::Stated if mood(lead, false) == Mood::Unsure => Mood::Unsure,
            Mood::Stated if self.whole.trim_end().ends_with('?') => Mood::Open,
            meant @ (Mood::Stated | Mood::Open | Mood::Unsure) => meant,
        }
    }

    /// Whether a time stands in the stretch of a place: then that time is held against the record.
    pub(super) fn is_timed(&self, at: &Range<usize>) -> bool {
        let part = self.part(at);
        let within = |it: &&Figure| {
            self.sentence.at.contains(&it.at.start)
                && matches!(it.measure, Measure::Moment(_))
                && self.text.get(it.at.clone()).is_some_and(|words| part.contains(words))
        };
        self.figures.iter().any(|it| within(&it))
    }

    pub(super) fn add(&mut self, at: Range<usize>, why: Why) {
        self.found.push((at, why));
    }
}
