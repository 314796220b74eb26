//! Corrections, retractions and visibility in words, for our own eyes.

use super::body::{Corrected, CorrectionWithheld, Retracted, VisibilityChanged};
use crate::{
    incident::{
        telling::{Teller, Told},
        visibility::Visibility,
        wording::join,
    },
    locale::Message,
};

impl Told for VisibilityChanged {
    fn told(&self, by: &Teller<'_>) -> String {
        let id = match self.visibility {
            Visibility::Customer => "entry-made-visible",
            Visibility::Internal => "entry-made-internal",
        };
        join(&[by.say(&Message::new(id).with("entry", by.short(self.target))), self.reason.clone()])
    }
}

impl Told for Corrected {
    fn told(&self, by: &Teller<'_>) -> String {
        let whole = self.promise.as_ref().map(|made| by.promise(made));
        let corrected = Message::new("entry-corrected")
            .with("entry", by.short(self.target))
            .with("text", whole.as_ref().unwrap_or(&self.text));
        let began = self.began.map(|began| by.timed("entry-began-instead", began));
        join(&[by.say(&corrected), began.unwrap_or_default()])
    }
}

impl Told for Retracted {
    fn told(&self, by: &Teller<'_>) -> String {
        let entries: Vec<String> = self.targets.iter().map(|&key| by.short(key)).collect();
        join(&[
            by.say(&Message::new("entry-retracted").with("entries", by.lang.list(&entries))),
            self.reason.clone(),
        ])
    }
}

impl Told for CorrectionWithheld {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-correction-withheld")
                .with("entry", by.short(self.correction))
                .with("reason", &self.reason),
        )
    }
}
