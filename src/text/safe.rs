//! Makes hostile text harmless: nothing shown can move the cursor, reorder or hide other text.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::cells::cluster_width;

/// What a line break becomes where only one line is shown.
const RETURN: char = '⏎';
/// What a character without a picture of its own becomes.
const SUBSTITUTE: char = '\u{2426}';
/// What a mark without a letter of its own is put upon.
const DOTTED_CIRCLE: char = '\u{25CC}';
/// How many characters without width one visible character may carry.
const MARKS: usize = 8;

/// The text as it may be shown on one line.
///
/// A tab becomes a space, a line break (`\n`, `\r\n`, `\r`, U+0085, U+2028, U+2029) becomes `⏎`, any other control
/// character becomes its picture (`␛`) or `␦`. Characters without any shape (bidirectional controls, zero-width
/// characters, joiners, variation selectors, tags) are dropped. A mark with nothing to stand on gets a dotted
/// circle, a ninth mark on one letter is dropped. Nothing else changes, and a text without any of these is borrowed.
///
/// The result is stable: making it safe again changes nothing. Letters of right-to-left scripts stay, in the order
/// in which they were typed.
pub fn display_safe(text: &str) -> Cow<'_, str> {
    make_safe(text, false)
}

/// As [`display_safe`], for text of several lines: every line break becomes `\n`.
pub fn display_safe_lines(text: &str) -> Cow<'_, str> {
    make_safe(text, true)
}

/// As [`display_safe`], as text in an element or in an attribute of XML or HTML. What XML forbids is dropped.
pub fn markup_safe(text: &str) -> String {
    let safe = display_safe(text);
    let mut out = String::with_capacity(safe.len() + 8);
    for c in safe.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(c),
        }
    }
    out
}

/// What becomes of one character.
enum Fate {
    Keep,
    Drop,
    Break,
    Become(char),
}

fn make_safe(text: &str, lines: bool) -> Cow<'_, str> {
    let printable = |byte: u8| matches!(byte, b' '..=b'~') || (lines && byte == b'\n');
    if text.bytes().all(printable) {
        return Cow::Borrowed(text);
    }
    if super::cells::is_plain(text) {
        return Cow::Borrowed(text);
    }
    match replace_characters(text, lines) {
        Cow::Borrowed(text) => settle_clusters(text),
        Cow::Owned(text) => match settle_clusters(&text) {
            Cow::Borrowed(_) => Cow::Owned(text),
            Cow::Owned(settled) => Cow::Owned(settled),
        },
    }
}

fn replace_characters(text: &str, lines: bool) -> Cow<'_, str> {
    let untouched = |c| matches!(fate(c), Fate::Keep) || (lines && c == '\n');
    if text.chars().all(untouched) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match fate(c) {
            Fate::Keep => safe.push(c),
            Fate::Drop => {}
            Fate::Become(other) => safe.push(other),
            Fate::Break => {
                if c == '\r' {
                    chars.next_if_eq(&'\n');
                }
                safe.push(if lines { '\n' } else { RETURN });
            }
        }
    }
    Cow::Owned(safe)
}

fn fate(c: char) -> Fate {
    let code = u32::from(c);
    match c {
        '\t' => Fate::Become(' '),
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Break,
        '\u{0}'..='\u{1F}' => Fate::Become(char::from_u32(0x2400 + code).unwrap_or(SUBSTITUTE)),
        '\u{7F}' => Fate::Become('\u{2421}'),
        '\u{80}'..='\u{9F}' => Fate::Become(SUBSTITUTE),
        _ if is_invisible(c) => Fate::Drop,
        '\u{FDD0}'..='\u{FDEF}' => Fate::Become(SUBSTITUTE),
        _ if code & 0xFFFE == 0xFFFE => Fate::Become(SUBSTITUTE),
        _ => Fate::Keep,
    }
}

/// Whether a character has no shape of its own and may only change how its neighbours look.
///
/// These are the characters Unicode calls default ignorable, with the interlinear annotation marks.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}'
        | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Sees to it that every cluster but a line break takes room and none is piled up.
