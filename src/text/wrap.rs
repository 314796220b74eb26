//! Where a text is broken into lines.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::display_safe_lines;
use super::{
    cells::is_plain,
    measure::{clusters, safe_width},
};

/// The text in lines of at most `cells` cells, as [`display_safe_lines`] shows it.
///
/// Lines break where the Unicode line breaking algorithm allows (so no Chinese line begins with `，` or `。`), at
/// every `\n`, and inside a word only when the word alone is too long. Blanks at the end of a line are dropped;
/// every other character is kept, in order. There is always one line; a `\n` at the very end opens no further one.
///
/// A single character wider than `cells` (a Chinese one where `cells` is one) gets a line of its own, which is too
/// wide: losing it would be worse, and whoever paints cuts it.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let safe = display_safe_lines(text);
    let body = safe.strip_suffix('\n').unwrap_or(&safe);
    let mut lines = Vec::new();
    for paragraph in body.split('\n') {
        wrap_paragraph(paragraph, cells, &mut lines);
    }
    lines
}

/// A line being filled.
struct Filling<'a> {
    lines: &'a mut Vec<String>,
    cells: usize,
    line: String,
    used: usize,
}

impl Filling<'_> {
    fn push(&mut self, piece: &str, wide: usize) {
        self.line.push_str(piece);
        self.used += wide;
    }

    fn fits(&self, wide: usize) -> bool {
        self.used + wide <= self.cells
    }

    /// Ends the line where the text goes on; a line of blanks alone is not worth a line.
    fn turn(&mut self) {
        let kept = without_end_blanks(&self.line);
        if !kept.is_empty() {
            self.lines.push(kept.to_owned());
        }
        self.line.clear();
        self.used = 0;
    }
}

fn wrap_paragraph(paragraph: &str, cells: usize, lines: &mut Vec<String>) {
    let mut filling = Filling { lines, cells, line: String::new(), used: 0 };
    for piece in pieces(paragraph) {
        let word = without_end_blanks(piece);
        let (word_wide, blanks) = (safe_width(word), &piece[word.len()..]);
        if !filling.fits(word_wide) {
            filling.turn();
        }
        if filling.fits(word_wide) {
            filling.push(word, word_wide);
        } else {
            push_long_word(&mut filling, word);
        }
        filling.push(blanks, safe_width(blanks));
    }
    let last = without_end_blanks(&filling.line).to_owned();
    lines.push(last);
}

fn push_long_word(filling: &mut Filling<'_>, word: &str) {
    for (cluster, wide) in clusters(word) {
        if !filling.fits(wide) {
            filling.turn();
        }
        filling.push(cluster, wide);
    }
}

/// The pieces between two places where a line may break, each with the blanks that follow it.
fn pieces(paragraph: &str) -> impl Iterator<Item = &str> {
    // Where every character stands alone, every break lies between two of them.
    let mut whole =
        if is_plain(paragraph) { "" } else { paragraph }.grapheme_indices(true).peekable();
    let is_plain = whole.peek().is_none();
    let end = paragraph.len();
    let mut from = 0;
    linebreaks(paragraph)
        .map(|(at, _)| at)
        .filter(move |at| {
            while whole.next_if(|(begins, _)| begins < at).is_some() {}
            is_plain || *at == end || whole.peek().is_some_and(|(begins, _)| begins == at)
        })
        .map(move |at| &paragraph[std::mem::replace(&mut from, at)..at])
}

/// The text without the blanks at its end; a blank that carries a mark stays.
pub(super) fn without_end_blanks(text: &str) -> &str {
    if is_plain(text) {
        return text.trim_end_matches(' ');
    }
    let kept = text.grapheme_indices(true).rev().find(|(_, cluster)| !cluster.trim().is_empty());
    &text[..kept.map_or(0, |(at, cluster)| at + cluster.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_breaks_between_words() {
        assert_eq!(
            wrap("the primary is down since nine", 12),
            ["the primary", "is down", "since nine"]
        );
    }

    #[test]
    fn chinese_breaks_anywhere_but_before_a_stop() {
        assert_eq!(wrap("主库宕机，切换中。", 8), ["主库宕", "机，切换", "中。"]);
        assert_eq!(wrap("（主库）宕机", 4), ["（主", "库）", "宕机"]);
    }

    #[test]
    fn a_long_word_is_broken_by_character() {
        assert_eq!(wrap("id 0123456789", 4), ["id", "0123", "4567", "89"]);
    }

    #[test]
    fn line_breaks_of_the_text_are_kept() {
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("a\n\nb\n", 5), ["a", "", "b"]);
        assert_eq!(wrap("a\r\nb", 5), ["a", "b"]);
    }

    #[test]
    fn blanks_at_the_end_of_a_line_go_and_an_indent_stays() {
        assert_eq!(wrap("ab   cd", 3), ["ab", "cd"]);
        assert_eq!(wrap("  - one two", 7), ["  - one", "two"]);
        assert_eq!(wrap("      word", 4), ["word"]);
    }

    #[test]
    fn a_blank_with_a_mark_is_not_a_blank() {
        assert_eq!(wrap("a \u{301} \u{d4e} ", 2), ["a \u{301}", "\u{d4e} "]);
    }

    #[test]
    fn a_character_wider_than_the_line_has_its_own() {
        assert_eq!(wrap("a库b", 1), ["a", "库", "b"]);
        assert_eq!(wrap("ab", 0), ["a", "b"]);
    }
}
