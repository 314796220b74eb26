//! A recurring duty is declared or changed (O1).

use super::body::{Period, RhythmDeclared};
use crate::{
    incident::{
        called_by_name::ByName as _,
        event::Event,
        ids::EntryKey,
        kept::points_only,
        refusal::Refusal,
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

impl Rule for RhythmDeclared<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let rhythm = self.rhythm.as_ref().map(|it| desk.rhythm_called(it)).transpose()?;
        let after_closing = self.period == Period::AfterClosing;
        let declared = RhythmDeclared {
            name: text(&self.name, "name")?,
            kind: self.kind,
            period: self.period,
            from: self.from,
            days: if after_closing { self.days } else { 0 },
            customer: self.customer.trim().to_owned(),
            partner: self.partner.as_ref().map(|it| desk.partner_called(it)).transpose()?,
            owner: self.owner.trim().to_owned(),
            until: self.until,
            rhythm,
        };
        if declared.until.is_some_and(|until| until < declared.from) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        let rhythms = &desk.incident.rhythms;
        if rhythms.list.is_taken(&declared.name, rhythm) {
            return Err(Refusal::NameTaken(declared.name));
        }
        let known = rhythm.and_then(|key| rhythms.get(key)).map(|it| &it.said);
        if known.is_some_and(|said| RhythmDeclared { rhythm, ..said.clone() } == declared) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::RhythmDeclared(declared))
    }
}

impl Desk<'_> {
    /// A recurring duty by name or number.
    pub(super) fn rhythm_called(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        self.by_name(&self.incident.rhythms.list, "rhythm", named)
    }
}

points_only! {
    RhythmDeclared: |said| said.rhythm.into_iter().chain(said.partner).collect();
}

impl Told for RhythmDeclared {
    fn told(&self, by: &Teller<'_>) -> String {
        let day = |id: &'static str, day: String| by.say(&Message::new(id).with("time", day));
        let partner = self.partner.map(|key| {
            let known = by.incident.partners.get(key);
            known.map_or_else(|| by.short(key), |it| it.known.name.clone())
        });
        let days = Message::new("rhythm-days").with("count", self.days);
        join(&[
            self.name.clone(),
            by.lang.say(&format!("duty-kind-{}", self.kind.id())),
            by.lang.say(&format!("period-{}", self.period.id())),
            if self.period == Period::AfterClosing { by.say(&days) } else { String::new() },
            day("rhythm-from", self.from.to_string()),
            self.until.map(|until| day("rhythm-until", until.to_string())).unwrap_or_default(),
            self.customer.clone(),
            partner.unwrap_or_default(),
            self.owner.clone(),
        ])
    }
}
