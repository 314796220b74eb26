//! A standing commitment is put into the catalogue, changed or withdrawn (H6).

use super::body::{StandingRecorded, StandingWithdrawn};
use crate::{
    incident::{
        called_by_name::ByName as _,
        effect::Effect,
        event::Event,
        ids::EntryKey,
        kept::{Kept, Left, points_only},
        refusal::Refusal,
        rule::{Decided, Desk, Rule, text},
        selector::Selector,
        subjects::commitment::acts::check_formula,
        telling::{Teller, Told},
        wording::{self, join},
    },
    locale::Message,
};

impl Rule for StandingRecorded<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if let Some(formula) = &self.compensation {
            check_formula(formula)?;
        }
        let standing = self.standing.as_ref().map(|it| desk.standing_called(it)).transpose()?;
        let classes = self.classes.iter().map(|it| it.trim().to_owned());
        let recorded = StandingRecorded {
            name: text(&self.name, "name")?,
            text: text(&self.text, "text")?,
            from: self.from,
            minutes: self.minutes,
            compensation: self.compensation.clone(),
            payer: self.payer,
            payer_name: self.payer_name.trim().to_owned(),
            deliverer: self.deliverer.trim().to_owned(),
            consent: self.consent.clone(),
            classes: classes.filter(|it| !it.is_empty()).collect(),
            standing,
        };
        let catalogue = &desk.incident.catalogue;
        if catalogue.list.is_taken(&recorded.name, standing) {
            return Err(Refusal::NameTaken(recorded.name));
        }
        let known = standing.and_then(|key| catalogue.get(key));
        let is_so =
            |said: &StandingRecorded| StandingRecorded { standing, ..said.clone() } == recorded;
        if known.is_some_and(|it| it.withdrawn.is_none() && is_so(&it.said)) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::StandingRecorded(recorded))
    }
}

impl Rule for StandingWithdrawn<Selector> {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let standing = desk.standing_called(&self.standing)?;
        let known = desk.incident.catalogue.get(standing);
        if known.is_some_and(|it| it.withdrawn.is_some()) {
            return Err(Refusal::NothingChanges);
        }
        let reason = text(&self.reason, "reason")?;
        desk.internal(Event::StandingWithdrawn(StandingWithdrawn { standing, reason }))
    }
}

impl Desk<'_> {
    fn standing_called(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        self.by_name(&self.incident.catalogue.list, "standing", named)
    }
}

points_only! {
    StandingRecorded: |said| said.standing.into_iter().collect();
}

impl Kept for StandingWithdrawn {
    fn own(&self) -> Option<&str> {
        Some(&self.reason)
    }

    fn references(&self) -> Vec<EntryKey> {
        vec![self.standing]
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        // It stays withdrawn.
        Some(Self { standing: left.first()?, reason: String::new() })
    }
}

impl Told for StandingRecorded {
    fn told(&self, by: &Teller<'_>) -> String {
        let time = self.minutes.map(|minutes| {
            let span = wording::minutes_words(i64::from(minutes), by.lang);
            let said = Message::new("standing-within")
                .with("span", span)
                .with("from", by.lang.say(&format!("counted-from-{}", self.from.id())));
            by.say(&said)
        });
        let parties: Vec<String> =
            self.consent.iter().map(|it| by.lang.say(&format!("party-{}", it.id()))).collect();
        let consent = Message::new("standing-consent").with("list", by.lang.list(&parties));
        join(&[
            self.name.clone(),
            self.text.clone(),
            time.unwrap_or_default(),
            self.compensation.as_ref().map(|it| wording::formula(it, by.lang)).unwrap_or_default(),
            by.lang.say(&format!("payer-{}", self.payer.id())),
            self.payer_name.clone(),
            self.deliverer.clone(),
            if parties.is_empty() { String::new() } else { by.say(&consent) },
            self.classes.join(", "),
        ])
    }
}

impl Told for StandingWithdrawn {
    fn told(&self, by: &Teller<'_>) -> String {
        let known = by.incident.catalogue.get(self.standing);
        let name = known.map_or_else(|| by.short(self.standing), |it| it.said.name.clone());
        join(&[name, self.reason.clone()])
    }
}
