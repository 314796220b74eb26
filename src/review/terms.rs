//! The terms of the index: what a text is filed under, and what has to be filed there for a query to find it.
//!
//! A text is filed under each of its characters, each pair of neighbours, and each three letters or digits in a row. Whatever
//! holds a word holds the terms of that word, so an index never misses a place; whether a place is one is looked up in the
//! text itself. Nothing is split into words of a language: that would lose 处理 in 待处理.

use std::{collections::BTreeSet, fmt::Write as _};

use super::query::{Filter, Query, Says};
use crate::incident::Visibility;

/// How texts are filed. A change here makes every index anew.
pub const EDITION: u32 = 3;

/// More terms of a query narrow nothing down that these do not.
const MOST: usize = 24;

/// What stands before a term that is none of the text.
const KIND: char = '\u{E100}';
const EYES: char = '\u{E101}';
const TAG: char = '\u{E102}';
const PERSON: char = '\u{E103}';
/// The line of an incident, which is no entry.
const LINE: char = '\u{E104}';

/// What all terms of a passage are, with a space between two.
pub fn entry_terms(says: &Says<'_>, folded: &str) -> String {
    let mut terms = BTreeSet::new();
    grams(folded, None, &mut terms);
    for person in &says.people {
        grams(&super::found::folded(person), Some(PERSON), &mut terms);
    }
    terms.extend(says.tags.iter().map(|tag| named(TAG, &super::found::folded(tag))));
    terms.insert(named(KIND, says.kind));
    terms.insert(eyes(says.visibility));
    joined(terms)
}

/// The terms of an incident's line: those of its title, its customer and its whole reference.
pub fn line_terms(fields: &[&str]) -> String {
    let mut terms = BTreeSet::from([LINE.to_string()]);
    for field in fields {
        grams(&super::found::folded(field), None, &mut terms);
    }
    joined(terms)
}

fn joined(terms: BTreeSet<String>) -> String {
    terms.into_iter().collect::<Vec<_>>().join(" ")
}

impl Query {
    /// What every entry or line that it finds is filed under, in the language of FTS5; `None` where that is anything.
    pub fn matching(&self) -> Option<String> {
        let mut terms: Vec<String> = Vec::new();
        for word in &self.words {
            terms.extend(quoted(&needed(word, None)));
        }
        for filter in &self.filters {
            match filter {
                Filter::Tag(tag) => terms.extend(quoted(&[named(TAG, tag)])),
                Filter::Visibility(visibility) => terms.extend(quoted(&[eyes(*visibility)])),
                Filter::Kind(kinds) => {
                    let kinds: Vec<String> = kinds.iter().map(|it| named(KIND, it)).collect();
                    terms.push(format!("({})", quoted(&kinds).join(" OR ")));
                }
                Filter::Person(name) => terms.extend(person(name)),
                Filter::Customer(_)
                | Filter::Class(_)
                | Filter::Severity(_)
                | Filter::Status(_)
                | Filter::Nature(_)
                | Filter::From(_)
                | Filter::To(_) => {}
            }
        }
        if !self.wants_entries() {
            terms.extend(quoted(&[LINE.to_string()]));
        }
        (!terms.is_empty()).then(|| terms.join(" AND "))
    }
}

/// A person is named in the text or in the head.
fn person(name: &str) -> Option<String> {
    let [text, head] = [None, Some(PERSON)].map(|mark| quoted(&needed(name, mark)));
    if text.is_empty() {
        return None;
    }
    Some(format!("(({}) OR ({}))", text.join(" AND "), head.join(" AND ")))
}

fn quoted(terms: &[String]) -> Vec<String> {
    terms.iter().map(|term| format!("\"{term}\"")).collect()
}

fn eyes(visibility: Visibility) -> String {
    let eyes = match visibility {
        Visibility::Internal => 'i',
        Visibility::Customer => 'c',
    };
    format!("{EYES}{eyes}")
}

fn named(mark: char, name: &str) -> String {
    let mut term = mark.to_string();
    term.extend(name.chars().map(plain));
    term
}

