//! Drafts of updates (G5): what is new for one person since the last word that reached them, as an SMS, an e-mail or
//! points for a call, in their language, with the time of the next update. What goes outside is written from
//! [`CustomerIncident`] alone, which no internal fact can reach. It sends nothing and keeps nothing.

mod days;
mod form;
mod news;
mod sms;
pub(super) mod state;
pub(super) mod told;
mod write;

use std::collections::BTreeSet;

use chrono_tz::Tz;

pub use form::UpdateForm;
pub use sms::{LATIN, WIDE, length as sms_length};
pub use write::Update;

use super::{
    cover::{Author, Cover},
    file_name::update_file_name,
    held::{LeftOut, held_by_text, left_out_of_text},
    next_word::{awaits_next, expects_next},
    refusal::{Blocked, Hidden},
};
use crate::{
    incident::{
        EntryKey, Incident, Instant,
        disclosure::{self, CustomerIncident, Said, VisibleEntries},
        drafts::{self, Held, Problem},
        due, responsibility,
        stakeholders::{Side, Stakeholder},
        updates::{Contact, Outcome},
    },
    locale::Lang,
    text::display_safe,
};
use news::News;
use write::Writer;

/// The last contact that reached somebody: what they know for certain.
pub fn last_reached<'a>(incident: &'a Incident, stakeholder: &Stakeholder) -> Option<&'a Contact> {
    incident
        .ledger
        .contacts
        .iter()
        .filter(|contact| {
            contact.told()
                && contact.made.outcome == Outcome::Reached
                && contact.made.with.contains(&stakeholder.key)
        })
        .max_by_key(|contact| contact.counted)
}

/// The language to write to somebody in: their own, or else the one given.
pub fn language(stakeholder: &Stakeholder, otherwise: Lang) -> Lang {
    stakeholder.profile.language.parse().unwrap_or(otherwise)
}

/// What the customer knows that they did not know before, a sentence each: how it stands first. Words between us are no change
/// of the matter.
pub(super) fn changed(
    known: &CustomerIncident,
    before: &CustomerIncident,
    lang: Lang,
    now: Instant,
) -> Vec<String> {
    let mut known = known.clone();
    known.lines.retain(|of| {
        !matches!(of.said, Said::Contact { .. } | Said::Enquiry(_) | Said::Received { .. })
    });
    let news = news::outside(&known, Some(before), &[], now, lang);
    let state = news.moved.then_some(news.state);
    state.into_iter().chain(news.points.into_iter().map(|point| point.text)).collect()
}

/// What the file of an update is called.
pub fn file_name(cover: &Cover, zone: Tz, form: UpdateForm) -> String {
    update_file_name(cover, zone, form.id())
}

/// What drafting needs to know beside whom it is for.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Who signs.
    pub author: &'a Author,
    /// The names of other customers, the references and titles of other incidents: they are never named.
    pub others: &'a [String],
    /// The language for people who have none of their own.
    pub lang: Lang,
    /// The present instant.
    pub now: Instant,
}

