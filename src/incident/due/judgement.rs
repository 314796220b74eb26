//! What judgement leaves to be done: promises, windows, escalations, relief, hand-overs, people to be told.

#![deny(clippy::wildcard_enum_match_arm)]

use chrono::TimeDelta;

use super::{Due, Urgency, What, item};
use crate::incident::{
    commitments::{Gap, Standing},
    derived,
    entry::Entry,
    escalation::{self, Signal},
    event::Event,
    fold::Incident,
    ids::EntryKey,
    instant::{Instant, after},
    lifecycle::Status,
    wording,
};
use crate::{
    locale::{Lang, Message},
    playbook::{Side, Text, Trigger},
};

/// How long before its time a promise or a latest start is pressing enough to be listed as such.
const SOON: TimeDelta = TimeDelta::days(14);

/// What is to be done about judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// A promise is to be kept (H3).
    Promise {
        /// Which.
        commitment: EntryKey,
        /// P1, P2 …
        label: String,
        /// What.
        text: String,
    },
    /// A promise lacks something (H1, H2).
    Gap {
        /// Which.
        commitment: EntryKey,
        /// P1, P2 …
        label: String,
        /// What is missing first.
        gap: Gap,
        /// How much more is missing.
        more: usize,
    },
    /// Compensation is owed (H3).
    Compensate {
        /// For which promise.
        commitment: EntryKey,
        /// P1, P2 …
        label: String,
        /// What is owed by now.
        owed: String,
    },
    /// A decision is needed (C2).
    Decide {
        /// Which window.
        window: EntryKey,
        /// What has to be decided.
        text: String,
    },
    /// What did missing a window cost? (C2)
    CostMissed {
        /// Which window.
        window: EntryKey,
        /// What was to be decided.
        text: String,
    },
    /// A costly decision wants a second reader (C4).
    SecondReader {
        /// Which decision.
        decision: EntryKey,
        /// What was decided.
        text: String,
    },
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
    /// A worse offer wants a reason and an approver (B6).
    Justify {
        /// Which offer.
        offer: EntryKey,
        /// O1, O2 …
        label: String,
    },
    /// An escalation is to be accepted (I3).
    Escalation {
        /// The firing.
        firing: String,
        /// The rule.
        rule: String,
        /// Who has to accept.
        role: Text,
        /// What it is about: what caused it, in its own words; the incident or the person where the clock did.
        about: Text,
    },
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
    /// A claim was made: hold the evidence (K2).
    PlaceHold,
    /// Nobody asked how they feel and what pressure is behind it (F4).
    Feeling {
        /// Whose.
        stakeholder: EntryKey,
        /// Name.
        name: String,
    },
}

impl Task {
    /// Its identity: rule, cause and level.
    pub fn id(&self) -> String {
        match self {
            Self::Promise { commitment, .. } => format!("promise/{commitment}"),
            Self::Gap { commitment, .. } => format!("promise-gap/{commitment}"),
            Self::Compensate { commitment, .. } => format!("compensate/{commitment}"),
            Self::Decide { window, .. } => format!("decide/{window}"),
            Self::CostMissed { window, .. } => format!("cost-missed/{window}"),
            Self::SecondReader { decision, .. } => format!("second-reader/{decision}"),
            Self::Start { remedy, .. } => format!("start/{remedy}"),
            Self::TooLate { remedy, .. } => format!("too-late/{remedy}"),
            Self::LongTermCost { remedy, .. } => format!("long-term-cost/{remedy}"),
            Self::NoRemedy => "no-remedy".to_owned(),
            Self::Justify { offer, .. } => format!("justify/{offer}"),
            Self::Escalation { firing, .. } => format!("escalation/{firing}"),
            Self::Relieve { person, .. } => format!("relieve/{person}"),
            Self::ReadBack { handover, .. } => format!("read-back/{handover}"),
            Self::Notify { stakeholder, .. } => format!("notify/{stakeholder}"),
            Self::Proactive { stakeholder, .. } => format!("proactive/{stakeholder}"),
            Self::PlaceHold => "place-hold".to_owned(),
            Self::Feeling { stakeholder, .. } => format!("feeling/{stakeholder}"),
        }
    }

