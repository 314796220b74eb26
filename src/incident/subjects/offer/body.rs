//! Offers to the customer (B6).

use serde::{Deserialize, Serialize};

use crate::{incident::ids::EntryKey, playbook::Amount};

/// Something was offered to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OfferMade {
    /// The terms, as they were put to the customer.
    pub terms: String,
    /// Its place in the customer's own ranking; 1 is best, two offers may share a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// What it is worth, where it is money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The remedy it offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<EntryKey>,
    /// The customary situation of the playbook it belongs to, by id (B8); entries of earlier versions hold none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub situation: String,
    /// Who approved it (B8); empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub approved_by: String,
    /// What it is called from then on: O1, O2 …; entries of earlier versions hold none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// The customer ranked an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OfferRanked {
    /// Which.
    pub offer: EntryKey,
    /// Its place; 1 is best.
    pub rank: u32,
}

/// Why a worse offer was made, and who approved it (B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OfferJustified {
    /// Which offer.
    pub offer: EntryKey,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
}

/// The customer took an offer or turned it down (B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OfferAnswered {
    /// Which.
    pub offer: EntryKey,
    /// Whether they took it.
    pub accepted: bool,
    /// In which words, or what was agreed beside it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
