//! What is different between two moments of an incident: what became known, what was answered, odds, commitments, how it
//! stands (M6).

use crate::{
    incident::{
        EntryKey, Incident, Instant, Severity, Status, commitments::Standing, describe,
        facts::Question, remedies::Remedy, timeline::short_key,
    },
    locale::{Lang, Message},
    playbook::Text,
};

/// One thing that is otherwise at the later moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A question was answered, or answered otherwise.
    Answered {
        /// The question.
        asked: Text,
        /// The answer before.
        before: Option<String>,
        /// The answer after.
        after: Option<String>,
    },
    /// The chance of success of an option.
    Odds {
        /// The option's letter.
        letter: String,
        /// What it is.
        name: String,
        /// Percent before.
        before: Option<u8>,
        /// Percent after.
        after: Option<u8>,
    },
    /// A commitment was made, or stands otherwise.
    Commitment {
        /// P1, P2 …
        label: String,
        /// What was promised.
        text: String,
        /// How it stood; `None` where it was not made.
        before: Option<Standing>,
        /// How it stands.
        after: Option<Standing>,
    },
    /// The status.
    Status {
        /// Before.
        before: Status,
        /// After.
        after: Status,
    },
    /// The severity.
    Severity {
        /// Before.
        before: Severity,
        /// After.
        after: Severity,
    },
}

/// The difference between two moments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// The entries that came in between, in the order of the log.
    pub learnt: Vec<EntryKey>,
    /// What is otherwise.
    pub changes: Vec<Change>,
}

impl Difference {
    /// What is different between an incident at one instant and at another. What only the earlier one holds (in another
    /// order of the same course) is no difference.
    pub fn between(before: (&Incident, Instant), after: (&Incident, Instant)) -> Self {
        let (earlier, later) = (before.0, after.0);
        let learnt = later.entries().iter().map(|entry| entry.key);
        let learnt = learnt.filter(|key| earlier.entry(*key).is_none()).collect();
        let mut changes = Vec::new();
        let status = (earlier.lifecycle.status(), later.lifecycle.status());
        if status.0 != status.1 {
            changes.push(Change::Status { before: status.0, after: status.1 });
        }
        let severity = (earlier.lifecycle.severity(), later.lifecycle.severity());
        if severity.0 != severity.1 {
            changes.push(Change::Severity { before: severity.0, after: severity.1 });
        }
        changes.extend(answers(earlier, later));
        changes.extend(odds(earlier, later));
        changes.extend(commitments(before, after));
        Self { learnt, changes }
    }

    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        self.learnt.is_empty() && self.changes.is_empty()
    }

    /// In words, a sentence a line: what is otherwise, then what became known, as the later moment tells it.
    pub fn lines(&self, later: &Incident, lang: Lang) -> Vec<String> {
        let mut lines: Vec<String> = self.changes.iter().map(|it| it.said(lang)).collect();
        let several = later.has_several_writers();
        let entries = self.learnt.iter().filter_map(|key| later.entry(*key));
        lines.extend(entries.map(|entry| {
            let told = describe(later, entry, lang);
            Message::new("replay-learnt")
                .with("time", crate::incident::time::stamp(later.known_of(entry), later.zone()))
                .with("entry", format!("#{}", short_key(entry.key, several)))
                .with("kind", told.kind)
                .with("text", told.text)
                .text(lang)
        }));
        lines
    }
}

impl Change {
    /// In words.
    pub fn said(&self, lang: Lang) -> String {
        let none = || lang.say("replay-none");
        let percent = |it: Option<u8>| it.map_or_else(none, |it| format!("{it}%"));
        let standing = |it: Option<Standing>| {
            it.map_or_else(none, |it| lang.say(&format!("replay-standing-{}", it.id())))
        };
        let status = |it: Status| lang.say(&format!("status-{}", it.id()));
        let (id, what, before, after) = match self {
            Self::Answered { asked, before, after } => (
                "replay-answered",
                asked.get(lang).to_owned(),
                before.clone().unwrap_or_else(none),
                after.clone().unwrap_or_else(none),
            ),
            Self::Odds { letter, name, before, after } => (
                "replay-odds-changed",
                format!("{letter} {name}"),
                percent(*before),
                percent(*after),
            ),
            Self::Commitment { label, text, before, after } => (
                "replay-commitment-changed",
                format!("{label} {text}"),
                standing(*before),
                standing(*after),
            ),
            Self::Status { before, after } => {
                ("replay-status-changed", String::new(), status(*before), status(*after))
            }
            Self::Severity { before, after } => {
                ("replay-severity-changed", String::new(), before.to_string(), after.to_string())
            }
        };
        Message::new(id).with("what", what).with("before", before).with("after", after).text(lang)
    }

    /// The name for programs.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Answered { .. } => "answered",
            Self::Odds { .. } => "odds",
            Self::Commitment { .. } => "commitment",
            Self::Status { .. } => "status",
            Self::Severity { .. } => "severity",
        }
    }
}

fn answers(earlier: &Incident, later: &Incident) -> Vec<Change> {
    let said = |question: &Question| question.answer().map(|answer| answer.text.clone());
    let change = |question: &Question| {
        let before = earlier.facts.question(&question.id).and_then(said);
        let after = said(question);
        let asked = question.asked.ask.clone();
        (before != after).then_some(Change::Answered { asked, before, after })
    };
    later.facts.questions.iter().filter_map(change).collect()
}

fn odds(earlier: &Incident, later: &Incident) -> Vec<Change> {
    let change = |it: &Remedy| {
        let then = earlier.remedies.list.iter().find(|then| then.key == it.key);
        let (before, after) = (then.and_then(Remedy::percent), it.percent());
        let (letter, name) = (it.letter.clone(), it.terms.name.clone());
        (before != after).then_some(Change::Odds { letter, name, before, after })
    };
    later.remedies.list.iter().filter_map(change).collect()
}

fn commitments(
    (earlier, from): (&Incident, Instant),
    (later, to): (&Incident, Instant),
) -> Vec<Change> {
    let list = later.commitments.list.iter();
    list.filter_map(|it| {
        let then = earlier.commitments.list.iter().find(|then| then.key == it.key);
        let before = then.map(|then| then.standing(from));
        let after = Some(it.standing(to));
        let (label, text) = (it.label.clone(), it.words().to_owned());
        (before != after).then_some(Change::Commitment { label, text, before, after })
    })
    .collect()
}
