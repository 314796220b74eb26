//! Which document is asked for, and which meetings there are to take the minutes of.

use super::{Audience, Blocked, DocumentKind, compose};
use crate::{
    incident::{
        EntryKey, Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
        timeline,
    },
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

/// The meetings that somebody may read of, the earliest first.
pub fn meetings(incident: &Incident, audience: Audience, now: Instant) -> Vec<Meeting> {
    match audience {
        Audience::Customer => {
            let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
            compose::customer::meetings(&known, now)
        }
        Audience::Internal => compose::internal::meetings(incident, now),
    }
}

/// When the meeting began whose minutes are asked for; `None` for every other document.
pub fn when_met(
    incident: &Incident,
    audience: Audience,
    which: Which,
    now: Instant,
) -> Option<Instant> {
    if which.kind != DocumentKind::MeetingMinutes {
        return None;
    }
    let all = meetings(incident, audience, now);
    match which.meeting {
        Some(key) => all.iter().find(|it| it.key == key),
        None => all.last(),
    }
    .map(|it| it.at)
}

/// Why there are no minutes: nobody met, or the entry is no meeting this audience may read of.
pub(super) fn none(incident: &Incident, wanted: Option<EntryKey>, all: &[Meeting]) -> Blocked {
    let Some(wanted) = wanted.filter(|_| !all.is_empty()) else { return Blocked::NoMeeting };
    let meetings = all.iter().map(|it| it.named(incident)).collect();
    Blocked::NotAMeeting { entry: short(incident, wanted), meetings }
}

fn short(incident: &Incident, key: EntryKey) -> String {
    format!("#{}", timeline::short_key(key, incident.has_several_writers()))
}

impl Meeting {
    /// As people say it.
    pub fn named(&self, incident: &Incident) -> Named {
        let at = self.at.with_timezone(&incident.zone());
        Named {
            entry: short(incident, self.key),
            time: at.format("%Y-%m-%d %H:%M").to_string(),
            with: self.with.clone(),
        }
    }
}

/// A meeting as people say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its entry.
    pub entry: String,
    /// When it began, in the incident's zone.
    pub time: String,
    /// With whom.
    pub with: Vec<String>,
}

impl Named {
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
