//! What is due of decisions: to take them in time, to say what a missed window cost, to have costly ones read by a second
//! person (C2, C4).

use super::row::{Row, Urgency};
use crate::{
    incident::{fold::Incident, ids::EntryKey, instant::Instant},
    locale::Message,
};

/// What is to be done about a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionTask {
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
}

// These are questions of the crisis; whoever closes it has answered them or let them go.
impl DecisionTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Decide { window, text } => Row {
                step: Some("step-decide"),
                listed: Some(vec![text]),
                ..Row::about("decide", window, Urgency::Upcoming, false, move |_| {
                    Message::new("due-decide").with("text", text)
                })
            },
            Self::CostMissed { window, text } => Row {
                step: Some("step-cost-missed"),
                ..Row::about("cost-missed", window, Urgency::Gap, false, move |_| {
                    Message::new("due-cost-missed").with("text", text)
                })
            },
            Self::SecondReader { decision, text } => Row {
                step: Some("step-second-read"),
                ..Row::about("second-reader", decision, Urgency::Critical, false, move |_| {
                    Message::new("due-second-reader").with("text", text)
                })
            },
        }
    }
}

/// The windows to be answered, each by its time: what the list of incidents shows, too. It does not depend on the clock.
pub(super) fn deadlines(
    incident: &Incident,
    mut found: impl FnMut(DecisionTask, Option<Instant>, Instant),
) {
    for window in incident.decisions.windows.iter().filter(|window| window.taken.is_none()) {
        let task = DecisionTask::Decide { window: window.key, text: window.text.clone() };
        found(task, Some(window.until), window.until);
    }
}

/// Missed windows without a cost, and decisions that want a second reader.
pub(super) fn open(
    incident: &Incident,
    now: Instant,
    mut found: impl FnMut(DecisionTask, Option<Instant>, Instant),
) {
    for window in &incident.decisions.windows {
        if window.is_missed(now) && window.extra_cost.is_none() {
            let task = DecisionTask::CostMissed { window: window.key, text: window.text.clone() };
            found(task, None, window.until);
        }
    }
    let above =
        incident.playbook.as_ref().and_then(|playbook| playbook.second_reader_above.as_ref());
    for decision in
        incident.decisions.list.iter().filter(|decision| decision.wants_second_reader(above))
    {
        let text = decision.taken.text.clone();
        found(DecisionTask::SecondReader { decision: decision.key, text }, None, decision.at);
    }
}
