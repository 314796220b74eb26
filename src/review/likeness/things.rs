//! What a text speaks of: things that have a number of their own, and other words as they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::same::SAME;
use crate::{incident::Incident, text::fold_for_search};

/// Words of English that say nothing about an incident.
const EMPTY: &[&str] = &[
    "the", "and", "for", "with", "was", "were", "are", "not", "that", "this", "from", "had", "has",
    "have", "who", "but", "all", "our", "their", "they", "them", "his", "her", "its", "out",
    "after", "before", "into", "over", "been", "who", "what", "when", "which", "will", "would",
    "could", "can", "may", "one", "two", "there", "then", "than", "because", "did", "does", "did",
    "nobody", "only", "still", "until", "since", "again", "every", "each", "some", "any", "more",
    "most", "also", "about", "during", "without", "customer", "client", "incident", "service",
    "issue", "problem", "company", "day", "days", "hour", "hours", "minutes", "today", "yes", "no",
    "on", "in", "at", "of", "to", "a", "an", "is", "it", "by", "as", "be", "or", "we", "he", "she",
    "you", "us", "so", "up", "if",
];

/// Pairs of Chinese characters that say nothing about an incident.
const EMPTY_PAIRS: &[&str] = &[
    "客户", "事件", "问题", "我们", "他们", "没有", "不能", "可以", "已经", "现在", "今天", "昨天",
    "时候", "进行", "发现", "导致", "造成", "因为", "所以", "以后", "之后", "之前", "还是", "这个",
    "那个", "一个", "不是", "就是", "需要", "情况", "影响", "处理", "服务", "公司", "有限", "限公",
];

/// From here on are the numbers of words that have no line of their own in the list.
const OTHERS: u32 = 1 << 16;

/// What an incident speaks of, by number: in its title, its factors and its lessons, and elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Things {
    strong: Vec<u32>,
    other: Vec<u32>,
}

impl Things {
    /// What an incident speaks of.
    pub fn of(incident: &Incident) -> Self {
        let numbers = |texts: Vec<&str>| -> BTreeSet<u32> {
            texts.into_iter().flat_map(|text| in_text(text).into_keys()).collect()
        };
        let strong = numbers(strong_texts(incident));
        let other = numbers(other_texts(incident));
        let other = other.difference(&strong).copied().collect();
        Self { strong: strong.into_iter().collect(), other }
    }

    /// What a title alone speaks of: an incident that nobody has opened yet.
    pub fn of_title(title: &str) -> Self {
        Self { strong: in_text(title).into_keys().collect(), other: Vec::new() }
    }

    /// Each with its weight.
    pub(super) fn weighed(&self, strong: f64) -> impl Iterator<Item = (u32, f64)> + '_ {
        let first = self.strong.iter().map(move |thing| (*thing, strong));
        first.chain(self.other.iter().map(|thing| (*thing, 1.0)))
    }

    /// As bytes, for the index: how many are strong, then all of them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let count = u32::try_from(self.strong.len()).unwrap_or(u32::MAX);
        let all = std::iter::once(&count).chain(&self.strong).chain(&self.other);
        all.flat_map(|number| number.to_le_bytes()).collect()
    }

    /// Back from bytes; what is none of ours is nothing.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let (numbers, _) = bytes.as_chunks::<4>();
        let mut numbers = numbers.iter().map(|four| u32::from_le_bytes(*four));
        let count = numbers.next().unwrap_or(0) as usize;
        let strong: Vec<u32> = numbers.by_ref().take(count).collect();
        Self { strong, other: numbers.collect() }
    }
}

/// What an incident speaks of, each with a word for it as it stands there.
pub fn spoken_of(incident: &Incident) -> BTreeMap<u32, String> {
    let mut words = BTreeMap::new();
    for text in strong_texts(incident).into_iter().chain(other_texts(incident)) {
        for (thing, word) in in_text(text) {
            words.entry(thing).or_insert(word);
        }
    }
    words
}