    /// Its one next step, in words (I5).
    pub fn message(&self, lang: Lang) -> Message {
        match self {
            Self::Promise { label, text, .. } => {
                Message::new("due-promise").with("label", label).with("text", text)
            }
            Self::Gap { label, gap, more, .. } => Message::new("due-promise-gap")
                .with("label", label)
                .with("gap", gap.message().text(lang))
                .with("more", *more),
            Self::Compensate { label, owed, .. } => {
                Message::new("due-compensate").with("label", label).with("owed", owed)
            }
            Self::Decide { text, .. } => Message::new("due-decide").with("text", text),
            Self::CostMissed { text, .. } => Message::new("due-cost-missed").with("text", text),
            Self::SecondReader { text, .. } => Message::new("due-second-reader").with("text", text),
            Self::Start { letter, name, .. } => {
                Message::new("due-start").with("letter", letter).with("name", name)
            }
            Self::TooLate { letter, name, .. } => {
                Message::new("due-too-late").with("letter", letter).with("name", name)
            }
            Self::LongTermCost { name, .. } => {
                Message::new("due-long-term-cost").with("name", name)
            }
            Self::NoRemedy => Message::new("due-no-remedy"),
            Self::Justify { label, .. } => Message::new("due-justify").with("label", label),
            Self::Escalation { rule, role, .. } => Message::new("due-escalation")
                .with("rule", derived::rule_name(rule, lang))
                .with("role", role.get(lang)),
            Self::Relieve { person, manager, minutes } if manager.is_empty() => {
                Message::new("due-relieve-nobody")
                    .with("person", person)
                    .with("span", wording::minutes_words(*minutes, lang))
            }
            Self::Relieve { person, manager, minutes } => Message::new("due-relieve")
                .with("person", person)
                .with("manager", manager)
                .with("span", wording::minutes_words(*minutes, lang)),
            Self::ReadBack { to, .. } => Message::new("due-read-back").with("to", to),
            Self::Notify { name, .. } => Message::new("due-notify").with("name", name),
            Self::Proactive { name, .. } => Message::new("due-proactive").with("name", name),
            Self::PlaceHold => Message::new("due-place-hold"),
            Self::Feeling { name, .. } => Message::new("due-feeling").with("name", name),
        }
    }
}

fn push(list: &mut Vec<Due>, task: Task, at: Option<Instant>, since: Instant, urgency: Urgency) {
    list.push(item(What::Task(Box::new(task)), at, since, urgency));
}

/// What judgement leaves to be done at `now`.
pub(super) fn tasks(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    deadlines(incident, list);
    promises(incident, now, list);
    decisions(incident, now, list);
    remedies(incident, now, list);
    offers(incident, list);
    escalations(incident, now, list);
    duty(incident, now, list);
    notifications(incident, list);
}

/// Of what is due by its time and by the promises, what closing does not end: what the list of incidents shows.
pub(super) fn outlasting(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    deadlines(incident, list);
    promises(incident, now, list);
    list.retain(|item| item.what.outlasts_closing());
}

/// The promises to be kept and the windows to be answered, each by its time: what the list of incidents shows, too. It
/// does not depend on the clock.
pub(super) fn deadlines(incident: &Incident, list: &mut Vec<Due>) {
    for promise in &incident.commitments.list {
        if let Some(due) = promise.due()
            && promise.ended().is_none()
            && promise.broken.is_none()
            && !promise.made.standing
        {
            let (label, text) = (promise.label.clone(), promise.words().to_owned());
            let task = Task::Promise { commitment: promise.key, label, text };
            push(list, task, Some(due), promise.at, Urgency::Upcoming);
        }
    }
    for window in incident.decisions.windows.iter().filter(|window| window.taken.is_none()) {
        let task = Task::Decide { window: window.key, text: window.text.clone() };
        push(list, task, Some(window.until), window.until, Urgency::Upcoming);
    }
}

fn promises(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    for commitment in &incident.commitments.list {
        let (key, label) = (commitment.key, commitment.label.clone());
        let standing = commitment.standing(now);
        if let Some(owed) = commitment.owed(now)
            && commitment.paid.is_none()
        {
            let owed = wording::owed(&owed);
            let since = commitment.breach(now).unwrap_or(commitment.at);
            let task = Task::Compensate { commitment: key, label: label.clone(), owed };
            push(list, task, None, since, Urgency::Critical);
        }
        if matches!(standing, Standing::Promised | Standing::Standing | Standing::Broken)
            && commitment.waived.is_none()
        {
            let gaps = commitment.gaps();
            if let Some((&gap, rest)) = gaps.split_first() {
                let task = Task::Gap { commitment: key, label, gap, more: rest.len() };
                push(list, task, None, commitment.at, Urgency::Gap);
            }
        }
    }
}

