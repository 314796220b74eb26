//! Decisions in words, for our own eyes.

use super::body::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted};
use crate::{
    incident::{
        ids::EntryKey,
        telling::{Teller, Told},
        wording::{cost, join},
    },
    locale::Message,
};

impl Told for DecisionSought {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[self.text.clone(), by.due("entry-window", self.window, None), self.by.clone()])
    }
}

impl Told for DecisionTaken {
    fn told(&self, by: &Teller<'_>) -> String {
        by.decision(self)
    }
}

impl Told for MissedWindowCosted {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.window(self.sought), cost(&self.cost, by.lang), self.note.clone()])
    }
}

impl Told for DecisionSecondRead {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.short(self.decision), self.reader.clone()])
    }
}

impl Teller<'_> {
    fn decision(&self, taken: &DecisionTaken) -> String {
        let list = |id: &str, items: &[String]| {
            if items.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say(id), self.lang.list(items))
            }
        };
        let remedies: Vec<String> = taken.remedies.iter().map(|&key| self.remedy(key)).collect();
        join(&[
            taken.text.clone(),
            remedies.join(" + "),
            taken.cost.as_ref().map(|known| cost(known, self.lang)).unwrap_or_default(),
            list("field-known", &taken.known),
            list("field-unknown", &taken.unknown),
            if taken.basis.is_empty() {
                String::new()
            } else {
                format!("{} {}", self.lang.say("field-basis-short"), taken.basis)
            },
            taken
                .certainty
                .map(|percent| {
                    Message::new("entry-certainty")
                        .with("percent", i64::from(percent))
                        .text(self.lang)
                })
                .unwrap_or_default(),
            taken.window.map(|at| self.due("entry-window", at, None)).unwrap_or_default(),
            taken
                .long_term_cost
                .as_ref()
                .map(|text| format!("{} {text}", self.lang.say("field-long-term-cost")))
                .unwrap_or_default(),
            taken
                .second_reader
                .as_ref()
                .map(|text| format!("{} {text}", self.lang.say("field-second-reader")))
                .unwrap_or_default(),
        ])
    }

    fn window(&self, key: EntryKey) -> String {
        self.incident
            .decisions
            .window(key)
            .map_or_else(|| self.short(key), |window| window.text.clone())
    }
}
