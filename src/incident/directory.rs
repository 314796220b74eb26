//! The directory: people (F8), and what else belongs to no incident. It is shared by all incidents, and kept as a log of its
//! own.

use super::{
    entry::{Draft, Entry, Payload},
    event::{Event, Origin, PersonAdded, PersonChanged},
    fold::Incident,
    ids::{EntryKey, IncidentId},
    instant::Instant,
    kinds::Tells,
    stakeholders::{Person, PersonChanges, Profile, Side},
};
use crate::text::fold_fullwidth;

/// A person with the key of the entry that added them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Identity.
    pub key: EntryKey,
    /// What is known of them.
    pub person: Person,
    /// On which side they stood when they were added; none in older logs.
    pub side: Option<Side>,
    /// The stakeholder of whom they are known; none in older logs.
    pub origin: Option<Origin>,
    /// As they were added.
    first: Person,
    /// What changed since, each with its entry.
    changes: Vec<(EntryKey, PersonChanges)>,
}

/// Everybody known from any incident, and what belongs to none.
#[derive(Debug, Clone, PartialEq)]
pub struct Directory {
    /// In the order in which they were added.
    pub people: Vec<Known>,
    /// Partners, standing commitments, recurring duties: the fold of the entries that tell of these, people aside.
    pub house: Incident,
}

