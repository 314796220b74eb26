//! Where words stand in a text, whichever way they are written, and a piece of the text around them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::compatible;

/// A text as search compares it: each character people see in its plainest form (NFKC), in lower case.
pub(super) fn folded(text: &str) -> String {
    text.graphemes(true).map(folded_grapheme).collect()
}

fn folded_grapheme(grapheme: &str) -> String {
    compatible(grapheme).to_lowercase()
}

/// A text that is searched, with the way back from its fold to itself.
#[derive(Debug, Clone)]
pub struct Place {
    folded: String,
    /// Where each character people see begins: in the fold, and in the text.
    starts: Vec<(usize, usize)>,
}

impl Place {
    /// Folds a text once, for any number of words.
    pub fn of(text: &str) -> Self {
        let mut place = Self { folded: String::new(), starts: Vec::new() };
        for (at, grapheme) in text.grapheme_indices(true) {
            place.starts.push((place.folded.len(), at));
            place.folded.push_str(&folded_grapheme(grapheme));
        }
        place.starts.push((place.folded.len(), text.len()));
        place
    }

    /// The text as it is compared.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether a folded word stands in it.
    pub(super) fn holds(&self, word: &str) -> bool {
        self.folded.contains(word)
    }

    /// Where folded words stand in the text, whole characters, in order and without overlap.
    pub fn marks(&self, words: &[String]) -> Vec<Range<usize>> {
        let found = words.iter().filter(|word| !word.is_empty());
        let mut marks: Vec<Range<usize>> = found
            .flat_map(|word| {
                self.folded.match_indices(word.as_str()).map(move |(at, _)| at..at + word.len())
            })
            .map(|range| self.back(&range))
            .collect();
        marks.sort_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for mark in marks {
            match apart.last_mut().filter(|last| mark.start <= last.end) {
                Some(last) => last.end = last.end.max(mark.end),
                None => apart.push(mark),
            }
        }
        apart
    }

    /// The characters of the text that a range of the fold touches.
    fn back(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.starts.partition_point(|(folded, _)| *folded <= range.start);
        let last = self.starts.partition_point(|(folded, _)| *folded < range.end);
        let place = |at: usize| self.starts.get(at).map_or(0, |(_, text)| *text);
        place(first.saturating_sub(1))..place(last.min(self.starts.len() - 1))
    }
}

/// How many characters of an excerpt stand before its first mark.
const BEFORE: usize = 16;

/// A piece of a text of at most so many characters around its first mark, every mark in brackets: it is seen without colour.
pub fn excerpt(text: &str, marks: &[Range<usize>], most: usize) -> String {
    let letters: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let begins = marks.first().map_or(0, |mark| mark.start);
    let at = letters.partition_point(|(place, _)| *place < begins);
    let from = if letters.len() <= most { 0 } else { at.saturating_sub(BEFORE) };
    let to = letters.len().min(from + most);
    let mut piece = String::new();
    if from > 0 {
        piece.push('…');
    }
    for (place, letter) in &letters[from..to] {
        if marks.iter().any(|mark| mark.start == *place) {
            piece.push('[');
        }
        piece.push_str(letter);
        if marks.iter().any(|mark| mark.end == place + letter.len()) {
            piece.push(']');
        }
    }
    if to < letters.len() {
        piece.push('…');
    }
    piece
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn marked(text: &str, words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|word| folded(word)).collect();
        excerpt(text, &Place::of(text).marks(&words), 60)
    }

    #[test]
    fn a_hit_is_marked_in_the_text_as_it_was_written() {
        assert_eq!(marked("ＲＡＩＤ 控制器 Raid", &["raid"]), "[ＲＡＩＤ] 控制器 [Raid]");
        assert_eq!(marked("待处理的事", &["处理", "理的"]), "待[处理的]事");
        assert_eq!(marked("cafe\u{301} und CAFÉ", &["café"]), "[cafe\u{301}] und [CAFÉ]");
        assert_eq!(marked("½ ﬁne", &["fine"]), "½ [ﬁne]");
        assert_eq!(marked("nothing", &["else"]), "nothing");
    }

    #[test]
    fn an_excerpt_is_cut_around_its_first_hit() {
        let text = format!("{}控制器{}", "前".repeat(40), "后".repeat(40));
        let piece = excerpt(&text, &Place::of(&text).marks(&[folded("控制器")]), 30);
        assert_eq!(piece, format!("…{}[控制器]{}…", "前".repeat(16), "后".repeat(11)));
    }
}
