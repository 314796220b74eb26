//! What is due of remedies: to put one on the table, to start it in time, to drop it when it is too late, to say what the
//! cheapest costs in the long run (B4, B5, B7).

use chrono::TimeDelta;

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{fold::Incident, ids::EntryKey, instant::Instant, lifecycle::Status},
    locale::Message,
};

/// How long before its latest start a remedy is pressing enough to be listed as such.
const SOON: TimeDelta = TimeDelta::days(14);

/// What is to be done about a remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RemedyTask {
    /// A remedy has to be started by then (B4).
    Start {
        /// Which.
        remedy: EntryKey,
        /// A, B …
        letter: String,
        /// Its name.
        name: String,
    },
    /// A remedy is too late (B4).
    TooLate {
        /// Which.
        remedy: EntryKey,
        /// A, B …
        letter: String,
        /// Its name.
        name: String,
    },
    /// The cheapest was chosen: what does it cost in the long run? (B5)
    LongTermCost {
        /// Which remedy.
        remedy: EntryKey,
        /// Its name.
        name: String,
    },
    /// Nothing to offer is itself a risk (B7).
    NoRemedy,
}

// These are questions of the crisis; whoever closes it has answered them or let them go.
impl RemedyTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Start { remedy, letter, name } => Row {
                rule: "start",
                cause: Some(remedy),
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                words: Box::new(move |_| {
                    Message::new("due-start").with("letter", letter).with("name", name)
                }),
                step: Some("step-accept"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::TooLate { remedy, letter, name } => Row {
                rule: "too-late",
                cause: Some(remedy),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| {
                    Message::new("due-too-late").with("letter", letter).with("name", name)
                }),
                step: Some("step-drop"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::LongTermCost { remedy, name } => Row {
                rule: "long-term-cost",
                cause: Some(remedy),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-long-term-cost").with("name", name)),
                step: Some("step-long-term"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::NoRemedy => Row {
                rule: "no-remedy",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(|_| Message::new("due-no-remedy")),
                step: Some("step-propose"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// What is due of remedies at `now`.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(RemedyTask, Option<Instant>, Instant),
) {
    let working = incident.lifecycle.status() < Status::Resolved;
    if working
        && !incident.is_in_its_first_steps(now)
        && incident.remedies.standing().next().is_none()
    {
        found(RemedyTask::NoRemedy, None, incident.opened_at());
    }
    for remedy in incident.remedies.standing() {
        let (key, letter, name) = (remedy.key, remedy.letter.clone(), remedy.terms.name.clone());
        if let Some(start) = remedy.terms.latest_start()
            && remedy.accepted.is_none()
            && working
            && start - now < SOON
        {
            if remedy.terms.is_too_late(now) {
                let task = RemedyTask::TooLate { remedy: key, letter, name };
                found(task, None, start.max(remedy.known));
            } else {
                found(RemedyTask::Start { remedy: key, letter, name }, Some(start), remedy.at);
            }
        }
        let asked = remedy.terms.long_term_cost.is_some()
            || incident.decisions.list.iter().any(|taken| {
                taken.taken.remedies.contains(&key) && taken.taken.long_term_cost.is_some()
            });
        if remedy.accepted.is_some() && !asked && incident.remedies.is_cheapest(key) {
            let name = remedy.terms.name.clone();
            found(RemedyTask::LongTermCost { remedy: key, name }, None, remedy.at);
        }
    }
}
