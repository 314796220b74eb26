//! One segment of a text message: 70 characters as soon as one of them is Chinese, 160 where all are latin. What does
//! not fit is left out and said to be left out; no word is broken.

use unicode_segmentation::UnicodeSegmentation as _;

/// Characters of one segment that holds Chinese.
pub const WIDE: usize = 70;
/// Characters of one segment that holds nothing but latin letters.
pub const LATIN: usize = 160;

/// Letters beyond ASCII that a latin segment holds.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ÄÖÑÜ§¿äöñüà¡";
/// Characters that take the room of two in a latin segment.
const DOUBLE: &str = "^{}\\[~]|€";

/// How many characters a text takes, and how many one segment of its kind has.
pub fn length(text: &str) -> (usize, usize) {
    let latin = |c: char| {
        DOUBLE.contains(c) || BASIC.contains(c) || (c.is_ascii_graphic() && c != '`') || c == ' '
    };
    if text.chars().all(latin) {
        let used = text.chars().map(|c| if DOUBLE.contains(c) { 2 } else { 1 }).sum();
        (used, LATIN)
    } else {
        // A character beyond the basic plane takes the room of two.
        (text.chars().map(char::len_utf16).sum(), WIDE)
    }
}

/// Whether a text fits into one segment.
pub(super) fn fits(text: &str) -> bool {
    let (used, most) = length(text);
    used <= most
}

/// What a message is put together from.
pub(super) struct Parts<'a> {
    /// What they are to do now: it stands first and is never cut, also where the message then takes more than a segment.
    pub(super) lead: &'a str,
    /// Whom it is for, with its punctuation; may be dropped.
    pub(super) salute: &'a str,
    /// What to say, most important first.
    pub(super) points: &'a [String],
    /// What stands between two points, and behind the last.
    pub(super) join: &'a str,
    /// What ends a sentence.
    pub(super) stop: &'a str,
    /// What says that so many points are left out.
    pub(super) more: &'a dyn Fn(usize) -> String,
    /// The time of the next update: never dropped.
    pub(super) next: &'a str,
    /// Who signs; may be dropped.
    pub(super) signature: &'a str,
}

/// The message, and how many points are left out.
pub(super) fn message(parts: &Parts<'_>) -> (String, usize) {
    let count = parts.points.len();
    for (salute, signature) in [(parts.salute, parts.signature), (parts.salute, ""), ("", "")] {
        let whole = |said: &str, left: usize| {
            let more = if left > 0 { (parts.more)(left) } else { String::new() };
            glue(&[parts.lead, salute, said, &more, parts.next, signature])
        };
        for taken in (1..=count).rev() {
            let said = joined(parts, taken);
            let text = whole(&said, count - taken);
            if fits(&text) {
                return (text, count - taken);
            }
        }
        // Not even the first fits: as many of its words as do.
        let Some(first) = parts.points.first() else {
            let text = whole("", 0);
            if fits(&text) {
                return (text, 0);
            }
            continue;
        };
        let rest = count.saturating_sub(1);
        if let Some(said) = cut(first, |said| fits(&whole(said, rest))) {
            return (whole(&said, rest), rest);
        }
    }
    if !parts.lead.is_empty() {
        return (glue(&[parts.lead, parts.next]), count);
    }
    let short = cut(parts.next, fits).unwrap_or_default();
    (short, count)
}

fn joined(parts: &Parts<'_>, taken: usize) -> String {
    let gap = parts.join.get(parts.join.trim_end().len()..).unwrap_or_default();
    let mut said = String::new();
    let mut points = parts.points.iter().take(taken).peekable();
    while let Some(point) = points.next() {
        let bare = point.trim_end_matches(ENDS);
        said.push_str(bare);
        // A question has its mark, and needs no other behind it.
        let asks = bare.ends_with(['？', '?', '！', '!']);
        said.push_str(match (points.peek().is_some(), asks) {
            (true, false) => parts.join,
            (true, true) => gap,
            (false, false) => parts.stop,
            (false, true) => "",
        });
    }
    said
}

const ENDS: [char; 7] = ['。', '.', '；', ';', '，', ',', ' '];