fn decisions(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    for window in &incident.decisions.windows {
        let (key, text) = (window.key, window.text.clone());
        if window.is_missed(now) && window.extra_cost.is_none() {
            push(list, Task::CostMissed { window: key, text }, None, window.until, Urgency::Gap);
        }
    }
    let above =
        incident.playbook.as_ref().and_then(|playbook| playbook.second_reader_above.as_ref());
    for decision in
        incident.decisions.list.iter().filter(|decision| decision.wants_second_reader(above))
    {
        let task = Task::SecondReader { decision: decision.key, text: decision.taken.text.clone() };
        push(list, task, None, decision.at, Urgency::Critical);
    }
}

fn remedies(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    let working = incident.lifecycle.status() < Status::Resolved;
    if working && incident.remedies.standing().next().is_none() {
        push(list, Task::NoRemedy, None, incident.opened_at(), Urgency::Gap);
    }
    for remedy in incident.remedies.standing() {
        let (key, letter, name) = (remedy.key, remedy.letter.clone(), remedy.terms.name.clone());
        if let Some(start) = remedy.terms.latest_start()
            && remedy.accepted.is_none()
            && working
            && start - now < SOON
        {
            if remedy.terms.is_too_late(now) {
                push(
                    list,
                    Task::TooLate { remedy: key, letter, name },
                    None,
                    start.max(remedy.known),
                    Urgency::Gap,
                );
            } else {
                push(
                    list,
                    Task::Start { remedy: key, letter, name },
                    Some(start),
                    remedy.at,
                    Urgency::Upcoming,
                );
            }
        }
        let asked = remedy.terms.long_term_cost.is_some()
            || incident.decisions.list.iter().any(|taken| {
                taken.taken.remedies.contains(&key) && taken.taken.long_term_cost.is_some()
            });
        if remedy.accepted.is_some() && !asked && incident.remedies.is_cheapest(key) {
            let name = remedy.terms.name.clone();
            push(list, Task::LongTermCost { remedy: key, name }, None, remedy.at, Urgency::Gap);
        }
    }
}

fn offers(incident: &Incident, list: &mut Vec<Due>) {
    for (offer, at) in incident.offers.worse().filter(|(offer, _)| offer.justified.is_none()) {
        let task = Task::Justify { offer: offer.key, label: offer.label.clone() };
        push(list, task, None, at, Urgency::Critical);
    }
}

fn escalations(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    for firing in escalation::firings(incident, now).into_iter().filter(escalation::Firing::is_open)
    {
        let Some(stage) = firing.stage() else { continue };
        let task = Task::Escalation {
            firing: firing.id.clone(),
            rule: firing.rule.clone(),
            role: stage.role.clone(),
            about: about(incident, &firing),
        };
        push(list, task, Some(stage.until), stage.from, Urgency::Critical);
    }
    if incident.escalations.has(Signal::Lawsuit) && !incident.holds.is_held() {
        let since = incident
            .escalations
            .signals
            .iter()
            .find(|(_, signal, _)| *signal == Signal::Lawsuit)
            .map_or_else(|| incident.opened_at(), |(_, _, known)| *known);
        push(list, Task::PlaceHold, None, since, Urgency::Critical);
    }
}

