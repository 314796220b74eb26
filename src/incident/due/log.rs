//! What is wrong with the entries themselves: a correction the customer does not see, entries of a newer program, damage.

use super::row::{Row, Urgency, Whom};
use crate::{
    incident::{disclosure, fold::Incident, ids::EntryKey, instant::Instant},
    locale::Message,
};

/// What is wrong with the entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogTask {
    /// A visible entry is known to be wrong only internally.
    HiddenCorrection {
        /// What the customer reads.
        target: EntryKey,
        /// The internal correction.
        correction: EntryKey,
    },
    /// A newer version of the program wrote entries this one does not understand.
    NotUnderstood {
        /// How many.
        count: usize,
    },
    /// Entries that are damaged or missing on file.
    Unreadable {
        /// How many.
        count: usize,
    },
}

impl LogTask {
    pub(super) fn row(&self) -> Row<'_> {
        match self {
            Self::HiddenCorrection { correction, .. } => Row {
                rule: "hidden-correction",
                cause: Some(correction),
                urgency: Urgency::Critical,
                outlasts_closing: false,
                words: Box::new(|_| Message::new("due-hidden-correction")),
                step: Some("step-show"),
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::NotUnderstood { count } => Row {
                rule: "not-understood",
                cause: None,
                urgency: Urgency::Gap,
                outlasts_closing: false,
                words: Box::new(move |_| Message::new("due-not-understood").with("count", *count)),
                step: None,
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
            Self::Unreadable { count } => Row {
                rule: "unreadable",
                // Another one more is another reason to look.
                cause: Some(count),
                urgency: Urgency::Critical,
                // The log is damaged whatever becomes of the incident.
                outlasts_closing: true,
                words: Box::new(move |_| Message::new("due-unreadable").with("count", *count)),
                step: None,
                whom: Whom::Nobody,
                listed: None,
                is_question: false,
                together: None,
            },
        }
    }
}

/// The entries that are damaged or missing.
pub(super) fn damage(
    incident: &Incident,
    mut found: impl FnMut(LogTask, Option<Instant>, Instant),
) {
    let count = incident.unreadable();
    if count > 0 {
        let whole = incident.entries().iter().filter(|entry| !entry.payload.is_damaged());
        let first = whole.map(|entry| entry.head.recorded).min();
        let since = first.unwrap_or_else(|| incident.opened_at());
        found(LogTask::Unreadable { count }, None, since);
    }
}

/// The corrections that hold back what goes to the customer.
pub(super) fn hidden(
    incident: &Incident,
    mut found: impl FnMut(LogTask, Option<Instant>, Instant),
) {
    for hidden in disclosure::hidden_corrections(incident) {
        let (target, correction) = (hidden.target, hidden.correction);
        found(LogTask::HiddenCorrection { target, correction }, None, hidden.known);
    }
}

/// The entries of a newer program.
pub(super) fn unknown(
    incident: &Incident,
    mut found: impl FnMut(LogTask, Option<Instant>, Instant),
) {
    let count = incident.unknown().count();
    if count > 0 {
        found(LogTask::NotUnderstood { count }, None, incident.opened_at());
    }
}
