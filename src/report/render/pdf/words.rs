//! Text as it is set: what can be shown, in pieces where nothing else would let a line break.

use std::borrow::Cow;

use typst::foundations::{Array, Str, Value};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::{display_safe, width};

/// So many cells are set together where a word has to be broken anywhere.
const PIECE: usize = 6;

/// The names of the control characters, as their pictures stand from U+2400 on: hardly a font has these pictures.
const CONTROLS: [&str; 34] = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR",
    "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC",
    "FS", "GS", "RS", "US", "SP", "DEL",
];

/// Makes text for lines of so many cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(usize);

impl Words {
    /// For lines of so many cells.
    pub(super) fn within(cells: usize) -> Self {
        Self(cells.max(PIECE))
    }

    /// The text as one string.
    pub(super) fn whole(text: &str) -> Value {
        Value::Str(Str::from(shown(text).as_ref()))
    }

    /// The text as one string, or as several between which a line may break.
    pub(super) fn value(self, text: &str) -> Value {
        let text = shown(text);
        let pieces = self.pieces(&text);
        if let [only] = pieces[..] {
            return Value::Str(Str::from(only));
        }
        Value::Array(pieces.into_iter().map(|it| Value::Str(Str::from(it))).collect::<Array>())
    }

    /// Cuts words that are wider than a line, and nothing else.
    fn pieces(self, text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        let (mut from, mut begin) = (0, 0);
        // A line no wider than this has no such word.
        let breaks = if width(text) > self.0 { linebreaks(text).collect() } else { Vec::new() };
        for (end, _) in breaks {
            let word = &text[begin..end];
            if width(word.trim_end()) > self.0 {
                let mut cells = 0;
                for (at, cluster) in word.grapheme_indices(true) {
                    if cells >= PIECE {
                        pieces.push(&text[from..begin + at]);
                        (from, cells) = (begin + at, 0);
                    }
                    cells += width(cluster);
                }
            }
            begin = end;
        }
        pieces.push(&text[from..]);
        pieces
    }
}

/// The text made safe.
fn shown(text: &str) -> Cow<'_, str> {
    match display_safe(text) {
        Cow::Borrowed(safe) => spelled(safe),
        Cow::Owned(safe) => Cow::Owned(spelled(&safe).into_owned()),
    }
}

/// The same with the pictures of control characters spelled out: `[ESC]`.
pub(super) fn spelled(safe: &str) -> Cow<'_, str> {
    if !safe.contains(|c| matches!(c, '\u{2400}'..='\u{2426}')) {
        return Cow::Borrowed(safe);
    }
    let mut out = String::with_capacity(safe.len() + 8);
    for c in safe.chars() {
        let at = u32::from(c).checked_sub(0x2400).and_then(|at| usize::try_from(at).ok());
        match at.filter(|at| *at <= 0x26) {
            Some(at) => {
                out.push('[');
                out.push_str(CONTROLS.get(at).copied().unwrap_or("?"));
                out.push(']');
            }
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    fn pieces(value: &Value) -> Vec<String> {
        if let Value::Str(text) = value {
            return vec![text.to_string()];
        }
        let Value::Array(parts) = value else { panic!("{value:?}") };
        parts.iter().flat_map(pieces).collect()
    }

    #[test]
    fn only_what_is_wider_than_a_line_is_cut() {
        let of = |text: &str| pieces(&Words::within(12).value(text));
        assert_eq!(of("a short line of words"), ["a short line of words"]);
        assert_eq!(of("数据库主库切换完成，等待确认。"), ["数据库主库切换完成，等待确认。"]);
        assert_eq!(of("see 0123456789abcdef now"), ["see 012345", "6789ab", "cdef now"]);
    }

    #[test]
    fn control_characters_are_spelled() {
        let value = Words::within(60).value("a\u{1b}[2J\u{0}\u{7f}\u{ffff}b");
        assert_eq!(pieces(&value), ["a[ESC][2J[NUL][DEL][?]b"]);
    }

    proptest! {
        #[test]
        fn a_text_is_whole_whatever_it_is(text in any::<String>(), cells in 0_usize..80) {
            let words = Words::within(cells);
            let all = pieces(&words.value(&text));
            prop_assert_eq!(all.concat(), shown(&text).into_owned());
            prop_assert_eq!(pieces(&Words::whole(&text)), [shown(&text).into_owned()]);
            let is_picture = |c: char| matches!(c, '\u{2400}'..='\u{2426}');
            prop_assert!(!all.concat().contains(is_picture));
        }

        #[test]
        fn no_word_is_left_that_no_line_has_room_for(text in "[a-zA-Z0-9]{0,200}", cells in 6_usize..80) {
            let all = pieces(&Words::within(cells).value(&text));
            prop_assert!(all.len() == 1 && width(&text) <= cells || all.iter().all(|it| width(it) <= PIECE));
        }
    }
}
