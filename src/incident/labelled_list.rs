//! The lists of promises, offers, actions and remedies: each found by the entry that made it, and called by its label.

use super::{
    entry::Entry,
    ids::EntryKey,
    labels::{Labelled, stored, with_letters},
};

/// Something in a list of its kind that people call by its label.
pub trait Carries {
    /// What it is.
    const WHAT: Labelled;
    /// The entry that made it.
    fn key(&self) -> EntryKey;
    /// Its label.
    fn label(&self) -> &str;
    /// What it says.
    fn words(&self) -> &str;
    /// Its number where that was derived; 0 where its entry holds its label.
    fn derived(&self) -> usize;
    /// Calls it otherwise.
    fn call(&mut self, label: String);
}

/// Those of one kind in an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledList<T> {
    /// In the order of the log.
    pub list: Vec<T>,
    /// The derived numbers of those that were erased.
    gone: Vec<usize>,
}

impl<T> Default for LabelledList<T> {
    fn default() -> Self {
        Self { list: Vec::new(), gone: Vec::new() }
    }
}

impl<T: Carries> LabelledList<T> {
    /// The one that entry made.
    pub fn get(&self, key: EntryKey) -> Option<&T> {
        self.list.iter().find(|one| one.key() == key)
    }

    pub(in crate::incident) fn get_mut(&mut self, key: EntryKey) -> Option<&mut T> {
        self.list.iter_mut().find(|one| one.key() == key)
    }

    /// One of a derived number was erased: those of the same number keep their writers' letters, so that nobody is called
    /// otherwise than before.
    pub(in crate::incident) fn erase(&mut self, number: usize) {
        self.gone.push(number);
        for other in self.list.iter_mut().filter(|other| other.derived() == number) {
            other.call(with_letters(&T::WHAT.print(number), other.key().writer));
        }
    }

    /// The label of a new one after those there are, and its number where that was derived. Where another derived one has
    /// its number, or one of those that are gone had it, each of the two carries its writer's first letters.
    pub(in crate::incident) fn label(&mut self, entry: &Entry, number: usize) -> (String, usize) {
        if let Some(label) = stored(entry) {
            return (label.to_owned(), 0);
        }
        let plain = T::WHAT.print(number);
        let mut is_shared = self.gone.contains(&number);
        for other in self.list.iter_mut().filter(|other| other.derived() == number) {
            other.call(with_letters(&plain, other.key().writer));
            is_shared = true;
        }
        let shared = || with_letters(&plain, entry.key.writer);
        (if is_shared { shared() } else { plain.clone() }, number)
    }
}

/// How one of a list is called and what it says: its label's field, and its words.
macro_rules! carries {
    ($one:ident is $what:ident, called $label:ident, says |$it:ident| $words:expr) => {
        impl $crate::incident::labelled_list::Carries for $one {
            const WHAT: $crate::incident::labels::Labelled =
                $crate::incident::labels::Labelled::$what;

            fn key(&self) -> EntryKey {
                self.key
            }

            fn label(&self) -> &str {
                &self.$label
            }

            fn words(&self) -> &str {
                let $it = self;
                $words
            }

            fn derived(&self) -> usize {
                self.number
            }

            fn call(&mut self, label: String) {
                self.$label = label;
            }
        }
    };
}

pub(super) use carries;