/// The tokenizer takes every sign of ASCII but letters and digits for a gap between two terms.
fn plain(letter: char) -> char {
    if letter.is_ascii() && !letter.is_ascii_alphanumeric() {
        char::from_u32(0xE000 + u32::from(letter)).unwrap_or(letter)
    } else {
        letter
    }
}

/// A letter or digit of a script that stands in words: three of them in a row are rare enough to be worth a term.
fn is_of_words(letter: char) -> bool {
    letter.is_alphanumeric() && letter < '\u{2E80}'
}

fn write_term(letters: &[char], mark: Option<char>) -> String {
    let mut term = String::new();
    if let Some(mark) = mark {
        let _ = term.write_char(mark);
    }
    term.extend(letters.iter().copied().map(plain));
    term
}

/// The stretches of a text between spaces.
fn runs(folded: &str) -> impl Iterator<Item = Vec<char>> + '_ {
    folded
        .split(char::is_whitespace)
        .map(|run| run.chars().collect())
        .filter(|it: &Vec<_>| !it.is_empty())
}

fn grams(folded: &str, mark: Option<char>, into: &mut BTreeSet<String>) {
    for run in runs(folded) {
        let singles = run.windows(1).chain(run.windows(2));
        let triples = run.windows(3).filter(|it| it.iter().all(|c| is_of_words(*c)));
        into.extend(singles.chain(triples).map(|letters| write_term(letters, mark)));
    }
}

/// The terms that whatever holds a word is filed under; as few as tell as much.
fn needed(word: &str, mark: Option<char>) -> Vec<String> {
    let mut terms = BTreeSet::new();
    for run in runs(word) {
        let is_triple =
            |at: usize| run.get(at..at + 3).is_some_and(|it| it.iter().all(|c| is_of_words(*c)));
        if let [_] = run[..] {
            terms.insert(write_term(&run, mark));
        }
        for at in 0..run.len() {
            if is_triple(at) {
                terms.insert(write_term(&run[at..at + 3], mark));
            }
            let is_inside = is_triple(at) || at > 0 && is_triple(at - 1);
            if let (Some(pair), false) = (run.get(at..at + 2), is_inside) {
                terms.insert(write_term(pair, mark));
            }
        }
    }
    terms.into_iter().take(MOST).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::review::found::folded;

    fn terms(text: &str) -> BTreeSet<String> {
        let mut terms = BTreeSet::new();
        grams(&folded(text), None, &mut terms);
        terms
    }

    #[test]
    fn a_word_inside_another_has_the_terms_of_both() {
        assert_eq!(needed("处理", None), ["处理"]);
        assert_eq!(needed("raid", None), ["aid", "rai"]);
        assert_eq!(needed("a5", None), ["a5"]);
        assert_eq!(needed("盘", None), ["盘"]);
        assert_eq!(needed("db坏", None), ["b坏", "db"]);
        assert!(terms("待处理").contains("处理"));
        assert!(terms("RAIDZ2").is_superset(&needed("aidz", None).into_iter().collect()));
    }

    #[test]
    fn what_is_asked_of_an_entry_is_filed_too() {
        let query = |typed: &str| Query::read(typed, &[], crate::review::Order::Newest).unwrap();
        let note = |term: char| format!("\"{term}noted\"");
        assert_eq!(query("kind:note").matching(), Some(format!("({})", note(KIND))));
        assert_eq!(query("客户：甲").matching(), Some(format!("\"{LINE}\"")));
        assert_eq!(query("from:2026-03").matching(), None);
        assert_eq!(query("人：马").matching(), Some(format!("((\"马\") OR (\"{PERSON}马\"))")));
    }

    proptest! {
        #[test]
        fn whatever_holds_a_word_is_filed_under_its_terms(
            before in "(\\PC|[a-z0-9 处理盘]){0,8}",
            word in "(\\PC|[a-z0-9 ¥:处理盘]){1,8}",
            after in "(\\PC|[a-z0-9 处理盘]){0,8}",
        ) {
            let text = folded(&before) + &folded(&word) + &folded(&after);
            let mut filed = BTreeSet::new();
            grams(&text, None, &mut filed);
            for term in needed(&folded(&word), None) {
                prop_assert!(filed.contains(&term), "{term:?} of {word:?}");
                prop_assert!(!term.contains(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()));
            }
        }
    }
}
