//! What a stretch of text speaks of: its content words, each in one form; Chinese ones as overlapping pairs of characters.

use std::{collections::BTreeSet, ops::Range, sync::LazyLock};

use super::{
    plain::{holds, is_han},
    words::{Lists, lists},
};

static WORDS: LazyLock<Lists> =
    LazyLock::new(|| lists(include_str!("../../../assets/prose/terms.txt")));

static STOPS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| list("stop").iter().copied().collect());

/// Chinese stop words, the longest first.
static HAN_STOPS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut stops: Vec<&str> = list("stop").iter().copied().filter(|it| !it.is_ascii()).collect();
    stops.sort_by_key(|it| std::cmp::Reverse(it.len()));
    stops
});

/// The words of one of the lists.
pub(super) fn list(name: &str) -> &'static [&'static str] {
    WORDS.get(name).map_or(&[], Vec::as_slice)
}

/// Content words in one form each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Terms {
    latin: BTreeSet<String>,
    han: BTreeSet<String>,
}

impl Terms {
    /// The content words of a stretch of a text, without those inside the places that are left out, which come in order.
    pub(super) fn of(text: &str, at: &Range<usize>, without: &[Range<usize>]) -> Self {
        let mut terms = Self::default();
        let mut from = at.start;
        for out in without {
            if out.start > from {
                terms.take(text.get(from..out.start.min(at.end)).unwrap_or_default());
            }
            from = from.max(out.end);
        }
        if from < at.end {
            terms.take(text.get(from..at.end).unwrap_or_default());
        }
        terms
    }

    /// The content words of a text.
    pub(super) fn of_text(text: &str) -> Self {
        Self::of(text, &(0..text.len()), &[])
    }

    fn take(&mut self, text: &str) {
        let latin = text.split(|c: char| !(c.is_ascii_alphabetic() || c == '\''));
        self.latin.extend(latin.filter_map(one_form));
        let mut run = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let stop = is_han(c).then(|| HAN_STOPS.iter().find(|it| rest.starts_with(**it)));
            match stop {
                Some(None) => run.push(c),
                _ => self.end_run(&mut run),
            }
            let step = stop.flatten().map_or(c.len_utf8(), |it| it.len());
            rest = rest.get(step..).unwrap_or_default();
        }
        self.end_run(&mut run);
    }

    fn end_run(&mut self, run: &mut String) {
        let chars: Vec<char> = run.drain(..).collect();
        self.han.extend(chars.windows(2).map(|pair| pair.iter().collect::<String>()));
    }

    /// How much is shared: a word counts two, a pair of Chinese characters one.
    pub(super) fn shared(&self, other: &Self) -> usize {
        2 * self.latin.intersection(&other.latin).count()
            + self.han.intersection(&other.han).count()
    }

    /// The same measure of all of them.
    pub(super) fn weight(&self) -> usize {
        2 * self.latin.len() + self.han.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.latin.is_empty() && self.han.is_empty()
    }

    /// Whether both hold words of one script, so that what they share can be measured.
    pub(super) fn is_comparable(&self, other: &Self) -> bool {
        !self.latin.is_empty() && !other.latin.is_empty()
            || !self.han.is_empty() && !other.han.is_empty()
    }

    pub(super) fn shares_han(&self, other: &Self) -> bool {
        !self.han.is_disjoint(&other.han)
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.latin.extend(other.latin);
        self.han.extend(other.han);
    }
}

/// A word in the form in which it is compared; none where it is no content word.
fn one_form(word: &str) -> Option<String> {
    let bare = word.trim_matches('\'');
    let bare = bare.strip_suffix("'s").unwrap_or(bare);
    if bare.len() < 2 || STOPS.contains(bare) {
        return None;
    }
    let base = list("forms").iter().find_map(|pair| {
        let (form, base) = pair.split_once(" = ")?;
        (form == bare).then_some(base)
    });
    Some(stem(base.unwrap_or(bare)))
}

/// A word without its ending.
fn stem(word: &str) -> String {
    let cut = |end: &str, least: usize| word.strip_suffix(end).filter(|it| it.len() >= least);
    let root = if let Some(root) = cut("ies", 2).or_else(|| cut("ied", 2)) {
        format!("{root}y")
    } else {
        cut("ing", 3)
            .or_else(|| cut("ed", 3))
            .or_else(|| cut("es", 4))
            .or_else(|| cut("s", 3).filter(|it| !it.ends_with('s')))
            .unwrap_or(word)
            .to_owned()
    };
    let root = root.strip_suffix('e').filter(|it| it.len() > 2).unwrap_or(&root);
    let mut chars = root.chars().rev();
    let doubled = chars.next().zip(chars.next()).is_some_and(|(a, b)| a == b);
    let end = root.len() - usize::from(doubled && root.len() > 3);
    root.get(..end).unwrap_or(root).to_owned()
}

/// Which side of a switch a stretch speaks of; `None` where of none or of both.
pub(super) fn side(text: &str) -> Option<bool> {
    let on = holds(text, list("on"));
    // “on again” and “off” never stand together but where both are told.
    let off = holds(text, list("off"));
    (on != off).then_some(on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Terms {
        Terms::of_text(text)
    }

    #[test]
    fn forms_of_a_word_are_one_and_stop_words_are_none() {
        for (one, other) in [
            ("we switched the rules off", "the rule was switched off"),
            ("writing to the database", "writes to the databases"),
            ("the flight left", "leaving flights"),
            ("it was identified", "to identify"),
            ("新的分拣规则", "分拣规则"),
        ] {
            assert_eq!(of(one), of(other), "{one}");
        }
        assert!(of("at the time when it was, we had had them").is_empty());
        assert!(of("我们当时也没有").is_empty());
    }

    #[test]
    fn what_is_shared_is_measured_within_a_script() {
        let line = of("旧规则下发到全部分拣线");
        assert!(of("旧规则已经下发").shared(&line) >= 2);
        assert!(!of("the old rules were deployed").is_comparable(&line));
        assert_eq!(of("a test of the rules").shared(&of("rules and tests")), 4);
    }

    #[test]
    fn off_is_not_on() {
        assert_eq!(side("we switched the rules off"), Some(false));
        assert_eq!(side("the rules were switched on again"), Some(true));
        assert_eq!(side("the rules were reviewed"), None);
    }

    #[test]
    fn every_list_is_in_plain_spelling() {
        for word in WORDS.values().flatten() {
            assert_eq!(crate::text::plain_spelling(word), *word);
        }
    }
}
