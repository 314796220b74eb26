//! What is due of people: who is missing, what of them is not known, how they feel (F1, F2, F3, F4, F6).

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        fold::Incident, ids::EntryKey, instant::Instant, lifecycle::Status,
        stakeholders::Stakeholder,
    },
    locale::Message,
    playbook::{Side, Text},
};

/// What is to be learnt of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonTask {
    /// Nobody of our own people is named (F1).
    NoInternal,
    /// Nobody of the customer's people is named (F1).
    NoCustomer,
    /// Required roles of the playbook that nobody fills (A8).
    NoRoles {
        /// The first of them, by id.
        first: String,
        /// Its side.
        side: Side,
        /// What they are called.
        titles: Vec<Text>,
    },
    /// An external body without a channel (F6).
    NoChannel {
        /// Whom.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// A customer whose need was never recorded in their own words (F3).
    NoNeed {
        /// Whose.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// An implied need that is still a guess (F2).
    Guess {
        /// Whose.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
    /// Nobody asked how they feel and what pressure is behind it (F4).
    Feeling {
        /// Whose.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
}

// What was not known of people is not asked after closing.
impl PersonTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::NoInternal => Row {
                rule: "no-internal",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(|_| Message::new("due-no-internal")),
                step: Some("step-stakeholder"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::NoCustomer => Row {
                rule: "no-customer",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(|_| Message::new("due-no-customer")),
                step: Some("step-stakeholder"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::NoRoles { titles, .. } => Row {
                rule: "no-roles",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |lang| {
                    let titles: Vec<String> =
                        titles.iter().map(|title| title.get(lang).to_owned()).collect();
                    Message::new("due-no-roles").with("roles", lang.list(&titles))
                }),
                step: Some("step-stakeholder"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::NoChannel { stakeholder, name } => Row {
                rule: "no-channel",
                cause: Some(stakeholder),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-no-channel").with("name", name)),
                step: Some("step-edit-person"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::NoNeed { stakeholder, name } => Row {
                rule: "no-need",
                cause: Some(stakeholder),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-no-need").with("name", name)),
                step: Some("step-edit-person"),
                whom: Whom::Draft(Some(*stakeholder)),
                listed: None,
                is_question: false,
                together: None,
            },
            Self::Guess { stakeholder, name } => Row {
                rule: "guess",
                cause: Some(stakeholder),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-guess").with("name", name)),
                step: Some("step-edit-person"),
                whom: Whom::Draft(Some(*stakeholder)),
                listed: None,
                is_question: false,
                together: None,
            },
            Self::Feeling { stakeholder, name } => Row {
                rule: "feeling",
                cause: Some(stakeholder),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-feeling").with("name", name)),
                step: Some("step-edit-person"),
                whom: Whom::Draft(Some(*stakeholder)),
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// The required roles that nobody fills, in one line, and the sides of which nobody is named. While nobody at all is named
/// the line of roles says it alone. Nobody is looked for any more once it is resolved, nor in a history.
pub(super) fn missing(
    incident: &Incident,
    mut found: impl FnMut(PersonTask, Option<Instant>, Instant),
) {
    let people = &incident.stakeholders;
    let is_asked = incident.lifecycle.status() < Status::Resolved && incident.history().is_none();
    let mut roles = if is_asked { incident.unfilled_roles() } else { Vec::new() };
    if roles.is_empty() || !people.list.is_empty() {
        let (customer, ours) = (people.lacks_customer(), people.lacks_internal());
        if customer {
            found(PersonTask::NoCustomer, None, incident.opened_at());
        }
        if ours {
            found(PersonTask::NoInternal, None, incident.opened_at());
        }
        roles.retain(|role| {
            !(customer && role.side == Side::Customer || ours && role.side.is_ours())
        });
    }
    if let Some(first) = roles.first() {
        let task = PersonTask::NoRoles {
            first: first.id.clone(),
            side: first.side,
            titles: roles.iter().map(|role| role.title.clone()).collect(),
        };
        found(task, None, incident.opened_at());
    }
}

/// What is not known of those who are named.
pub(super) fn unknown(
    incident: &Incident,
    mut found: impl FnMut(PersonTask, Option<Instant>, Instant),
) {
    for known in incident.stakeholders.unreachable() {
        let (stakeholder, name) = (known.key, known.profile.name.clone());
        found(PersonTask::NoChannel { stakeholder, name }, None, known.since);
    }
    for known in incident.stakeholders.on(Side::Customer) {
        let (stakeholder, name) = (known.key, known.profile.name.clone());
        if known.profile.need.trim().is_empty() {
            let task = PersonTask::NoNeed { stakeholder, name: name.clone() };
            found(task, None, known.since);
        }
        if known.profile.has_guess() {
            found(PersonTask::Guess { stakeholder, name }, None, known.since);
        }
    }
}

/// A customer whom nobody asked how they feel, before they are told anything.
pub(super) fn feeling(
    incident: &Incident,
    customer: &Stakeholder,
    mut found: impl FnMut(PersonTask, Option<Instant>, Instant),
) {
    let profile = &customer.profile;
    let unasked = profile.feeling.trim().is_empty() && profile.pressure.trim().is_empty();
    let told = incident.ledger.last_told(customer.key);
    if told.is_none() && unasked && incident.lifecycle.status() < Status::Resolved {
        let (stakeholder, name) = (customer.key, profile.name.clone());
        found(PersonTask::Feeling { stakeholder, name }, None, customer.since);
    }
}
