//! The directory of people (F8): shared by all incidents, kept as a log of its own.

use super::{
    entry::{Draft, Entry, Instant, Visibility},
    event::{Event, PersonAdded, PersonChanged},
    ids::EntryKey,
    stakeholders::{Person, PersonChanges, Profile, Side},
};

/// A person with the key of the entry that added them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Identity.
    pub key: EntryKey,
    /// What is known of them.
    pub person: Person,
}

/// Everybody known from any incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory {
    /// In the order in which they were added.
    pub people: Vec<Known>,
}

impl Directory {
    /// The directory these entries are, in the order of the log.
    pub fn fold(entries: &[Entry]) -> Self {
        let mut directory = Self::default();
        directory.extend(entries);
        directory
    }

    /// Takes in entries that were appended since.
    pub fn extend(&mut self, entries: &[Entry]) {
        for entry in entries {
            match entry.event() {
                Some(Event::PersonAdded(added))
                    if !self.people.iter().any(|known| known.key == entry.key) =>
                {
                    self.people.push(Known { key: entry.key, person: added.person.clone() });
                }
                Some(Event::PersonChanged(changed)) => {
                    if let Some(known) =
                        self.people.iter_mut().find(|known| known.key == changed.person)
                    {
                        change(&mut known.person, &changed.changes);
                    }
                }
                _ => {}
            }
        }
    }

    /// The person of that name, preferring the same organisation.
    pub fn called(&self, name: &str, organisation: &str) -> Option<&Known> {
        let mut named = self.people.iter().filter(|known| known.person.name == name);
        let first = named.clone().next();
        named.find(|known| known.person.organisation == organisation).or(first)
    }

    /// What the directory has to learn when this profile is recorded: a new person, or what changed about a known one.
    /// Bodies (regulators, media) are no people and are left out.
    pub fn learn(&self, profile: &Profile, now: Instant) -> Option<Draft> {
        if matches!(profile.side, Side::Regulator | Side::Media) || profile.name.trim().is_empty() {
            return None;
        }
        let event = match self.exactly(profile) {
            None => Event::PersonAdded(PersonAdded {
                person: Person {
                    name: profile.name.clone(),
                    organisation: profile.organisation.clone(),
                    role: profile.role.clone(),
                    channels: profile.channels.clone(),
                    manager: profile.manager.clone(),
                    language: profile.language.clone(),
                },
            }),
            Some(known) => {
                let changes = differences(&known.person, profile);
                if changes == PersonChanges::default() {
                    return None;
                }
                Event::PersonChanged(PersonChanged { person: known.key, changes })
            }
        };
        Some(Draft {
            effect: event.effect(),
            event,
            who: None,
            occurred: now,
            known: now,
            stated: false,
            visibility: Visibility::Internal,
        })
    }

    fn exactly(&self, profile: &Profile) -> Option<&Known> {
        self.people.iter().find(|known| {
            known.person.name == profile.name && known.person.organisation == profile.organisation
        })
    }

    /// Fills what a new stakeholder lacks from what the directory knows of a person of that name (F8).
    pub fn complete(&self, profile: &mut Profile) {
        let Some(known) = self.called(&profile.name, &profile.organisation) else { return };
        let person = &known.person;
        let fill = |field: &mut String, value: &String| {
            if field.is_empty() {
                field.clone_from(value);
            }
        };
        fill(&mut profile.organisation, &person.organisation);
        fill(&mut profile.role, &person.role);
        fill(&mut profile.manager, &person.manager);
        fill(&mut profile.language, &person.language);
        if profile.channels.is_empty() {
            profile.channels.clone_from(&person.channels);
        }
        profile.person = Some(known.key);
    }
}

fn change(person: &mut Person, changes: &PersonChanges) {
    if let Some(role) = &changes.role {
        person.role.clone_from(role);
    }
    if let Some(channels) = &changes.channels {
        person.channels.clone_from(channels);
    }
    if let Some(manager) = &changes.manager {
        person.manager.clone_from(manager);
    }
    if let Some(language) = &changes.language {
        person.language.clone_from(language);
    }
}

/// What a profile says that the directory does not; an empty field says nothing.
fn differences(person: &Person, profile: &Profile) -> PersonChanges {
    let text =
        |known: &String, said: &String| (!said.is_empty() && said != known).then(|| said.clone());
    PersonChanges {
        role: text(&person.role, &profile.role),
        manager: text(&person.manager, &profile.manager),
        language: text(&person.language, &profile.language),
        channels: (!profile.channels.is_empty() && profile.channels != person.channels)
            .then(|| profile.channels.clone()),
    }
}
