//! One spelling for what people read as the same words: composed and decomposed, full-width and raised, accented and
//! bare, upper and lower case, traditional and simplified Chinese, letters that only look alike.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
use unicode_security::confusable_detection::skeleton;

use super::safe::is_invisible;

/// A simplified character a line, and behind it those that are written for it elsewhere.
const SIMPLIFIED: &str = include_str!("../../assets/han/simplified.txt");

/// The simplified character by each that is written for it.
static SIMPLIFIED_OF: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let lines = SIMPLIFIED.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| {
        let mut chars = line.chars();
        Some((chars.next()?, chars))
    });
    rows.flat_map(|(simplified, others)| others.map(move |other| (other, simplified))).collect()
});

/// The digits of other scripts begin at these characters.
const ZEROS: [char; 12] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{e50}', '\u{ed0}', '\u{f20}',
];

/// The text with every character in its plainest form (NFKC), what has no shape dropped: `ｄｂ－０１` is `db-01`, `³⁵` is
/// `35`. Upper case stays.
pub fn compatible(text: &str) -> String {
    let shown = text.nfkc().filter(|c| !is_invisible(*c) && *c != '\u{20e3}');
    shown
        .map(|c| match c {
            '\u{2044}' | '\u{2215}' => '/',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c => digit_of(c),
        })
        .collect()
}

fn digit_of(c: char) -> char {
    if c.is_ascii() || !c.is_numeric() {
        return c;
    }
    let within = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10);
    let value = ZEROS.iter().find_map(within);
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// The text as any spelling of it reads: [`compatible`], in lower case, without accents, in simplified characters.
pub fn plain_spelling(text: &str) -> String {
    let bare = compatible(text);
    if bare.is_ascii() {
        return bare.to_ascii_lowercase();
    }
    let marks = |c: &char| !matches!(c, '\u{300}'..='\u{36f}') || !is_combining_mark(*c);
    let composed = bare.nfd().filter(marks).flat_map(char::to_lowercase).nfc();
    composed.map(|c| SIMPLIFIED_OF.get(&c).copied().unwrap_or(c)).collect()
}

/// The plain spelling with letters that look alike made one: Cyrillic `а` is `a`, and `1`, `l` and `I` are the same.
pub fn look_of(text: &str) -> String {
    let seen: String = skeleton(&compatible(text)).collect();
    let low = plain_spelling(&seen);
    let even: BTreeMap<char, char> = [('1', 'l'), ('i', 'l'), ('|', 'l'), ('0', 'o')].into();
    skeleton(&low).map(|c| even.get(&c).copied().unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_writing_of_a_word_is_spelled_alike() {
        for (one, other) in [
            ("海港物流", "海港物流"),
            ("證券客戶", "证券客户"),
            ("臺灣發電", "台湾发电"),
            ("ＡＣＭＥ", "acme"),
            ("Café", "Cafe\u{301}"),
            ("José", "jose"),
            ("³⁵％", "35%"),
            ("٣٥", "35"),
            ("½", "1/2"),
            ("3\u{fe0f}\u{20e3}5\u{fe0f}\u{20e3}", "35"),
            ("10\u{2011}20", "10-20"),
        ] {
            assert_eq!(plain_spelling(one), plain_spelling(other), "{one} {other}");
        }
        assert_ne!(plain_spelling("张三"), plain_spelling("章三"));
    }

    #[test]
    fn letters_that_look_alike_are_one() {
        for (one, other) in
            [("Асmе", "ACME"), ("Ηarbor", "harbor"), ("Iris", "lRlS"), ("M00n", "moon")]
        {
            assert_eq!(look_of(one), look_of(other), "{one} {other}");
        }
        assert_ne!(look_of("acme"), look_of("acne"));
    }

    proptest! {
        #[test]
        fn spelling_twice_changes_nothing(text in "(\\PC|[a-zÄé證Ａ０]){0,30}") {
            let once = plain_spelling(&text);
            prop_assert_eq!(&plain_spelling(&once), &once);
        }
    }
}
