//! Whether somebody's words stand in a text that was made of many: asked once for every entry, it costs what the words
//! cost.

use std::collections::BTreeSet;

use super::written::{Places, is_wide, plain_of, plain_places};

/// From how much on words are told from any others wherever they stand: eight letters, four characters of Chinese.
const TELLING: usize = 8;

/// A text of which it is asked whose words stand in it.
pub struct Quoted {
    parts: BTreeSet<String>,
    text: Places,
}

impl Quoted {
    /// A text in parts: lines, cells, runs.
    pub fn of<'a>(parts: impl Iterator<Item = &'a str>) -> Self {
        let mut known = BTreeSet::new();
        let mut text = String::new();
        for part in parts {
            text.push_str(part);
            text.push_str("\n\n");
            let whole = part.trim_start_matches(|c: char| !c.is_alphanumeric());
            let stops = part.replace(". ", "\n").replace("! ", "\n").replace("? ", "\n");
            let sentences = |part| str::split(part, ['\n', '：', '。', '；', ';', '·', '！', '？']);
            let pieces = stops.split([
                '\n', ':', '：', '。', '；', ';', '·', '（', '）', '(', ')', '，', ',', '！', '？',
            ]);
            let worth = [part, whole].into_iter().chain(pieces);
            let worth = worth.chain(sentences(part)).chain(sentences(&stops));
            let worth = worth.chain(part.split(": "));
            known.extend(worth.map(plain_of).map(bare).filter(|it| !it.is_empty()));
        }
        Self { parts: known, text: plain_places(&text) }
    }

    /// Whether the words stand in it: as a part of their own, or anywhere where they say enough.
    pub fn holds(&self, words: &str) -> bool {
        let plain = plain_of(words);
        if plain.is_empty() {
            return false;
        }
        if self.parts.contains(&bare(plain.clone())) {
            return true;
        }
        let weight: usize = plain.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum();
        weight >= TELLING && self.text.hold(&plain)
    }
}

/// Without the signs at both ends.
fn bare(plain: String) -> String {
    let trimmed = plain.trim_matches(|c: char| !c.is_alphanumeric());
    if trimmed.len() == plain.len() { plain } else { trimmed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_is_held_where_a_sentence_ends_behind_it() {
        let text =
            ["Lin, two disks; R18. Next update 15:00.", "1. 已恢复！下次", "Is it R19? Yes. R20!"];
        let text = Quoted::of(text.into_iter());
        for words in ["R18", "R18.", "已恢复", "Yes", "R20", "two disks"] {
            assert!(text.holds(words), "{words}");
        }
        for words in ["R1", "R19", "disks", "15", "恢复", "update"] {
            assert!(!text.holds(words), "{words}");
        }
    }

    #[test]
    fn words_are_held_where_they_stand_as_they_are() {
        let text = Quoted::of(
            ["三块盘已换好，正在重建阵列", "通报：盘已换。", "Done: the disk"].into_iter(),
        );
        for words in ["三块盘已换好", "盘已换", "正在重建阵列", "the disk", "盘已换。"]
        {
            assert!(text.holds(words), "{words}");
        }
        for words in ["", "已换", "换好", "阵列", "disk", "四块盘已换好"] {
            assert!(!text.holds(words), "{words}");
        }
    }
}
