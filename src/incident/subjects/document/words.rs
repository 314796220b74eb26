//! Documents in words, for our own eyes.

use super::body::DocumentIssued;
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for DocumentIssued {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-document-issued")
                .with("document", by.lang.say(&format!("document-{}", self.document)))
                .with("audience", by.audience(self.audience))
                .with("format", &self.format),
        )
    }
}
