//! The lists of patterns by which prose is read, from `assets/prose`.

// What declares a closed list makes it public.
#![allow(unreachable_pub)]

use std::{collections::BTreeMap, sync::LazyLock};

use crate::text::named;

named! {
    /// A list of patterns.
    List {
        /// Nothing was lost.
        NothingLost = "nothing-lost",
        /// What within or right before those takes them back.
        NotAll = "not-all",
        /// Something was lost.
        Lost = "lost",
        /// Service is restored.
        Restored = "restored",
        /// It is not.
        NotRestored = "not-restored",
        /// Words that speak of how it stood at an earlier time.
        Then = "then",
        /// The impact is contained.
        Contained = "contained",
        /// The incident is closed.
        Closed = "closed",
        /// It is not.
        NotClosed = "not-closed",
        /// There was a backup.
        HadBackup = "had-backup",
        /// A restore from it was tested.
        Tested = "tested",
        /// There was none.
        NoBackup = "no-backup",
        /// Words that speak of how it stands since.
        Now = "now",
        /// A cause is named.
        Causes = "causes",
        /// Every promise was kept.
        AllKept = "all-kept",
        /// A promise was kept in time.
        OnTime = "on-time",
        /// They were told all the time.
        KeptInformed = "kept-informed",
        /// Nothing is owed.
        NoCompensation = "no-compensation",
        /// Nobody was hurt.
        NobodyHurt = "nobody-hurt",
        /// We noticed it ourselves, or before them.
        WeNoticed = "we-noticed",
        /// They noticed it.
        TheyNoticed = "they-noticed",
        /// What, right before a statement, denies it.
        Denies = "denies",
    }
}

/// The words of every list of a file, by name.
pub(super) type Lists = BTreeMap<&'static str, Vec<&'static str>>;

static STATEMENTS: LazyLock<Lists> =
    LazyLock::new(|| lists(include_str!("../../../assets/prose/statements.txt")));

/// Reads a file of lists.
pub(super) fn lists(source: &'static str) -> Lists {
    let mut lists = Lists::new();
    let mut name = "";
    for line in source.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#')) {
        match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            Some(begun) => name = begun,
            None => lists.entry(name).or_default().extend(line.split(" | ").map(str::trim)),
        }
    }
    lists
}

impl List {
    /// Its patterns.
    pub(super) fn words(self) -> &'static [&'static str] {
        STATEMENTS.get(self.id()).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_words_and_every_word_is_in_plain_spelling() {
        for list in List::ALL {
            assert!(!list.words().is_empty(), "{}", list.id());
        }
        assert_eq!(STATEMENTS.len(), List::ALL.len());
        for word in STATEMENTS.values().flatten() {
            assert_eq!(crate::text::plain_spelling(word), *word);
        }
    }
}
