//! Whether words stand in a long text, asked many times of the same text: it is read once, and every question costs what
//! the words cost and not what the text costs.

use std::collections::HashMap;

/// How many characters are looked up at a time.
const WINDOW: usize = 6;

/// A text that is searched often.
pub(super) struct Sought<'a> {
    text: &'a str,
    /// Where every run of so many characters begins.
    windows: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Sought<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut windows: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, window) in windows_of(text) {
            windows.entry(window).or_default().push(at);
        }
        Self { text, windows }
    }

    /// Whether the words stand in the text, to the letter.
    pub(super) fn holds(&self, words: &str) -> bool {
        let mut rarest: Option<(usize, &[usize])> = None;
        for (offset, window) in windows_of(words) {
            let Some(places) = self.windows.get(window) else { return false };
            if rarest.is_none_or(|(_, known)| places.len() < known.len()) {
                rarest = Some((offset, places));
            }
        }
        // Fewer characters than a window has are looked for one after the other.
        let Some((offset, places)) = rarest else { return self.text.contains(words) };
        places.iter().any(|place| {
            let from = place.checked_sub(offset);
            from.and_then(|from| self.text.get(from..)).is_some_and(|rest| rest.starts_with(words))
        })
    }
}

/// Every run of so many characters, and the byte at which it begins.
fn windows_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let begins = text.char_indices().map(|(at, _)| at);
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(WINDOW);
    begins.zip(ends).filter_map(|(from, to)| Some((from, text.get(from..to)?)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_the_text_contains(
            text in "[ab盘块é]{0,40}",
            words in "[ab盘块é]{0,12}",
            from in 0_usize..40,
            long in 0_usize..14,
        ) {
            let sought = Sought::of(&text);
            prop_assert_eq!(sought.holds(&words), text.contains(&words));
            let part: String = text.chars().skip(from).take(long).collect();
            prop_assert!(sought.holds(&part));
        }
    }
}
