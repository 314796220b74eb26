//! The directory of people and the stakeholders of an incident: what each takes from the other (F8).

use super::{Book, Session, SessionError};
use crate::incident::{
    Act, Command, Draft, Entry, Event, Instant, Warning,
    directory::{Directory, Known},
    event::Origin,
    stakeholders::Profile,
};

impl Session {
    /// The act, with what the directory knows of a stakeholder who is new or whose organisation is said now; and a hint
    /// where it knows somebody of the same name who may be another.
    pub(super) fn completed(
        &self,
        book: &Book,
        act: &Act,
    ) -> Result<(Act, Option<Warning>), SessionError> {
        let mut act = act.clone();
        let hint = match &mut act.command {
            Command::Stakeholder(profile) => self.with_directory(|directory, _| {
                let hint = namesake(directory, profile);
                directory.complete(profile);
                hint
            })?,
            Command::ChangeStakeholder(change)
                if change.changes.organisation.is_some() || change.changes.person.is_some() =>
            {
                let (people, named) = (&book.incident.stakeholders, &change.stakeholder.0);
                let by_key = named.parse().ok().and_then(|key| people.get(key));
                let known = by_key.or_else(|| people.called(named));
                if let Some(known) = known.filter(|known| known.profile.person.is_none()) {
                    let mut wanted = known.profile.clone();
                    wanted.change(&change.changes);
                    self.with_directory(|directory, _| directory.complete(&mut wanted))?;
                    change.changes = known.profile.changes_to(&wanted);
                }
                None
            }
            _ => None,
        };
        Ok((act, hint))
    }

    /// What the directory learns from what is recorded.
    pub(super) fn learnt(
        &self,
        book: &Book,
        entries: &[Entry],
        now: Instant,
    ) -> Result<Vec<Draft>, SessionError> {
        let incident = book.incident.id();
        let profiles = entries.iter().filter_map(|entry| match entry.event()? {
            Event::StakeholderAdded(added) => {
                let (stakeholder, entry) = (entry.key, entry.key);
                Some((added.profile.clone(), Origin { incident, stakeholder, entry }))
            }
            Event::StakeholderChanged(changed) => {
                let stakeholder = changed.stakeholder;
                let mut profile = book.incident.stakeholders.get(stakeholder)?.profile.clone();
                profile.change(&changed.changes);
                Some((profile, Origin { incident, stakeholder, entry: entry.key }))
            }
            _ => None,
        });
        let profiles: Vec<_> = profiles.collect();
        if profiles.is_empty() {
            return Ok(Vec::new());
        }
        self.with_directory(|directory, _| {
            let learnt = |(profile, origin): &(Profile, Origin)| {
                directory.learn_of(profile, Some(*origin), now)
            };
            profiles.iter().filter_map(learnt).collect()
        })
    }
}

fn namesake(directory: &Directory, profile: &Profile) -> Option<Warning> {
    let known: Vec<&Known> = directory.namesakes(profile);
    if known.is_empty() {
        return None;
    }
    let mut organisations: Vec<String> = Vec::new();
    for known in known {
        let organisation = known.person.organisation.trim();
        if !organisation.is_empty() && !organisations.iter().any(|it| it == organisation) {
            organisations.push(organisation.to_owned());
        }
    }
    Some(Warning::Namesake { name: profile.name.clone(), organisations })
}
