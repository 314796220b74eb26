//! The contract's terms (A6).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{calendar::Hours, playbook::Amount, text::named};

named! {
    /// Which public holidays a contract counts by.
    PublicHolidays {
        /// Those of mainland China, as officially announced.
        China = "cn",
        /// None: the week and the contract's own days alone.
        None = "none",
    }
}

/// The contract's terms, as far as they are known. What is empty is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct ContractRecorded {
    /// Service levels, in words.
    pub service_levels: String,
    /// The most we are liable for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liability_cap: Option<Amount>,
    /// What is excluded.
    pub exclusions: String,
    /// Within how many working days notices have to be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<u32>,
    /// Within how many working days claims have to be answered; as notices where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim_days: Option<u32>,
    /// Within how many hours the customer has to be told of an incident, before anybody else (I7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_notice_hours: Option<u32>,
    /// Public holidays it counts by; those of the company where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<PublicHolidays>,
    /// Working hours of a day; those of the company where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working_hours: Vec<Hours>,
    /// Working days of the week, as 1 (Monday) to 7; those of the company where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working_days: Vec<u8>,
    /// Days off beside the week's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<NaiveDate>,
    /// Days worked although the week has them off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extra_working_days: Vec<NaiveDate>,
}
