//! Stakeholders of one incident (F1–F3) and the people who outlast incidents (F8).

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::body::{StakeholderAdded, StakeholderChanged};
use crate::{
    incident::{
        effect::Effect, entry::Entry, folds::folds, ids::EntryKey, instant::Instant,
        updates::Channel,
    },
    playbook::Role,
    text::fold_for_search,
};

pub use crate::incident::subjects::person::body::{
    Address, Agreement, Authority, Person, PersonChanges, Profile, ProfileChanges, Updates,
};

pub use crate::playbook::Side;

impl Profile {
    /// Whether this text is one of their names.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.iter().any(|alias| alias == name)
    }

    /// The first phone number, or else the first address of any kind.
    pub fn reach(&self) -> Option<&Address> {
        self.channels
            .iter()
            .find(|address| address.channel == Channel::Phone)
            .or_else(|| self.channels.first())
    }

    /// Whether they fill a role of the playbook: they were given it, or stand on its side and are called so (A8).
    pub fn fills(&self, role: &Role) -> bool {
        if !self.fills.is_empty() {
            return self.fills.contains(&role.id);
        }
        let own = fold_for_search(self.role.trim());
        let is_called = |title: &str| {
            let title = fold_for_search(title.trim());
            !title.is_empty() && (title.contains(&own) || own.contains(&title))
        };
        self.side == role.side
            && own.chars().nth(1).is_some()
            && (is_called(&role.title.zh) || is_called(&role.title.en))
    }

    /// Whether the implied need is still only a guess (F2).
    pub fn has_guess(&self) -> bool {
        !self.implied_need.is_empty() && !self.implied_need_confirmed
    }

    /// The first instant from `at` on at which they may be told without breaking their peace (G2).
    pub fn awake_from(&self, at: Instant, zone: Tz) -> Instant {
        match &self.agreement {
            Some(Agreement { any_hour: false, quiet: Some(hours), .. }) => {
                hours.end_after(at, zone)
            }
            _ => at,
        }
    }

    /// What the customer may read in place of this person: their own people by name, or by the role that was given for them
    /// to read; ours by role.
    pub fn public_label(&self) -> Option<String> {
        match self.side {
            Side::Customer if self.public_role.trim().is_empty() => Some(self.name.clone()),
            Side::Customer => Some(self.public_role.clone()),
            Side::Ours
            | Side::Vendor
            | Side::Regulator
            | Side::Media
            | Side::Legal
            | Side::OtherOwner
            | Side::Partner
            | Side::Leadership => Some(self.public_role.clone()).filter(|role| !role.is_empty()),
        }
    }
}

/// A stakeholder of this incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stakeholder {
    /// The entry that added them: their identity.
    pub key: EntryKey,
    /// Since when they are known.
    pub since: Instant,
    /// Everything known of them now.
    pub profile: Profile,
}

/// Everybody with a stake.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stakeholders {
    /// In the order in which they were added.
    pub list: Vec<Stakeholder>,
    /// The side of those who were erased, as far as it is known.
    erased: BTreeMap<EntryKey, Option<Side>>,
}

impl Stakeholders {
    /// The stakeholder that entry created.
    pub fn get(&self, key: EntryKey) -> Option<&Stakeholder> {
        self.list.iter().find(|stakeholder| stakeholder.key == key)
    }

    /// The first one of that name or alias.
    pub fn called(&self, name: &str) -> Option<&Stakeholder> {
        self.list.iter().find(|stakeholder| stakeholder.profile.is_called(name))
    }

    /// Everybody on one side.
    pub fn on(&self, side: Side) -> impl Iterator<Item = &Stakeholder> {
        self.list.iter().filter(move |stakeholder| stakeholder.profile.side == side)
    }

    /// Whether nobody of our own people is named: a gap on screen (F1).
    pub fn lacks_internal(&self) -> bool {
        !self.list.iter().any(|known| known.profile.side.is_ours())
    }

    /// Whether nobody of the customer's people is named (F1).
    pub fn lacks_customer(&self) -> bool {
        self.on(Side::Customer).next().is_none()
    }

    /// External bodies without a channel: how do we reach them, and who does (F6)?
    pub fn unreachable(&self) -> impl Iterator<Item = &Stakeholder> {
        self.list.iter().filter(|stakeholder| {
            matches!(stakeholder.profile.side, Side::Regulator | Side::Media | Side::Legal)
                && stakeholder.profile.channels.is_empty()
        })
    }

    /// The side somebody is on, or was on before they were erased; `None` where nobody knows.
    pub fn side_of(&self, key: EntryKey) -> Option<Side> {
        let known = self.get(key).map(|known| known.profile.side);
        known.or_else(|| self.erased.get(&key).copied().flatten())
    }

    pub(in crate::incident) fn erase(&mut self, entry: &Entry) {
        let side = match entry.effect() {
            Some(&Effect::Side(side)) => Some(side),
            _ => None,
        };
        self.erased.insert(entry.key, side);
    }

    pub(in crate::incident) fn add(&mut self, entry: &Entry, profile: &Profile) {
        self.list.push(Stakeholder {
            key: entry.key,
            since: entry.head.occurred,
            profile: profile.clone(),
        });
    }

    pub(in crate::incident) fn change(&mut self, key: EntryKey, changes: &ProfileChanges) {
        if let Some(stakeholder) = self.list.iter_mut().find(|stakeholder| stakeholder.key == key) {
            stakeholder.profile.change(changes);
        } else if let (Some(erased), Some(side)) = (self.erased.get_mut(&key), changes.side) {
            *erased = Some(side);
        }
    }
}

folds! {
    Stakeholders:
    StakeholderAdded => |part, it, at| part.add(at.entry, &it.profile);
    StakeholderChanged => |part, it, _at| part.change(it.stakeholder, &it.changes);
}
