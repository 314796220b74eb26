//! What is due of facts: critical questions nobody has answered, backups nobody has restored, a severity that does not
//! follow the impact, times that contradict each other (A1, A3, A4, A5, M8).

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{
        facts::QuestionId,
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        lifecycle::Severity,
        response_times::{Moment, MomentAt},
        time,
    },
    locale::{Lang, Message},
    playbook::Text,
};

/// What is to be found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactTask {
    /// A critical question nobody has answered (A1, A5).
    Answer {
        /// Which.
        question: QuestionId,
        /// Its words.
        ask: Text,
        /// Whom to ask.
        whom: Text,
    },
    /// A backup is relied on that was never restored (A3).
    UnverifiedBackup {
        /// Which question.
        question: QuestionId,
        /// Its words.
        ask: Text,
    },
    /// The severity does not follow the customer's impact (A4).
    SeverityMismatch {
        /// What the impact asks for.
        proposed: Severity,
        /// What is in force.
        current: Severity,
    },
    /// Two times of the incident contradict each other (M8).
    TimesDisagree {
        /// What has to come first, and its time as people read it.
        earlier: (Moment, String),
        /// What stands before it.
        later: (Moment, String),
        /// The names of both.
        pair: String,
        /// The entry that says when the latter was.
        entry: EntryKey,
    },
}

impl FactTask {
    /// What a line says that stands for so many critical questions.
    pub(super) fn many(count: usize) -> Message {
        Message::new("due-critical-others").with("count", count)
    }
}

// What was not known is not asked after closing.
impl FactTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::Answer { question, ask, whom } => Row {
                rule: "critical-unknown",
                cause: Some(question),
                urgency: Urgency::Critical,
                outlasts_closing: false,
                words: Box::new(move |lang| {
                    Message::new("due-critical-unknown").with("ask", ask.get(lang))
                }),
                step: Some("step-answer"),
                whom: Whom::Ask(whom),
                listed: None,
                is_question: true,
                together: None,
            },
            Self::UnverifiedBackup { question, .. } => Row {
                rule: "unverified-backup",
                cause: Some(question),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(|_| Message::new("due-unverified-backup")),
                step: Some("step-answer"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::SeverityMismatch { proposed, current } => Row {
                rule: "severity-mismatch",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| {
                    Message::new("due-severity-mismatch")
                        .with("proposed", proposed.to_string())
                        .with("current", current.to_string())
                }),
                step: Some("step-severity"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::TimesDisagree { earlier, later, pair, .. } => Row {
                rule: "times-disagree",
                cause: Some(pair),
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |lang| disagreement(earlier, later, lang)),
                step: Some("step-milestone"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// Two times that contradict each other, in one line.
fn disagreement(earlier: &(Moment, String), later: &(Moment, String), lang: Lang) -> Message {
    Message::new("due-times-disagree")
        .with("later", lang.say(later.0.message_id()))
        .with("before", &later.1)
        .with("earlier", lang.say(earlier.0.message_id()))
        .with("after", &earlier.1)
}

/// The critical questions nobody has answered.
pub(super) fn unknown(
    incident: &Incident,
    mut found: impl FnMut(FactTask, Option<Instant>, Instant),
) {
    for question in incident.critical_unknown() {
        let task = FactTask::Answer {
            question: question.id.clone(),
            ask: question.asked.ask.clone(),
            whom: question.asked.who.clone(),
        };
        found(task, None, question.since);
    }
}

/// A severity that the impact does not ask for.
pub(super) fn severity(
    incident: &Incident,
    mut found: impl FnMut(FactTask, Option<Instant>, Instant),
) {
    if let Some(proposed) = incident.proposed_severity() {
        let current = incident.lifecycle.severity();
        found(FactTask::SeverityMismatch { proposed, current }, None, incident.opened_at());
    }
}

/// The backups that were never restored.
pub(super) fn backups(
    incident: &Incident,
    mut found: impl FnMut(FactTask, Option<Instant>, Instant),
) {
    for question in
        incident.facts.questions.iter().filter(|question| question.has_unverified_backup())
    {
        let since = question.answer().map_or(incident.opened_at(), |answer| answer.known);
        let (question, ask) = (question.id.clone(), question.asked.ask.clone());
        found(FactTask::UnverifiedBackup { question, ask }, None, since);
    }
}

/// Times of the incident that contradict each other.
pub(super) fn times(
    incident: &Incident,
    mut found: impl FnMut(FactTask, Option<Instant>, Instant),
) {
    let told = |it: &MomentAt| (it.moment, time::short_stamp(it.at, incident.zone()));
    for (earlier, later) in incident.response_times().disagreements() {
        let since = [earlier.entry, later.entry].map(|key| incident.entry(key));
        let since = since.into_iter().flatten().map(|entry| incident.known_of(entry)).max();
        let task = FactTask::TimesDisagree {
            earlier: told(&earlier),
            later: told(&later),
            pair: format!("{}-{}", earlier.moment.id(), later.moment.id()),
            entry: later.entry,
        };
        found(task, None, since.unwrap_or_else(|| incident.opened_at()));
    }
}
