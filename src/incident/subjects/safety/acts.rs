//! Saying what to do, and noting who understood (A9).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{SafetyInstructed, SafetyUnderstood};
use crate::incident::{
    event::Event,
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    visibility::Visibility,
};

impl Rule for SafetyInstructed {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let text = text(&self.text, "text")?;
        if desk.incident.safety.instruction().is_some_and(|it| it.text == text) {
            return Err(Refusal::NothingChanges);
        }
        Ok((vec![(Event::SafetyInstructed(Self { text }), Visibility::Customer)], Vec::new()))
    }
}

/// Notes who confirmed that they understood the safety instruction in force (A9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Understood {
    /// Who: names or keys of stakeholders.
    pub by: Vec<Selector>,
    /// How they confirmed it.
    #[serde(default)]
    pub text: String,
}

impl Rule for Understood {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let Some(instruction) = desk.incident.safety.instruction() else {
            return Err(Refusal::NoInstruction);
        };
        if self.by.is_empty() {
            return Err(Refusal::Empty("by"));
        }
        let by = self.by.iter().map(|who| desk.person(who)).collect::<Result<_, _>>()?;
        desk.internal(Event::SafetyUnderstood(SafetyUnderstood {
            instruction: instruction.entry,
            by,
            text: self.text.clone(),
        }))
    }
}
