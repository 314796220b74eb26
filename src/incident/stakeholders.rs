//! Stakeholders of one incident (F1–F3) and the people who outlast incidents (F8).

use crate::text::named;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize};

use super::{
    effect::Effect, entry::Entry, ids::EntryKey, instant::Instant, quiet::QuietHours,
    updates::Channel,
};
pub use crate::playbook::Side;

named! {
    /// What somebody may decide.
    #[derive(Default)]
    Authority {
        /// Not known yet.
        #[default]
        Unknown = "unknown",
        /// Has the last word.
        Decides = "decides",
        /// Is heard before the last word.
        Advises = "advises",
        /// Does the work.
        Works = "works",
        /// Is kept informed.
        Informed = "informed",
    }
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Address {
    /// By what.
    pub channel: Channel,
    /// The number or address.
    pub at: String,
}

/// What was agreed about being told (G2): "whenever it is, tell me first", channel unset.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Agreement {
    /// In the words in which it was agreed.
    pub words: String,
    /// Whether it holds at any hour.
    #[serde(default)]
    pub any_hour: bool,
    /// By which channel, if that was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// When they want to be left in peace; does not hold where they are to be told at any hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet: Option<QuietHours>,
}

/// How often somebody is to be told.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Updates {
    /// As the playbook says for the severity, if they are on the customer's side or decide on ours (G1).
    #[default]
    BySeverity,
    /// Every so many minutes.
    EveryMinutes(u32),
    /// Not at all.
    None,
}

macro_rules! profile {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)*) => {
        /// Everything known of a stakeholder (F2). Behaviour is recorded, people are not labelled.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(default)]
        #[schemars(deny_unknown_fields)]
        pub struct Profile {
            $($(#[$doc])* #[serde(skip_serializing_if = "is_default")] pub $field: $type,)*
        }

        /// The fields of a profile that changed; what is `None` stays.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(default)]
        #[schemars(deny_unknown_fields)]
        pub struct ProfileChanges {
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
                pub $field: Option<$type>,
            )*
        }

        impl Profile {
            /// Takes over what changed.
            pub fn change(&mut self, changes: &ProfileChanges) {
                $(if let Some(value) = &changes.$field { self.$field = value.clone(); })*
            }

            /// What has to change for `self` to become `wanted`.
            pub fn changes_to(&self, wanted: &Self) -> ProfileChanges {
                ProfileChanges { $($field: (self.$field != wanted.$field).then(|| wanted.$field.clone()),)* }
            }
        }

        impl ProfileChanges {
            /// Whether nothing changes.
            pub fn is_empty(&self) -> bool {
                $(self.$field.is_none())&&*
            }
        }
    };
}

/// A field that is named changes, even to nothing: an agreement may be cleared.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

profile! {
    /// As people say it.
    name: String,
    /// Which side.
    side: Side,
    /// Company or body.
    organisation: String,
    /// Role in this incident, or title.
    role: String,
    /// What the customer may read instead of the name of one of our own people, such as "our engineer".
    public_role: String,
    /// What they may decide.
    authority: Authority,
    /// Other names and titles: one person may have two.
    aliases: Vec<String>,
    /// How to reach them.
    channels: Vec<Address>,
    /// The language to speak to them in, as a BCP 47 tag.
    language: String,
    /// What was agreed about being told (G2).
    agreement: Option<Agreement>,
    /// How often to tell them.
    updates: Updates,
    /// What they said they need, in their own words (F2, F3).
    need: String,
    /// What we think they need: a guess until confirmed (F2).
    implied_need: String,
    /// Whether they confirmed the implied need.
    implied_need_confirmed: bool,
    /// What they value.
    values: String,
    /// How they say they feel, and what they do. Never computed.
    feeling: String,
    /// What pressure is behind it (F4).
    pressure: String,
    /// The direct manager's name (E1, F8).
    manager: String,
    /// The person of the directory (F8).
    person: Option<EntryKey>,
}

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

    /// What the customer may read in place of this person: their own people by name, ours by role.
    pub fn public_label(&self) -> Option<String> {
        match self.side {
            Side::Customer => Some(self.name.clone()),
            _ if self.public_role.is_empty() => None,
            _ => Some(self.public_role.clone()),
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
        self.on(Side::Ours).next().is_none()
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

    pub(super) fn erase(&mut self, entry: &Entry) {
        let side = match entry.effect() {
            Some(&Effect::Side(side)) => Some(side),
            _ => None,
        };
        self.erased.insert(entry.key, side);
    }

    pub(super) fn add(&mut self, entry: &Entry, profile: &Profile) {
        self.list.push(Stakeholder {
            key: entry.key,
            since: entry.head.occurred,
            profile: profile.clone(),
        });
    }

    pub(super) fn change(&mut self, key: EntryKey, changes: &ProfileChanges) {
        if let Some(stakeholder) = self.list.iter_mut().find(|stakeholder| stakeholder.key == key) {
            stakeholder.profile.change(changes);
        } else if let (Some(erased), Some(side)) = (self.erased.get_mut(&key), changes.side) {
            *erased = Some(side);
        }
    }
}

/// A person of the directory (F8).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Company or body.
    pub organisation: String,
    /// Title.
    pub role: String,
    /// How to reach them.
    pub channels: Vec<Address>,
    /// Direct manager's name.
    pub manager: String,
    /// Language, as a BCP 47 tag.
    pub language: String,
}

/// What changed about a person; what is `None` stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PersonChanges {
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// How to reach them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<Address>>,
    /// Direct manager's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<String>,
    /// Language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}
