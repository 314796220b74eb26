//! A text in which many words are looked for, however they are spelled, spaced and broken into lines: it is read once, and
//! every word costs what its rarest pair of characters costs and not what the text costs.

use std::{cell::OnceCell, collections::HashMap};

use crate::text::{compatible, look_of, plain_spelling};

/// What stands between two parts of a text that belong to different lines, cells or paragraphs.
const APART: char = '\n';

/// A text that is searched for words.
pub(super) struct Written<'a> {
    text: &'a str,
    /// What may stand there whatever is looked for: who signs, public roles, the customer's own people.
    open: Vec<String>,
    plain: Places,
    look: OnceCell<Places>,
    cased: OnceCell<String>,
    loose: OnceCell<Vec<char>>,
}

impl<'a> Written<'a> {
    pub(super) fn of(text: &'a str, open: Vec<String>) -> Self {
        let plain = Places::of(joined(&plain_spelling(text)), &open, plain_of);
        Self {
            text,
            open,
            plain,
            look: OnceCell::new(),
            cased: OnceCell::new(),
            loose: OnceCell::new(),
        }
    }

    /// Whether the words stand in it in any spelling.
    pub(super) fn tells(&self, words: &str) -> bool {
        let plain = plain_of(words);
        if self.plain.hold(&plain) {
            return true;
        }
        // Letters that look alike may be many: a short word is none of them.
        let latin = plain.chars().filter(char::is_ascii_alphanumeric).count();
        let all = plain.chars().filter(|c| c.is_alphanumeric()).count();
        if all == 0 || latin < 4 && latin != 0 {
            return false;
        }
        let look = self
            .look
            .get_or_init(|| Places::of(joined(&look_of(self.text)), &self.open, look_of_words));
        look.hold(&look_of_words(words))
    }

    /// Whether a word stands in it as a name: with a capital where no sentence begins, or after an `@`.
    pub(super) fn names(&self, word: &str) -> bool {
        let cased = self.cased.get_or_init(|| compatible(self.text));
        let low = plain_of(word);
        let part = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
        let mut from = 0;
        for piece in cased.split(|c: char| !part(c)) {
            let at = from;
            from = at + piece.len();
            from +=
                cased.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let bare = piece.split(['\'', '’']).next().unwrap_or_default();
            if bare.to_lowercase() != low {
                continue;
            }
            let before = cased.get(..at).unwrap_or_default();
            if before.ends_with('@') {
                return true;
            }
            let near = before.trim_end_matches([' ', '"', '“', '(', '（']);
            let begins = near.is_empty()
                || near
                    .ends_with(['.', '!', '?', '。', '！', '？', ':', '：', '\n', '-', '•', '·']);
            if bare.starts_with(char::is_uppercase) && !begins && !self.plain.open(&low) {
                return true;
            }
        }
        false
    }

    /// The characters in plain spelling, blanks as one and between Chinese too, lines that belong together joined.
    pub(super) fn loose(&self) -> &[char] {
        self.loose.get_or_init(|| {
            let mut plain = plain_spelling(self.text);
            for open in &self.open {
                let open = plain_spelling(open);
                if open.chars().count() > 1 {
                    plain = plain.replace(&open, "\u{fffc}");
                }
            }
            blanks(&plain)
        })
    }
}

/// Words as they are looked for.
pub(super) fn plain_of(words: &str) -> String {
    joined(&plain_spelling(words)).trim().to_owned()
}

fn look_of_words(words: &str) -> String {
    joined(&look_of(words)).trim().to_owned()
}

/// Blanks as one; two line ends and more part what stands before from what stands behind.
fn blanks(plain: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(plain.len());
    let (mut gap, mut lines) = (false, 0);
    for c in plain.chars() {
        if c.is_whitespace() {
            gap = true;
            lines += usize::from(c == '\n');
            continue;
        }
        if gap {
            out.push(if lines > 1 { APART } else { ' ' });
        }
        (gap, lines) = (false, 0);
        out.push(c);
    }
    out
}

/// The same without blanks between characters of Chinese, and with one blank for what joins Latin words: `zhang.san`,
/// `Zhang-San` and `zhang san` are one.
fn joined(plain: &str) -> String {
    let chars = blanks(plain);
    let latin = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric() && !is_wide(*c));
    let mut out = String::with_capacity(plain.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c == APART || is_wide(c) || latin(Some(&c)) {
            out.push(c);
            at += 1;
            continue;
        }
        let joins = |c: &char| matches!(c, ' ' | '.' | '-' | '_' | ',' | '\'' | '·' | '‧' | '・');
        let run = chars.get(at..).unwrap_or_default().iter().take_while(|c| joins(c)).count();
        if run == 0 {
            out.push(c);
            at += 1;
            continue;
        }
        let (before, behind) =
            (at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + run));
        let wide = |c: Option<&char>| c.is_some_and(|c| is_wide(*c));
        let only = |wanted: &[char]| {
            chars.get(at..at + run).is_some_and(|run| run.iter().all(|c| wanted.contains(c)))
        };
        if latin(before) && latin(behind) {
            out.push(' ');
        } else if wide(before) && wide(behind) {
            if !only(&[' ', '·', '‧', '・']) {
                out.extend(chars.get(at..at + run).unwrap_or_default());
            }
        } else {
            out.extend(chars.get(at..at + run).unwrap_or_default());
        }
        at += run;
    }
    out
}

