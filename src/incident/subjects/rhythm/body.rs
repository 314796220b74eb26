//! What the entries about recurring duties say (O1). Each is stored as it is asked; where one points to another entry, `K` is
//! how: by key in the log, by a person's word in the act.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    incident::ids::{EntryKey, IncidentId},
    text::named,
};

named! {
    /// What kind of duty comes round.
    DutyKind {
        /// The minutes of a regular meeting.
        Minutes = "minutes",
        /// A service report.
        ServiceReport = "service-report",
        /// A visit to a customer.
        Visit = "visit",
        /// Asking how satisfied a customer is.
        Satisfaction = "satisfaction",
        /// Checking whether what was done is effective.
        EffectivenessCheck = "effectiveness-check",
        /// Going through a playbook.
        PlaybookReview = "playbook-review",
        /// The yearly survey of a partner.
        YearlySurvey = "yearly-survey",
        /// The assessment of a partner every two years.
        TwoYear = "two-year-assessment",
        /// A visit to a partner.
        PartnerVisit = "partner-visit",
        /// Another one.
        Other = "other",
    }
}

named! {
    /// How often a duty comes round.
    Period {
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every quarter.
        Quarterly = "quarterly",
        /// Every year.
        Yearly = "yearly",
        /// Every two years.
        TwoYearly = "two-yearly",
        /// Once for each incident, some days after it was closed.
        AfterClosing = "after-closing",
    }
}

/// A recurring duty (O1). One that names another entry of this kind stands in its place from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RhythmDeclared<K = EntryKey> {
    /// By which people call it.
    pub name: String,
    /// What kind of duty it is.
    pub kind: DutyKind,
    /// How often it comes round.
    pub period: Period,
    /// The first day on which it is due, from which the others are counted; of one after closing, the day from which incidents
    /// count.
    pub from: NaiveDate,
    /// How many days after closing it is due; 0 for any other period.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub days: u32,
    /// The customer it is for; after closing, only their incidents count.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub customer: String,
    /// The partner it is for.
    #[serde(default = "Option::<K>::default", skip_serializing_if = "Option::is_none")]
    pub partner: Option<K>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// The last day on which it may be due; none while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The entry that declared it first, where this one changes it.
    #[serde(default = "Option::<K>::default", skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<K>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands it over so
const fn is_zero(days: &u32) -> bool {
    *days == 0
}

/// A recurring duty was done (O1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RhythmDone<K = EntryKey> {
    /// Which.
    pub rhythm: K,
    /// The day on which it was due.
    pub due: NaiveDate,
    /// The incident it is for, where it is one after closing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
    /// The day on which it was done.
    pub on: NaiveDate,
    /// Who did it; empty where it was whoever recorded it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What came of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where it is to be read: an incident by its reference, a document, an attachment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// A recurring duty is left out this once, for a reason (O1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RhythmSkipped<K = EntryKey> {
    /// Which.
    pub rhythm: K,
    /// The day on which it was due.
    pub due: NaiveDate,
    /// The incident it is for, where it is one after closing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
    /// Why.
    pub reason: String,
}

/// An incident that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedIncident {
    /// Which.
    pub id: IncidentId,
    /// What people call it.
    pub reference: String,
    /// Its customer.
    pub customer: String,
    /// The day on which it was closed, in its own zone.
    pub on: NaiveDate,
}
