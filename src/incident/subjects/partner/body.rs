//! What the entries about partners say. Each is stored as it is asked; where one points to another entry, `K` is how: by key in
//! the log, by a person's word in the act.

use chrono::NaiveDate;
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

named! {
    /// By what occasion a partner is assessed.
    AssessmentKind {
        /// The yearly survey.
        YearlySurvey = "yearly-survey",
        /// The assessment every two years.
        TwoYear = "two-year-assessment",
        /// A monthly visit.
        MonthlyVisit = "monthly-visit",
        /// A quarterly visit.
        QuarterlyVisit = "quarterly-visit",
    }
}

/// A partner was assessed (Q1): what was found stands in words, and is compared with no other partner's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PartnerAssessed<K = EntryKey> {
    /// Which partner.
    pub partner: K,
    /// By what occasion.
    pub kind: AssessmentKind,
    /// On which day.
    pub on: NaiveDate,
    /// What was found.
    pub text: String,
    /// Who assessed; empty where it was whoever recorded it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The score as it stands in the paper of the assessment, in its own words. It is shown with this assessment and nowhere
    /// else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub score: String,
    /// Whether it is below what was agreed: then their own plan is asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub low: bool,
}

/// A partner's own plan to improve (Q1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PartnerPlanned<K = EntryKey> {
    /// Which partner.
    pub partner: K,
    /// What they will do.
    pub text: String,
    /// Who does it there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The assessment it answers.
    #[serde(default = "Option::<K>::default", skip_serializing_if = "Option::is_none")]
    pub assessment: Option<K>,
}

named! {
    /// What came of a plan.
    PlanEffect {
        /// What it was to change has changed.
        Effective = "effective",
        /// Some of it has.
        Partly = "partly",
        /// Nothing has.
        None = "none",
    }
}

/// What came of a partner's plan (Q1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlanEffectFound<K = EntryKey> {
    /// Which plan.
    pub plan: K,
    /// What came of it.
    pub effect: PlanEffect,
    /// On which day it was looked at.
    pub on: NaiveDate,
    /// What was found.
    pub text: String,
    /// What shows it: a visit, a paper, a number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}
