//! What stands in a text as people say it: words, clauses, times that are named. Refuses to understand
//! a text; it only finds.

use crate::text::fold_for_search;

/// From how much on words of an internal entry count as taken from it: six characters of Chinese, twelve letters.
pub(super) const TELLING: usize = 12;

/// The text as letters and digits only, folded: so that spaces and punctuation hide nothing.
pub(super) fn bare(text: &str) -> String {
    fold_for_search(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The text folded, its spaces as one, and none between characters of Chinese: 「张　三」 is 「张三」. Lines stay lines.
pub(super) fn close(text: &str) -> String {
    let folded: Vec<char> = fold_for_search(text).chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = folded.get(at) {
        if !c.is_whitespace() || c == '\n' {
            out.push(c);
            at += 1;
            continue;
        }
        let rest = folded.get(at..).unwrap_or_default();
        let gap = rest.iter().take_while(|c| c.is_whitespace() && **c != '\n').count();
        let before = out.chars().next_back().is_some_and(is_wide);
        let behind = rest.get(gap).is_some_and(|c| is_wide(*c));
        if !(before && behind) {
            out.push(' ');
        }
        at += gap;
    }
    out
}

/// How much a text says: a character of Chinese says as much as two letters.
pub(super) fn weight(bare: &str) -> usize {
    bare.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn is_wide(c: char) -> bool {
    u32::from(c) >= 0x2e80
}

/// The clauses of a text: what stands between its punctuation.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        matches!(
            c,
            '。' | '，'
                | '；'
                | '：'
                | '、'
                | '！'
                | '？'
                | '·'
                | '（'
                | '）'
                | '「'
                | '」'
                | '“'
                | '”'
                | ','
                | ';'
                | '!'
                | '?'
                | '('
                | ')'
                | '\n'
                | '#'
        )
    })
    .flat_map(|part| part.split(". "))
    .flat_map(|part| part.split(": "))
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// Whether a folded text holds a word: one of latin letters only as a word of its own.
pub(super) fn holds(folded: &str, word: &str) -> bool {
    let word = fold_for_search(word.trim());
    !word.is_empty() && places(folded, &word).next().is_some()
}

/// Where a folded text holds a folded word.
pub(super) fn places<'a>(folded: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_wide(c));
    let (begins, ends) = (latin(word.chars().next()), latin(word.chars().next_back()));
    folded.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        let behind = folded.get(at + word.len()..).and_then(|text| text.chars().next());
        !(begins && latin(before) || ends && latin(behind))
    })
}

/// Words that state a guess.
const GUESSES: &[&str] = &[
    "可能",
    "大概",
    "也许",
    "或许",
    "估计",
    "猜测",
    "应该是",
    "应该能",
    "差不多",
    "恐怕",
    "八成",
    "十有八九",
    "probably",
    "maybe",
    "perhaps",
    "i think",
    "we think",
    "we believe",
    "should be",
    "likely",
    "presumably",
    "hopefully",
    "we guess",
    "we assume",
];

/// The first words that state a guess. 「不可能」 and 「尽可能」 state none.
pub(super) fn guess(text: &str) -> Option<&'static str> {
    let folded = fold_for_search(text);
    let negated =
        |at: usize| folded.get(..at).is_some_and(|before| before.ends_with(['不', '尽', '未']));
    GUESSES.iter().copied().find(|word| places(&folded, word).any(|at| !negated(at)))
}

/// Words that say that nothing can be done.
const HELPLESS: &[&str] = &[
    "没有办法",
    "没办法",
    "无能为力",
    "爱莫能助",
    "做不了什么",
    "nothing we can do",
    "nothing more we can do",
    "cannot offer",
    "can't offer",
    "unable to help",
];

/// The words that say that nothing can be done.
pub(super) fn helpless(text: &str) -> Option<&'static str> {
    let folded = fold_for_search(text);
    HELPLESS.iter().copied().find(|word| holds(&folded, word))
}

/// Words that say for certain that nobody is in danger: who has tested it, and when, says it otherwise.
const SAFE: &[&str] = &[
    "绝对安全",
    "完全安全",
    "您是安全的",
    "保证安全",
    "不会有危险",
    "没有危险了",
    "没有任何危险",
    "不会再起火",
    "不会再着火",
    "不会再烧",
    "不会再爆炸",
    "肯定不会",
    "一定不会",
    "绝对不会",
    "you are safe",
    "you're safe",
    "you are all safe",
    "completely safe",
    "perfectly safe",
    "absolutely safe",
    "no danger",
    "not in danger",
    "certain that nothing",
    "nothing else will",
    "will not burn",
    "will not catch fire",
    "cannot catch fire",
    "will not happen again",
];

/// The words that say for certain that nobody is in danger.
pub(super) fn says_safe(text: &str) -> Option<&'static str> {
    let folded = fold_for_search(text);
    SAFE.iter().copied().find(|word| holds(&folded, word))
}

