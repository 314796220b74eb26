//! What the entries about partners say. Each is stored as it is asked; where one points to another entry, `K` is how: by key in
//! the log, by a person's word in the act.

use serde::{Deserialize, Serialize};

use crate::{incident::ids::EntryKey, text::named};

named! {
    /// What a partner is to us.
    #[derive(Default)]
    PartnerKind {
        /// Sells and serves what we make.
        Dealer = "dealer",
        /// Supplies us.
        Vendor = "vendor",
        /// Works with us in another way.
        #[default]
        Other = "other",
    }
}

/// A partner, and what is known of them (Q1). One that names another entry of this kind stands in its place from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PartnerRecorded<K = EntryKey> {
    /// By which people call them.
    pub name: String,
    /// What they are to us.
    pub kind: PartnerKind,
    /// Whom we speak with there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// How they are reached.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reach: String,
    /// Whether they are our partner no longer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
    /// The entry that recorded them first, where this one changes what is known of them.
    #[serde(default = "Option::<K>::default", skip_serializing_if = "Option::is_none")]
    pub partner: Option<K>,
}

impl<K> Default for PartnerRecorded<K> {
    fn default() -> Self {
        Self {
            name: String::new(),
            kind: PartnerKind::default(),
            contact: String::new(),
            reach: String::new(),
            ended: false,
            partner: None,
        }
    }
}
