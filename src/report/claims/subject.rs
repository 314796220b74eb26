//! What a figure speaks of: the words around it tell.

// What declares a closed list makes it public.
#![allow(unreachable_pub)]

use std::{ops::Range, sync::LazyLock};

use super::{
    plain::{is_han, places},
    words::{Lists, lists},
};
use crate::text::named;

named! {
    /// What a figure, or a recorded one, is a figure of.
    Subject {
    /// The impact began.
    Began = "began",
    /// How long the customer was hit.
    Outage = "outage",
    /// Service was restored.
    Restored = "restored",
    /// The impact was contained.
    Contained = "contained",
    /// The incident was closed.
    Closed = "closed",
    /// The customer was told.
    Told = "told",
    /// It was noticed.
    Detected = "detected",
    /// Somebody of ours took it on.
    Acknowledged = "acknowledged",
    /// The fault came into the system.
    Introduced = "introduced",
    /// Nobody told the customer anything.
    Silence = "silence",
    /// How late a promise was.
    Late = "late",
    /// What was promised, and for when.
    Promised = "promised",
    /// What was promised was delivered.
    Delivered = "delivered",
    /// What was paid or is owed.
    Paid = "paid",
    /// An offer.
    Offered = "offered",
    /// What the customer asked for or needs.
    Asked = "asked",
    /// What the customer claims.
    Claimed = "claimed",
    /// The last backup.
    Backup = "backup",
    /// The clock stood still.
    Paused = "paused",
    /// The odds.
    Odds = "odds",
    /// How much of it was had back.
    Recovered = "recovered",
    /// What was lost.
    Lost = "lost",
    /// What was not affected.
    Spared = "spared",
    /// What was affected.
    Affected = "affected",
    /// By how much something was early.
    Early = "early",
    /// So much for so long, for being late.
    Rate = "rate",
    /// So much for so long, as it was offered.
    OfferedRate = "offered-rate",
    /// Something that is no figure of the incident's.
    Other = "other",
}
}

static WORDS: LazyLock<Lists> =
    LazyLock::new(|| lists(include_str!("../../../assets/prose/subjects.txt")));

/// A word that says what is spoken of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) at: Range<usize>,
    pub(super) subject: Subject,
}

/// The hints of a stretch of text that begins at `from`, in order; one within a longer one is none.
pub(super) fn hints(text: &str, from: usize) -> Vec<Hint> {
    let mut found: Vec<Hint> = Vec::new();
    for subject in Subject::ALL {
        for word in WORDS.get(subject.id()).into_iter().flatten() {
            let of =
                places(text, word).map(|at| Hint { at: at.start + from..at.end + from, subject });
            found.extend(of);
        }
    }
    found.sort_by_key(|hint| (hint.at.start, std::cmp::Reverse(hint.at.end)));
    let mut far = 0;
    found.retain(|hint| {
        let inside = hint.at.end <= far;
        far = far.max(hint.at.end);
        !inside
    });
    found
}

/// How far apart a figure and a hint are, in characters; what English says in front and Chinese behind is nearer.
fn distance(text: &str, figure: &Range<usize>, hint: &Range<usize>) -> usize {
    let before = hint.end <= figure.start;
    let between =
        if before { hint.end..figure.start } else { figure.end.min(hint.start)..hint.start };
    let words = text.get(between.clone()).unwrap_or_default();
    let han = text.get(hint.clone()).is_some_and(|it| it.starts_with(is_han));
    // Beyond that nobody counts characters.
    let count = if words.len() > 400 { words.len() } else { words.chars().count() };
    let length = if han { count * 3 } else { count };
    if before == han { length * 3 / 2 + 1 } else { length }
}

/// What a figure speaks of by the hints of its own stretch, the nearest first.
pub(super) fn nearest(text: &str, figure: &Range<usize>, hints: &[Hint]) -> Vec<Subject> {
    const MOST: usize = 6;
    let split = hints.partition_point(|hint| hint.at.start < figure.start);
    let (before, behind) = hints.split_at_checked(split).unwrap_or_default();
    let mut near: Vec<(usize, Subject)> = before
        .iter()
        .rev()
        .take(MOST)
        .chain(behind.iter().take(MOST))
        .map(|hint| (distance(text, figure, &hint.at), hint.subject))
        .collect();
    near.sort_by_key(|(far, _)| *far);
    near.into_iter().map(|(_, subject)| subject).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_words_in_plain_spelling() {
        // How an offer's own rates are called, its line says.
        let without = [Subject::OfferedRate];
        for subject in Subject::ALL.into_iter().filter(|it| !without.contains(it)) {
            assert!(WORDS.contains_key(subject.id()), "{}", subject.id());
        }
        for word in WORDS.values().flatten() {
            assert_eq!(crate::text::plain_spelling(word), *word);
        }
    }
}
