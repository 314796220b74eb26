//! Steps of the playbook: done, or skipped with a reason (A8).

pub mod body;
pub mod state;

use self::body::StepTaken;
use super::super::{
    effect::Effect,
    event::Event,
    gone::{by_digest, digest, means, named},
    ids::EntryKey,
    kept::{Kept, Left},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    telling::{Teller, Told},
    wording::join,
};

impl Rule for StepTaken {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let step = self.step.trim();
        let playbook = desk.incident.playbook.as_deref();
        if !playbook.is_some_and(|playbook| playbook.steps.iter().any(|it| it.id == step)) {
            return Err(Refusal::UnknownStep(step.to_owned()));
        }
        let said = if self.skipped { text(&self.text, "reason")? } else { self.text.clone() };
        desk.internal(Event::StepTaken(Self {
            step: step.to_owned(),
            skipped: self.skipped,
            text: said,
        }))
    }
}

impl Kept for StepTaken {
    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Step(digest(&self.step), self.skipped))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(Effect::Step(step, skipped)) = left.effect else { return None };
        Some(Self { step: by_digest(step), skipped: *skipped, text: String::new() })
    }
}

impl Told for StepTaken {
    fn told(&self, by: &Teller<'_>) -> String {
        let taken = by.lang.say(if self.skipped { "step-skipped" } else { "step-done" });
        let playbook = by.incident.playbook.as_deref();
        let known = playbook.and_then(|it| it.steps.iter().find(|it| means(&self.step, &it.id)));
        let step = known
            .map_or_else(|| named(&self.step).to_owned(), |it| it.text.get(by.lang).to_owned());
        join(&[taken, step, self.text.clone()])
    }
}
