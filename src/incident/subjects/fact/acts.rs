//! Asking and answering (A1–A3).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::{FactAnswered, FactAsked};
use crate::incident::{
    disclosure,
    event::Event,
    facts::{Backup, Confidence, Count},
    lifecycle::Severity,
    refusal::{Refusal, Warning},
    rule::{Decided, Desk, Rule, text},
    selector::Selector,
    visibility::Visibility,
};

/// Adds a question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Ask {
    /// The question.
    pub ask: String,
    /// The playbook's section it belongs to.
    #[serde(default)]
    pub section: String,
    /// Whom to ask.
    #[serde(default)]
    pub whom: String,
    /// Whether the crisis cannot be steered without it.
    #[serde(default)]
    pub critical: bool,
}

impl Rule for Ask {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        desk.one(Event::FactAsked(FactAsked {
            section: self.section.clone(),
            ask: text(&self.ask, "question")?,
            whom: self.whom.clone(),
            critical: self.critical,
        }))
    }
}

/// Answers a question. The source is the act's `who`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Answer {
    /// The playbook's question id, or the entry that asked.
    pub question: Selector,
    /// The answer.
    pub answer: String,
    /// How far it can be relied on.
    #[serde(default = "claimed")]
    pub confidence: Confidence,
    /// What is known of the backup (A3).
    #[serde(default)]
    pub backup: Option<Backup>,
    /// The impact on the customer, 1 (worst) to 4 (A4).
    #[serde(default)]
    pub impact: Option<Severity>,
    /// How many, since when until when, in whole or in part (A7).
    #[serde(default)]
    pub count: Option<Count>,
}

impl Rule for Answer {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let question = desk.question(&self.question)?;
        let words = text(&self.answer, "answer")?;
        if let Some(Count { since: Some(since), until: Some(until), .. }) = self.count
            && until < since
        {
            return Err(Refusal::EndsBeforeItBegins);
        }
        let mut warnings = Vec::new();
        if self.backup.as_ref().is_some_and(Backup::is_unverified) {
            warnings.push(Warning::BackupUnverified);
        }
        if let Some(backup) = self.backup.as_ref().filter(|backup| backup.contradicts(&words)) {
            warnings.push(Warning::BackupContradicted { exists: backup.exists });
        }
        if let Some(impact) = self.impact
            && impact != desk.incident.lifecycle.severity()
        {
            warnings.push(Warning::SeverityFollowsImpact {
                proposed: impact,
                current: desk.incident.lifecycle.severity(),
            });
        }
        let answered = FactAnswered {
            question: question.id.clone(),
            asked: question.asked.ask.get(desk.context.lang).to_owned(),
            answer: words,
            confidence: self.confidence,
            backup: self.backup.clone(),
            impact: self.impact,
            count: self.count.clone().and_then(Count::said),
        };
        if desk.visibility == Visibility::Customer {
            warnings.extend(desk.left_out(&answered));
        }
        Ok((vec![(Event::FactAnswered(answered), desk.visibility)], warnings))
    }
}

impl Desk<'_> {
    /// What the customer's documents will leave out although it is visible.
    pub(in crate::incident) fn left_out(&self, answered: &FactAnswered) -> Option<Warning> {
        if disclosure::gives_unverified_cause(self.incident, answered) {
            return Some(Warning::CauseLeftOut);
        }
        (answered.confidence == Confidence::Assumed).then_some(Warning::GuessLeftOut)
    }
}

fn claimed() -> Confidence {
    Confidence::Claimed
}
