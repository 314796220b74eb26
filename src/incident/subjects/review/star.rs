//! An entry that is marked for the review (M9).

use super::body::EntryStarred;
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    refusal::Refusal,
    rule::{Decided, Desk, Rule},
    selector::Selector,
    telling::{Teller, Told},
    wording::join,
};

impl Rule for EntryStarred<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let entry = desk.anything(&self.entry)?;
        let text = self.text.trim().to_owned();
        let known = desk.incident.reviews.stars.iter().rfind(|it| it.entry == entry);
        if known.is_some_and(|known| known.text == text) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::EntryStarred(EntryStarred { entry, text }))
    }
}

impl Kept for EntryStarred {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        vec![self.entry]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { entry: left.first()?, text: String::new() })
    }
}

impl Told for EntryStarred {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.short(self.entry), self.text.clone()])
    }
}
