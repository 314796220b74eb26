//! Prose for the sections of the customer's report (L5).

pub mod body;
pub mod state;

use self::body::SectionWritten;
use super::super::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    rule::{Decided, Desk, Rule},
    telling::{Teller, Told},
    wording::join,
};

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
        join(&[by.lang.say(&format!("prose-section-{}", self.section.id())), self.text.clone()])
    }
}
