//! What is due of promises: to keep them, to agree on what they lack, to compensate for broken ones (H1, H2, H3).

use chrono_tz::Tz;

use super::row::{Row, Urgency};
use crate::{
    incident::{
        commitments::{Gap, Standing},
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        pauses::DueTime,
        time, wording,
    },
    locale::Message,
    text,
};

/// What is to be done about a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseTask {
    /// A promise is to be kept (H3).
    Keep {
        /// Which.
        commitment: EntryKey,
        /// P1, P2 …
        label: String,
        /// What.
        text: String,
        /// What an agreed pause does to its time, by which its clock stands still or was moved (H7).
        due: DueTime,
        /// The zone of the incident, in which times are said.
        zone: Tz,
    },
    /// A promise lacks something (H1, H2).
    Complete {
        /// Which.
        commitment: EntryKey,
        /// P1, P2 …
        label: String,
        /// What is missing first.
        gap: Gap,
        /// How much more is missing.
        more: usize,
    },
    /// The clock is stopped: we wait for the customer (H7).
    Paused {
        /// The pause.
        pause: EntryKey,
        /// What we wait for.
        reason: String,
        /// Since when, in the incident's zone.
        since: String,
        /// Whether the customer agreed.
        agreed: bool,
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
}

impl PromiseTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Keep { commitment, label, text, due, zone } => Row {
                step: Some("step-keep"),
                listed: Some(vec![label, text]),
                // A promise binds beyond the incident.
                ..Row::about("promise", commitment, Urgency::Upcoming, true, move |lang| {
                    let due = due.pause_words(
                        lang,
                        |at| time::short_stamp(at, *zone),
                        |due| time::short_deadline(due, *zone),
                    );
                    let text = text::dotted(&[text, &due.unwrap_or_default()]);
                    Message::new("due-promise").with("label", label).with("text", text)
                })
            },
            Self::Complete { commitment, label, gap, more } => Row {
                step: Some(match gap {
                    Gap::NoDelivererConsent | Gap::NoCustomerConsent => "step-consent",
                    Gap::NoCompensation | Gap::NoDue | Gap::NoPayer | Gap::Uncared(_) => {
                        "step-complete-promise"
                    }
                }),
                // What a promise lacks is asked for while it can still be agreed.
                ..Row::about("promise-gap", commitment, Urgency::Gap, false, move |lang| {
                    Message::new("due-promise-gap")
                        .with("label", label)
                        .with("gap", gap.message().text(lang))
                        .with("more", *more)
                })
            },
            Self::Paused { pause, reason, since, agreed } => Row {
                step: Some("step-resume"),
                ..Row::about("pause", pause, Urgency::Gap, false, move |_| {
                    let id = if *agreed { "due-paused" } else { "due-paused-not-agreed" };
                    Message::new(id).with("time", since).with("reason", reason)
                })
            },
            Self::Compensate { commitment, label, owed } => Row {
                step: Some("step-compensate"),
                // What is owed for a broken promise is owed after the incident, too.
                ..Row::about("compensate", commitment, Urgency::Critical, true, move |_| {
                    Message::new("due-compensate").with("label", label).with("owed", owed)
                })
            },
        }
    }
}

/// The promises to be kept, each by its time: what the list of incidents shows, too. It does not depend on the clock.
pub(super) fn deadlines(
    incident: &Incident,
    mut found: impl FnMut(PromiseTask, Option<Instant>, Instant),
) {
    for promise in &incident.commitments.list {
        if let Some(due) = promise.due_time()
            && promise.ended().is_none()
            && promise.broken.is_none()
            && !promise.made.standing
        {
            let (label, text) = (promise.label.clone(), promise.words().to_owned());
            let zone = incident.zone();
            let task = PromiseTask::Keep { commitment: promise.key, label, text, due, zone };
            found(task, due.running(), promise.at);
        }
    }
}

/// What is owed for promises, and what they lack.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(PromiseTask, Option<Instant>, Instant),
) {
    if let Some(pause) = incident.commitments.open_pause() {
        let task = PromiseTask::Paused {
            pause: pause.key,
            reason: pause.reason.clone(),
            since: time::short_stamp(pause.from, incident.zone()),
            agreed: pause.agreed,
        };
        found(task, None, pause.from);
    }
    for commitment in &incident.commitments.list {
        let (key, label) = (commitment.key, commitment.label.clone());
        let standing = commitment.standing(now);
        if let Some(owed) = commitment.open_debt(now) {
            let owed = wording::owed(&owed);
            let since = commitment.breach(now).unwrap_or(commitment.at);
            let task = PromiseTask::Compensate { commitment: key, label: label.clone(), owed };
            found(task, None, since);
        }
        if matches!(standing, Standing::Promised | Standing::Standing | Standing::Broken)
            && commitment.waived.is_none()
        {
            let gaps = incident.gaps_of(&commitment.made, commitment.at);
            if let Some((&gap, rest)) = gaps.split_first() {
                let task = PromiseTask::Complete { commitment: key, label, gap, more: rest.len() };
                found(task, None, commitment.at);
            }
        }
    }
}