/// What a firing is about: the promise, the offer, what was said, the incident or the person.
fn about(incident: &Incident, firing: &escalation::Firing) -> Text {
    let same = |text: &str| Text { zh: text.to_owned(), en: text.to_owned() };
    let cause = || firing.cause.and_then(|cause| incident.entry(cause));
    // Its words as they stand now, or as they were before they were taken back or erased.
    let words = |own: &str| {
        let now = firing.cause.and_then(|cause| incident.marks().text_of(cause));
        Some(now.unwrap_or(own)).filter(|text| !text.trim().is_empty()).map(same)
    };
    match firing.trigger {
        None => {
            let raised = cause().and_then(Entry::acts);
            let Some(Event::EscalationRaised(raised)) = raised.as_deref() else {
                return same(incident.title());
            };
            words(&raised.text).unwrap_or_else(|| same(&raised.to))
        }
        Some(
            Trigger::AsksForLeader
            | Trigger::Scene
            | Trigger::Lawsuit
            | Trigger::Media
            | Trigger::Regulator
            | Trigger::NegotiationRepeats { .. },
        ) => {
            let seen = cause().and_then(Entry::acts);
            let Some(Event::SignalSeen(seen)) = seen.as_deref() else {
                return same(incident.title());
            };
            let name = |lang: Lang| lang.say(&format!("signal-{}", seen.signal.id()));
            words(&seen.text).unwrap_or_else(|| Text { zh: name(Lang::Zh), en: name(Lang::En) })
        }
        Some(Trigger::WorseOffer) => {
            let offer = firing.cause.and_then(|cause| incident.offers.get(cause));
            offer.map_or_else(|| same(incident.title()), |offer| same(&offer.label))
        }
        Some(Trigger::CommitmentBreached | Trigger::DaysPastLine { .. }) => {
            let promise = firing.cause.and_then(|cause| incident.commitments.get(cause));
            promise.map_or_else(
                || same(incident.title()),
                |promise| same(&format!("{} {}", promise.label, promise.words())),
            )
        }
        Some(Trigger::DaysOpen { .. } | Trigger::HeldTooLong { .. }) => same(incident.title()),
        Some(Trigger::DutyTooLong) => {
            firing.person.as_deref().map_or_else(|| same(incident.title()), same)
        }
    }
}

fn duty(incident: &Incident, now: Instant, list: &mut Vec<Due>) {
    let limit = incident.duty_limit();
    for stretch in incident.duty.on_duty(now).into_iter().filter(|stretch| stretch.lasted >= limit)
    {
        let manager = derived::manager_of(incident, &stretch.person);
        let minutes = stretch.lasted.num_minutes();
        let task = Task::Relieve { person: stretch.person, manager, minutes };
        push(list, task, Some(after(stretch.since, limit)), stretch.since, Urgency::Upcoming);
    }
    for handover in incident.duty.open_handovers() {
        let task = Task::ReadBack { handover: handover.key, to: handover.to.clone() };
        push(list, task, None, handover.at, Urgency::Critical);
    }
}

fn notifications(incident: &Incident, list: &mut Vec<Due>) {
    let restored = incident
        .lifecycle
        .statuses
        .iter()
        .filter(|change| matches!(change.value, Status::Mitigated | Status::Resolved))
        .map(|change| change.occurred)
        .max();
    // Odds that moved, and the severity when it changed after the opening, are news before anybody asks (G3).
    let moved = incident
        .remedies
        .list
        .iter()
        .flat_map(|remedy| remedy.odds.iter().skip(1).map(|odds| odds.known))
        .chain(incident.lifecycle.severities.iter().skip(1).map(|change| change.occurred))
        .max();
    for stakeholder in incident.stakeholders.on(Side::Customer) {
        let (key, name) = (stakeholder.key, stakeholder.profile.name.clone());
        let reached = |since: Instant| {
            incident.ledger.contacts.iter().any(|contact| {
                contact.told()
                    && contact.made.outcome == crate::incident::updates::Outcome::Reached
                    && contact.occurred >= since
                    && contact.made.with.contains(&key)
            })
        };
        let agreed =
            stakeholder.profile.agreement.as_ref().is_some_and(|agreement| agreement.any_hour);
        if let Some(at) = restored.filter(|&at| agreed && !reached(at)) {
            push(
                list,
                Task::Notify { stakeholder: key, name: name.clone() },
                Some(at),
                at,
                Urgency::Upcoming,
            );
        }
        let told = incident.ledger.last_told(key).map(|contact| contact.occurred);
        if let Some(at) = moved.filter(|&at| told.is_some_and(|told| told < at)) {
            push(
                list,
                Task::Proactive { stakeholder: key, name: name.clone() },
                Some(stakeholder.profile.awake_from(at, incident.zone())),
                at,
                Urgency::Upcoming,
            );
        }
        let unasked = stakeholder.profile.feeling.trim().is_empty()
            && stakeholder.profile.pressure.trim().is_empty();
        if told.is_none() && unasked && incident.lifecycle.status() < Status::Resolved {
            push(
                list,
                Task::Feeling { stakeholder: key, name },
                None,
                stakeholder.since,
                Urgency::Gap,
            );
        }
    }
}
