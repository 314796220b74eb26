//! Why a document is not made. Nothing has left the house then.

use std::fmt;

use super::{contradicted::Contradicted, meeting::NamedMeeting};
use crate::{
    incident::{EntryKey, Incident, disclosure, timeline},
    locale::{Lang, Message},
};

/// A correction that the customer has not been given, by the names people use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// What the customer can read.
    pub target: EntryKey,
    /// Its short key.
    pub target_short: String,
    /// The internal correction.
    pub correction: EntryKey,
    /// Its short key.
    pub correction_short: String,
}

impl Hidden {
    /// Every visible entry that is known to be wrong only internally.
    pub(super) fn all(incident: &Incident) -> Vec<Self> {
        let short = timeline::short_keys(incident);
        let name = |key| short.get(&key).cloned().unwrap_or_default();
        disclosure::hidden_corrections(incident)
            .into_iter()
            .map(|hidden| Self {
                target: hidden.target,
                target_short: name(hidden.target),
                correction: hidden.correction,
                correction_short: name(hidden.correction),
            })
            .collect()
    }
}

/// Why a document is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    /// The incident was never opened: there is nothing to report.
    NotOpened,
    /// What the incident was opened with is damaged or missing on file.
    OpeningUnreadable,
    /// That document is for our own people alone.
    InternalOnly,
    /// Minutes of a meeting that nobody recorded, or that this audience may not see.
    NoMeeting,
    /// The entry that is asked for is no meeting, or none that this audience may see.
    NotAMeeting {
        /// The entry, as people say it.
        entry: String,
        /// The meetings there are; never empty.
        meetings: Vec<NamedMeeting>,
    },
    /// Visible entries are known to be wrong only internally; never empty.
    HiddenCorrections(Vec<Hidden>),
    /// Prose says what the record contradicts; never empty (L5).
    Contradicted(Vec<Contradicted>),
}

impl Blocked {
    /// Why nothing is made of an incident without an opening.
    pub(super) fn without_opening(incident: &Incident) -> Self {
        if incident.unreadable() > 0 { Self::OpeningUnreadable } else { Self::NotOpened }
    }

    /// The sentence that says what is wrong and what to do next.
    pub fn message(&self, lang: Lang) -> Message {
        match self {
            Self::NotOpened => Message::new("report-blocked-not-opened"),
            Self::OpeningUnreadable => Message::new("report-blocked-unreadable"),
            Self::InternalOnly => Message::new("report-blocked-internal-only"),
            Self::NoMeeting => Message::new("report-blocked-no-meeting"),
            Self::NotAMeeting { entry, meetings } => Message::new("report-blocked-not-a-meeting")
                .with("entry", entry)
                .with("count", meetings.len())
                .with(
                    "meetings",
                    lang.list(&meetings.iter().map(|it| it.words(lang)).collect::<Vec<_>>()),
                ),
            Self::HiddenCorrections(hidden) => {
                let pairs: Vec<String> = hidden
                    .iter()
                    .map(|one| {
                        Message::new("report-hidden-pair")
                            .with("target", format!("#{}", one.target_short))
                            .with("correction", format!("#{}", one.correction_short))
                            .text(lang)
                    })
                    .collect();
                Message::new("report-blocked-hidden")
                    .with("count", pairs.len())
                    .with("pairs", lang.list(&pairs))
            }
            Self::Contradicted(found) => contradicted(found, lang),
        }
    }
}

/// The first of them whole, and how many more there are.
fn contradicted(found: &[Contradicted], lang: Lang) -> Message {
    let first = found.first().map(|it| it.finding(lang).text(lang));
    let section = found.first().map_or("SECTION", |it| it.section.id());
    Message::new("report-blocked-contradicted")
        .with("first", first.unwrap_or_default())
        .with("section", section)
        .with("more", found.len().saturating_sub(1))
}

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En).text(Lang::En))
    }
}

impl std::error::Error for Blocked {}
