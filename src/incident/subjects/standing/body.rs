//! What the entries of the catalogue say (H6). Each is stored as it is asked; where one points to another entry, `K` is how: by
//! key in the log, by a person's word in the act.

use serde::{Deserialize, Serialize};

use crate::{
    incident::{
        ids::EntryKey,
        subjects::commitment::{body::Party, formula::Formula},
    },
    text::named,
};

named! {
    /// From what the time of a standing commitment is counted.
    CountedFrom {
        /// When the incident was opened.
        Opened = "opened",
        /// When it is promised.
        Promised = "promised",
    }
}

named! {
    /// Who pays when a standing commitment is not kept.
    PayerKind {
        /// We do.
        Us = "us",
        /// The vendor.
        Vendor = "vendor",
        /// An insurer.
        Insurer = "insurer",
    }
}

/// A standing commitment (H6). One that names another entry of this kind stands in its place from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StandingRecorded<K = EntryKey> {
    /// By which people call it.
    pub name: String,
    /// What is promised, in the words that will be used.
    pub text: String,
    /// From what its time is counted.
    pub from: CountedFrom,
    /// How many minutes after that it is due; none where it has no time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What is owed if it is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Formula>,
    /// Who pays then.
    pub payer: PayerKind,
    /// Their name, where they are not us.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub payer_name: String,
    /// Who delivers, by role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub deliverer: String,
    /// Whose consent is still to be asked when it is promised; the others gave theirs when it was put here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consent: Vec<Party>,
    /// The classes of incidents it is for, by their ids; none where it is for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<String>,
    /// The entry that recorded it first, where this one changes it.
    #[serde(default = "Option::<K>::default", skip_serializing_if = "Option::is_none")]
    pub standing: Option<K>,
}

impl<K> StandingRecorded<K> {
    /// Whether it is for incidents of that class.
    pub fn is_for(&self, class: &str) -> bool {
        self.classes.is_empty() || self.classes.iter().any(|it| it == class)
    }
}

/// A standing commitment is promised no more (H6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StandingWithdrawn<K = EntryKey> {
    /// Which.
    pub standing: K,
    /// Why.
    pub reason: String,
}
