//! What a status update as a document says: what is new since the last word that reached anybody of its audience, and
//! when they hear next.

use chrono_tz::Tz;

use super::{news, news::News, write::Writer};
use crate::{
    incident::{
        Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
        due, responsibility,
        updates::{Direction, Outcome},
    },
    locale::Lang,
    report::{
        cover::Author,
        document::Block,
        next_word::{awaits_next, expects_next, next_named},
        public_line::{in_force, is_told},
    },
};

/// What is new for an audience, and since when.
pub(in crate::report) struct Told {
    news: News,
    since: Option<Instant>,
    next: Option<Instant>,
    next_expected: bool,
}

/// Whom an update as a document speaks to, and who speaks.
pub(in crate::report) struct Reader<'a> {
    /// As they are addressed.
    pub(in crate::report) name: String,
    /// Who signs.
    pub(in crate::report) author: &'a Author,
    /// Their language.
    pub(in crate::report) lang: Lang,
    /// The incident's zone.
    pub(in crate::report) zone: Tz,
    /// The id of the heading above the message to copy: it says to whom it may be passed on.
    pub(in crate::report) message: &'static str,
}

impl Told {
    /// What is new for the customer. The incident is asked for nothing but what the customer could know at the last word.
    pub(in crate::report) fn outside(
        incident: &Incident,
        known: &CustomerIncident,
        now: Instant,
        lang: Lang,
    ) -> Self {
        let since = last_word(known, now);
        let before = since.map(|since| {
            let then = incident.as_known_at(since);
            CustomerIncident::fold(&VisibleEntries::of(&then)).with_derived(since)
        });
        let mut news = news::outside(known, before.as_ref(), &[], now, lang);
        news.responsible = known.may_admit && !has_admitted(known);
        news.regret = news::regret(known, news.responsible, since.is_none(), lang);
        let next_expected = awaits_next(known);
        Self { news, since, next: next_named(known, now).filter(|&next| next > now), next_expected }
    }

    /// What is new for our own people.
    pub(in crate::report) fn inside(incident: &Incident, now: Instant, lang: Lang) -> Self {
        let is_ours =
            |&key: &_| incident.stakeholders.get(key).is_some_and(|it| it.profile.side.is_ours());
        let reached = incident.ledger.contacts.iter().filter(|contact| {
            contact.told()
                && contact.made.outcome == Outcome::Reached
                && contact.made.with.iter().any(is_ours)
        });
        let since = reached.map(|contact| contact.counted).filter(|&at| at <= now).max();
        let ours = due::told_what(incident);
        let ours = ours.iter().filter(|told| told.stakeholder.profile.side.is_ours());
        let next = ours.filter_map(|told| told.next).filter(|&next| next > now).min();
        let mut news = news::inside(incident, None, since, now, lang);
        // There may be far more than a letter holds: the latest of each rank comes first.
        news.points.sort_by_key(|point| (point.rank, std::cmp::Reverse(point.at)));
        Self { news, since, next, next_expected: expects_next(incident) }
    }

    /// A letter, a message to copy and points to say aloud, each under its heading.
    pub(in crate::report) fn parts(&self, reader: Reader<'_>, now: Instant) -> Vec<Block> {
        let Self { since, next, next_expected, .. } = *self;
        let Reader { name, author, lang, zone, message } = reader;
        let writer = Writer { lang, zone, now, since, next, next_expected, name, author };
        writer.parts(&self.news, message)
    }
}

/// The last word that reached the customer, as far as they may read of it.
fn last_word(known: &CustomerIncident, now: Instant) -> Option<Instant> {
    let reached = known
        .spoken
        .iter()
        .filter(|of| of.direction == Direction::Outbound && of.outcome == Outcome::Reached);
    reached.map(|of| of.at).filter(|&at| at <= now).max()
}

fn has_admitted(known: &CustomerIncident) -> bool {
    known.lines.iter().any(|of| {
        of.retracted.is_none() && is_told(&of.said) && responsibility::admits(in_force(of))
    })
}
