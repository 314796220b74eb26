//! What was put off in words, for our own eyes.

use super::body::Snoozed;
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for Snoozed {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(&Message::new("entry-snoozed").with("until", by.time(self.until)))
    }
}
