//! What a subject lists and asks for: the tables that `show` and the internal review read, and what is due, each with the
//! form that does it. Whoever reads them needs to know nothing of the subject.

use std::fmt;

use chrono::NaiveDate;

use super::{commitments::Formula, fold::Incident, ids::EntryKey, instant::Instant};
use crate::locale::Message;

/// A value in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// An entry.
    Entry(Option<EntryKey>),
    /// Several entries.
    Entries(Vec<EntryKey>),
    /// An instant.
    At(Option<Instant>),
    /// A day.
    Day(Option<NaiveDate>),
    /// A length of time.
    Minutes(Option<u32>),
    /// What is owed if something is not kept.
    Formula(Option<Formula>),
    /// What a person wrote.
    Text(String),
    /// Names.
    Names(Vec<String>),
    /// One of a closed list of words: the family of its messages, and its name; `None` where nothing was said.
    Word(&'static str, Option<&'static str>),
    /// Whether something is so, with the message id of what is said then.
    Flag(bool, &'static str),
}

impl Cell {
    /// The message id of its word, or of what is said where something is so.
    pub fn message_id(&self) -> Option<String> {
        match self {
            Self::Word(family, word) => word.map(|word| format!("{family}-{word}")),
            Self::Flag(is, id) => is.then(|| (*id).to_owned()),
            Self::Entry(_)
            | Self::Entries(_)
            | Self::At(_)
            | Self::Day(_)
            | Self::Minutes(_)
            | Self::Formula(_)
            | Self::Text(_)
            | Self::Names(_) => None,
        }
    }
}

/// A column: its name in JSON, and the message id of its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// In JSON.
    pub name: &'static str,
    /// For people.
    pub heading: &'static str,
}

/// What is listed of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name in JSON.
    pub name: &'static str,
    /// The message id of its title.
    pub title: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its rows: a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A kind of thing that a subject asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Ask {
    /// The rule, with which its identity begins. A snooze stores it: it never changes.
    pub rule: &'static str,
    /// The message id of its one next step.
    pub step: &'static str,
    /// The id of the form that Enter opens.
    pub form: &'static str,
    /// Whether it waits until the incident is closed before it stands among what is to be done now.
    pub waits: bool,
}

/// A thing that a subject asks for. It outlives the incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What kind of thing.
    pub ask: &'static Ask,
    /// The entry it is about; `None` where it is about the incident.
    pub about: Option<EntryKey>,
    /// Which of several of that entry: a day, an incident. Empty where there is one. A part of its identity.
    pub which: String,
    /// What is to be done, in one line.
    pub says: Message,
    /// Whether there is a time for it.
    pub timed: bool,
}

/// With what the identity of a task ends: the entry it is about, and which of several.
impl fmt::Display for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = self.about.map(|key| key.to_string());
        let parts = about.into_iter().chain((!self.which.is_empty()).then(|| self.which.clone()));
        f.write_str(&parts.collect::<Vec<_>>().join("/"))
    }
}

/// A task, by when, and since when it has been so.
pub type Asked = (Task, Option<Instant>, Instant);

/// A subject that lists and asks.
pub struct Register {
    /// All it ever asks for.
    pub asks: &'static [&'static Ask],
    /// Its tables, also those without a row.
    pub tables: fn(&Incident) -> Vec<Table>,
    /// What it asks for at that time. What is not due by the clock alone does not look at it.
    pub tasks: fn(&Incident, Instant) -> Vec<Asked>,
}
