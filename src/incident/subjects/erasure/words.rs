//! Erasures in words, for our own eyes.

use super::body::Erased;
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for Erased {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-erasure")
                .with("count", self.targets.len())
                .with("reason", &self.reason),
        )
    }
}