fn strong_texts(incident: &Incident) -> Vec<&str> {
    let mut texts = vec![incident.title(), incident.public_title()];
    texts.extend(incident.reviews.factors.iter().map(|it| it.text.as_str()));
    let lessons = incident.reviews.lessons.iter().filter(|it| !it.none);
    texts.extend(lessons.map(|it| it.text.as_str()));
    texts
}

fn other_texts(incident: &Incident) -> Vec<&str> {
    let answers = incident.facts.questions.iter().filter_map(|it| it.answer());
    let mut texts: Vec<&str> = answers.map(|it| it.text.as_str()).collect();
    texts.extend(incident.decisions.list.iter().map(|it| it.taken.text.as_str()));
    texts.extend(incident.remedies.list.iter().map(|it| it.terms.name.as_str()));
    texts.extend(incident.actions.list.iter().filter(|it| it.measure).map(|it| it.text.as_str()));
    texts
}

/// What a text speaks of, each with the word for it.
pub(super) fn in_text(text: &str) -> BTreeMap<u32, String> {
    let plain = fold_for_search(text);
    let mut found = BTreeMap::new();
    let mut latin = String::new();
    let mut han: Vec<char> = Vec::new();
    for letter in plain.chars().chain([' ']) {
        let is_latin = letter.is_ascii_alphanumeric() || letter == '-' && !latin.is_empty();
        let is_han = !letter.is_ascii() && letter.is_alphabetic();
        if !is_latin && !latin.is_empty() {
            word(latin.trim_matches('-'), &mut found);
            latin.clear();
        }
        if !is_han && !han.is_empty() {
            run(&han, &mut found);
            han.clear();
        }
        if is_latin {
            latin.push(letter);
        } else if is_han {
            han.push(letter);
        }
    }
    found
}

/// A Latin word, or the parts of one with hyphens.
fn word(word: &str, found: &mut BTreeMap<u32, String>) {
    let forms = || std::iter::once(word.to_owned()).chain(stems(word));
    if let Some(thing) = forms().find_map(|form| SAME.thing(&form)) {
        found.entry(thing).or_insert_with(|| word.to_owned());
        return;
    }
    if word.contains('-') {
        word.split('-').for_each(|part| self::word(part, found));
        return;
    }
    let is_number = word.chars().all(|letter| letter.is_ascii_digit());
    if word.len() < 3 || is_number || EMPTY.contains(&word) {
        return;
    }
    let stem = stems(word).next().unwrap_or_else(|| word.to_owned());
    found.entry(number(&stem)).or_insert_with(|| word.to_owned());
}

/// What is left of a word without the usual endings of English, the plainest first.
fn stems(word: &str) -> impl Iterator<Item = String> + '_ {
    let endings =
        [("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", "")];
    endings.into_iter().filter_map(|(ending, instead)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 2)?;
        Some(format!("{stem}{instead}"))
    })
}

/// A run of Chinese characters: the longest words of the list, and pairs of what lies between them.
fn run(han: &[char], found: &mut BTreeMap<u32, String>) {
    let mut at = 0;
    let mut rest: Vec<char> = Vec::new();
    while at < han.len() {
        let longest = SAME.longest.min(han.len() - at);
        let hit = (1..=longest).rev().find_map(|length| {
            let word: String = han.get(at..at + length)?.iter().collect();
            Some((length, SAME.thing(&word)?, word))
        });
        match hit {
            Some((length, thing, word)) => {
                pairs(&rest, found);
                rest.clear();
                found.entry(thing).or_insert(word);
                at += length;
            }
            None => {
                rest.extend(han.get(at));
                at += 1;
            }
        }
    }
    pairs(&rest, found);
}

fn pairs(han: &[char], found: &mut BTreeMap<u32, String>) {
    for pair in han.windows(2) {
        let pair: String = pair.iter().collect();
        if !EMPTY_PAIRS.contains(&pair.as_str()) {
            found.entry(number(&pair)).or_insert(pair);
        }
    }
}

/// The number of a word without a line of its own: it is the same on every machine. Two words of one number are taken
/// for one; among some thousand words that hardly happens.
fn number(word: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash | OTHERS
}
