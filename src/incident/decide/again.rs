//! What an act that says something again keeps of what was said before.

use std::collections::BTreeMap;

use crate::incident::{
    command::Answer,
    disclosure,
    facts::{Question, QuestionId},
    fold::Incident,
    ids::EntryKey,
    visibility::Visibility,
};

/// Who may see the next answer where nobody says it: whoever may see the one before.
pub fn answer_visibility(incident: &Incident, question: &Question) -> Visibility {
    match question.answer() {
        Some(last) if disclosure::visible_keys(incident).contains(&last.entry) => {
            Visibility::Customer
        }
        _ => Visibility::Internal,
    }
}

/// The same for an act, whose question is named by id, by number or by a label of the same input.
pub fn answered_again(
    incident: &Incident,
    answer: &Answer,
    labels: &BTreeMap<String, EntryKey>,
) -> Visibility {
    let named = answer.question.0.trim();
    let asked = |key: EntryKey| incident.facts.question(&QuestionId::Asked(key));
    let question = labels
        .get(named)
        .and_then(|&key| asked(key))
        .or_else(|| named.parse().ok().and_then(|id| incident.facts.question(&id)))
        .or_else(|| {
            super::named::entry_called(incident, named).ok().and_then(|entry| asked(entry.key))
        });
    question.map_or(Visibility::Internal, |question| answer_visibility(incident, question))
}
