//! What leaves the log as a document: for the customer, for our own people.
//!
//! An incident is composed into a format-neutral [`document::Document`]; a renderer turns a document, and nothing but a
//! document, into bytes. The customer's document is composed from [`CustomerIncident`] alone, which no internal fact
//! can reach. This room writes no file, reads no clock and sends nothing.

pub mod check;
pub mod compose;
mod cover;
pub mod document;
pub mod figure;
mod file_name;
mod kinds;
pub mod look;
mod refusal;
pub mod render;
#[cfg(test)]
mod tests;
pub mod update;

pub use cover::{Author, Cover, LogMark};
pub use document::Document;
pub use file_name::file_name;
pub use kinds::{Audience, DocumentKind, Format, Unknown};
pub use refusal::{Blocked, Hidden};
pub use render::{Unrendered, render, render_dressed};

use crate::{
    incident::{
        Incident, Instant,
        disclosure::{self, CustomerIncident, VisibleEntries},
        timeline,
    },
    locale::Lang,
};

/// Makes a document of an incident as it stands, for an audience, in a language.
///
/// # Errors
/// [`Blocked::NotOpened`] while there is nothing to report; [`Blocked::NoMeeting`] for minutes while none took place;
/// for the customer, [`Blocked::InternalOnly`] for what is ours alone, and [`Blocked::HiddenCorrections`] while a
/// visible entry is known to be wrong only internally.
pub fn make(
    incident: &Incident,
    audience: Audience,
    kind: DocumentKind,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Result<Document, Blocked> {
    if incident.opening.is_none() {
        return Err(Blocked::NotOpened);
    }
    match audience {
        Audience::Customer => for_customer(incident, kind, cover, lang, now),
        Audience::Internal => for_ours(incident, kind, cover, lang, now),
    }
}

fn for_customer(
    incident: &Incident,
    kind: DocumentKind,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Result<Document, Blocked> {
    if kind.is_internal() {
        return Err(Blocked::InternalOnly);
    }
    let hidden = hidden(incident);
    if !hidden.is_empty() {
        return Err(Blocked::HiddenCorrections(hidden));
    }
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
    match kind {
        DocumentKind::ServiceReport => Ok(compose::customer(&known, cover, lang, now)),
        DocumentKind::InterimReport => Ok(compose::customer::interim(&known, cover, lang, now)),
        DocumentKind::MeetingMinutes => {
            compose::customer::minutes(&known, cover, lang, now).ok_or(Blocked::NoMeeting)
        }
        DocumentKind::ExecutiveBrief | DocumentKind::HandoverBrief => Err(Blocked::InternalOnly),
    }
}

fn for_ours(
    incident: &Incident,
    kind: DocumentKind,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Result<Document, Blocked> {
    match kind {
        DocumentKind::ServiceReport => Ok(compose::internal(incident, cover, now, lang)),
        DocumentKind::InterimReport => Ok(compose::internal::interim(incident, cover, now, lang)),
        DocumentKind::MeetingMinutes => {
            compose::internal::minutes(incident, cover, now, lang).ok_or(Blocked::NoMeeting)
        }
        DocumentKind::HandoverBrief => Ok(compose::handover(incident, cover, now, lang)),
        DocumentKind::ExecutiveBrief => Ok(compose::executive(incident, cover, now, lang)),
    }
}

fn hidden(incident: &Incident) -> Vec<Hidden> {
    let short = timeline::short_keys(incident);
    let name = |key| short.get(&key).cloned().unwrap_or_default();
    disclosure::hidden_corrections(incident)
        .into_iter()
        .map(|hidden| Hidden {
            target: hidden.target,
            target_short: name(hidden.target),
            correction: hidden.correction,
            correction_short: name(hidden.correction),
        })
        .collect()
}
