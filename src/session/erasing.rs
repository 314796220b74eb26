//! What goes with an erasure, in the same transaction: the incident's line of the list, and what the directory of people
//! learnt from what is erased. Half-written texts go in the store, with the bodies.

use std::collections::BTreeSet;

use super::{Book, Recorded, Session, SessionError};
use crate::{
    incident::{
        Draft, Entry, EntryKey, Event, Incident, IncidentId, Instant, Payload, Refusal, Warning,
        event::{Erased, Origin},
        stakeholders::Profile,
    },
    store::{self, Append},
};

/// What an erasure takes with it, in the directory of people.
#[derive(Debug, Default)]
pub(super) struct Swept {
    /// What the directory records of it.
    pub(super) draft: Option<Draft>,
    /// How many people go.
    pub(super) people: usize,
    /// Who stays, because another incident has them.
    pub(super) stay: Vec<Warning>,
}

/// The bodies that entries erase, with the reason given.
pub(super) fn targets(entries: &[Entry]) -> (BTreeSet<EntryKey>, String) {
    let mut gone = BTreeSet::new();
    let mut why = String::new();
    for entry in entries {
        if let Some(Event::Erased(erased)) = entry.event() {
            gone.extend(erased.targets.iter().copied());
            why.clone_from(&erased.reason);
        }
    }
    (gone, why)
}

/// The incident as it is read once these bodies are gone.
pub(super) fn without(incident: &Incident, gone: &BTreeSet<EntryKey>) -> Incident {
    let entries = incident.entries().iter().cloned().map(|mut entry| {
        if gone.contains(&entry.key) {
            entry.payload = Payload::Erased;
            entry.who = None;
        }
        entry
    });
    Incident::fold(incident.id(), entries.collect::<Vec<_>>())
}

fn erasure(targets: Vec<EntryKey>, reason: String, now: Instant) -> Draft {
    Draft::internal(Event::Erased(Erased { targets, reason }), now)
}

impl Session {
    /// What the directory learnt from entries that are erased now. A person goes whom it knows from there alone.
    pub(super) fn swept(
        &self,
        book: &Book,
        gone: &BTreeSet<EntryKey>,
        reason: &str,
        now: Instant,
    ) -> Result<Swept, SessionError> {
        let here = book.incident.id();
        let (log, _) = self.store.entries(IncidentId::DIRECTORY)?;
        let from_here = |origin: Option<Origin>| {
            origin.is_some_and(|it| it.incident == here && gone.contains(&it.entry))
        };
        let mut swept = Swept::default();
        let mut targets: BTreeSet<EntryKey> = log
            .iter()
            .filter(|entry| match entry.event() {
                Some(Event::PersonChanged(changed)) => from_here(changed.origin),
                _ => false,
            })
            .map(|entry| entry.key)
            .collect();
        let gone_people = book.incident.entries().iter().filter_map(|entry| match entry.event() {
            Some(Event::StakeholderAdded(added)) if gone.contains(&entry.key) => {
                Some((entry.key, &added.profile))
            }
            _ => None,
        });
        for (stakeholder, profile) in gone_people {
            for entry in &log {
                let Some(Event::PersonAdded(added)) = entry.event() else { continue };
                let is_theirs = match added.origin {
                    Some(it) if it.incident == here && it.stakeholder == stakeholder => true,
                    None if is_alike(profile, &added.person) => true,
                    _ => profile.person == Some(entry.key),
                };
                if !is_theirs || targets.contains(&entry.key) {
                    continue;
                }
                if self.is_elsewhere(here, gone, entry.key, added)? {
                    swept.stay.push(Warning::StillKnown { name: profile.name.clone() });
                } else {
                    targets.extend(all_of(&log, entry.key));
                    swept.people += 1;
                }
            }
        }
        if !targets.is_empty() {
            let targets = targets.into_iter().collect();
            swept.draft = Some(erasure(targets, reason.to_owned(), now));
        }
        Ok(swept)
    }

