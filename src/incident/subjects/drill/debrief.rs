//! The end of a drill: what is taken from it, beside what was done then and now (P1).

use super::body::Debriefed;
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    telling::{Teller, Told},
    wording::join,
};

impl Rule for Debriefed {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.drill().is_none() {
            return Err(Refusal::NoDrill);
        }
        let text = text(&self.text, "text")?;
        let compared = self.compared.clone();
        desk.internal(Event::Debriefed(Self { text, compared }))
    }
}

impl Kept for Debriefed {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        Some(Self { text: String::new(), compared: Vec::new() })
    }
}

impl Told for Debriefed {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[std::slice::from_ref(&self.text), self.compared.as_slice()].concat())
    }
}
