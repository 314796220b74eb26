//! Prose for the sections of the customer's report (L5).

pub mod acts;
pub mod body;
pub mod state;

use self::body::{SectionStands, SectionWritten};
use super::super::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    rule::{Decided, Desk, Rule},
    telling::{Teller, Told},
    wording::join,
};
use crate::locale::Message;

impl Rule for SectionWritten {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let text = self.text.trim().to_owned();
        desk.one(Event::SectionWritten(Self { section: self.section, text }))
    }
}

impl Kept for SectionWritten {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Section(self.section))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(&Effect::Section(section)) = left.effect else { return None };
        Some(Self { section, text: String::new() })
    }
}

impl Told for SectionWritten {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.lang.say(self.section.title_id()), self.text.clone()])
    }
}

impl Kept for SectionStands {
    fn references(&self) -> Vec<EntryKey> {
        vec![self.written]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        Some(Self { written: left.first()?, reason: String::new() })
    }
}

impl Told for SectionStands {
    fn told(&self, by: &Teller<'_>) -> String {
        let entry = by.short(self.written);
        by.say(
            &Message::new("entry-section-stands").with("entry", entry).with("reason", &self.reason),
        )
    }
}