    /// Whether a stakeholder who stays is this person of the directory.
    fn is_elsewhere(
        &self,
        here: IncidentId,
        gone: &BTreeSet<EntryKey>,
        key: EntryKey,
        added: &crate::incident::event::PersonAdded,
    ) -> Result<bool, SessionError> {
        let mut found = self.store.search_bodies(&added.person.name)?.hits;
        found.retain(|(incident, entry)| {
            *incident != IncidentId::DIRECTORY && !(*incident == here && gone.contains(entry))
        });
        let incidents: BTreeSet<IncidentId> = found.iter().map(|(incident, _)| *incident).collect();
        let wanted: Vec<_> = incidents.into_iter().map(|incident| (incident, 0)).collect();
        for ((incident, _), entries) in wanted.iter().zip(self.store.entries_of_each(&wanted)?) {
            let has =
                entries.iter().filter(|it| found.contains(&(*incident, it.key))).any(|entry| {
                    let Some(Event::StakeholderAdded(stakeholder)) = entry.event() else {
                        return false;
                    };
                    let is_origin = added
                        .origin
                        .is_some_and(|it| it.incident == *incident && it.stakeholder == entry.key);
                    let profile = &stakeholder.profile;
                    is_origin
                        || profile.person == Some(key)
                        || added.origin.is_none() && is_alike(profile, &added.person)
                });
            if has {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Erases a person of the directory, with everything that changed about them. Incidents keep what they say of them.
    ///
    /// # Errors
    /// The reason is empty, or nobody has that key.
    pub fn erase_person(
        &self,
        key: EntryKey,
        reason: &str,
        now: Instant,
    ) -> Result<(), SessionError> {
        if reason.trim().is_empty() {
            return Err(SessionError::Refused { refusal: Refusal::Empty("reason"), act: 0 });
        }
        self.directory.borrow_mut().take();
        let (log, heads) = self.store.entries(IncidentId::DIRECTORY)?;
        let drafts = [erasure(all_of(&log, key), reason.trim().to_owned(), now)];
        let (writer, author) = (self.store.writer(), &self.settings.name);
        let sealed = store::seal_act(IncidentId::DIRECTORY, writer, &heads, author, now, &drafts)?;
        self.store.append(&[Append {
            incident: IncidentId::DIRECTORY,
            expected: &heads,
            sealed: &sealed,
            summary: None,
            blobs: &[],
        }])?;
        Ok(())
    }

    /// How many half-written texts of the incident there are; nothing is counted where nothing is erased.
    pub(super) fn drafts_of_erasure(
        &self,
        book: &Book,
        recorded: &Recorded,
    ) -> Result<Option<usize>, SessionError> {
        if targets(&recorded.entries).0.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.store.drafts(Some(book.incident.id()))?.len()))
    }

    /// After the append: says what went with it.
    pub(super) fn tell_swept(
        &self,
        book: &Book,
        swept: &Swept,
        drafts: Option<usize>,
        recorded: &mut Recorded,
    ) -> Result<(), SessionError> {
        let Some(before) = drafts else { return Ok(()) };
        let left = self.store.drafts(Some(book.incident.id()))?.len();
        let (people, drafts) = (swept.people, before.saturating_sub(left));
        if people + drafts > 0 {
            recorded.warnings.push((0, Warning::ErasedToo { people, drafts }));
        }
        Ok(())
    }

    /// Before an append: what it erases elsewhere goes with it, and the incident is read without it.
    pub(super) fn sweep(
        &self,
        book: &mut Book,
        recorded: &mut Recorded,
        people: &mut Vec<Draft>,
        now: Instant,
    ) -> Result<Swept, SessionError> {
        let (gone, reason) = targets(&recorded.entries);
        if gone.is_empty() {
            return Ok(Swept::default());
        }
        let here = book.incident.id();
        people.retain(|draft| {
            let origin = match &draft.event {
                Event::PersonAdded(added) => added.origin,
                Event::PersonChanged(changed) => changed.origin,
                _ => None,
            };
            origin.is_none_or(|it| it.incident != here || !gone.contains(&it.entry))
        });
        let mut swept = self.swept(book, &gone, &reason, now)?;
        people.extend(swept.draft.take());
        book.incident = without(&book.incident, &gone);
        let stay = std::mem::take(&mut swept.stay);
        recorded.warnings.extend(stay.into_iter().map(|warning| (0, warning)));
        Ok(swept)
    }
}

/// Whether a stakeholder is this person, where an older log does not say of whom the directory knows them.
fn is_alike(profile: &Profile, person: &crate::incident::stakeholders::Person) -> bool {
    profile.name == person.name && profile.organisation.trim() == person.organisation.trim()
}

/// The entries of the directory that say anything of a person.
fn all_of(log: &[Entry], key: EntryKey) -> Vec<EntryKey> {
    let is_theirs = |entry: &&Entry| {
        entry.key == key
            || matches!(entry.event(), Some(Event::PersonChanged(changed)) if changed.person == key)
    };
    log.iter().filter(is_theirs).map(|entry| entry.key).collect()
}
