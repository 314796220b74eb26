//! Which of what stands in the directory a person means: by its name, or by the number of its entry.

use super::{
    called_by_name::CalledByName, decide::entry_called, ids::EntryKey, refusal::Refusal,
    rule::Desk, selector::Selector, timeline::short_key,
};
use crate::text::fold_for_search;

impl Desk<'_> {
    /// What a word means in a list of the directory: a label of the same input, a name, or the number or key of the entry that
    /// made it.
    ///
    /// # Errors
    /// [`Refusal::NotInList`], or [`Refusal::SeveralInList`] where two laptops gave the name.
    pub(super) fn by_name<T: CalledByName>(
        &self,
        all: &[T],
        list: &'static str,
        named: &Selector,
    ) -> Result<EntryKey, Refusal> {
        let wanted = named.0.trim();
        let is_there = |key: EntryKey| all.iter().any(|it| it.key() == key);
        if let Some(key) = self.labelled(named).filter(|key| is_there(*key)) {
            return Ok(key);
        }
        let folded = fold_for_search(wanted);
        let called: Vec<EntryKey> =
            all.iter().filter(|it| fold_for_search(it.name()) == folded).map(T::key).collect();
        match called[..] {
            [one] => return Ok(one),
            [] => {}
            _ => {
                let several = self.incident.has_several_writers();
                let numbers = called.iter().map(|key| format!("#{}", short_key(*key, several)));
                let (name, numbers) = (wanted.to_owned(), numbers.collect());
                return Err(Refusal::SeveralInList { name, numbers });
            }
        }
        let missing = || Refusal::NotInList { list, name: wanted.to_owned() };
        match entry_called(self.incident, wanted) {
            Ok(entry) if is_there(entry.key) => Ok(entry.key),
            Err(ambiguous @ Refusal::AmbiguousEntry(_)) => Err(ambiguous),
            Ok(_) | Err(_) => Err(missing()),
        }
    }
}
