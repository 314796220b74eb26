//! What an answered question is about. It refuses to read the answer: the question says it.

use super::super::{
    event::FactAnswered,
    facts::{Confidence, Question, QuestionId},
    fold::Incident,
};
use crate::{
    playbook::{QuestionKind, asks_for_cause, asks_what_it_means},
    text::fold_for_search,
};

/// What an answered question is about, as far as a report has to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Topic {
    /// Data and backups.
    Data,
    /// What the customer suffers, as far as it is counted; also answers that say what was not hit in the same breath.
    Impact,
    /// What was lost (A7).
    Lost,
    /// What was not affected (A7).
    Spared,
    /// Why it happened, and why it was not caught.
    Cause,
    /// What it means for the customer, and what they have to do.
    ForYou,
    /// Anything else.
    #[default]
    Other,
}

impl Topic {
    pub(super) fn of(incident: &Incident, answered: &FactAnswered) -> Self {
        let question = incident.facts.question(&answered.question);
        let kind = question.map(|question| question.asked.kind);
        let section = question.map_or("", |question| question.section.as_str());
        // It may be a cause, and one that nobody verified stays inside.
        if incident.facts.is_lost(&answered.question)
            && answered.confidence != Confidence::Confirmed
        {
            return Self::Cause;
        }
        if kind == Some(QuestionKind::Lost) {
            Self::Lost
        } else if kind == Some(QuestionKind::Spared) {
            Self::Spared
        } else if asks_for_both(incident.class(), &answered.question) {
            Self::Impact
        } else if answered.backup.is_some() || question.is_some_and(asks_of_data) {
            Self::Data
        } else if matches!(&answered.question, QuestionId::Playbook(id) if asks_what_it_means(id)) {
            Self::ForYou
        } else if answered.impact.is_some()
            || kind == Some(QuestionKind::Impact)
            || section.starts_with("impact")
        {
            Self::Impact
        } else if section.starts_with("cause")
            || match &answered.question {
                QuestionId::Playbook(id) => {
                    asks_for_cause(id)
                        || leads_to_cause(id) && !incident.is_settled_elsewhere(answered)
                }
                QuestionId::Asked(_) => asks_why(&answered.asked),
            }
        {
            Self::Cause
        } else {
            Self::Other
        }
    }
}

/// Whether it is a question of an earlier built-in playbook that asks in one what was hit or lost and what was not: its
/// answer is not taken apart.
fn asks_for_both(class: &str, question: &QuestionId) -> bool {
    let QuestionId::Playbook(id) = question else { return false };
    matches!((class, id.as_str()), ("data-loss", "what-was-lost") | ("outage", "scope"))
}

/// Whether an answer gives a cause that nobody verified: no document for the customer carries it (L1).
pub fn gives_unverified_cause(incident: &Incident, answered: &FactAnswered) -> bool {
    answered.confidence != Confidence::Confirmed && Topic::of(incident, answered) == Topic::Cause
}

/// Whether a question is of data and backups.
pub(super) fn asks_of_data(question: &Question) -> bool {
    question.asked.kind == QuestionKind::Backup || question.section.starts_with("data")
}

/// Whether a question that somebody typed asks why.
fn asks_why(asked: &str) -> bool {
    const WHY: &[&str] = &["原因", "为什么", "为何", "怎么会", "根因", "cause", "why", "reason"];
    let folded = fold_for_search(asked);
    WHY.iter().any(|word| folded.contains(word))
}

/// Whether a question of a built-in playbook leads to the cause without being it: what was done or changed, what failed.
/// Playbooks without a question on the cause itself had no other place for it.
fn leads_to_cause(id: &str) -> bool {
    const LEADS: &[&str] = &[
        "what-exactly-was-done",
        "what-failed",
        "last-change",
        "alarms-missed",
        "fault-proven",
        "entry-and-start",
        "our-part",
    ];
    LEADS.contains(&id)
}

impl Incident {
    /// Whether an answer that leads to the cause is proven and the playbook asks for the cause in a question of its own: it
    /// then says what happened, and not why. One that nobody verified may be taken for a cause, and stays inside (L1).
    fn is_settled_elsewhere(&self, answered: &FactAnswered) -> bool {
        answered.confidence == Confidence::Confirmed
            && self
                .facts
                .questions
                .iter()
                .any(|it| matches!(&it.id, QuestionId::Playbook(id) if asks_for_cause(id)))
    }

    /// Whether incidents of this kind may touch data.
    pub fn concerns_data(&self) -> bool {
        self.playbook.is_none() || self.facts.questions.iter().any(asks_of_data)
    }
}
