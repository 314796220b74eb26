//! How much of what there is a paper of one page holds. It is composed with much room first, and with less until it
//! fits; with the least it always does.

use crate::text::truncate;

/// So much of every text, and so many of every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    /// The most cells of a text that somebody typed.
    wide: usize,
    /// The same in a narrow column.
    narrow: usize,
    /// The most things to do next.
    pub(super) next: usize,
    /// The most lines of a list, and the most open things of one kind.
    pub(super) few: usize,
}

impl Room {
    /// From much to little; how many there are gives way before the words do.
    pub(super) const ALL: [Self; 5] = [
        Self { wide: 160, narrow: 64, next: 8, few: 5 },
        Self { wide: 120, narrow: 48, next: 6, few: 4 },
        Self { wide: 100, narrow: 40, next: 5, few: 3 },
        Self { wide: 80, narrow: 32, next: 4, few: 2 },
        Self::LEAST,
    ];

    /// What fits however much there is.
    pub(super) const LEAST: Self = Self { wide: 50, narrow: 20, next: 4, few: 2 };

    /// So much of a text that it leaves room for the others.
    pub(super) fn clip(self, words: &str) -> String {
        truncate(words.trim(), self.wide).into_owned()
    }

    /// The same for a narrow column.
    pub(super) fn clip_narrow(self, words: &str) -> String {
        truncate(words.trim(), self.narrow).into_owned()
    }
}
