//! What is promised, and what becomes of it (H1–H4).

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::formula::Formula;
use crate::{
    incident::{
        ids::EntryKey,
        instant::{Instant, Shift},
        subjects::document::body::ReportPart,
    },
    playbook::Amount,
    text::named,
};

named! {
    /// The seven cares before promising (H2).
    Care {
        /// What the customer really needs.
        Customer = "customer",
        /// Whether it is technically possible.
        Technology = "technology",
        /// Service standards.
        Standards = "standards",
        /// Our process.
        Process = "process",
        /// Finance rules.
        Finance = "finance",
        /// The company's goal.
        Goal = "goal",
        /// The escalation path.
        Escalation = "escalation",
    }
}

named! {
    /// Who consented later.
    Party {
        /// The one who delivers.
        Deliverer = "deliverer",
        /// The customer.
        Customer = "customer",
    }
}

/// Something was promised (H1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
// Each says something of its own, and is stored and recorded by its name.
#[allow(clippy::struct_excessive_bools)]
pub struct CommitmentMade {
    /// What, in the words that were used.
    pub text: String,
    /// To whom, where it is a stakeholder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promisee: Option<EntryKey>,
    /// What the customer may read in place of the promisee's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_promisee: Option<String>,
    /// By when; none for a standing commitment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// The term as it was said, where the time was counted from one: `2 working days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// Whether it stands until an event breaks it ("the expert stays on").
    pub standing: bool,
    /// Who delivers.
    pub deliverer: String,
    /// Whether the deliverer has consented.
    pub deliverer_consented: bool,
    /// Whether the customer has consented.
    pub customer_consented: bool,
    /// What is owed if it is not kept; a promise without compensation is half a promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Formula>,
    /// Who pays.
    pub payer: String,
    /// The cares that were checked (H2).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cares: Vec<Care>,
    /// Why the unchecked ones were passed over.
    pub override_reason: String,
    /// The commitment of a partner that this one rests on (H5).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<EntryKey>,
    /// What it is called from then on: P1, P2 …; entries of earlier versions hold none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Whether it is to keep it from happening again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub improvement: bool,
    /// Which part of the customer's report it brings that is still missing (L6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brings: Option<ReportPart>,
}

/// Somebody consented to a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentConsented {
    /// Which.
    pub commitment: EntryKey,
    /// Who.
    pub party: Party,
}

/// What a commitment lacked was filled in: its first words stay as they were, and what stood already stays (H1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub struct Completion {
    /// By when, where no time was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// The term as it was said, where the time was counted from one: `2 working days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// What is owed if it is not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Formula>,
    /// Who pays.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub payer: String,
    /// Who delivers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deliverer: String,
    /// Cares that were checked since (H2); they join those that were checked before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cares: Vec<Care>,
    /// Why the unchecked ones are passed over.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub override_reason: String,
}

impl Completion {
    /// Whether it fills in what is agreed with the promisee: by when, and what is owed if it is not kept.
    pub fn is_for_them(&self) -> bool {
        self.due.is_some() || self.compensation.is_some()
    }
}

/// What a commitment lacked was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentCompleted {
    /// Which.
    pub commitment: EntryKey,
    /// With what.
    pub with: Completion,
}

/// A commitment was kept; the entry's `occurred` is when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentKept {
    /// Which.
    pub commitment: EntryKey,
    /// How.
    #[serde(default)]
    pub text: String,
}

/// A standing commitment was broken by an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentBroken {
    /// Which.
    pub commitment: EntryKey,
    /// By what.
    pub text: String,
}

/// A commitment was renegotiated (H4); the first promise stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentRenegotiated {
    /// Which.
    pub commitment: EntryKey,
    /// The new due time.
    pub due: Instant,
    /// The term as it was said, where the time was counted from one: `2 working days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// Whether the customer consented.
    pub customer_consented: bool,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// What shows that the customer agreed when it is said that they did: an attachment, or what was said with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EntryKey>,
}

/// The promisee gave a commitment up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommitmentWaived {
    /// Which.
    pub commitment: EntryKey,
    /// Why.
    pub reason: String,
    /// What shows that the customer agreed when it is said that they did: an attachment, or what was said with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EntryKey>,
}

/// Compensation was paid or given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CompensationPaid {
    /// For which commitment.
    pub commitment: EntryKey,
    /// How much, where it is money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// In words.
    #[serde(default)]
    pub text: String,
}

impl Shift for Completion {
    fn shift(&mut self, by: TimeDelta) {
        self.due.shift(by);
    }
}