/// The parts one behind the other; between latin ones stands a space.
fn glue(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic());
        if latin(text.chars().next_back()) && latin(part.chars().next()) {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

/// The longest beginning that fits, with a sign that it was cut; it ends with a clause where a good part of it is
/// kept, otherwise with a word.
fn cut(text: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let shown = |end: usize| {
        let kept = text.get(..end).unwrap_or_default().trim_end_matches(ENDS);
        format!("{kept}…")
    };
    let ends: Vec<usize> = text
        .split_word_bound_indices()
        .map(|(at, _)| at)
        .filter(|&at| at > 0 && !text.get(..at).unwrap_or_default().trim().is_empty())
        .collect();
    let longest = ends.iter().copied().rev().find(|&end| fits(&shown(end)))?;
    let clause = ends.iter().copied().rev().find(|&end| {
        let kept = text.get(..end).unwrap_or_default();
        end <= longest
            && 3 * end >= 2 * longest
            && kept.ends_with(['。', '，', '；', ',', ';', '.'])
    });
    Some(shown(clause.unwrap_or(longest)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    fn write(points: &[&str]) -> (String, usize) {
        let points: Vec<String> = points.iter().map(|&point| point.to_owned()).collect();
        message(&Parts {
            lead: "",
            salute: "郑总：",
            points: &points,
            join: "；",
            stop: "。",
            more: &|count| format!("另有{count}项，电话里说。"),
            next: "下次通报22:05。",
            signature: "高敏",
        })
    }

    #[test]
    fn g5_an_sms_has_seventy_characters_as_soon_as_one_is_chinese() {
        assert_eq!(length(&"a".repeat(160)), (160, LATIN));
        assert_eq!(length("恢复"), (2, WIDE));
        assert_eq!(length("disk 恢复"), (7, WIDE));
        assert_eq!(length("[5 €]"), (8, LATIN));
        assert_eq!(length("👍"), (2, WIDE));
    }

    #[test]
    fn g5_what_does_not_fit_is_left_out_and_said_to_be() {
        let (text, left) = write(&["三块盘离线，原盘已停写。", "备件23:00到"]);
        assert_eq!(
            (text.as_str(), left),
            ("郑总：三块盘离线，原盘已停写；备件23:00到。下次通报22:05。高敏", 0)
        );
        let (text, _) = write(&["还要核实：谁改了配置？", "备件23:00到", "原因是什么？"]);
        assert_eq!(
            text,
            "郑总：还要核实：谁改了配置？备件23:00到；原因是什么？下次通报22:05。高敏"
        );
        let long = "马工换下坏盘托架，厂商备件预计二十三点到机房，到货后先做只读镜像";
        let (text, left) = write(&["服务已恢复一半", long, long]);
        assert_eq!(left, 1, "{text}");
        assert!(text.contains("另有1项") && text.contains("22:05"), "{text}");
        let (text, left) = write(&[&long.repeat(3), long]);
        assert_eq!(left, 1, "{text}");
        assert!(text.contains('…') && fits(&text), "{text}");
    }

    #[test]
    fn no_word_is_broken() {
        let text = "restored 6.2TB of the ledger, verification follows tomorrow morning";
        for room in 10..text.len() {
            let Some(short) = cut(text, |said| said.chars().count() <= room) else { continue };
            let kept = short.trim_end_matches('…');
            let rest = text.strip_prefix(kept).unwrap();
            assert!(rest.starts_with([' ', ',']), "{short}");
        }
    }

    proptest! {
        #[test]
        fn a9_the_safety_instruction_stands_first_and_whole_however_long(
            lead in "[一-龥，a-z ]{1,200}",
            points in proptest::collection::vec("[一-龥，。]{0,90}", 0..6),
        ) {
            let lead = format!("请{lead}。");
            let (text, _) = message(&Parts {
                lead: &lead,
                salute: "郑总：",
                points: &points,
                join: "；",
                stop: "。",
                more: &|count| format!("另有{count}项，电话里说。"),
                next: "下次通报22:05。",
                signature: "高敏",
            });
            prop_assert!(text.starts_with(&lead), "{text}");
            prop_assert!(text.contains("22:05"), "{text}");
        }

        #[test]
        fn g5_a_message_always_fits(
            points in proptest::collection::vec("\\PC{0,120}|[a-z ]{0,200}|[一-龥，。]{0,90}", 0..6),
            salute in "\\PC{0,90}",
            signature in "\\PC{0,90}",
        ) {
            let (text, left) = message(&Parts {
                lead: "",
                salute: &salute,
                points: &points,
                join: "; ",
                stop: ".",
                more: &|count| format!("{count} more by phone."),
                next: "Next update 22:05.",
                signature: &signature,
            });
            prop_assert!(fits(&text), "{text}");
            prop_assert!(text.contains("22:05"), "{text}");
            prop_assert!(left <= points.len());
        }
    }
}
