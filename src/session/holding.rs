//! What a message to somebody outside holds: the visible entries whose words stand in it, noted with it in the log, so that
//! it stays known what was said.

use super::{Book, Session};
use crate::{
    incident::{
        Act, Command, Instant, Selector, Visibility,
        command::Contact,
        stakeholder_called,
        stakeholders::Stakeholder,
        updates::{Direction, Outcome},
    },
    report::{self, update::language},
};

impl Session {
    /// Notes with a word to the outside which visible entries it holds.
    pub(super) fn hold(&self, book: &Book, act: &mut Act, now: Instant) {
        let Command::Contact(contact) = &act.command else { return };
        let told = contact.direction == Direction::Outbound && contact.outcome != Outcome::Failed;
        if !told || act.held.is_some() {
            return;
        }
        let people: Vec<&Stakeholder> =
            contact.with.iter().filter_map(|it| known(book, it)).collect();
        let Some(lang) = self.language_outside(contact, &people, act.visibility) else { return };
        let held = report::held_by_text(&contact.text, lang, &book.incident, now);
        act.held = Some(held.into_iter().collect());
    }

    /// In which language somebody outside reads it; `None` where nobody outside does.
    fn language_outside(
        &self,
        contact: &Contact,
        people: &[&Stakeholder],
        visibility: Visibility,
    ) -> Option<crate::locale::Lang> {
        let own = self.settings.lang;
        let outside = people.iter().find(|it| !it.profile.side.is_ours());
        match outside {
            Some(to) => Some(language(to, own)),
            None if contact.with.is_empty() && visibility == Visibility::Customer => Some(own),
            None => None,
        }
    }
}

fn known<'a>(book: &'a Book, named: &Selector) -> Option<&'a Stakeholder> {
    let incident = &book.incident;
    let by_key = || incident.stakeholders.get(named.0.parse().ok()?);
    stakeholder_called(incident, &named.0).ok().or_else(by_key)
}