/// Words that say that service is restored.
const RESTORED: &[&str] = &[
    "恢复正常",
    "已恢复",
    "已经恢复",
    "恢复了",
    "已全部恢复",
    "全部恢复",
    "已解决",
    "已经解决",
    "service is restored",
    "is restored",
    "are restored",
    "been restored",
    "was restored",
    "back to normal",
    "is back up",
    "is up again",
    "works again",
    "is resolved",
    "been resolved",
];

/// Words before them that take them back or speak of what is to come.
const NOT_RESTORED: &[&str] = &[
    "未",
    "没",
    "不",
    "待",
    "预计",
    "争取",
    "之前",
    "如果",
    "何时",
    "才能",
    "not ",
    "n't ",
    "until ",
    "when ",
    "once ",
    "before ",
    "if ",
    "will ",
    "to be ",
    "as soon as ",
];

/// Whether a text says that service is restored. It is a remark that follows, never a statement.
pub fn says_restored(text: &str) -> bool {
    let folded = fold_for_search(text);
    RESTORED.iter().any(|word| {
        places(&folded, word).any(|at| {
            let before = folded.get(..at).unwrap_or_default();
            let near: Vec<char> = before.chars().rev().take(24).collect();
            let near: String = near.into_iter().rev().collect();
            let clause = near.rsplit(['。', '，', '；', ',', '.', ';', '\n']).next().unwrap_or("");
            !NOT_RESTORED.iter().any(|not| clause.contains(not))
        })
    })
}

/// Words that say of something that it is not verified.
const RESERVED: &[&str] = &[
    "尚未核实",
    "未核实",
    "未经核实",
    "待核实",
    "有待核实",
    "尚待核实",
    "not yet verified",
    "not verified",
    "unverified",
];

/// Whether a text says of something that it is not verified yet.
pub(super) fn reserves(text: &str) -> bool {
    let folded = fold_for_search(text);
    RESERVED.iter().any(|word| holds(&folded, word))
}

/// Words behind which the time of the next update is named.
pub const NEXT: &[&str] = &[
    "下次",
    "下一次",
    "再报",
    "再通报",
    "再向您",
    "再给您",
    "next update",
    "next report",
    "next word",
    "we report again",
    "again at",
    "again by",
];

/// Whether a text names a time near the words that speak of the next update (G5).
pub fn names_next(text: &str) -> bool {
    let folded = fold_for_search(text);
    NEXT.iter().flat_map(|word| folded.match_indices(word)).any(|(at, word)| {
        // A time stands close by: 「下次 22:05」 or 「22:05 再报」.
        let before: Vec<char> =
            folded.get(..at).unwrap_or_default().chars().rev().take(16).collect();
        let behind = folded.get(at + word.len()..).unwrap_or_default().chars().take(30);
        has_time(&before.into_iter().rev().collect::<String>())
            || has_time(&behind.collect::<String>())
    })
}

fn has_time(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let hours = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    chars.iter().enumerate().any(|(at, &c)| {
        let next = chars.get(at + 1).copied();
        let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
        match c {
            ':' => at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2),
            '点' | '时' => {
                at > 0
                    && (digit(at - 1)
                        || chars
                            .get(at - 1)
                            .is_some_and(|c| hours.contains(&c.to_string().as_str())))
            }
            'a' | 'p' => {
                let before = at.checked_sub(1).and_then(|at| chars.get(at));
                let digits = match before {
                    Some(' ') => at >= 2 && digit(at - 2),
                    Some(c) => c.is_ascii_digit(),
                    None => false,
                };
                next == Some('m') && digits
            }
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_guess_is_told_from_what_sounds_like_one() {
        for text in ["可能今晚恢复", "大概两小时", "We think it is the disk", "It should be fine"]
        {
            assert!(guess(text).is_some(), "{text}");
        }
        for text in ["不可能今晚恢复", "尽可能多的人手", "unlikely", "已核实，三块盘离线"]
        {
            assert_eq!(guess(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_time_is_named_by_a_time_near_the_words() {
        for text in [
            "下次通报：22:05。",
            "22:05 再报。",
            "下次通报 2026-11-22 09:00",
            "九点再报",
            "Next update at 22:05.",
            "You hear again by 9 pm.",
        ] {
            assert!(names_next(text), "{text}");
        }
        for text in ["22:05 换盘。", "下次通报：〔时间未定〕", "Next update soon.", "有进展再报"]
        {
            assert!(!names_next(text), "{text}");
        }
    }

    #[test]
    fn spaces_tear_no_name_apart() {
        for text in ["张 三到场", "张　三到场", "张\u{a0}三", "张 \u{2009}三"] {
            assert!(holds(&close(text), "张三"), "{text}");
        }
        assert!(holds(&close("ZHANG   San"), &close("Zhang San")));
        assert!(holds(&close("张三"), &close("张 三")));
        assert!(!holds(&close("张\n三"), "张三"));
    }

    #[test]
    fn latin_words_are_found_whole_and_chinese_ones_anywhere() {
        assert!(holds("ma replaces the disk", "Ma"));
        assert!(!holds("many disks", "Ma"));
        assert!(holds("请马工换盘", "马工"));
    }
}
