//! Legal holds in words, for our own eyes.

use super::body::{LegalHoldLifted, LegalHoldPlaced};
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for LegalHoldPlaced {
    fn told(&self, _: &Teller<'_>) -> String {
        self.reason.clone()
    }
}

impl Told for LegalHoldLifted {
    fn told(&self, by: &Teller<'_>) -> String {
        match self.hold {
            Some(hold) => by.say(
                &Message::new("entry-hold-lifted")
                    .with("entry", by.short(hold))
                    .with("reason", &self.reason),
            ),
            None => self.reason.clone(),
        }
    }
}
