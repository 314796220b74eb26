//! People before things: what whoever may be hurt is to do, and whether they understood (A9).

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        fold::Incident, ids::EntryKey, instant::Instant, lifecycle::Status, stakeholders::Side,
    },
    locale::Message,
    playbook::Text,
};

/// What is to be done where somebody may be hurt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SafetyTask {
    /// Nobody has written down what whoever may be in danger is to do.
    Instruct {
        /// What the playbook suggests.
        suggested: Text,
    },
    /// Somebody was told, and has not confirmed that they understood.
    Understood {
        /// Who.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
}

// What was not understood is not asked after closing.
impl SafetyTask {
    pub(super) fn row(&self) -> Row<'_> {
        let row = |rule, step| Row {
            rule,
            cause: None,
            urgency: Urgency::Critical,
            outlasts_closing: false,
            words: Box::new(|_| Message::new("due-safety")),
            step: Some(step),
            whom: Whom::Nobody,
            listed: None,
            is_question: false,
            together: None,
        };
        match self {
            Self::Instruct { .. } => row("safety", "step-instruct"),
            Self::Understood { stakeholder, name } => Row {
                cause: Some(stakeholder),
                words: Box::new(move |_| Message::new("due-understood").with("name", name)),
                ..row("understood", "step-understood")
            },
        }
    }
}

/// The instruction that is missing, and whoever was told since and has not confirmed it. Of a history nothing.
pub(super) fn open(
    incident: &Incident,
    mut found: impl FnMut(SafetyTask, Option<Instant>, Instant),
) {
    if incident.history().is_some() || incident.lifecycle.status() >= Status::Resolved {
        return;
    }
    let care = incident.playbook.as_deref().and_then(|playbook| playbook.care.as_ref());
    if let Some(care) = care.filter(|_| !incident.safety.was_instructed()) {
        let suggested = care.instruction.clone();
        found(SafetyTask::Instruct { suggested }, None, incident.opened_at());
    }
    let Some(instruction) = incident.safety.instruction() else { return };
    let at_risk = [Side::Customer, Side::OtherOwner];
    let people = at_risk.into_iter().flat_map(|side| incident.stakeholders.on(side));
    for person in people.filter(|it| incident.safety.instruction_for(it.key).is_some()) {
        let told = incident.ledger.last_told(person.key).map(|contact| contact.occurred);
        if let Some(told) = told.filter(|told| *told >= instruction.at) {
            let (stakeholder, name) = (person.key, person.profile.name.clone());
            found(SafetyTask::Understood { stakeholder, name }, None, told);
        }
    }
}
