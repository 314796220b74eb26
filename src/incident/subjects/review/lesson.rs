//! A lesson, or the reason for none: asked for at closing (M5).

use super::body::LessonLearnt;
use crate::incident::{
    effect::Effect,
    event::Event,
    ids::EntryKey,
    kept::{Kept, Left},
    rule::{Decided, Desk, Rule, text},
    telling::{Teller, Told},
    wording::join,
};

impl Rule for LessonLearnt {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let said = text(&self.text, if self.none { "reason" } else { "text" })?;
        let event = Event::LessonLearnt(Self { text: said, none: self.none });
        // Why nothing is learnt is our own business.
        if self.none { desk.internal(event) } else { desk.one(event) }
    }
}

impl Kept for LessonLearnt {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn public_words(&self) -> Option<&str> {
        (!self.none).then_some(self.text.as_str())
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        Some(Self { text: String::new(), none: false })
    }
}

impl Told for LessonLearnt {
    fn told(&self, by: &Teller<'_>) -> String {
        let none = if self.none { by.lang.say("lesson-none") } else { String::new() };
        join(&[none, self.text.clone()])
    }
}
