//! Telling an entry: what each kind says of itself, and what all of them need for it.

use super::{
    fold::Incident, ids::EntryKey, instant::Instant, time, timeline, visibility::Visibility,
};
use crate::locale::{Lang, Message};

/// What an entry of this kind says, for our own eyes. Nothing in it is dropped; names are those of the fold.
pub(super) trait Told {
    /// It in words, whole.
    fn told(&self, by: &Teller<'_>) -> String;
}

/// Who tells: of which incident, in which language.
pub(super) struct Teller<'a> {
    pub(super) incident: &'a Incident,
    pub(super) lang: Lang,
}

impl Teller<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        message.text(self.lang)
    }

    /// The name of a stakeholder.
    pub(super) fn name(&self, key: EntryKey) -> String {
        self.incident.stakeholders.get(key).map_or_else(
            || self.lang.say("somebody"),
            |stakeholder| stakeholder.profile.name.clone(),
        )
    }

    /// An entry as people call it.
    pub(super) fn short(&self, key: EntryKey) -> String {
        timeline::called(self.incident, key)
    }

    /// A remedy option by its letter and name.
    pub(super) fn remedy(&self, key: EntryKey) -> String {
        let named = |letter: &str, name: &str| {
            if name.is_empty() { letter.to_owned() } else { format!("{letter} {name}") }
        };
        self.incident
            .remedies
            .get(key)
            .map_or_else(|| self.short(key), |remedy| named(&remedy.letter, &remedy.terms.name))
    }

    /// An instant in the incident's zone.
    pub(super) fn time(&self, at: Instant) -> String {
        time::short_stamp(at, self.incident.zone())
    }

    /// A message that says an instant.
    pub(super) fn timed(&self, id: &'static str, at: Instant) -> String {
        self.say(&Message::new(id).with("time", self.time(at)))
    }

    /// A message that says by when something is due, with the term it was counted from in brackets.
    pub(super) fn due(&self, id: &'static str, at: Instant, term: Option<&str>) -> String {
        let time = time::short_deadline(at, self.incident.zone());
        let said = self.say(&Message::new(id).with("time", time));
        match term {
            Some(term) => {
                self.say(&Message::new("entry-term").with("due", said).with("term", term))
            }
            None => said,
        }
    }

    /// Whom a document is for.
    pub(super) fn audience(&self, audience: Visibility) -> String {
        self.lang.say(match audience {
            Visibility::Customer => "audience-customer",
            Visibility::Internal => "audience-internal",
        })
    }
}
