//! A contributing factor: what made the crisis possible, or worse, and never who (M9, M3).

use super::body::FactorNamed;
use crate::{
    incident::{
        drafts,
        effect::Effect,
        event::Event,
        ids::EntryKey,
        kept::{Kept, Left},
        refusal::Warning,
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Rule for FactorNamed<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let named = FactorNamed {
            text: text(&self.text, "text")?,
            aspect: self.aspect,
            entries: self.entries.iter().map(|it| desk.anything(it)).collect::<Result<_, _>>()?,
            repeats: self.repeats,
        };
        let mut warnings = Vec::new();
        if let Some(name) = drafts::people_named(&named.text, desk.incident).into_iter().next() {
            warnings.push(Warning::FactorNamesSomebody { name });
        }
        if named.repeats {
            warnings.push(Warning::RepeatedWithoutMeasure);
        }
        Ok((vec![(Event::FactorNamed(named), desk.visibility)], warnings))
    }
}

impl Kept for FactorNamed {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        self.entries.clone()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

impl Told for FactorNamed {
    fn told(&self, by: &Teller<'_>) -> String {
        let entries: Vec<String> = self.entries.iter().map(|key| by.short(*key)).collect();
        let of = Message::new("entry-read-from").with("entries", by.lang.list(&entries));
        join(&[
            by.lang.say(&format!("aspect-{}", self.aspect.id())),
            self.text.clone(),
            if self.repeats { by.lang.say("factor-repeats") } else { String::new() },
            if entries.is_empty() { String::new() } else { by.say(&of) },
        ])
    }
}
