//! What leaves the log as a document: for the customer, for our own people.
//!
//! An incident is composed into a format-neutral [`document::Document`]; a renderer turns a document, and nothing but a
//! document, into bytes. The customer's document is composed from [`CustomerIncident`] alone, which no internal fact
//! can reach. This room writes no file, reads no clock and sends nothing.

#![deny(clippy::wildcard_enum_match_arm)]

pub mod beginning;
pub mod check;
pub mod claims;
pub mod compose;
pub mod contradicted;
mod cover;
pub mod document;
mod edition;
pub mod figure;
mod file_name;
mod held;
mod kinds;
mod layout;
mod lines;
pub mod look;
mod meeting;
mod meetings;
mod next_word;
mod number;
pub mod outdated;
pub mod prose;
mod public_line;
mod refusal;
pub mod render;
mod section;
#[cfg(test)]
mod tests;
mod unreadable;
pub mod update;
mod zone;

pub use cover::{Author, Cover, Elsewhere, LogMark, Recurring};
pub use document::Document;
pub use file_name::FileName;
pub use held::{LeftOut, Reason, held, held_by_text, left_out, left_out_lines, left_out_of_text};
pub use kinds::{Audience, DocumentKind, Format};
pub use meeting::{Meeting, NamedMeeting, Which};
pub use meetings::{meetings, when_met};
pub use refusal::{Blocked, Hidden};
pub use render::{Unrendered, render, render_dressed};
pub use section::Section;

use crate::{
    incident::{
        Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
    },
    locale::Lang,
};

/// Makes a document of an incident as it stands, for an audience, in a language.
///
/// # Errors
/// [`Blocked::NotOpened`] while there is nothing to report; [`Blocked::NoMeeting`] for minutes while none took place, and
/// [`Blocked::NotAMeeting`] for those of an entry that is none; for the customer, [`Blocked::InternalOnly`] for what is
/// ours alone, [`Blocked::HiddenCorrections`] while a visible entry is known to be wrong only internally, and
/// [`Blocked::Contradicted`] while its prose says what the record contradicts and nobody let that stand (L5).
pub fn make(
    incident: &Incident,
    audience: Audience,
    which: impl Into<Which>,
    cover: &Cover,
    lang: Lang,
    now: Instant,
) -> Result<Document, Blocked> {
    if incident.opening.is_none() {
        return Err(Blocked::without_opening(incident));
    }
    let now = incident.clock(now);
    let order = Order { which: which.into(), cover, lang, now };
    let made = match audience {
        Audience::Customer => for_customer(incident, order)?,
        Audience::Internal => for_ours(incident, order),
    };
    let mut made = made.ok_or_else(|| {
        meetings::none(incident, order.which.meeting, &meetings(incident, audience, now))
    })?;
    if let Some(said) = unreadable::callout(incident, audience, lang) {
        made.blocks.insert(0, said);
    }
    if incident.drill().is_some() {
        let kind = document::Callout::Open;
        let (title, body) =
            (lang.say("report-drill"), vec![document::line(&lang.say("report-drill-why"))]);
        made.blocks.insert(0, document::Block::Callout { kind, title, body });
    }
    Ok(made)
}

#[derive(Clone, Copy)]
struct Order<'a> {
    which: Which,
    cover: &'a Cover,
    lang: Lang,
    now: Instant,
}

/// `None` where there is no such meeting.
fn for_customer(incident: &Incident, order: Order<'_>) -> Result<Option<Document>, Blocked> {
    let Order { which, cover, lang, now } = order;
    if which.kind.is_internal() {
        return Err(Blocked::InternalOnly);
    }
    let hidden = Hidden::all(incident);
    if !hidden.is_empty() {
        return Err(Blocked::HiddenCorrections(hidden));
    }
    if which.kind == DocumentKind::ServiceReport {
        let mut stops = contradicted::contradicted(incident, now);
        stops.retain(|it| it.despite.is_none());
        if !stops.is_empty() {
            return Err(Blocked::Contradicted(stops));
        }
    }
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
    let mut made = match which.kind {
        DocumentKind::ServiceReport => Some(compose::customer(&known, cover, lang, now)),
        DocumentKind::InterimReport => Some(compose::customer::interim(&known, cover, lang, now)),
        DocumentKind::StatusUpdate => {
            let told = update::told::Told::outside(incident, &known, now, lang);
            Some(compose::customer::update(&known, &told, cover, lang, now))
        }
        DocumentKind::MeetingMinutes => {
            compose::customer::minutes(&known, which.meeting, cover, lang, now)
        }
        DocumentKind::ExecutiveBrief
        | DocumentKind::MeetingBrief
        | DocumentKind::HandoverBrief
        | DocumentKind::ReviewReport => return Err(Blocked::InternalOnly),
    };
    if let Some(made) = &mut made
        && let Some(edition) = edition::edition(incident, &known, which.kind, lang, now)
    {
        edition.put_into(made, known.tz());
    }
    Ok(made)
}

/// `None` where there is no such meeting.
fn for_ours(incident: &Incident, order: Order<'_>) -> Option<Document> {
    let Order { which, cover, lang, now } = order;
    match which.kind {
        DocumentKind::ServiceReport => Some(compose::internal(incident, cover, now, lang)),
        DocumentKind::InterimReport => Some(compose::internal::interim(incident, cover, now, lang)),
        DocumentKind::StatusUpdate => Some(compose::internal::update(incident, cover, now, lang)),
        DocumentKind::MeetingMinutes => {
            compose::internal::minutes(incident, which.meeting, cover, now, lang)
        }
        DocumentKind::HandoverBrief => Some(compose::handover(incident, cover, now, lang)),
        DocumentKind::ReviewReport => Some(compose::internal::review(incident, cover, now, lang)),
        DocumentKind::ExecutiveBrief => Some(compose::executive(incident, cover, now, lang)),
        DocumentKind::MeetingBrief => Some(compose::meeting_brief(incident, cover, now, lang)),
    }
}
