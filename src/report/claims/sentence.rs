//! A text taken apart: sentences, and the stretches of each that say one thing.

use std::ops::Range;

use super::{
    figure::Figure,
    number::is_within_number,
    plain::{holds, places},
};

/// A sentence, and the stretches it consists of.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) at: Range<usize>,
    pub(super) parts: Vec<Range<usize>>,
}

/// Words that begin a new stretch.
const LINKS: &[&str] = &[
    " and ",
    " but ",
    " then ",
    " while ",
    " whereas ",
    " so that ",
    " after which ",
    "随后",
    "然后",
    "并于",
    "并在",
    "并向",
    "且",
    "但",
    "之后又",
    "而",
];

/// The sentences of a text. Nothing within a figure ends one.
pub(super) fn sentences(text: &str, figures: &[Figure]) -> Vec<Sentence> {
    let mut list = Vec::new();
    let mut inside = Inside { figures, next: 0 };
    let mut chars = text.char_indices().peekable();
    let (mut from, mut part, mut parts) = (0, 0, Vec::new());
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let end = at + c.len_utf8();
        if inside.holds(at) {
            continue;
        }
        let full = match c {
            '。' | '!' | '?' | '\n' | ';' => true,
            '.' => {
                next.is_none_or(|c| c == ' ' || c == '\n')
                    && !is_short(text.get(..at).unwrap_or_default())
            }
            _ => false,
        };
        if full {
            parts.push(part..end);
            list.push(Sentence { at: from..end, parts: std::mem::take(&mut parts) });
            (from, part) = (end, end);
        } else if matches!(c, ',' | ':' | '(' | ')' | '—' | '–') {
            parts.push(part..end);
            part = end;
        } else if at > part
            && text.get(at..).is_some_and(|rest| LINKS.iter().any(|it| rest.starts_with(it)))
            && !text.get(at..).is_some_and(|rest| rest.starts_with("而后"))
        {
            parts.push(part..at);
            part = at;
        }
    }
    if from < text.len() {
        parts.push(part..text.len());
        list.push(Sentence { at: from..text.len(), parts });
    }
    list
}

/// Whether a full stop behind these words ends an abbreviation.
fn is_short(before: &str) -> bool {
    ["a.m", "p.m", "no", "e.g", "i.e", "approx", "mr", "ms", "dr"].iter().any(|it| {
        before
            .strip_suffix(it)
            .is_some_and(|head| !head.ends_with(|c: char| c.is_ascii_alphanumeric()))
    }) && !before.ends_with("p.m")
        && !before.ends_with("a.m")
        || before.ends_with(" no")
}

struct Inside<'a> {
    figures: &'a [Figure],
    next: usize,
}

impl Inside<'_> {
    /// Whether a place lies within a figure; places come in order.
    fn holds(&mut self, at: usize) -> bool {
        while self.figures.get(self.next).is_some_and(|it| it.at.end <= at) {
            self.next += 1;
        }
        self.figures.get(self.next).is_some_and(|it| it.at.contains(&at))
    }
}

/// Words by which a sentence is only supposed from there on.
const SUPPOSED: &[&str] = &[
    "if",
    "unless",
    "should you",
    "in case",
    "suppose",
    "provided that",
    "otherwise",
    "assuming",
    "would have",
    "had we",
    "had it",
    "had he",
    "had she",
    "had they",
    "had there",
    "were we to",
    "如果",
    "如若",
    "如有",
    "如需",
    "如能",
    "如在",
    "如您",
    "如贵方",
    "若是",
    "若有",
    "若在",
    "若能",
    "若您",
    "若贵方",
    "若需",
    "若未",
    "若不",
    "若仍",
    "若再",
    "假如",
    "倘若",
    "要是",
    "万一",
    "一旦",
    "除非",
    "假设",
];

/// Words by which one stretch asks.
const ASKED: &[&str] = &["whether", "是否", "能否", "有没有", "有无"];

/// Words by which it is to come.
const TO_COME: &[&str] = &[
    "will",
    "shall",
    "we'll",
    "it'll",
    "would",
    "going to",
    "plan to",
    "plan for",
    "planned for",
    "scheduled for",
    "intend to",
    "aim to",
    "expect to",
    "expected to",
    "expects to",
    "next week",
    "next month",
    "from now on",
    "in future",
    "in the future",
    "please",
    "we commit to",
    "we promise to",
    "once it is",
    "once service is",
    "until it is",
    "until service is",
    "as soon as",
    "is to be",
    "are to be",
    "to be delivered",
    "is due",
    "are due",
    "tomorrow",
    "将会",
    "将在",
    "将于",
    "计划",
    "拟于",
    "拟在",
    "预计",
    "预期",
    "今后",
    "以后每",
    "届时",
    "请于",
    "请在",
    "请您",
    "明天",
    "下周",
    "下个月",
    "下一步",
    "打算",
    "会在",
    "会于",
    "即将",
    "争取",
];

