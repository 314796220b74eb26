//! Responsibility (D1–D3): three conditions, each lit by an entry, and what may be said while they burn.

use crate::incident::{entry::Entry, folds::folds, ids::EntryKey, instant::Instant};

pub use crate::incident::subjects::responsibility::body::{Condition, ConditionSet};

/// What is known about one condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lit {
    /// The entry that says so.
    pub entry: EntryKey,
    /// Since when.
    pub at: Instant,
    /// What it rests on.
    pub basis: String,
}

/// The three conditions of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Responsibility {
    /// Our service was at fault.
    pub fault: Option<Lit>,
    /// We can bear it.
    pub capacity: Option<Lit>,
    /// Legal clearance.
    pub legal: Option<Lit>,
}

impl Responsibility {
    /// The entry that lights a condition.
    pub fn lit(&self, lamp: Condition) -> Option<&Lit> {
        match lamp {
            Condition::Fault => self.fault.as_ref(),
            Condition::Capacity => self.capacity.as_ref(),
            Condition::Legal => self.legal.as_ref(),
        }
    }

    /// The conditions that are not met; the legal one where it counts, which `Incident::needs_clearance` knows.
    pub fn dark(&self, clearance: bool) -> Vec<Condition> {
        Condition::ALL
            .into_iter()
            .filter(|&lamp| self.lit(lamp).is_none() && (lamp != Condition::Legal || clearance))
            .collect()
    }

    /// A condition was set or unset by an entry of which that is known no more: none counts as met until it is said again.
    pub(in crate::incident) fn unset(&mut self) {
        *self = Self::default();
    }

    pub(in crate::incident) fn set(
        &mut self,
        entry: &Entry,
        set: &ConditionSet,
        corrected: Option<&str>,
    ) {
        let lit = set.lit.then(|| Lit {
            entry: entry.key,
            at: entry.head.occurred,
            basis: corrected.unwrap_or(&set.basis).to_owned(),
        });
        match set.lamp {
            Condition::Fault => self.fault = lit,
            Condition::Capacity => self.capacity = lit,
            Condition::Legal => self.legal = lit,
        }
    }
}

folds! {
    Responsibility:
    ConditionSet => |part, it, at| part.set(at.entry, it, at.text);
}

/// Words that accept responsibility, where nothing of [`DENIALS`] stands before them. More is not told apart by rule: the
/// conditions decide, not grammar.
const ADMISSIONS: &[&str] = &[
    "我们有责任",
    "我方有责任",
    "我们负有责任",
    "我方负有责任",
    "责任在我们",
    "责任在我方",
    "是我们的责任",
    "是我方的责任",
    "我们承担责任",
    "我方承担责任",
    "我们负责任",
    "是我们的错",
    "是我方的错",
    "承担全部责任",
    "负全部责任",
    "负全责",
    "我们的过错",
    "我方的过错",
    "我方过错",
    "过错在我们",
    "过错在我方",
    "责任全在我们",
    "责任全在我方",
    "we are responsible",
    "we're responsible",
    "we were responsible",
    "we accept responsibility",
    "we accept full responsibility",
    "we take responsibility",
    "we take full responsibility",
    "we are at fault",
    "we were at fault",
    "we're at fault",
    "our fault",
    "the fault is ours",
    "fault was ours",
    "takes responsibility",
    "takes full responsibility",
    "accepts responsibility",
    "accepts full responsibility",
    "we bear responsibility",
    "we bear full responsibility",
    "responsibility is ours",
    "responsibility lies with us",
    "we are to blame",
    "we were to blame",
    "our responsibility",
    "we are liable",
];

/// What turns the words right behind it into a denial, a question or a condition.
const DENIALS: &[&str] = &[
    "不",
    "非",
    "没有",
    "没",
    "未",
    "无需",
    "不必",
    "不会",
    "不能",
    "不用",
    "不认为",
    "不觉得",
    "不承认",
    "不代表",
    "不等于",
    "不意味着",
    "不能说",
    "没有说",
    "没说",
    "是否",
    "如果",
    "假如",
    "如",
    "若",
    " not",
    "n't",
    "n’t",
    "never",
    " no",
    " if",
    "whether",
];

/// Words that give a cause (D3).
const CAUSES: &[&str] = &[
    "因为",
    "由于",
    "原因是",
    "原因为",
    "根因",
    "because",
    "due to",
    "caused by",
    "root cause",
    "the reason",
];

/// What may stand between a word of [`CAUSES`] and what is said of the cause.
const BETWEEN: &[&str] = &[
    " ",
    ":",
    ",",
    "「",
    "“",
    "\"",
    "是",
    "为",
    "原因",
    "目前",
    "现在",
    "暂时",
    "暂",
    "至今",
    "仍然",
    "仍",
    "还",
    "尚",
    "都",
    "is ",
    "was ",
    "has ",
    "of ",
    "for this ",
    "for it ",
    "remains ",
    "still ",
    "currently ",
    "as yet ",
    "yet ",
    "so far ",
];

