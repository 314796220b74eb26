//! Words for the same thing in both languages, read once from `assets/likeness`.

use std::{collections::HashMap, sync::LazyLock};

const LIST: &str = include_str!("../../../assets/likeness/words.txt");

/// Each word in its plain form, with the number of its line; and the length of the longest Chinese one.
pub(super) struct Same {
    words: HashMap<&'static str, u32>,
    pub(super) longest: usize,
}

pub(super) static SAME: LazyLock<Same> = LazyLock::new(|| {
    let lines = LIST.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let mut words = HashMap::new();
    let mut longest = 1;
    for (line, number) in lines.zip(1..) {
        for word in line.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            words.entry(word).or_insert(number);
            if !word.is_ascii() {
                longest = longest.max(word.chars().count());
            }
        }
    }
    Same { words, longest }
});

impl Same {
    /// The number of the thing a word names.
    pub(super) fn thing(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_things() {
        let mut seen = HashMap::new();
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            for word in line.split(',').map(str::trim).filter(|word| !word.is_empty()) {
                let before = seen.insert(word, line);
                assert!(before.is_none(), "{word} stands in two lines: {before:?} and {line}");
                assert_eq!(
                    word,
                    crate::text::fold_for_search(word),
                    "{word} is not in its plain form"
                );
            }
        }
    }
}