impl Default for Directory {
    fn default() -> Self {
        Self { people: Vec::new(), house: Incident::empty(IncidentId::DIRECTORY) }
    }
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
        self.house.extend(entries.iter().filter(|entry| is_of_house(entry)).cloned());
        for entry in entries {
            match entry.event() {
                Some(Event::PersonAdded(added)) => self.add(entry.key, added),
                Some(Event::PersonChanged(changed)) => {
                    if let Some(known) =
                        self.people.iter_mut().find(|known| known.key == changed.person)
                    {
                        known.changes.push((entry.key, changed.changes.clone()));
                        change(&mut known.person, &changed.changes);
                    }
                }
                Some(Event::Erased(erased)) => self.forget(&erased.targets),
                _ => {}
            }
        }
    }

    fn add(&mut self, key: EntryKey, added: &PersonAdded) {
        if self.people.iter().any(|known| known.key == key) {
            return;
        }
        // The same stakeholder, whose organisation is known by now.
        let is_older = |known: &Known| {
            is_of(known.origin, added.origin)
                && known.person.name == added.person.name
                && known.person.organisation.trim().is_empty()
        };
        self.people.retain(|known| !is_older(known));
        self.people.push(Known {
            key,
            person: added.person.clone(),
            side: added.side,
            origin: added.origin,
            first: added.person.clone(),
            changes: Vec::new(),
        });
    }

    /// Entries whose words were erased say nothing any more.
    fn forget(&mut self, gone: &[EntryKey]) {
        if self.house.entries().iter().any(|it| gone.contains(&it.key) && it.event().is_some()) {
            let around = self.house.around().clone();
            let left = self.house.entries().iter().cloned().map(|mut entry| {
                if gone.contains(&entry.key) {
                    entry.payload = Payload::Erased;
                    entry.who = None;
                }
                entry
            });
            self.house = Incident::fold(IncidentId::DIRECTORY, left.collect::<Vec<_>>());
            self.house.stand_beside(around);
        }
        self.people.retain(|known| !gone.contains(&known.key));
        for known in &mut self.people {
            if known.changes.iter().any(|(key, _)| gone.contains(key)) {
                known.changes.retain(|(key, _)| !gone.contains(key));
                known.person = known.first.clone();
                for (_, changes) in &known.changes {
                    change(&mut known.person, changes);
                }
            }
        }
    }

    /// The person of that key.
    pub fn get(&self, key: EntryKey) -> Option<&Known> {
        self.people.iter().find(|known| known.key == key)
    }

    /// The person of that name in that organisation, or else the only one of our own people who is called so. Another
    /// organisation's is another person.
    pub fn called(&self, name: &str, organisation: &str) -> Option<&Known> {
        let named = || self.people.iter().filter(|known| known.person.name == name);
        let there = named().find(|known| is_same_house(&known.person.organisation, organisation));
        there.or_else(|| one_house(named().filter(|known| known.side.is_some_and(Side::is_ours))))
    }

    /// What the directory has to learn when this profile is recorded: a new person, or what changed about a known one.
    /// Bodies (regulators, media) are no people and are left out.
    pub fn learn(&self, profile: &Profile, now: Instant) -> Option<Draft> {
        self.learn_of(profile, None, now)
    }

    /// The same of a stakeholder, of whom the person is known from then on.
    pub fn learn_of(
        &self,
        profile: &Profile,
        origin: Option<Origin>,
        now: Instant,
    ) -> Option<Draft> {
        if matches!(profile.side, Side::Regulator | Side::Media) || profile.name.trim().is_empty() {
            return None;
        }
        let of_origin = || {
            let origin = origin?;
            self.people.iter().find(|known| {
                let theirs = &known.person;
                is_of(known.origin, Some(origin))
                    && theirs.name == profile.name
                    && theirs.organisation.trim() == profile.organisation.trim()
            })
        };
        let event = match self.asked(profile).or_else(of_origin).or_else(|| self.same(profile)) {
            None => Event::PersonAdded(PersonAdded {
                person: Person {
                    name: profile.name.clone(),
                    organisation: profile.organisation.clone(),
                    role: profile.role.clone(),
                    channels: profile.channels.clone(),
                    manager: profile.manager.clone(),
                    language: profile.language.clone(),
                },
                side: Some(profile.side),
                origin,
            }),
            Some(known) => {
                let changes = differences(&known.person, profile);
                if changes == PersonChanges::default() {
                    return None;
                }
                Event::PersonChanged(PersonChanged { person: known.key, changes, origin })
            }
        };
        Some(Draft::internal(event, now))
    }

    /// The person a profile names by key: somebody was asked, or they were joined before.
    fn asked(&self, profile: &Profile) -> Option<&Known> {
        self.get(profile.person?).filter(|known| known.person.name == profile.name)
    }

    /// The person a profile is without asking: the same name in the same organisation, or among our own people, as long
    /// as no two organisations are named.
    fn same(&self, profile: &Profile) -> Option<&Known> {
        let named = || self.people.iter().filter(|known| known.person.name == profile.name);
        let organisation = profile.organisation.trim();
        if let Some(there) =
            named().find(|known| is_same_house(&known.person.organisation, organisation))
        {
            return Some(there);
        }
        if !profile.side.is_ours() {
            return None;
        }
        one_house(named().filter(|known| {
            let theirs = known.person.organisation.trim();
            known.side.is_some_and(Side::is_ours) && (organisation.is_empty() || theirs.is_empty())
        }))
    }

    /// People of that name who are not this one as far as is known, and of whom more than the name is known: somebody
    /// could be asked whether it is one of them.
    pub fn namesakes(&self, profile: &Profile) -> Vec<&Known> {
        if self.asked(profile).or_else(|| self.same(profile)).is_some()
            || matches!(profile.side, Side::Regulator | Side::Media)
            || !profile.organisation.trim().is_empty()
        {
            return Vec::new();
        }
        let has_more =
            |person: &Person| !person.channels.is_empty() || !person.organisation.trim().is_empty();
        let named = self.people.iter().filter(|known| known.person.name == profile.name);
        named.filter(|known| has_more(&known.person)).collect()
    }

    /// Fills what a new stakeholder lacks from what the directory knows of this person (F8).
    pub fn complete(&self, profile: &mut Profile) {
        let Some(known) = self.asked(profile).or_else(|| self.same(profile)) else { return };
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

/// Whether an entry tells of anything but people.
fn is_of_house(entry: &Entry) -> bool {
    !matches!(
        (Event::tells(&entry.head.kind), entry.head.kind.as_str()),
        (Some(Tells::Record), "person-added" | "person-changed")
    )
}

/// Whether two things were learnt of one stakeholder.
fn is_of(one: Option<Origin>, other: Option<Origin>) -> bool {
    let of = |origin: Origin| (origin.incident, origin.stakeholder);
    one.is_some() && one.map(of) == other.map(of)
}

/// Whether two texts name one organisation. None is no organisation.
fn is_same_house(one: &str, other: &str) -> bool {
    let plain = |text: &str| fold_fullwidth(text.trim()).to_lowercase();
    !one.trim().is_empty() && plain(one) == plain(other)
}

/// The first of these people, where no two of them are of different organisations.
fn one_house<'a>(mut people: impl Iterator<Item = &'a Known> + Clone) -> Option<&'a Known> {
    let named = |known: &&Known| !known.person.organisation.trim().is_empty();
    let first = people.clone().find(named).or_else(|| people.clone().next())?;
    let house = &first.person.organisation;
    people
        .all(|known| !named(&known) || is_same_house(&known.person.organisation, house))
        .then_some(first)
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
