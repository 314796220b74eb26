//! The program's own phrases in drafts and documents: `Dear …`, `not yet verified`, a time of day. They are nobody's secret
//! and no guess, wherever somebody copied them to.

use std::sync::OnceLock;

use super::spoken::{self, TELLING};
use crate::{
    locale::{Lang, catalogue},
    text::fold_for_search,
};

/// The phrases of both languages.
struct Own {
    /// Each clause as the words around its gaps, letters and digits only.
    clauses: Vec<Vec<String>>,
    /// What stands between two gaps as it is, folded, the longest first.
    pieces: Vec<String>,
}

fn own() -> &'static Own {
    static READ: OnceLock<Own> = OnceLock::new();
    READ.get_or_init(|| {
        let patterns: Vec<String> = Lang::ALL
            .into_iter()
            .flat_map(|lang| catalogue::patterns(lang, &["update-", "report-"]))
            .collect();
        let clauses = patterns.iter().flat_map(|pattern| spoken::clauses(pattern));
        let clauses = clauses
            .map(|clause| clause.split(catalogue::GAP).map(spoken::bare).collect::<Vec<_>>())
            .filter(|pieces| pieces.iter().any(|piece| !piece.is_empty()))
            .collect();
        let mut pieces: Vec<String> = patterns
            .iter()
            .flat_map(|pattern| pattern.split(catalogue::GAP))
            .map(|piece| fold_for_search(piece.trim()))
            .filter(|piece| spoken::weight(&spoken::bare(piece)) >= TELLING)
            .collect();
        pieces.sort_unstable_by_key(|piece| std::cmp::Reverse(piece.len()));
        pieces.dedup();
        Own { clauses, pieces }
    })
}

/// Whether a clause is one of the program's own: its words, and in their gaps nothing that says much beyond figures and
/// these words that anybody may read. A time of day alone is one, too.
pub(super) fn is_own(clause: &str, public: &[String]) -> bool {
    if is_time(clause) {
        return true;
    }
    let bare = spoken::bare(clause);
    // Who signs, in a line of its own.
    if !bare.chars().all(char::is_numeric) && without_public(&bare, public).is_empty() {
        return true;
    }
    own().clauses.iter().any(|pieces| {
        filled_in(&bare, pieces)
            .is_some_and(|said| spoken::weight(&without_public(&said, public)) < TELLING)
    })
}

/// What is left of words without those that anybody may read, and without figures.
fn without_public(bare: &str, public: &[String]) -> String {
    let mut left = bare.to_owned();
    for words in public.iter().filter(|words| !words.is_empty()) {
        left = left.replace(words.as_str(), "");
    }
    left.retain(|c| !c.is_numeric());
    left
}

/// What stands in the gaps of a phrase; `None` where the words are not of it.
fn filled_in(bare: &str, pieces: &[String]) -> Option<String> {
    let (first, rest) = pieces.split_first()?;
    let mut left = bare.strip_prefix(first.as_str())?;
    let Some((last, between)) = rest.split_last() else {
        return left.is_empty().then(String::new);
    };
    let mut said = String::new();
    for piece in between {
        let at = left.find(piece.as_str())?;
        said.push_str(&left[..at]);
        left = &left[at + piece.len()..];
    }
    said.push_str(left.strip_suffix(last.as_str())?);
    Some(said)
}

/// Whether the words are a day or a time of day and nothing else.
fn is_time(words: &str) -> bool {
    let marks = ['-', '/', ':', '：', '+', '.', ' ', '年', '月', '日', '时', '分'];
    words.contains([':', '：', '-', '月', '时'])
        && words.chars().all(|c| c.is_ascii_digit() || marks.contains(&c))
        && words.chars().filter(char::is_ascii_digit).count() <= 14
}

/// A text, folded, without the program's own phrases.
pub(super) fn without(text: &str) -> String {
    let mut left = fold_for_search(text);
    for piece in &own().pieces {
        if left.contains(piece.as_str()) {
            left = left.replace(piece.as_str(), "\n");
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_phrases_are_known_in_both_languages_and_what_stands_in_them_is_not() {
        for own in [
            "Dear Ms Li",
            "What is new since 05:32",
            "Next update",
            "not yet verified",
            "2026-11-29 05:32",
            "11月29日 05:32",
            "+08:00",
            "Service is restored. Call me whenever anything is not as it should be.",
            "尊敬的郑总",
        ] {
            let clauses: Vec<&str> = spoken::clauses(own).collect();
            let told =
                clauses.iter().filter(|clause| spoken::weight(&spoken::bare(clause)) >= TELLING);
            for clause in told {
                assert!(is_own(clause, &[]), "{clause}");
            }
        }
        for other in [
            "the third disk was pulled by mistake",
            "6222 0212 3456 7890 123",
            "Update on the operator deleted the production tables, 05:32",
            "误删了生产库的全部订单表",
            "138-0013-8000-555-22",
        ] {
            assert!(spoken::clauses(other).any(|clause| !is_own(clause, &[])), "{other}");
        }
    }

    #[test]
    fn a_guess_beside_the_programs_own_phrase_is_still_one() {
        let own = Lang::En.say("update-last");
        assert!(spoken::guess(&own).is_some(), "it reads like one: {own}");
        assert_eq!(spoken::guess(&without(&own)), None);
        assert_eq!(
            spoken::guess(&without(&format!("The disk should be fine. {own}"))),
            Some("should be")
        );
    }
}
