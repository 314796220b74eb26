//! The playbook in words, for our own eyes.

use super::body::PlaybookAdopted;
use crate::{
    incident::telling::{Teller, Told},
    locale::Message,
};

impl Told for PlaybookAdopted {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-playbook")
                .with("title", self.playbook.title.get(by.lang))
                .with("version", &self.playbook.version),
        )
    }
}
