//! Stakeholders of an incident, and the persons of the directory (F2, F8).

use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    incident::{
        ids::{EntryKey, IncidentId},
        quiet::QuietHours,
        subjects::contact::body::Channel,
    },
    playbook::Side,
    text::named,
};

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
    /// The roles of the playbook they fill, by id; where none is named, `role` tells (A8).
    fills: Vec<String>,
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

/// A person or body with a stake in the incident (F2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StakeholderAdded {
    /// Everything known of them.
    pub profile: Profile,
}

/// What changed about a stakeholder; what is not named stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StakeholderChanged {
    /// Whom.
    pub stakeholder: EntryKey,
    /// The fields that changed.
    pub changes: ProfileChanges,
}

/// A person was added to the directory (F8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonAdded {
    /// Who.
    pub person: Person,
    /// On which side they stood; none in older logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The stakeholder of whom the directory knows them; none in older logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// From what the directory learnt something of a person: it is erased with that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Origin {
    /// In which incident.
    pub incident: IncidentId,
    /// The stakeholder: the entry that added them there.
    pub stakeholder: EntryKey,
    /// The entry that said it.
    pub entry: EntryKey,
}

/// A person of the directory was changed (F8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PersonChanged {
    /// Whom.
    pub person: EntryKey,
    /// The fields that changed.
    pub changes: PersonChanges,
    /// From where it is known; none in older logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}
