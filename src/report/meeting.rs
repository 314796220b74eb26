//! Which document is asked for, and a meeting as minutes speak of it.

use super::{kinds::DocumentKind, number::number};
use crate::{
    incident::{EntryKey, Incident, Instant, time},
    locale::{Lang, Message},
};

/// Which document: its kind, and for minutes of which meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// Of which kind.
    pub kind: DocumentKind,
    /// The entry of the meeting; the latest where there is none. Nothing but minutes looks at it.
    pub meeting: Option<EntryKey>,
}

impl From<DocumentKind> for Which {
    fn from(kind: DocumentKind) -> Self {
        Self { kind, meeting: None }
    }
}

/// A meeting that took place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its entry.
    pub key: EntryKey,
    /// When it began.
    pub at: Instant,
    /// With whom, by the names that this audience may read.
    pub with: Vec<String>,
}

impl Meeting {
    /// As people say it.
    pub fn named(&self, incident: &Incident) -> NamedMeeting {
        NamedMeeting {
            entry: number(incident, self.key),
            time: time::stamp(self.at, incident.zone()),
            with: self.with.clone(),
        }
    }
}

/// A meeting as people say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedMeeting {
    /// Its entry.
    pub entry: String,
    /// When it began, in the incident's zone.
    pub time: String,
    /// With whom.
    pub with: Vec<String>,
}

impl NamedMeeting {
    /// In words, such as `#12 2025-03-03 14:30`, and with whom.
    pub fn words(&self, lang: Lang) -> String {
        let said =
            Message::new(if self.with.is_empty() { "meeting-named" } else { "meeting-with" });
        said.with("entry", &self.entry)
            .with("time", &self.time)
            .with("names", lang.list(&self.with))
            .text(lang)
    }
}
