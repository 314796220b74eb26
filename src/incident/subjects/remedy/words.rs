//! Remedy options in words, for our own eyes.

use super::body::{
    OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped, RemedyProposed,
};
use crate::{
    incident::{
        remedies::{Terms, TermsChanges},
        telling::{Teller, Told},
        wording::{cost, join, minutes_words},
    },
    locale::Message,
};

impl Told for RemedyProposed {
    fn told(&self, by: &Teller<'_>) -> String {
        by.proposed(self)
    }
}

impl Told for RemedyChanged {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.remedy(self.remedy), by.terms_changes(&self.changes)])
    }
}

impl Told for OddsRevised {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[
            Message::new("entry-odds")
                .with("remedy", by.remedy(self.remedy))
                .with("percent", i64::from(self.percent))
                .text(by.lang),
            self.basis.clone(),
        ])
    }
}

impl Told for OddsDisclosed {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.remedy(self.remedy), self.words.clone()])
    }
}

impl Told for RemedyAccepted {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.remedy(self.remedy), self.reason.clone()])
    }
}

impl Told for RemedyDropped {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.remedy(self.remedy), self.reason.clone()])
    }
}

impl Teller<'_> {
    fn proposed(&self, proposed: &RemedyProposed) -> String {
        let odds = proposed.odds.map(|percent| {
            Message::new("entry-odds-first").with("percent", i64::from(percent)).text(self.lang)
        });
        join(&[
            self.terms_changes(&Terms::default().changes_to(&proposed.terms)),
            odds.unwrap_or_default(),
            proposed.basis.clone(),
        ])
    }

    fn terms_changes(&self, changes: &TermsChanges) -> String {
        let named = |id: &str, text: Option<&String>| {
            text.filter(|text| !text.is_empty())
                .map(|text| format!("{} {text}", self.lang.say(id)))
                .unwrap_or_default()
        };
        let steps = changes.steps.as_ref().map(|steps| {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| {
                    let least = minutes_words(i64::from(step.min_minutes), self.lang);
                    let most = minutes_words(i64::from(step.max_minutes), self.lang);
                    if least == most {
                        format!("{} {most}", step.name)
                    } else {
                        format!("{} {least} – {most}", step.name)
                    }
                })
                .collect();
            steps.join(" + ")
        });
        join(&[
            changes.name.clone().unwrap_or_default(),
            changes.resources.clone().unwrap_or_default(),
            changes
                .cost
                .as_ref()
                .and_then(Option::as_ref)
                .map(|known| cost(known, self.lang))
                .unwrap_or_default(),
            steps.unwrap_or_default(),
            changes
                .deadline
                .flatten()
                .map(|at| self.due("entry-deadline", at, None))
                .unwrap_or_default(),
            named("field-owner", changes.owner.as_ref()),
            named("field-residual-harm", changes.residual_harm.as_ref()),
            named("field-long-term-cost", changes.long_term_cost.as_ref().and_then(Option::as_ref)),
        ])
    }
}