/// Words by which nobody is certain.
const UNSURE: &[&str] = &[
    "cannot rule out",
    "can't rule out",
    "cannot exclude",
    "may have",
    "may be",
    "may not",
    "may still",
    "may well",
    "might",
    "could have been",
    "possibly",
    "perhaps",
    "probably",
    "not yet know",
    "do not know",
    "don't know",
    "cannot yet say",
    "cannot say",
    "cannot confirm",
    "not yet confirmed",
    "not clear",
    "unclear",
    "unknown",
    "not established",
    "still checking",
    "still investigating",
    "suspect-",
    "presumably",
    "appears",
    "we believe",
    "not certain",
    "not sure",
    "assume",
    "under investigation",
    "being verified",
    "being checked",
    "remains to be",
    "open question",
    "cannot promise",
    "cannot guarantee",
    "no guarantee",
    "nobody can say",
    "不排除",
    "可能",
    "也许",
    "或许",
    "尚不",
    "尚未确认",
    "尚未确定",
    "尚未查明",
    "还不能确定",
    "不能确定",
    "无法确定",
    "无法确认",
    "不确定",
    "不清楚",
    "未知",
    "不能保证",
    "无法保证",
    "还在核",
    "还在查",
    "正在核",
    "正在查",
    "仍在核",
    "仍在查",
    "待核",
    "待确认",
    "待查",
    "疑似",
    "怀疑",
    "推测",
    "估计",
    "初步判断",
    "目前认为",
    "不能说",
    "不敢说",
    "无法断定",
    "未能确认",
    "没有结论",
    "尚无结论",
    "仍在调查",
    "正在调查",
];

/// How a stretch is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// As a fact.
    Stated,
    /// Supposed, or to come.
    Open,
    /// As something of which nobody is certain.
    Unsure,
}

/// Where a sentence begins to suppose. The 万一 of 三万一千 is a part of a number.
pub(super) fn supposes_from(sentence: &str) -> Option<usize> {
    let is_word = |at: &usize| !is_within_number(sentence, *at);
    let begins = |word: &&str| places(sentence, word).map(|at| at.start).find(is_word);
    SUPPOSED.iter().filter_map(begins).min()
}

/// How a stretch of a sentence is meant; `is_supposed` where the sentence supposes something up to it. A promise of the
/// past is a fact.
pub(super) fn mood(part: &str, is_supposed: bool) -> Mood {
    const PROMISED: &[&str] = &[
        "promised",
        "had agreed",
        "was due",
        "were due",
        "we agreed",
        "had promised",
        "was promised",
        "asked",
        "needed",
        "wanted",
        "原定",
        "曾承诺",
        "承诺过",
        "我们承诺",
        "我方承诺",
        "承诺了",
        "约定",
        "您要求",
        "贵方要求",
        "要求",
        "答应",
        "原计划",
    ];
    const NOW: &[&str] = &[
        "今后",
        "以后每",
        "将会",
        "将在",
        "将于",
        "明天",
        "下周",
        "下个月",
        "will",
        "from now on",
    ];
    if is_supposed || holds(part, ASKED) {
        return Mood::Open;
    }
    let of_past = holds(part, PROMISED) && !holds(part, NOW);
    if !of_past && (holds(part, TO_COME) || is_to_come(part)) {
        return Mood::Open;
    }
    if holds(part, UNSURE) { Mood::Unsure } else { Mood::Stated }
}

/// Whether a stretch, or its sentence, supposes or asks, so that nothing is stated nor announced in it.
pub(super) fn asks(part: &str, sentence: &str) -> bool {
    holds(part, ASKED)
        || sentence.trim_end().ends_with('?')
        || supposes_from(sentence).is_some()
        || holds(part, &["please", "请"])
}

/// Whether 「将」 says that it is to come: it also means nearly, and that something was done to something.
fn is_to_come(part: &str) -> bool {
    let done = part.contains(['了', '已']);
    !done
        && part.match_indices('将').any(|(at, it)| {
            let behind = part.get(at + it.len()..).unwrap_or_default();
            !behind.starts_with(['近', '系', '数', '访', '服', '业', '其', '此', '所', '全', '该'])
        })
}