fn settle_clusters(text: &str) -> Cow<'_, str> {
    if text.graphemes(true).all(|g| g == "\n" || is_settled(g)) {
        return Cow::Borrowed(text);
    }
    let mut settled = String::with_capacity(text.len() + 4);
    for cluster in text.graphemes(true) {
        if cluster == "\n" || is_settled(cluster) {
            settled.push_str(cluster);
        } else {
            settle(cluster, &mut settled);
        }
    }
    Cow::Owned(settled)
}

fn is_settled(cluster: &str) -> bool {
    cluster_width(cluster) > 0 && (cluster.len() <= MARKS || marks(cluster) <= MARKS)
}

fn marks(cluster: &str) -> usize {
    cluster.chars().filter(|c| is_mark(*c)).count()
}

fn is_mark(c: char) -> bool {
    cluster_width(c.encode_utf8(&mut [0; 4])) == 0
}

fn settle(cluster: &str, out: &mut String) {
    let mut room = MARKS;
    let mut kept: String = cluster
        .chars()
        .filter(|c| {
            let mark = is_mark(*c);
            let keep = !mark || room > 0;
            room -= usize::from(mark && keep);
            keep
        })
        .collect();
    if cluster_width(&kept) == 0 {
        kept.insert(0, DOTTED_CIRCLE);
        if kept.graphemes(true).count() > 1 {
            kept = SUBSTITUTE.to_string();
        }
    }
    out.push_str(&kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in ["", "restart db-01", "数据库主库切换完成，等待确认。", "café — 👍", "　全角"]
        {
            assert!(matches!(display_safe(text), Cow::Borrowed(_)), "{text}");
        }
        assert!(matches!(display_safe_lines("一\n二"), Cow::Borrowed(_)));
    }

    #[test]
    fn markup_is_shown_as_text() {
        assert_eq!(
            markup_safe("<b a='1' c=\"2\">&\u{1b}</b>"),
            "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;␛&lt;/b&gt;"
        );
        assert_eq!(markup_safe("四台主机"), "四台主机");
    }

    #[test]
    fn controls_are_shown_and_cannot_act() {
        assert_eq!(display_safe("a\u{1b}[2Jb"), "a␛[2Jb");
        assert_eq!(display_safe("a\u{9b}2Jb\u{7f}"), "a␦2Jb␡");
        assert_eq!(display_safe("a\tb\0"), "a b␀");
    }

    #[test]
    fn line_breaks_are_one_sign_or_one_newline() {
        let text = "a\r\nb\rc\nd\u{2028}e\u{2029}f\u{85}g";
        assert_eq!(display_safe(text), "a⏎b⏎c⏎d⏎e⏎f⏎g");
        assert_eq!(display_safe_lines(text), "a\nb\nc\nd\ne\nf\ng");
    }

    #[test]
    fn what_has_no_shape_is_dropped() {
        assert_eq!(display_safe("付款\u{202e}001\u{2066}x\u{2069}\u{200f}"), "付款001x");
        assert_eq!(
            display_safe("a\u{200b}\u{200d}\u{feff}\u{2060}b\u{fe0f}\u{e0041}\u{61c}"),
            "ab"
        );
        assert_eq!(display_safe("👨\u{200d}👩\u{200d}👧"), "👨👩👧");
    }

    #[test]
    fn marks_stand_on_something_and_do_not_pile_up() {
        assert_eq!(display_safe("\u{301}a"), "\u{25cc}\u{301}a");
        assert_eq!(display_safe_lines("a\n\u{301}"), "a\n\u{25cc}\u{301}");
        let pile = format!("a{}b", "\u{301}".repeat(40));
        assert_eq!(display_safe(&pile), format!("a{}b", "\u{301}".repeat(8)));
        assert_eq!(display_safe("e\u{301}"), "e\u{301}");
    }

    #[test]
    fn a_lone_vowel_of_hangul_and_a_noncharacter_become_a_substitute() {
        assert_eq!(display_safe("\u{1161}"), "␦");
        assert_eq!(display_safe("a\u{ffff}"), "a␦");
    }
}
