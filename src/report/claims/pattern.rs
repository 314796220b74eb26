//! Where a text says one of the patterns of a list, and what it shares with other words.

use std::ops::Range;

use super::{
    plain::{holds, is_han, matches},
    words::List,
};

/// Whether a text in plain spelling says that nothing was lost.
pub(super) fn denies_loss(text: &str) -> bool {
    said(text, List::NothingLost.words(), List::NotAll.words()).is_some()
}

/// Where a text says one of the patterns: not denied right before, and without what takes it back within.
pub(super) fn said(text: &str, patterns: &[&str], unless: &[&str]) -> Option<Range<usize>> {
    patterns.iter().find_map(|pattern| {
        let at = matches(text, pattern)?;
        let within = text.get(at.clone())?;
        let behind = text.get(at.end..).unwrap_or_default();
        let start = text.get(..at.start)?.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
        let lead = text.get(start..at.start)?.trim_end();
        let from = text.get(..at.start)?.char_indices().rev().nth(4).map_or(0, |(at, _)| at);
        let close = text.get(from..at.end)?;
        let denied = List::Denies.words().iter().any(|it| lead.ends_with(it));
        let taken = holds(within, unless) || holds(close, unless) || behind.starts_with('性');
        (!denied && !taken).then_some(at)
    })
}

/// Whether so many characters in a row stand in both.
pub(super) fn shares_words(sentence: &str, other: &str, least: usize) -> bool {
    let chars: Vec<char> = other.chars().collect();
    chars.windows(least).any(|run| {
        run.iter().all(|c| is_han(*c)) && sentence.contains(&run.iter().collect::<String>())
    })
}
