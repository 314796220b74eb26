//! Remedy options: their terms, odds and end (B1–B3).

use chrono::TimeDelta;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    incident::{
        ids::EntryKey,
        instant::{Instant, Shift},
    },
    playbook::Amount,
};

/// What something costs: an amount, or said to be unknown. Left blank is neither (B2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// An amount.
    Amount(Amount),
    /// 未知: nobody knows yet, and somebody said so.
    Unknown,
}

impl Cost {
    /// The amount, where it is known.
    pub fn amount(&self) -> Option<&Amount> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::Unknown => None,
        }
    }
}

/// One step of a remedy, with how long it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Step {
    /// What is done.
    pub name: String,
    /// At least, in minutes.
    pub min_minutes: u32,
    /// At most, in minutes.
    pub max_minutes: u32,
}

macro_rules! option {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)*) => {
        /// A remedy option (B1).
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(default)]
        #[schemars(deny_unknown_fields)]
        pub struct Terms {
            $($(#[$doc])* pub $field: $type,)*
        }

        /// What changed about a remedy option; what is `None` stays.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(default)]
        #[schemars(deny_unknown_fields)]
        pub struct TermsChanges {
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "said")]
                pub $field: Option<$type>,
            )*
        }

        impl Terms {
            /// Takes over what changed.
            pub fn change(&mut self, changes: &TermsChanges) {
                $(if let Some(value) = &changes.$field { self.$field = value.clone(); })*
            }

            /// What has to change for `self` to become `wanted`.
            pub fn changes_to(&self, wanted: &Self) -> TermsChanges {
                TermsChanges { $($field: (self.$field != wanted.$field).then(|| wanted.$field.clone()),)* }
            }
        }

        impl TermsChanges {
            /// Whether nothing changes.
            pub fn is_empty(&self) -> bool {
                $(self.$field.is_none())&&*
            }
        }
    };
}

/// A field that is named changes, even to nothing: a cost may become blank again.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

option! {
    /// As people say it.
    name: String,
    /// People and things it takes.
    resources: String,
    /// What it costs; `None` is blank.
    cost: Option<Cost>,
    /// Its steps, one after another.
    steps: Vec<Step>,
    /// By when it has to be finished.
    deadline: Option<Instant>,
    /// Who answers for it.
    owner: String,
    /// What harm remains even if it succeeds.
    residual_harm: String,
    /// What it costs the relationship in the long run (B5); `None` is not asked yet.
    long_term_cost: Option<String>,
}

/// A remedy option was put on the table. Internal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RemedyProposed {
    /// The option.
    pub terms: Terms,
    /// First odds of success, in per cent, if somebody gave any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub odds: Option<u8>,
    /// What these odds rest on.
    #[serde(default)]
    pub basis: String,
    /// What it is called from then on: A, B …; entries of earlier versions hold none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A remedy option changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RemedyChanged {
    /// Which.
    pub remedy: EntryKey,
    /// What changed.
    pub changes: TermsChanges,
}

/// The odds moved (B3). Internal; the person is the entry's `who`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OddsRevised {
    /// Of which remedy.
    pub remedy: EntryKey,
    /// Per cent.
    pub percent: u8,
    /// What they rest on.
    pub basis: String,
}

/// The very words about the odds that the customer may read (B3); never the figure itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OddsDisclosed {
    /// Of which remedy.
    pub remedy: EntryKey,
    /// The words.
    pub words: String,
}

/// A remedy was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RemedyAccepted {
    /// Which.
    pub remedy: EntryKey,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A remedy is off the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RemedyDropped {
    /// Which.
    pub remedy: EntryKey,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Shift for Terms {
    fn shift(&mut self, by: TimeDelta) {
        self.deadline.shift(by);
    }
}

impl Shift for TermsChanges {
    fn shift(&mut self, by: TimeDelta) {
        self.deadline.shift(by);
    }
}
