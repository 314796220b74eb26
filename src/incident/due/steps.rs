//! What the playbook says is to be done first: a few steps at a time, and how many are left behind (A8).

use chrono::TimeDelta;

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        fold::Incident,
        instant::Instant,
        open_steps::{FIRST_MINUTES, OpenStep},
    },
    locale::Message,
    playbook::{Phase, Text},
};

/// The most steps that stand in the list at once: the earliest ones.
const AT_ONCE: usize = 3;

/// What is to be done about the playbook's steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepTask {
    /// A step is to be done, or skipped with a reason.
    Take {
        /// The step's id.
        step: String,
        /// What to do.
        text: Text,
        /// Whether it is one of the first minutes and goes before what is unknown.
        leads: bool,
    },
    /// Steps of an earlier phase that were neither done nor skipped.
    Left {
        /// The first of them.
        step: String,
        /// How many.
        count: usize,
    },
}

// After closing no step is asked for.
impl StepTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Take { step, text, .. } => Row {
                rule: "step",
                cause: Some(step),
                // Nobody was promised it: it leads where it is one of the first, and presses nobody elsewhere.
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |lang| Message::new("due-step").with("text", text.get(lang))),
                step: Some("step-take"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::Left { count, .. } => Row {
                rule: "steps-left",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-steps-left").with("count", *count)),
                step: Some("step-take"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }

    /// Whether it goes before what is unknown.
    pub(super) const fn leads(&self) -> bool {
        matches!(self, Self::Take { leads: true, .. })
    }
}

/// When a step is counted among those left behind: when its phase is over.
fn left_from(open: &OpenStep<'_>) -> Option<Instant> {
    let span = match open.step.phase {
        Phase::AtOnce => TimeDelta::hours(1),
        Phase::FirstHour => TimeDelta::hours(4),
        Phase::FirstDay => TimeDelta::days(2),
        Phase::BeforeClosing => return None,
    };
    let end = open.since.checked_add_signed(span).unwrap_or(Instant::MAX_UTC);
    // A step with a later time of its own is not left behind before that.
    Some(open.at.map_or(end, |at| end.max(at)))
}

/// The steps to be taken next, at most three, and how many of earlier phases are left.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(StepTask, Option<Instant>, Instant),
) {
    let (left, next): (Vec<_>, Vec<_>) = incident
        .open_steps()
        .into_iter()
        .partition(|open| left_from(open).is_some_and(|from| from <= now));
    for open in next.into_iter().take(AT_ONCE) {
        let soon = open.since + TimeDelta::minutes(FIRST_MINUTES);
        let task = StepTask::Take {
            step: open.step.id.clone(),
            text: open.step.text.clone(),
            leads: open.at.is_some_and(|at| at <= soon),
        };
        found(task, open.at, open.since);
    }
    if let Some(first) = left.first() {
        let task = StepTask::Left { step: first.step.id.clone(), count: left.len() };
        found(task, None, first.since);
    }
}
