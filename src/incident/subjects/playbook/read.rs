//! Somebody read a playbook (P2): it is kept in the directory. Read is not drilled.

use super::body::PlaybookRead;
use crate::{
    incident::{
        effect::Effect,
        event::Event,
        ids::EntryKey,
        kept::{Kept, Left},
        refusal::Refusal,
        rule::{Decided, Desk, Rule},
        telling::{Teller, Told},
    },
    locale::Message,
};

impl Rule for PlaybookRead {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let unknown = || Refusal::UnknownPlaybook(self.playbook.clone());
        let playbook = desk.context.playbook.ok_or_else(unknown)?;
        let read = Self { playbook: playbook.id.clone(), version: playbook.version.clone() };
        desk.internal(Event::PlaybookRead(read))
    }
}

impl Kept for PlaybookRead {
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

impl Told for PlaybookRead {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-playbook")
                .with("title", &self.playbook)
                .with("version", &self.version),
        )
    }
}
