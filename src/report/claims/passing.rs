//! What stands at a place in a text: digits, a word, spaces; and the byte behind it.

/// How many digits stand at a place.
pub(super) fn digits_at(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())
}

/// The Latin word at a place.
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    rest.get(..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())).unwrap_or("")
}

/// Whether a place stands inside a word or a number.
pub(super) fn is_glued(text: &str, at: usize) -> bool {
    let ends = |it: &str| it.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
    let begins = |it: &str| it.chars().next().is_some_and(|c| c.is_ascii_alphanumeric());
    text.split_at_checked(at).is_some_and(|(before, behind)| ends(before) && begins(behind))
}

/// The byte behind all of the words that follow each other here.
pub(super) fn skip(text: &str, mut at: usize, words: &[&str]) -> usize {
    while let Some(word) = words.iter().find(|word| {
        text.get(at..).is_some_and(|rest| rest.starts_with(**word))
            && !is_glued(text, at + word.len())
    }) {
        at += word.len();
    }
    at
}

/// The byte behind the spaces that stand here.
pub(super) fn spaces(text: &str, at: usize) -> usize {
    skip(text, at, &[" "])
}
