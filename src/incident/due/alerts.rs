//! What is due of alerts: an escalation is to be accepted, and a claim asks to hold the evidence (I3, K2).

use super::row::{Row, Together, Urgency, Whom};
use crate::{
    incident::{
        derived,
        entry::Entry,
        escalation::{self, Signal},
        event::Event,
        fold::Incident,
        instant::Instant,
    },
    locale::{Lang, Message},
    playbook::{Text, Trigger},
};

/// What is to be done about an alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertTask {
    /// An escalation is to be accepted (I3).
    Accept {
        /// The alert.
        firing: String,
        /// The alert with the level it has reached, where that is not the first: another level is another thing to do, which
        /// nobody has put off (I3).
        level: String,
        /// The rule.
        rule: String,
        /// Who has to accept.
        role: Text,
        /// What it is about: what caused it, in its own words; the incident or the person where the clock did.
        about: Text,
    },
    /// A claim was made: hold the evidence (K2).
    PlaceHold,
}

impl AlertTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Accept { level, rule, role, about, .. } => Row {
                rule: "escalation",
                cause: Some(level),
                urgency: Urgency::Critical,
                // Nobody is called up for what is over; the alerts stay in the timeline.
                outlasts_closing: false,
                words: Box::new(move |lang| {
                    Message::new("due-escalation")
                        .with("rule", derived::rule_name(rule, lang))
                        .with("role", role.get(lang))
                }),
                step: Some("step-accept-firing"),
                whom: Whom::Accept(role),
                listed: None,
                is_question: false,
                together: Some(Together {
                    rule,
                    words: Box::new(move |count, lang| {
                        Message::new("due-escalations")
                            .with("kind", rule)
                            .with("rule", derived::rule_name(rule, lang))
                            .with("count", count)
                            .with("role", role.get(lang))
                            .with("named", usize::from(!about.get(lang).is_empty()))
                            .with("about", about.get(lang))
                    }),
                }),
            },
            Self::PlaceHold => Row {
                rule: "place-hold",
                cause: None,
                urgency: Urgency::Critical,
                // Whoever closes the incident has answered it or let it go.
                outlasts_closing: false,
                words: Box::new(|_| Message::new("due-place-hold")),
                step: Some("step-hold"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// The alerts that nobody has accepted, and the evidence to be held.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(AlertTask, Option<Instant>, Instant),
) {
    for firing in escalation::firings(incident, now).into_iter().filter(escalation::Alert::is_open)
    {
        let Some(stage) = firing.stage() else { continue };
        let level = match firing.stages.len() {
            0 | 1 => firing.id.clone(),
            level => format!("{}/level-{level}", firing.id),
        };
        let task = AlertTask::Accept {
            firing: firing.id.clone(),
            level,
            rule: firing.rule.clone(),
            role: stage.role.clone(),
            about: about(incident, &firing),
        };
        found(task, Some(stage.until), stage.from);
    }
    if incident.escalations.has(Signal::Lawsuit) && !incident.holds.is_held() {
        let since = incident
            .escalations
            .signals
            .iter()
            .find(|(_, signal, _)| *signal == Signal::Lawsuit)
            .map_or_else(|| incident.opened_at(), |(_, _, known)| *known);
        found(AlertTask::PlaceHold, None, since);
    }
}

/// What an alert is about: the promise, the offer, what was said, the incident or the person.
fn about(incident: &Incident, firing: &escalation::Alert) -> Text {
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
        Some(Trigger::DaysOpen { .. } | Trigger::HeldTooLong { .. } | Trigger::Severity { .. }) => {
            same(incident.title())
        }
        Some(Trigger::DutyTooLong) => {
            firing.person.as_deref().map_or_else(|| same(incident.title()), same)
        }
    }
}
