//! Something that came in from outside, as it did then (P1).

use super::body::DrillFed;
use crate::{
    incident::{
        effect::Effect,
        event::Event,
        ids::EntryKey,
        kept::{Kept, Left},
        refusal::Refusal,
        rule::{Decided, Desk, Rule},
        selector::Selector,
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Rule for DrillFed<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.drill().is_none() {
            return Err(Refusal::NoDrill);
        }
        let entries = self.entries.iter().map(|it| desk.anything(it)).collect::<Result<_, _>>()?;
        let fed = DrillFed { source: self.source, entries, next: self.next };
        desk.internal(Event::DrillFed(fed))
    }
}

impl Kept for DrillFed {
    fn references(&self) -> Vec<EntryKey> {
        self.entries.clone()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

impl Told for DrillFed {
    fn told(&self, by: &Teller<'_>) -> String {
        let entries: Vec<String> = self.entries.iter().map(|key| by.short(*key)).collect();
        let next = self.next.map(|at| by.timed("entry-drill-next", at)).unwrap_or_default();
        let fed = Message::new("entry-drill-fed").with("entries", by.lang.list(&entries));
        join(&[if entries.is_empty() { String::new() } else { by.say(&fed) }, next])
    }
}
