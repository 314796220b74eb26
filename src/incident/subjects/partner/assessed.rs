//! A partner was assessed (Q1).

use super::body::PartnerAssessed;
use crate::{
    incident::{
        effect::Effect,
        event::Event,
        ids::EntryKey,
        kept::{Kept, Left},
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Rule for PartnerAssessed<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::PartnerAssessed(PartnerAssessed {
            partner: desk.partner_called(&self.partner)?,
            kind: self.kind,
            on: self.on,
            text: text(&self.text, "text")?,
            by: self.by.trim().to_owned(),
            score: self.score.trim().to_owned(),
            low: self.low,
        }))
    }
}

impl Kept for PartnerAssessed {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        vec![self.partner]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        None
    }
}

impl Told for PartnerAssessed {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            by.partner_name(self.partner),
            by.lang.say(&format!("assessment-{}", self.kind.id())),
            self.on.to_string(),
            if self.low { by.lang.say("assessment-low") } else { String::new() },
            self.text.clone(),
            self.score.clone(),
            self.by.clone(),
        ])
    }
}

impl Teller<'_> {
    /// A partner by name.
    pub(super) fn partner_name(&self, key: EntryKey) -> String {
        let known = self.incident.partners.get(key);
        known.map_or_else(|| self.short(key), |it| it.known.name.clone())
    }

    /// A day in a message that says it as `time`.
    pub(super) fn on_day(&self, id: &'static str, day: chrono::NaiveDate) -> String {
        self.say(&Message::new(id).with("time", day.to_string()))
    }
}
