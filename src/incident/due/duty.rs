//! What is due of duty: to relieve whoever has worked too long, to read a hand-over back (E1, E2).

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        derived,
        fold::Incident,
        ids::EntryKey,
        instant::{Instant, after},
        wording,
    },
    locale::Message,
};

/// What is to be done about who is on duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyTask {
    /// Somebody has to be relieved (E1).
    Relieve {
        /// Who.
        person: String,
        /// The direct manager to call.
        manager: String,
        /// How long they have been on duty, in minutes.
        minutes: i64,
    },
    /// A hand-over was not read back (E2).
    ReadBack {
        /// Which.
        handover: EntryKey,
        /// Who takes over.
        to: String,
    },
}

// Nobody is relieved for what is over.
impl DutyTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Relieve { person, manager, minutes } => Row {
                rule: "relieve",
                cause: Some(person),
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                words: Box::new(move |lang| {
                    let span = wording::minutes_words(*minutes, lang);
                    if manager.is_empty() {
                        return Message::new("due-relieve-nobody")
                            .with("person", person)
                            .with("span", span);
                    }
                    Message::new("due-relieve")
                        .with("person", person)
                        .with("manager", manager)
                        .with("span", span)
                }),
                step: Some("step-hand-over"),
                whom: Whom::Manager(Some(manager.as_str()).filter(|name| !name.is_empty())),
                listed: None,
                is_question: false,
                together: None,
            },
            Self::ReadBack { handover, to } => Row {
                rule: "read-back",
                cause: Some(handover),
                urgency: Urgency::Critical,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-read-back").with("to", to)),
                step: Some("step-read-back"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// Who is to be relieved, and what is to be read back.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(DutyTask, Option<Instant>, Instant),
) {
    let limit = incident.duty_limit();
    for stretch in incident.duty.on_duty(now).into_iter().filter(|stretch| stretch.lasted >= limit)
    {
        let manager = derived::manager_of(incident, &stretch.person);
        let minutes = stretch.lasted.num_minutes();
        let task = DutyTask::Relieve { person: stretch.person, manager, minutes };
        found(task, Some(after(stretch.since, limit)), stretch.since);
    }
    for handover in incident.duty.open_handovers() {
        let task = DutyTask::ReadBack { handover: handover.key, to: handover.to.clone() };
        found(task, None, handover.at);
    }
}