impl Desk<'_> {
    /// Drafts an update to somebody. To somebody outside who is not of the customer's it says how it stands, and no more.
    ///
    /// # Errors
    /// [`Blocked::NotOpened`]; for everybody outside, [`Blocked::HiddenCorrections`] while a visible entry is known to
    /// be wrong only internally.
    pub fn draft(&self, to: &Stakeholder, form: UpdateForm) -> Result<Update, Blocked> {
        let incident = self.incident;
        let now = incident.clock(self.now);
        if incident.opening.is_none() {
            return Err(Blocked::without_opening(incident));
        }
        let lang = language(to, self.lang);
        let since = last_reached(incident, to).map(|contact| contact.counted);
        let (news, next_expected) = if to.profile.side.is_ours() {
            let news = news::inside(incident, Some(to.key), since, now, lang);
            (news, expects_next(incident))
        } else {
            self.outside(to, since, lang)?
        };
        let writer = Writer {
            lang,
            zone: incident.zone(),
            now,
            since,
            next: due::next_after(incident, to, now),
            next_expected,
            name: to.profile.name.clone(),
            author: self.author,
        };
        Ok(writer.write(&news, form))
    }

    fn outside(
        &self,
        to: &Stakeholder,
        since: Option<Instant>,
        lang: Lang,
    ) -> Result<(News, bool), Blocked> {
        let incident = self.incident;
        let now = incident.clock(self.now);
        if to.profile.side == Side::Media {
            return Ok((self.holding_line(to), false));
        }
        let hidden = Hidden::all(incident);
        if !hidden.is_empty() {
            return Err(Blocked::HiddenCorrections(hidden));
        }
        let fold = |incident: &Incident, now: Instant| {
            let known = CustomerIncident::fold(&VisibleEntries::of(incident));
            if to.profile.side == Side::Customer { known } else { status_alone(known) }
                .with_derived(now)
        };
        let known = fold(incident, now);
        let before = since.map(|since| fold(&incident.as_known_at(since), since));
        let names = std::iter::once(&to.profile.name).chain(&to.profile.aliases);
        let names: Vec<&str> = names.map(String::as_str).collect();
        let mut news = news::outside(&known, before.as_ref(), &names, now, lang);
        // It leads, or was understood: it is no point of the update, with its time or without.
        if let Some(instruction) = incident.safety.instruction() {
            let words = news::one_line(&instruction.text);
            news.points.retain(|point| words.is_empty() || !point.text.ends_with(&words));
        }
        news.responsible = may_admit(incident, to);
        let is_first = since.is_none() && to.profile.side == Side::Customer;
        news.regret = news::regret(&known, news.responsible, is_first, lang);
        news.safety = self.safety(to);
        Ok((news, awaits_next(&known)))
    }

    /// What they are to do now, as long as they have not confirmed that they understood (A9).
    fn safety(&self, to: &Stakeholder) -> String {
        let shown = disclosure::visible_keys(self.incident);
        let safety = self.incident.safety.instruction_for(to.key);
        let safety = safety.filter(|it| shown.contains(&it.entry));
        safety.map_or_else(String::new, |it| display_safe(&it.text).into_owned())
    }

    /// To the press nothing is said of the customer's, not even how it stands (9.9).
    fn holding_line(&self, to: &Stakeholder) -> News {
        News { holding: true, safety: self.safety(to), ..News::default() }
    }

    /// Whether somebody waits for a next update, as far as they know how it stands.
    fn expects_next(&self, to: &Stakeholder) -> bool {
        if to.profile.side.is_ours() {
            return expects_next(self.incident);
        }
        to.profile.side != Side::Media
            && awaits_next(&CustomerIncident::fold(&VisibleEntries::of(self.incident)))
    }

    /// The visible entries whose words somebody can read in a text for them.
    pub fn held(&self, to: &Stakeholder, text: &str) -> BTreeSet<EntryKey> {
        held_by_text(text, language(to, self.lang), self.incident, self.now)
    }

    /// What is visible and new since the last word that reached somebody, and does not stand in a text for them.
    /// To anybody but the customer it is none of their business.
    pub fn left_out(&self, to: &Stakeholder, text: &str) -> Vec<LeftOut> {
        if to.profile.side != Side::Customer {
            return Vec::new();
        }
        let since = last_reached(self.incident, to).map(|contact| contact.counted);
        let lang = (language(to, self.lang), self.lang);
        left_out_of_text(text, since, self.incident, lang, self.now)
    }

    /// Everything that is wrong with a text for somebody, what stops it first.
    pub fn lint(&self, to: &Stakeholder, form: UpdateForm, text: &str) -> Vec<Problem> {
        let held = Held {
            incident: self.incident,
            to: to.key,
            lang: language(to, self.lang),
            signed: &self.author.signed(),
            others: self.others,
            length: form.length(text),
            next_expected: self.expects_next(to),
            now: self.now,
        };
        drafts::lint(text, &held)
    }
}

/// Whether responsibility is to be stated: every condition burns (D1), and it was not stated to them before (D2).
fn may_admit(incident: &Incident, to: &Stakeholder) -> bool {
    let said = incident.ledger.contacts.iter().any(|contact| {
        contact.told()
            && contact.made.with.contains(&to.key)
            && responsibility::admits(&contact.made.text)
    });
    let is_customer = to.profile.side == Side::Customer;
    is_customer && incident.unmet_conditions().is_empty() && !said
}

/// What may be said to somebody who is neither ours nor the customer's: how it stands. What was promised, offered and
/// found out is between the customer and us.
fn status_alone(mut known: CustomerIncident) -> CustomerIncident {
    known.lines.retain(|of| matches!(of.said, Said::Status(_)));
    known.without_promises()
}
