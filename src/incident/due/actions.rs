//! What is due of actions: a report back, what one lacks, evidence, a check (E4, M4).

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        actions::{Action, Standing},
        fold::Incident,
        ids::EntryKey,
        instant::{Instant, wall},
        wording,
    },
    locale::Message,
};

/// What is to be done about an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionTask {
    /// It is to be reported back (E4).
    Report {
        /// Which.
        action: EntryKey,
        /// T1, T2 …
        label: String,
        /// What.
        text: String,
        /// Who does it; empty where nobody is named.
        owner: String,
        /// For how many minutes nobody has said anything since it was due.
        silent: Option<i64>,
    },
    /// Nobody is named to do it, or no time (E4).
    Complete {
        /// Which.
        action: EntryKey,
        /// T1, T2 …
        label: String,
        /// What.
        text: String,
        /// Whether a person is missing; else it is the time.
        nobody: bool,
    },
    /// A measure said to be done wants its evidence (M4).
    Prove {
        /// Which.
        action: EntryKey,
        /// T1, T2 …
        label: String,
        /// What.
        text: String,
        /// Whether it has a time.
        timed: bool,
    },
    /// A measure that is done is to be checked (M4).
    Check {
        /// Which.
        action: EntryKey,
        /// T1, T2 …
        label: String,
        /// What.
        text: String,
        /// Whether a time was set for it.
        timed: bool,
    },
}

// An action outlives the incident (M4).
impl ActionTask {
    pub(super) fn row(&self) -> Row<'_> {
        let urgency = |timed| if timed { Urgency::Upcoming } else { Urgency::Gap };
        match self {
            Self::Report { action, label, text, owner, silent } => {
                let is_silent = silent.is_some() && !owner.is_empty();
                Row {
                    step: Some("step-report-back"),
                    whom: if is_silent { Whom::Owner(owner) } else { Whom::Nobody },
                    listed: Some(vec![label, text]),
                    ..Row::about("action", action, Urgency::Upcoming, true, move |lang| {
                        let named = Some(owner.clone()).filter(|name| !name.is_empty());
                        let owner = named.unwrap_or_else(|| lang.say("action-nobody"));
                        match silent {
                            Some(minutes) => Message::new("due-action-silent")
                                .with("label", label)
                                .with("text", text)
                                .with("owner", owner)
                                .with("span", wording::minutes_words(*minutes, lang)),
                            None => Message::new("due-action")
                                .with("label", label)
                                .with("text", text)
                                .with("owner", owner),
                        }
                    })
                }
            }
            Self::Complete { action, label, text, nobody } => Row {
                step: Some("step-change-action"),
                ..Row::about("action-gap", action, Urgency::Gap, true, move |_| {
                    let id = if *nobody { "due-action-owner" } else { "due-action-time" };
                    Message::new(id).with("label", label).with("text", text)
                })
            },
            Self::Prove { action, label, text, timed } => Row {
                step: Some("step-evidence"),
                listed: Some(vec![label, text]),
                ..Row::about("action-evidence", action, urgency(*timed), true, move |_| {
                    Message::new("due-action-evidence").with("label", label).with("text", text)
                })
            },
            Self::Check { action, label, text, timed } => Row {
                step: Some("step-check-action"),
                listed: Some(vec![label, text]),
                ..Row::about("action-check", action, urgency(*timed), true, move |_| {
                    Message::new("due-action-check").with("label", label).with("text", text)
                })
            },
        }
    }
}

/// The actions to be done, proved and checked by a time: what the list of incidents shows, too. Only how long nobody has
/// said anything depends on the clock.
pub(super) fn deadlines(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(ActionTask, Option<Instant>, Instant),
) {
    for action in &incident.actions.list {
        let (action_key, label, text) = (action.key, action.label.clone(), action.text.clone());
        let (standing, since) = incident.standing_of(action);
        let (task, at) = match standing {
            Standing::Open | Standing::Reopened => {
                let task = ActionTask::Report {
                    action: action_key,
                    label,
                    text,
                    owner: action.plan.owner.clone(),
                    silent: action.silence(now).map(|silence| silence.num_minutes()),
                };
                (task, action.plan.due)
            }
            Standing::Unproven => {
                let task = ActionTask::Prove { action: action_key, label, text, timed: true };
                (task, action.plan.due)
            }
            Standing::Done if action.measure => {
                let task = ActionTask::Check { action: action_key, label, text, timed: true };
                (task, action.plan.check_at)
            }
            Standing::Done | Standing::Effective | Standing::Dropped => continue,
        };
        if at.is_some() {
            found(task, at, since);
        }
    }
}

/// What actions lack, and what is to be proved and checked at no set time: a check from the day after on.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(ActionTask, Option<Instant>, Instant),
) {
    let day = |at| wall(at, incident.zone()).date();
    for it in &incident.actions.list {
        let (action, label, text) = (it.key, it.label.clone(), it.text.clone());
        let (standing, since) = incident.standing_of(it);
        let task = match standing {
            Standing::Open | Standing::Reopened => match lacking(it) {
                Some(nobody) => ActionTask::Complete { action, label, text, nobody },
                None => continue,
            },
            Standing::Unproven if it.plan.due.is_none() => {
                ActionTask::Prove { action, label, text, timed: false }
            }
            Standing::Done if it.measure && it.plan.check_at.is_none() && day(now) > day(since) => {
                ActionTask::Check { action, label, text, timed: false }
            }
            Standing::Unproven | Standing::Done | Standing::Effective | Standing::Dropped => {
                continue;
            }
        };
        found(task, None, since);
    }
}

/// Whether a person is missing, or else a time; `None` where neither is.
fn lacking(action: &Action) -> Option<bool> {
    let nobody = action.plan.owner.is_empty();
    (nobody || action.plan.due.is_none()).then_some(nobody)
}
