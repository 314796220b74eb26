//! Seeking and taking decisions (C1–C4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted};
use crate::incident::{
    event::Event,
    ids::EntryKey,
    instant::Instant,
    refusal::{Refusal, Warning},
    remedies::Cost,
    rule::{Decided, Desk, Rule, amounts, percent, text},
    selector::Selector,
    subjects::remedy::body::RemedyAccepted,
    visibility::Visibility,
};

/// Opens a window for a decision (C2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SeekDecision {
    /// What has to be decided.
    pub text: String,
    /// By when.
    pub window: Instant,
    /// Who decides.
    #[serde(default)]
    pub by: String,
}

impl Rule for SeekDecision {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.internal(Event::DecisionSought(DecisionSought {
            text: text(&self.text, "text")?,
            window: self.window,
            by: self.by.clone(),
        }))
    }
}

/// Takes a decision (C1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Decide {
    /// What was decided.
    pub text: String,
    /// The window it answers.
    #[serde(default)]
    pub sought: Option<Selector>,
    /// What was known; `known` of a line says when it became known.
    #[serde(default, rename = "known_then")]
    pub known: Vec<String>,
    /// What was unknown.
    #[serde(default)]
    pub unknown: Vec<String>,
    /// On which basis.
    #[serde(default)]
    pub basis: String,
    /// How sure, in per cent.
    #[serde(default)]
    pub certainty: Option<u8>,
    /// Until when it could have been taken.
    #[serde(default)]
    pub window: Option<Instant>,
    /// The remedies chosen; they are accepted with it.
    #[serde(default)]
    pub remedies: Vec<Selector>,
    /// What it costs.
    #[serde(default)]
    pub cost: Option<Cost>,
    /// What it costs the relationship in the long run (B5).
    #[serde(default)]
    pub long_term_cost: Option<String>,
    /// Who read it a second time (C4).
    #[serde(default)]
    pub second_reader: Option<String>,
}

impl Rule for Decide {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        percent(self.certainty)?;
        amounts(self.cost.as_ref().and_then(Cost::amount))?;
        let remedies: Vec<EntryKey> =
            self.remedies.iter().map(|remedy| desk.remedy(remedy)).collect::<Result<_, _>>()?;
        let mut warnings = Vec::new();
        for &key in &remedies {
            desk.check_acceptance(key, &mut warnings)?;
        }
        if self.long_term_cost.is_some() {
            warnings.retain(|warning| *warning != Warning::LongTermCost);
        }
        if self.unknown.is_empty() {
            warnings.push(Warning::NothingUnknown);
        }
        let taken = DecisionTaken {
            sought: self.sought.as_ref().map(|sought| desk.window(sought)).transpose()?,
            text: text(&self.text, "text")?,
            known: self.known.clone(),
            unknown: self.unknown.clone(),
            basis: self.basis.clone(),
            certainty: self.certainty,
            window: self.window,
            remedies: remedies.clone(),
            cost: self.cost.clone(),
            long_term_cost: self.long_term_cost.clone(),
            second_reader: self.second_reader.clone(),
        };
        let probe = crate::incident::decisions::Decision {
            key: EntryKey { writer: crate::incident::WriterId([0; 16]), seq: 0 },
            at: desk.moment(),
            by: String::new(),
            taken: taken.clone(),
        };
        let above = desk
            .incident
            .playbook
            .as_ref()
            .and_then(|playbook| playbook.second_reader_above.as_ref());
        if probe.wants_second_reader(above) {
            let cost = probe.taken.cost.as_ref().and_then(Cost::amount);
            warnings.push(match cost.zip(above) {
                Some((cost, line)) if cost.currency != line.currency => {
                    let (amount, line) = (cost.to_string(), line.to_string());
                    Warning::SecondReaderWithoutRate { amount, line }
                }
                _ => Warning::SecondReader,
            });
        }
        let mut events = vec![(Event::DecisionTaken(taken), Visibility::Internal)];
        for key in remedies {
            events.push((
                Event::RemedyAccepted(RemedyAccepted { remedy: key, reason: String::new() }),
                Visibility::Internal,
            ));
        }
        Ok((events, warnings))
    }
}

/// Says what missing a window cost (C2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CostMissedWindow {
    /// Which window.
    pub sought: Selector,
    /// What it cost more.
    pub cost: Cost,
    /// In words.
    #[serde(default)]
    pub note: String,
}

impl Rule for CostMissedWindow {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let window = desk.incident.decisions.window(desk.window(&self.sought)?);
        if window.is_some_and(|window| window.extra_cost.as_ref() == Some(&self.cost)) {
            return Err(Refusal::NothingChanges);
        }
        amounts(self.cost.amount())?;
        desk.internal(Event::MissedWindowCosted(MissedWindowCosted {
            sought: desk.window(&self.sought)?,
            cost: self.cost.clone(),
            note: self.note.clone(),
        }))
    }
}

/// Names the second reader of a decision (C4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SecondRead {
    /// Which decision.
    pub decision: Selector,
    /// By whom.
    pub reader: String,
}

impl Rule for SecondRead {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let decision = desk.of_kind(&self.decision, "decision-taken")?;
        if desk.incident.decisions.get(decision).is_some_and(|decision| {
            decision.taken.second_reader.as_deref() == Some(self.reader.trim())
        }) {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::DecisionSecondRead(DecisionSecondRead {
            decision,
            reader: text(&self.reader, "reader")?,
        }))
    }
}
