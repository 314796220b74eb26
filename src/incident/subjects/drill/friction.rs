//! A point of friction, seen by somebody who played the customer (P1).

use super::body::FrictionNoted;
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    telling::{Teller, Told},
};

impl Rule for FrictionNoted {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.drill().is_none() {
            return Err(Refusal::NoDrill);
        }
        let text = text(&self.text, "text")?;
        desk.internal(Event::FrictionNoted(Self { text }))
    }
}

impl Kept for FrictionNoted {
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
        None
    }
}

impl Told for FrictionNoted {
    fn told(&self, _: &Teller<'_>) -> String {
        self.text.clone()
    }
}
