//! Erasing bodies; refused under a legal hold (K2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::Erased;
use crate::incident::{
    entry::{Entry, Payload},
    erasure::falls_silent,
    event::Event,
    ids::EntryKey,
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    timeline::short_key,
    visibility::Visibility,
};

/// Erases bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Erase {
    /// Which entries.
    pub entries: Vec<Selector>,
    /// On what ground.
    pub reason: String,
}

impl Rule for Erase {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        if desk.incident.holds.is_held() {
            return Err(Refusal::LegalHold);
        }
        let targets = self
            .entries
            .iter()
            .map(|entry| desk.entry(entry).map(|found| found.key))
            .collect::<Result<Vec<_>, _>>()?;
        if targets.is_empty() {
            return Err(Refusal::Empty("entries"));
        }
        if desk.incident.opening.as_ref().is_some_and(|opening| targets.contains(&opening.entry)) {
            return Err(Refusal::OpeningStays);
        }
        let is_gone = |key: &EntryKey| {
            desk.incident.entry(*key).is_some_and(|entry| entry.payload == Payload::Erased)
        };
        if targets.iter().all(is_gone) {
            return Err(Refusal::NothingChanges);
        }
        let kept = |key: &&EntryKey| {
            let entry = desk.incident.entry(**key);
            entry.filter(|it| matches!(it.head.kind.as_str(), "merged" | "document-issued"))
        };
        if let Some(entry) = targets.iter().find_map(|key| kept(&key)) {
            return Err(Refusal::NeverErased(entry.head.kind.clone()));
        }
        let repeated = desk.answers_that_repeat(&targets);
        let warnings = (!repeated.is_empty()).then_some(Warning::QuestionRepeated(repeated));
        let silenced = falls_silent(desk.incident, &targets, desk.context.now);
        let mut warnings: Vec<Warning> = warnings.into_iter().collect();
        if !silenced.is_empty() {
            let zone = desk.incident.zone();
            let list = silenced.iter().map(|it| it.message(zone)).collect();
            warnings.push(Warning::FallsSilent(list));
        }
        let reason = text(&self.reason, "reason")?;
        let event = Event::Erased(Erased { targets, reason });
        Ok((vec![(event, Visibility::Internal)], warnings))
    }
}

impl Desk<'_> {
    /// The answers that stay and hold the wording of a question that goes.
    fn answers_that_repeat(&self, targets: &[EntryKey]) -> Vec<String> {
        let several = self.incident.has_several_writers();
        let repeats = |entry: &&Entry| match entry.event() {
            Some(Event::FactAnswered(answered)) => {
                answered.question.asked().is_some_and(|question| targets.contains(&question))
                    && !targets.contains(&entry.key)
            }
            _ => false,
        };
        let answers = self.incident.entries().iter().filter(repeats);
        answers.map(|entry| format!("#{}", short_key(entry.key, several))).collect()
    }
}