pub(super) fn is_wide(c: char) -> bool {
    u32::from(c) >= 0x2e80
}

/// A text in plain spelling with the places of its words.
pub(super) fn plain_places(text: &str) -> Places {
    Places::of(joined(&plain_spelling(text)), &[], plain_of)
}

/// A text with the places of every pair of characters.
pub(super) struct Places {
    text: String,
    pairs: HashMap<(char, char), Vec<usize>>,
    /// Where what may stand there begins, and how far it reaches at most that begins there or before.
    open: Vec<(usize, usize)>,
}

impl Places {
    fn of(text: String, open: &[String], spell: impl Fn(&str) -> String) -> Self {
        let mut pairs: HashMap<(char, char), Vec<usize>> = HashMap::new();
        let mut last: Option<(usize, char)> = None;
        for (at, c) in text.char_indices() {
            if let Some((from, before)) = last {
                pairs.entry((before, c)).or_default().push(from);
            }
            last = Some((at, c));
        }
        let mut places = Self { text, pairs, open: Vec::new() };
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for words in open.iter().map(|words| spell(words)).filter(|words| words.chars().count() > 1)
        {
            spans.extend(places.all(&words).map(|at| (at, at + words.len())));
        }
        spans.sort_unstable();
        let mut far = 0;
        for span in &mut spans {
            far = far.max(span.1);
            span.1 = far;
        }
        places.open = spans;
        places
    }

    /// Where the words stand, to the letter, Latin ones as words of their own.
    fn all<'b>(&'b self, words: &'b str) -> impl Iterator<Item = usize> + 'b {
        let mut chars = words.char_indices().peekable();
        let mut rarest: Option<(usize, &[usize])> = None;
        while let Some((offset, c)) = chars.next() {
            let Some(&(_, next)) = chars.peek() else { break };
            let places = self.pairs.get(&(c, next)).map_or(&[][..], Vec::as_slice);
            if rarest.is_none_or(|(_, known)| places.len() < known.len()) {
                rarest = Some((offset, places));
            }
        }
        let (offset, places) = rarest.unwrap_or((0, &[]));
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_wide(c));
        let (begins, ends) = (latin(words.chars().next()), latin(words.chars().next_back()));
        places.iter().filter_map(move |place| place.checked_sub(offset)).filter(move |&at| {
            let behind = self.text.get(at..).and_then(|rest| rest.strip_prefix(words));
            let before = self.text.get(..at).and_then(|text| text.chars().next_back());
            behind.is_some_and(|rest| {
                !(begins && latin(before) || ends && latin(rest.chars().next()))
            })
        })
    }

    pub(super) fn hold(&self, words: &str) -> bool {
        self.all(words).any(|at| !self.is_open(at, at + words.len()))
    }

    /// Whether the words stand only where they may.
    fn open(&self, words: &str) -> bool {
        self.all(words).next().is_some() && !self.hold(words)
    }

    fn is_open(&self, from: usize, to: usize) -> bool {
        let before = self.open.partition_point(|(at, _)| *at <= from);
        before.checked_sub(1).and_then(|at| self.open.get(at)).is_some_and(|(_, far)| *far >= to)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_found_in_any_spelling() {
        for (text, words) in [
            ("张\n三到场", "张三"),
            ("張 三到場", "张三"),
            ("Zhang\nSan is here", "Zhang San"),
            ("zhang.san@x", "Zhang San"),
            ("ＺＨＡＮＧ－ＳＡＮ", "zhang san"),
            ("Jose\u{301} ruft an", "José"),
            ("和Асmе一样", "ACME"),
            ("證券客戶的盘", "证券客户"),
            ("阿·明", "阿明"),
            ("see 1121k7q", "1121K7Q"),
        ] {
            assert!(Written::of(text, Vec::new()).tells(words), "{text} {words}");
        }
        for (text, words) in
            [("扩张\n\n三倍", "张三"), ("Zhangsanfeng", "zhangsan"), ("acne", "acme"), ("AI", "Al")]
        {
            assert!(!Written::of(text, Vec::new()).tells(words), "{text} {words}");
        }
        let open = vec!["城市医院东院".to_owned()];
        assert!(!Written::of("城市医院东院的盘", open.clone()).tells("城市医院"));
        assert!(Written::of("城市医院东院和城市医院", open).tells("城市医院"));
    }

    proptest! {
        #[test]
        fn what_a_text_holds_is_found(text in "[盘块钱张三ab]{0,30}", from in 0_usize..30, long in 2_usize..6) {
            let part: String = text.chars().skip(from).take(long).collect();
            prop_assume!(part.chars().count() > 1 && part.chars().all(is_wide));
            prop_assert!(Written::of(&text, Vec::new()).tells(&part));
        }
    }
}