/// What says, right behind a word of [`CAUSES`], that the cause is not known, or only guessed.
const UNKNOWN: &[&str] = &[
    "未明",
    "不明",
    "未知",
    "未查明",
    "未查清",
    "未确定",
    "未确认",
    "未定位",
    "未找到",
    "没查",
    "没有查",
    "没找到",
    "没有找到",
    "没定",
    "没确",
    "没有确",
    "不清楚",
    "不确定",
    "不知",
    "待查",
    "待核",
    "待确认",
    "待定",
    "在查",
    "在排查",
    "在调查",
    "在核",
    "在找",
    "在定位",
    "正在",
    "排查中",
    "调查中",
    "核实中",
    "可能",
    "也许",
    "或许",
    "大概",
    "疑似",
    "怀疑",
    "估计",
    "推测",
    "猜",
    "unknown",
    "unclear",
    "not yet",
    "not known",
    "not been",
    "not clear",
    "not found",
    "not certain",
    "not confirmed",
    "under investigation",
    "being ",
    "to be ",
    "tbd",
    "open",
    "probably",
    "possibly",
    "perhaps",
    "maybe",
    "likely",
    "suspected",
    "presumably",
    "may ",
    "might ",
    "we do not know",
    "we don't know",
];

/// What says, right before a word of [`CAUSES`], that the cause is still looked for.
const SOUGHT: &[&str] = &[
    "不清楚",
    "不知道",
    "不确定",
    "未查明",
    "未找到",
    "没找到",
    "没有找到",
    "没查到",
    "没有查到",
    "在查",
    "在找",
    "查找",
    "排查",
    "调查",
    "核实",
    "寻找",
    "定位",
    "确认",
    "do not know",
    "don't know",
    "not know",
    "not yet know",
    "not found",
    "not yet found",
    "unsure of",
    "looking for",
    "looking into",
    "searching for",
    "investigating",
    "to find",
    "working on",
];

/// Where a text first says one of these words and means it.
fn first_meant(text: &str, words: &[&str]) -> Option<usize> {
    let folded = crate::text::fold_for_search(text);
    let meant = |&(at, _): &(usize, &str)| {
        let before = format!(" {}", folded.get(..at).unwrap_or_default().trim_end());
        !DENIALS.iter().any(|denial| before.ends_with(denial))
    };
    let places = |word: &&str| folded.match_indices(*word).find(meant).map(|(at, _)| at);
    words.iter().filter_map(places).min()
}

/// Whether a text says one of these words, given folded, and neither denies it nor asks or supposes it.
pub fn means(text: &str, words: &[&str]) -> bool {
    first_meant(text, words).is_some()
}

/// Whether a text accepts responsibility (D1).
pub fn admits(text: &str) -> bool {
    means(text, ADMISSIONS)
}

/// Where a text first gives a cause, as a byte offset into its folded form. That it is not known, is looked for or is only
/// guessed is none.
fn first_cause(text: &str) -> Option<usize> {
    let folded = crate::text::fold_for_search(text);
    let places = |word: &&str| {
        let word = *word;
        let found = |&(at, _): &(usize, &str)| {
            let (before, behind) = folded.split_at_checked(at).unwrap_or_default();
            is_known(before, behind.get(word.len()..).unwrap_or_default())
        };
        folded.match_indices(word).find(found).map(|(at, _)| at)
    };
    CAUSES.iter().filter_map(places).min()
}

/// Whether the words around one of [`CAUSES`] leave it a cause.
fn is_known(before: &str, behind: &str) -> bool {
    let mut said = behind;
    while let Some(rest) = BETWEEN.iter().find_map(|word| said.strip_prefix(word)) {
        said = rest;
    }
    !UNKNOWN.iter().any(|word| said.starts_with(word)) && !is_sought(before.trim_end())
}

/// Whether words end in those that look for what comes next, an article between them or not.
fn is_sought(led: &str) -> bool {
    const ARTICLES: [&str; 5] = [" the", " its", " a", "其", "的"];
    let bare = ARTICLES.iter().find_map(|word| led.strip_suffix(word)).unwrap_or(led);
    [led, bare.trim_end()].iter().any(|led| SOUGHT.iter().any(|word| led.ends_with(word)))
}

/// Whether a text gives a cause (D3).
pub fn gives_cause(text: &str) -> bool {
    first_cause(text).is_some()
}

/// Whether a text gives reasons before it accepts responsibility (D2: never reasons first).
pub fn reasons_first(text: &str) -> bool {
    match (first_meant(text, ADMISSIONS), first_cause(text)) {
        (Some(admission), Some(cause)) => cause < admission,
        _ => false,
    }
}
