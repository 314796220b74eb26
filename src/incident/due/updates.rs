//! What is due to be told: the next update, that service is restored, an answer, the news before anybody asks (G1, G2, G3,
//! G4, G6).

use super::{
    cadence::next_update,
    row::{Row, Urgency, Whom},
};
use crate::{
    calendar::Terms,
    incident::{
        contract::ContractRecorded,
        escalation::Signal,
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        lifecycle::Status,
        stakeholders::Stakeholder,
        time,
        updates::{Enquiry, Outcome},
    },
    locale::Message,
    playbook::Side,
};

/// What somebody is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UpdateTask {
    /// How things stand (G1, F7).
    Next {
        /// Whom.
        stakeholder: EntryKey,
        /// Name.
        name: String,
        /// Side.
        side: Side,
        /// Whether this would be the first word to them.
        first: bool,
        /// When they were tried last and not reached, as it is said; empty where nobody tried since they were told.
        tried: String,
    },
    /// The customer must hear that service is restored, before anything can be closed (G6).
    InformResolved {
        /// Whom, where somebody is named.
        stakeholder: Option<EntryKey>,
        /// Name.
        name: String,
    },
    /// A question of the customer's nobody has answered (G4).
    AnswerEnquiry {
        /// Which.
        enquiry: EntryKey,
        /// Its words.
        text: String,
        /// Who asked.
        from: Option<EntryKey>,
    },
    /// A claim, which the contract wants answered in time.
    AnswerClaim {
        /// The entry that tells of it.
        claim: EntryKey,
    },
    /// Somebody is to be told at once, as agreed (G2).
    Notify {
        /// Whom.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// Be ahead of the question: odds or impact changed (G3).
    Proactive {
        /// Whom.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
}

// Closing waits until the customer knows. After it nobody waits for the next update, and no question is open any more.
impl UpdateTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Next { stakeholder, name, first, tried, .. } => Row {
                rule: "update",
                cause: Some(stakeholder),
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                words: Box::new(move |_| {
                    let id = match (*first, tried.is_empty()) {
                        (true, true) => "due-first-update",
                        (true, false) => "due-first-update-tried",
                        (false, true) => "due-update",
                        (false, false) => "due-update-tried",
                    };
                    Message::new(id).with("name", name).with("time", tried)
                }),
                step: Some("step-draft"),
                whom: Whom::Update { stakeholder: Some(*stakeholder), name: Some(name) },
                listed: Some(vec![name]),
                is_question: false,
                together: None,
            },
            Self::InformResolved { stakeholder, name } => Row {
                rule: "inform-resolved",
                cause: None,
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                words: Box::new(move |_| {
                    if name.is_empty() {
                        return Message::new("due-inform-resolved-anyone");
                    }
                    Message::new("due-inform-resolved").with("name", name)
                }),
                step: Some(if stakeholder.is_some() { "step-draft" } else { "step-contact" }),
                whom: Whom::Update {
                    stakeholder: *stakeholder,
                    name: Some(name.as_str()).filter(|name| !name.is_empty()),
                },
                listed: Some(vec![name]),
                is_question: false,
                together: None,
            },
            Self::AnswerEnquiry { enquiry, text, from } => Row {
                rule: "enquiry",
                cause: Some(enquiry),
                urgency: Urgency::Critical,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-enquiry").with("text", text)),
                step: Some("step-answer-enquiry"),
                whom: Whom::Draft(*from),
                listed: None,
                is_question: true,
                together: None,
            },
            Self::AnswerClaim { claim } => Row {
                rule: "claim",
                cause: Some(claim),
                urgency: Urgency::Critical,
                // A claim does not end with the incident.
                outlasts_closing: true,
                words: Box::new(move |_| Message::new("due-claim")),
                step: Some("step-answer-enquiry"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::Notify { stakeholder, name } => Row {
                rule: "notify",
                cause: Some(stakeholder),
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-notify").with("name", name)),
                step: Some("step-draft"),
                whom: Whom::Draft(Some(*stakeholder)),
                listed: None,
                is_question: false,
                together: None,
            },
            Self::Proactive { stakeholder, name } => Row {
                rule: "proactive",
                cause: Some(stakeholder),
                urgency: Urgency::Upcoming,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-proactive").with("name", name)),
                step: Some("step-draft"),
                whom: Whom::Draft(Some(*stakeholder)),
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// Who is to hear next, by when: what the list of incidents shows, too. It does not depend on the clock.
pub(super) fn deadlines(
    incident: &Incident,
    mut found: impl FnMut(UpdateTask, Option<Instant>, Instant),
) {
    if incident.lifecycle.status() >= Status::Resolved {
        if !incident.is_customer_informed() {
            let customer = incident.stakeholders.on(Side::Customer).next();
            let since = incident.lifecycle.resolved_at().unwrap_or_else(|| incident.opened_at());
            let at =
                customer.map_or(since, |known| known.profile.awake_from(since, incident.zone()));
            let task = UpdateTask::InformResolved {
                stakeholder: customer.map(|known| known.key),
                name: customer.map(|known| known.profile.name.clone()).unwrap_or_default(),
            };
            found(task, Some(at), since);
        }
        return;
    }
    for stakeholder in &incident.stakeholders.list {
        if let Some(at) = next_update(incident, stakeholder) {
            let told = incident.ledger.last_told(stakeholder.key);
            let task = UpdateTask::Next {
                stakeholder: stakeholder.key,
                name: stakeholder.profile.name.clone(),
                side: stakeholder.profile.side,
                first: told.is_none(),
                tried: incident
                    .ledger
                    .last_tried(stakeholder.key)
                    .map_or_else(String::new, |contact| {
                        time::short_stamp(contact.occurred, incident.zone())
                    }),
            };
            let since = told.map_or(stakeholder.since, |contact| contact.occurred);
            found(task, Some(at), since);
        }
    }
}

/// The questions of the customer's that nobody has answered.
pub(super) fn enquiries(
    incident: &Incident,
    mut found: impl FnMut(UpdateTask, Option<Instant>, Instant),
) {
    for enquiry in incident.ledger.open_enquiries() {
        let (text, from) = (enquiry.text.clone(), enquiry.from);
        let task = UpdateTask::AnswerEnquiry { enquiry: enquiry.key, text, from };
        found(task, answer_by(incident, enquiry), enquiry.asked);
    }
}

/// By when a question is to be answered: as it was said when it came, or else by the contract that was recorded since.
fn answer_by(incident: &Incident, enquiry: &Enquiry) -> Option<Instant> {
    enquiry.answer_by.or_else(|| {
        let days = incident.contract.as_ref()?.notice_days?;
        let known = incident.known_of(incident.entry(enquiry.key)?);
        incident.calendar(&Terms::default()).days_after(known, days).map(|reached| reached.at)
    })
}

/// Letters of a lawyer that nobody has answered, by when the contract wants claims answered. Without such a term there is
/// nothing to be late for.
pub(super) fn claims(
    incident: &Incident,
    mut found: impl FnMut(UpdateTask, Option<Instant>, Instant),
) {
    let contract = incident.contract.as_ref();
    let Some(days) = contract.and_then(ContractRecorded::days_for_claims) else { return };
    let calendar = incident.calendar(&Terms::default());
    for (key, signal, known) in &incident.escalations.signals {
        if *signal == Signal::Lawsuit && !incident.ledger.is_answered(*key) {
            let at = calendar.days_after(*known, days).map(|reached| reached.at);
            found(UpdateTask::AnswerClaim { claim: *key }, at, *known);
        }
    }
}

/// What is news to the customer before anybody asks.
pub(super) struct News {
    /// When service was restored.
    restored: Option<Instant>,
    /// When the odds moved last, or the severity after the opening.
    moved: Option<Instant>,
}

impl News {
    pub(super) fn of(incident: &Incident) -> Self {
        let restored = incident
            .lifecycle
            .statuses
            .iter()
            .filter(|change| matches!(change.value, Status::Mitigated | Status::Resolved))
            .map(|change| change.occurred)
            .max();
        let moved = incident
            .remedies
            .list
            .iter()
            .flat_map(|remedy| remedy.odds.iter().skip(1).map(|odds| odds.known))
            .chain(incident.lifecycle.severities.iter().skip(1).map(|change| change.occurred))
            .max();
        Self { restored, moved }
    }

    /// What of it this customer is to be told.
    pub(super) fn untold(
        &self,
        incident: &Incident,
        customer: &Stakeholder,
        mut found: impl FnMut(UpdateTask, Option<Instant>, Instant),
    ) {
        let (key, name) = (customer.key, customer.profile.name.clone());
        let reached = |since: Instant| {
            incident.ledger.contacts.iter().any(|contact| {
                contact.told()
                    && contact.made.outcome == Outcome::Reached
                    && contact.occurred >= since
                    && contact.made.with.contains(&key)
            })
        };
        let agreed =
            customer.profile.agreement.as_ref().is_some_and(|agreement| agreement.any_hour);
        if let Some(at) = self.restored.filter(|&at| agreed && !reached(at)) {
            let task = UpdateTask::Notify { stakeholder: key, name: name.clone() };
            found(task, Some(at), at);
        }
        let told = incident.ledger.last_told(key).map(|contact| contact.occurred);
        if let Some(at) = self.moved.filter(|&at| told.is_some_and(|told| told < at)) {
            let by = customer.profile.awake_from(at, incident.zone());
            found(UpdateTask::Proactive { stakeholder: key, name }, Some(by), at);
        }
    }
}
