//! What stands in the directory and is called by a name of its own: partners, standing commitments, recurring duties.

use super::ids::EntryKey;
use crate::text::fold_for_search;

/// Something that people call by its name.
pub(super) trait CalledByName {
    /// The entry that made it.
    fn key(&self) -> EntryKey;
    /// By which people call it.
    fn name(&self) -> &str;
}

/// A list of such things.
pub(super) trait ByName {
    /// Whether another than this one has the name.
    fn is_taken(&self, name: &str, but: Option<EntryKey>) -> bool;
}

impl<T: CalledByName> ByName for [T] {
    fn is_taken(&self, name: &str, but: Option<EntryKey>) -> bool {
        let folded = fold_for_search(name.trim());
        self.iter().any(|it| Some(it.key()) != but && fold_for_search(it.name()) == folded)
    }
}
