//! A text in the one spelling in which it is read, with the way back to the bytes it was typed in.

use std::ops::Range;

use crate::text::plain_spelling;

/// A text in plain spelling. Every byte of it knows the byte of the typed text it stands for.
#[derive(Debug)]
pub(super) struct Plain {
    /// Lower case, half width, simplified characters; white space but for blank lines is one kind of space.
    pub(super) text: String,
    typed: Vec<usize>,
}

impl Plain {
    pub(super) fn of(text: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(text.len()), typed: Vec::new() };
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            match c {
                '\n' if plain.text.ends_with('\n') => plain.push(at, "\n"),
                '\n' if next == Some('\n') || next.is_some_and(begins_an_item) => {
                    plain.push(at, "\n");
                }
                c if c.is_whitespace() => plain.push(at, " "),
                '’' | '‘' => plain.push(at, "'"),
                '½' | '¼' | '¾' => {
                    let part = match c {
                        '½' => ".5",
                        '¼' => ".25",
                        _ => ".75",
                    };
                    if !plain.text.ends_with(|c: char| c.is_ascii_digit()) {
                        plain.push(at, "0");
                    }
                    plain.push(at, part);
                }
                c if c.is_ascii() => {
                    plain.push(at, c.to_ascii_lowercase().encode_utf8(&mut [0; 4]));
                }
                c => plain.push(at, &plain_spelling(c.encode_utf8(&mut [0; 4]))),
            }
        }
        plain.typed.push(text.len());
        plain
    }

    fn push(&mut self, at: usize, words: &str) {
        self.text.push_str(words);
        self.typed.resize(self.text.len(), at);
    }

    /// Where a stretch of the plain text stands in the typed one, white space around it left out.
    pub(super) fn typed(&self, of: &Range<usize>, typed: &str) -> Range<usize> {
        let place = |at: usize| self.typed.get(at).copied().unwrap_or(typed.len());
        let (from, to) = (place(of.start), place(of.end).max(place(of.start)));
        let words = typed.get(from..to).unwrap_or_default();
        let from = from + (words.len() - words.trim_start().len());
        from..from + words.trim().len()
    }

    pub(super) fn get(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default()
    }
}

/// Whether a line that begins so is an item of a list.
fn begins_an_item(c: char) -> bool {
    matches!(c, '-' | '*' | '•' | '·' | '#' | '|')
}

/// Whether a character is written without spaces between words.
pub(super) fn is_han(c: char) -> bool {
    !c.is_ascii() && c.is_alphabetic()
}

/// Whether one of the words stands in a text: Latin ones as whole words, or as the beginning of one where they end in `-`.
pub(super) fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| places(text, word).next().is_some())
}

/// Where a word stands.
pub(super) fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let open = word.len() > 1 && word.ends_with('-');
    let word = if open { word.trim_end_matches('-') } else { word };
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (begins, ends) = (latin(word.chars().next()), latin(word.chars().next_back()) && !open);
    text.match_indices(word).map(|(at, it)| at..at + it.len()).filter(move |at| {
        let before = text.get(..at.start).and_then(|it| it.chars().next_back());
        let behind = text.get(at.end..).and_then(|it| it.chars().next());
        !(begins && latin(before) || ends && latin(behind))
    })
}

/// Where a pattern stands: words with `*` between them, which stands for at most this many characters.
pub(super) fn matches(text: &str, pattern: &str) -> Option<Range<usize>> {
    const GAP: usize = 28;
    let mut parts = pattern.split('*');
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    'next: for start in places(text, first) {
        let mut end = start.end;
        for part in &rest {
            let tail = text.get(end..)?;
            let reach = tail.char_indices().nth(GAP).map_or(tail.len(), |(at, _)| at);
            let mut near = reach + part.len();
            while !tail.is_char_boundary(near.min(tail.len())) {
                near += 1;
            }
            let Some(found) = places(tail.get(..near.min(tail.len()))?, part).next() else {
                continue 'next;
            };
            end += found.end;
        }
        return Some(start.start..end);
    }
    None
}

/// The first of the patterns that stands in a text, and where.
pub(super) fn first_of(text: &str, patterns: &[&str]) -> Option<Range<usize>> {
    patterns.iter().filter_map(|pattern| matches(text, pattern)).min_by_key(|at| at.start)
}
